/** Snoozing, assigning, dating and settling what waits for a party, and its tasks. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantAttention } from '../../bench/attention-world.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';

const DAY = 86_400_000;
const dayIn = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10);
const instantIn = (days: number) => new Date(Date.now() + days * DAY).toISOString();

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ story: false });
  await plantAttention(api.graph, 60);
});
afterAll(() => api?.close());

const READ = `query ($for: ID!, $states: [AttentionState!], $kinds: [AttentionKind!], $assignee: ID) {
  attention(for: $for, first: 100, states: $states, kinds: $kinds, assignee: $assignee) {
    totalCount nodes { id kind state dueOn dueAt isSettledHere relationship { id } record { id ... on Task { title } }
      handling { id version snoozedUntil dueOn doneAt assignee { id } } } } }`;
async function read(more: object = {}, person = 'rep', party = 'org_p') {
  const { data, errors } = await api.call(person, READ, { for: party, ...more });
  expect(errors).toBeUndefined();
  return data.attention;
}
const idsIn = async (more: object = {}) => (await read(more)).nodes.map(({ id }: { id: string }) => id);

async function change(name: string, input: object, person = 'rep') {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer =
    name === 'updateAttention'
      ? 'handling { id version assignee { id } }'
      : 'task { id item title version relationship { id } party { id } }';
  const { data, errors } = await api.call(
    person,
    `mutation ($input: ${type}!) { ${name}(input: $input) { ${answer} errors { code field message } } }`,
    { input },
  );
  expect(errors).toBeUndefined();
  return data[name];
}

const VISIT = 'VISIT_TO_ANSWER:apt_6_3:org_p';
const TERM = 'EXPIRING_AGREEMENT:agr_20:org_p';

it('snoozes an item until a time, and shows it again when that is withdrawn', async () => {
  const kinds = ['VISIT_TO_ANSWER'];
  expect(await idsIn({ kinds })).toContain(VISIT);
  const { totalCount } = await read({ kinds });
  const { handling, errors } = await change('updateAttention', { id: VISIT, snoozedUntil: instantIn(1) });
  expect(errors).toEqual([]);
  expect(handling.version).toBe(1);
  expect(await idsIn({ kinds })).not.toContain(VISIT);
  expect((await read({ kinds })).totalCount).toBe(totalCount - 1);
  expect((await read({ kinds, states: ['SNOOZED'] })).nodes).toMatchObject([{ id: VISIT, state: 'SNOOZED' }]);
  expect((await read({ kinds, states: ['OPEN', 'SNOOZED'] })).totalCount).toBe(totalCount);
  await api.graph.execute(
    'MATCH (h:AttentionHandling {key: $key}) SET h.snoozedUntil = datetime() - duration("PT1S")',
    { key: VISIT },
  );
  expect(await idsIn({ kinds })).toContain(VISIT);
  await change('updateAttention', { id: VISIT, snoozedUntil: instantIn(1) });
  await change('updateAttention', { id: VISIT, snoozedUntil: null });
  expect(await idsIn({ kinds })).toContain(VISIT);
});

it('assigns an item to a person who acts for the party, and finds it by that', async () => {
  await change('updateAttention', { id: VISIT, assignee: 'per_rep' });
  expect(await read({ assignee: 'per_rep' })).toMatchObject({
    totalCount: 1,
    nodes: [{ id: VISIT, handling: { assignee: { id: 'per_rep' } } }],
  });
  expect((await change('updateAttention', { id: VISIT, assignee: 'per_stranger' })).errors).toMatchObject([
    { code: 'NOT_FOUND', field: 'assignee' },
  ]);
  expect((await read({ assignee: 'per_rep' })).totalCount).toBe(1);
});

it('orders by a due date of its own', async () => {
  const kinds = ['VISIT_TO_ANSWER'];
  await change('updateAttention', { id: VISIT, dueOn: dayIn(300) });
  const { nodes } = await read({ kinds });
  expect(nodes.at(-1)).toMatchObject({ id: VISIT, dueOn: dayIn(300), dueAt: null });
  await change('updateAttention', { id: VISIT, dueOn: null });
  const back = (await read({ kinds })).nodes.find(({ id }: { id: string }) => id === VISIT);
  expect(back).toMatchObject({ dueAt: expect.any(String), dueOn: expect.not.stringMatching(dayIn(300)) });
});

it('marks what nothing else settles as done, for its due date; a prolonged term waits again', async () => {
  const kinds = ['EXPIRING_AGREEMENT'];
  await change('updateAttention', { id: TERM, done: true });
  expect(await idsIn({ kinds })).not.toContain(TERM);
  expect((await read({ kinds, states: ['DONE'] })).nodes).toMatchObject([{ id: TERM, state: 'DONE' }]);
  await api.graph.execute('MATCH (a:Agreement {id: "agr_20"}) SET a.validUntil = a.validUntil + duration("P30D")', {});
  expect(await idsIn({ kinds })).toContain(TERM);
  await change('updateAttention', { id: TERM, done: true });
  await change('updateAttention', { id: TERM, done: false });
  expect(await idsIn({ kinds })).toContain(TERM);
  expect((await change('updateAttention', { id: VISIT, done: true })).errors).toMatchObject([
    { code: 'INVALID_INPUT', field: 'done' },
  ]);
});

it.each([
  ['an ID of something else', { id: 'rel_1', done: true }, 'INVALID_INPUT', 'id'],
  ['a kind that does not exist', { id: 'NOTHING:apt_6_3:org_p' }, 'NOT_FOUND', 'id'],
  ['a record that does not wait', { id: 'VISIT_TO_ANSWER:apt_7_7:org_p' }, 'NOT_FOUND', 'id'],
  ['an item of another party', { id: 'VISIT_PROPOSED:apt_6_3:per_6' }, 'NOT_FOUND', 'id'],
  ['a time that has passed', { id: VISIT, snoozedUntil: instantIn(-1) }, 'INVALID_INPUT', 'snoozedUntil'],
  ['a time too far ahead', { id: VISIT, snoozedUntil: instantIn(400) }, 'INVALID_INPUT', 'snoozedUntil'],
  [
    'a version that has passed',
    { id: VISIT, dueOn: dayIn(1), expectedVersion: 99 },
    'VERSION_CONFLICT',
    'expectedVersion',
  ],
])('refuses %s, and changes nothing', async (_what, input, code, field) => {
  const before = await read();
  expect((await change('updateAttention', input)).errors).toMatchObject([{ code, field }]);
  expect(await read()).toEqual(before);
});

it('is refused to all but representatives', async () => {
  await api.graph.execute(
    `MATCH (o:Organisation {id: 'org_p'}), (s:Person {id: 'per_former'}) CREATE (s)-[:ACTS_FOR {role: 'MEMBER', since: datetime()}]->(o)`,
    {},
  );
  const input = { id: VISIT, dueOn: dayIn(2) };
  for (const [person, code] of [
    ['former', 'FORBIDDEN'],
    ['stranger', 'NOT_FOUND'],
    ['client6@covalue.example', 'NOT_FOUND'],
  ] as const)
    expect((await change('updateAttention', input, person)).errors, person).toMatchObject([{ code }]);
  // A member reads the list. `barred` is a representative who may not see this relationship.
  expect((await read({}, 'former')).totalCount).toBe((await read()).totalCount);
  expect((await change('updateAttention', input, 'barred')).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  await api.graph.execute(`MATCH (:Person {id: 'per_former'})-[e:ACTS_FOR]->() DELETE e`, {});
});

it('creates a task, which waits until it is done', async () => {
  const { task, errors } = await change('createTask', {
    party: 'org_p',
    title: '  Call  back ',
    relationship: 'rel_6',
    dueOn: dayIn(3),
    assignee: 'per_rep',
  });
  expect(errors).toEqual([]);
  expect(task).toMatchObject({ title: 'Call back', relationship: { id: 'rel_6' }, party: { id: 'org_p' } });
  const kinds = ['TASK'];
  expect((await read({ kinds })).nodes).toMatchObject([
    {
      id: task.item,
      dueOn: dayIn(3),
      isSettledHere: true,
      relationship: { id: 'rel_6' },
      record: { id: task.id, title: 'Call back' },
      handling: { assignee: { id: 'per_rep' } },
    },
  ]);
  // Not seen by those who are barred from its relationship, nor by the other party.
  expect((await read({ kinds }, 'barred')).totalCount).toBe(0);
  const node = `query ($id: ID!) { node(id: $id) { id } }`;
  for (const person of ['barred', 'client6@covalue.example', 'admin', 'stranger'])
    expect((await api.call(person, node, { id: task.id })).data.node, person).toBeNull();
  expect((await change('updateTask', { id: task.id, title: 'X' }, 'barred')).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);

  const renamed = await change('updateTask', {
    id: task.id,
    title: 'Call again',
    relationship: null,
    expectedVersion: 1,
  });
  expect(renamed).toMatchObject({ errors: [], task: { title: 'Call again', relationship: null, version: 2 } });
  await change('updateAttention', { id: task.item, done: true });
  expect((await read({ kinds })).totalCount).toBe(0);
  await change('updateAttention', { id: task.item, done: false });
  expect((await read({ kinds })).totalCount).toBe(1);
});

it('refuses a task about a relationship of others, or without a title', async () => {
  for (const [input, code, field] of [
    [{ party: 'org_p', title: 'X', relationship: 'rel_nothing' }, 'NOT_FOUND', 'relationship'],
    [{ party: 'org_p', title: ' ' }, 'INVALID_INPUT', 'title'],
    [{ party: 'org_p', title: 'X', assignee: 'per_stranger' }, 'NOT_FOUND', 'assignee'],
  ] as const) {
    const before = (await read({ kinds: ['TASK'] })).totalCount;
    expect((await change('createTask', input)).errors).toMatchObject([{ code, field }]);
    expect((await read({ kinds: ['TASK'] })).totalCount).toBe(before);
  }
});

it('names the party in the events of its changes, and nobody else', async () => {
  await numbered(api.graph);
  const events = await api.graph.read(
    `MATCH (e:Event) WHERE e.name IN ['attentionUpdated', 'taskCreated', 'taskUpdated'] RETURN DISTINCT e.name AS name, e.partyIds AS parties ORDER BY name`,
    {},
  );
  expect(events).toEqual(
    ['attentionUpdated', 'taskCreated', 'taskUpdated'].map((name) => ({ name, parties: ['org_p'] })),
  );
});
