/** Inviting a member by email address: one mail whose link shows the offer, and nothing about who has an account. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { pageToken } from '../../src/features/access/page-link.ts';
import { hashedPassword } from '../../src/features/access/passwords.ts';
import { MEMBER_INVITATION_PATH } from '../../src/features/member-invitations/member-invitation.mail.rules.ts';
import { MAX_MESSAGE_LENGTH } from '../../src/features/member-invitations/message-limit.rules.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

const ORGANISATION = 'org_brokerage';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());
beforeEach(() => api.graph.execute('MATCH (q:Quota) DELETE q', {}));

type Errors = { code: string; field: string | null; message: string }[];
async function act(who: string, mutation: string, input: object): Promise<Errors> {
  const type =
    mutation === 'appointPerson'
      ? 'AppointPersonInput'
      : mutation.endsWith('Membership')
        ? 'AnswerMembershipInput'
        : `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { errors { code field message } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors).toBeUndefined();
  return data[mutation].errors;
}
const invite = (email: string, more: object = {}, who = 'broker') =>
  act(who, 'inviteMember', { organisation: ORGANISATION, email, name: 'Nia New', role: 'MEMBER', ...more });
const revoke = (id: string, who = 'broker') => act(who, 'revokeMemberInvitation', { id });
async function listed(who = 'broker') {
  const query =
    '{ party(id: "org_brokerage") { ... on Organisation { memberInvitations { id state email name role message } } } }';
  return (await api.call(who, query)).data.party.memberInvitations as { id: string; state: string; email: string }[];
}
const listedAs = async (email: string) => (await listed()).find((each) => each.email === email);
const offers = async (who: string) =>
  (await api.call(who, '{ viewer { person { membershipOffers { organisationId role } memberships { role } } } }')).data
    .viewer.person;

async function mailTo(address: string) {
  const rows = await api.graph.read(
    `MATCH (m:Mail {template: 'member-invitation', address: $address})<-[:IN]-(i)
RETURN i.content AS content, m.state AS state ORDER BY i.at DESC`,
    { address },
  );
  const { data } = JSON.parse(String(rows[0]?.content));
  const token = pageToken(api.app.settings.signIn, MEMBER_INVITATION_PATH, data.linkSeed, address);
  return { data, token, count: rows.length, states: rows.map(({ state }) => state) };
}
const open = (token: string) => fetch(`${api.url}${MEMBER_INVITATION_PATH}?token=${token}`);
const post = (token: string, more: Record<string, string> = {}) =>
  fetch(`${api.url}${MEMBER_INVITATION_PATH}`, {
    ...{ method: 'POST', redirect: 'manual' },
    body: new URLSearchParams({ token, ...more }),
  });
const people = (email: string) =>
  api.graph.read('MATCH (p:Person {email: $email}) RETURN p.id AS id, p.name AS name', { email });

it('sends one mail in our words, with the words of the inviter as a quotation without links', async () => {
  const message = 'Join us at www.evil.example, or write to me@evil.example';
  expect(await invite('nia@new.example', { message })).toEqual([]);
  const { data, count } = await mailTo('nia@new.example');
  expect(count).toBe(1);
  expect(data).toMatchObject({ role: 'MEMBER', invitedBy: expect.any(String), organisation: expect.any(String) });
  expect(data.message).toBe('Join us at www. evil. example, or write to me at evil. example');
  expect(await listed()).toEqual([
    { id: expect.any(String), state: 'OPEN', email: 'nia@new.example', name: 'Nia New', role: 'MEMBER', message },
  ]);
  // Nobody but the members sees it.
  for (const who of ['trainer', 'client', 'admin']) expect(await listed(who), who).toEqual([]);
});

it('opening the link changes nothing; using it gives an account with the offer, once, and no right', async () => {
  const { token } = await mailTo('nia@new.example');
  const page = await open(token);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('nia@new.example');
  expect(await people('nia@new.example')).toEqual([]);
  const used = await post(token);
  expect(used.status).toBe(303);
  expect(used.headers.get('location')).toMatch(/^\/access\/sign-in\?token=/);
  expect((await post(token)).status).toBe(410);
  expect((await open(token)).status).toBe(410);
  expect(await people('nia@new.example')).toMatchObject([{ name: 'Nia New' }]);
  expect(await offers('nia@new.example')).toEqual({
    memberships: [],
    membershipOffers: [{ organisationId: ORGANISATION, role: 'MEMBER' }],
  });
  expect((await api.call('nia@new.example', '{ serviceRelationship(id: "rel_brokerage") { id } }')).data).toEqual({
    serviceRelationship: null,
  });
  expect(await listed()).toEqual([]);
  // Its mail is one to the person from now on: an erasure finds it.
  const [mail] = await api.graph.read(
    "MATCH (m:Mail {template: 'member-invitation'})-[:TO]->(p:Person) RETURN p.email AS email",
    {},
  );
  expect(mail?.email).toBe('nia@new.example');
  expect(await act('nia@new.example', 'acceptMembership', { organisation: ORGANISATION })).toEqual([]);
  expect((await offers('nia@new.example')).memberships).toEqual([{ role: 'MEMBER' }]);
  expect((await invite('nia@new.example'))[0]).toMatchObject({ code: 'INVALID_INPUT', field: 'email' });
});

it('answers in the same way for an address that has an account, which its link does not open', async () => {
  expect(await invite('trainer@covalue.example', { role: 'REPRESENTATIVE' })).toEqual([]);
  const invitation = await listedAs('trainer@covalue.example');
  expect(invitation).toMatchObject({ name: 'Nia New', state: 'OPEN' });
  expect(JSON.stringify(invitation)).not.toContain('per_');
  expect(await offers('trainer')).toMatchObject({ membershipOffers: [] });
  await api.graph.execute(
    "MATCH (p:Person {email: 'trainer@covalue.example'}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: $hash})",
    { hash: await hashedPassword('velvet kayak 73', []) },
  );
  const [before] = await people('trainer@covalue.example');
  const used = await post((await mailTo('trainer@covalue.example')).token);
  expect([used.status, used.headers.get('location')]).toEqual([303, '/']);
  expect(await people('trainer@covalue.example')).toEqual([before]);
  expect((await offers('trainer')).membershipOffers).toEqual([
    { organisationId: ORGANISATION, role: 'REPRESENTATIVE' },
  ]);
});

it('an address that declined the offer gets no more mails of it, by the link or after signing in', async () => {
  expect(await act('trainer', 'declineMembership', { organisation: ORGANISATION })).toEqual([]);
  const declined = { code: 'ILLEGAL_STATE', field: 'email' };
  expect((await invite('trainer@covalue.example'))[0]).toMatchObject(declined);

  expect(await invite('dana@new.example')).toEqual([]);
  const { token } = await mailTo('dana@new.example');
  expect((await post(token, { decision: 'decline' })).status).toBe(200);
  expect((await post(token)).status).toBe(410);
  expect(await listedAs('dana@new.example')).toMatchObject({ state: 'DECLINED' });
  expect((await invite('dana@new.example'))[0]).toMatchObject(declined);
  expect(await people('dana@new.example')).toEqual([]);
  // It leaves the list, and stays refused.
  expect(await revoke((await listedAs('dana@new.example'))?.id ?? '')).toEqual([]);
  expect(await listedAs('dana@new.example')).toBeUndefined();
  expect((await invite('dana@new.example'))[0]).toMatchObject(declined);
  expect((await mailTo('dana@new.example')).count).toBe(1);
});

it('after an undone decline the address can be invited again', async () => {
  await api.graph.execute(
    `MATCH (p:Person {id: 'per_client'}), (o:Organisation {id: $id}) CREATE (o)-[:OFFERS_MEMBERSHIP {role: 'MEMBER', offeredAt: datetime()}]->(p)`,
    { id: ORGANISATION },
  );
  const decline = `mutation { declineMembership(input: {organisation: "${ORGANISATION}"}) { undo { id } errors { message } } }`;
  const { undo } = (await api.call('client', decline)).data.declineMembership;
  expect((await invite('client@covalue.example'))[0]?.code).toBe('ILLEGAL_STATE');
  const undone = await api.call('client', `mutation { undo(input: {id: "${undo.id}"}) { errors { message } } }`);
  expect(undone.data.undo.errors).toEqual([]);
  expect(await invite('client@covalue.example')).toEqual([]);
});

it('is sent again, replaced and revoked: only the newest link works', async () => {
  expect(await invite('lee@new.example')).toEqual([]);
  const first = await mailTo('lee@new.example');
  expect(await invite('lee@new.example', { role: 'REPRESENTATIVE' })).toEqual([]);
  const second = await mailTo('lee@new.example');
  expect(second.count).toBe(2);
  expect((await open(first.token)).status).toBe(410);
  expect((await open(second.token)).status).toBe(200);
  // After the first one, one an hour.
  expect((await invite('lee@new.example'))[0]?.code).toBe('TOO_MANY_ATTEMPTS');
  const id = (await listedAs('lee@new.example'))?.id ?? '';
  for (const who of ['trainer', 'client']) expect((await revoke(id, who))[0]?.code, who).toBe('NOT_FOUND');
  expect(await revoke(id)).toEqual([]);
  expect((await revoke(id))[0]?.code).toBe('NOT_FOUND');
  expect((await open(second.token)).status).toBe(410);
  expect((await mailTo('lee@new.example')).states).toContain('CANCELLED');
});

it('does not work after it has expired, or while its inviter does not represent the organisation', async () => {
  expect(await invite('max@new.example')).toEqual([]);
  const { token } = await mailTo('max@new.example');
  const role = (name: string) =>
    api.graph.execute("MATCH (:Person {id: 'per_broker'})-[a:ACTS_FOR]->(:Organisation {id: $id}) SET a.role = $name", {
      id: ORGANISATION,
      name,
    });
  await role('MEMBER');
  expect((await post(token)).status).toBe(410);
  expect(await listedAs('max@new.example')).toMatchObject({ state: 'EXPIRED' });
  await role('REPRESENTATIVE');
  expect((await open(token)).status).toBe(200);
  await api.graph.execute(
    "MATCH (i:MemberInvitation {email: 'max@new.example'}) SET i.expiresAt = datetime() - duration('PT1S')",
    {},
  );
  expect((await post(token)).status).toBe(410);
  expect(await listedAs('max@new.example')).toMatchObject({ state: 'EXPIRED' });
  expect(await people('max@new.example')).toEqual([]);
});

it('is sent by representatives only, to addresses that take emails', async () => {
  for (const who of ['trainer', 'client'])
    expect((await invite('x@new.example', {}, who))[0]?.code, who).toBe('NOT_FOUND');
  expect((await invite('x@new.example', { message: 'x'.repeat(MAX_MESSAGE_LENGTH + 1) }))[0]).toMatchObject({
    ...{ code: 'INVALID_INPUT', field: 'message' },
  });
  const { everyoneKey } = await import('../../src/features/mail/refuse-all.ts');
  await api.graph.execute('CREATE (:ContactRefusal {key: $key, at: datetime()})', {
    key: everyoneKey('all@new.example'),
  });
  expect((await invite('all@new.example'))[0]).toMatchObject({ code: 'ILLEGAL_STATE', field: 'email' });
  expect(await listedAs('x@new.example')).toBeUndefined();
});
