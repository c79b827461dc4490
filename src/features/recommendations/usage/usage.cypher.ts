/** The reads for evaluating the use of products. */
import { z } from 'zod';
import { asViewer, isMine, isPartyTo } from '../../../access-control/visibility.cypher.ts';
import { statement } from '../../../graph/statement.ts';
import { MAX_EVALUATED } from './usage.rules.ts';

/**
 * Enough to place one consumer among its peers within a few percentile points. The selection does not change from day to
 * day.
 */
const MAX_PEERS = 200;

/** Product, relationship, segment of its consumer, month of its begin, months of use, number of resources. */
const ROWS = z.array(
  z.tuple([z.string(), z.string(), z.string().nullable(), z.string(), z.array(z.string()), z.number()]),
);

const isPeer = (peer: string) =>
  `${peer}.state = 'ACTIVE' AND ${peer}.startsOn < date($before) AND NOT ${peer}:Recorded`;

/** One row with `rows`, from rows with `peer` and `p`. */
const USE_OF_PEERS = `WITH peer, collect(p) AS products
  // Once for each peer, from the peer: a product with many clients has many more uses than a peer.
  WITH peer, products, COUNT { MATCH (peer)-[:CREATES|MODIFIES]->(x) RETURN DISTINCT x } AS resources,
    COLLECT { MATCH (peer)<-[:PART_OF]-(a {kind: 'CONSUMPTION'})-[:USED]->(used) WHERE a.occurredAt < datetime($before) AND a.cancelledAt IS NULL
      RETURN DISTINCT [used.id, toString(date.truncate('month', a.occurredAt))] } AS uses
  MATCH (peer)<-[:CONSUMER_OF]-(c)
  UNWIND products AS p
  RETURN collect([p.id, peer.id, c.segment, toString(date.truncate('month', peer.startsOn)),
    [use IN uses WHERE use[0] = p.id | use[1]], resources]) AS rows`;

/**
 * `$relationship`, `$before` (first day that does not count). Products of the relationship, each with the present
 * relationships that have it, the one in question first, and the months in which their consumers used it.
 */
export const USAGE_OF_RELATIONSHIP = statement('usageOfRelationship')
  .params<{ viewer: string; relationship: string; before: string }>()
  .row({
    viewer: z.string().nullable(),
    relationship: z.string().nullable(),
    rows: ROWS,
    names: z.array(z.tuple([z.string(), z.string()])),
  })
  .text(
    asViewer(`OPTIONAL MATCH (r:ServiceRelationship {id: $relationship}) WHERE ${isPartyTo('r')}
CALL (r) {
  WITH r WHERE r.state = 'ACTIVE'
  MATCH (r)-[:ON]->()-[:OF|INCLUDES]->()-[:HAS_PRODUCT]->(p)
  WITH DISTINCT r, p
  CALL (r, p) {
    MATCH (p)<-[:HAS_PRODUCT]-()<-[:OF|INCLUDES]-()<-[:ON]-(peer)
    WHERE peer = r OR (${isPeer('peer')})
    WITH DISTINCT r, peer ORDER BY peer <> r, reverse(peer.id) LIMIT ${MAX_PEERS + 1}
    RETURN peer
  }
  ${USE_OF_PEERS}
}
RETURN viewer.id AS viewer, r.id AS relationship, rows, COLLECT { MATCH (r)-[:ON]->()-[:OF|INCLUDES]->()-[:HAS_PRODUCT]->(p) RETURN DISTINCT [p.id, p.name] } AS names`),
  );

/**
 * The same for all present relationships of a provider, the latest first: `asked` has their IDs, at most `MAX_EVALUATED` for each product;
 * `isCut`: there are more. They are compared with each other, and with the peers of the statement above.
 */
export const USAGE_OF_PROVIDER = statement('usageOfProvider')
  .params<{ viewer: string; provider: string; before: string }>()
  .row({
    viewer: z.string().nullable(),
    provider: z.string().nullable(),
    asked: z.array(z.string()),
    isCut: z.boolean(),
    rows: ROWS,
  })
  .text(
    asViewer(`OPTIONAL MATCH (s:Party {id: $provider}) WHERE ${isMine('s')}
CALL (s, isAdmin, actingFor) {
  MATCH (s)-[:PROVIDER_OF]->(r {state: 'ACTIVE'})-[:ON]->()-[:OF|INCLUDES]->()-[:HAS_PRODUCT]->(p) WHERE ${isPartyTo('r')}
  WITH DISTINCT r, p ORDER BY reverse(r.id)
  WITH p, collect(r) AS asked
  RETURN collect([p, asked[..${MAX_EVALUATED}]]) AS evaluated, coalesce(max(size(asked)), 0) > ${MAX_EVALUATED} AS isCut
}
CALL (evaluated) {
  UNWIND evaluated AS each
  WITH each[0] AS p, each[1] AS asked
  CALL (p) {
    MATCH (p)<-[:HAS_PRODUCT]-()<-[:OF|INCLUDES]-()<-[:ON]-(peer) WHERE ${isPeer('peer')}
    WITH DISTINCT peer ORDER BY reverse(peer.id) LIMIT ${MAX_PEERS}
    RETURN collect(peer) AS peers
  }
  UNWIND asked + peers AS peer
  WITH DISTINCT peer, p
  ${USE_OF_PEERS}
}
RETURN viewer.id AS viewer, s.id AS provider, isCut, rows, COLLECT { UNWIND evaluated AS each UNWIND each[1] AS r RETURN DISTINCT r.id } AS asked`),
  );

/** Which of the parties have a relationship with products. */
export const PARTIES_WITH_PRODUCTS = statement('partiesWithProducts')
  .params<{ parties: readonly string[] }>()
  .row({ party: z.string() })
  .text(`UNWIND $parties AS id MATCH (c:Party {id: id})
WHERE EXISTS { (c)-[:CONSUMER_OF]->({state: 'ACTIVE'})-[:ON]->()-[:OF|INCLUDES]->()-[:HAS_PRODUCT]->() }
RETURN c.id AS party`);

/** `$party`, `$most`. The consumer's present relationships, latest first. */
export const RELATIONSHIPS_IN_USE = statement('relationshipsInUse')
  .params<{ viewer: string; party: string; most: bigint }>()
  .row({ viewer: z.string().nullable(), party: z.string().nullable(), relationships: z.array(z.string()) })
  .text(
    asViewer(`OPTIONAL MATCH (c:Party {id: $party}) WHERE ${isMine('c')}
RETURN viewer.id AS viewer, c.id AS party,
  COLLECT { MATCH (c)-[:CONSUMER_OF]->(r {state: 'ACTIVE'})-[:ON]->()-[:OF|INCLUDES]->()-[:HAS_PRODUCT]->() RETURN DISTINCT r.id ORDER BY r.id DESC LIMIT $most } AS relationships`),
  );
