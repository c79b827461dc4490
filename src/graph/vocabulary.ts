/**
 * Every label, relationship type and property key of the graph. Neo4j keeps no plan of a statement that names one which the
 * graph has never seen, and plans it anew at each call, which costs a hundred times its run; so `migrate` makes them all
 * known at once. `npm run check` tells which are missing here.
 */
const words = (text: string) => text.trim().split(/\s+/);

export const VOCABULARY = {
  Label: words(`
Access Activity Agreement AlertToMatch AlertWaiting Appointment Calendar CalendarFeed Consent CriteriaChangeRequest
Event EventCounter Feedback FinancingQuestionnaire IdempotencyKey Listing ListingChange ListingToMatch Mail MailItem
MailSender MailSubscription Mailbox Match Migration Mortgage Offering Organisation Party Pending Person Product
PropertyAlert QueuedMail RateOffer Recommendation RecommendationModel Referral Resource SearchCriteria Segment Service
ServiceRelationship SignInAttempts SignInLink SignInSession Survey TrainingLease Webhook
`),
  RelationshipType: words(`
ABOUT ACTS_FOR ANSWERED ANSWERED_BY ASKED ASKS_CHANGE_OF ATTENDED_BY AT_PLACE BARRED_FROM CARRIES_OUT CHANGE_OF
CONSUMER_OF CREATES ENABLES EVIDENCE EXTENDS FOR_ALERT GAVE GAVE_FEEDBACK GOVERNS GRANTED_IN HAS_ACCESS HAS_MORTGAGE
HAS_PRODUCT HAS_WEBHOOK HOSTED_BY IN INCLUDES IN_SEGMENT IS_RESOURCE LED_TO MODIFIES OCCUPIES OF OFFERS OF_ALERT
OF_LISTING ON ON_THING OWNS PART_OF PERFORMED PRIOR PROPOSED_BY PROVIDER_OF PROVIDES PROVISIONED_IN QUOTES READS
RECORDED REFERRED REPLY_TO SIGNS_IN SIGNS_IN_WITH SURVEYS TAKES_PART_IN TO TOLD_IN UNDER UNLOCKS USED WITHIN
WITH_OFFER
`),
  Property: words(`
actorId address administrator agreedOn aliveSince amountMinor annualRate answer answeredAt areaUnit asOfOn askedAt at
attempts availableFrom availableUntil balanceMinor bathroomsTotal beatAt bedroomsFrom bedroomsTotal cancelledAt card
category cause change changedAt channel city comment compounding contentHash contents country createdAt
criteriaVersion criticality currency current description disclosure dismissReason dismissedAt dueAt email endedAt
endsAt endsOn entityId entityVersion epoch evidence expectedSavingMinor expiresAt failingSince failures favouriteAt
features feesMinor fields floor forLease frequency hash homeType homeTypes id invitedAt key kind lackingFeatures
lastError latitude leasedBy lender lifts link listId listOfficeName listPriceMinor listedOn listingKey listingVersion
liveKey livingArea location lock longitude lookup mailFrom messageId met milestone missed model modifiedAt must n name
names never nice note occurredAt of partyIds passwordHash penaltyKind places polygon position postalCode
previousCurrency previousPriceMinor previousStatus priceFromMinor priceMinor pricePeriod priceToMinor profile
propertySubType propertyType proposedBy published purpose quantity questions rateType realisedSavingMinor reason
relationshipId remainingAmortisationMonths remainingTermMonths remarks response restsUntil role score secret seenAt
segment sentAt seq sequence side signInEndedAt signedInAt since slope source squareMetres standardStatus startsAt
startsOn state stateOrProvince stateSince status subject summary targetGroup template termMonths terms text timeZone
title token tokenHash unknown until updatedAt url utility validFrom validUntil version warranty website weight what
wish withdrawnAt yearBuilt yearBuiltFrom
`),
};
