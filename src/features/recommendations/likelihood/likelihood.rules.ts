/**
 * How likely the consumers of a provider are to recommend it. A proportional odds model (McCullagh 1980) of detractor,
 * passive and promoter over drivers is fitted to the answers to surveys, with the drivers as they were at each answer.
 * Weights have Gaussian priors, and so has the offset of each provider, so few answers have little influence. Pure.
 */
import { inverse, Matrix } from 'ml-matrix';
import { addAt, floatAt, itemAt } from '../../../values/vectors.ts';
import { AdvocacyCategory } from '../../advocacy/net-promoter.rules.ts';
import { minimise } from '../models/lbfgs.rules.ts';

/** The known facts of a relationship at one moment. */
export interface DriverFacts {
  tenureMonths: number;
  /** Number of the last `USAGE_MONTHS` months with a use. */
  activeMonths: number;
  /** Number of relationships of the consumer with this provider, including this one. */
  relationships: number;
  /** Savings from referrals in this relationship, in units of the currency. */
  saving: number;
  /** Hours from each feedback of the consumer to the provider's first answer. */
  answerHours: number[];
}

export enum AdvocacyDriver {
  USAGE = 'USAGE',
  BREADTH = 'BREADTH',
  SAVING = 'SAVING',
  ANSWER_TIME = 'ANSWER_TIME',
  TENURE = 'TENURE',
}

/** The most likely answer of a consumer. */
export enum AdvocacyLevel {
  AT_RISK = 'AT_RISK',
  PASSIVE = 'PASSIVE',
  PROMOTER = 'PROMOTER',
}

export const USAGE_MONTHS = 6;

/** The drivers as they enter the sum; undefined means unknown and counts as the average. */
const DRIVERS: [AdvocacyDriver, (facts: DriverFacts) => number | undefined][] = [
  // Posterior mean under Laplace's prior.
  [AdvocacyDriver.USAGE, (f) => (f.activeMonths + 1) / (Math.min(USAGE_MONTHS, Math.floor(f.tenureMonths)) + 2)],
  [AdvocacyDriver.BREADTH, (f) => Math.log(f.relationships)],
  [AdvocacyDriver.SAVING, (f) => Math.log1p(f.saving)],
  [AdvocacyDriver.ANSWER_TIME, (f) => (f.answerHours.length ? Math.log1p(median(f.answerHours)) : undefined)],
  [AdvocacyDriver.TENURE, (f) => Math.log1p(f.tenureMonths)],
];

/**
 * Minimum number of answers: below it nothing is reported, answers of other providers are not counted, and drivers have no
 * weight.
 */
export const MIN_ANSWERS = 5;
export const MIN_FOR_DRIVERS = 30;

export interface Answer {
  provider: string;
  category: AdvocacyCategory;
  facts: DriverFacts;
}

export interface Likelihood {
  relationship: string;
  promoter: number;
  passive: number;
  detractor: number;
  /** score = prior + Σ contributions; log odds of a category above the middle of the scale. */
  score: number;
  prior: number;
  level: AdvocacyLevel;
  /** The driver that contributes most to the level; null if no driver speaks for it. */
  mainDriver: AdvocacyDriver | null;
  /** `deviation`: distance of the value from the average, in standard deviations; 0 if it is unknown. */
  drivers: { driver: AdvocacyDriver; value: number | null; deviation: number; contribution: number }[];
}

type Shares = Pick<Likelihood, 'promoter' | 'passive' | 'detractor'>;

/** The most likely of the three answers; of equally likely ones, the one that needs more attention. */
export function levelOf({ promoter, passive, detractor }: Shares): AdvocacyLevel {
  if (detractor >= Math.max(passive, promoter)) return AdvocacyLevel.AT_RISK;
  return promoter > passive ? AdvocacyLevel.PROMOTER : AdvocacyLevel.PASSIVE;
}

/** What lowers the score most of a consumer at risk, raises it most of a promoter, and moves it most of the others. */
export function mainDriverOf(level: AdvocacyLevel, drivers: Likelihood['drivers']): AdvocacyDriver | null {
  const weightOf = (contribution: number) =>
    level === AdvocacyLevel.AT_RISK
      ? -contribution
      : level === AdvocacyLevel.PROMOTER
        ? contribution
        : Math.abs(contribution);
  const [main] = [...drivers].sort((a, b) => weightOf(b.contribution) - weightOf(a.contribution));
  return main && weightOf(main.contribution) > 0 ? main.driver : null;
}

export interface AdvocacyForecast {
  /** Number of answers that the model learned from. */
  answers: number;
  /** Expected net promoter score if all of them answered, −100 to 100, with its 95 % interval. */
  expected: number;
  low: number;
  high: number;
  /** Consumers who need attention first. */
  likelihoods: Likelihood[];
}

/** Precisions of the priors of the two thresholds, of each driver's weight, and of each provider's offset. */
const [OF_THRESHOLD, OF_DRIVER, OF_PROVIDER] = [0.25, 2, 4];
/** The thresholds without any answers: a third of the consumers in each category. */
const START = [-Math.LN2, Math.log(2 * Math.LN2)];
/** 97.5 % quantile of the normal distribution. */
const Z = 1.959963984540054;

/**
 * @param all the latest answer of each relationship, of all providers
 * @param asked the provider's present relationships
 * @returns undefined when there are too few answers
 */
export function likelihoodToRecommend(
  all: Answer[],
  provider: string,
  asked: { relationship: string; facts: DriverFacts }[],
): AdvocacyForecast | undefined {
  const own = all.filter((each) => each.provider === provider);
  const answers = all.length - own.length < MIN_ANSWERS ? own : all;
  if (answers.length < MIN_ANSWERS || !asked.length) return undefined;
  const scales = answers.length < MIN_FOR_DRIVERS ? [] : scalesOf(answers.map(({ facts }) => facts));
  const providers = [provider, ...new Set(answers.map((each) => each.provider).filter((id) => id !== provider))];
  const rows = answers.map((each) => ({
    row: standardised(each.facts, scales),
    offset: 2 + scales.length + providers.indexOf(each.provider),
    category: each.category,
  }));
  const x = Float64Array.of(...START, ...scales.map(() => 0), ...providers.map(() => 0));
  const loss = (at: Float64Array, gradient: Float64Array) => lossAndGradient(rows, scales.length, at, gradient);
  minimise(x, loss, { maxSteps: 200, tolerance: 1e-10 });

  const weights = x.slice(2, 2 + scales.length);
  const prior = floatAt(x, 2 + scales.length) - (lower(x) + upper(x)) / 2;
  const likelihoods = asked.map(({ relationship, facts }) => {
    const row = standardised(facts, scales);
    const contributions = row.map((value, index) => value * floatAt(weights, index));
    const score = contributions.reduce((sum, each) => sum + each, prior);
    const drivers = DRIVERS.map(([driver, of], index) => ({
      driver,
      value: of(facts) ?? null,
      deviation: row[index] ?? 0,
      contribution: contributions[index] ?? 0,
    }));
    const likely = shares(score + (lower(x) + upper(x)) / 2, x);
    const level = levelOf(likely);
    return { relationship, ...likely, score, prior, level, mainDriver: mainDriverOf(level, drivers), drivers };
  });
  const expectedAt = (at: Float64Array) =>
    asked.reduce((sum, { facts }) => sum + netOf(standardised(facts, scales), 2 + scales.length, at), 0) / asked.length;
  const expected = expectedAt(x);
  // Uncertainty of the weights given the answers (Laplace), plus the variance of each consumer's own answer.
  const open = varianceOf(expectedAt, loss, x, 3 + scales.length);
  const free = likelihoods.reduce((sum, { promoter: p, detractor: d }) => sum + p + d - (p - d) ** 2, 0);
  const half = Z * Math.sqrt(open + free / asked.length ** 2);
  return {
    answers: answers.length,
    expected: 100 * expected,
    low: 100 * Math.max(-1, expected - half),
    high: 100 * Math.min(1, expected + half),
    likelihoods: likelihoods.sort((a, b) => a.score - b.score),
  };
}

interface Scale {
  mean: number;
  spread: number;
}

function scalesOf(all: DriverFacts[]): Scale[] {
  return DRIVERS.map(([, of]) => {
    const known = all.map(of).filter((value) => value !== undefined);
    const mean = known.reduce((sum, value) => sum + value, 0) / (known.length || 1);
    const variance = known.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (known.length || 1);
    return { mean, spread: Math.sqrt(variance) };
  });
}

function standardised(facts: DriverFacts, scales: Scale[]): number[] {
  return scales.map(({ mean, spread }, index) => {
    const value = DRIVERS[index]?.[1](facts);
    return value === undefined || spread < 1e-9 ? 0 : (value - mean) / spread;
  });
}

/**
 * The parameters: lower threshold, logarithm of the distance to the upper one, weights of the drivers, offsets of
 * providers.
 */
const lower = (x: Float64Array) => floatAt(x, 0);
const upper = (x: Float64Array) => lower(x) + Math.exp(floatAt(x, 1));
const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

function shares(eta: number, x: Float64Array) {
  const [detractor, promoter] = [sigmoid(lower(x) - eta), sigmoid(eta - upper(x))];
  return { promoter, passive: 1 - promoter - detractor, detractor };
}

function etaOf(row: number[], offset: number, x: Float64Array): number {
  return row.reduce((sum, value, index) => sum + value * floatAt(x, 2 + index), floatAt(x, offset));
}

function netOf(row: number[], offset: number, x: Float64Array): number {
  const { promoter, detractor } = shares(etaOf(row, offset, x), x);
  return promoter - detractor;
}

function lossAndGradient(
  rows: { row: number[]; offset: number; category: AdvocacyCategory }[],
  width: number,
  x: Float64Array,
  gradient: Float64Array,
): number {
  let loss = 0;
  for (const [index, value] of x.entries()) {
    const precision = index < 2 ? OF_THRESHOLD : index < 2 + width ? OF_DRIVER : OF_PROVIDER;
    const away = value - (START[index] ?? 0);
    loss += (precision * away * away) / 2;
    gradient[index] = precision * away;
  }
  const way = Math.exp(floatAt(x, 1));
  const add = (index: number, value: number) => {
    addAt(gradient, index, value);
  };
  for (const { row, offset, category } of rows) {
    const { promoter, passive, detractor } = shares(etaOf(row, offset, x), x);
    const [toEta, toUpper, toLower] =
      category === AdvocacyCategory.PROMOTER
        ? [promoter - 1, 1 - promoter, 0]
        : category === AdvocacyCategory.DETRACTOR
          ? [1 - detractor, 0, detractor - 1]
          : [promoter - detractor, -(promoter * (1 - promoter)) / passive, (detractor * (1 - detractor)) / passive];
    const share =
      category === AdvocacyCategory.PROMOTER ? promoter : category === AdvocacyCategory.DETRACTOR ? detractor : passive;
    loss -= Math.log(Math.max(share, 1e-300));
    add(0, toUpper + toLower);
    add(1, toUpper * way);
    for (const [index, value] of row.entries()) add(2 + index, toEta * value);
    add(offset, toEta);
  }
  return loss;
}

/** Variance of `f` at the fit, over the first `size` parameters: gradient' · inverse Hessian · gradient. */
function varianceOf(
  f: (x: Float64Array) => number,
  loss: (x: Float64Array, gradient: Float64Array) => number,
  x: Float64Array,
  size: number,
): number {
  const step = 1e-4;
  const slopes: number[] = [];
  const hessian = Matrix.zeros(size, size);
  for (let i = 0; i < size; i++) {
    const movedBy = (by: number) => {
      const moved = x.slice();
      moved[i] = floatAt(x, i) + by;
      const gradient = new Float64Array(x.length);
      loss(moved, gradient);
      return { value: f(moved), gradient };
    };
    const [up, down] = [movedBy(step), movedBy(-step)];
    slopes.push((up.value - down.value) / (2 * step));
    for (let j = 0; j < size; j++)
      hessian.set(i, j, (floatAt(up.gradient, j) - floatAt(down.gradient, j)) / (2 * step));
  }
  const slope = Matrix.columnVector(slopes);
  return Math.max(0, slope.transpose().mmul(inverse(hessian)).mmul(slope).get(0, 0));
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return (itemAt(sorted, (sorted.length - 1) >> 1) + itemAt(sorted, sorted.length >> 1)) / 2;
}
