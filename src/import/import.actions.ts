/** Imports a table of purchases: streaming, in batches, idempotent. */
import { hash } from 'node:crypto';
import { basename } from 'node:path';
import neo4j from 'neo4j-driver';
import { CountedReads } from '../graph/counted-reads.ts';
import type { Graph } from '../graph/graph.ts';
import { TableError } from '../tables/header.rules.ts';
import { quoted } from '../tables/quoted.rules.ts';
import { errorOf } from '../values/thrown.ts';
import { CORRECTED_SINCE, NOT_LISTED_ANY_MORE } from '../workers/set-aside.cypher.ts';
import { type ActivityRow, type Batch, contentOf, GraphRows, partyId } from './graph-rows.ts';
import { FIND_PARTY, LINK_RESOURCES } from './import.cypher.ts';
import type { Mapping } from './mapping.rules.ts';
import { spacedKey } from './party-name.rules.ts';
import type { Problem } from './purchase.rules.ts';
import { readTable } from './table.ts';
import { findActivities } from './write-batch.ts';
import { lineRecord, setRowAside, writeSettingAside } from './write-sparing.ts';

/** Larger ones are not faster, and a transaction lives in Neo4j's memory. */
const BATCH_SIZE = 5_000;

export interface ImportCounts {
  /** Rows read, besides the header. */
  read: number;
  /** Rows that are in the graph, since now or before. */
  taken: number;
  /** Rows that could not be taken. */
  refused: number;
  /** Of those refused: stored for administrators, since the graph or an error that no rule foresaw refused them. */
  setAside: number;
  /** Amounts with more decimals than their currency, rounded half up. */
  rounded: number;
  /** New in the graph. */
  parties: number;
  relationships: number;
  activities: number;
  /** Activities of combined rows that were there with another amount or month, and were changed. */
  amended: number;
  /** Rows that were taken without an amount, and where the first of them stands. */
  withoutAmount: number;
  firstWithoutAmount?: number;
}

export interface ImportOptions {
  /** ISO instant. */
  now: string;
  onProblem: (problem: Problem) => void;
  /** Called after each batch. */
  onProgress?: (bytes: number, counts: ImportCounts) => void;
}

/** The graph became unavailable. Imported rows are kept; the next run completes the import. */
export class ImportInterrupted extends Error {
  constructor(
    readonly counts: ImportCounts,
    cause: Error,
  ) {
    const { taken } = counts;
    super(
      `Neo4j became unavailable after ${taken} rows were imported: ${cause.message}\nRun the same command again to import the rest.`,
      {
        cause,
      },
    );
  }
}

/**
 * Takes all rows that can be taken. Run again, it adds nothing; ended in the middle, the next run completes it.
 * @throws Error when the file cannot be read or lacks a column; ImportInterrupted
 */
export async function importTable(
  graph: Graph,
  file: string,
  mapping: Mapping,
  options: ImportOptions,
): Promise<ImportCounts> {
  const counts: ImportCounts = {
    read: 0,
    taken: 0,
    refused: 0,
    setAside: 0,
    rounded: 0,
    parties: 0,
    relationships: 0,
    activities: 0,
    amended: 0,
    withoutAmount: 0,
  };
  const refuse = (problem: Problem) => {
    counts.refused++;
    options.onProblem(problem);
  };
  const rows = new GraphRows(mapping);
  let [bytes, pending, compared] = [0, 0, false];
  const unreadable: string[] = [];
  const aside: string[] = [];
  const run = { now: options.now, origin: `${mapping.source}|${basename(file)}` };
  let writing: Promise<void> = Promise.resolve();
  const write = async (batch: Batch, size: number) => {
    if (!compared) await checkNames(graph, mapping, batch);
    compared = true;
    let taken = size;
    const written = await writeSettingAside(graph, mapping, batch, run, ({ id, purchase, times }, { message }) => {
      aside.push(id);
      taken -= times;
      counts.setAside += times;
      counts.refused += times - 1;
      const reason = 'it could not be saved and was set aside';
      refuse({ line: purchase.line, column: '(row)', why: `${reason}: ${message}`, reason });
    });
    for (const { differing, ...created } of written) {
      for (const row of differing) refuse(idTaken(mapping, row));
      taken -= differing.length;
      for (const what of ['parties', 'relationships', 'activities', 'amended'] as const) counts[what] += created[what];
    }
    counts.taken += taken;
    options.onProgress?.(bytes, counts);
  };
  // One batch is written while the next is read; an error is thrown where the batch is awaited.
  const flush = async () => {
    await writing;
    writing = write(rows.take(), pending);
    writing.catch(() => {});
    pending = 0;
  };
  const onBytes = (read: number) => {
    bytes = read;
  };
  try {
    for await (const row of readTable(file, mapping, { onBytes, onRow: () => counts.read++ })) {
      if ('why' in row) {
        if (row.unforeseen) {
          const record = lineRecord(mapping, row.line);
          await setRowAside(graph, mapping, { record, line: row.line, error: row.unforeseen }, run);
          unreadable.push(record);
          counts.setAside++;
        }
        refuse(row);
      } else {
        const refused = rows.add(row);
        if (refused) refuse(idTaken(mapping, refused));
        else {
          pending++;
          if (row.rounded) counts.rounded++;
          if (mapping.columns.amount && row.amountMinor === undefined) {
            counts.withoutAmount++;
            counts.firstWithoutAmount ??= row.line;
          }
        }
      }
      if (rows.size >= BATCH_SIZE) await flush();
    }
    await flush();
    await writing;
    const unreadableBefore = { loop: `PURCHASE_IMPORT|${mapping.source}`, records: unreadable };
    // A corrected row without an ID has a different record: entries that this run did not set aside leave the list.
    const corrected = { loop: 'PURCHASE_IMPORT', origin: run.origin, records: [...unreadable, ...aside] };
    await graph.writeQuietly(async (transaction) => {
      await transaction.run(NOT_LISTED_ANY_MORE, unreadableBefore);
      await transaction.run(CORRECTED_SINCE, corrected);
    });
    if (mapping.resource) await graph.execute(LINK_RESOURCES.text, { source: mapping.source });
  } catch (error) {
    await writing.catch(() => {});
    throw neo4j.isRetryableError(error) ? new ImportInterrupted(counts, errorOf(error)) : error;
  }
  return counts;
}

/**
 * Graphs that an earlier version imported hold parties under ids of names with their spaces. Taking the table again would
 * add each of them a second time.
 */
async function checkNames(graph: Graph, mapping: Mapping, batch: Batch): Promise<void> {
  if (mapping.names.spaces) return;
  const ids = [...batch.parties.values()].flatMap(([id, name]) => {
    const former = partyId(spacedKey(mapping, name));
    return former === id ? [] : [former];
  });
  const [found] = ids.length ? await graph.read(FIND_PARTY, { ids }) : [];
  if (found)
    throw new TableError(
      `Nothing was imported: ${quoted(found.name)} in this graph come from an earlier version, which distinguished names by their spaces. Set "names": {"spaces": true} in the mapping to add to them, or import into an empty graph.`,
    );
}

function idTaken({ columns }: Mapping, { purchase: { line, id } }: ActivityRow): Problem {
  const why = `another row has the id "${id}", with another provider, consumer, month, amount or currency`;
  return { line, column: columns.id ?? '(row)', why, reason: 'another row has this id and other content' };
}

/**
 * The first problem of a table, or undefined when all of it can be taken. Changes nothing. With an id column it keeps
 * some bytes for each row, as the same id may stand twice in the file.
 */
export async function firstProblem(graph: Graph, file: string, mapping: Mapping): Promise<Problem | undefined> {
  const rows = new GraphRows(mapping);
  const reads = new CountedReads(graph);
  const contents = new Map<number, number>();
  const check = async () => {
    const { activities } = rows.take();
    const stored = await findActivities(reads, [...activities.keys()]);
    for (const row of activities.values()) {
      const content = contentOf(row);
      if ((stored.get(row.id) ?? content) !== content) return idTaken(mapping, row);
      if (!mapping.columns.id) continue;
      const [key, print] = [fingerprint(row.id), fingerprint(content)];
      if ((contents.get(key) ?? print) !== print) return idTaken(mapping, row);
      contents.set(key, print);
    }
    return undefined;
  };
  for await (const row of readTable(file, mapping)) {
    if ('why' in row) return row;
    const refused = rows.add(row);
    if (refused) return idTaken(mapping, refused);
    if (rows.size >= BATCH_SIZE) {
      const problem = await check();
      if (problem) return problem;
    }
  }
  return check();
}

/** 52 bits as a number: a hundred bytes less to keep than the text. */
function fingerprint(text: string): number {
  return Number.parseInt(hash('sha256', text).slice(0, 13), 16);
}
