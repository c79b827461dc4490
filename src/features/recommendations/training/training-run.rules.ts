/** Runs of the training: the outcome of one, and when the next is due. Pure. */

/** Number of runs that are kept; older ones are deleted. */
export const KEPT_RUNS = 20;

export enum TrainingOutcome {
  SUCCEEDED = 'SUCCEEDED',
  NOTHING_TO_LEARN_FROM = 'NOTHING_TO_LEARN_FROM',
  OUT_OF_MEMORY = 'OUT_OF_MEMORY',
  TIME_LIMIT = 'TIME_LIMIT',
  KILLED = 'KILLED',
  FAILED = 'FAILED',
  STOPPED = 'STOPPED',
  LEASE_LOST = 'LEASE_LOST',
}

/** The end of a process as Node reports it. */
export interface ProcessEnd {
  code: number | null;
  signal: string | null;
  /** The last lines of its standard error. */
  stderr: string;
  /** The error that it reported. */
  error?: string;
  /** Why this process ended it, if it did. */
  endedFor?: 'TIME_LIMIT' | 'OUT_OF_MEMORY' | 'STOPPED' | 'LEASE_LOST';
}

const MAX_REASON = 500;

/** @returns the stored outcome of a process that ended without a result */
export function outcomeOfEnd({ code, signal, stderr, error, endedFor }: ProcessEnd): {
  outcome: TrainingOutcome;
  reason: string;
} {
  if (endedFor === 'STOPPED') return { outcome: TrainingOutcome.STOPPED, reason: 'The server was stopped.' };
  if (endedFor === 'LEASE_LOST')
    return {
      outcome: TrainingOutcome.LEASE_LOST,
      reason: 'Another server trains now, because this one could not renew its lease in time.',
    };
  if (endedFor === 'TIME_LIMIT')
    return {
      outcome: TrainingOutcome.TIME_LIMIT,
      reason: 'The training took longer than TRAINING_TIME_LIMIT_MINUTES.',
    };
  if (endedFor === 'OUT_OF_MEMORY' || /heap out of memory|Array buffer allocation failed/i.test(`${stderr} ${error}`))
    return {
      outcome: TrainingOutcome.OUT_OF_MEMORY,
      reason: 'The training needed more memory than TRAINING_MEMORY_MB.',
    };
  if (error) return { outcome: TrainingOutcome.FAILED, reason: error.slice(0, MAX_REASON) };
  if (signal)
    return {
      outcome: TrainingOutcome.KILLED,
      reason: `The process was ended by ${signal}${signal === 'SIGKILL' ? '; the machine may have run out of memory' : ''}.`,
    };
  return {
    outcome: TrainingOutcome.FAILED,
    reason: `The process ended with code ${code}. ${stderr.trim()}`.trim().slice(0, MAX_REASON),
  };
}

/** Outcomes that do not count as a failure of the training: the next attempt need not wait. */
const NO_FAILURE: readonly (TrainingOutcome | null)[] = [
  TrainingOutcome.SUCCEEDED,
  TrainingOutcome.NOTHING_TO_LEARN_FROM,
  TrainingOutcome.STOPPED,
  TrainingOutcome.LEASE_LOST,
];

export function isFailure(outcome: TrainingOutcome | null): boolean {
  return !NO_FAILURE.includes(outcome);
}

/** The data from the graph for the decision; instants in milliseconds. */
export interface TrainingState {
  now: number;
  /** Present number of consumers' relationships. */
  evidence: number;
  /** When the current model was trained. */
  modelAt: number | null;
  /** The last run with a result, and the number of relationships then. */
  completed: { at: number; evidence: number } | null;
  /** Time of the next attempt after a failure. */
  nextAttemptAt: number | null;
}

/** Share of the relationships, and their number, that count as a large change. */
const MUCH_SHARE = 0.2;
const MUCH = 100;
/** Minimum share of the interval before a training after a large change. */
const SOONEST_SHARE = 1 / 24;
const HOUR_MS = 3_600_000;

/**
 * Whether a training is due: the last result is older than the interval, or there was a large change since. After a
 * failure, not before the next attempt.
 */
export function isTrainingDue(state: TrainingState, everyHours: number): boolean {
  const { now, evidence, modelAt, completed, nextAttemptAt } = state;
  if (nextAttemptAt !== null && now < nextAttemptAt) return false;
  const last = Math.max(modelAt ?? Number.NEGATIVE_INFINITY, completed?.at ?? Number.NEGATIVE_INFINITY);
  if (now - last >= everyHours * HOUR_MS) return true;
  if (!completed || now - completed.at < SOONEST_SHARE * everyHours * HOUR_MS) return false;
  const change = Math.abs(evidence - completed.evidence);
  return change >= MUCH && change >= MUCH_SHARE * completed.evidence;
}

const FIRST_WAIT_MS = 5 * 60_000;
const MAX_WAIT_MS = 6 * HOUR_MS;

/** @param attempt 1 for the first failure in a row. @returns milliseconds until the next attempt */
export function waitAfterFailure(attempt: number): number {
  return Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
}
