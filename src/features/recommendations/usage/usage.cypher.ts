/** The reads for evaluating the use of products. */
import { z } from 'zod';
import { asViewer, isMine, isPartyTo } from '../../../access-control/visibility.cypher.ts';
import { statement } from '../../../graph/statement.ts';

/**
 * Enough to place one consumer among its peers within a few percentile points. The selection does not change from day to
 * day.
 */
const MAX_PEERS = 200;

/**
 * `$relationship`, `$before` (first day that does not count). Products of the relationship, each with the present
 * relationships that have it, the one in question first, and the months in which their consumers used it.
 */
export const USAGE_OF_RELATIONSHIP = statement('usageOfRelationship')
  .params<{ viewer: string; relationship: string; before: string }>()
  .row({
    viewer: z.string().nullable(),
    relationship: z.string().nullable(),
    rows: z.array(
      z.tuple([z.string(), z.string(), z.string().nullable(), z.string(), z.array(z.string()), z.number()]),
    ),
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
    WHERE peer = r OR (peer.state = 'ACTIVE' AND peer.startsOn < date($before) AND NOT peer:Recorded)
    WITH DISTINCT r, peer ORDER BY peer <> r, reverse(peer.id) LIMIT ${MAX_PEERS + 1}
    RETURN peer
  }
  WITH peer, collect(p) AS products
  // Once for each peer, from the peer: a product with many clients has many more uses than a peer.
  WITH peer, products, COUNT { MATCH (peer)-[:CREATES|MODIFIES]->(x) RETURN DISTINCT x } AS resources,
    COLLECT { MATCH (peer)<-[:PART_OF]-(a {kind: 'CONSUMPTION'})-[:USED]->(used) WHERE a.occurredAt < datetime($before) AND a.cancelledAt IS NULL
      RETURN DISTINCT [used.id, toString(date.truncate('month', a.occurredAt))] } AS uses
  MATCH (peer)<-[:CONSUMER_OF]-(c)
  UNWIND products AS p
  RETURN collect([p.id, peer.id, c.segment, toString(date.truncate('month', peer.startsOn)),
    [use IN uses WHERE use[0] = p.id | use[1]], resources]) AS rows
}
RETURN viewer.id AS viewer, r.id AS relationship, rows, COLLECT { MATCH (r)-[:ON]->()-[:OF|INCLUDES]->()-[:HAS_PRODUCT]->(p) RETURN DISTINCT [p.id, p.name] } AS names`),
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
