/** Memberships through the API: nobody acts for an organisation without having accepted. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
  const record = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
  await api.graph.execute(
    `MATCH (broker:Person {id: 'per_broker'})
CREATE (broker)-[:RECORDED]->(:Party:Person {id: 'per_new', name: 'Nia New', email: 'new@covalue.example', profile: 'PRIVATE', ${record}}),
  (broker)-[:RECORDED]->(:Party:Person {id: 'per_second', name: 'Sec Ond', email: 'second@covalue.example', profile: 'PRIVATE', ${record}})`,
    {},
  );
});
afterAll(() => api.close());

const ORGANISATION = 'org_brokerage';
async function send(who: string, mutation: string, type: string, input: object) {
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field message } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors).toBeUndefined();
  return data[mutation].errors as { code: string; field: string; message: string }[];
}
const offer = (person: string, role = 'REPRESENTATIVE', who = 'broker') =>
  send(who, 'appointPerson', 'AppointPersonInput', { organisation: ORGANISATION, person, role });
const answer = (who: string, how: 'accept' | 'decline', organisation = ORGANISATION) =>
  send(who, `${how}Membership`, 'AnswerMembershipInput', { organisation });
const dismiss = (person: string, who = 'broker') =>
  send(who, 'dismissPerson', 'DismissPersonInput', { organisation: ORGANISATION, person });
const viewer = async (who: string) =>
  (
    await api.call(
      who,
      '{ viewer { party { id } person { memberships { role } membershipOffers { organisationId organisationName role } } } }',
    )
  ).data.viewer;
const seesRelationship = async (who: string) =>
  (await api.call(who, '{ serviceRelationship(id: "rel_brokerage") { id } }')).data.serviceRelationship !== null;
const mails = () =>
  api.graph.read(
    "MATCH (i:MailItem) WHERE i.key STARTS WITH 'membership|' RETURN i.key AS key, properties(i) AS data",
    {},
  );

it('begins when the person accepts, and gives no right before', async () => {
  expect(await offer('per_new')).toEqual([]);
  expect(await viewer('new')).toEqual({
    party: { id: 'per_new' },
    person: {
      memberships: [],
      membershipOffers: [
        { organisationId: ORGANISATION, organisationName: 'Harbour Realty', role: 'REPRESENTATIVE' },
      ].map((each) => ({ ...each, organisationName: expect.any(String) })),
    },
  });
  expect(await seesRelationship('new')).toBe(false);
  expect((await send('new', 'updateParty', 'UpdatePartyInput', { id: ORGANISATION, segment: 'Mine' }))[0]?.code).toBe(
    'NOT_FOUND',
  );
  expect(await answer('new', 'accept')).toEqual([]);
  expect(await viewer('new')).toEqual({
    party: { id: ORGANISATION },
    person: { memberships: [{ role: 'REPRESENTATIVE' }], membershipOffers: [] },
  });
  expect(await seesRelationship('new')).toBe(true);
  // The role of a member changes at once.
  expect(await offer('per_new', 'MEMBER')).toEqual([]);
  expect((await viewer('new')).person.memberships).toEqual([{ role: 'MEMBER' }]);
});

it('can be declined and withdrawn, after which it cannot be accepted', async () => {
  expect(await offer('per_second')).toEqual([]);
  expect(await answer('second', 'decline')).toEqual([]);
  expect((await answer('second', 'accept'))[0]).toMatchObject({ code: 'NOT_FOUND', field: 'organisation' });
  expect(await offer('per_second', 'MEMBER')).toEqual([]);
  expect(await dismiss('per_second')).toEqual([]);
  expect((await answer('second', 'accept'))[0]?.code).toBe('NOT_FOUND');
  expect((await viewer('second')).person).toEqual({ memberships: [], membershipOffers: [] });
});

it('is offered by representatives only, to people whom they know, and answered by that person only', async () => {
  expect((await offer('per_second', 'MEMBER', 'trainer'))[0]?.code).toBe('NOT_FOUND');
  expect((await offer('per_trainer', 'MEMBER'))[0]).toMatchObject({ code: 'NOT_FOUND', field: 'person' });
  expect(await offer('per_second', 'MEMBER')).toEqual([]);
  for (const stranger of ['trainer', 'client', 'admin'])
    expect((await answer(stranger, 'accept'))[0]?.code, stranger).toBe('NOT_FOUND');
  const { data } = await api.call('trainer', '{ party(id: "per_second") { id } }');
  expect(data.party).toBeNull();
});

it('is announced in a mail that names nobody, at most once a day', async () => {
  const [first, ...others] = (await mails()).filter(({ key }) => String(key).includes('per_second'));
  expect(others).toEqual([]);
  expect(JSON.stringify(first?.data)).toContain('An organisation offers you a membership');
  expect(JSON.stringify(first?.data)).not.toMatch(/Maple|Sam/);
});

it('lets a person sign in who has nothing else to sign in to', async () => {
  const request = 'mutation { requestSignInLink(input: {email: "second@covalue.example"}) { errors { message } } }';
  expect((await api.call('second', request)).data.requestSignInLink.errors).toEqual([]);
  const [row] = await api.graph.read(
    "MATCH (m:Mail)-[:TO]->(:Person {id: 'per_second'}) WHERE m.template = 'sign-in-link' RETURN count(m) AS mails",
    {},
  );
  expect(Number(row?.mails)).toBe(1);
});
