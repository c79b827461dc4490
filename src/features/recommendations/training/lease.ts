/** One training at a time in a graph, no matter whether a command, an import or the schedule of a replica starts it. */
import { randomUUID } from 'node:crypto';
import type { Graph } from '../../../graph/graph.ts';
import { newId } from '../../../graph/ids.ts';
import { connectionOf } from '../../../graph/open-graph.ts';
import type { Statement } from '../../../graph/statement.ts';
import type { TrainOptions } from '../models/select-model.rules.ts';
import { DEFAULT_LIMITS, LEASE_LOST, type TrainingEnd, type TrainingLimits, trainInProcess } from './fork.ts';
import type { TrainingResult } from './process-messages.ts';
import {
  CLAIM_TRAINING,
  END_RUN,
  FORGET_RUNS,
  RELEASE_TRAINING,
  RENEW_TRAINING,
  START_RUN,
  TRAINING_STATE,
} from './training-run.cypher.ts';
import { isFailure, isTrainingDue, type TrainingState, waitAfterFailure } from './training-run.rules.ts';

const RENEW_EVERY_MS = 5_000;

export type TrainingAnswer = 'busy' | 'not due' | TrainingResult;

export interface TrainWithLeaseOptions extends Pick<TrainOptions, 'onProgress'> {
  /** Trains only if that is due. Default: trains now. */
  everyHours?: number;
  limits?: TrainingLimits;
  signal?: AbortSignal;
  /** Called at each progress report of the process. */
  onReport?: (pid: number) => void;
}

/** @throws Error that says why a training did not produce a model; the run is stored */
export async function trainWithLease(
  graph: Graph,
  { everyHours, limits = DEFAULT_LIMITS, signal, onProgress, onReport }: TrainWithLeaseOptions = {},
): Promise<TrainingAnswer> {
  const owner = randomUUID();
  const run = <P, R>(statement: Statement<P, R>, parameters: NoInfer<P>) =>
    graph.writeQuietly((transaction) => transaction.run(statement, parameters));
  if (everyHours !== undefined && !isTrainingDue((await stateOf(graph)).state, everyHours)) return 'not due';
  const [claimed] = await run(CLAIM_TRAINING, { owner });
  if (!claimed?.free) return 'busy';
  const lost = new AbortController();
  const id = newId('trn');
  const startedAt = Date.now();
  let report = { progress: 0, step: 'starting', cpuSeconds: 0, peakMemoryMb: 0 };
  let renewal: NodeJS.Timeout | undefined;
  try {
    // Another server may have trained between the first check and the claim.
    const { state, attempts, failed } = await stateOf(graph);
    if (everyHours !== undefined && !isTrainingDue(state, everyHours)) return 'not due';
    const attempt = failed ? attempts + 1 : 1;
    await run(START_RUN, { id, attempts: attempt, evidence: state.evidence });
    const renew = async () => {
      const [renewed] = await run(RENEW_TRAINING, { owner, id, ...report });
      if (!renewed) lost.abort(LEASE_LOST);
    };
    renewal = setInterval(() => renew().catch(() => {}), RENEW_EVERY_MS);
    const end = await trainInProcess(connectionOf(graph), {
      limits,
      signal: signal ? AbortSignal.any([signal, lost.signal]) : lost.signal,
      onMessage({ progress, step, cpuSeconds, peakMemoryMb, error }, pid) {
        report = { ...report, cpuSeconds, peakMemoryMb, ...(error ? {} : { progress, step }) };
        onProgress?.(progress, step);
        onReport?.(pid);
      },
    });
    clearInterval(renewal);
    const waitMs = isFailure(end.outcome) ? waitAfterFailure(attempt) : null;
    const seconds = (Date.now() - startedAt) / 1000;
    const peakMemoryMb = Math.max(report.peakMemoryMb, end.peakMemoryMb);
    const { outcome, reason } = end;
    await run(END_RUN, { id, ...report, peakMemoryMb, outcome, reason, seconds, waitMs });
    await run(FORGET_RUNS, {});
    return resultOf(end);
  } finally {
    clearInterval(renewal);
    await run(RELEASE_TRAINING, { owner });
  }
}

function resultOf({ outcome, reason, result }: TrainingEnd): TrainingResult {
  if (result === undefined) throw new Error(`The training ended with ${outcome}: ${reason}`);
  return result;
}

async function stateOf(graph: Graph): Promise<{ state: TrainingState; attempts: number; failed: boolean }> {
  const [row] = await graph.read(TRAINING_STATE, {});
  if (!row) throw new Error('The state of the training has no row');
  const { now, evidence, modelAt, completedAt, completedEvidence, nextAttemptAt, attempts, failed } = row;
  const completed = completedAt ? { at: completedAt, evidence: completedEvidence ?? 0 } : null;
  return { state: { now, evidence, modelAt, completed, nextAttemptAt }, attempts, failed };
}
