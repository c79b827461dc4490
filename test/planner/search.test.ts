import { afterAll, beforeAll, expect, it } from 'vitest';
import { migrate } from '../../src/migrate.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  for (const name of NAMES) await create(name);
});
afterAll(() => api.close());

const NAMES = [
  "O'Brien & Sons",
  'O’Mara',
  "L'Étoile",
  'Montréal Homes',
  'Müller',
  'Mullerin',
  'Jo Muller',
  'Muller Brothers',
  'Muler',
  'Straße und Wege',
  'Łódź Logistics',
  'Bœuf Bourguignon',
  'Αθήνα Travel',
  '東京電力',
  'Walmart',
  'Wallace Smart',
  'Smith & Jones',
  'ABC Removals',
  'Quuxa',
  'Quux!!!',
];

const CREATE = `mutation ($name: String!) {
  createOrganisation(input: { name: $name, profile: PUBLIC }) { errors { message } organisation { id } }
}`;

async function create(name: string): Promise<string> {
  const { data, errors } = await api.call('broker', CREATE, { name });
  expect(errors ?? data.createOrganisation.errors).toEqual([]);
  return data.createOrganisation.organisation.id;
}

async function search(person: string, text: string, more = ''): Promise<string[]> {
  const answer = await api.call(
    person,
    `query ($search: String!) { parties(search: $search, first: 50 ${more}) { totalCount nodes { name } } }`,
    { search: text },
  );
  expect(answer.errors).toBeUndefined();
  expect(answer.data.parties.totalCount).toBe(answer.data.parties.nodes.length);
  return answer.data.parties.nodes.map(({ name }: { name: string }) => name);
}

it.each([
  ["O'Brien", "O'Brien & Sons"],
  ['O’Bri', "O'Brien & Sons"],
  ["O'Mara", 'O’Mara'],
  ["L'Étoile", "L'Étoile"],
  ['letoile', "L'Étoile"],
  ['montreal', 'Montréal Homes'],
  ['Strasse', 'Straße und Wege'],
  ['Lodz', 'Łódź Logistics'],
  ['Boeuf', 'Bœuf Bourguignon'],
  ['αθηνα', 'Αθήνα Travel'],
  ['電力', '東京電力'],
  ['logistcs', 'Łódź Logistics'],
  ['wal mart', 'Walmart'],
  ['smith and jones', 'Smith & Jones'],
  ['a.b.c.', 'ABC Removals'],
])('finds by %s the organisation %s, for an unrelated viewer', async (typed, name) => {
  expect(await search('client', typed)).toContain(name);
});

it('lists an equal name first, then names and words with the prefix, then spelling mistakes', async () => {
  expect(await search('client', 'Muller')).toEqual(['Müller', 'Mullerin', 'Muller Brothers', 'Jo Muller', 'Muler']);
});

it('lists an equal name first, even if it is longer', async () => {
  expect(await search('client', 'quux')).toEqual(['Quux!!!', 'Quuxa']);
});

it('pages through hits in that order', async () => {
  const query =
    'query ($after: String) { parties(search: "muller", first: 2, after: $after) { nodes { name } pageInfo { hasNextPage endCursor } } }';
  const seen: string[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { parties } = (await api.call('client', query, { after })).data as never as {
      parties: { nodes: { name: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    seen.push(...parties.nodes.map(({ name }) => name));
    [after, more] = [parties.pageInfo.endCursor, parties.pageInfo.hasNextPage];
  }
  expect(seen).toEqual(['Müller', 'Mullerin', 'Muller Brothers', 'Jo Muller', 'Muler']);
});

it('finds parties, services and offerings by an id, also within a pasted link', async () => {
  expect(await search('client', ' "org_brokerage" ')).toHaveLength(1);
  expect(await search('client', 'http://localhost:4000/#/graph?id=org_brokerage&x=1')).toHaveLength(1);
  const { data } = await api.call(
    'client',
    '{ services(search: "svc_brokerage") { nodes { id } } offerings(search: "off_brokerage") { nodes { id } } }',
  );
  expect(data.services.nodes).toEqual([{ id: 'svc_brokerage' }]);
  expect(data.offerings.nodes).toEqual([{ id: 'off_brokerage' }]);
});

it('does not find by an id what the viewer may not see', async () => {
  await api.graph.execute(
    `CREATE (:Party:Organisation {id: 'org_closed', name: 'Closed', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})`,
    {},
  );
  expect(await search('client', 'org_closed')).toEqual([]);
});

it('finds a person by email address only for viewers who may read it', async () => {
  await api.graph.execute("MATCH (p:Person {id: 'per_client'}) SET p.profile = 'PUBLIC'", {});
  const { data } = await api.call('client', '{ viewer { person { name } } }');
  const { name } = data.viewer.person;
  for (const typed of [
    'client@covalue.example',
    'CLIENT@Covalue.example',
    'client@',
    'mailto:client@covalue.example',
  ]) {
    expect(await search('client', typed)).toContain(name);
    expect(await search('broker', typed)).toContain(name);
    // The trainer sees the profile, which is public, but not the address.
    expect(await search('trainer', typed)).not.toContain(name);
  }
  expect(await search('trainer', name)).toContain(name);
});

it('finds an email address with a straight or a typographic apostrophe', async () => {
  const { data } = await api.call('client', '{ viewer { person { name } } }');
  const { name } = data.viewer.person;
  const setAddress = (address: string) =>
    api.graph.execute("MATCH (p:Person {id: 'per_client'}) SET p.email = $address", { address });
  await setAddress("o'brien@covalue.example");
  for (const typed of ["o'brien@covalue.example", 'O’Brien@covalue', "<o'brien@covalue.example>", "'o'brien@covalue'."])
    expect(await search('broker', typed), typed).toContain(name);
  expect(await search('trainer', "o'brien@covalue.example")).not.toContain(name);
  await setAddress('client@covalue.example');
});

it('finds a renamed party at once by its new name, and no longer by the old one', async () => {
  const id = await create('Formerly Quixotic');
  expect(await search('client', 'quixotic')).toEqual(['Formerly Quixotic']);
  await api.call(
    'broker',
    `mutation ($id: ID!) { updateParty(input: { id: $id, name: "Señor Zapp" }) { errors { message } } }`,
    { id },
  );
  expect(await search('client', 'quixotic')).toEqual([]);
  expect(await search('client', 'senor')).toEqual(['Señor Zapp']);
});

it.each([
  ['a search without a letter or digit', '+-*'],
  // Analysing them took minutes, during which no other request was answered.
  ['a long search', 'x'.repeat(1_001)],
  ['a search of a megabyte', 'x'.repeat(1_000_000)],
])('refuses %s as invalid input', async (_, search) => {
  for (const list of ['parties', 'services', 'offerings']) {
    const { errors } = await api.call('client', `query ($s: String) { ${list}(search: $s) { totalCount } }`, {
      s: search,
    });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'INVALID_INPUT', field: 'search' });
  }
});

it('indexes names of a graph of an earlier version, and names written manually', async () => {
  await api.graph.execute('MATCH (n) WHERE n.searchName IS NOT NULL REMOVE n.searchName', {});
  await api.graph.execute('MATCH (m:Migration {id: 30}) DELETE m', {});
  for (const [index, label] of [
    ['partyNames', 'Party'],
    ['serviceNames', 'Service'],
    ['offeringNames', 'Offering'],
  ])
    await api.graph.execute(`CREATE FULLTEXT INDEX ${index} IF NOT EXISTS FOR (n:${label}) ON EACH [n.name]`, {});
  await migrate(api.graph.driver);
  expect(await search('client', 'lodz')).toEqual(['Łódź Logistics']);
  const indexes = await api.graph.read('SHOW FULLTEXT INDEXES YIELD name RETURN collect(name) AS names', {});
  expect(indexes[0]?.names).toEqual(expect.arrayContaining(['partySearch', 'serviceSearch', 'offeringSearch']));
  expect(indexes[0]?.names).not.toContain('partyNames');
});
