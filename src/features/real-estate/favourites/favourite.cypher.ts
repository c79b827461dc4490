/** Statements that store the client's actions on matches. */
import { z } from 'zod';
import { lockAll, statement } from '../../../graph/statement.ts';
import { RelationshipState } from '../../../values/relationship-state.rules.ts';

export const LOCK_MATCHES = statement('matchesForChange')
  .params<{ ids: string[]; product: string }>()
  .row({
    id: z.string(),
    seen: z.boolean(),
    favourite: z.boolean(),
    dismissed: z.boolean(),
    alert: z.string(),
    relationship: z.string(),
    consumer: z.string(),
    provider: z.string(),
    state: z.enum(RelationshipState),
    version: z.number(),
    home: z.string(),
    product: z.object({ id: z.string(), name: z.string() }).nullable(),
  })
  .text(`${lockAll('r', '(m:Match)-[:FOR_ALERT]->()-[:PROVISIONED_IN]->(r:ServiceRelationship) WHERE m.id IN $ids')}
UNWIND $ids AS id
MATCH (m:Match {id: id}) SET m.lock = true REMOVE m.lock
WITH m
MATCH (m)-[:FOR_ALERT]->(a:PropertyAlert)-[:PROVISIONED_IN]->(r:ServiceRelationship)<-[:CONSUMER_OF]-(consumer:Party),
  (r)<-[:PROVIDER_OF]-(provider:Party), (m)-[:OF_LISTING]->(l:Listing)
RETURN m.id AS id, m.seenAt IS NOT NULL AS seen, m.favouriteAt IS NOT NULL AS favourite, m.dismissedAt IS NOT NULL AS dismissed,
  a.id AS alert, r.id AS relationship, consumer.id AS consumer, provider.id AS provider, r.state AS state, m.version AS version, coalesce(l.address, l.listingKey) AS home,
  head(COLLECT { MATCH (r)-[:ON]->(:Offering)-[:OF|INCLUDES]->(:Service)-[:HAS_PRODUCT]->(p:Product) WHERE toLower(p.name) = $product RETURN p {.id, .name} LIMIT 1 }) AS product`);

export const MARK_MATCHES = statement('markMatches')
  .params<{ ids: string[]; now: string; values: object; favourite: boolean | null; dismissed: boolean | null }>()
  .text(`UNWIND $ids AS id
MATCH (m:Match {id: id})
SET m += $values, m.seenAt = coalesce(m.seenAt, datetime($now)), m.updatedAt = datetime($now), m.version = m.version + 1
FOREACH (each IN CASE WHEN $favourite IS NULL THEN [] ELSE [m] END | SET each.favouriteAt = CASE WHEN $favourite THEN datetime($now) END)
FOREACH (each IN CASE WHEN $dismissed IS NULL THEN [] ELSE [m] END | SET each.dismissedAt = CASE WHEN $dismissed THEN datetime($now) END)`);
