/** The reads of a training. */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { HAD_STATES } from '../ranking/evidence.cypher.ts';

/**
 * Number of relationships that a training could read, at most `$mostOfConsumer` of each consumer. Degrees are stored, so
 * this is fast.
 */
export const TRAINING_SIZE = statement('trainingSize')
  .params<{ mostOfConsumer: Integer }>()
  .row({ relationships: z.number() })
  .text(`MATCH (c:Party) WHERE c.id IS NOT NULL
WITH COUNT { (c)-[:CONSUMER_OF]->() } AS held
RETURN sum(CASE WHEN held > $mostOfConsumer THEN $mostOfConsumer ELSE held END) AS relationships`);

/**
 * A random share `$share` of the consumers, or all of them if it is 1, with at most `$mostOfConsumer` relationships of
 * each. Records that one party keeps for itself are left out. They come in the order of their IDs, which the index provides without a sort, so that the rows can be streamed.
 */
const SAMPLED_RELATIONSHIPS = `MATCH (c:Party) WHERE c.id IS NOT NULL WITH c ORDER BY c.id
WITH c WHERE rand() < $share
CALL (c) { MATCH (c)-[:CONSUMER_OF]->(r:ServiceRelationship) WHERE r.state IN ${HAD_STATES} AND NOT r:Recorded RETURN r LIMIT $mostOfConsumer }`;

/** `share`: of the consumers, 0 to 1. */
export type SampleParameters = { share: number; mostOfConsumer: Integer };

/** `segment` may have any type in the graph. */
const COLUMNS = { consumer: z.string(), segment: z.unknown(), target: z.string(), since: z.string().nullable() };

export const HOLDINGS = statement('holdingsForTraining')
  .params<SampleParameters>()
  .row({ ...COLUMNS, organisation: z.boolean() })
  .text(`${SAMPLED_RELATIONSHIPS}
MATCH (r)-[:ON]->(o:Offering)
RETURN c.id AS consumer, c.segment AS segment, c:Organisation AS organisation, o.id AS target, toStringOrNull(r.startsOn) AS since`);

/** The consumer and provider of each relationship. */
export const RELATIONS = statement('relationsForTraining')
  .params<SampleParameters>()
  .row(COLUMNS)
  .text(`${SAMPLED_RELATIONSHIPS}
MATCH (r)<-[:PROVIDER_OF]-(p:Party)
RETURN c.id AS consumer, c.segment AS segment, p.id AS target, toStringOrNull(r.startsOn) AS since`);
