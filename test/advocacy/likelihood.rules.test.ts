/** Likelihood to recommend: against known truth, and on degenerate input. */
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { levelText } from '../../src/dashboard/features/advocacy/level-text.ts';
import { AdvocacyCategory } from '../../src/features/advocacy/net-promoter.rules.ts';
import {
  AdvocacyDriver,
  AdvocacyLevel,
  type Answer,
  type DriverFacts,
  type Likelihood,
  levelOf,
  likelihoodToRecommend,
  mainDriverOf,
} from '../../src/features/recommendations/likelihood/likelihood.rules.ts';

const { PROMOTER, PASSIVE, DETRACTOR } = AdvocacyCategory;
const random = mulberry32(11);
const below = (count: number) => Math.floor(random() * count);
const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));

const drawn = (): DriverFacts => ({
  tenureMonths: 1 + below(60),
  activeMonths: below(4),
  relationships: 1 + below(3),
  saving: random() < 0.3 ? 100 + below(20_000) : 0,
  answerHours: random() < 0.5 ? [1 + below(72)] : [],
});

/** The truth: use and savings increase the likelihood, waiting for answers decreases it, and providers differ. */
function etaOf(facts: DriverFacts, provider: number): number {
  return (
    0.5 * facts.activeMonths +
    0.15 * Math.log1p(facts.saving) -
    0.02 * (facts.answerHours[0] ?? 24) +
    ([0.4, -0.4, 0][provider % 3] as number) -
    0.6
  );
}

function sharesOf(eta: number) {
  return { promoter: sigmoid(eta - 0.8), detractor: sigmoid(-0.8 - eta) };
}

function answered(provider: number): Answer {
  const facts = drawn();
  const { promoter, detractor } = sharesOf(etaOf(facts, provider));
  const draw = random();
  const category = draw < promoter ? PROMOTER : draw < promoter + detractor ? DETRACTOR : PASSIVE;
  return { provider: `org_${provider}`, category, facts };
}

describe('the forecast', () => {
  it('finds the true shares, drivers and providers from many answers, and its scores add up', () => {
    const answers = Array.from({ length: 3_000 }, (_, index) => answered(index % 6));
    const asked = Array.from({ length: 300 }, (_, index) => ({ relationship: `rel_${index}`, facts: drawn() }));
    const forecast = likelihoodToRecommend(answers, 'org_1', asked);
    const factsOf = new Map(asked.map(({ relationship, facts }) => [relationship, facts]));
    let off = 0;
    for (const each of forecast?.likelihoods ?? []) {
      expect(each.promoter + each.passive + each.detractor).toBeCloseTo(1, 12);
      expect(each.drivers.reduce((sum, { contribution }) => sum + contribution, each.prior)).toBeCloseTo(each.score, 9);
      const truth = sharesOf(etaOf(factsOf.get(each.relationship) as DriverFacts, 1));
      off += Math.abs(each.promoter - truth.promoter) + Math.abs(each.detractor - truth.detractor);
    }
    expect(off / 600).toBeLessThan(0.05);
    const scores = forecast?.likelihoods.map(({ score }) => score) as number[];
    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
  });

  it('covers the outcome in about 95 of 100 cases, with few answers and with many', () => {
    for (const count of [12, 40, 200]) {
      let covered = 0;
      const SAMPLES = 200;
      for (let sample = 0; sample < SAMPLES; sample++) {
        const answers = Array.from({ length: count }, (_, index) => answered(index % 3));
        const coming = Array.from({ length: 40 }, () => answered(0));
        const forecast = likelihoodToRecommend(
          answers,
          'org_0',
          coming.map(({ facts }, index) => ({ relationship: `rel_${index}`, facts })),
        );
        const net = coming.reduce(
          (sum, { category }) => sum + Number(category === PROMOTER) - Number(category === DETRACTOR),
          0,
        );
        const score = (100 * net) / coming.length;
        if ((forecast?.low as number) <= score && score <= (forecast?.high as number)) covered++;
      }
      expect(covered / SAMPLES, `${count} answers`).toBeGreaterThan(0.9);
    }
  });

  it('reports insufficient data, and returns no NaN for equal answers', () => {
    const asked = [{ relationship: 'rel_1', facts: drawn() }];
    const of = (provider: string, category: AdvocacyCategory, count: number) =>
      Array.from({ length: count }, (): Answer => ({ provider, category, facts: drawn() }));
    expect(likelihoodToRecommend(of('org_a', PROMOTER, 4), 'org_a', asked)).toBeUndefined();
    expect(likelihoodToRecommend(of('org_a', PROMOTER, 9), 'org_a', [])).toBeUndefined();
    // Four answers of others could identify them.
    expect(likelihoodToRecommend(of('org_b', PROMOTER, 4), 'org_a', asked)).toBeUndefined();
    const few = likelihoodToRecommend([...of('org_a', PROMOTER, 6), ...of('org_b', DETRACTOR, 4)], 'org_a', asked);
    expect(few?.answers).toBe(6);
    expect(few?.likelihoods[0]?.drivers.every(({ contribution }) => contribution === 0)).toBe(true);
    const same = { ...drawn(), answerHours: [] };
    for (const category of [PROMOTER, PASSIVE, DETRACTOR]) {
      const answers = of('org_a', category, 50).map((each) => ({ ...each, facts: same }));
      const forecast = likelihoodToRecommend(answers, 'org_a', [{ relationship: 'rel_1', facts: same }]);
      expect(
        Object.values(forecast ?? {})
          .flat()
          .every((each) => typeof each !== 'number' || Number.isFinite(each)),
      ).toBe(true);
      const { promoter, passive, detractor } = forecast?.likelihoods[0] ?? ({} as Likelihood);
      expect({ [PROMOTER]: promoter, [PASSIVE]: passive, [DETRACTOR]: detractor }[category]).toBeGreaterThan(0.8);
    }
  });
});

describe('a consumer in words', () => {
  const drivers = (usage: number, tenure: number, deviation = -1.5): Likelihood['drivers'] => [
    { driver: AdvocacyDriver.USAGE, value: 0.2, deviation, contribution: usage },
    { driver: AdvocacyDriver.TENURE, value: 3, deviation: 0.5, contribution: tenure },
  ];
  it.each([
    [AdvocacyLevel.AT_RISK, { detractor: 0.4, passive: 0.3, promoter: 0.3 }],
    [AdvocacyLevel.AT_RISK, { detractor: 0.4, passive: 0.4, promoter: 0.2 }],
    [AdvocacyLevel.PASSIVE, { detractor: 0.2, passive: 0.4, promoter: 0.4 }],
    [AdvocacyLevel.PROMOTER, { detractor: 0.1, passive: 0.4, promoter: 0.5 }],
  ])('is %s if that is most likely', (level, shares) => {
    expect(levelOf(shares)).toBe(level);
  });

  it.each([
    ['At risk: hardly uses the service', AdvocacyLevel.AT_RISK, drivers(-0.8, -0.1)],
    ['At risk: uses the service less than others', AdvocacyLevel.AT_RISK, drivers(-0.8, -0.1, -0.2)],
    // The risk is not caused by use, which raises the score.
    ['At risk: has been with you for longer than others', AdvocacyLevel.AT_RISK, drivers(0.8, -0.1)],
    ['Promoter: uses the service more than others', AdvocacyLevel.PROMOTER, drivers(0.8, -0.9, 1.2)],
    ['Passive: has been with you for longer than others', AdvocacyLevel.PASSIVE, drivers(-0.1, 0.2)],
    ['At risk', AdvocacyLevel.AT_RISK, drivers(0, 0)],
    ['Promoter', AdvocacyLevel.PROMOTER, drivers(-1, 0)],
  ])('%s', (text, level, of) => {
    expect(levelText({ level, mainDriver: mainDriverOf(level, of), drivers: of })).toBe(text);
  });

  it('has an interval that contains the expected score, whatever the answers', () => {
    for (let turn = 0; turn < 60; turn++) {
      const all = [PROMOTER, PASSIVE, DETRACTOR].filter(() => random() < 0.6);
      const answers = Array.from({ length: 5 + below(40) }, (_, index) => ({
        ...answered(index % 2),
        category: all[below(all.length)] ?? PROMOTER,
      }));
      const asked = Array.from({ length: 1 + below(5) }, (_, index) => ({
        relationship: `rel_${index}`,
        facts: drawn(),
      }));
      const forecast = likelihoodToRecommend(answers, 'org_1', asked);
      if (!forecast) continue;
      expect(forecast.low).toBeLessThanOrEqual(forecast.expected);
      expect(forecast.high).toBeGreaterThanOrEqual(forecast.expected);
      expect(forecast.low).toBeGreaterThanOrEqual(-100);
      expect(forecast.high).toBeLessThanOrEqual(100);
    }
  });
});
