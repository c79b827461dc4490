/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const realEstateVocabulary: Vocabulary = {
  labels: names(`
AlertToMatch AlertWaiting CriteriaChangeRequest Listing ListingChange ListingToMatch Match PropertyAlert RelistedKey
SearchCriteria WithheldListing WithheldListingChange WithheldMatch
`),
  relationshipTypes: names(`
ASKED ASKS_CHANGE_OF CARRIES_OUT CHANGE_OF FOR_ALERT IS_RESOURCE OF_ALERT OF_LISTING RELISTED_AS
`),
  properties: names(`
addressKey addressWithheld areaUnit bathroomsFrom bathroomsTo bathroomsTotal bedroomsFrom bedroomsTo bedroomsTotal
cause channel circleLatitude circleLongitude circleRadiusKm city comparablePriceMinor contentHash country criteriaVersion
dismissedAt dismissNote dismissReason doorKey favouriteAt features forLease frequency homeType homeTypes lackingFeatures
latitude leaseFrequency listedOn listingKey listingVersion listOfficeName listPriceMinor linkUntil livingArea livingAreaFrom
livingAreaTo longitude lookup mailFrom mailOwed met missed modifiedAt must never nice ownerId otherPhotoUrls parcelKey photoUrl places polygon
postalCode previousCurrency previousPriceMinor previousStatus priceFromMinor priceToMinor propertySubType propertyType remarks
seenAt squareMetres standardStatus stateOrProvince status wish yearBuilt yearBuiltFrom yearBuiltTo
`),
};
