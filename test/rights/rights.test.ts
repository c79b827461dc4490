/**
 * Attempts to obtain rights that were not granted. An unrelated organisation, a dishonest and a former provider, and
 * the recorder of a person or organisation try to read a client's data, to take over an account, and to send mails with
 * their links.
 */

import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signInLink } from '../../src/features/access/sign-in-link.ts';
import { financingMigrations } from '../../src/features/financing/financing.migrations.ts';
import { MailSender } from '../../src/features/mail/queue/mail-sender.ts';
import { smtpTransport } from '../../src/features/mail/queue/mail-transport.ts';
import { recommendationId } from '../../src/features/recommendations/recommenders/score-contributions.rules.ts';
import { CORE_SETTINGS, type Settings } from '../../src/schema/settings.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { numbered } from '../support/append-events.ts';
import { type MailServer, startMailServer } from '../support/mail-server.ts';

let api: TestApi;
let server: MailServer;
let sender: MailSender;
const ids: Record<string, string> = {};

const INPUTS: Record<string, string> = {
  agreeRelationship: 'MoveRelationshipInput',
  declineRelationship: 'DeclineRelationshipInput',
  suspendRelationship: 'MoveRelationshipInput',
  resumeRelationship: 'MoveRelationshipInput',
  endRelationship: 'EndRelationshipInput',
  activateRelationship: 'MoveRelationshipInput',
  suspendAccess: 'ChangeAccessInput',
  resumeAccess: 'ChangeAccessInput',
  revokeAccess: 'ChangeAccessInput',
  counterProposeAppointment: 'RescheduleAppointmentInput',
  acceptMembership: 'AnswerMembershipInput',
  declineMembership: 'AnswerMembershipInput',
};
const ERRORS = 'errors { __typename code field message ... on TooManyAttempts { retryAfterSeconds } }';
async function act(who: string, mutation: string, input: object, answer = '') {
  const type = INPUTS[mutation] ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${ERRORS} ${answer} } }`;
  const { data, errors } = await api.call(who, query, { input });
  expect(errors, mutation).toBeUndefined();
  return data[mutation];
}
async function done(who: string, mutation: string, input: object, answer = '') {
  const result = await act(who, mutation, input, answer);
  expect(result.errors, `${who} ${mutation}`).toEqual([]);
  return result;
}
async function refused(who: string, mutation: string, input: object) {
  const [error] = (await act(who, mutation, input)).errors;
  return error as { code: string; field: string | null; message: string; retryAfterSeconds?: number };
}
const join = async (by: string, who: string, input: { organisation?: string; person: string; role: string }) => {
  await done(by, 'appointPerson', input);
  await done(who, 'acceptMembership', { organisation: input.organisation });
};
const joinUnasked = (person: string, organisation: string) =>
  run(
    `MATCH (p:Person {id: $person}), (o:Organisation {id: $organisation}) CREATE (p)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(o)`,
    { person, organisation },
  );
const run = (text: string, parameters = {}) => api.graph.write((t) => t.run(text, parameters));
const move = (who: string, how: string, id: string) => done(who, `${how}Relationship`, { id });

const offeringOf = async (who: string, provider: string, name: string) => {
  const { service } = await done(who, 'createService', { provider, name }, 'service { id }');
  const input = { service: service.id, name, published: true };
  return (await done(who, 'createOffering', input, 'offering { id }')).offering.id as string;
};
const propose = async (consumer: string, offering = ids.offering, provider = ids.stranger) =>
  (await done('stranger', 'proposeRelationship', { provider, consumer, offering }, 'relationship { id }')).relationship
    .id as string;
const person = async (who: string, name: string, email?: string) =>
  (await done(who, 'createPerson', { name, email }, 'person { id }')).person.id as string;

async function mails() {
  server.mails.length = 0;
  server.raw.length = 0;
  await sender.sendDue();
  return server.mails;
}

beforeAll(async () => {
  api = await startTestApi();
  server = await startMailServer();
  sender = new MailSender({
    graph: api.graph,
    transport: smtpTransport(server.url),
    sending: {
      types: api.app.registries.mails,
      origin: api.url,
      sender: 'no-reply@covalue.example',
      signInLink: (seed) => signInLink(api.app.settings.signIn, seed),
      addressLink: () => '',
      pageLink: () => '',
    },
    log: pino({ level: 'silent' }),
    clock: () => new Date(Date.now() + 1_000).toISOString(),
  });
  ids.strangerPerson = await person('admin', 'Stan Ger', 'stranger@covalue.example');
  const named = { name: 'Win at www.evil.example', profile: 'PUBLIC' };
  ids.stranger = (await done('stranger', 'createOrganisation', named, 'organisation { id }')).organisation.id;
  ids.offering = await offeringOf('stranger', ids.stranger as string, 'Advice');
  ids.offering2 = await offeringOf('stranger', ids.stranger as string, 'More advice');
  await run("MATCH (c:Party {id: 'per_client'}) SET c.profile = 'PUBLIC'");
});
afterAll(async () => {
  await sender.stop();
  await server.close();
  await api.close();
});

const FACTS = {
  balance: { amount: '400000', currency: 'CAD' },
  annualRate: '0.0725',
  compounding: 'MONTHLY',
  rateType: 'FIXED',
  remainingAmortisationMonths: 300,
  remainingTermMonths: 36,
  lender: 'Forged',
  penaltyKind: 'THREE_MONTHS_INTEREST',
};
const lenders = async (who: string) => {
  const { data } = await api.call(who, '{ party(id: "per_client") { ... on Person { mortgages { lender } } } }');
  return (data.party?.mortgages ?? []).map(({ lender }: { lender: string }) => lender);
};
const suggested = async (who: string) =>
  (await api.call(who, '{ suggestMortgageBroker(client: "per_client") { __typename } }')).data.suggestMortgageBroker
    ?.__typename;
const record = (relationship: string) => ({ client: 'per_client', relationship, ...FACTS });

describe("a provider's note of a consent", () => {
  it('is rejected in a proposal that is open or declined', async () => {
    const relationship = await propose('per_client');
    expect(await refused('stranger', 'recordMortgage', record(relationship))).toMatchObject({
      code: 'ILLEGAL_STATE',
      field: 'relationship',
    });
    await move('client', 'decline', relationship);
    expect((await refused('stranger', 'recordMortgage', record(relationship))).code).toBe('ILLEGAL_STATE');
    expect(await lenders('stranger')).toEqual([]);
    expect(await suggested('stranger')).not.toBe('MortgageBrokerRecommendation');
  });

  it('opens only the data of that relationship, and only to its provider', async () => {
    ids.relationship = await propose('per_client');
    await move('client', 'agree', ids.relationship);
    const { mortgage } = await done(
      'stranger',
      'recordMortgage',
      record(ids.relationship),
      'mortgage { id lender isNote recordedBy { id } }',
    );
    expect(mortgage).toMatchObject({ lender: 'Forged', isNote: true, recordedBy: { id: ids.strangerPerson } });
    expect(await lenders('stranger')).toEqual(['Forged']);
    // The client sees both, and who recorded what; those with its own consent see its own statement only.
    expect((await lenders('client')).sort()).toEqual(['First Harbour Bank', 'Forged']);
    expect(await lenders('broker')).toEqual(['First Harbour Bank']);
    const asked =
      '{ party(id: "per_client") { ... on Person { consents { id isValid notedBy { id } notedIn { id } to { id } } referrals { state } } } }';
    const consents = (await api.call('client', asked)).data.party.consents;
    expect(consents).toContainEqual({
      id: expect.any(String),
      isValid: true,
      notedBy: { id: ids.strangerPerson },
      notedIn: { id: ids.relationship },
      to: { id: ids.stranger },
    });
    expect((await api.call('broker', asked)).data.party.consents).toMatchObject([{ id: 'cns_client', notedBy: null }]);
    // The client itself discloses its answers to suggestions to the parties with its consent.
    const suggestion =
      '{ suggestMortgageBroker(client: "per_client") { ... on MortgageBrokerRecommendation { mortgage { id } best { rateOffer { id } } } } }';
    const { best } = (await api.call('client', suggestion)).data.suggestMortgageBroker;
    await done('client', 'declineMortgageBroker', { client: 'per_client', rateOffer: best.rateOffer.id });
    expect((await api.call('broker', asked)).data.party.referrals).toHaveLength(1);
    expect((await api.call('stranger', asked)).data.party.referrals).toEqual([]);
    await numbered(api.graph);
    const told = await api.graph.read(
      'MATCH (e:Event) WHERE $party IN e.partyIds AND NOT e.name STARTS WITH "relationship" RETURN DISTINCT e.name AS name ORDER BY name',
      { party: ids.stranger },
    );
    expect(told.map(({ name }) => name)).not.toContain('referralDeclined');
    expect(told.map(({ name }) => name)).toEqual(expect.arrayContaining(['consentNoted', 'mortgageRecorded']));
    const toBroker = await api.graph.read(
      "MATCH (e:Event {name: 'mortgageRecorded'}) WHERE 'org_brokerage' IN e.partyIds RETURN e.entityId AS id",
      {},
    );
    expect(toBroker).toEqual([]);
  });

  it('has no effect while the relationship is suspended, and ends with it', async () => {
    await move('stranger', 'activate', ids.relationship as string);
    expect(await lenders('stranger')).toEqual(['Forged']);
    await move('client', 'suspend', ids.relationship as string);
    expect(await lenders('stranger')).toEqual([]);
    expect((await refused('stranger', 'recordMortgage', record(ids.relationship as string))).code).toBe(
      'ILLEGAL_STATE',
    );
    await move('client', 'resume', ids.relationship as string);
    expect(await lenders('stranger')).toEqual(['Forged']);
    await move('client', 'end', ids.relationship as string);
    expect(await lenders('stranger')).toEqual([]);
    expect(await suggested('stranger')).not.toBe('MortgageBrokerRecommendation');
    expect((await refused('stranger', 'recordMortgage', record(ids.relationship as string))).code).toBe(
      'ILLEGAL_STATE',
    );
    expect((await lenders('client')).sort()).toEqual(['First Harbour Bank', 'Forged']);
  });

  it('of one relationship does not open the data of another with the same provider', async () => {
    const both = [await propose('per_client'), await propose('per_client', ids.offering2)];
    for (const [index, relationship] of both.entries()) {
      await move('client', 'agree', relationship);
      await done('stranger', 'recordMortgage', { ...record(relationship), lender: `Told in ${index}` });
    }
    expect((await lenders('stranger')).sort()).toEqual(['Told in 0', 'Told in 1']);
    await run(
      "MATCH (c:Consent)-[:NOTED_IN]->(:ServiceRelationship {id: $id}) SET c.endsAt = datetime() - duration('PT1S')",
      { id: both[1] },
    );
    expect(await lenders('stranger')).toEqual(['Told in 0']);
    for (const relationship of both) await move('client', 'end', relationship);
    await run(
      'MATCH (n)-[:TOLD_IN|NOTED_IN]->(r:ServiceRelationship) WHERE r.id IN $both AND (n:Mortgage OR n:Consent) DETACH DELETE n',
      { both },
    );
  });

  it('can be withdrawn by the client, however the client consented', async () => {
    const relationship = await propose('per_client');
    await move('client', 'agree', relationship);
    await done('stranger', 'recordMortgage', { ...record(relationship), lender: 'Again' });
    const consent = { to: ids.stranger, purpose: 'FINANCING_ADVICE' };
    const own = (await done('client', 'giveConsent', consent, 'consent { id notedBy { id } }')).consent;
    expect(own.notedBy).toBeNull();
    expect((await lenders('stranger')).sort()).toEqual(['Again', 'First Harbour Bank', 'Forged']);
    await done('client', 'withdrawConsent', { id: own.id });
    expect(await lenders('stranger')).toEqual([]);
    expect((await refused('stranger', 'recordMortgage', record(relationship))).code).toBe('FORBIDDEN');
    // Another relationship with the same provider does not permit a new note.
    const other = await propose('per_client', ids.offering2);
    await move('client', 'agree', other);
    expect((await refused('stranger', 'recordMortgage', record(other))).code).toBe('FORBIDDEN');
    for (const each of [relationship, other]) await move('client', 'end', each);
  });

  it("becomes the client's own statement when the client confirms it", async () => {
    await run('MATCH (n) WHERE n:Mortgage OR n:Consent OR n:Referral DETACH DELETE n');
    await done('broker', 'recordMortgage', { ...record('rel_brokerage'), lender: 'Told to Sam' });
    await done('client', 'giveConsent', { to: 'org_keystone', purpose: 'FINANCING_REFERRAL' });
    expect(await lenders('mortgage')).toEqual([]);
    expect(await lenders('broker')).toEqual(['Told to Sam']);
    const suggestion =
      '{ suggestMortgageBroker(client: "per_client") { ... on MortgageBrokerRecommendation { mortgage { id } best { rateOffer { id } broker { id } } alternatives { rateOffer { id } broker { id } } } } }';
    const { best, alternatives, mortgage } = (await api.call('client', suggestion)).data.suggestMortgageBroker;
    const { rateOffer } = [best, ...alternatives].find(({ broker }) => broker.id === 'org_keystone');
    const accept = { client: 'per_client', rateOffer: rateOffer.id, shareFinancing: true };
    const unnamed = await refused('client', 'acceptMortgageBroker', accept);
    expect(unnamed).toMatchObject({ code: 'INVALID_INPUT', field: 'mortgage' });
    // The provider changes the facts between what the client saw and its answer.
    await done('broker', 'recordMortgage', { ...record('rel_brokerage'), lender: 'Not what she saw' });
    const changed = await refused('client', 'acceptMortgageBroker', { ...accept, mortgage: mortgage.id });
    expect(changed).toMatchObject({ code: 'ILLEGAL_STATE', field: 'mortgage' });
    expect(changed.message).toContain('equest the suggestion again');
    expect(await lenders('mortgage')).toEqual([]);
    await run("MATCH (m:Mortgage {lender: 'Not what she saw'}) DETACH DELETE m");
    await done('client', 'acceptMortgageBroker', { ...accept, mortgage: mortgage.id });
    const seen = await api.call(
      'mortgage',
      '{ party(id: "per_client") { ... on Person { mortgages { lender isNote recordedBy { id } } } } }',
    );
    expect(seen.data.party.mortgages).toEqual([
      { lender: 'Told to Sam', isNote: false, recordedBy: { id: 'per_broker' } },
    ]);
  });

  it('that was stored like a consent of the client is narrowed by the migration', async () => {
    await run(`MATCH (n) WHERE n:Mortgage OR n:Consent DETACH DELETE n
WITH DISTINCT 1 AS one
MATCH (c:Party {id: 'per_client'}), (b:Party {id: 'org_brokerage'}), (r:ServiceRelationship {id: 'rel_brokerage'}), (bank:Party {id: 'org_bank'}), (rb:ServiceRelationship {id: 'rel_bank'})
CREATE (c)-[:HAS_MORTGAGE]->(:Mortgage {id: 'mtg_a', lender: 'A', version: 1, createdAt: datetime(), asOfOn: date()})-[:TOLD_IN]->(r),
  (c)-[:HAS_MORTGAGE]->(:Mortgage {id: 'mtg_b', lender: 'B', version: 1, createdAt: datetime(), asOfOn: date()})-[:TOLD_IN]->(rb),
  (c)-[:GAVE]->(:Consent {id: 'cns_a', key: 'per_client|org_brokerage|FINANCING_ADVICE', purpose: 'FINANCING_ADVICE', endsAt: datetime() + duration('P9D'), version: 1})-[:TO]->(b),
  (c)-[:GAVE]->(:Consent {id: 'cns_b', key: 'per_client|org_bank|FINANCING_ADVICE', purpose: 'FINANCING_ADVICE', endsAt: datetime() + duration('P9D'), version: 1})-[:TO]->(bank),
  (:Event {name: 'consentGiven', entityId: 'cns_b', actorId: 'per_client', partyIds: []})`);
    expect((await lenders('broker')).sort()).toEqual(['A', 'B']);
    for (let times = 0; times < 2; times++)
      for (const text of financingMigrations.find(({ id }) => id === 36)?.statements ?? []) await run(text);
    expect(await lenders('broker')).toEqual(['A']);
    const rows = await api.graph.read(
      'MATCH (c:Consent) RETURN c.id AS id, c.key AS key, c.noted AS noted ORDER BY id',
      {},
    );
    expect(rows).toEqual([
      { id: 'cns_a', key: 'per_client|org_brokerage|FINANCING_ADVICE|rel_brokerage', noted: true },
      { id: 'cns_b', key: 'per_client|org_bank|FINANCING_ADVICE', noted: null },
    ]);
    await done('client', 'giveConsent', { to: 'org_brokerage', purpose: 'FINANCING_ADVICE' });
    expect((await lenders('broker')).sort()).toEqual(['A', 'B']);
  });
});

describe('the email address with which a person signs in', () => {
  const grant = (relationship: string, more: object) => ({ relationship, ...more });

  it('cannot be set by the recorder of the organisation that the person represents', async () => {
    const created = { name: 'Target', representative: false };
    const target = (await done('stranger', 'createOrganisation', created, 'organisation { id }')).organisation.id;
    const director = await person('admin', 'Director', 'director@covalue.example');
    await join('admin', 'director', { organisation: target, person: director, role: 'REPRESENTATIVE' });
    const deputy = await person('director', 'Deputy');
    // Without an address, the person cannot accept; earlier versions did not ask.
    await joinUnasked(deputy, target);
    const relationship = await propose(target);
    const taking = grant(relationship, { person: deputy, email: 'thief@covalue.example' });
    // Neither an open nor an agreed relationship gives the provider authority over the person.
    expect((await refused('stranger', 'grantAccess', taking)).code).toBe('ILLEGAL_STATE');
    await move('director', 'agree', relationship);
    expect(await refused('stranger', 'grantAccess', taking)).toMatchObject({ code: 'FORBIDDEN', field: 'email' });
    const raising = grant(relationship, { email: 'thief@covalue.example', name: 'Thief' });
    expect((await refused('stranger', 'grantAccess', raising)).code).toBe('INVALID_INPUT');
    expect((await api.call('thief', '{ viewer { person { id } } }')).errors?.[0]?.extensions.code).toBe(
      'UNAUTHENTICATED',
    );
    // Not even for a person that the outsider recorded, once a director has appointed the person.
    const planted = await person('stranger', 'Planted');
    await joinUnasked(planted, target);
    const own = grant(relationship, { person: planted, email: 'thief@covalue.example' });
    expect(await refused('stranger', 'grantAccess', own)).toMatchObject({ code: 'FORBIDDEN', field: 'email' });
    // The administrator may.
    await done('admin', 'grantAccess', grant(relationship, { person: deputy, email: 'deputy@covalue.example' }));
  });

  it('of a person can be set by its recorder only before the person has an account or other relationships', async () => {
    for (const [name, what] of [
      ['Credential', 'MATCH (p:Person {id: $id}) CREATE (p)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: "x"})'],
      ['Signed in', 'MATCH (p:Person {id: $id}) SET p.signedInAt = datetime()'],
      ['Link', 'MATCH (p:Person {id: $id}) CREATE (:SignInLink {hash: "rights test"})-[:SIGNS_IN]->(p)'],
      ['Operator', 'MATCH (p:Person {id: $id}) SET p.administrator = true'],
      [
        'Client of others',
        'MATCH (p:Person {id: $id}), (o:Party {id: "org_brokerage"}) CREATE (o)-[:PROVIDER_OF]->(:ServiceRelationship {id: "rel_rights", state: "ACTIVE", disclosure: "PRIVATE"})<-[:CONSUMER_OF]-(p)',
      ],
      [
        'Acts for others',
        'MATCH (p:Person {id: $id}), (o:Party {id: "org_brokerage"}) CREATE (p)-[:ACTS_FOR {role: "MEMBER", since: datetime()}]->(o)',
      ],
    ] as const) {
      const consumer = await person('stranger', name);
      const relationship = await propose(consumer);
      await run(what, { id: consumer });
      const error = await refused('stranger', 'grantAccess', grant(relationship, { email: 'thief@covalue.example' }));
      expect(error, name).toMatchObject({ code: 'FORBIDDEN', field: 'email' });
    }
    const consumer = await person('stranger', 'Fresh');
    const relationship = await propose(consumer);
    const taken = grant(relationship, { email: 'client@covalue.example' });
    expect((await refused('stranger', 'grantAccess', taken)).field).toBe('email');
    await done('stranger', 'grantAccess', grant(relationship, { email: 'fresh@covalue.example' }));
  });

  it('cannot be set by a provider for which the recorder was appointed afterwards', async () => {
    const consumer = await person('broker', 'Contact of Sam');
    await run(
      'MATCH (p:Person {id: $consumer}), (b:Person {id: "per_broker"}), (o:Party {id: $stranger}) SET p.profile = "PUBLIC" CREATE (b)-[:ACTS_FOR {role: "MEMBER", since: datetime()}]->(o)',
      { consumer, stranger: ids.stranger },
    );
    const relationship = await propose(consumer);
    await run('MATCH (r:ServiceRelationship {id: $relationship}) SET r.state = "AGREED"', { relationship });
    const taking = grant(relationship, { email: 'thief@covalue.example' });
    expect(await refused('stranger', 'grantAccess', taking)).toMatchObject({ code: 'FORBIDDEN', field: 'email' });
    await run('MATCH (:Person {id: "per_broker"})-[a:ACTS_FOR]->(:Party {id: $stranger}) DELETE a', {
      stranger: ids.stranger,
    });
  });

  it('cannot be set by a former colleague for another organisation', async () => {
    const leaver = await person('admin', 'Leah Ver', 'leaver@covalue.example');
    await join('admin', 'leaver', { organisation: 'org_brokerage', person: leaver, role: 'MEMBER' });
    const contact = await person('leaver', 'Contact of the brokerage');
    const read = async (id: string) => (await api.call('leaver', `{ party(id: "${id}") { name } }`)).data.party;
    expect(await read(contact)).toEqual({ name: 'Contact of the brokerage' });
    await done('leaver', 'dismissPerson', { organisation: 'org_brokerage', person: leaver });
    expect(await read(contact)).toBeNull();
    await run('MATCH (p:Person {id: $contact}) SET p.profile = "PUBLIC"', { contact });
    const own = (await done('leaver', 'createOrganisation', { name: 'Leaver Ltd' }, 'organisation { id }')).organisation
      .id;
    const offering = await offeringOf('leaver', own, 'Own advice');
    const invited = async (consumer: string) => {
      const proposal = { provider: own, consumer, offering };
      const { relationship } = await done('leaver', 'proposeRelationship', proposal, 'relationship { id }');
      return grant(relationship.id, { email: `${consumer}@covalue.example` });
    };
    const taking = await invited(contact);
    expect((await refused('leaver', 'grantAccess', taking)).code).toMatch(/FORBIDDEN|ILLEGAL_STATE/);
    const known = { relationship: taking.relationship };
    await run('MATCH (p:Person {id: $contact}) SET p.email = "contact@covalue.example"', { contact });
    expect((await refused('leaver', 'grantAccess', known)).code).toBe('ILLEGAL_STATE');
    // It may invite people whom it recorded since then.
    await done('leaver', 'grantAccess', await invited(await person('leaver', 'Contact of its own')));
  });

  it('cannot be changed by the recorder or the person', async () => {
    const consumer = await person('stranger', 'Mail', 'mail@covalue.example');
    const change = { id: consumer, email: 'thief@covalue.example' };
    expect((await refused('stranger', 'updateParty', change)).code).toBe('NOT_FOUND');
    expect((await refused('mail', 'updateParty', change)).code).toBe('FORBIDDEN');
  });
});

describe('an invitation', () => {
  let victim: string;
  let relationship: string;
  let access: string;

  it('before the agreement contains our text and link, and no link of the inviter', async () => {
    await mails();
    victim = await person('stranger', 'Click www.evil.example', 'victim@covalue.example');
    relationship = await propose(victim);
    const url = 'https://evil.example/';
    expect(await refused('stranger', 'grantAccess', { relationship, url })).toMatchObject({
      code: 'ILLEGAL_STATE',
      field: 'url',
    });
    const accessName = 'Prize: https://evil.example or evil。example, ask phish@evil.example';
    access = (await done('stranger', 'grantAccess', { relationship, accessName }, 'access { id }')).access.id;
    const [mail] = await mails();
    const everything = [
      mail?.subject,
      mail?.text,
      mail?.html,
      mail?.headerLines.map(({ line }) => line).join('\n'),
    ].join('\n');
    expect(everything).toContain(`${api.url.replace('127.0.0.1', 'localhost')}/access/sign-in?token=`);
    expect(everything).not.toMatch(/evil[.。]example|phish@|reply-to/i);
    expect(mail?.replyTo).toBeUndefined();
    // The other mails before the agreement do not either.
    await done('stranger', 'askFinancingQuestions', { relationship, note: 'See www.evil.example/form' });
    const [questions] = await mails();
    expect(questions?.text).toContain('See www. evil. example/form');
    expect([questions?.subject, questions?.text, questions?.html].join('\n')).not.toContain('evil.example');
  });

  it('is not sent before the agreement to people whom the provider did not record', async () => {
    const other = await propose('per_client');
    expect(await refused('stranger', 'grantAccess', { relationship: other })).toMatchObject({
      code: 'ILLEGAL_STATE',
      field: 'relationship',
    });
    await move('client', 'decline', other);
    await mails();
    const asking = { relationship: other, note: 'Once more' };
    expect((await refused('stranger', 'askFinancingQuestions', asking)).code).toBe('ILLEGAL_STATE');
    expect(await mails()).toEqual([]);
  });

  it('can be sent again once an hour, by any mutation', async () => {
    await done('stranger', 'resendInvitation', { id: access });
    const tooSoon = async (who: string, mutation: string, input: object) => {
      const error = await refused(who, mutation, input);
      expect(error, mutation).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', message: expect.stringContaining('UTC') });
      expect(error.retryAfterSeconds).toBeGreaterThan(3_000);
      expect(error.retryAfterSeconds).toBeLessThanOrEqual(3_600);
    };
    await tooSoon('stranger', 'resendInvitation', { id: access });
    await done('stranger', 'revokeAccess', { id: access });
    await tooSoon('stranger', 'grantAccess', { relationship });
    // Through another relationship of the same organisation, and through another organisation of the same person.
    await tooSoon('stranger', 'grantAccess', { relationship: await propose(victim, ids.offering2) });
    const second = (await done('stranger', 'createOrganisation', { name: 'Second' }, 'organisation { id }'))
      .organisation.id;
    const offering = await offeringOf('stranger', second, 'Second advice');
    await tooSoon('stranger', 'grantAccess', { relationship: await propose(victim, offering, second) });
    // Two concurrent requests send one mail.
    await run('MATCH (q:Quota) WHERE q.key STARTS WITH "invitation|" SET q.resetsAt = datetime() - duration("PT1S")');
    const both = await Promise.all([
      act('stranger', 'grantAccess', { relationship }),
      act('stranger', 'grantAccess', { relationship }),
    ]);
    expect(both.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
    await tooSoon('stranger', 'resendInvitation', { id: access });
    await mails();
  });

  it('after the agreement is mailed once an hour, while access is granted at once', async () => {
    await move('victim', 'agree', relationship);
    await run('MATCH (q:Quota) SET q.resetsAt = datetime() - duration("PT1S")');
    const answer = 'access { id state } mailed nextInvitationAt';
    for (const mailed of [true, false, false]) {
      await done('stranger', 'revokeAccess', { id: access });
      await mails();
      const granted = await done('stranger', 'grantAccess', { relationship }, answer);
      expect(granted).toMatchObject({ access: { id: access, state: 'ACTIVE' }, mailed });
      if (mailed) expect(granted.nextInvitationAt).toBeNull();
      else expect(Date.parse(granted.nextInvitationAt)).toBeGreaterThan(Date.now() + 3_000_000);
      expect(await mails()).toHaveLength(mailed ? 1 : 0);
    }
    expect((await refused('stranger', 'resendInvitation', { id: access })).code).toBe('TOO_MANY_ATTEMPTS');
  });

  it('after the agreement contains the texts of the provider, until the relationship ends', async () => {
    await run('MATCH (q:Quota) SET q.resetsAt = datetime() - duration("PT1S")');
    await run('MATCH (:Access {id: $access})-[:UNLOCKS]->(x) SET x.url = "https://portal.evil.example/"', { access });
    await done('stranger', 'resendInvitation', { id: access });
    const [mail] = await mails();
    expect(mail?.text).toContain('https://portal.evil.example/');
    await move('stranger', 'end', relationship);
    await run('MATCH (q:Quota) SET q.resetsAt = datetime() - duration("PT1S")');
    expect((await refused('stranger', 'resendInvitation', { id: access })).code).toBe('ILLEGAL_STATE');
    await done('stranger', 'revokeAccess', { id: access, reason: 'Go to www.evil.example' });
    const [notice] = await mails();
    expect([notice?.subject, notice?.text, notice?.html].join('\n')).not.toContain('evil.example');
  });
});

describe('a mail that asks for something', () => {
  it('is sent to each recipient once an hour by the same provider and person, across all relationships', async () => {
    const asked = await person('stranger', 'Asked Often', 'asked@covalue.example');
    const relationships: string[] = [];
    const third = await offeringOf('stranger', ids.stranger as string, 'Third advice');
    for (const offering of [ids.offering, ids.offering2, third]) {
      const relationship = await propose(asked, offering);
      await run('MATCH (r:ServiceRelationship {id: $relationship}) SET r.state = "ACTIVE"', { relationship });
      relationships.push(relationship);
    }
    const [first, second, last] = relationships as [string, string, string];
    await mails();
    await done('stranger', 'askForAdvocacy', { relationship: first, milestone: 'One' });
    await done('stranger', 'askFinancingQuestions', { relationship: second });
    for (const [mutation, more] of [
      ['askForAdvocacy', { relationship: last, milestone: 'Three' }],
      ['askFinancingQuestions', { relationship: last }],
    ] as const) {
      const error = await refused('stranger', mutation, more);
      expect(error, mutation).toMatchObject({ code: 'TOO_MANY_ATTEMPTS', message: expect.stringContaining('UTC') });
      expect(error.retryAfterSeconds).toBeGreaterThan(3_000);
    }
    expect(await mails()).toHaveLength(2);
    const surveys = 'MATCH (s:Survey)-[]-(:ServiceRelationship {id: $last}) RETURN count(s) AS count';
    expect((await api.graph.read(surveys, { last }))[0]?.count).toBe(0);
  });
});

describe('a relationship that is not active', () => {
  it('accepts nothing new: each mutation within it is rejected because of its state', async () => {
    const relationship = 'rel_brokerage';
    const at = (days: number) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T14:30`;
    const time = (days: number) => ({ startsAt: at(days), timeZone: 'America/Toronto' });
    const criteria = { places: ['Toronto'] };
    const setUp = { relationship, name: 'States', frequency: 'DAILY', criteria };
    await run("MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.state = 'ACTIVE'");
    await run('MATCH (q:Quota) DELETE q');
    await run('MATCH (n) WHERE n:FinancingQuestionnaire OR n:Mortgage OR n:Consent DETACH DELETE n');
    const alert = (await done('broker', 'setUpPropertyAlert', setUp, 'alert { id }')).alert.id;
    const asked = (await done('broker', 'askFinancingQuestions', { relationship }, 'questionnaire { id }'))
      .questionnaire;
    const booked = { relationship, title: 'Visit', ...time(3) };
    const appointment = (await done('broker', 'proposeAppointment', booked, 'appointment { id }')).appointment.id;
    const change = (await done('client', 'askCriteriaChange', { alert, wish: 'More' }, 'request { id }')).request.id;
    await done('client', 'withdrawCriteriaChange', { request: change });
    const access = (await done('broker', 'grantAccess', { relationship }, 'access { id }')).access.id;
    const table: [who: string, mutation: string, input: object, SUSPENDED?: 'possible'][] = [
      ['broker', 'askFinancingQuestions', { relationship }],
      ['client', 'answerFinancingQuestions', { questionnaire: asked.id, ...FACTS }],
      ['broker', 'recordMortgage', record(relationship)],
      ['client', 'recordMortgage', record(relationship)],
      ['broker', 'grantAccess', { relationship }],
      ['broker', 'resendInvitation', { id: access }],
      ['broker', 'proposeAppointment', { relationship, title: 'Another', ...time(5) }],
      ['client', 'counterProposeAppointment', { id: appointment, ...time(6) }],
      ['client', 'confirmAppointment', { id: appointment }],
      ['broker', 'setUpPropertyAlert', { ...setUp, name: 'Another' }],
      ['broker', 'changeSearchCriteria', { alert, criteria: { places: ['Ajax'] } }],
      ['client', 'askCriteriaChange', { alert, wish: 'Other' }],
      ['client', 'updatePropertyAlert', { alert, name: 'Renamed' }, 'possible'],
    ];
    for (const state of ['DECLINED', 'SUSPENDED', 'ENDED']) {
      await run("MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.state = $state", { state });
      const codes: [string, string | undefined][] = [];
      for (const [who, mutation, input] of table)
        codes.push([`${who} ${mutation}`, (await act(who, mutation, input)).errors[0]?.code]);
      expect(codes, state).toEqual(
        table.map(([who, mutation, , suspended]) => [
          `${who} ${mutation}`,
          state === 'SUSPENDED' && suspended ? undefined : 'ILLEGAL_STATE',
        ]),
      );
    }
    // Mutations that only close something are permitted.
    await done('client', 'cancelAppointment', { id: appointment });
    await run("MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.state = 'ACTIVE'");
  });
});

describe('a person who acts for more organisations than one read returns', () => {
  const known: Record<string, string> = {};
  beforeAll(async () => {
    api.app.settings.maxMembershipsRead = 2;
    for (const name of ['represented', 'seen', 'left', 'foreign']) {
      const recorded = { name: `Many ${name}`, representative: false };
      known[name] = (await done('admin', 'createOrganisation', recorded, 'organisation { id }')).organisation.id;
    }
    const { represented, seen, left } = known;
    await run(
      `MATCH (p:Person {id: $person}) UNWIND $roles AS row MATCH (o:Party {id: row[0]})
       CREATE (p)-[:ACTS_FOR {role: row[1], since: datetime()}]->(o)`,
      {
        person: ids.strangerPerson,
        roles: [
          [represented, 'REPRESENTATIVE'],
          [seen, 'MEMBER'],
          // Two edges to one organisation: the weaker role counts.
          [left, 'MEMBER'],
          [left, 'REPRESENTATIVE'],
        ],
      },
    );
  });
  afterAll(async () => {
    api.app.settings.maxMembershipsRead = CORE_SETTINGS.maxMembershipsRead;
    await run('MATCH (:Person {id: $person})-[a:ACTS_FOR]->(o:Party) WHERE o.id IN $ids DELETE a', {
      person: ids.strangerPerson,
      ids: Object.values(known),
    });
  });

  it.each([
    ['represented', undefined],
    ['seen', 'FORBIDDEN'],
    ['left', 'FORBIDDEN'],
    ['foreign', 'NOT_FOUND'],
  ])('may do what its role in %s allows', async (name, code) => {
    const input = { id: known[name], description: 'By one of many' };
    const offered = { provider: known[name], name: 'By one of many' };
    expect((await refused('stranger', 'updateParty', input))?.code).toBe(code);
    expect((await refused('stranger', 'createService', offered))?.code).toBe(code);
  });

  it('has a mutation whose input names the organisation carried out at once', async () => {
    const roundTrips = async (name: string) => {
      const input = { provider: known.represented, name };
      const { data, extensions } = await api.call(
        'stranger',
        'mutation ($input: CreateServiceInput!) { createService(input: $input) { errors { code } } }',
        { input },
      );
      expect(data.createService.errors).toEqual([]);
      return extensions?.covalue?.roundTrips;
    };
    const ofMany = await roundTrips('Of many');
    expect(ofMany).toBeGreaterThan(0);
    api.app.settings.maxMembershipsRead = CORE_SETTINGS.maxMembershipsRead;
    expect(await roundTrips('Of few')).toBe(ofMany);
    api.app.settings.maxMembershipsRead = 2;
  });

  it('has its rights checked for parties found by a statement and for those given by ID', async () => {
    const relationship = await propose(await person('stranger', 'Guest of many', 'guest-of-many@covalue.example'));
    await done('stranger', 'grantAccess', { relationship });
    // The party stands within the id: the transaction is repeated with all organisations.
    const target = ids.offering as string;
    const declined = async (party: string) =>
      (await refused('stranger', 'declineRecommendation', { id: recommendationId(party, target) })).code;
    expect(await declined(known.represented as string)).toBe('ILLEGAL_STATE');
    expect(await declined(known.seen as string)).toBe('FORBIDDEN');
    expect(await declined(known.foreign as string)).toBe('NOT_FOUND');
  });

  it('is counted with one organisation during a window while it acts for it', async () => {
    await run('MATCH (q:Quota) DELETE q');
    const counters = async () =>
      (
        await api.graph.read(
          "MATCH (q:Quota) WHERE q.key STARTS WITH 'persons|organisation|' RETURN q.key AS key, q.used AS used ORDER BY q.used",
          {},
        )
      ).map(({ key, used }) => [String(key).split('|')[2], Number(used)]);
    for (const _ of [1, 2]) await done('stranger', 'createPerson', { name: 'Counted' });
    expect(await counters()).toEqual([[ids.stranger, 2]]);
    await run('MATCH (q:Quota {key: $key}) SET q.organisation = $foreign', {
      key: `persons|person|${ids.strangerPerson}`,
      foreign: known.foreign,
    });
    await done('stranger', 'createPerson', { name: 'Counted' });
    expect(await counters()).toEqual([[ids.stranger, 3]]);
  });
});

describe('a quota', () => {
  let before: Settings['quotas'];
  const settle = () => run('MATCH (q:Quota) DELETE q');
  beforeAll(async () => {
    before = structuredClone(api.app.settings.quotas);
    await settle();
  });
  afterAll(() => Object.assign(api.app.settings.quotas, before));
  const count = async (name: string) =>
    (await api.graph.read('MATCH (p:Person) WHERE p.name = $name RETURN count(p) AS count', { name }))[0]?.count;

  it('of persons applies to a person, for concurrent and sequential requests, and states when the next is possible', async () => {
    api.app.settings.quotas.persons = { perPerson: 3, perOrganisation: 5 };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => act('stranger', 'createPerson', { name: 'Many' })),
    );
    expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(3);
    expect(await count('Many')).toBe(3);
    const error = await refused('stranger', 'createPerson', { name: 'Many' });
    expect(error.code).toBe('TOO_MANY_ATTEMPTS');
    expect(error.retryAfterSeconds).toBeGreaterThan(86_000);
    // It does not apply to others or the administrator, and ends with the window.
    await done('trainer', 'createPerson', { name: 'One' });
    for (let times = 0; times < 5; times++) await done('admin', 'createPerson', { name: 'Operator' });
    await run('MATCH (q:Quota) WHERE q.key = $key SET q.resetsAt = datetime() - duration("PT1S")', {
      key: `persons|person|${ids.strangerPerson}`,
    });
    await done('stranger', 'createPerson', { name: 'Many' });
  });

  it('of persons applies to an organisation, for all who act for it', async () => {
    const colleague = await person('admin', 'Col League', 'colleague@covalue.example');
    await join('admin', 'colleague', { organisation: ids.stranger, person: colleague, role: 'MEMBER' });
    await done('colleague', 'createPerson', { name: 'Fifth' });
    expect((await refused('colleague', 'createPerson', { name: 'Sixth' })).code).toBe('TOO_MANY_ATTEMPTS');
    expect(await count('Sixth')).toBe(0);
  });

  it('of persons applies to probing addresses, after which all answers are the same', async () => {
    await settle();
    api.app.settings.quotas.persons = { perPerson: 3, perOrganisation: 5 };
    const probe = (email: string) => refused('stranger', 'createPerson', { name: 'Probe', email });
    const known = ['client@covalue.example', 'Broker@Covalue.example', 'trainer@covalue.example'];
    for (const email of known) expect(await probe(email)).toMatchObject({ code: 'ALREADY_EXISTS', field: 'email' });
    const answers = [await probe('client@covalue.example'), await probe('nobody-has-this@covalue.example')];
    for (const answer of answers) expect(answer.code).toBe('TOO_MANY_ATTEMPTS');
    expect(answers[0]?.message.replaceAll(/\d+/g, '')).toBe(answers[1]?.message.replaceAll(/\d+/g, ''));
    expect(await count('Probe')).toBe(0);
  });

  it('is not needed where access by address answers known and unknown addresses in the same way', async () => {
    await settle();
    api.app.settings.quotas.persons = { perPerson: 3, perOrganisation: 5 };
    const recorded = { name: 'Shell', representative: false };
    const orphan = (await done('stranger', 'createOrganisation', recorded, 'organisation { id }')).organisation.id;
    const inOrphan = await propose(orphan);
    const toOrganisation = await propose('org_studio');
    const same = async (input: object) => {
      const answers = await Promise.all(
        ['trainer@covalue.example', 'client@covalue.example', 'nobody-has-this@covalue.example'].map((email) =>
          refused('stranger', 'grantAccess', { ...input, email }),
        ),
      );
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size, JSON.stringify(answers)).toBe(1);
      return answers[0];
    };
    // The trainer acts for the studio, and the proposal gives no right to learn that.
    expect(await same({ relationship: toOrganisation })).toMatchObject({
      code: 'ILLEGAL_STATE',
      field: 'relationship',
    });
    expect(await same({ relationship: toOrganisation, name: 'Any' })).toMatchObject({ code: 'ILLEGAL_STATE' });
    expect(await same({ relationship: inOrphan })).toMatchObject({ code: 'INVALID_INPUT', field: 'name' });
    // A person who may record the address learns that it is known, and each such answer counts.
    const known = { relationship: inOrphan, name: 'Any', email: 'client@covalue.example' };
    for (let times = 0; times < 3; times++)
      expect(await refused('stranger', 'grantAccess', known)).toMatchObject({ code: 'INVALID_INPUT', field: 'email' });
    expect((await refused('stranger', 'grantAccess', known)).code).toBe('TOO_MANY_ATTEMPTS');
    expect(
      (await refused('stranger', 'grantAccess', { ...known, email: 'nobody-has-this@covalue.example' })).code,
    ).toBe('TOO_MANY_ATTEMPTS');
  });

  it('of proposals and invitations applies too', async () => {
    await settle();
    api.app.settings.quotas.persons = before.persons;
    api.app.settings.quotas.proposals = { perPerson: 2, perOrganisation: 2 };
    api.app.settings.quotas.invitations = { perPerson: 1, perOrganisation: 1 };
    const people: string[] = [];
    for (const index of [0, 1, 2])
      people.push(await person('stranger', `Guest ${index}`, `guest${index}@covalue.example`));
    const relationships = [await propose(people[0] as string), await propose(people[1] as string)];
    const one = { provider: ids.stranger, consumer: people[2], offering: ids.offering };
    expect((await refused('stranger', 'proposeRelationship', one)).code).toBe('TOO_MANY_ATTEMPTS');
    await done('stranger', 'grantAccess', { relationship: relationships[0] });
    expect((await refused('stranger', 'grantAccess', { relationship: relationships[1] })).code).toBe(
      'TOO_MANY_ATTEMPTS',
    );
    // Every other mail before the agreement counts as one, too.
    const asking = { relationship: relationships[0], note: 'Please' };
    expect((await refused('stranger', 'askFinancingQuestions', asking)).code).toBe('TOO_MANY_ATTEMPTS');
    await done('admin', 'grantAccess', { relationship: relationships[1] });
  });
});
