/** The history of a record and the audit trail of a party, with the values that each viewer may see. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { destroyPersonKey } from '../../src/audit/person-keys.ts';
import { verifyChain } from '../../src/audit/verify.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function chained(): Promise<void> {
  await api.graph.execute("MATCH (v:AuditView:AuditUnchained) SET v.openUntil = '2020'", {});
  await expect.poll(async () => (await verifyChain(api.graph)).waiting, { timeout: 20_000 }).toBe(0);
}

const ENTRY = 'at actorName actor { id } party { id } capacity mutation event changes hiddenFields reason isErased';
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
async function history(person: string, of: string, more = ''): Promise<any> {
  const { data, errors } = await api.call(
    person,
    `query ($of: ID!) { history(of: $of${more}) { entries { ${ENTRY} } hasNextPage endCursor } }`,
    { of },
  );
  expect(errors).toBeUndefined();
  return data.history;
}
// biome-ignore lint/suspicious/noExplicitAny: answers of any shape
async function trail(person: string, args = ''): Promise<any> {
  const { data, errors } = await api.call(
    person,
    `{ auditTrail${args} { entries { kind sensitive entityId count lastAt ${ENTRY} } hasNextPage endCursor } }`,
  );
  expect(errors).toBeUndefined();
  return data.auditTrail;
}
async function mutate(person: string, field: string, type: string, input: Record<string, unknown>) {
  const { data, errors } = await api.call(
    person,
    `mutation ($input: ${type}!) { ${field}(input: $input) { errors { code field message } } }`,
    { input },
  );
  expect(errors ?? data[field].errors).toEqual([]);
}

it('shows a party who changed its relationship, when, and how, newest first and at once', async () => {
  await mutate('broker', 'updateRelationship', 'UpdateRelationshipInput', {
    id: 'rel_brokerage',
    purpose: 'A home by the lake',
  });
  await mutate('broker', 'updateRelationship', 'UpdateRelationshipInput', {
    id: 'rel_brokerage',
    purpose: 'A home in town',
  });
  for (const person of ['broker', 'client']) {
    const { entries } = await history(person, 'rel_brokerage');
    expect(entries[0]).toMatchObject({
      ...{ actor: { id: 'per_broker' }, party: { id: 'org_brokerage' }, capacity: 'REPRESENTATIVE' },
      ...{ mutation: 'updateRelationship', event: 'relationshipUpdated', hiddenFields: [], isErased: false },
      changes: { purpose: { before: 'A home by the lake', after: 'A home in town' } },
    });
    expect(entries[1].changes.purpose.after).toBe('A home by the lake');
  }
  await chained();
  expect((await history('client', 'rel_brokerage')).entries[0].changes.purpose.after).toBe('A home in town');
});

it('has pages', async () => {
  const first = await history('broker', 'rel_brokerage', ', first: 1');
  expect(first).toMatchObject({ hasNextPage: true, entries: [{ changes: { purpose: { after: 'A home in town' } } }] });
  const next = await history('broker', 'rel_brokerage', `, first: 1, after: "${first.endCursor}"`);
  expect(next.entries[0].changes.purpose.after).toBe('A home by the lake');
  const { errors } = await api.call('broker', '{ history(of: "rel_brokerage", after: "x") { endCursor } }');
  expect(errors?.[0]?.extensions.code).toBe('INVALID_INPUT');
});

it('is null for those who do not see the record, and outlives its events', async () => {
  expect(await history('trainer', 'rel_brokerage')).toBeNull();
  expect(await history('trainer', 'mtg_client')).toBeNull();
  expect(await history('client', 'rel_nobody')).toBeNull();
  await api.graph.execute('MATCH (e:Event) DETACH DELETE e', {});
  expect((await history('client', 'rel_brokerage')).entries.length).toBeGreaterThanOrEqual(2);
});

it('shows others a change only if they may know of it, and never a value from before', async () => {
  await api.graph.execute("MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.disclosure = 'PUBLIC'", {});
  // The disclosure shows that the relationship exists, not that it was changed.
  expect((await history('trainer', 'rel_brokerage')).entries).toEqual([]);
  await api.graph.execute("MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.disclosure = 'PRIVATE'", {});
  await mutate('client', 'updateParty', 'UpdatePartyInput', { id: 'per_client', name: 'Amara Osei-Bonsu' });
  const name = { before: expect.any(String), after: 'Amara Osei-Bonsu' };
  const forOthers = (await history('broker', 'per_client')).entries[0];
  expect(forOthers).toMatchObject({ changes: {}, hiddenFields: ['name'], actorName: null });
  expect((await history('client', 'per_client')).entries[0]).toMatchObject({ changes: { name }, capacity: 'SELF' });
});

it('shows a person who has seen and changed its data, with the reason of an administrator', async () => {
  const read = '{ party(id: "per_client") { ... on Person { email mortgages { lender } } } }';
  await api.call('broker', read);
  await mutate('admin', 'openPersonalData', 'OpenPersonalDataInput', {
    party: 'per_client',
    reason: 'The client asked by phone',
  });
  await api.call('admin', read);
  await expect
    .poll(async () => (await api.graph.read('MATCH (v:AuditView) RETURN count(v) AS c', {}))[0]?.c, { timeout: 5_000 })
    .toBeGreaterThanOrEqual(4);
  await chained();
  const { entries } = await trail('client');
  const brief = entries.map(({ kind, sensitive, mutation, actorName, reason }: Record<string, unknown>) =>
    [kind, sensitive ?? mutation, actorName, reason].join(' | '),
  );
  const [{ broker, admin }] = (await api.graph.read(
    "MATCH (b:Person {id: 'per_broker'}), (a:Person {administrator: true}) RETURN b.name AS broker, a.name AS admin",
    {},
  )) as [{ broker: string; admin: string }];
  expect(brief).toEqual(
    expect.arrayContaining([
      `VIEW | CONTACT | ${broker} | `,
      `VIEW | MORTGAGE | ${broker} | `,
      `VIEW | CONTACT | ${admin} | The client asked by phone`,
      `CHANGE | openPersonalData | ${admin} | The client asked by phone`,
    ]),
  );
  expect((await trail('client', '(first: 1)')).hasNextPage).toBe(true);
  expect(await trail('broker', '(of: "per_client")')).toBeNull();
  expect(await trail('admin', '(of: "per_client")')).toBeNull();
  expect(await trail('broker', '(of: "org_brokerage")')).not.toBeNull();
});

it('has no values any more when the key of the person was destroyed', async () => {
  await api.graph.write((transaction) => destroyPersonKey(transaction, 'per_client', new Date().toISOString()));
  const { entries } = await history('client', 'per_client');
  expect(entries[0]).toMatchObject({ mutation: 'openPersonalData', isErased: true, changes: {}, reason: null });
  expect((await verifyChain(api.graph)).broken).toBeUndefined();
});
