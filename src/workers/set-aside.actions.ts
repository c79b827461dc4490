/** Setting records aside, so that one that cannot be processed never stops the others. */

import neo4j from 'neo4j-driver';
import type { Graph } from '../graph/graph.ts';
import { newId } from '../graph/ids.ts';
import type { Runner } from '../graph/runner.ts';
import { DUE_SET_ASIDE, PROCESSED, SET_ASIDE } from './set-aside.cypher.ts';
import { type Failure, isRecordFault, type ProcessingLoop, setAsideKey, setAsideRow } from './set-aside.rules.ts';

/**
 * Stores failed records with the reason. `runner` may be the transaction of the other records; `now` is an ISO instant.
 */
export async function setAside(runner: Runner, failures: Failure[], now: string): Promise<void> {
  const rows = new Map(failures.map((failure) => [setAsideKey(failure.loop, failure.record), setAsideRow(failure)]));
  if (!rows.size) return;
  // In one order, so that transactions wait for each other instead of blocking each other.
  const sorted = [...rows.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  await runner.run(SET_ASIDE, { rows: sorted.map((row) => ({ ...row, id: newId('sar') })), now });
}

/** Stores one failure in a transaction of its own. */
export async function setAsideAlone(graph: Graph, failure: Failure, now: string): Promise<void> {
  await graph.writeQuietly((transaction) => setAside(transaction, [failure], now));
}

/** Takes records from the list: they were processed after all, or are gone. */
export async function markProcessed(runner: Runner, loop: ProcessingLoop, records: string[]): Promise<void> {
  if (records.length) await runner.run(PROCESSED, { keys: records.map((record) => setAsideKey(loop, record)) });
}

/** Records of a loop whose next try is due, longest due first. */
export async function dueSetAside(graph: Graph, loop: ProcessingLoop, now: string, limit: number): Promise<string[]> {
  const rows = await graph.read(DUE_SET_ASIDE, { loop, now, limit: neo4j.int(limit) });
  return rows.map(({ record }) => record);
}

/**
 * Processes records together; what fails because of one of them is halved until that one is alone.
 * @param work one transaction for all that it gets
 * @param onFault gets each record that fails alone
 * @param isFault whether a record may be the cause of an error. Default: `isRecordFault`
 * @returns what `work` answers for each part. @throws what is not the fault of a record, e.g. a graph that is away
 */
export async function bisect<R, T>(
  records: R[],
  work: (records: R[]) => Promise<T>,
  onFault: (record: R, error: unknown) => Promise<void> | void,
  isFault: (error: unknown) => boolean = isRecordFault,
): Promise<T[]> {
  if (!records.length) return [];
  try {
    return [await work(records)];
  } catch (error) {
    if (!isFault(error)) throw error;
    if (records.length === 1) {
      for (const record of records) await onFault(record, error);
      return [];
    }
    const half = Math.ceil(records.length / 2);
    const first = await bisect(records.slice(0, half), work, onFault, isFault);
    return [...first, ...(await bisect(records.slice(half), work, onFault, isFault))];
  }
}

/** `halving`, with the failing records set aside. @returns the sum of the results of `work` */
export async function processSettingAside(
  graph: Graph,
  loop: ProcessingLoop,
  records: string[],
  clock: () => string,
  work: (records: string[]) => Promise<number>,
): Promise<number> {
  const counts = await bisect(records, work, (record, error) => setAsideAlone(graph, { loop, record, error }, clock()));
  return counts.reduce((sum, count) => sum + count, 0);
}
