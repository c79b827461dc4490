/** Surveys through the API, and the score with its interval, whose coverage is tried on known truth. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { netPromoterScore } from '../../src/features/advocacy/net-promoter.rules.ts';
import { startTestApi, type TestApi } from '../api.ts';

describe('the score', () => {
  it('is promoters minus detractors, none without answers, and as wide as few answers are', () => {
    expect(netPromoterScore(0, 0, 0)).toMatchObject({ answers: 0, score: null, low: null, high: null });
    expect(netPromoterScore(5, 3, 2)).toMatchObject({ answers: 10, score: 30 });
    const { low, high } = netPromoterScore(12, 12, 6);
    // About ±25 points at 30 answers.
    expect(((high as number) - (low as number)) / 2).toBeGreaterThan(23);
    expect(((high as number) - (low as number)) / 2).toBeLessThan(28);
    expect(netPromoterScore(1, 0, 0)).toMatchObject({ score: 100 });
    expect(netPromoterScore(1, 0, 0).low).toBeLessThan(50);
  });

  it('covers the truth in about 95 of 100 samples', () => {
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
        // With ten answers, most of them passive, it is on the safe side.
        if (n > 10) expect(covered / SAMPLES, `${promoter} ${detractor} ${n}`).toBeLessThan(0.98);
      }
  });
});

describe('surveys', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  const change = async (person: string, mutation: string, input: object) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const { data, errors } = await api.call(
      person,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field } survey { id milestone score category comment precededBy(first: 2) { totalCount nodes { summary } } } } }`,
      { input: { relationship: 'rel_brokerage', ...input } },
    );
    expect(errors).toBeUndefined();
    return data[mutation];
  };
  const score = async (person: string, more = '') =>
    (
      await api.call(
        person,
        `{ netPromoterScore(provider: "org_brokerage"${more}) { answers promoters passives detractors score low high } }`,
      )
    ).data.netPromoterScore;

  it('are sent after a milestone, answered once, and show the preceding activities', async () => {
    expect((await score('broker')).answers).toBe(0);
    for (const [person, code] of [
      ['client', 'FORBIDDEN'],
      ['trainer', 'NOT_FOUND'],
    ] as const)
      expect((await change(person, 'askForAdvocacy', { milestone: 'x' })).errors[0].code, person).toBe(code);
    const asked = await change('broker', 'askForAdvocacy', { milestone: 'The home is yours' });
    expect(asked.survey).toMatchObject({ milestone: 'The home is yours', score: null, category: null });
    expect((await change('broker', 'askForAdvocacy', { milestone: 'Again' })).errors[0].code).toBe('ALREADY_EXISTS');
    for (const [input, field] of [
      [{ score: 11 }, 'score'],
      [{ score: -1 }, 'score'],
      [{ score: 5, comment: 'x'.repeat(1_000_000) }, 'comment'],
    ] as const)
      expect((await change('client', 'answerSurvey', input)).errors[0]).toEqual({ code: 'INVALID_INPUT', field });
    expect((await change('broker', 'answerSurvey', { score: 10 })).errors[0].code).toBe('FORBIDDEN');
    const answered = await change('client', 'answerSurvey', { score: 9, comment: 'They saved me <b>money</b>' });
    expect(answered.survey).toMatchObject({ id: asked.survey.id, score: 9, category: 'PROMOTER' });
    expect(answered.survey.precededBy.totalCount).toBeGreaterThan(3);
    expect(answered.survey.precededBy.nodes[0].summary).not.toMatch(/recommend/);
    expect(await score('broker')).toMatchObject({ answers: 1, promoters: 1, score: 100 });
    // Somebody who changes its mind counts once.
    expect((await change('client', 'answerSurvey', { score: 3 })).survey).toMatchObject({
      milestone: null,
      category: 'DETRACTOR',
    });
    expect(await score('broker')).toMatchObject({ answers: 1, detractors: 1, score: -100 });
    expect(await score('broker', ', service: "svc_brokerage"')).toMatchObject({ answers: 1 });
    expect(await score('broker', ', service: "svc_lending"')).toMatchObject({ answers: 0, score: null });
    expect(await score('broker', ', until: "2020-01-01T00:00:00Z"')).toMatchObject({ answers: 0 });
  });

  it('are seen by the two parties, and the score by the provider', async () => {
    expect(await score('client')).toBeNull();
    expect(await score('trainer')).toBeNull();
    const QUERY =
      '{ party(id: "org_brokerage") { ... on Organisation { surveys(filter: {categories: [PROMOTER]}) { totalCount } } } }';
    for (const [person, count] of [
      ['broker', 1],
      ['client', 1],
      ['trainer', 0],
      ['mortgage', 0],
    ] as const)
      expect((await api.call(person, QUERY)).data.party.surveys.totalCount, person).toBe(count);
  });
});
