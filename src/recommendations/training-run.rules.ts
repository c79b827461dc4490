/** Runs of the training: how one ended, and when the next is due. Pure. */

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

/** How the process ended, as Node tells it. */
export interface ProcessEnd {
  code: number | null;
  signal: string | null;
  /** The last lines that it wrote to its standard error. */
  stderr: string;
  /** What it reported as its error. */
  error?: string;
  /** Why this side ended it, if it did. */
  endedFor?: 'TIME_LIMIT' | 'OUT_OF_MEMORY' | 'STOPPED' | 'LEASE_LOST';
}

const MAX_REASON = 500;

/** @returns what is stored of a process that ended without a result */
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

/** A try that ended so is no failure of the training: the next one need not wait. */
const NO_FAILURE: readonly (TrainingOutcome | null)[] = [
  TrainingOutcome.SUCCEEDED,
  TrainingOutcome.NOTHING_TO_LEARN_FROM,
  TrainingOutcome.STOPPED,
  TrainingOutcome.LEASE_LOST,
];

export function isFailure(outcome: TrainingOutcome | null): boolean {
  return !NO_FAILURE.includes(outcome);
}

/** What is read of the graph to decide; instants in milliseconds. */
export interface TrainingState {
  now: number;
  /** Relationships of consumers that there are now. */
  evidence: number;
  /** When the present model was trained. */
  modelAt: number | null;
  /** The last run with a result, and how many relationships there were. */
  completed: { at: number; evidence: number } | null;
  /** The next try after a failure. */
  nextAttemptAt: number | null;
}

/** A share of the relationships, and a number of them, by which much has changed. */
const MUCH_SHARE = 0.2;
const MUCH = 100;
/** Even then, not before this share of the interval. */
const SOONEST_SHARE = 1 / 24;
const HOUR_MS = 3_600_000;

/**
 * Whether a training is due: the last result is older than the interval, or much has changed since; after a failure not
 * before its next try.
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

/** @param attempt 1 for the first failure in a row. @returns milliseconds until the next try */
export function waitAfterFailure(attempt: number): number {
  return Math.min(MAX_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempt - 1));
}
