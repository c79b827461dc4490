/** Back-tests the candidates, selects the best and fits it on the whole table. Pure. */

import { floatAt, itemAt } from '../../../values/vectors.ts';
import { type Metrics, measure, ranksOf } from './back-test.rules.ts';
import { ease } from './ease.rules.ts';
import { type EvidenceModel, strongest } from './evidence.rules.ts';
import { type BackTest, backTestOf } from './held-cases.rules.ts';
import { type Holdings } from './holdings.rules.ts';
import { popularity } from './popularity.rules.ts';
import { randomWalk } from './random-walk.rules.ts';
import { softmax } from './softmax.rules.ts';

export const MODEL_NAMES = [
  'popularity',
  'segment-popularity',
  'random-walk',
  'softmax',
  'softmax-pairs',
  'ease',
] as const;
export type ModelName = (typeof MODEL_NAMES)[number];

export interface TrainOptions {
  model: ModelName | 'auto';
  /** See `SoftmaxOptions.excludedConsumers`. */
  excludedConsumers?: Uint8Array;
  /** Models that `auto` may select. */
  among?: readonly ModelName[];
  /** Maximum number of weights between offerings; the strongest of each offering are kept. Default: no limit. */
  maxWeights?: number;
  onProgress?: (share: number, doing: string) => void;
}

export interface Tried {
  model: ModelName;
  settings: Record<string, number>;
  metrics: Metrics;
}

export interface Trained {
  model: EvidenceModel;
  name: ModelName;
  settings: Record<string, number>;
  /** The kind of back-test; undefined when there was too little to hold out. */
  how?: BackTest['how'];
  /** The best candidate of each kind of model, on the same cases. */
  tried: Tried[];
  metrics?: Metrics;
  /** Half-width of the 95 % interval of `hitRate10`; the gain over popularity in nDCG@10, its standard error and half-width. */
  intervals?: { hitRate10: number; gain: number; gainError: number; gainHalfWidth: number };
}

/** Standard errors in half the width of a 95 % interval. */
export const Z_95 = 1.96;

type Settings = Record<string, number>;
interface Candidate {
  name: ModelName;
  grid: Settings[];
  fit: (
    table: Holdings,
    settings: Settings,
    excludedConsumers: Uint8Array | undefined,
    onProgress: (share: number) => void,
  ) => EvidenceModel;
}

const NEVER = Number.POSITIVE_INFINITY;
/** Softmax: maximum number of offerings, and of weights of single sources. */
const MAX_SOFTMAX_OFFERINGS = 300;
const MAX_SOFTMAX_WEIGHTS = 1_000_000;
const MAX_EASE_OFFERINGS = 2500;
/**
 * Maximum size of a table for which all settings of a model are tried: its holdings plus ten for each offering. For larger
 * tables fewer settings are tried.
 */
const MAX_SIZE_FOR_ALL = 500_000;
/** Number of multiplications of a regression that count as one more holding. */
const CELLS_A_HOLDING = 5;
/** EASE needs consumers with many offerings each: the minimum mean. */
const MIN_EASE_HOLDINGS = 8;

const FITS: Record<ModelName, Candidate['fit']> = {
  popularity: (table, { halfLifeDays = NEVER }) => popularity(table, { halfLifeDays, liftPower: 0 }),
  'segment-popularity': (table, { halfLifeDays = NEVER, liftPower = 1 }) =>
    popularity(table, { halfLifeDays, liftPower }),
  'random-walk': (table, { alpha = 1, beta = 0, liftPower = 0, halfLifeDays = NEVER }) =>
    randomWalk(table, { alpha, beta, liftPower, halfLifeDays }),
  softmax: (table, { penalty = 0.3 }, excludedConsumers, onProgress) =>
    softmax(table, { penalty, maxPairs: 0, pairPenalty: 1, excludedConsumers, onProgress }),
  'softmax-pairs': (table, { penalty = 0.3, pairs = 100, pairPenalty = 20 }, excludedConsumers, onProgress) => ({
    ...softmax(table, { penalty, maxPairs: pairs, pairPenalty, excludedConsumers, onProgress }),
    name: 'softmax-pairs',
  }),
  ease: (table, { lambda = 300 }) => ease(table, lambda),
};

/** The first settings are the most promising. The larger the table, the fewer are tried, but at least one. */
function triedSettings(name: ModelName, grid: Settings[], { owned, offerings }: Holdings): Settings[] {
  const holdings = owned.columns.length;
  const size = name.startsWith('softmax')
    ? Math.max(holdings, (holdings * offerings.length) / CELLS_A_HOLDING)
    : holdings + 10 * offerings.length;
  return grid.slice(0, Math.max(1, Math.ceil(grid.length * Math.min(1, MAX_SIZE_FOR_ALL / size))));
}

/** A fit whose weights between offerings stay within the options' limit. */
function limited(fit: Candidate['fit'], { maxWeights = Number.POSITIVE_INFINITY }: TrainOptions): Candidate['fit'] {
  return (...args) => {
    const model = fit(...args);
    return { ...model, offerings: strongest(model.offerings, maxWeights) };
  };
}

function candidatesFor(table: Holdings, options: TrainOptions): Candidate[] {
  const { model, among = MODEL_NAMES } = options;
  const width = table.offerings.length;
  const singles = width + table.segments.length;
  const segmented = table.segments.length > 0;
  const dated = table.since.some((day) => !Number.isNaN(day));
  const lifts = segmented ? [1, 0.5] : [0];
  const lift = segmented ? 0.5 : 0;
  const walk = (alpha: number, beta: number, liftPower = lift) => ({ alpha, beta, liftPower });
  const walks = [walk(1, 0), ...(segmented ? [walk(1, 0, 0), walk(1, 0, 1)] : [])].concat([
    walk(0.7, 0),
    walk(1.4, 0),
    walk(1, 0.2),
    walk(0.7, 0.3),
    walk(1.4, 0.3),
  ]);
  const grids: Record<ModelName, Settings[]> = {
    popularity: [{}],
    'segment-popularity': (dated ? [365, 180, NEVER, 90] : [NEVER]).flatMap((halfLifeDays) =>
      lifts.map((liftPower) => ({ halfLifeDays, liftPower })),
    ),
    'random-walk': walks,
    softmax: [{ penalty: 0.3 }, { penalty: 0.1 }, { penalty: 1 }],
    'softmax-pairs': [{ penalty: 0.3, pairs: 100, pairPenalty: 20 }],
    ease: [{ lambda: 300 }],
  };
  const dense = table.owned.columns.length / Math.max(1, table.consumers.length) >= MIN_EASE_HOLDINGS;
  const possible: Record<ModelName, boolean> = {
    popularity: true,
    'segment-popularity': segmented || dated,
    'random-walk': true,
    softmax: width <= MAX_SOFTMAX_OFFERINGS && singles * width <= MAX_SOFTMAX_WEIGHTS,
    'softmax-pairs': width <= MAX_SOFTMAX_OFFERINGS / 4 && singles * width <= MAX_SOFTMAX_WEIGHTS / 4,
    ease: dense && width <= MAX_EASE_OFFERINGS,
  };
  const names =
    model === 'auto' ? among.filter((name) => possible[name]) : [...new Set<ModelName>(['popularity', model])];
  return names.map((name) => ({
    name,
    grid: triedSettings(name, grids[name], table),
    fit: limited(FITS[name], options),
  }));
}

export function train(table: Holdings, options: TrainOptions): Trained {
  const { excludedConsumers, onProgress = () => {} } = options;
  const candidates = candidatesFor(table, options);
  const test = backTestOf(table, excludedConsumers);
  if (!test) {
    const plain = candidates.some((each) => each.name === 'segment-popularity') ? 'segment-popularity' : 'popularity';
    const name = options.model === 'auto' ? plain : options.model;
    const chosen = candidates.find((each) => each.name === name);
    if (!chosen) throw new Error(`No candidate is named ${name}`);
    const settings = itemAt(chosen.grid, 0);
    return { model: chosen.fit(table, settings, excludedConsumers, () => {}), name, settings, tried: [] };
  }
  const steps = candidates.length + 1;
  const results = candidates.map(({ name, grid, fit }, index) => {
    const resultOf = (settings: Settings, at: number) => {
      const report = (share: number) =>
        onProgress((index + (at + share) / grid.length) / steps, `back-test of ${name}`);
      report(0);
      const model = fit(test.known, settings, test.excludedConsumers, report);
      return { model, ranks: ranksOf(model, test), settings };
    };
    let best = resultOf(itemAt(grid, 0), 0);
    for (let at = 1; at < grid.length; at++) {
      const tried = resultOf(itemAt(grid, at), at);
      if (isBetter(tried, best)) best = tried;
    }
    return { name, fit, settings: best.settings, ...measure(best.model, test) };
  });
  const popular = itemAt(results, 0);
  let chosen = results[1]?.name === 'segment-popularity' ? results[1] : popular;
  for (const result of results)
    if (options.model === 'auto' ? isBetter(result, chosen) : result.name === options.model) chosen = result;
  const last = candidates.length / steps;
  const model = chosen.fit(table, chosen.settings, excludedConsumers, (share) =>
    onProgress(last + share / steps, `fitting ${chosen.name} on everything`),
  );
  onProgress(1, 'done');
  return {
    model: { ...model, link: chosen.model.link },
    name: chosen.name,
    settings: chosen.settings,
    how: test.how,
    tried: results.map(({ name, settings, metrics }) => ({ model: name, settings, metrics })),
    metrics: chosen.metrics,
    intervals: intervals(chosen, popular),
  };
}

/** Mean difference of two models' ranks on the same cases, and its standard error (in nDCG@10). */
function gainOver(ranks: Float64Array, plain: Float64Array): { mean: number; error: number } {
  const n = ranks.length;
  const worth = (rank: number) => (rank <= 10 ? 1 / Math.log2(1 + rank) : 0);
  const gains = Array.from(ranks, (rank, index) => worth(rank) - worth(floatAt(plain, index)));
  const mean = gains.reduce((sum, each) => sum + each, 0) / n;
  const variance = gains.reduce((sum, each) => sum + (each - mean) ** 2, 0) / Math.max(1, n - 1);
  return { mean, error: Math.sqrt(variance / n) };
}

/** With this number of cases, a gain of twice the standard error is required; with many more, of once. */
const FEW_CASES = 200;

/** The simpler model, which comes first, is kept unless the gain of the other is statistically significant. */
function isBetter(other: { ranks: Float64Array }, simpler: { ranks: Float64Array }): boolean {
  const { mean, error } = gainOver(other.ranks, simpler.ranks);
  return mean > error * (1 + FEW_CASES / other.ranks.length);
}

function intervals({ metrics, ranks }: { metrics: Metrics; ranks: Float64Array }, plain: { ranks: Float64Array }) {
  const p = metrics.hitRate10;
  const { mean, error } = gainOver(ranks, plain.ranks);
  const hitRate10 = Z_95 * Math.sqrt((p * (1 - p)) / ranks.length);
  return { hitRate10, gain: mean, gainError: error, gainHalfWidth: Z_95 * error };
}
