/** How homes are found by the global search. */

import { unindexedNames } from '../../../graph/index-names.cypher.ts';
import { listLiteral } from '../../../graph/statement.ts';
import type { SearchSource } from '../../../schema/search-source.ts';
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { seesListing } from './listing.cypher.ts';

export const UNINDEXED_LISTINGS = unindexedNames('Listing');

/** As `seesListing`: homes on the market, and those of the parties whose homes the viewer sees. Owners are IDs, so nothing is quoted. */
const OWNERS = `'(*:* AND NOT ownerId:*)' + reduce(owners_ = '', id_ IN COLLECT {
  UNWIND actingFor AS acting_ RETURN acting_.id AS owner_
  UNION UNWIND actingFor AS acting_ MATCH (acting_)-[:CONSUMER_OF]->(shared_)<-[:PROVIDER_OF]-(serving_)
    WHERE shared_.state IN ${listLiteral(UNDER_WAY_STATES)} RETURN serving_.id AS owner_
} | owners_ + ' OR ownerId:' + id_)`;

export const listingSearch: readonly SearchSource[] = [
  {
    kind: 'HOME',
    description: 'A home on the market, by its address.',
    label: 'Listing',
    ofEveryone: (lucene) => [
      `CALL db.index.fulltext.queryNodes('listingSearch', '(' + ${lucene} + ') AND (' + ${OWNERS} + ')') YIELD node AS record`,
    ],
    isForAdministrators: true,
    visible: seesListing,
    words: (listing) => `${listing}.searchName`,
    title: (listing) => `coalesce(${listing}.address, ${listing}.city, ${listing}.listingKey)`,
    context: (listing) =>
      `CASE WHEN ${listing}.address IS NULL THEN ${listing}.stateOrProvince ELSE ${listing}.city END`,
  },
];
