/** Who has what, who is in which segment: the table that every model is trained on. Pure. */

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
  /** Day number since when, beside `owned.columns`; NaN where unknown. */
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
  for (const [row, list] of lists.entries()) starts[row + 1] = (starts[row] as number) + list.length;
  const columns = new Int32Array(starts[lists.length] as number);
  for (const [row, list] of lists.entries()) columns.set(list, starts[row]);
  return { starts, columns };
}

/** Gives names numbers in the order of their first appearance. */
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

/** Collects holdings row by row; a holding named twice counts once, since its first day. */
export class HoldingsCollector {
  readonly consumers = new Numbering();
  readonly offerings = new Numbering();
  readonly #held: Map<number, number>[] = [];
  duplicates = 0;

  /** @param day day number, NaN when unknown */
  add(consumer: string, offering: string, day: number): void {
    const held = this.heldBy(this.consumers.of(consumer));
    const number = this.offerings.of(offering);
    const known = held.get(number);
    if (known === undefined) return void held.set(number, day);
    this.duplicates++;
    if (!(known <= day)) held.set(number, Number.isNaN(day) ? known : day);
  }

  heldBy(consumer: number): Map<number, number> {
    while (this.#held.length <= consumer) this.#held.push(new Map());
    return this.#held[consumer] as Map<number, number>;
  }

  /** Offerings are put in the order of their names, so that the order of rows does not matter for ties. */
  finish(segments: string[], within: readonly ArrayLike<number>[]): Holdings {
    const order = this.offerings.names.map((_, number) => number);
    const names = this.offerings.names;
    order.sort((a, b) => ((names[a] as string) < (names[b] as string) ? -1 : 1));
    const place = new Int32Array(order.length);
    for (const [position, number] of order.entries()) place[number] = position;
    const lists = this.consumers.names.map((_, consumer) =>
      [...this.heldBy(consumer)].map(([number, day]) => [place[number] as number, day] as const),
    );
    for (const list of lists) list.sort(([a], [b]) => a - b);
    return {
      consumers: this.consumers.names,
      offerings: order.map((number) => names[number] as string),
      owned: rowsFrom(lists.map((list) => list.map(([number]) => number))),
      since: Float64Array.from(lists.flatMap((list) => list.map(([, day]) => day))),
      segments,
      within: rowsFrom(this.consumers.names.map((_, consumer) => within[consumer] ?? [])),
    };
  }
}

/** How many consumers have each offering. */
export function holders({ offerings, owned }: Holdings): Float64Array {
  const counts = new Float64Array(offerings.length);
  for (const offering of owned.columns) counts[offering] = (counts[offering] as number) + 1;
  return counts;
}

/** The same table with some holdings left out. */
export function without(table: Holdings, isLeftOut: (position: number, consumer: number) => boolean): Holdings {
  const kept: number[] = [];
  const starts = new Int32Array(table.owned.starts.length);
  for (let consumer = 0; consumer < table.consumers.length; consumer++) {
    for (let at = table.owned.starts[consumer] as number; at < (table.owned.starts[consumer + 1] as number); at++)
      if (!isLeftOut(at, consumer)) kept.push(at);
    starts[consumer + 1] = kept.length;
  }
  return {
    ...table,
    owned: { starts, columns: Int32Array.from(kept, (at) => table.owned.columns[at] as number) },
    since: Float64Array.from(kept, (at) => table.since[at] as number),
  };
}
