/** The list of relationships: searched by the names that the viewer sees, sorted by name, in pages without gaps. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { plantAttention } from '../../bench/attention-world.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const CLIENTS = 300;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ story: false });
  await plantAttention(api.graph, CLIENTS, 0);
});
afterAll(() => api?.close());

const LIST = `query ($party: ID!, $after: String, $filter: RelationshipFilter, $orderBy: RelationshipOrder) {
  party(id: $party) { relationships(first: 70, after: $after, filter: $filter, orderBy: $orderBy) {
    totalCount pageInfo { hasNextPage endCursor } nodes { id consumer { name } offering { name } } } } }`;

interface Row {
  id: string;
  consumer: { name: string };
  offering: { name: string };
}

async function list(person: string, more: object): Promise<{ total: number; rows: Row[] }> {
  const rows: Row[] = [];
  for (let after: string | null = null; ; ) {
    const { data, errors } = await api.call(person, LIST, { party: 'org_p', ...more, after });
    expect(errors).toBeUndefined();
    const { totalCount, pageInfo, nodes } = data.party.relationships;
    rows.push(...nodes);
    if (!pageInfo.hasNextPage) return { total: totalCount, rows };
    after = pageInfo.endCursor;
  }
}

it('finds by words of the other party and of the offering, all of which must occur', async () => {
  const names = async (search: string) =>
    (await list('rep', { filter: { search } })).rows.map(({ consumer }) => consumer.name);
  expect(await names('client 217')).toEqual(['Client 217']);
  expect(new Set(await names('ient 21'))).toEqual(
    new Set(['Client 21', ...Array.from({ length: 10 }, (_, n) => `Client 21${n}`)]),
  );
  expect(await names('client 217 other')).toEqual([]);
  // The name of the party for which the viewer acts would find all: its other relationship has another provider.
  expect((await list('rep', { filter: { search: 'other' } })).rows.map(({ id }) => id)).toEqual(['rel_own']);
});

it('sorts by name, page by page, without gaps and doubles', async () => {
  const { total, rows } = await list('rep', { orderBy: 'NAME' });
  expect(rows).toHaveLength(total);
  expect(new Set(rows.map(({ id }) => id)).size).toBe(total);
  const names = rows.filter(({ id }) => id !== 'rel_own').map(({ consumer }) => consumer.name.toLowerCase());
  expect(names).toEqual([...names].sort());
});

it('searches only in what the viewer sees', async () => {
  const all = await list('rep', { filter: { search: 'client' } });
  const barred = await list('barred', { filter: { search: 'client' } });
  expect(barred.total).toBeLessThan(all.total);
  expect((await list('client7', { filter: { search: 'client' } })).total).toBe(0);
  expect(
    (await list('client7', { filter: { search: 'offering' } })).rows.every(
      ({ consumer }) => consumer.name === 'Client 7',
    ),
  ).toBe(true);
});

it('refuses a search without a letter or digit', async () => {
  const { errors } = await api.call('rep', LIST, { party: 'org_p', filter: { search: '--' } });
  expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'search' });
});
