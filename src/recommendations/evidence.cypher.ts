/**
 * The evidence graph: `(:RecommendationModel)-[:PRIOR]->(:Offering)` and `(:Offering|:Segment)-[:EVIDENCE]->(:Offering)`.
 * A model is written beside the present one and becomes `current` at once.
 */
import { asViewer, isMine, seesOffering } from '../auth/visibility.cypher.ts';
import { statement } from '../graph/statement.ts';

/** A consumer has an offering when both parties had agreed on it, even if it ended. */
export const HAD_STATES = `['AGREED', 'ACTIVE', 'SUSPENDED', 'ENDED']`;

export const HOLDINGS = statement(
  'holdingsForTraining',
  `MATCH (c:Party)-[:CONSUMER_OF]->(r:ServiceRelationship)-[:ON]->(o:Offering) WHERE r.state IN ${HAD_STATES}
RETURN c.id AS consumer, c.segment AS segment, c:Organisation AS organisation, o.id AS offering, toString(min(r.startsOn)) AS since
ORDER BY consumer, offering`,
);

export const CREATE_MODEL = statement(
  'createRecommendationModel',
  'CREATE (m:RecommendationModel {id: $id, createdAt: datetime($now), current: false}) SET m += $values',
);

export const WRITE_PRIORS = statement(
  'writePriors',
  `MATCH (m:RecommendationModel {id: $model})
UNWIND $rows AS row MATCH (o:Offering {id: row.offering})
CREATE (m)-[:PRIOR {weight: row.weight}]->(o)`,
);

export const WRITE_SEGMENTS = statement(
  'writeSegments',
  `UNWIND $rows AS row
MERGE (s:Segment {id: row.segment}) SET s.name = row.name
WITH s, row UNWIND row.consumers AS consumer
MATCH (c:Party {id: consumer}) MERGE (c)-[:IN_SEGMENT]->(s)`,
);

/** Consumers leave segments that they are no longer in. */
export const LEAVE_SEGMENTS = statement(
  'leaveSegments',
  'UNWIND $rows AS row MATCH (s:Segment {id: row.segment})<-[i:IN_SEGMENT]-(c:Party) WHERE NOT c.id IN row.consumers DELETE i',
);

export const WRITE_OFFERING_EVIDENCE = statement(
  'writeEvidenceOfOfferings',
  `UNWIND $rows AS row MATCH (x:Offering {id: row.source}), (o:Offering {id: row.offering})
CREATE (x)-[:EVIDENCE {model: $model, weight: row.weight, n: row.n, of: row.of, lift: row.lift, asOf: datetime($now)}]->(o)`,
);

export const WRITE_SEGMENT_EVIDENCE = statement(
  'writeEvidenceOfSegments',
  `UNWIND $rows AS row MATCH (x:Segment {id: row.source}), (o:Offering {id: row.offering})
CREATE (x)-[:EVIDENCE {model: $model, weight: row.weight, n: row.n, of: row.of, lift: row.lift, asOf: datetime($now)}]->(o)`,
);

export const MAKE_CURRENT = statement(
  'makeModelCurrent',
  `MATCH (m:RecommendationModel {id: $model})
OPTIONAL MATCH (old:RecommendationModel {current: true})
WITH m, collect(old) AS olds
FOREACH (each IN olds | SET each.current = false)
SET m.current = true`,
);

/** The cards of models stay; their weights go. */
export const FORGET_WEIGHTS = statement(
  'forgetOldWeights',
  `MATCH (m:RecommendationModel {current: true})
CALL (m) {
  MATCH (x:Offering|Segment)-[e:EVIDENCE]->() WHERE e.model <> m.id
  RETURN e UNION ALL
  MATCH (old:RecommendationModel {current: false})-[e:PRIOR]->() RETURN e
}
CALL (e) { DELETE e } IN TRANSACTIONS OF 10000 ROWS`,
);

export const MODEL_CARD = statement(
  'recommendationModel',
  `OPTIONAL MATCH (me:Person {email: $viewer})
OPTIONAL MATCH (m:RecommendationModel {current: true})
RETURN me.id AS viewer, m.id AS id, toString(m.createdAt) AS trainedAt, m.card AS card LIMIT 1`,
);

/**
 * The online answer. `$party`, `$first`, `$only` (offering id or null), `$now`. One row for each recommendation:
 * score = prior + Σ contributions, by the same formula as `evidence.rules.ts`. Probabilities are shared among what the
 * viewer may see: else they would tell that there is more.
 */
export const RECOMMEND = statement(
  'recommendNextOfferings',
  asViewer(`OPTIONAL MATCH (c:Party {id: $party}) WHERE ${isMine('c')}
WITH me, sees, mine, reach, c
OPTIONAL MATCH (m:RecommendationModel {current: true})
CALL (c, m, sees, mine, reach) {
  WITH c, m WHERE c IS NOT NULL AND m IS NOT NULL
  WITH m, COLLECT { MATCH (c)-[:CONSUMER_OF]->(r:ServiceRelationship)-[:ON]->(o:Offering) WHERE r.state IN ${HAD_STATES} RETURN DISTINCT o } AS had,
    COLLECT { MATCH (c)-[:IN_SEGMENT]->(s:Segment) RETURN s } AS segments
  CALL (m, had, segments) {
    MATCH (m)-[p:PRIOR]->(o:Offering) RETURN o, p.weight AS prior, 0.0 AS added, 0.0 AS logLift, null AS reason
    UNION ALL
    UNWIND had AS x MATCH (x)-[e:EVIDENCE {model: m.id}]->(o:Offering)
    RETURN o, 0.0 AS prior, e.weight AS added, 0.0 AS logLift, {offering: x.id, segment: null, weight: e.weight, n: e.n, of: e.of} AS reason
    UNION ALL
    UNWIND segments AS x MATCH (x)-[e:EVIDENCE {model: m.id}]->(o:Offering)
    RETURN o, 0.0 AS prior, CASE WHEN m.lifts THEN 0.0 ELSE e.weight END AS added, CASE WHEN m.lifts THEN e.weight ELSE 0.0 END AS logLift,
      {offering: null, segment: x.name, weight: e.weight, n: e.n, of: e.of} AS reason
  }
  WITH m, had, o, sum(prior) AS prior, sum(added) AS added, sum(logLift) AS logLift, collect(reason) AS reasons
  WHERE NOT o IN had AND (${seesOffering('o')})
  WITH m, o, prior, logLift, reasons, (prior + added) * exp(logLift) AS score
  WITH m, o, prior, logLift, reasons, score,
    m.slope * CASE WHEN m.link = 'power' THEN log(CASE WHEN score > 0 THEN score ELSE 0 END + m.floor) ELSE score END AS logit
  WITH collect({o: o, prior: prior, logLift: logLift, reasons: reasons, score: score, logit: logit}) AS all, max(logit) AS most
  WITH all, most, reduce(sum = 0.0, each IN all | sum + exp(each.logit - most)) AS total
  UNWIND all AS each
  RETURN each, exp(each.logit - most) / total AS probability
}
WITH me, sees, mine, reach, c, m, each, probability, each.o AS o
WHERE ($only IS NULL OR o.id = $only)
  AND NOT EXISTS { (c)-[:CONSUMER_OF]->(:ServiceRelationship)-[:ON]->(o) }
  AND NOT EXISTS { (c)-[:OFFERS]->(o) }
  AND coalesce(o.availableUntil >= date(datetime($now)), true)
  AND NOT EXISTS { (c)<-[:TO]-(answered:Recommendation)-[:SUGGESTS]->(o)
    WHERE answered.state = 'ACCEPTED' OR (answered.state = 'DECLINED' AND probability < 2 * answered.probability) }
WITH * ORDER BY each.score DESC, o.id LIMIT $first
RETURN m.id AS model, m.name AS name, m.lifts AS lifts, o.id AS offering, o.name AS offeringName, each.prior AS prior, each.logLift AS logLift,
  each.reasons AS reasons, each.score AS score, probability
ORDER BY score DESC, offering`),
);

/** Whether the viewer may ask for the party. */
export const MAY_ASK = statement(
  'mayAskForParty',
  asViewer(`OPTIONAL MATCH (c:Party {id: $party}) WHERE ${isMine('c')} RETURN me.id AS viewer, c.id AS party`),
);

export const NOTE_ANSWER = statement(
  'noteAnswerToRecommendation',
  `MATCH (c:Party {id: $party}), (o:Offering {id: $offering})
MERGE (a:Recommendation {id: $id})
ON CREATE SET a.createdAt = datetime($now), a.kind = $kind, a.version = 0, a.state = 'MADE'
MERGE (a)-[:TO]->(c) MERGE (a)-[:SUGGESTS]->(o)
WITH a, a.state AS before
SET a.state = CASE WHEN $state = 'SEEN' AND before <> 'MADE' THEN before ELSE $state END, a.updatedAt = datetime($now), a.version = a.version + 1
SET a += $values
RETURN a.version AS version, a.state AS state, before`,
);

export const LINK_OUTCOME = statement(
  'linkOutcomeOfRecommendation',
  'MATCH (a:Recommendation {id: $id}), (r:ServiceRelationship {id: $relationship}) MERGE (a)-[:LED_TO]->(r)',
);

export const ANSWERS = statement(
  'answersToRecommendations',
  `MATCH (me:Person {email: $viewer}) WHERE me.administrator
MATCH (a:Recommendation)
RETURN a.kind AS kind, a.state AS state, count(*) AS count`,
);

export const OFFERER = statement(
  'offererOfRecommended',
  'MATCH (:Offering {id: $offering})<-[:OFFERS]-(p:Party) RETURN p.id AS provider',
);
