/** Inviting a contact: the owner of the address confirms or declines, and nobody else can. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { pageToken } from '../../src/features/access/page-link.ts';
import { INVITATION_PATH } from '../../src/features/contacts/contact-invitation.mail.rules.ts';
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
const RECEIVED = `{ viewer { invitations { id recorderName invitedByName relationships { id yourSide offeringName startsOn kind criticality resourceNames } } } }`;
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

/** The link in the last mail to the contact, as the sender writes it. */
async function tokenFor(contact: string): Promise<string> {
  const rows = await api.graph.read(
    `MATCH (m:Mail)-[:TO]->(:Contact {id: $contact}), (m)<-[:IN]-(i) RETURN m.address AS address, i.content AS content ORDER BY i.at DESC LIMIT 1`,
    { contact },
  );
  const { linkSeed } = JSON.parse(String(rows[0]?.content)).data;
  return pageToken(api.app.settings.signIn, INVITATION_PATH, linkSeed, String(rows[0]?.address));
}
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
    const input = { invitation: invitation.id, relationship: invitation.relationships[0].id, party: `per_${who}` };
    expect((await act(who, 'confirmRecordedRelationship', input)).errors[0].code, who).toMatch(/NOT_FOUND|FORBIDDEN/);
    expect((await act(who, 'declineContactInvitation', { invitation: invitation.id })).errors[0].code).toBe(
      'NOT_FOUND',
    );
  }
});

it('is confirmed for an organisation: an ordinary relationship begins, and private records stay private', async () => {
  const [invitation] = await invitations('trainer');
  const [recorded] = invitation.relationships;
  const input = { invitation: invitation.id, relationship: recorded.id, party: 'org_academy' };
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
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation|' DELETE q", {});
  await done('broker', 'inviteContact', { contact: relationship.provider.id });
  const [invitation] = await invitations('trainer');
  expect(invitation.relationships).toMatchObject([
    { yourSide: 'PROVIDER', offeringName: 'Data room', resourceNames: ['Vault'] },
  ]);
  const input = { invitation: invitation.id, relationship: relationship.id, party: 'org_academy' };
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
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation|' DELETE q", {});
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
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation|' DELETE q", {});
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
  const confirm = { invitation: first.id, relationship, party: 'per_client' };
  expect((await act('client', 'confirmRecordedRelationship', confirm)).errors[0].code).toBe('NOT_FOUND');
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation|' DELETE q", {});
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
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation|' DELETE q", {});
  await done('broker', 'inviteContact', { contact });
  const token = await tokenFor(contact);
  const page = await (await open(token)).text();
  expect(page).toContain('newcomer@covalue.example');
  expect(page).not.toContain('SECRET');
  const people = "MATCH (p:Person {email: 'newcomer@covalue.example'}) RETURN p.id AS id, p.name AS name";
  expect(await api.graph.read(people, {})).toEqual([]);
  expect((await post(token, ' ')).status).toBe(422);
  expect((await post(token, 'Nia Newcomer')).status).toBe(200);
  const [person] = await api.graph.read(people, {});
  expect(person?.name).toBe('Nia Newcomer');
  const [link] = await api.graph.read(
    "MATCH (m:Mail {template: 'sign-in-link', address: 'newcomer@covalue.example'}) RETURN count(m) AS mails",
    {},
  );
  expect(link?.mails).toBe(1);
  const [invitation] = await invitations('newcomer');
  await done('newcomer', 'confirmRecordedRelationship', { invitation: invitation.id, relationship, party: person?.id });
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
  await api.graph.execute("MATCH (q:Quota) WHERE q.key STARTS WITH 'invitation|' DELETE q", {});
  await done('broker', 'inviteContact', { contact });
  await done('trainer', 'inviteContact', { contact: relationship.consumer.id });
  expect((await post(await tokenFor(contact), 'Shared Person')).status).toBe(200);
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
