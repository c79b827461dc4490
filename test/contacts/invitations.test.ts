/** Inviting a contact: the owner of the address confirms or declines, and nobody else can. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageToken } from '../../src/features/access/page-link.ts';
import { INVITATION_PATH } from '../../src/features/contacts/contact-invitation.mail.rules.ts';
import { INVITED_SIGN_IN_PATH } from '../../src/features/contacts/invited-sign-in.mail.rules.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

async function act(who: string, mutation: string, input: object, fields = '__typename') {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} errors { code field message } } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors).toBeUndefined();
  return data[mutation];
}
async function done(who: string, mutation: string, input: object, fields?: string) {
  const answer = await act(who, mutation, input, fields);
  expect(answer.errors).toEqual([]);
  return answer;
}
const read = async (who: string, query: string, variables = {}) => {
  const { data, errors } = await api.call(who, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const RECEIVED = `{ viewer { invitations { id recorderName invitedByName relationships { id version state yourSide offeringName startsOn kind criticality resourceNames } } } }`;
const invitations = async (who: string) => (await read(who, RECEIVED)).viewer.invitations;

/** A customer of the brokerage, with private notes and records. */
async function recordCustomer(email: string, more: object = {}) {
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'PROVIDER', offering: 'off_brokerage', purpose: 'SECRET purpose' },
      newContact: { kind: 'PERSON', name: 'SECRET nickname', emails: [email], notes: 'SECRET', tags: ['SECRET'] },
      ...more,
    },
    'relationship { id consumer { id } }',
  );
  await done('broker', 'recordActivity', { relationship: relationship.id, kind: 'PROVISION', summary: 'SECRET call' });
  await done('broker', 'recordAgreement', { relationship: relationship.id, title: 'SECRET terms' });
  return { relationship: relationship.id as string, contact: relationship.consumer.id as string };
}

async function lastMail(contact: string, template: string) {
  const rows = await api.graph.read(
    `MATCH (m:Mail {template: $template})-[:TO]->(:Contact {id: $contact}), (m)<-[:IN]-(i)
RETURN m.address AS address, i.content AS content ORDER BY i.at DESC LIMIT 1`,
    { contact, template },
  );
  return { address: String(rows[0]?.address), data: JSON.parse(String(rows[0]?.content)).data };
}
/** The link in the last invitation of the contact, as the sender writes it. */
async function tokenFor(contact: string): Promise<string> {
  const { address, data } = await lastMail(contact, 'contact-invitation');
  return pageToken(api.app.settings.signIn, INVITATION_PATH, data.linkSeed, address);
}
/** That of the last mail with a link to sign in. */
async function signInFor(contact: string) {
  const { address, data } = await lastMail(contact, 'invited-sign-in');
  const token = pageToken(api.app.settings.signIn, INVITED_SIGN_IN_PATH, data.linkSeed, address);
  return { token, invitation: String(data.invitation) };
}
const openSignIn = (link: Record<string, string>) =>
  fetch(`${api.url}${INVITED_SIGN_IN_PATH}?${new URLSearchParams(link)}`);
const useSignIn = (link: Record<string, string>) =>
  fetch(`${api.url}${INVITED_SIGN_IN_PATH}`, { method: 'POST', body: new URLSearchParams(link), redirect: 'manual' });
const decline = (token: string) =>
  fetch(`${api.url}${INVITATION_PATH}`, { method: 'POST', body: new URLSearchParams({ token, decision: 'decline' }) });
const forgetQuotas = () => api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation' DELETE q", {});
const open = (token: string) => fetch(`${api.url}${INVITATION_PATH}?token=${token}`);
const post = (token: string, name: string) =>
  fetch(`${api.url}${INVITATION_PATH}`, { method: 'POST', body: new URLSearchParams({ token, name }) });

it('mails our words with the names in quotes, and nothing of the record', async () => {
  const { contact } = await recordCustomer('trainer@covalue.example');
  await done('broker', 'inviteContact', { contact });
  const [row] = await api.graph.read(
    'MATCH (m:Mail)-[:TO]->(:Contact {id: $contact}), (m)<-[:IN]-(i) RETURN i.content AS content, m.address AS address, labels(m) AS labels',
    { contact },
  );
  expect(row?.address).toBe('trainer@covalue.example');
  expect(row?.labels).toContain('Recorded');
  expect(String(row?.content)).not.toContain('SECRET');
  const all = '{ mails(first: 50) { totalCount nodes { address } } }';
  expect(JSON.stringify(await read('admin', all))).not.toContain('trainer@covalue.example');
  const { data } = await api.call(
    'broker',
    'query ($id: ID!) { node(id: $id) { ... on Contact { invitation { state address } confirmedBy { id } } } }',
    { id: contact },
  );
  expect(data.node).toEqual({ invitation: { state: 'OPEN', address: 'trainer@covalue.example' }, confirmedBy: null });
  // After the first one, one an hour.
  await done('broker', 'inviteContact', { contact });
  expect((await act('broker', 'inviteContact', { contact })).errors[0].code).toBe('TOO_MANY_ATTEMPTS');
});

it('the owner of the address sees what concerns the relationship, and nobody else does', async () => {
  const [invitation] = await invitations('trainer');
  expect(invitation).toMatchObject({
    recorderName: expect.any(String),
    relationships: [{ yourSide: 'CONSUMER', offeringName: expect.any(String), resourceNames: [] }],
  });
  expect(JSON.stringify(invitation)).not.toContain('SECRET');
  for (const who of ['client', 'mortgage', 'admin', 'broker']) {
    expect(await invitations(who), who).toEqual([]);
    const [{ id: relationship, version }] = invitation.relationships;
    const input = { invitation: invitation.id, relationship, version, party: `per_${who}` };
    expect((await act(who, 'confirmRecordedRelationship', input)).errors[0].code, who).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect((await act(who, 'declineContactInvitation', { invitation: invitation.id })).errors[0].code).toBe(
      'NOT_FOUND',
    );
  }
});

it('is confirmed for an organisation: an ordinary relationship begins, and private records stay private', async () => {
  const [invitation] = await invitations('trainer');
  const [recorded] = invitation.relationships;
  const input = {
    invitation: invitation.id,
    relationship: recorded.id,
    version: recorded.version,
    party: 'org_academy',
  };
  expect((await act('trainer', 'confirmRecordedRelationship', { ...input, party: 'org_bank' })).errors[0].code).toBe(
    'NOT_FOUND',
  );
  const { relationship } = await done(
    'trainer',
    'confirmRecordedRelationship',
    input,
    `relationship { id state recorded purpose consumer { id } provider { id } extends { id } agreements { title } activities { nodes { summary } } }`,
  );
  expect(relationship).toMatchObject({
    ...{ state: 'ACTIVE', recorded: false, purpose: null, extends: null, agreements: [], activities: { nodes: [] } },
    ...{ consumer: { id: 'org_academy' }, provider: { id: 'org_brokerage' } },
  });
  expect(await invitations('trainer')).toEqual([]);
  const ofRecorder = await read(
    'broker',
    `query ($new: ID!, $old: ID!) { serviceRelationship(id: $new) { state extends { id recorded } consumer { id } }
      old: serviceRelationship(id: $old) { state recorded agreements { title } consumer { ... on Contact { invitation { state } confirmedBy { id } } } } }`,
    { new: relationship.id, old: recorded.id },
  );
  expect(ofRecorder).toMatchObject({
    serviceRelationship: {
      state: 'ACTIVE',
      extends: { id: recorded.id, recorded: true },
      consumer: { id: 'org_academy' },
    },
    old: { state: 'ENDED', recorded: true, agreements: [{ title: 'SECRET terms' }] },
  });
  expect(ofRecorder.old.consumer).toEqual({ invitation: { state: 'CONFIRMED' }, confirmedBy: { id: 'org_academy' } });
  const seen = await read('trainer', 'query ($old: ID!) { node(id: $old) { id } }', { old: recorded.id });
  expect(seen.node).toBeNull();
  await done('trainer', 'endRelationship', { id: relationship.id });
});

it('a supplier chooses its offering or adopts the recorded one, and what it gives stays in the chain', async () => {
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'CONSUMER', offeringName: 'Data room', criticality: 'HIGH' },
      newContact: { kind: 'ORGANISATION', name: 'Trainer', emails: ['trainer@covalue.example'] },
      resources: [{ name: 'Vault', kind: 'ACCESS', enables: [{ service: 'svc_brokerage', criticality: 'HIGH' }] }],
    },
    'relationship { id provider { id } }',
  );
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact: relationship.provider.id });
  const [invitation] = await invitations('trainer');
  expect(invitation.relationships).toMatchObject([
    { yourSide: 'PROVIDER', offeringName: 'Data room', resourceNames: ['Vault'] },
  ]);
  const [{ version }] = invitation.relationships;
  const input = { invitation: invitation.id, relationship: relationship.id, version, party: 'org_academy' };
  for (const wrong of [{}, { offering: 'off_training', adoptOffering: true }])
    expect((await act('trainer', 'confirmRecordedRelationship', { ...input, ...wrong })).errors[0]).toMatchObject({
      ...{ code: 'INVALID_INPUT', field: 'offering' },
    });
  expect(
    (await act('trainer', 'confirmRecordedRelationship', { ...input, offering: 'off_brokerage' })).errors[0].code,
  ).toBe('NOT_FOUND');
  const { relationship: confirmed } = await done(
    'trainer',
    'confirmRecordedRelationship',
    { ...input, adoptOffering: true },
    'relationship { id offering { name published provider { id } } resources { nodes { name owner { id } } } }',
  );
  expect(confirmed).toMatchObject({
    offering: { name: 'Data room', published: false, provider: { id: 'org_academy' } },
    resources: { nodes: [{ name: 'Vault', owner: { id: 'org_brokerage' } }] },
  });
  const { impactOf } = await read('broker', '{ impactOf(id: "org_academy") { affected { party { id } } } }');
  expect(impactOf.affected.map(({ party }: { party: { id: string } }) => party.id)).toContain('org_brokerage');
});

it('is declined: the recorder learns it, keeps its record, and cannot invite the address again', async () => {
  const { contact, relationship } = await recordCustomer('mortgage@covalue.example');
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact });
  const [invitation] = await invitations('mortgage');
  await done('mortgage', 'declineContactInvitation', { invitation: invitation.id }, 'declined');
  expect(await invitations('mortgage')).toEqual([]);
  const { node, serviceRelationship } = await read(
    'broker',
    'query ($id: ID!, $r: ID!) { node(id: $id) { ... on Contact { invitation { state } } } serviceRelationship(id: $r) { state recorded } }',
    { id: contact, r: relationship },
  );
  expect({ node, serviceRelationship }).toEqual({
    node: { invitation: { state: 'DECLINED' } },
    serviceRelationship: { state: 'ACTIVE', recorded: true },
  });
  await forgetQuotas();
  const again = await recordCustomer('mortgage@covalue.example');
  for (const each of [contact, again.contact])
    expect((await act('broker', 'inviteContact', { contact: each })).errors[0]).toMatchObject({
      code: 'ILLEGAL_STATE',
    });
  const [kept] = await api.graph.read('MATCH (x:ContactRefusal) RETURN properties(x) AS values', {});
  expect(JSON.stringify(kept)).not.toContain('mortgage@');
});

it('a revoked, replaced or expired invitation can be answered by nobody', async () => {
  const { contact, relationship } = await recordCustomer('client@covalue.example', { offering: 'off_brokerage' });
  await done('broker', 'inviteContact', { contact });
  const [first] = await invitations('client');
  const oldLink = await tokenFor(contact);
  expect((await open(oldLink)).status).toBe(200);
  await done('broker', 'revokeContactInvitation', { contact });
  expect((await act('broker', 'revokeContactInvitation', { contact })).errors[0].code).toBe('NOT_FOUND');
  expect((await open(oldLink)).status).toBe(410);
  const [{ version }] = first.relationships;
  const confirm = { invitation: first.id, relationship, version, party: 'per_client' };
  expect((await act('client', 'confirmRecordedRelationship', confirm)).errors[0].code).toBe('NOT_FOUND');
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact });
  expect((await open(oldLink)).status).toBe(410);
  expect((await open(await tokenFor(contact))).status).toBe(200);
  await api.graph.execute(
    'MATCH (i:ContactInvitation {contact: $contact}) SET i.expiresAt = datetime() - duration("PT1M")',
    { contact },
  );
  expect(await invitations('client')).toEqual([]);
  expect((await act('client', 'confirmRecordedRelationship', confirm)).errors[0].code).toBe('NOT_FOUND');
  expect((await open(await tokenFor(contact))).status).toBe(410);
});

it('a person without an account gets one at the invited address; the link alone shows nothing more', async () => {
  const { contact, relationship } = await recordCustomer('newcomer@covalue.example');
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact });
  const token = await tokenFor(contact);
  const page = await (await open(token)).text();
  expect(page).toContain('newcomer@covalue.example');
  expect(page).not.toContain('SECRET');
  const people = "MATCH (p:Person {email: 'newcomer@covalue.example'}) RETURN p.id AS id, p.name AS name";
  expect(await api.graph.read(people, {})).toEqual([]);
  expect((await post(token, ' ')).status).toBe(422);
  expect((await post(token, 'Nia Newcomer')).status).toBe(200);
  expect(await api.graph.read(people, {})).toEqual([]);
  const link = await signInFor(contact);
  expect((await openSignIn({ ...link, token })).status).toBe(410);
  expect(await (await openSignIn(link)).text()).toContain('Nia Newcomer');
  expect(await api.graph.read(people, {})).toEqual([]);
  const used = await useSignIn(link);
  expect(used.status).toBe(303);
  expect(used.headers.get('location')).toMatch(/^\/access\/sign-in\?token=/);
  expect((await useSignIn(link)).status).toBe(410);
  const [person] = await api.graph.read(people, {});
  expect(person?.name).toBe('Nia Newcomer');
  const [invitation] = await invitations('newcomer');
  const [{ version }] = invitation.relationships;
  await done('newcomer', 'confirmRecordedRelationship', {
    ...{ invitation: invitation.id, relationship, version, party: person?.id },
  });
  expect((await open(token)).status).toBe(410);
});

it('two recorders of the same person do not learn of each other: not by invitations, and not by answers', async () => {
  const { contact } = await recordCustomer('shared@covalue.example');
  const { relationship } = await done(
    'trainer',
    'recordRelationship',
    {
      ...{ party: 'org_academy', side: 'PROVIDER', offering: 'off_training' },
      newContact: { kind: 'PERSON', name: 'Shared', emails: ['shared@covalue.example'] },
    },
    'relationship { consumer { id } }',
  );
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact });
  await done('trainer', 'inviteContact', { contact: relationship.consumer.id });
  expect((await post(await tokenFor(contact), 'Shared Person')).status).toBe(200);
  expect((await useSignIn(await signInFor(contact))).status).toBe(303);
  const received = await invitations('shared');
  expect(received).toHaveLength(2);
  await done('shared', 'declineContactInvitation', { invitation: received[0].id }, 'declined');
  expect(await invitations('shared')).toHaveLength(1);
  const state = async (who: string, id: string) =>
    (await read(who, 'query ($id: ID!) { node(id: $id) { ... on Contact { invitation { state } } } }', { id })).node
      .invitation.state;
  expect([await state('broker', contact), await state('trainer', relationship.consumer.id)].sort()).toEqual([
    'DECLINED',
    'OPEN',
  ]);
});

it('the holder of the link changes no account: a sign-in that ended begins again only from the mail to the address', async () => {
  await api.graph.execute(
    `CREATE (:Party:Person {id: 'per_ended', name: 'En Ded', email: 'ended@covalue.example', profile: 'PRIVATE', signInEndedAt: datetime(),
  createdAt: datetime(), updatedAt: datetime(), version: 1})`,
    {},
  );
  const person = async () => {
    const [row] = await api.graph.read(
      "MATCH (p:Person {id: 'per_ended'}) RETURN p.name AS name, p.signInEndedAt IS NULL AS signsIn, p.registeredAt IS NOT NULL AS registered",
      {},
    );
    return row;
  };
  const { contact } = await recordCustomer('ended@covalue.example');
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact });
  expect((await post(await tokenFor(contact), 'Other Name')).status).toBe(200);
  expect(await person()).toEqual({ name: 'En Ded', signsIn: false, registered: false });
  expect((await useSignIn(await signInFor(contact))).status).toBe(303);
  expect(await person()).toEqual({ name: 'En Ded', signsIn: true, registered: true });
});

it('is declined by the link, without an account', async () => {
  const { contact } = await recordCustomer('stranger@covalue.example');
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact });
  const token = await tokenFor(contact);
  expect(await (await open(token)).text()).toContain('Decline the invitation');
  expect((await post(token, 'Strange Person')).status).toBe(200);
  expect((await decline(token)).status).toBe(200);
  expect((await decline(token)).status).toBe(410);
  expect((await useSignIn(await signInFor(contact))).status).toBe(410);
  const stored = "MATCH (p:Person {email: 'stranger@covalue.example'}) RETURN p.id AS id";
  expect(await api.graph.read(stored, {})).toEqual([]);
  const { node } = await read(
    'broker',
    'query ($id: ID!) { node(id: $id) { ... on Contact { invitation { state } } } }',
    {
      id: contact,
    },
  );
  expect(node.invitation.state).toBe('DECLINED');
  await forgetQuotas();
  expect((await act('broker', 'inviteContact', { contact })).errors[0].code).toBe('ILLEGAL_STATE');
});

it('another organisation of the same person mails the address neither sooner nor after a refusal', async () => {
  await api.graph.execute(
    `MATCH (p:Person {email: 'broker@covalue.example'}) UNWIND ['org_second', 'org_third'] AS id
CREATE (o:Party:Organisation {id: id, name: id, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})<-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]-(p)
CREATE (o)-[:PROVIDES]->(s:Service {id: 'svc_' + id, name: id, key: 's' + id, createdAt: datetime(), updatedAt: datetime(), version: 1}),
  (o)-[:OFFERS]->(:Offering {id: 'off_' + id, name: id, key: 'o' + id, published: false, contents: ['SERVICE_ACTION'], createdAt: datetime(), updatedAt: datetime(), version: 1})-[:OF]->(s)`,
    {},
  );
  await forgetQuotas();
  const contacts: string[] = [];
  for (const [party, offering] of [
    ['org_brokerage', 'off_brokerage'],
    ['org_second', 'off_org_second'],
    ['org_third', 'off_org_third'],
  ])
    contacts.push((await recordCustomer('target@covalue.example', { party, offering })).contact);
  const codes: unknown[] = [];
  for (const contact of contacts) codes.push((await act('broker', 'inviteContact', { contact })).errors[0]?.code);
  expect(codes).toEqual([undefined, undefined, 'TOO_MANY_ATTEMPTS']);
  expect((await decline(await tokenFor(String(contacts[0])))).status).toBe(200);
  await forgetQuotas();
  expect((await act('broker', 'inviteContact', { contact: contacts[2] })).errors[0].code).toBe('ILLEGAL_STATE');
});

it('the removal of the address revokes its open invitation; another change does not', async () => {
  const { contact } = await recordCustomer('first@covalue.example');
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact });
  const token = await tokenFor(contact);
  await done('broker', 'updateContact', { id: contact, emails: ['second@covalue.example', 'first@covalue.example'] });
  await done('broker', 'updateContact', { id: contact, name: 'Renamed' });
  expect((await open(token)).status).toBe(200);
  await done('broker', 'updateContact', { id: contact, emails: ['second@covalue.example'] });
  expect((await open(token)).status).toBe(410);
  const { node } = await read(
    'broker',
    'query ($id: ID!) { node(id: $id) { ... on Contact { invitation { state } } } }',
    {
      id: contact,
    },
  );
  expect(node.invitation.state).toBe('REVOKED');
});

/** A supplier of the brokerage, invited at the address of the academy. */
async function inviteSupplier(offeringName: string) {
  const { relationship } = await done(
    'broker',
    'recordRelationship',
    {
      ...{ party: 'org_brokerage', side: 'CONSUMER', offeringName },
      newContact: { kind: 'ORGANISATION', name: 'Trainer', emails: ['trainer@covalue.example'] },
      resources: [{ name: 'Key', kind: 'ACCESS' }],
    },
    'relationship { id provider { id } }',
  );
  await forgetQuotas();
  await done('broker', 'inviteContact', { contact: relationship.provider.id });
  return relationship.id as string;
}
async function receivedBy(who: string, relationship: string) {
  for (const { id, relationships } of await invitations(who))
    for (const each of relationships) if (each.id === relationship) return { invitation: id, ...each };
  return undefined;
}
const stateOf = async (relationship: string) =>
  (
    await read('broker', 'query ($id: ID!) { serviceRelationship(id: $id) { state resources { nodes { name } } } }', {
      id: relationship,
    })
  ).serviceRelationship;

it('a supplier that chooses another offering proposes it: the recorder is bound to nothing that it did not record', async () => {
  const recorded = await inviteSupplier('Language course');
  const { service } = await done(
    'trainer',
    'createService',
    { provider: 'org_academy', name: 'Courses' },
    'service { id }',
  );
  const { offering } = await done('trainer', 'createOffering', { service: service.id, name: 'All' }, 'offering { id }');
  const { invitation, version } = await receivedBy('trainer', recorded);
  const input = { invitation, relationship: recorded, version, party: 'org_academy', offering: offering.id };
  const { relationship } = await done('trainer', 'confirmRecordedRelationship', input, 'relationship { id state }');
  expect(relationship.state).toBe('PROPOSED');
  expect(await stateOf(recorded)).toEqual({ state: 'ACTIVE', resources: { nodes: [{ name: 'Key' }] } });
  expect(await receivedBy('trainer', recorded)).toBeUndefined();
  const agree = { id: relationship.id };
  expect((await agreeAs('trainer', agree)).errors[0].code).toBe('FORBIDDEN');
  const agreed = await agreeAs('broker', agree);
  expect(agreed).toMatchObject({ errors: [], relationship: { state: 'AGREED' } });
});
async function agreeAs(who: string, input: object) {
  const query = `mutation ($input: MoveRelationshipInput!) { agreeRelationship(input: $input) { relationship { state } errors { code message } } }`;
  return (await read(who, query, { input })).agreeRelationship;
}

it('a confirmation is refused if the record changed after it was read, and keeps the state', async () => {
  const recorded = await inviteSupplier('Night course');
  const first = await receivedBy('trainer', recorded);
  const input = { relationship: recorded, party: 'org_academy', adoptOffering: true, invitation: first.invitation };
  await done('broker', 'updateRelationship', { id: recorded, criticality: 'CRITICAL' });
  const second = await receivedBy('trainer', recorded);
  await done('broker', 'recordResource', { relationship: recorded, name: 'Server', kind: 'ACCESS' });
  const third = await receivedBy('trainer', recorded);
  expect(new Set([first.version, second.version, third.version]).size).toBe(3);
  const suspend = `mutation ($input: MoveRelationshipInput!) { suspendRelationship(input: $input) { errors { code } } }`;
  expect((await read('broker', suspend, { input: { id: recorded } })).suspendRelationship.errors).toEqual([]);
  const last = await receivedBy('trainer', recorded);
  expect(last.state).toBe('SUSPENDED');
  for (const { version } of [first, second, third])
    expect((await act('trainer', 'confirmRecordedRelationship', { ...input, version })).errors[0]).toMatchObject({
      ...{ code: 'VERSION_CONFLICT', field: 'version' },
    });
  const { relationship } = await done(
    'trainer',
    'confirmRecordedRelationship',
    { ...input, version: last.version },
    'relationship { state criticality }',
  );
  expect(relationship).toEqual({ state: 'SUSPENDED', criticality: 'CRITICAL' });
});
