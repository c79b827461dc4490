/** The stored runs of the training, `(:TrainingRun)`, and the lease that permits one at a time. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { instantProperty, type OrderKey, property, type Shapes } from '../../../planner/shape.ts';
import { KEPT_RUNS, type TrainingOutcome } from './training-run.rules.ts';

const LATEST: OrderKey = { cypher: (t) => `${t}.startedAt`, fromCursor: (p) => `datetime(${p})`, descending: true };
const BY_ID: OrderKey = { cypher: (t) => `${t}.id` };

/** Only for administrators. */
export function trainingRunShapes(shapes: Shapes): void {
  shapes
    .type('TrainingRun', {
      label: 'TrainingRun',
      idPrefix: 'trn_',
      visible: () => 'isAdmin',
      fields: {
        id: property('id'),
        startedAt: instantProperty('startedAt'),
        endedAt: instantProperty('endedAt'),
        progress: property('progress'),
        step: property('step'),
        outcome: property('outcome'),
        reason: property('reason'),
        seconds: property('seconds'),
        cpuSeconds: property('cpuSeconds'),
        peakMemoryMb: property('peakMemoryMb'),
        attempt: property('attempts'),
        nextAttemptAt: instantProperty('nextAttemptAt'),
      },
    })
    .type('Query', {
      fields: {
        trainingRuns: {
          kind: 'connection',
          to: 'TrainingRun',
          match: (_from, t) => `MATCH (${t}:TrainingRun)`,
          where: () => `isAdmin`,
          orderBy: () => [LATEST, BY_ID],
        },
      },
    });
}

const LEASE_SECONDS = 60;

interface RunReport {
  id: string;
  progress: number;
  step: string;
  cpuSeconds: number;
  peakMemoryMb: number;
}

/** Counts come from Neo4j's count store; there are few runs. */
export const TRAINING_STATE = statement('trainingState')
  .row({
    now: z.number(),
    evidence: z.number(),
    modelAt: z.number().nullable(),
    completedAt: z.number().nullable(),
    completedEvidence: z.number().nullable(),
    nextAttemptAt: z.number().nullable(),
    attempts: z.number(),
    failed: z.boolean(),
  })
  .text(`CALL () { MATCH ()-[c:CONSUMER_OF]->() RETURN count(c) - COUNT { (:Contact)-[:CONSUMER_OF]->() } - COUNT { (:Contact)-[:PROVIDER_OF]->() } AS evidence }
OPTIONAL MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'})
WITH evidence, max(m.createdAt).epochMillis AS modelAt
CALL () { OPTIONAL MATCH (t:TrainingRun) WHERE t.startedAt IS NOT NULL
  RETURN t AS last ORDER BY t.startedAt DESC LIMIT 1 }
CALL () { OPTIONAL MATCH (t:TrainingRun) WHERE t.startedAt IS NOT NULL AND t.outcome IN ['SUCCEEDED', 'NOTHING_TO_LEARN_FROM']
  RETURN t AS completed ORDER BY t.startedAt DESC LIMIT 1 }
RETURN datetime().epochMillis AS now, evidence, modelAt, completed.endedAt.epochMillis AS completedAt, completed.evidence AS completedEvidence,
  last.nextAttemptAt.epochMillis AS nextAttemptAt, coalesce(last.attempts, 0) AS attempts, last.nextAttemptAt IS NOT NULL AS failed`);

/**
 * The lock makes other claims wait, so that only one finds it free. A run that another server left running ended with that
 * server.
 */
export const CLAIM_TRAINING = statement('claimTraining')
  .params<{ owner: string }>()
  .row({ free: z.boolean() })
  .text(`MERGE (l:TrainingLease {id: 'training'}) SET l.lock = true REMOVE l.lock
WITH l, coalesce(l.until < datetime(), true) AS free
FOREACH (_ IN CASE WHEN free THEN [1] ELSE [] END | SET l.owner = $owner, l.until = datetime() + duration({seconds: ${LEASE_SECONDS}}))
RETURN free`);

export const START_RUN = statement('startTrainingRun')
  .params<{ id: string; attempts: number; evidence: number }>()
  .text(`CALL () { OPTIONAL MATCH (t:TrainingRun) WHERE t.startedAt IS NOT NULL AND t.outcome IS NULL
  SET t.outcome = 'KILLED', t.reason = 'The server that ran it ended.', t.endedAt = datetime() RETURN count(t) AS ended }
CREATE (:TrainingRun {id: $id, startedAt: datetime(), progress: 0.0, step: 'starting', attempts: $attempts, evidence: $evidence})`);

/** @returns no row when another server has taken over the lease */
export const RENEW_TRAINING = statement('renewTraining')
  .params<RunReport & { owner: string }>()
  .row({ id: z.string() })
  .text(`MATCH (l:TrainingLease {id: 'training'}) WHERE l.owner = $owner SET l.until = datetime() + duration({seconds: ${LEASE_SECONDS}})
WITH l MATCH (t:TrainingRun {id: $id})
SET t.progress = $progress, t.step = $step, t.cpuSeconds = $cpuSeconds, t.peakMemoryMb = $peakMemoryMb
RETURN t.id AS id`);

export const END_RUN = statement('endTrainingRun')
  .params<RunReport & { outcome: TrainingOutcome; reason: string | null; seconds: number; waitMs: number | null }>()
  .text(`MATCH (t:TrainingRun {id: $id})
SET t.endedAt = datetime(), t.progress = $progress, t.step = $step, t.cpuSeconds = $cpuSeconds, t.peakMemoryMb = $peakMemoryMb,
  t.outcome = $outcome, t.reason = $reason, t.seconds = $seconds,
  t.nextAttemptAt = CASE WHEN $waitMs IS NULL THEN null ELSE datetime() + duration({milliseconds: $waitMs}) END`);

export const RELEASE_TRAINING = statement('releaseTraining')
  .params<{ owner: string }>()
  .text(`MATCH (l:TrainingLease {id: 'training'}) WHERE l.owner = $owner REMOVE l.owner, l.until`);

export const FORGET_RUNS = statement('forgetTrainingRuns').text(
  `MATCH (t:TrainingRun) WHERE t.startedAt IS NOT NULL WITH t ORDER BY t.startedAt DESC SKIP ${KEPT_RUNS} DELETE t`,
);
