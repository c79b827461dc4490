/** What a training reads of the graph. */
import { statement } from '../graph/statement.ts';
import { HAD_STATES } from './evidence.cypher.ts';

/** How many relationships a training could read: of each consumer at most `$mostOfConsumer`. The degrees are stored. */
export const TRAINING_SIZE = statement(
  'trainingSize',
  `MATCH (c:Party) WHERE c.id IS NOT NULL
WITH COUNT { (c)-[:CONSUMER_OF]->() } AS held
RETURN sum(CASE WHEN held > $mostOfConsumer THEN $mostOfConsumer ELSE held END) AS relationships`,
);

/**
 * A share `$share` of the consumers, by chance, at 1 all of them: in the order of their ids, which the index gives without a
 * sort, so that the rows can be streamed. Of each at most `$mostOfConsumer` relationships.
 */
const SAMPLED_RELATIONSHIPS = `MATCH (c:Party) WHERE c.id IS NOT NULL WITH c ORDER BY c.id
WITH c WHERE rand() < $share
CALL (c) { MATCH (c)-[:CONSUMER_OF]->(r:ServiceRelationship) WHERE r.state IN ${HAD_STATES} RETURN r LIMIT $mostOfConsumer }`;

export const HOLDINGS = statement(
  'holdingsForTraining',
  `${SAMPLED_RELATIONSHIPS}
MATCH (r)-[:ON]->(o:Offering)
RETURN c.id AS consumer, c.segment AS segment, c:Organisation AS organisation, o.id AS target, toStringOrNull(r.startsOn) AS since`,
);

/** Who began a relationship with whom. */
export const RELATIONS = statement(
  'relationsForTraining',
  `${SAMPLED_RELATIONSHIPS}
MATCH (r)<-[:PROVIDER_OF]-(p:Party)
RETURN c.id AS consumer, c.segment AS segment, p.id AS target, toStringOrNull(r.startsOn) AS since`,
);
