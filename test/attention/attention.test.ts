/** Everything that waits for a party, complete: with 300 clients, compared with a count of its own for each kind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COUNTS, plantAttention, plantTasks } from '../../bench/attention-world.ts';
import { FEATURES } from '../../src/features.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const CLIENTS = 300;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ story: false });
  await plantAttention(api.graph, CLIENTS);
  await plantTasks(api.graph);
});
afterAll(() => api?.close());

const READ = `query ($for: ID!, $first: Int, $after: String, $kinds: [AttentionKind!]) {
  attention(for: $for, first: $first, after: $after, kinds: $kinds) {
    totalCount counts { kind count } pageInfo { hasNextPage endCursor }
    nodes { id kind weight since dueOn dueAt relationship { id } record { __typename id ... on Appointment { title proposedBy { id } } } } } }`;

interface Item {
  id: string;
  kind: string;
  weight: number;
  since: string;
  dueOn: string | null;
  dueAt: string | null;
  relationship: { id: string } | null;
  record: { __typename: string; id: string; title?: string; proposedBy?: { id: string } } | null;
}
interface Page {
  totalCount: number;
  counts: { kind: string; count: number }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
  nodes: Item[];
}

async function read(person: string, party: string, more: object = {}): Promise<Page> {
  const { data, errors, extensions } = await api.call(person, READ, { for: party, first: 100, ...more });
  expect(errors).toBeUndefined();
  expect(extensions?.covalue?.roundTrips).toBe(1);
  return data.attention;
}

async function readAll(person: string, party: string, more: object = {}): Promise<Item[]> {
  const items: Item[] = [];
  for (let after: string | null = null; ; ) {
    const page: Page = await read(person, party, { ...more, after });
    items.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return items;
    after = page.pageInfo.endCursor;
  }
}

/** By the statements of the test. @returns the kinds that have items */
async function counted(party: string, barred: readonly string[] = []): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [kind, text] of Object.entries(COUNTS)) {
    const items = Number((await api.graph.read(text, { party, barred }))[0]?.items);
    if (items > 0) counts[kind] = items;
  }
  return counts;
}

const asObject = ({ counts }: Page) => Object.fromEntries(counts.map(({ kind, count }) => [kind, count]));
const sum = (counts: Record<string, number>) => Object.values(counts).reduce((total, each) => total + each, 0);

it('has a count of its own for every kind', () => {
  const kinds = FEATURES.flatMap(({ attention }) => attention?.map(({ kind }) => kind) ?? []);
  expect(Object.keys(COUNTS).sort()).toEqual([...new Set(kinds)].sort());
});

describe.each([
  ['the provider', 'rep', 'org_p', 12],
  ['a person', 'rep', 'per_rep', 1],
  ['a client', 'client180@covalue.example', 'per_180', 5],
])('%s', (_who, person, party, least) => {
  it('has all items of each kind, in one round trip', async () => {
    const page = await read(person, party);
    const expected = await counted(party);
    expect(asObject(page)).toEqual(expected);
    expect(Object.keys(expected).length).toBeGreaterThanOrEqual(least);
    expect(page.totalCount).toBe(sum(expected));
  });

  it('has them in the order of their days and weights, page by page, without gaps and doubles', async () => {
    const items = await readAll(person, party, { first: 37 });
    expect(items.length).toBe(sum(await counted(party)));
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
    const keys = items.map(({ dueOn, since, weight }) => `${dueOn ?? since.slice(0, 10)} ${200 - weight}`);
    expect(keys).toEqual([...keys].sort());
  });
});

it('has every kind somewhere', async () => {
  const pages = [
    await read('rep', 'org_p'),
    await read('rep', 'per_rep'),
    await read('client180@covalue.example', 'per_180'),
  ];
  const kinds = new Set(pages.flatMap(({ counts }) => counts.map(({ kind }) => kind)));
  for (let n = 20; n < CLIENTS && kinds.size < Object.keys(COUNTS).length; n += 20)
    for (const { kind } of (await read(`client${n}@covalue.example`, `per_${n}`)).counts) kinds.add(kind);
  expect([...kinds].sort()).toEqual(Object.keys(COUNTS).sort());
});

it('has the visits that the last clients proposed, whatever the number of the others', async () => {
  const items = await readAll('rep', 'org_p', { kinds: ['VISIT_TO_ANSWER'] });
  expect(items.map(({ kind }) => kind)).not.toContain('VISIT_AHEAD');
  for (const n of [54, 111, 300])
    expect(items).toContainEqual(
      expect.objectContaining({
        id: `VISIT_TO_ANSWER:apt_${n}_3:org_p`,
        relationship: { id: `rel_${n}` },
        record: { __typename: 'Appointment', id: `apt_${n}_3`, title: `Visit ${n}`, proposedBy: { id: `per_${n}` } },
        dueAt: expect.any(String),
      }),
    );
});

it('keeps the confirmed visits of a suspended relationship, and drops what cannot be answered there', async () => {
  const within = (items: Item[], id: string) =>
    items.filter(({ relationship }) => relationship?.id === id).map(({ kind }) => kind);
  const items = await readAll('rep', 'org_p');
  expect(within(items, 'rel_119').sort()).toEqual(['EXPIRING_AGREEMENT', 'EXPIRING_RESOURCE', 'VISIT_AHEAD']);
  expect(within(items, 'rel_51')).not.toContain('VISIT_TO_ANSWER');
  expect(within(items, 'rel_57')).toEqual([]);
});

it('hides the relationships from which the viewer is barred', async () => {
  const barred = (await api.graph.read('MATCH ({id: "per_barred"})-[:BARRED_FROM]->(r) RETURN r.id AS id', {})).map(
    ({ id }) => String(id),
  );
  const page = await read('barred', 'org_p');
  const expected = await counted('org_p', barred);
  expect(asObject(page)).toEqual(expected);
  expect(sum(expected)).toBeLessThan(sum(await counted('org_p')));
  const items = await readAll('barred', 'org_p');
  expect(items.filter(({ relationship }) => relationship && barred.includes(relationship.id))).toEqual([]);
});

it.each([
  ['a stranger', 'stranger', 'org_p'],
  ['a former member', 'former', 'org_p'],
  ['an administrator', 'admin', 'org_p'],
  ['a client', 'client180@covalue.example', 'org_p'],
  ['the provider of a client', 'rep', 'per_180'],
  ['somebody who asks for a relationship', 'rep', 'rel_180'],
])('is empty for %s', async (_who, person, party) => {
  expect(await read(person, party)).toMatchObject({ totalCount: 0, counts: [], nodes: [] });
});

it('has nothing of no kinds, and refuses a cursor of another list', async () => {
  expect(await read('rep', 'org_p', { kinds: [] })).toMatchObject({ totalCount: 0, nodes: [] });
  const after = Buffer.from('["x"]').toString('base64url');
  const { errors } = await api.call('rep', READ, { for: 'org_p', after });
  expect(errors?.[0]?.message).toContain('after');
});
