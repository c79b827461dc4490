/** The training table of every model: the holdings and segments of each consumer. Pure. */
import { addAt, floatAt, increment, intAt, itemAt } from '../../../values/vectors.ts';
import { growingFloats, growingInts } from './growing-array.rules.ts';

/** A sparse row per subject: the columns of row `r` are `columns[starts[r]..starts[r + 1])`, ascending. */
export interface Rows {
  starts: Int32Array;
  columns: Int32Array;
}

export interface Holdings {
  consumers: string[];
  offerings: string[];
  /** Consumer → offerings. */
  owned: Rows;
  /** Day number of the start of each holding, parallel to `owned.columns`; NaN where unknown. */
  since: Float64Array;
  /** Names of the segments, e.g. `Contract: One year`. */
  segments: string[];
  /** Consumer → segments. */
  within: Rows;
}

export function rowOf(rows: Rows, row: number): Int32Array {
  return rows.columns.subarray(rows.starts[row], rows.starts[row + 1]);
}

export function rowsFrom(lists: readonly ArrayLike<number>[]): Rows {
  const starts = new Int32Array(lists.length + 1);
  for (const [row, list] of lists.entries()) starts[row + 1] = intAt(starts, row) + list.length;
  const columns = new Int32Array(intAt(starts, lists.length));
  for (const [row, list] of lists.entries()) columns.set(list, starts[row]);
  return { starts, columns };
}

/**
 * Sparse rows from pairs in any order, by two passes of counting sort: time and memory grow only with the number of pairs.
 * @returns also the pair of each cell; a repeated pair gives two cells
 */
export function rowsFromPairs(
  rows: Int32Array,
  columns: Int32Array,
  rowCount: number,
  columnCount: number,
): Rows & { order: Int32Array } {
  const byColumn = countingSort(
    columns,
    columnCount,
    columns.map((_, at) => at),
  ).order;
  const { starts, order } = countingSort(rows, rowCount, byColumn);
  return { starts, columns: order.map((at) => intAt(columns, at)), order };
}

/** Stable: positions with equal keys keep their order in `positions`. */
function countingSort(keys: Int32Array, keyCount: number, positions: Int32Array) {
  const starts = new Int32Array(keyCount + 1);
  for (const key of keys) increment(starts, key + 1);
  for (let key = 0; key < keyCount; key++) starts[key + 1] = intAt(starts, key + 1) + intAt(starts, key);
  const next = starts.slice();
  const order = new Int32Array(positions.length);
  for (const position of positions) {
    const key = intAt(keys, position);
    const place = intAt(next, key);
    order[place] = position;
    next[key] = place + 1;
  }
  return { starts, order };
}

/** Removes repeated cells. */
export function distinctRows({ starts, columns }: Rows): Rows {
  const kept = growingInts();
  const keptStarts = new Int32Array(starts.length);
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let at = intAt(starts, row); at < intAt(starts, row + 1); at++)
      if (at === starts[row] || columns[at] !== columns[at - 1]) kept.push(intAt(columns, at));
    keptStarts[row + 1] = kept.length;
  }
  return { starts: keptStarts, columns: kept.values };
}

/** Column → rows, ascending. */
export function transposed({ starts, columns }: Rows, columnCount: number): Rows {
  const rowOfCell = new Int32Array(columns.length);
  for (let row = 0; row + 1 < starts.length; row++) rowOfCell.fill(row, starts[row], starts[row + 1]);
  const sorted = countingSort(
    columns,
    columnCount,
    columns.map((_, at) => at),
  );
  return { starts: sorted.starts, columns: sorted.order.map((at) => intAt(rowOfCell, at)) };
}

/** Numbers names in the order of their first appearance. */
export class Numbering {
  readonly names: string[] = [];
  readonly #numbers = new Map<string, number>();

  of(name: string): number {
    let number = this.#numbers.get(name);
    if (number === undefined) {
      number = this.names.push(name) - 1;
      this.#numbers.set(name, number);
    }
    return number;
  }

  find(name: string): number | undefined {
    return this.#numbers.get(name);
  }
}

/** Collects holdings row by row; a repeated holding counts once, with its first day. */
export class HoldingsCollector {
  readonly consumers = new Numbering();
  readonly offerings = new Numbering();
  readonly #consumer = growingInts();
  readonly #offering = growingInts();
  readonly #day = growingFloats();
  /** Number of repeated holdings; known after `finish`. */
  duplicates = 0;

  /** @param day day number, NaN when unknown */
  add(consumer: string, offering: string, day: number): void {
    this.#consumer.push(this.consumers.of(consumer));
    this.#offering.push(this.offerings.of(offering));
    this.#day.push(day);
  }

  /**
   * Offerings are sorted by name, so that the order of rows does not affect ties.
   * @param minConsumers offerings that fewer consumers have are omitted
   */
  finish(segments: string[], within: readonly ArrayLike<number>[] | Rows, minConsumers = 1): Holdings {
    const consumers = this.consumers.names;
    const { names, place } = inOrder(this.offerings.names);
    const places = this.#offering.values.map((number) => intAt(place, number));
    const { starts, columns, order } = rowsFromPairs(this.#consumer.values, places, consumers.length, names.length);
    const days = this.#day.values;
    const table = this.#distinct(starts, columns, (at) => floatAt(days, intAt(order, at)));
    const all = {
      consumers,
      offerings: names,
      ...table,
      segments,
      within: 'starts' in within ? within : rowsFrom(consumers.map((_, consumer) => within[consumer] ?? [])),
    };
    return minConsumers > 1 ? withoutRare(all, minConsumers) : all;
  }

  /** Merges repeated cells into one, with the first known day. */
  #distinct(starts: Int32Array, columns: Int32Array, dayAt: (position: number) => number) {
    const kept = { starts: new Int32Array(starts.length), columns: growingInts(), since: growingFloats() };
    for (let row = 0; row + 1 < starts.length; row++) {
      const end = intAt(starts, row + 1);
      for (let at = intAt(starts, row); at < end; ) {
        const column = intAt(columns, at);
        let first = dayAt(at);
        for (at++; at < end && columns[at] === column; at++) {
          const day = dayAt(at);
          if (Number.isNaN(first) || day < first) first = day;
        }
        kept.columns.push(column);
        kept.since.push(first);
      }
      kept.starts[row + 1] = kept.columns.length;
    }
    this.duplicates = columns.length - kept.columns.length;
    return { owned: { starts: kept.starts, columns: kept.columns.values }, since: kept.since.values };
  }
}

/** The names in sorted order, and the position of each in it. */
function inOrder(names: readonly string[]): { names: string[]; place: Int32Array } {
  const order = Int32Array.from(names, (_, number) => number);
  order.sort((a, b) => (itemAt(names, a) < itemAt(names, b) ? -1 : 1));
  const place = new Int32Array(order.length);
  for (const [position, number] of order.entries()) place[number] = position;
  return { names: Array.from(order, (number) => itemAt(names, number)), place };
}

/** The table without the offerings that fewer than `minConsumers` consumers have. The consumers stay. */
function withoutRare(table: Holdings, minConsumers: number): Holdings {
  const counts = holders(table);
  const place = new Int32Array(counts.length).fill(-1);
  const offerings = table.offerings.filter((_, number) => floatAt(counts, number) >= minConsumers);
  for (let number = 0, next = 0; number < counts.length; number++)
    if (floatAt(counts, number) >= minConsumers) place[number] = next++;
  const { owned, since } = without(table, (at) => place[intAt(table.owned.columns, at)] === -1);
  const columns = owned.columns.map((number) => intAt(place, number));
  return { ...table, offerings, owned: { starts: owned.starts, columns }, since };
}

/** How many consumers have each offering. */
export function holders({ offerings, owned }: Holdings): Float64Array {
  const counts = new Float64Array(offerings.length);
  for (const offering of owned.columns) addAt(counts, offering, 1);
  return counts;
}

/** The same table without some holdings. */
export function without(table: Holdings, isLeftOut: (position: number, consumer: number) => boolean): Holdings {
  const kept = growingInts();
  const starts = new Int32Array(table.owned.starts.length);
  for (let consumer = 0; consumer < table.consumers.length; consumer++) {
    for (let at = intAt(table.owned.starts, consumer); at < intAt(table.owned.starts, consumer + 1); at++)
      if (!isLeftOut(at, consumer)) kept.push(at);
    starts[consumer + 1] = kept.length;
  }
  const positions = kept.values;
  return {
    ...table,
    owned: { starts, columns: positions.map((at) => intAt(table.owned.columns, at)) },
    since: Float64Array.from(positions, (at) => floatAt(table.since, at)),
  };
}
