/** The stored part of recommendations: their answers and outcomes. */
import { z } from 'zod';
import { asViewer, isMine, isSignedIn, viewerNode } from '../../access-control/visibility.cypher.ts';
import { linkOnce, statement } from '../../graph/statement.ts';
import { HAD_STATES } from './ranking/evidence.cypher.ts';
import type { RecommendationStatus } from './recommendation-status.rules.ts';
import type { RecommendationKind } from './recommenders/recommender.rules.ts';

const STATUS = z.enum(['MADE', 'SEEN', 'ACCEPTED', 'DECLINED']);
/** The stored states of a party's recommendations. */
export const RECORDS = z.array(
  z.object({ id: z.string(), state: STATUS, evidence: z.number().nullable(), since: z.string() }),
);

/** One row; `party` is null unless the viewer acts for it. */
export const ANSWERS_OF_PARTY = statement('answersOfParty')
  .params<{ viewer: string; party: string }>()
  .row({ viewer: z.string().nullable(), party: z.string().nullable(), answers: RECORDS })
  .text(
    asViewer(`OPTIONAL MATCH (c:Party {id: $party}) WHERE ${isMine('c')}
RETURN viewer.id AS viewer, c.id AS party,
  COLLECT { MATCH (c)<-[:TO]-(a:Recommendation) RETURN {id: a.id, state: a.state, evidence: a.evidence, since: toString(a.since)} } AS answers`),
  );

/**
 * For each of `$rows`, which have different IDs. An answer stays when the recommendation is seen or made again; the
 * `version` of a new one is 1.
 */
interface NotedAnswer {
  id: string;
  party: string;
  target: string;
  kind: RecommendationKind;
  relationship: string | null;
  /** Seen again after it had expired. */
  again: boolean;
  values: Record<string, unknown>;
}

/** Declares the statement that stores answers to recommendations of nodes with a label. */
export const noteAnswer = (label: string) =>
  statement(`noteAnswerAbout${label}`)
    .params<{ rows: NotedAnswer[]; state: RecommendationStatus; now: string }>()
    .row({ id: z.string(), version: z.number(), state: STATUS, before: STATUS })
    .text(`UNWIND $rows AS row
MATCH (c:Party {id: row.party}), (t:${label} {id: row.target})
MERGE (a:Recommendation {id: row.id})
ON CREATE SET a.createdAt = datetime($now), a.kind = row.kind, a.version = 0, a.state = 'MADE'
SET a.lock = true REMOVE a.lock
WITH row, a, c, t
${linkOnce('a', 'TO', 'c')}
${linkOnce('a', 'SUGGESTS', 't')}
WITH row, a, a.state AS before, CASE WHEN $state IN ['MADE', 'SEEN'] AND a.state IN ['ACCEPTED', 'DECLINED'] OR $state = 'MADE' AND a.state = 'SEEN' THEN a.state ELSE $state END AS state
SET a.since = CASE WHEN state = before AND NOT row.again THEN a.since ELSE datetime($now) END,
  a.state = state, a.updatedAt = datetime($now), a.version = a.version + 1
SET a += row.values
WITH row, a, before OPTIONAL MATCH (r:ServiceRelationship {id: row.relationship}) WHERE NOT EXISTS { (a)-[:ABOUT]->(r) }
FOREACH (each IN CASE WHEN r IS NULL THEN [] ELSE [r] END | CREATE (a)-[:ABOUT]->(each))
RETURN row.id AS id, a.version AS version, a.state AS state, before`);
export type NoteAnswer = ReturnType<typeof noteAnswer>;
/** By the label of the suggested node. */
export const NOTE_ANSWER = {
  Offering: noteAnswer('Offering'),
  Product: noteAnswer('Product'),
  Organisation: noteAnswer('Organisation'),
  Person: noteAnswer('Person'),
};

const deleteUnanswered = (label: string) =>
  statement(`deleteUnansweredAbout${label}`)
    .params<{ id: string }>()
    .text(`MATCH (:${label} {id: $id})<-[:SUGGESTS]-(a:Recommendation) WHERE a.state IN ['MADE', 'SEEN']
DETACH DELETE a`);
/** Recommendations without an answer, by the label of the suggested node. */
export const DELETE_UNANSWERED = { Offering: deleteUnanswered('Offering'), Product: deleteUnanswered('Product') };

export const LINK_OUTCOME = statement('linkOutcomeOfRecommendation')
  .params<{ id: string; relationship: string }>()
  .text('MATCH (a:Recommendation {id: $id}), (r:ServiceRelationship {id: $relationship}) CREATE (a)-[:LED_TO]->(r)');

/**
 * Realised outcomes: an agreed relationship that resulted from the recommendation or, for a product, its uses since. The
 * promised benefit of these is summed too.
 */
export const ANSWERS = statement('answersToRecommendations')
  .params<{ viewer: string; now: string; expiresAfterDays: bigint }>()
  .row({
    kind: z.custom<RecommendationKind>((kind) => typeof kind === 'string'),
    state: z.enum([...STATUS.options, 'EXPIRED']),
    unit: z.string().nullable(),
    count: z.number(),
    realised: z.number(),
    uses: z.number(),
    amounts: z.array(z.string()),
  })
  .text(`MATCH ${viewerNode()} WHERE viewer.administrator AND ${isSignedIn()}
MATCH (a:Recommendation) WHERE a.state <> 'MADE'
WITH a, CASE WHEN a.state = 'SEEN' AND a.since + duration({days: $expiresAfterDays}) < datetime($now) THEN 'EXPIRED' ELSE a.state END AS state,
  a.state = 'ACCEPTED' AND EXISTS { (a)-[:LED_TO]->(r) WHERE r.state IN ${HAD_STATES} } AS agreed,
  CASE WHEN a.state = 'ACCEPTED' AND a.kind = 'UNDERUSED_PRODUCT' THEN
    reduce(uses = 0, each IN COLLECT { MATCH (a)-[:SUGGESTS]->(p)<-[:USED]-(x {kind: 'CONSUMPTION'})-[:PART_OF]->()<-[:ABOUT]-(a)
      WHERE x.occurredAt >= a.since AND x.cancelledAt IS NULL RETURN coalesce(x.quantity, 1) } | uses + each) ELSE 0 END AS uses
RETURN a.kind AS kind, state, a.benefitUnit AS unit, count(*) AS count, sum(CASE WHEN agreed OR uses > 0 THEN 1 ELSE 0 END) AS realised,
  sum(uses) AS uses, [each IN collect(CASE WHEN agreed THEN a.benefitAmount END) | each] AS amounts`);

/** Number of consumers, in total and with an agreed relationship that began on or after a day. */
export const NEW_RELATIONSHIPS = statement('newRelationshipsOfConsumers')
  .params<{ viewer: string; from: string }>()
  .row({ consumer: z.string(), took: z.boolean() })
  .text(`MATCH ${viewerNode()} WHERE viewer.administrator AND ${isSignedIn()}
MATCH (c:Party) WHERE EXISTS { (c)-[:CONSUMER_OF]->(held) WHERE NOT held:Recorded }
RETURN c.id AS consumer, EXISTS { (c)-[:CONSUMER_OF]->(r) WHERE r.startsOn >= date($from) AND r.state IN ${HAD_STATES} AND NOT r:Recorded } AS took`);
