import { inverse, Matrix } from 'ml-matrix';
import { describe, expect, it } from 'vitest';
import {
  AbstentionReason,
  abstentionOf,
  type ModelHistory,
} from '../../src/features/recommendations/models/abstention.rules.ts';
import { measure } from '../../src/features/recommendations/models/back-test.rules.ts';
import { dayOf } from '../../src/features/recommendations/models/day.rules.ts';
import { ease } from '../../src/features/recommendations/models/ease.rules.ts';
import {
  best,
  type EvidenceModel,
  priorsOf,
  probabilities,
  Scorer,
} from '../../src/features/recommendations/models/evidence.rules.ts';
import { backTestOf, randomFrom } from '../../src/features/recommendations/models/held-cases.rules.ts';
import { type Holdings, HoldingsCollector, rowOf } from '../../src/features/recommendations/models/holdings.rules.ts';
import { rankingRows } from '../../src/features/recommendations/models/ranking-rows.rules.ts';
import { segmentsOf } from '../../src/features/recommendations/models/segments.rules.ts';
import { MODEL_NAMES, train } from '../../src/features/recommendations/models/select-model.rules.ts';
import { SharedModel } from '../../src/features/recommendations/publishing/shortlist.rules.ts';
import { interleaved } from '../../src/features/recommendations/recommendation.actions.ts';
import { isOpen, type RecommendationRecord } from '../../src/features/recommendations/recommendation-status.rules.ts';
import type { Reason } from '../../src/features/recommendations/recommenders/score-contributions.rules.ts';
import {
  Confidence,
  confidenceOf,
  sentenceForProvider,
  sentenceOf,
} from '../../src/features/recommendations/recommenders/words.rules.ts';
import {
  isFailure,
  isTrainingDue,
  outcomeOfEnd,
  type ProcessEnd,
  type TrainingOutcome,
  type TrainingState,
  waitAfterFailure,
} from '../../src/features/recommendations/training/training-run.rules.ts';
import { type Beta, betaBelow, logGamma, quantileOf } from '../../src/features/recommendations/usage/beta.rules.ts';
import {
  countOf,
  judgeUsage,
  type UsageAnswer,
  type UsageSeries,
} from '../../src/features/recommendations/usage/usage.rules.ts';
import { fitUsage } from '../../src/features/recommendations/usage/usage-prior.rules.ts';

const OFFERINGS = ['A', 'B', 'C', 'D', 'E', 'F'];
/** Log-odds of the truth: the preferences of each segment, and the offerings that go with owned ones. */
const WANTS = [
  [2, 1, 0, 0, -1, -1],
  [-1, 0, 1, 2, 0, 0],
  [0, 0, 0, 0, 1, 2],
];
const WITH = OFFERINGS.map((_, i) => OFFERINGS.map((_, j) => (j === (i + 1) % 6 ? 1.5 : 0)));

function truth(segment: number, owned: number[]): number[] {
  const odds = OFFERINGS.map((_, j) =>
    owned.includes(j)
      ? 0
      : Math.exp((WANTS[segment]?.[j] ?? 0) + owned.reduce((sum, i) => sum + (WITH[i]?.[j] ?? 0), 0)),
  );
  const sum = odds.reduce((a, b) => a + b, 0);
  return odds.map((each) => each / sum);
}

function draw(weights: number[], random: () => number): number {
  const at = random();
  let sum = 0;
  for (const [index, weight] of weights.entries()) {
    sum += weight;
    if (at < sum) return index;
  }
  return weights.findLastIndex((weight) => weight > 0);
}

/**
 * Consumers take offerings one after another by the truth; one offering of each of the last `asked` consumers is held
 * out.
 */
function simulate(consumers: number, seed: number, asked = 0) {
  const random = randomFrom(seed);
  const collector = new HoldingsCollector();
  const segments: string[] = [];
  const held = new Map<number, string>();
  for (let c = 0; c < consumers; c++) {
    const segment = Math.floor(random() * 3);
    segments.push(`S${segment}`);
    const owned: number[] = [];
    const wanted = 2 + Math.floor(random() * 3);
    while (owned.length < wanted) owned.push(draw(truth(segment, owned), random));
    if (c >= consumers - asked)
      held.set(c, OFFERINGS[owned.splice(Math.floor(random() * wanted), 1)[0] as number] as string);
    for (const offering of owned) collector.add(`c${c}`, OFFERINGS[offering] as string, Number.NaN);
  }
  const { names, within } = segmentsOf([{ name: 'kind', cells: segments }], consumers);
  return { table: collector.finish(names, within), held };
}

function tableOf(rows: [string, string][]): Holdings {
  const collector = new HoldingsCollector();
  for (const [consumer, offering] of rows) collector.add(consumer, offering, Number.NaN);
  return collector.finish([], []);
}

describe('a recommendation', () => {
  const { table, held } = simulate(4000, 1, 1500);

  it('is chosen by a back-test, and its probabilities are calibrated on held-out data', () => {
    const excludedConsumers = Uint8Array.from(table.consumers, (_, consumer) => (held.has(consumer) ? 1 : 0));
    const trained = train(table, { model: 'auto', excludedConsumers });
    expect(trained.name).toMatch(/^softmax/);
    const scorer = new Scorer(trained.model);
    const bins = Array.from({ length: 10 }, () => ({ sure: 0, right: 0 }));
    for (const [consumer, offering] of held) {
      const owned = rowOf(table.owned, consumer);
      const scores = scorer.scores(owned, rowOf(table.within, consumer));
      const p = probabilities(trained.model.link, scores, owned);
      const [first] = best(scores, owned, 1) as [number];
      const bin = bins[Math.min(9, Math.floor((p[first] as number) * 10))] as (typeof bins)[0];
      bin.sure += p[first] as number;
      if (table.offerings[first] === offering) bin.right++;
    }
    const error = bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / held.size;
    expect(error).toBeLessThan(0.05);
  });

  it.each(MODEL_NAMES)('sums to 1 over offerings that are not owned, by %s', (model) => {
    const trained = train(table, { model });
    const sums = new Map<string, number>();
    for (const [consumer, , offering, score, probability] of rankingRows(table, [0, 1, 2, 3], trained.model, 6)) {
      expect(Number.isFinite(score)).toBe(true);
      sums.set(consumer, (sums.get(consumer) ?? 0) + probability);
      const number = table.consumers.indexOf(consumer);
      expect([...rowOf(table.owned, number)].map((each) => table.offerings[each])).not.toContain(offering);
    }
    expect(sums.size).toBe(4);
    for (const sum of sums.values()) expect(sum).toBeCloseTo(1, 12);
  });

  it('is deterministic', () => {
    expect(train(table, { model: 'softmax' }).model.prior).toEqual(train(table, { model: 'softmax' }).model.prior);
  });

  it('is never NaN on degenerate tables', () => {
    const tables = [
      tableOf([['a', 'X']]),
      tableOf([
        ['a', 'X'],
        ['a', 'Y'],
      ]),
      tableOf([
        ['a', 'X'],
        ['b', 'X'],
        ['c', 'X'],
      ]),
      tableOf(Array.from({ length: 60 }, (_, i) => [`c${i >> 1}`, i % 2 ? 'X' : 'Y'] as [string, string])),
    ];
    for (const small of tables)
      for (const model of ['auto', ...MODEL_NAMES] as const)
        for (const [, , , score, probability] of rankingRows(
          small,
          small.consumers.map((_, i) => i),
          train(small, { model }).model,
          9,
        )) {
          expect(Number.isFinite(score)).toBe(true);
          expect(probability).toBeGreaterThanOrEqual(0);
        }
  });

  it('of EASE has the weights of its closed form', () => {
    const { table: small } = simulate(200, 2);
    const x = Matrix.zeros(200, 6);
    for (let c = 0; c < 200; c++) for (const j of rowOf(small.owned, c)) x.set(c, j, 1);
    const p = inverse(x.transpose().mmul(x).add(Matrix.eye(6).mul(7)));
    const scores = new Scorer(ease(small, 7)).scores([2], []);
    for (let j = 0; j < 6; j++) expect(scores[j]).toBeCloseTo(j === 2 ? 0 : -p.get(2, j) / p.get(j, j), 10);
  });

  it('is back-tested on the last period where days are known', () => {
    const since = Float64Array.from(table.owned.columns, (_, at) => at % 10);
    const test = backTestOf({ ...table, since }) as NonNullable<ReturnType<typeof backTestOf>>;
    expect(test.how).toBe('last period');
    expect(test.held.length).toBeGreaterThan(1000);
    expect(Math.max(...test.known.since)).toBeLessThan(test.from as number);
  });

  it('of a wide model reads the highest priors, and gives the others one common share', () => {
    const prior = Float64Array.of(0.1, 0.4, 0.2, 0.2, 0.1);
    for (const kind of ['power', 'exponential'] as const) {
      const model = { prior, link: { kind, slope: 2, floor: 0.01 } } as EvidenceModel;
      const { high, low, rest } = priorsOf(model, 2);
      expect([[...high], [...low]]).toEqual([
        [1, 2],
        [3, 0, 4],
      ]);
      const share = probabilities(model.link, prior, []);
      const [best = 0] = share.slice(1);
      const logit = kind === 'power' ? 2 * Math.log(0.41) : 0.8;
      const ofLow = [...low].reduce((sum, offering) => sum + (share[offering] as number), 0);
      expect(Math.exp((rest as number) - logit)).toBeCloseTo(ofLow / best, 12);
      expect(priorsOf(model, 5)).toMatchObject({ rest: null, low: new Int32Array(0) });
    }
  });

  it('has the same rank as in a sort', () => {
    const test = backTestOf(table) as NonNullable<ReturnType<typeof backTestOf>>;
    const { model } = train(table, { model: 'popularity' });
    const { ranks } = measure(model, test);
    const scorer = new Scorer(model);
    for (const [index, { consumer, offering }] of test.held.slice(0, 50).entries()) {
      const owned = rowOf(test.known.owned, consumer);
      const order = best(scorer.scores(owned, rowOf(test.known.within, consumer)), owned, 6);
      expect(order.indexOf(offering) + 1).toBe(ranks[index]);
    }
  });
});

describe('attributes', () => {
  it('are grouped into segments by their types', () => {
    const random = randomFrom(3);
    const rows = Array.from({ length: 2000 }, (_, i) => i);
    const { summaries, within, names } = segmentsOf(
      [
        { name: 'age', cells: rows.map((i) => (i % 50 ? String(18 + Math.floor(random() * 60)) : '')) },
        { name: 'joined', cells: rows.map((i) => `${1 + (i % 28)}/${1 + (i % 12)}/${2000 + (i % 20)}`) },
        { name: 'plan', cells: rows.map((i) => (i % 3 ? 'monthly' : 'yearly')) },
        { name: 'name', cells: rows.map((i) => `Person ${i}`) },
        { name: 'country', cells: rows.map(() => 'CA') },
      ],
      2000,
    );
    expect(summaries.map(({ type }) => type)).toEqual(['number', 'date', 'category', 'left out', 'left out']);
    expect(names).toContain('age: unknown');
    expect(Math.min(...within.starts.slice(1).map((end, row) => end - (within.starts[row] as number)))).toBeGreaterThan(
      2,
    );
  });

  it('are omitted with the reason if dates have two orders', () => {
    const cells = Array.from({ length: 60 }, (_, i) =>
      i % 2 ? `${13 + (i % 9)}/02/20${10 + i}` : `02/${13 + (i % 9)}/20${10 + i}`,
    );
    const { summaries } = segmentsOf([{ name: 'joined', cells }], 60);
    expect(summaries).toMatchObject([
      {
        type: 'left out',
        segments: 0,
        why: expect.stringMatching(/days before months .*months before days .*YYYY-MM-DD/),
      },
    ]);
  });

  it('accept dates in the usual formats', () => {
    expect([dayOf('1970-01-02'), dayOf('1970-02'), dayOf('31/12/1970'), dayOf('12/31/1970', 'MM/DD')]).toEqual([
      1, 31, 364, 364,
    ]);
    expect([dayOf('12/31/1970'), dayOf('31/12/1970', 'MM/DD')]).toEqual([Number.NaN, Number.NaN]);
    expect([dayOf('2023-02-30'), dayOf('soon'), dayOf('')]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
  });
});

describe('usage', () => {
  const betaQuantile = (beta: Beta, probability: number) => quantileOf((x) => betaBelow(beta, x), probability);
  const random = randomFrom(4);
  /** Rates of peers: a third uses little. */
  const rates = Array.from({ length: 600 }, (_, i) => (i % 3 ? 0.7 + 0.25 * random() : 0.02 + 0.1 * random()));
  const series = rates.map((rate, i) => ({
    consumer: `c${i}`,
    offering: 'A',
    active: Array.from({ length: 24 }, () => random() < rate),
  }));

  const judged = (each: UsageSeries[]) => {
    const { answers, ...rest } = judgeUsage(each);
    return { answers: answers as UsageAnswer[], ...rest };
  };

  it('has intervals with correct coverage, and flags low usage', () => {
    const { answers } = judged(series);
    const held = answers.filter(
      ({ low, high }, i) => low <= (rates[i] as number) && (rates[i] as number) <= high,
    ).length;
    expect(held / 600).toBeGreaterThan(0.86);
    expect(held / 600).toBeLessThan(0.96);
    const flagged = answers.flatMap(({ flag }, i) => (flag === 'under-used' ? [rates[i] as number] : []));
    expect(flagged.length).toBeGreaterThan(60);
    expect(Math.max(...flagged)).toBeLessThan(0.2);
  });

  it('reports insufficient data', () => {
    const { answers } = judged([...series.slice(0, 30), { consumer: 'new', offering: 'A', active: [] }]);
    expect(answers.at(-1)).toMatchObject({ flag: 'not enough data', possible: 0 });
    expect(judged(series.slice(0, 10)).answers.every(({ flag }) => flag === 'not enough data')).toBe(true);
    expect(judged([]).answers).toEqual([]);
  });

  /**
   * A consumer's rate from Beta(2, 6), and its probability of dropping out before each period from Beta(1, 9), or none.
   */
  const given = (givesUp: boolean) =>
    Array.from({ length: 800 }, (_, i) => {
      const rate = betaQuantile({ a: 2, b: 6 }, (i + 0.5) / 800);
      const leaves = givesUp ? betaQuantile({ a: 1, b: 9 }, random()) : 0;
      let there = true;
      return Array.from({ length: 30 }, () => {
        there &&= random() >= leaves;
        return there && random() < rate;
      });
    });

  it('finds the distributions of the counts', () => {
    const { a, b, g, d } = fitUsage(given(false).map((active) => countOf({ active })));
    expect(a / (a + b)).toBeCloseTo(0.25, 1);
    expect(a + b).toBeGreaterThan(5);
    expect(a + b).toBeLessThan(12);
    expect(g / (g + d)).toBeLessThan(0.01);
    const left = fitUsage(given(true).map((active) => countOf({ active })));
    expect(left.a / (left.a + left.b)).toBeCloseTo(0.25, 1);
    expect(left.g / (left.g + left.d)).toBeCloseTo(0.1, 1);
  });

  it('uses the peers of all offerings if one offering has too few', () => {
    // 30 equal offerings, each with 20 pairs of three periods: the result for one differs little from that for all.
    const short = series.map(({ consumer, active }, i) => ({
      consumer,
      offering: `o${Math.floor(i / 20)}`,
      active: active.slice(0, 3),
    }));
    const { means } = judgeUsage(short);
    const pooled = judgeUsage(short.map((each) => ({ ...each, offering: 'A' }))).means;
    const apart = means.reduce((sum, mean, i) => sum + Math.abs(mean - (pooled[i] as number)), 0) / means.length;
    expect(apart).toBeLessThan(0.05);
  });

  it('predicts the share of active periods, also of consumers who may have dropped out', () => {
    const lives = given(true);
    const { means } = judgeUsage(
      lives.map((active, i) => ({ consumer: `c${i}`, offering: 'A', active: active.slice(0, 12) })),
    );
    const bins = Array.from({ length: 5 }, () => ({ cases: 0, foretold: 0, came: 0, squares: 0 }));
    for (const [i, mean] of means.entries()) {
      const bin = bins[Math.min(4, Math.floor(10 * mean))] as (typeof bins)[0];
      bin.cases++;
      bin.foretold += mean;
      const share = (lives[i] as boolean[]).slice(12, 18).filter(Boolean).length / 6;
      bin.came += share;
      bin.squares += (share - mean) ** 2;
    }
    for (const { cases, foretold, came, squares } of bins)
      if (cases > 40) expect(Math.abs(foretold - came) / cases).toBeLessThan(0.01 + (3 * Math.sqrt(squares)) / cases);
  });

  it('has correct special functions', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 9);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 9);
    // I_x(2, 3) = 6x² − 8x³ + 3x⁴
    for (const x of [0.1, 0.4, 0.9])
      expect(betaBelow({ a: 2, b: 3 }, x)).toBeCloseTo(6 * x ** 2 - 8 * x ** 3 + 3 * x ** 4, 9);
    expect(betaBelow({ a: 2, b: 3 }, betaQuantile({ a: 2, b: 3 }, 0.3))).toBeCloseTo(0.3, 9);
  });
});

describe('the states of a recommendation', () => {
  const since = '2026-01-01T00:00:00.000Z';
  const answered = (state: RecommendationRecord['state'], evidence: number | null = null): RecommendationRecord => ({
    id: 'rcm_x',
    state,
    evidence,
    since,
  });
  it.each<[string, RecommendationRecord | undefined, number, string, boolean]>([
    ['made', undefined, 1, since, true],
    ['seen', answered('SEEN'), 1, '2026-03-30T00:00:00.000Z', true],
    ['expired', answered('SEEN'), 1, '2026-04-03T00:00:00.000Z', false],
    ['rested as long', answered('SEEN'), 1, '2026-07-02T00:00:00.000Z', true],
    ['accepted', answered('ACCEPTED', 1), 9, '2027-01-01T00:00:00.000Z', false],
    ['declined', answered('DECLINED', 1), 1.9, '2027-01-01T00:00:00.000Z', false],
    ['declined, the evidence has doubled', answered('DECLINED', 1), 2, '2026-01-02T00:00:00.000Z', true],
  ])('is shown or not: %s', (_, answer, evidence, now, open) => {
    expect(isOpen(answer, evidence, now)).toBe(open);
  });
});

describe('a model that many parties share', () => {
  const prior = (id: string, weight: number, share = 0.2) => ({ id, prior: weight, share, isPublic: true });
  const shared = (lifts: boolean) => {
    const model = new SharedModel({ lifts, link: { kind: 'power', slope: 1, floor: 0 }, rest: null, restShare: 0 }, [
      prior('a', 3),
      prior('b', 2),
      prior('c', 2),
    ]);
    model.add('owned', [
      ['c', 0.5],
      ['rare', 4],
      ['rarest', 1],
    ]);
    model.add('segment', [
      ['b', 1],
      ['rarest', 2],
    ]);
    model.add('emptySegment', []);
    return model;
  };

  it('reads each source and each low prior once', () => {
    const model = shared(false);
    expect(model.missing(['owned', 'new', 'new'])).toEqual(['new']);
    expect(model.withoutPrior).toEqual(['rare', 'rarest']);
    model.addPriors([prior('rare', 0.1)]);
    expect(model.withoutPrior).toEqual([]);
    model.add('new', [
      ['rare', 1],
      ['a', 1],
      ['another', 1],
    ]);
    expect(model.withoutPrior).toEqual(['another']);
  });

  it.each([
    ['nothing: the highest priors, ties by id', false, [], [], ['a', 'b', 'c']],
    ['an offering', false, ['owned'], [], ['rare', 'a', 'c', 'b', 'rarest']],
    ['a segment that adds', false, [], ['segment', 'emptySegment'], ['a', 'b', 'c', 'rarest']],
    // b: 2e, a: 3, c: 2, rarest: 0.
    ['a segment that multiplies', true, [], ['segment'], ['b', 'a', 'c', 'rarest']],
    // rarest: (0 + 1)e², b: 2e, rare: 4.1, a: 3, c: 2.5.
    ['both', true, ['owned'], ['segment'], ['rarest', 'b', 'rare', 'a', 'c']],
    ['what is not in the model', false, ['unknown'], ['unknown'], ['a', 'b', 'c']],
  ])('ranks for a party that has %s', (_, lifts, sources, segments, expected) => {
    const model = shared(lifts);
    model.addPriors([prior('rare', 0.1)]);
    expect(model.ranked(sources, segments)).toEqual(expected);
  });

  it('shows only what is twice as likely as by popularity alone, among what everybody sees', () => {
    const head = { lifts: false, link: { kind: 'power' as const, slope: 1, floor: 0 }, rest: null, restShare: 0 };
    const model = new SharedModel(head, [prior('a', 4, 0.4), prior('b', 4, 0.4), prior('c', 2, 0.2)]);
    model.add('owned', [['c', 2.9]]);
    // By popularity alone, nothing is likelier than popularity.
    expect(model.likely([], [])).toEqual([]);
    // Odds 4.9 / 8, by popularity 1 / 4.
    expect(model.likely(['owned'], [])).toEqual(['c']);
    const [low, high] = [new SharedModel(head, []), new SharedModel(head, [])];
    for (const [weight, at] of [
      [3.99, low],
      [4.01, high],
    ] as const) {
      at.addPriors([prior('a', 4, 0.4), prior('b', 4, 0.4), prior('c', weight, 0.2)]);
      at.add('x', [
        ['a', 0],
        ['b', 0],
        ['c', 0],
      ]);
    }
    expect([low.likely(['x'], []), high.likely(['x'], [])]).toEqual([[], ['c']]);
    // Of one item there is nothing to compare it with, and hidden ones do not count.
    const alone = new SharedModel(head, [prior('a', 9), { ...prior('b', 1), isPublic: false }]);
    expect(alone.likely([], [])).toEqual([]);
  });
});

describe('a suggestion in words', () => {
  const reason = (given: Partial<Reason>): Reason => ({
    ...{ source: null, sourceName: null, segment: null, weight: 1, n: null, of: null, contribution: 1 },
    ...given,
  });
  const a = { source: 'off_a', sourceName: 'A' };
  const [realEstate, organisations] = [{ segment: 'segment: Real Estate' }, { segment: 'party: organisation' }];
  const counts = { n: 16, of: 24 };

  it.each<[string, 'NEXT_OFFERING' | 'OPPORTUNITY', string, Reason[]]>([
    [
      'Often added by organisations like yours: 16 of 24 consumers that have A also have C.',
      'NEXT_OFFERING',
      'org_x',
      [reason({ ...a, ...counts })],
    ],
    [
      'Often added by people like you: 16 of 24 consumers in the segment Real Estate have C.',
      'NEXT_OFFERING',
      'per_x',
      [reason({ ...organisations, ...counts }), reason({ ...realEstate, ...counts })],
    ],
    [
      'Often added by organisations like yours: 16 of 24 consumers that are organisations have C.',
      'NEXT_OFFERING',
      'org_x',
      [reason({ ...organisations, ...counts })],
    ],
    [
      'Often chosen by organisations like yours: 16 of 24 consumers that work with A also work with C.',
      'OPPORTUNITY',
      'org_x',
      [reason({ ...a, ...counts })],
    ],
    // Fewer than five: no figures.
    ['C is often added by organisations like yours that have A.', 'NEXT_OFFERING', 'org_x', [reason(a)]],
    ['C is often added by organisations like yours.', 'NEXT_OFFERING', 'org_x', [reason({ ...realEstate })]],
    // It lowers the score.
    [
      'C is often added by organisations like yours.',
      'NEXT_OFFERING',
      'org_x',
      [reason({ ...a, ...counts, contribution: -1 })],
    ],
  ])('%s', (sentence, purpose, consumer, reasons) => {
    expect(sentenceOf({ purpose, consumer, target: 'C', reasons })).toBe(sentence);
  });

  it('describes a consumer to a provider, without the names that the provider does not see', () => {
    expect(sentenceForProvider([reason({ ...a, ...counts })])).toBe(
      '16 of 24 consumers that work with A also work with you.',
    );
    const hidden = { source: 'org_a', sourceName: null };
    expect(sentenceForProvider([reason({ ...hidden, ...counts })])).toBe(
      '16 of 24 consumers that work with the same provider also work with you.',
    );
    expect(sentenceForProvider([reason(hidden)])).toBe('It is similar to consumers of yours.');
  });

  it.each<[Confidence, number, Reason[]]>([
    [Confidence.LOW, 2, [reason({ ...a, ...counts })]],
    [Confidence.MEDIUM, 4, [reason({ ...a, ...counts })]],
    [Confidence.LOW, 4, [reason(a)]],
    [Confidence.HIGH, 8, [reason({ ...a, ...counts })]],
    [Confidence.MEDIUM, 8, [reason({ ...a, n: 16, of: 19 })]],
    [Confidence.LOW, 99, [reason({ ...a, ...counts, contribution: -1 })]],
  ])('is %s at %d times the odds, with its reasons', (confidence, ratio, reasons) => {
    expect(confidenceOf(ratio, reasons)).toBe(confidence);
  });
});

describe('an offering and its provider', () => {
  const suggestion = (kind: 'NEXT_OFFERING' | 'OPPORTUNITY', target: string, provider?: string) => ({
    kind,
    target,
    provider,
  });
  it('are one suggestion, which leaves its place to the next one', () => {
    const lists = [
      ['o1 p1', 'o2 p1', 'o3 p2'].map((each) => suggestion('NEXT_OFFERING', ...(each.split(' ') as [string, string]))),
      ['p1', 'p2', 'p3'].map((each) => suggestion('OPPORTUNITY', each, each)),
    ];
    const targets = (first: number) => interleaved(lists, first).map(({ target }) => target);
    // p1 offers o1, so it is left out; p2 comes before its o3.
    expect(targets(9)).toEqual(['o1', 'o2', 'p2', 'p3']);
    expect(targets(2)).toEqual(['o1', 'o2']);
  });
});

describe('abstention', () => {
  const enough: ModelHistory = { consumers: 30, holdings: 200, gain: 0.2, gainError: 0.1 };
  it.each<[string, Partial<ModelHistory> | undefined, AbstentionReason | undefined, number | null | undefined]>([
    ['enough history and a clear gain', {}, undefined, undefined],
    ['29 consumers', { consumers: 29 }, AbstentionReason.TOO_FEW_CONSUMERS, 29],
    ['199 holdings', { holdings: 199 }, AbstentionReason.TOO_FEW_HOLDINGS, 199],
    ['an interval with 0', { gainError: 0.103 }, AbstentionReason.NO_CLEAR_GAIN, null],
    ['an interval above 0', { gainError: 0.102 }, undefined, undefined],
    ['popularity itself', { gain: 0, gainError: 0 }, AbstentionReason.NO_CLEAR_GAIN, null],
    ['no back-test', { gain: null, gainError: null }, AbstentionReason.NO_CLEAR_GAIN, null],
    ['an earlier release', { consumers: null, holdings: null }, AbstentionReason.HISTORY_UNKNOWN, null],
    ['no model', undefined, AbstentionReason.NOT_TRAINED, null],
  ])('with %s', (_, model, reason, have) => {
    const abstention = abstentionOf(model && { ...enough, ...model });
    expect([abstention?.reason, abstention?.have]).toEqual([reason, have]);
  });
});

describe('a run of the training', () => {
  const HOUR = 3_600_000;
  const NOW = 1_000 * HOUR;
  const trained = (hoursAgo: number, evidence: number) => ({ at: NOW - hoursAgo * HOUR, evidence });
  const state = (given: Partial<TrainingState>): TrainingState => ({
    ...{ now: NOW, evidence: 1_000, modelAt: null, completed: null, nextAttemptAt: null },
    ...given,
  });

  it.each<[string, Partial<TrainingState>, boolean]>([
    ['nothing was trained yet', {}, true],
    ['the model is as old as the interval', { modelAt: NOW - 24 * HOUR }, true],
    ['the model is younger', { modelAt: NOW - 24 * HOUR + 1 }, false],
    ['the model is old, but a run since found nothing to learn from', { completed: trained(1, 0), evidence: 0 }, false],
    ['a fifth came', { modelAt: NOW - 2 * HOUR, completed: trained(2, 1_000), evidence: 1_200 }, true],
    ['a fifth went', { modelAt: NOW - 2 * HOUR, completed: trained(2, 1_000), evidence: 800 }, true],
    ['less than a fifth came', { modelAt: NOW - 2 * HOUR, completed: trained(2, 1_000), evidence: 1_199 }, false],
    ['much came of few, less than 100', { completed: trained(2, 10), evidence: 109 }, false],
    ['100 came of few', { completed: trained(2, 10), evidence: 110 }, true],
    ['much came within a 24th of the interval', { completed: trained(0.99, 10), evidence: 9_000 }, false],
    ['much came, and a 24th of the interval is over', { completed: trained(1, 10), evidence: 9_000 }, true],
    ['the model is old, and the next try is to come', { modelAt: 0, nextAttemptAt: NOW + 1 }, false],
    ['the model is old, and the next try is due', { modelAt: 0, nextAttemptAt: NOW }, true],
    ['the model is young, and the next try is due', { modelAt: NOW - HOUR, nextAttemptAt: NOW }, false],
  ])('is due or not: %s', (_, given, due) => {
    expect(isTrainingDue(state(given), 24)).toBe(due);
  });

  it.each([
    [1, 5],
    [2, 10],
    [7, 320],
    [8, 360],
    [2_000, 360],
  ])('waits after failure %i for %i minutes', (attempt, minutes) => {
    expect(waitAfterFailure(attempt)).toBe(minutes * 60_000);
  });

  it.each<[Partial<ProcessEnd>, `${TrainingOutcome}`, string, boolean]>([
    [{ endedFor: 'STOPPED', signal: 'SIGKILL' }, 'STOPPED', 'stopped', false],
    [{ endedFor: 'LEASE_LOST', signal: 'SIGKILL' }, 'LEASE_LOST', 'Another server', false],
    [{ endedFor: 'TIME_LIMIT', signal: 'SIGKILL' }, 'TIME_LIMIT', 'TRAINING_TIME_LIMIT_MINUTES', true],
    [{ endedFor: 'OUT_OF_MEMORY', signal: 'SIGKILL' }, 'OUT_OF_MEMORY', 'TRAINING_MEMORY_MB', true],
    [{ signal: 'SIGABRT', stderr: 'FATAL ERROR: JavaScript heap out of memory' }, 'OUT_OF_MEMORY', 'MEMORY_MB', true],
    [{ code: 1, error: 'Array buffer allocation failed' }, 'OUT_OF_MEMORY', 'TRAINING_MEMORY_MB', true],
    [{ signal: 'SIGKILL' }, 'KILLED', 'may have run out of memory', true],
    [{ signal: 'SIGTERM' }, 'KILLED', 'The process was ended by SIGTERM.', true],
    [{ code: 1, error: 'Neo4j is away' }, 'FAILED', 'Neo4j is away', true],
    [{ code: 7, stderr: 'TypeError: x is no function\n' }, 'FAILED', 'with code 7. TypeError', true],
    [{ code: 1, stderr: 'x'.repeat(9_000) }, 'FAILED', 'xxx', true],
  ])('that ended with %j is %s', (end, outcome, reason, failure) => {
    const found = outcomeOfEnd({ code: null, signal: null, stderr: '', ...end });
    expect(found).toEqual({ outcome, reason: expect.stringContaining(reason) });
    expect(found.reason.length).toBeLessThanOrEqual(500);
    expect(isFailure(found.outcome)).toBe(failure);
  });
});
