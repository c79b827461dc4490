/**
 * What becomes of each property of the graph when a person is erased: the one table, which a test compares with the vocabulary.
 * It holds for the records of the person that stay (`own-records.cypher.ts`). Of the node of the person itself only
 * `STAYS_OF_PERSON` stays, and records that are deleted need no row.
 */
import { names } from '../../graph/vocabulary.ts';

/** Texts that a record must have: they become "Erased". */
export const BLANKED = names('how name reason subject summary text title');

/** Texts and details about the person: they are removed. */
export const REMOVED = names(`
address answer cancelReason card comment content declineReason description dismissNote documentUrl email evidence
identityHash identityIssuer identitySubject lastError lender location newAddress note oldAddress otherPhotoUrls outcomeNote photoUrl purpose
questions response searchName terms url website wish
emails identifierValues locale mailAddress mailTimeZone mutedMails mutedNotices notes phone phoneNumbers phones postalAddress searchTerms tags
`);

/** What does not say who the person is: identifiers, states, dates, amounts, enums, keys of ids, and data of others. */
export const KEPT = names(`
actorId addressKey addressWithheld administrator agreedOn aliveSince amountMinor annualRate answeredAt areaUnit asOf asOfOn
askedAt at attempts availableFrom availableUntil balanceMinor bathroomsFrom bathroomsTo bathroomsTotal beatAt bedroomsFrom
bedroomsTo bedroomsTotal benefitAmount benefitUnit bookings cancelledAt category cause change changedAt channel
circleLatitude circleLongitude circleRadiusKm city claims comparablePriceMinor comparisonRate completedAt compounding
confirmedAt contentHash contents count country cpuSeconds createdAt criteriaVersion criticality currency current destroyedAt
disabledReason disclosure disclosureAsked disclosureAskedBy dismissReason dismissedAt doorKey draft dueAt enabled endedAt
endsAt endsOn dueOn doneAt doneFor snoozedUntil assigneeId entityId entityVersion epoch erasedAt event expectedSavingMinor expiresAt failingSince failures favouriteAt
features feesMinor fields firstAt floor forLease frequency hash homeType homeTypes horizonMonths id identityBoundAt
importedBy inputHash invitedAt key keyHash kind lackingFeatures largestMinor lastAt lastStep lastUsedAt latitude
gathersUntil leaseFrequency leaseOwner leaseUntil leasedBy leftAt lift lifts link listId listOfficeName listPriceMinor listedOn
listingKey listingVersion liveKey livingArea livingAreaFrom livingAreaTo lock longitude lookup loop madeUpTo mailFrom
brokerId mailOwed makingFor membershipsDeclined messageId met milestone missed model modifiedAt must mutations n names never newConfirmed noticePeriod newHash
nextAttemptAt nice noted numberedAt occurredAt of offeredAt oldConfirmed oldHash openUntil openedAt organisation outcome
owner packs parcelKey partyId partyIds passwordHash paymentMinor peakMemoryMb penaltyKind person places polygon position
postalCode prepaymentShare previousCurrency previousPriceMinor previousStatus priceFromMinor priceMinor pricePeriod
priceToMinor profile progress propertySubType propertyType proposedBy published quantity rateType realisedSavingMinor
record recoveryHashes relationshipId remainingAmortisationMonths remainingTermMonths remarks repaymentType resetsAt
responsibleId rest restsUntil revokedAt role rotatedAt score seconds secret seenAt segment sentAt seq sequence side
signInEndedAt signedInAt since slope smallestMinor source squareMetres standardStatus startedAt startsAt startsOn state
stateOrProvince stateSince status step sweepAt takenAt targetGroup template termMonths timeZone toldAt token tokenHash
tokens unknown until updatedAt used utility validFrom validUntil values version warranty weight
bytes columnCount createdCount data factorAtProvider doneRows duplicateCount fileDeletedAt fileName format keptCount leaseBy leaseTill line mergedCount
ownerId personId problem problemCount rejectedCount removedCount restoredCount rowCount settings sheets skippedCount undo undoOutcome undoReason
updatedCount what withdrawnAt wrapped
yearBuilt yearBuiltFrom yearBuiltTo
comparedUpTo condoFeesMinor debtPaymentsMinor heatingMinor homeValueMinor incomeMinor insured propertyTaxMinor
agreeHash agreeUntil agreedAt endHash everyoneKey linkUntil mailingKey recordedIn refusalKeys refusedAt repeatedAt seed
consumerKind consumers gain gainError holdings restShare share targetKind targetSegments
confirmedBy contact identifierSchemes invitedBy kept mailBasis mailBasisSince mutation number place recordedBy recordedById registeredAt scheme value
`);

/** Properties of the node of an erased person; all others are gone, also those of later features. */
export const STAYS_OF_PERSON = names('id createdAt');

/** Of which records a removed property is an enum instead, and stays; by the key of the records. */
export const ENUMS: Readonly<Record<string, readonly string[]>> = { Consents: ['purpose'] };
