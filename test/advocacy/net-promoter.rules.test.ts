/** The net promoter score and its interval, whose coverage is tested against known truth. */
import { describe, expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { netPromoterScore } from '../../src/features/advocacy/net-promoter.rules.ts';

describe('the score', () => {
  it('is promoters minus detractors, undefined without answers, and has a wide interval with few answers', () => {
    expect(netPromoterScore(0, 0, 0)).toMatchObject({ answers: 0, score: null, low: null, high: null });
    expect(netPromoterScore(5, 3, 2)).toMatchObject({ answers: 10, score: 30 });
    const { low, high } = netPromoterScore(12, 12, 6);
    // About ±25 points at 30 answers.
    expect(((high as number) - (low as number)) / 2).toBeGreaterThan(23);
    expect(((high as number) - (low as number)) / 2).toBeLessThan(28);
    expect(netPromoterScore(1, 0, 0)).toMatchObject({ score: 100 });
    expect(netPromoterScore(1, 0, 0).low).toBeLessThan(50);
  });

  it('is in its own interval, however few answers there are and however they agree', () => {
    for (let promoters = 0; promoters <= 8; promoters++)
      for (let passives = 0; passives <= 8; passives++)
        for (let detractors = 0; detractors <= 8; detractors++) {
          const { score, low, high } = netPromoterScore(promoters, passives, detractors);
          if (score === null || low === null || high === null) continue;
          const answers = `${promoters} ${passives} ${detractors}`;
          expect(low, answers).toBeLessThanOrEqual(score);
          expect(high, answers).toBeGreaterThanOrEqual(score);
          expect(low, answers).toBeGreaterThanOrEqual(-100);
          expect(high, answers).toBeLessThanOrEqual(100);
        }
  });

  it('has an interval that covers the truth in about 95 of 100 samples', () => {
    const random = mulberry32(7);
    for (const [promoter, detractor] of [
      [0.5, 0.2],
      [0.8, 0.05],
      [0.2, 0.4],
      [0.1, 0.1],
    ] as const)
      for (const n of [10, 30, 100]) {
        let covered = 0;
        const SAMPLES = 4_000;
        for (let sample = 0; sample < SAMPLES; sample++) {
          let [p, d] = [0, 0];
          for (let answer = 0; answer < n; answer++) {
            const drawn = random();
            if (drawn < promoter) p++;
            else if (drawn < promoter + detractor) d++;
          }
          const { low, high } = netPromoterScore(p, n - p - d, d);
          const truth = 100 * (promoter - detractor);
          if ((low as number) <= truth && truth <= (high as number)) covered++;
        }
        expect(covered / SAMPLES, `${promoter} ${detractor} ${n}`).toBeGreaterThan(0.925);
        // With ten answers, most of them passive, the interval is conservative.
        if (n > 10) expect(covered / SAMPLES, `${promoter} ${detractor} ${n}`).toBeLessThan(0.98);
      }
  });
});
