/** Whom the queries of the dashboard are planned for, and how large the graph is. */
import { z } from 'zod';
import { statement } from '../graph/statement.ts';

/** Consumers with data of every kind, so that no read ends early: a person, and an organisation with a member. */
export const CONSUMERS_TO_PLAN_FOR = statement('somebodyToPlanFor')
  .params<Record<string, never>>()
  .row({
    email: z.string(),
    party: z.string(),
    provider: z.string(),
    relationship: z.string(),
    provisioned: z.array(z.string()),
  })
  .text(`CALL {
  MATCH (c:Person)-[:CONSUMER_OF]->(r {state: 'ACTIVE'})<-[:PROVIDER_OF]-(p) WHERE c.email IS NOT NULL AND c.signInEndedAt IS NULL
  WITH c, r, p LIMIT 100
  RETURN c.email AS email, c, r, p ORDER BY COUNT { (r)<-[:PROVISIONED_IN]-() } DESC, r.id LIMIT 1
  UNION ALL
  MATCH (viewer:Person)-[:ACTS_FOR]->(c)-[:CONSUMER_OF]->(r {state: 'ACTIVE'})<-[:PROVIDER_OF]-(p) WHERE viewer.email IS NOT NULL AND viewer.signInEndedAt IS NULL
  RETURN viewer.email AS email, c, r, p LIMIT 1
}
RETURN email, c.id AS party, p.id AS provider, r.id AS relationship, [(x)-[:PROVISIONED_IN]->(r) | x.id] AS provisioned`);

export const SIZE_OF_GRAPH = statement('sizeOfGraph')
  .params<Record<string, never>>()
  .row({ nodes: z.number() })
  .text('MATCH (n) RETURN count(n) AS nodes');
