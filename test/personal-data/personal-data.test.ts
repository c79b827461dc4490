/** Administrators see personal data only with a stated reason, which the party learns. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  await api.graph.execute(
    `MATCH (c:Person {id: 'per_client'}), (o:Party {id: 'org_brokerage'})
CREATE (c)-[:GAVE]->(:Consent {id: 'cns_test', key: 'test', purpose: 'FINANCING_ADVICE', endsAt: datetime() + duration('P9D'), createdAt: datetime(), updatedAt: datetime(), version: 1})-[:TO]->(o)`,
    {},
  );
});
afterAll(() => api.close());

const READ = '{ party(id: "per_client") { name ... on Person { email mortgages { lender } consents { id } } } }';
const read = async (who: string) => (await api.call(who, READ)).data.party;
const open = async (who: string, reason: string, party = 'per_client') => {
  const { data, errors } = await api.call(
    who,
    'mutation ($input: OpenPersonalDataInput!) { openPersonalData(input: $input) { errors { code field message } party { ... on Person { email } } } }',
    { input: { party, reason } },
  );
  expect(errors).toBeUndefined();
  return data.openPersonalData;
};

it('is hidden from administrators, who see everything else', async () => {
  const own = await read('client');
  expect(own.email).toBe('client@covalue.example');
  expect(own.mortgages.length).toBeGreaterThan(0);
  expect(own.consents.length).toBeGreaterThan(0);
  expect(await read('admin')).toEqual({ name: own.name, email: null, mortgages: [], consents: [] });
  const { data } = await api.call('admin', '{ parties(search: "client@covalue") { totalCount } }');
  expect(data.parties.totalCount).toBe(0);
});

it('is opened by administrators only, with a reason that says something', async () => {
  expect((await open('broker', 'I would like to know')).errors[0]).toMatchObject({ code: 'NOT_FOUND' });
  expect((await open('admin', '   because ')).errors[0]).toMatchObject({ code: 'INVALID_INPUT', field: 'reason' });
  expect((await open('admin', 'A question by phone', 'per_nobody')).errors[0]).toMatchObject({ code: 'NOT_FOUND' });
  expect((await read('admin')).email).toBeNull();
});

it('is shown to the administrator who stated the reason, for an hour, and to no other', async () => {
  await api.graph.execute(
    "CREATE (:Party:Person {id: 'per_admin2', name: 'Second', email: 'second-admin@covalue.example', administrator: true, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})",
    {},
  );
  const opened = await open('admin', 'The client asked for help by phone');
  expect(opened).toEqual({ errors: [], party: { email: 'client@covalue.example' } });
  expect(await read('admin')).toEqual(await read('client'));
  expect((await read('second-admin')).email).toBeNull();
  await api.graph.execute("MATCH ()-[o:OPENED]->() SET o.openUntil = datetime() - duration('PT1S')", {});
  expect((await read('admin')).email).toBeNull();
});

it('shows the party who opened it, when and why', async () => {
  const query = '{ party(id: "per_client") { ... on Person { personalDataAccesses { administratorName reason } } } }';
  const accesses = async (who: string) => (await api.call(who, query)).data.party.personalDataAccesses;
  expect(await accesses('client')).toEqual([
    { administratorName: expect.any(String), reason: 'The client asked for help by phone' },
  ]);
  expect(await accesses('broker')).toEqual([]);
  const [mail] = await api.graph.read(
    "MATCH (i:MailItem) WHERE i.key STARTS WITH 'personal-data|' RETURN properties(i) AS data",
    {},
  );
  expect(JSON.stringify(mail)).toContain('The client asked for help by phone');
});
