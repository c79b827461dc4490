/** Records that a loop cannot process: the loops, and the stored data of a failure. Pure. */
import { codeOf, errorOf, isRecord } from '../values/thrown.ts';

/** The loops of the core that work through records on their own, with their descriptions. */
export const PROCESSING_LOOPS = {
  EVENT_NUMBERING: 'Numbers committed events; the record is an internal Neo4j ID.',
  LIVE_UPDATES: 'Delivers events (`evt_`) to subscribers.',
  PURCHASE_IMPORT: 'Imports purchase tables; the record is an activity (`act_`), or an unreadable line of a table.',
} as const;

/** Features add loops by declaration merging, and their descriptions by `enumValues` of their manifest. */
export interface ProcessingLoops extends Record<keyof typeof PROCESSING_LOOPS, string> {}

export type ProcessingLoop = keyof ProcessingLoops;

/** A record and why it could not be processed. */
export interface Failure {
  loop: ProcessingLoop;
  /** Its id within the loop. */
  record: string;
  error: unknown;
  /** For an import: the source of the record, so that the next import of the same data can mark it as corrected. */
  origin?: string;
  /** The loop does not retry it automatically. */
  final?: boolean;
}

/** In characters: keys are indexed, and reasons may quote texts of users. */
const MAX_RECORD = 300;
const MAX_REASON = 1_000;

/** Under which a record is kept; one record of a loop is set aside once. */
export function setAsideKey(loop: ProcessingLoop, record: string): string {
  return `${loop}|${record.slice(0, MAX_RECORD)}`;
}

/** @returns the stored form of a failure */
export function setAsideRow({ loop, record, error, origin, final = false }: Failure) {
  const reason = errorOf(error).message;
  return {
    key: setAsideKey(loop, record),
    loop,
    record: record.slice(0, MAX_RECORD),
    reason: (reason || 'unknown').slice(0, MAX_REASON),
    origin: origin ?? null,
    final,
  };
}

/** Errors of Neo4j that the values of a record can cause; all others concern the database, or an administrator must fix them. */
const CAUSED_BY_VALUES =
  /^Neo\.(ClientError\.(Statement|Schema|Procedure|Transaction\.TransactionTimedOut)|DatabaseError\.(Statement|Schema))/;

/**
 * Whether the record may be to blame, so that it is set aside and its neighbours go on. False for a graph that is away,
 * a deadlock or a refused password: then the whole loop tries again.
 */
export function isRecordFault(error: unknown): boolean {
  const { name, message } = isRecord(error) ? error : {};
  if (name === 'Neo4jError') return CAUSED_BY_VALUES.test(codeOf(error));
  // The driver throws plain errors for a pool without a free connection, and for one that is closed.
  return !/^Connection acquisition timed out|pool is closed|driver is closed|closed session/i.test(String(message));
}
