/** Surveys through the API, and the score with its interval, whose coverage is tested against known truth. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

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
    // A person who changes the answer counts once.
    expect((await change('client', 'answerSurvey', { score: 3 })).survey).toMatchObject({
      milestone: null,
      category: 'DETRACTOR',
    });
    expect(await score('broker')).toMatchObject({ answers: 1, detractors: 1, score: -100 });
    expect(await score('broker', ', service: "svc_brokerage"')).toMatchObject({ answers: 1 });
    expect(await score('broker', ', service: "svc_lending"')).toMatchObject({ answers: 0, score: null });
    expect(await score('broker', ', until: "2020-01-01T00:00:00Z"')).toMatchObject({ answers: 0 });
  });

  it('are visible to the two parties, and the score to the provider', async () => {
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
