import { type Migration, range, unique, words } from '../../graph/migrations.ts';

export const realEstateMigrations: Migration[] = [
  {
    id: 5,
    what: 'real estate: listings, property alerts, matches',
    statements: [
      ...['Listing', 'ListingChange', 'PropertyAlert', 'SearchCriteria', 'CriteriaChangeRequest', 'Match'].map(
        (label) => unique(`${label}_id`, label, 'id'),
      ),
      unique('Match_key', 'Match', 'key'),
      range('Listing_changedAt', 'Listing', 'changedAt'),
      range('Listing_listingKey', 'Listing', 'listingKey'),
      'CREATE POINT INDEX Listing_location IF NOT EXISTS FOR (n:Listing) ON (n.location)',
      words('criteriaLookup', 'SearchCriteria', 'lookup'),
      words('listingLookup', 'Listing', 'lookup'),
    ],
  },
  {
    id: 44,
    what: 'search criteria in force find homes whose price or type is not known',
    statements: [
      `MATCH (c:SearchCriteria) WHERE c.lookup IS NOT NULL AND NOT c.lookup CONTAINS '_unknown'
SET c.lookup = c.lookup + ' p_unknown ' + CASE WHEN c.forLease THEN 'r_unknown' ELSE 't_unknown' END`,
    ],
  },
  {
    id: 45,
    what: 'listings that may not be shown, and homes that are listed again under a new key',
    statements: [
      unique('WithheldListing_id', 'WithheldListing', 'id'),
      unique('RelistedKey_id', 'RelistedKey', 'id'),
      range('Listing_parcelKey', 'Listing', 'parcelKey'),
      range('Listing_addressKey', 'Listing', 'addressKey'),
    ],
  },
  {
    id: 111,
    what: 'listings of one party',
    statements: [range('Listing_ownerId', 'Listing', 'ownerId')],
  },
  {
    id: 112,
    what: 'organisations have the industry pack of real estate if they work in it',
    statements: [
      `MATCH (o:Organisation) WHERE NOT 'REAL_ESTATE' IN coalesce(o.packs, []) AND (toLower(coalesce(o.segment, '')) CONTAINS 'real estate'
  OR EXISTS { (o)-[:PROVIDER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert) }
  OR EXISTS { (o)-[:PROVIDER_OF]->()<-[:WITHIN]-(:Appointment)-[:AT_PLACE]->(:Listing) })
SET o.packs = coalesce(o.packs, []) + ['REAL_ESTATE']`,
    ],
  },
  {
    id: 133,
    what: 'homes are found by the words of their address, restricted to their owners',
    statements: [
      "CREATE FULLTEXT INDEX listingSearch IF NOT EXISTS FOR (n:Listing) ON EACH [n.searchName, n.ownerId] OPTIONS {indexConfig: {`fulltext.analyzer`: 'whitespace'}}",
    ],
  },
];
