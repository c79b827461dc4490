/** Contacts through the API: only their recorder sees them. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
  await api.graph.execute(
    `MATCH (o:Party {id: 'org_brokerage'})
CREATE (m:Party:Person {id: 'per_member', name: 'Mem Ber', email: 'member@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})
CREATE (m)-[:ACTS_FOR {role: 'MEMBER', since: datetime()}]->(o)`,
    {},
  );
});
afterAll(() => api.close());

const FIELDS = `id name kind email emails phones { text number } address notes description tags identifiers { scheme value } mailBasis mailBasisSince version recordedBy { id }`;
async function act(who: string, mutation: 'recordContact' | 'updateContact' | 'deleteContact', input: object) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const fields = mutation === 'deleteContact' ? 'deleted' : `contact { ${FIELDS} }`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { code field message } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors).toBeUndefined();
  return data[mutation];
}
const DANA = {
  party: 'org_brokerage',
  kind: 'PERSON',
  name: 'Dana Whitfield',
  // The story's client signs in with this address; here it identifies nobody.
  emails: ['client@covalue.example', 'Dana@Example.org'],
  phones: ['(416) 555-0101', 'ask reception 5'],
  country: 'CA',
  address: '1 Main Street',
  notes: 'Prefers mornings',
  tags: ['VIP'],
  identifiers: [{ scheme: 'VAT', value: 'CHE-123.456.789' }],
  mailBasis: 'CONSENT',
  mailBasisSince: '2026-01-02',
};
const names = async (who: string, args = '') =>
  (await api.call(who, `{ contacts${args} { totalCount nodes { name } } }`)).data.contacts.nodes.map(
    ({ name }: { name: string }) => name,
  );
let id = '';

it('is recorded by a member, with everything that was entered', async () => {
  const { contact, errors } = await act('member', 'recordContact', DANA);
  expect(errors).toEqual([]);
  id = contact.id;
  expect(contact).toEqual({
    id: expect.stringMatching(/^con_/),
    ...{ name: 'Dana Whitfield', kind: 'PERSON', email: 'client@covalue.example' },
    emails: ['client@covalue.example', 'dana@example.org'],
    phones: [
      { text: '(416) 555-0101', number: '+14165550101' },
      { text: 'ask reception 5', number: null },
    ],
    ...{ address: '1 Main Street', notes: 'Prefers mornings', description: 'Prefers mornings', tags: ['VIP'] },
    identifiers: [{ scheme: 'VAT', value: 'CHE-123.456.789' }],
    ...{ mailBasis: 'CONSENT', mailBasisSince: '2026-01-02', version: 1, recordedBy: { id: 'org_brokerage' } },
  });
});

it('is found by name, email, phone, tag and identifier, by all who act for the recorder', async () => {
  for (const search of ['whit', 'dana@ex', '555 0101', 'vip', 'CHE 123456'])
    for (const who of ['broker', 'member'])
      expect(await names(who, `(search: ${JSON.stringify(search)})`), search).toEqual(['Dana Whitfield']);
  expect(await names('broker', '(search: "nobody")')).toEqual([]);
  expect(await names('broker', '(filter: { tag: "vip", kind: PERSON, recordedBy: "org_brokerage" })')).toHaveLength(1);
  expect(await names('broker', '(filter: { kind: ORGANISATION })')).toEqual([]);
});

describe('nobody else', () => {
  const OTHERS = ['client', 'trainer', 'mortgage', 'admin'];

  it.each(OTHERS)('%s sees it in lists, by its ID, in searches or in events', async (who) => {
    const { data, errors } = await api.call(
      who,
      `query ($id: ID!) { node(id: $id) { id } party(id: $id) { id } contacts { totalCount }
  named: contacts(search: "Dana", filter: { recordedBy: "org_brokerage" }) { totalCount }
  parties(search: "Whitfield") { nodes { __typename } } history(of: $id) { entries { mutation } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ node: null, party: null, contacts: { totalCount: 0 }, named: { totalCount: 0 } });
    expect(data.history).toBeNull();
    expect(data.parties.nodes.map((each: { __typename: string }) => each.__typename)).not.toContain('Contact');
  });

  it.each(OTHERS)('%s changes it: the answer is that of an ID that does not exist', async (who) => {
    for (const [mutation, more] of [
      ['updateContact', { name: 'Taken' }],
      ['deleteContact', {}],
    ] as const) {
      const [told] = (await act(who, mutation, { id, ...more })).errors;
      const [nothing] = (await act(who, mutation, { id: 'con_nothing', ...more })).errors;
      expect(told).toEqual(nothing);
      expect(told.code).toBe('NOT_FOUND');
    }
  });

  it.each(OTHERS)('%s records one for the brokerage', async (who) => {
    expect((await act(who, 'recordContact', DANA)).errors[0]).toMatchObject({ code: 'NOT_FOUND', field: 'party' });
  });

  it('is mailed, and no address of a contact is an identity', async () => {
    const [row] = await api.graph.read('MATCH (m:Mail) RETURN count(m) AS mails', {});
    expect(row?.mails).toBe(0);
    const { data } = await api.call(
      'broker',
      'mutation { createPerson(input: { name: "Dana", email: "dana@example.org" }) { errors { code } } }',
    );
    expect(data.createPerson.errors).toEqual([]);
  });

  it('may use its ID where a party is expected', async () => {
    const refused = async (mutation: string, input: string) =>
      (await api.call('broker', `mutation { ${mutation}(input: ${input}) { errors { code } } }`)).data[mutation]
        .errors[0]?.code;
    expect(await refused('updateParty', `{ id: "${id}", name: "X" }`)).toBe('NOT_FOUND');
    expect(await refused('createService', `{ provider: "${id}", name: "X" }`)).toBe('NOT_FOUND');
    expect(
      await refused(
        'proposeRelationship',
        `{ provider: "org_brokerage", consumer: "${id}", offering: "off_brokerage" }`,
      ),
    ).toBe('NOT_FOUND');
    expect(await refused('appointPerson', `{ organisation: "org_brokerage", person: "${id}", role: MEMBER }`)).toBe(
      'NOT_FOUND',
    );
  });
});

it('is updated: omitted fields stay, lists are replaced, and the search follows', async () => {
  const { contact, errors } = await act('member', 'updateContact', {
    id,
    name: 'Dana Miller',
    phones: ['+44 20 7946 0018'],
    notes: null,
    expectedVersion: 1,
  });
  expect(errors).toEqual([]);
  expect(contact).toMatchObject({
    ...{ version: 2, notes: null, address: '1 Main Street' },
    phones: [{ text: '+44 20 7946 0018', number: '+442079460018' }],
  });
  expect(await names('broker', '(search: "whitfield")')).toEqual([]);
  expect(await names('broker', '(search: "416 555")')).toEqual([]);
  expect(await names('broker', '(search: "7946")')).toEqual(['Dana Miller']);
  const [told] = (await act('broker', 'updateContact', { id, name: 'X', expectedVersion: 1 })).errors;
  expect(told.code).toBe('VERSION_CONFLICT');
});

it.each([
  ['emails', { emails: null }],
  ['phones.0', { phones: ['none'] }],
  ['mailBasisSince', { mailBasis: 'CONSENT', mailBasisSince: '2999-01-01' }],
  ['country', { phones: ['1'], country: 'XX' }],
  ['identifiers.0.value', { identifiers: [{ scheme: 'LEI', value: '1' }] }],
])('bad input of %s names the field and changes nothing', async (field, more) => {
  expect((await act('broker', 'updateContact', { id, ...more })).errors[0]).toMatchObject({
    code: 'INVALID_INPUT',
    field,
  });
});

it('lists are ordered and paged', async () => {
  for (const name of ['Ann', 'Cid', 'Bob']) await act('broker', 'recordContact', { ...DANA, name, tags: ['page'] });
  const page = async (args: string) =>
    (
      await api.call(
        'broker',
        `{ contacts(filter: { tag: "page" }, ${args}) { totalCount nodes { name } pageInfo { hasNextPage endCursor } } }`,
      )
    ).data.contacts;
  const first = await page('first: 2');
  expect(first).toMatchObject({
    totalCount: 3,
    nodes: [{ name: 'Ann' }, { name: 'Bob' }],
    pageInfo: { hasNextPage: true },
  });
  const second = await page(`first: 2, after: "${first.pageInfo.endCursor}"`);
  expect(second).toMatchObject({ nodes: [{ name: 'Cid' }], pageInfo: { hasNextPage: false } });
  expect((await page('orderBy: NEWEST, first: 1')).nodes).toEqual([{ name: 'Bob' }]);
});

it('belongs to its recorder: a second party records the same person without learning of the first', async () => {
  const { contact, errors } = await act('trainer', 'recordContact', { ...DANA, party: 'org_academy' });
  expect(errors).toEqual([]);
  expect(contact.id).not.toBe(id);
  expect(await names('trainer')).toEqual(['Dana Whitfield']);
});

it('is shown to its recorder in events, and to nobody else', async () => {
  await expect
    .poll(async () => (await api.graph.read(`MATCH (e:Event {entityId: $id}) RETURN e.name AS name`, { id })).length)
    .toBe(2);
  const [event] = await api.graph.read('MATCH (e:Event {entityId: $id}) RETURN e.id AS id LIMIT 1', { id });
  const seen = async (who: string) =>
    (await api.call(who, 'query ($id: ID!) { node(id: $id) { id } }', { id: event?.id })).data.node !== null;
  expect(await seen('broker')).toBe(true);
  for (const who of ['admin', 'client', 'trainer']) expect(await seen(who), who).toBe(false);
});

it('a person who was dismissed no longer sees it', async () => {
  const { data } = await api.call(
    'broker',
    'mutation { dismissPerson(input: { organisation: "org_brokerage", person: "per_member" }) { errors { code } } }',
  );
  expect(data.dismissPerson.errors).toEqual([]);
  expect(await names('member')).toEqual([]);
  expect((await act('member', 'updateContact', { id, name: 'X' })).errors[0].code).toBe('NOT_FOUND');
});

it('is deleted for good, with the key of its history', async () => {
  expect(await act('broker', 'deleteContact', { id })).toEqual({ deleted: id, errors: [] });
  expect(await names('broker', '(search: "miller")')).toEqual([]);
  const [row] = await api.graph.read(
    'OPTIONAL MATCH (c:Contact {id: $id}) OPTIONAL MATCH (k:PersonKey {person: $id}) RETURN c.id AS contact, k.wrapped AS key, k.destroyedAt IS NOT NULL AS destroyed',
    { id },
  );
  expect(row).toEqual({ contact: null, key: null, destroyed: true });
});
