/** Use of products: estimates and their intervals on simulated data with known truth. */

import { describe, expect, it } from 'vitest';
import { randomFrom } from '../../src/features/recommendations/models/held-cases.rules.ts';
import {
  type ProductInRelationship,
  usageOfProducts,
  usagePairs,
} from '../../src/features/recommendations/usage/underused-product.recommender.ts';
import { judgeUsage, type UsageAnswer, usageSeries } from '../../src/features/recommendations/usage/usage.rules.ts';

describe('under simulation with known truth', () => {
  const months = Array.from({ length: 18 }, (_, month) => 20_000 + 30 * month);
  /** Every eighth of 240 peers uses little; those who use much get two more resources. */
  function simulate(seed: number, gain: number, peers = 240) {
    const random = randomFrom(seed);
    const truths = Array.from({ length: peers }, (_, i) => (i % 8 ? 0.6 + 0.35 * random() : 0.05 + 0.1 * random()));
    const rows = truths.map((truth, i): ProductInRelationship => {
      const since = months[Math.floor(random() * 6)] as number;
      return {
        product: 'P',
        relationship: `r${i}`,
        segment: i % 2 ? 'A' : 'B',
        since,
        usedIn: months.filter((month) => month === since || (month > since && random() < truth)),
        resources: Math.floor(4 * random()) + (truth > 0.5 ? gain : 0),
      };
    });
    return { truths, rows };
  }

  it('has intervals and flags with correct coverage', () => {
    let [held, asked, found, low, right, flagged] = [0, 0, 0, 0, 0, 0];
    for (let seed = 1; seed <= 4; seed++) {
      const { truths, rows } = simulate(seed, 2);
      const quartile = [...truths].sort((a, b) => a - b)[60] as number;
      const { answers } = judgeUsage(usageSeries(usagePairs(rows, months)).series);
      for (const [i, truth] of truths.entries()) {
        const answer = answers[i] as UsageAnswer;
        asked++;
        if (answer.low <= truth && truth <= answer.high) held++;
        if (truth < 0.2) low++;
        if (answer.flag !== 'under-used') continue;
        flagged++;
        if (truth < 0.2) found++;
        if (truth < quartile) right++;
      }
    }
    expect(held / asked).toBeGreaterThan(0.84);
    expect(held / asked).toBeLessThan(0.96);
    expect(found / low).toBeGreaterThan(0.8);
    expect(right / flagged).toBeGreaterThan(0.8);
  });

  it('finds the gain of users, and none if there is none', () => {
    const [with2] = usageOfProducts(simulate(4, 2).rows, 'r0', months);
    expect(with2?.gain?.difference).toBeGreaterThan(0.5);
    expect(with2?.gain?.difference).toBeGreaterThan(with2?.gain?.halfWidth as number);
    const none = Array.from(
      { length: 20 },
      (_, seed) => usageOfProducts(simulate(seed, 0).rows, 'r0', months)[0]?.gain,
    );
    const covered = none.filter((gain) => gain && Math.abs(gain.difference) <= gain.halfWidth);
    expect(covered.length).toBeGreaterThanOrEqual(16);
  });

  it('reports nothing with fewer than 20 peers', () => {
    const { rows } = simulate(5, 2, 18);
    const alone = rows.filter(({ relationship }) => relationship === 'r3');
    const [among] = usageOfProducts(rows, 'r3', months);
    expect(among).toMatchObject({ flag: 'not enough data', gain: null });
    expect(usageOfProducts(alone, 'r3', months)[0]).toMatchObject({ mean: among?.mean, low: among?.low });
  });
});
