/** Reads holdings, attributes and consumers files into one table. */

import { dateOrderOf, orderNote, readTable, TableError } from '../../../tables/csv-table.ts';
import { quoted } from '../../../tables/quoted.rules.ts';
import { dayOf } from '../models/day.rules.ts';
import { type Holdings, HoldingsCollector } from '../models/holdings.rules.ts';
import { type Column, type ColumnSummary, segmentsOf } from '../models/segments.rules.ts';

export interface HoldingsFiles {
  holdings: string;
  attributes?: string;
  consumers?: string;
  onBytes?: (file: string, bytes: number, size: number) => void;
}

export interface HoldingsInput {
  table: Holdings;
  /** Numbers of the consumers to score, in the order of the consumers file. */
  scored: number[];
  /** See `SoftmaxOptions.excludedConsumers`. */
  excludedConsumers: Uint8Array | undefined;
  attributes: ColumnSummary[];
  /** Human-readable notes on omitted data. */
  notes: string[];
}

/** A blank cell, or the value that programs write for a missing date. A consumer may be named Null. */
const NO_DATE = /^(|nan|nat|null|none|(0000-00-00|0001-01-01|9999-12-31).*)$/i;

export async function readHoldings(files: HoldingsFiles): Promise<HoldingsInput> {
  const collector = new HoldingsCollector();
  const notes: string[] = [];
  const progress = (file: string) => (bytes: number, size: number) => files.onBytes?.(file, bytes, size);
  let incomplete = 0;
  const { order, assumed } = await dateOrderOf(files.holdings, 'since');
  if (assumed) notes.push(orderNote('since', assumed));
  await readTable(
    files.holdings,
    { required: ['consumer', 'offering'], optional: ['since'], onBytes: progress(files.holdings) },
    ([consumer = '', offering = '', since = ''], line) => {
      if (!consumer || !offering) return void incomplete++;
      const day = NO_DATE.test(since) ? Number.NaN : dayOf(since, order);
      if (Number.isNaN(day) && !NO_DATE.test(since))
        throw new TableError(
          `${files.holdings}, line ${line}: since ${quoted(since)} is not a date such as 2024-03-31.`,
        );
      collector.add(consumer, offering, day);
    },
  );
  if (incomplete) notes.push(`${incomplete} rows without a consumer or an offering were omitted.`);
  const noteOfDuplicates = notes.length;
  if (!collector.consumers.names.length) throw new TableError(`${files.holdings} contains no holding.`);
  const holding = collector.consumers.names.length;
  const columns = files.attributes
    ? await readAttributes(files.attributes, collector, notes, progress(files.attributes))
    : [];
  const described = collector.consumers.names.length;
  let scored: number[] | undefined;
  if (files.consumers) {
    const wanted = new Set<number>();
    await readTable(
      files.consumers,
      { required: ['consumer'], onBytes: progress(files.consumers) },
      ([consumer = '']) => {
        if (consumer) wanted.add(collector.consumers.of(consumer));
      },
    );
    scored = [...wanted];
    const unknown = collector.consumers.names.length - described;
    if (unknown) notes.push(`${unknown} consumers to score are in no other file; they get the most popular offerings.`);
  }
  const count = collector.consumers.names.length;
  const { names, within, summaries } = segmentsOf(columns, count);
  for (const { name, why } of summaries) if (why) notes.push(`Attribute ${name} is omitted: ${why}.`);
  const table = collector.finish(names, within);
  if (collector.duplicates)
    notes.splice(noteOfDuplicates, 0, `${collector.duplicates} holdings are named more than once and count once.`);
  return {
    table,
    scored: scored ?? table.consumers.map((_, consumer) => consumer),
    excludedConsumers: scored && consumersToExclude(scored, count, holding),
    attributes: summaries,
    notes,
  };
}

/**
 * Where the next offering of only a few consumers is requested, a regression learns from the others. Unknown holdings of
 * those few would count as offerings that they do not want, and the fitted probabilities would be too confident.
 */
function consumersToExclude(scored: number[], count: number, holding: number): Uint8Array | undefined {
  const excluded = new Uint8Array(count);
  let few = 0;
  for (const consumer of scored) {
    excluded[consumer] = 1;
    if (consumer < holding) few++;
  }
  return few <= holding / 2 ? excluded : undefined;
}

async function readAttributes(
  file: string,
  collector: HoldingsCollector,
  notes: string[],
  onBytes: (bytes: number, size: number) => void,
): Promise<Column[]> {
  const rows = new Map<number, string[]>();
  let place = 0;
  let twice = 0;
  const header = await readTable(file, { required: ['consumer'], onBytes }, ([consumer = ''], _line, all) => {
    if (!consumer) return;
    const number = collector.consumers.of(consumer);
    if (rows.has(number)) twice++;
    rows.set(number, all);
  });
  place = header.findIndex((name) => name.toLowerCase() === 'consumer');
  if (twice) notes.push(`${twice} consumers have more than one row of attributes; the last one counts.`);
  return header
    .map((name, column) => ({ name, column }))
    .filter(({ column }) => column !== place)
    .map(({ name, column }) => ({
      name: name || `column ${column + 1}`,
      cells: collector.consumers.names.map((_, consumer) => rows.get(consumer)?.[column]),
    }));
}
