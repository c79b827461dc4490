/** Chooses the holdings that a back-test hides from a model. Pure. */

import { floatAt, intAt } from '../../../values/vectors.ts';
import { type Holdings, holders, rowOf, without } from './holdings.rules.ts';

export interface BackTest {
  /** The table without the holdings to predict. */
  known: Holdings;
  /** The consumer and offering of each holding to predict. */
  held: { consumer: number; offering: number }[];
  /** 1 for consumers with a holding held out, and for consumers that are excluded from the test. */
  excludedConsumers: Uint8Array;
  how: 'last period' | 'leave-one-out';
  /** First day number of the holdings to predict, for `last period`. */
  from?: number;
}

const HELD_SHARE = 0.2;
const MAX_HELD = 4000;
/** Maximum number of scores of all cases together. A wide table has fewer cases, but at least `MIN_HELD_OF_WIDE`. */
const MAX_HELD_CELLS = 100_000_000;
const MIN_HELD_OF_WIDE = 1000;
/** Number of consumers with a holding held out in a small table, provided that half of the consumers remain. */
const FEW_HELD = 1000;
/** Of a consumer with many offerings, this share is held out. */
const HELD_OF_MANY = 0.1;
/** Minimum share of holdings with a day for a test on the last period. */
const DATED_SHARE = 0.9;

/**
 * @param excludedConsumers 1 for consumers whose holdings are not completely known
 * @returns undefined when too little can be held out
 */
export function backTestOf(table: Holdings, excludedConsumers?: Uint8Array): BackTest | undefined {
  const byTime = lastPeriod(table, excludedConsumers);
  if (byTime && byTime.held.length >= MIN_HELD && byTime.known.owned.columns.length >= MIN_HELD) return byTime;
  const test = leaveOneOut(table, excludedConsumers);
  return test.held.length >= MIN_HELD ? test : undefined;
}

function lastPeriod(table: Holdings, excludedConsumers?: Uint8Array): BackTest | undefined {
  const days = table.since.filter((day) => !Number.isNaN(day)).sort();
  if (days.length < DATED_SHARE * table.since.length || days[0] === days[days.length - 1]) return undefined;
  const from = floatAt(days, Math.floor(days.length * (1 - HELD_SHARE)));
  const known = without(table, (at) => floatAt(table.since, at) >= from);
  const before = holders(known);
  const held: BackTest['held'] = [];
  for (let consumer = 0; consumer < table.consumers.length; consumer++) {
    if (excludedConsumers?.[consumer]) continue;
    for (let at = intAt(table.owned.starts, consumer); at < intAt(table.owned.starts, consumer + 1); at++)
      if (floatAt(table.since, at) >= from && before[intAt(table.owned.columns, at)])
        held.push({ consumer, offering: intAt(table.owned.columns, at) });
  }
  // Later holdings do not contradict earlier ones, so the model learns from all consumers.
  return {
    known,
    held: thinned(held, maxHeld(table)),
    excludedConsumers: excludedConsumers ?? new Uint8Array(table.consumers.length),
    how: 'last period',
    from,
  };
}

function leaveOneOut(table: Holdings, excludedConsumers?: Uint8Array): BackTest {
  const random = randomFrom(20_240_601);
  const several = table.consumers
    .map((_, c) => c)
    .filter((c) => !excludedConsumers?.[c] && rowOf(table.owned, c).length > 1);
  const share = Math.min(maxHeld(table), Math.max(HELD_SHARE * several.length, Math.min(FEW_HELD, several.length / 2)));
  const excluded = Uint8Array.from(excludedConsumers ?? new Uint8Array(table.consumers.length));
  const leftOut = new Uint8Array(table.owned.columns.length);
  const held: BackTest['held'] = [];
  for (const consumer of several) {
    if (random() >= share / several.length) continue;
    const owned = rowOf(table.owned, consumer);
    excluded[consumer] = 1;
    for (let count = Math.max(1, Math.floor(owned.length * HELD_OF_MANY)); count > 0; count--) {
      const at = Math.floor(random() * owned.length);
      const place = intAt(table.owned.starts, consumer) + at;
      if (leftOut[place]) continue;
      leftOut[place] = 1;
      held.push({ consumer, offering: intAt(owned, at) });
    }
  }
  return {
    known: without(table, (at) => leftOut[at] === 1),
    held: thinned(held, maxHeld(table)),
    excludedConsumers: excluded,
    how: 'leave-one-out',
  };
}

function maxHeld({ offerings }: Holdings): number {
  return Math.min(MAX_HELD, Math.max(MIN_HELD_OF_WIDE, Math.floor(MAX_HELD_CELLS / offerings.length)));
}

function thinned<T>(list: T[], most: number): T[] {
  const every = Math.ceil(list.length / most);
  return list.filter((_, index) => index % every === 0);
}

/** Numbers in [0, 1), the same for the same seed (SplitMix32). */
export function randomFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4_294_967_296;
  };
}

/** Minimum number of cases: a back-test with fewer is not informative. */
export const MIN_HELD = 20;
