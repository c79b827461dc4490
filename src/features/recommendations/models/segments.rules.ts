/** Turns attributes of consumers into segments: types are inferred, numbers and dates are binned by quantiles. Pure. */
import { ColumnOrder } from '../../../tables/date.rules.ts';
import { quoted } from '../../../tables/quoted.rules.ts';
import { DAY_MS } from '../../../values/days.rules.ts';
import { itemAt } from '../../../values/vectors.ts';
import { dayOf } from './day.rules.ts';
import { growingInts } from './growing-array.rules.ts';
import { type Rows, rowsFromPairs } from './holdings.rules.ts';

/** Minimum size of a segment: a smaller one has no statistical value and could identify its consumers. */
export const MIN_SEGMENT_SIZE = 5;
/** A text column with more distinct values than this share of its rows identifies consumers; it is omitted. */
const IDENTIFYING_SHARE = 0.5;
/** A number column with at most this many distinct values is treated as categories. */
const FEW_VALUES = 12;
const COARSE_BINS = 4;
const FINE_BINS = 16;
/** Minimum number of consumers in each fine bin. */
const FINE_BIN_SIZE = 60;

export interface Column {
  name: string;
  /** A cell per consumer; undefined where there is none. */
  cells: (string | undefined)[];
}

export interface ColumnSummary {
  name: string;
  type: 'number' | 'date' | 'category' | 'left out';
  segments: number;
  why?: string;
}

const MISSING = new Set(['', 'na', 'n/a', 'nan', 'null', 'none', 'undefined', '?', '-']);

/** @returns the names of the segments, the segments of each consumer, and the treatment of each column */
export function segmentsOf(columns: Column[], consumers: number) {
  const names: string[] = [];
  const [members, segments] = [growingInts(), growingInts()];
  const summaries: ColumnSummary[] = [];
  for (const column of columns) {
    const cells = column.cells.map((cell) => {
      const text = cell?.trim();
      return text === undefined || MISSING.has(text.toLowerCase()) ? undefined : text;
    });
    const { type, layers, why } = layersOf(cells);
    const before = names.length;
    for (const layer of layers) {
      const sizes = new Map<string, number>();
      for (const value of layer) if (value !== undefined) sizes.set(value, (sizes.get(value) ?? 0) + 1);
      const numbers = new Map<string, number>();
      for (const [value, size] of sizes)
        if (size >= MIN_SEGMENT_SIZE && size < consumers)
          numbers.set(value, names.push(`${column.name}: ${value}`) - 1);
      for (const [consumer, value] of layer.entries()) {
        const number = value === undefined ? undefined : numbers.get(value);
        if (number === undefined) continue;
        members.push(consumer);
        segments.push(number);
      }
    }
    summaries.push({ name: column.name, type, segments: names.length - before, why });
  }
  const rows = rowsFromPairs(members.values, segments.values, consumers, names.length);
  const within: Rows = { starts: rows.starts, columns: rows.columns };
  return { names, within, summaries };
}

type Layer = (string | undefined)[];

function layersOf(cells: Layer): { type: ColumnSummary['type']; layers: Layer[]; why?: string } {
  const given = cells.filter((cell) => cell !== undefined);
  const distinct = new Set(given);
  if (distinct.size < 2 && given.length === cells.length)
    return { type: 'left out', layers: [], why: 'it is the same for all' };
  const missing: Layer = cells.map((cell) => cell ?? 'unknown');
  const numbers = given.every((cell) => Number.isFinite(Number(cell)));
  if (numbers && given.length && distinct.size > FEW_VALUES)
    return {
      type: 'number',
      layers: binned(
        cells,
        (cell) => Number(cell),
        (value) => String(round(value)),
      ),
    };
  const dates = new ColumnOrder();
  for (const cell of given) dates.add(cell);
  const { order, proof } = dates;
  const isDate = (cell: string) => [dayOf(cell, 'DD/MM'), dayOf(cell, 'MM/DD')].some((day) => !Number.isNaN(day));
  if (!order && given.every(isDate))
    return {
      type: 'left out',
      layers: [],
      why: `it has days before months (${quoted(proof['DD/MM'] ?? '')}) and months before days (${quoted(proof['MM/DD'] ?? '')}); write all dates as YYYY-MM-DD`,
    };
  const toDay = (cell: string) => (order ? dayOf(cell, order) : Number.NaN);
  if (!numbers && given.length && given.every((cell) => !Number.isNaN(toDay(cell))) && distinct.size > FEW_VALUES)
    return {
      type: 'date',
      layers: binned(cells, toDay, (day) => new Date(day * DAY_MS).toISOString().slice(0, 10)),
    };
  if (distinct.size > IDENTIFYING_SHARE * given.length && distinct.size > FEW_VALUES)
    return { type: 'left out', layers: [], why: `${distinct.size} values for ${given.length} consumers` };
  return { type: 'category', layers: [missing] };
}

/** Coarse bins, and fine bins within them where there are enough consumers. */
function binned(cells: Layer, read: (cell: string) => number, show: (value: number) => string): Layer[] {
  const values = cells.map((cell) => (cell === undefined ? Number.NaN : read(cell)));
  const sorted = values.filter((value) => !Number.isNaN(value)).sort((a, b) => a - b);
  const fine = Math.min(FINE_BINS, Math.floor(sorted.length / FINE_BIN_SIZE));
  return [COARSE_BINS, fine]
    .filter((bins, layer) => layer === 0 || bins > COARSE_BINS)
    .map((bins, layer) => {
      const edges = [
        ...new Set(
          Array.from({ length: sorted.length && bins - 1 }, (_, i) =>
            itemAt(sorted, Math.floor(((i + 1) * sorted.length) / bins)),
          ),
        ),
      ].filter((edge) => edge > itemAt(sorted, 0));
      return values.map((value) => {
        if (Number.isNaN(value)) return layer === 0 ? 'unknown' : undefined;
        const bin = edges.filter((edge) => value >= edge).length;
        const [from, to] = [edges[bin - 1], edges[bin]];
        return from === undefined
          ? to === undefined
            ? show(value)
            : `below ${show(to)}`
          : to === undefined
            ? `${show(from)} or more`
            : `${show(from)} to below ${show(to)}`;
      });
    });
}

function round(value: number): number {
  return Number(value.toPrecision(6));
}
