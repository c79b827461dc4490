/** Statements that write a model and its evidence, and delete old ones. */

import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import type { CountedEvidence } from '../models/evidence-counts.rules.ts';

export const CREATE_MODEL = statement('createRecommendationModel')
  .params<{ id: string; now: string; values: Record<string, unknown> }>()
  .text('CREATE (m:RecommendationModel {id: $id, createdAt: datetime($now), current: false}) SET m += $values');

export const CREATE_SEGMENTS = statement('createSegments')
  .params<{ rows: { segment: string; name: string }[] }>()
  .text('UNWIND $rows AS row MERGE (s:Segment {id: row.segment}) SET s.name = row.name');

/**
 * A row for each consumer, which leaves and joins segments. A consumer whose segments have not changed is not written to.
 */
export const MOVE_TO_SEGMENTS = statement('moveToSegments')
  .params<{ rows: { consumer: string; segments: string[] }[] }>()
  .text(`UNWIND $rows AS row MATCH (c:Party {id: row.consumer})
CALL (c, row) { MATCH (c)-[i:IN_SEGMENT]->(s:Segment) WHERE NOT s.id IN row.segments DELETE i }
UNWIND row.segments AS segment MATCH (s:Segment {id: segment})
MERGE (c)-[:IN_SEGMENT]->(s)`);

/** As `PartyKind` of the schema. */
export type ConsumerKind = 'ORGANISATION' | 'PERSON';

export interface PriorRow {
  offering: string;
  weight: number;
  /** Share of all holdings. */
  share: number;
  /** The kind of party that all its consumers are of; null for both. */
  consumerKind: ConsumerKind | null;
}

const writePriors = (target: string, type: 'PRIOR' | 'LOW_PRIOR') =>
  statement(`write${type === 'PRIOR' ? 'Priors' : 'LowPriors'}Of${target}`)
    .params<{ model: string; rows: PriorRow[] }>()
    .text(`MATCH (m:RecommendationModel {id: $model})
UNWIND $rows AS row MATCH (t:${target} {id: row.offering})
CREATE (m)-[:${type} {weight: row.weight, share: row.share, consumerKind: row.consumerKind}]->(t)`);
const writeEvidence = (source: string, target: string) =>
  statement(`writeEvidenceOf${source}For${target}`)
    .params<{ model: string; now: string; rows: CountedEvidence[] }>()
    .text(`UNWIND $rows AS row MATCH (x:${source} {id: row.source}), (t:${target} {id: row.offering})
CREATE (x)-[:EVIDENCE {model: $model, weight: row.weight, n: row.n, of: row.of, lift: row.lift, asOf: datetime($now)}]->(t)`);
const written = (target: 'Offering' | 'Party') => ({
  /** The highest priors, which every answer reads. */
  priors: writePriors(target, 'PRIOR'),
  /** All other priors: an answer reads only those of targets with evidence. */
  lowPriors: writePriors(target, 'LOW_PRIOR'),
  evidence: writeEvidence(target, target),
  evidenceOfSegments: writeEvidence('Segment', target),
});
/** The write statements of a model, by purpose. */
export const WRITE_MODEL = { NEXT_OFFERING: written('Offering'), OPPORTUNITY: written('Party') };
export type Purpose = keyof typeof WRITE_MODEL;
export const PURPOSES: readonly Purpose[] = ['NEXT_OFFERING', 'OPPORTUNITY'];

export const MAKE_CURRENT = statement('makeModelCurrent')
  .params<{ model: string }>()
  .text(`MATCH (m:RecommendationModel {id: $model})
OPTIONAL MATCH (old:RecommendationModel {current: true, purpose: m.purpose})
WITH m, collect(old) AS olds
FOREACH (each IN olds | SET each.current = false)
SET m.current = true`);

/** Whether a model that is not current has weights. They are written after its first prior and deleted before its last. */
export const HAS_OLD_WEIGHTS = statement('hasOldWeights')
  .row({ model: z.string() })
  .text(
    `MATCH (old:RecommendationModel {current: false}) WHERE EXISTS { (old)-[:PRIOR|LOW_PRIOR]->() } RETURN old.id AS model LIMIT 1`,
  );

/**
 * Weights of models that are not current, including a model whose training was interrupted; priors last. The model cards
 * stay.
 */
export const OLD_WEIGHTS = statement('oldWeights')
  .row({ id: z.string() })
  .text(`OPTIONAL MATCH (m:RecommendationModel {current: true}) WITH collect(m.id) AS kept
CALL (kept) {
  MATCH (x:Offering|Segment|Party)-[e:EVIDENCE]->() WHERE NOT e.model IN kept
  RETURN e AS weight UNION ALL
  MATCH (old:RecommendationModel {current: false})-[p:PRIOR|LOW_PRIOR]->() RETURN p AS weight
}
RETURN elementId(weight) AS id`);

export const DELETE_WEIGHTS = statement('deleteOldWeights')
  .params<{ rows: string[] }>()
  .text(`MATCH ()-[e:EVIDENCE|PRIOR|LOW_PRIOR]->() WHERE elementId(e) IN $rows DELETE e`);
