/** Feedback through the API: threads from both sides, mail to the other side, bad input and visibility. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arrive, record } from '../real-estate/feed.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
let home: string;

beforeAll(async () => {
  api = await startTestApi();
  await arrive(api.graph, record('liked', { UnparsedAddress: '12 Shore Road' }));
  home = (await api.graph.read('MATCH (l:Listing) RETURN l.id AS id', {}))[0]?.id as string;
});
afterAll(() => api.close());

const GIVE = `mutation ($input: GiveFeedbackInput!) { giveFeedback(input: $input) { errors { code field message }
  feedback { id text side author { id } about { id } replyTo { id } replies { id } } } }`;
const give = async (person: string, input: object) => {
  const { data, errors } = await api.call(person, GIVE, { input: { relationship: 'rel_brokerage', ...input } });
  expect(errors).toBeUndefined();
  return data.giveFeedback;
};
const READ = `query ($home: ID!) {
  listing(id: $home) { feedback { totalCount nodes { text side author { name } replies { text side author { name } } } } }
  serviceRelationship(id: "rel_brokerage") { feedback(filter: {about: $home}) { totalCount }
    activities(first: 3) { nodes { kind summary note performedBy { id } } } } }`;

it('is given by either side and answered by the other, in one thread, with timeline entries and mails', async () => {
  const first = await give('client', { about: home, text: 'Lovely light. <script>alert(1)</script>' });
  expect(first.errors).toEqual([]);
  expect(first.feedback).toMatchObject({
    side: 'CONSUMER',
    author: { id: 'per_client' },
    about: { id: home },
    replyTo: null,
  });
  const answer = await give('broker', { replyTo: first.feedback.id, text: 'The roof is old.' });
  expect(answer.feedback).toMatchObject({ side: 'PROVIDER', replyTo: { id: first.feedback.id }, about: { id: home } });
  const third = await give('client', { replyTo: answer.feedback.id, text: 'How old?' });
  expect(third.feedback.replyTo.id).toBe(first.feedback.id);

  const { data } = await api.call('broker', READ, { home });
  expect(data.listing.feedback).toEqual({
    totalCount: 1,
    nodes: [
      {
        text: 'Lovely light. <script>alert(1)</script>',
        side: 'CONSUMER',
        author: { name: 'Dana Whitfield' },
        replies: [
          { text: 'The roof is old.', side: 'PROVIDER', author: { name: 'Sam Okafor' } },
          { text: 'How old?', side: 'CONSUMER', author: { name: 'Dana Whitfield' } },
        ],
      },
    ],
  });
  expect(data.serviceRelationship.feedback.totalCount).toBe(1);
  expect(data.serviceRelationship.activities.nodes).toContainEqual({
    kind: 'RELATIONSHIP_MANAGEMENT',
    summary: 'Answered feedback on 12 Shore Road',
    note: 'The roof is old.',
    performedBy: { id: 'per_broker' },
  });
  const mails = await api.call('admin', '{ mails(filter: {templates: ["notice"]}) { nodes { recipient { id } } } }');
  expect(mails.data.mails.nodes.map(({ recipient }: { recipient: { id: string } }) => recipient.id).sort()).toEqual([
    'per_broker',
    'per_broker',
    'per_client',
  ]);
});

it('appears in the timeline, which can be filtered by kind, side, person and time', async () => {
  const summaries = async (filter: string) => {
    const { data, errors } = await api.call(
      'client',
      `{ serviceRelationship(id: "rel_brokerage") { activities(filter: {from: "${new Date(Date.now() - 60_000).toISOString()}", ${filter}}) { totalCount nodes { summary } } } }`,
    );
    expect(errors).toBeUndefined();
    return data.serviceRelationship.activities.nodes.map(({ summary }: { summary: string }) => summary);
  };
  const [gave, answered] = ['Gave feedback on 12 Shore Road', 'Answered feedback on 12 Shore Road'];
  expect(await summaries('')).toEqual([answered, answered, gave]);
  expect(await summaries('sides: [PROVIDER]')).toEqual([answered]);
  expect(await summaries('sides: [CONSUMER], kinds: [RELATIONSHIP_MANAGEMENT]')).toEqual([answered, gave]);
  expect(await summaries('performedBy: ["per_broker"]')).toEqual([answered]);
  expect(await summaries('kinds: [PROVISION]')).toEqual([]);
});

it('rejects bad input with its field, and changes nothing', async () => {
  const count = async () =>
    (await api.graph.read('MATCH (n) WHERE n:Feedback OR n:Activity OR n:MailItem RETURN count(n) AS n', {}))[0]?.n;
  const before = await count();
  for (const [input, field, code] of [
    [{ about: home, text: ' ' }, 'text', 'INVALID_INPUT'],
    [{ about: home, text: 'x'.repeat(1_000_000) }, 'text', 'INVALID_INPUT'],
    [{ text: 'x' }, 'about', 'INVALID_INPUT'],
    [{ text: 'x', about: home, replyTo: 'fbk_1' }, 'about', 'INVALID_INPUT'],
    [{ text: 'x', about: 'lst_none' }, 'about', 'NOT_FOUND'],
    [{ text: 'x', about: 'rel_training' }, 'about', 'NOT_FOUND'],
    [{ text: 'x', replyTo: 'fbk_none' }, 'replyTo', 'NOT_FOUND'],
    [{ text: 'x', about: home, relationship: 'rel_training' }, 'relationship', 'NOT_FOUND'],
  ] as const) {
    const { errors, feedback } = await give('client', input);
    expect([errors[0]?.field, errors[0]?.code, feedback], JSON.stringify(input).slice(0, 80)).toEqual([
      field,
      code,
      null,
    ]);
  }
  expect(await count()).toBe(before);
});

it('is visible only to the two parties', async () => {
  for (const person of ['trainer', 'mortgage']) {
    const { data } = await api.call(person, READ, { home });
    expect(data.listing.feedback, person).toEqual({ totalCount: 0, nodes: [] });
    expect(data.serviceRelationship?.feedback.totalCount ?? 0, person).toBe(0);
  }
});

it('no longer shows an offering or party that was hidden after the feedback', async () => {
  const set = (text: string) => api.graph.write((transaction) => transaction.run(text, {}));
  await set(`MATCH (o:Offering {id: 'off_training'}) SET o.published = true
MERGE (p:Party:Organisation {id: 'org_seen'}) SET p.name = 'Seen', p.profile = 'PUBLIC', p.version = 1`);
  const shown = async (id: string) => {
    const query = '{ node(id: "ID") { ... on Feedback { about { id } } } }'.replace('ID', id);
    const { data, errors } = await api.call('client', query);
    expect(errors).toBeUndefined();
    return data.node.about?.id ?? null;
  };
  for (const [about, hide] of [
    ['off_training', "MATCH (o:Offering {id: 'off_training'}) SET o.published = false"],
    ['org_seen', "MATCH (p:Party {id: 'org_seen'}) SET p.profile = 'PRIVATE'"],
  ] as const) {
    const { feedback, errors } = await give('client', { about, text: 'Fine.' });
    expect(errors, about).toEqual([]);
    expect(await shown(feedback.id)).toBe(about);
    await set(hide);
    expect(await shown(feedback.id), about).toBeNull();
  }
});

it('is rejected when it would cause more than 100 mails a day to one person', async () => {
  await api.graph.write((transaction) =>
    transaction.run(
      'MERGE (q:Quota {key: "notice|per_client|per_broker"}) SET q.used = 99, q.resetsAt = datetime() + duration("PT1H")',
      {},
    ),
  );
  expect((await give('client', { about: home, text: 'The hundredth.' })).errors).toEqual([]);
  const [error] = (await give('client', { about: home, text: 'One more.' })).errors;
  expect(error).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', message: expect.stringContaining('100 emails were sent') });
  expect((await give('broker', { about: home, text: 'The other way.' })).errors).toEqual([]);
  await api.graph.write((transaction) =>
    transaction.run('MATCH (q:Quota) WHERE q.key STARTS WITH "notice" DELETE q', {}),
  );
});
