/**
 * Every label, relationship type and property key of the graph. Neo4j keeps no plan of a statement that names one which the
 * graph has never seen, and plans it again at each call, which costs a hundred times its run; so `migrate` makes them all
 * known at once. `npm run check` reports missing names.
 */
const words = (text: string) => text.trim().split(/\s+/);

export const VOCABULARY = {
  Label: words(`
Access Activity Agreement AlertToMatch AlertWaiting Appointment Calendar CalendarFeed Consent Credential CriteriaChangeRequest
Event EventCounter FamiliarClient Feedback FinancingQuestionnaire IdempotencyKey Listing ListingChange ListingToMatch Mail MailItem
MailSender MailSubscription Mailbox Match Migration Mortgage Offering Organisation Party Pending Person Product
PropertyAlert QueuedMail Quota RateOffer Recommendation RecommendationModel Referral Resource SearchCriteria Segment Service
ServiceRelationship SignInAttempts SignInLink SignInSession Survey TrainingLease TrainingRun Webhook
RelistedKey WithheldListing WithheldListingChange WithheldMatch PendingSetAside SetAside
`),
  RelationshipType: words(`
ABOUT ACTS_FOR ANSWERED ANSWERED_BY ASKED ASKS_CHANGE_OF ATTENDED_BY AT_PLACE BARRED_FROM CARRIES_OUT CHANGE_OF
CONSUMER_OF CREATES ENABLES EVIDENCE EXTENDS FOR_ALERT GAVE GAVE_FEEDBACK GOVERNS GRANTED_IN HAS_ACCESS HAS_MORTGAGE
HAS_PRODUCT HAS_WEBHOOK HOSTED_BY IN INCLUDES IN_SEGMENT IS_RESOURCE LED_TO LOW_PRIOR MODIFIES NOTED NOTED_IN OCCUPIES OF OFFERS OF_ALERT
OF_LISTING ON ON_THING OWNS PART_OF PERFORMED PRIOR PROPOSED_BY PROVIDER_OF PROVIDES PROVISIONED_IN QUOTES READS
RECORDED REFERRED REPLY_TO SIGNS_IN SIGNS_IN_WITH SURVEYS TAKES_PART_IN TO TOLD_IN UNDER UNLOCKS USED WITHIN
WITH_OFFER
RELISTED_AS
`),
  Property: words(`
actorId address administrator agreedOn aliveSince amountMinor annualRate answer answeredAt areaUnit asOf asOfOn
askedAt at attempts availableFrom availableUntil balanceMinor bathroomsFrom bathroomsTo bathroomsTotal beatAt
bedroomsFrom bedroomsTo bedroomsTotal benefitAmount benefitUnit bookings cancelReason cancelledAt card category cause
change changedAt channel circleLatitude circleLongitude circleRadiusKm city claims comment comparisonRate completedAt
compounding confirmedAt content contentHash contents count country createdAt criteriaVersion criticality currency current
declineReason description disabledReason disclosure disclosureAsked disclosureAskedBy dismissNote dismissReason
dismissedAt documentUrl doorKey dueAt email enabled endedAt endsAt endsOn entityId entityVersion epoch event evidence
expectedSavingMinor expiresAt failingSince failures favouriteAt features feesMinor fields firstAt floor forLease frequency
hash homeType homeTypes horizonMonths id importedBy inputHash invitedAt key kind lackingFeatures largestMinor
lastError latitude leaseOwner leaseUntil leasedBy leftAt lender lift lifts link listId listOfficeName listPriceMinor listedOn
listingKey listingVersion liveKey livingArea livingAreaFrom livingAreaTo location lock longitude lookup loop madeUpTo mailFrom makingFor
mailOwed messageId met milestone missed model modifiedAt must n name names never nextAttemptAt nice note noted numberedAt
occurredAt of organisation outcomeNote owner partyIds passwordHash paymentMinor penaltyKind photoUrl places polygon position
postalCode prepaymentShare previousCurrency previousPriceMinor previousStatus priceFromMinor priceMinor pricePeriod
priceToMinor profile propertySubType propertyType proposedBy published purpose quantity questions rateType
realisedSavingMinor reason relationshipId remainingAmortisationMonths remainingTermMonths remarks repaymentType resetsAt response rest restsUntil
role rotatedAt score searchName secret seenAt segment sentAt seq sequence side signInEndedAt signedInAt since slope smallestMinor source record
squareMetres standardStatus startsAt startsOn state stateOrProvince stateSince status subject summary takenAt
targetGroup template termMonths terms text timeZone title token tokenHash toldAt unknown until updatedAt url used utility
validFrom validUntil version warranty website weight what wish withdrawnAt yearBuilt yearBuiltFrom yearBuiltTo
cpuSeconds outcome peakMemoryMb progress seconds startedAt step
addressKey addressWithheld comparablePriceMinor leaseFrequency parcelKey
`),
};
