/**
 * Who may change what: every mutation of the schema, sent by those who may not, about things of others that really exist.
 * A new mutation must say here what it acts on (`ACTS_ON`), else the test fails.
 */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  buildSchema,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken } from '../../src/access-control/tokens.ts';
import { recommendationId } from '../../src/features/recommendations/recommenders/score-contributions.rules.ts';
import { type Answer, type Person, startTestApi, type TestApi } from '../support/api.ts';
import { isBusinessNode } from '../support/business-nodes.ts';

const HOMES = 8;
const HEADLINE = 'errors { code field message }';

/** The ID for each input field whose meaning is not the same everywhere: data of the brokerage and its client. */
const IDS: Record<string, string> = {
  contact: 'Contact',
  invitation: 'ContactInvitation',
  relationship: 'ServiceRelationship rel_brokerage',
  provider: 'Party org_brokerage',
  consumer: 'Party per_client',
  client: 'Party per_client',
  party: 'Party org_brokerage',
  organisation: 'Party org_brokerage',
  person: 'Party per_broker',
  service: 'Service of org_brokerage',
  offering: 'Offering of org_brokerage',
  product: 'Product',
  extends: 'ServiceRelationship rel_brokerage',
  alert: 'PropertyAlert',
  request: 'CriteriaChangeRequest',
  matches: 'Match',
  match: 'Match',
  resource: 'Resource of rel_brokerage',
  rateOffer: 'RateOffer',
  questionnaire: 'FinancingQuestionnaire',
  to: 'Party org_brokerage',
};

/** The type of `id` in each mutation. */
const ACTS_ON: Record<string, string> = {
  updateService: 'Service of org_brokerage',
  updateOffering: 'Offering of org_brokerage',
  publishOffering: 'Offering of org_brokerage',
  agreeRelationship: 'ServiceRelationship rel_proposed',
  declineRelationship: 'ServiceRelationship rel_proposed',
  activateRelationship: 'ServiceRelationship rel_agreed',
  suspendRelationship: 'ServiceRelationship rel_brokerage',
  resumeRelationship: 'ServiceRelationship rel_suspended',
  endRelationship: 'ServiceRelationship rel_brokerage',
  updateRelationship: 'ServiceRelationship rel_brokerage',
  discloseRelationship: 'ServiceRelationship rel_brokerage',
  updateParty: 'Party org_brokerage',
  modifyResource: 'Resource of rel_brokerage',
  discloseResource: 'Resource of rel_brokerage',
  markRecommendationSeen: 'Recommendation',
  acceptRecommendation: 'Recommendation',
  declineRecommendation: 'Recommendation',
  resendInvitation: 'Access',
  suspendAccess: 'Access',
  resumeAccess: 'Access',
  revokeAccess: 'Access',
  retryMail: 'Mail',
  retrySetAsideRecord: 'SetAside',
  dismissSetAsideRecord: 'SetAside',
  counterProposeAppointment: 'Appointment',
  confirmAppointment: 'Appointment',
  moveAppointment: 'Appointment',
  cancelAppointment: 'Appointment',
  completeAppointment: 'Appointment',
  withdrawConsent: 'Consent',
  recordReferralOutcome: 'Referral',
  renewServiceAccount: 'ServiceAccount',
  revokeServiceAccount: 'ServiceAccount',
  updateAttention: 'Item of a task',
  updateTask: 'Task',
  updateWebhook: 'Webhook',
  replayWebhook: 'Webhook',
  deleteWebhook: 'Webhook',
  configureImport: 'Import',
  startImport: 'Import',
  undoImport: 'Import',
  discardImport: 'Import',
  undo: 'Undo',
  updateProduct: 'Product of svc_brokerage',
  updateAgreement: 'Agreement of rel_brokerage',
  cancelAgreement: 'Agreement of rel_brokerage',
  updateActivity: 'Activity of rel_brokerage',
  cancelActivity: 'Activity of rel_brokerage',
  updateMortgage: 'Mortgage of per_client',
  updateRateOffer: 'RateOffer',
  deleteRecord: 'Service of org_brokerage',
  updateContact: 'Contact',
  deleteContact: 'Contact',
  revokeMemberInvitation: 'MemberInvitation',
  deleteRecordedRelationship: 'ServiceRelationship rel_recorded',
};

/** Valid values of a field. */
const FIELDS: Record<string, unknown> = {
  timeZone: 'America/Toronto',
  // The story's visits are on the third and sixth day.
  startsAt: new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 16),
  score: 7,
  // A mortgage's facts cannot be of a later day than today.
  asOf: '2026-01-01',
};

/** Fields that are optional in the schema but required by the mutation. */
const BESIDES: Record<string, Record<string, unknown>> = { giveFeedback: { about: 'act_nothing' } };

/** Mutations that return tokens. They disclose nothing about a person without its secret (see access.test.ts). */
const WITHOUT_TOKEN = new Set(['signIn', 'useSignInLink', 'requestSignInLink', 'refreshSignIn', 'signOut', 'setUp']);

/** Any signed-in person may do these: the created data belongs to that person. */
const OPEN_TO_ALL = new Set([
  'createOrganisation',
  'createPerson',
  'publishCalendarFeed',
  'revokeCalendarFeed',
  'giveConsent',
  'requestEmailChange',
  'cancelEmailChange',
  'updateMailSettings',
  'beginSecondFactor',
  'confirmSecondFactor',
  'removeSecondFactor',
  'connectIdentity',
  'disconnectIdentity',
  'endOtherSessions',
  'eraseMyAccount',
  'undo',
]);

/** Mutations that a member who does not represent the brokerage may still use, with the reason. */
const OPEN_TO_MEMBERS = new Set([
  // Daily work of the people of both parties; the record names the person who did it.
  'recordActivity',
  'registerProductUse',
  'giveFeedback',
  'proposeAppointment',
  'counterProposeAppointment',
  'confirmAppointment',
  'moveAppointment',
  'cancelAppointment',
  'completeAppointment',
  'updateActivity',
  'cancelActivity',
  // Only the own records of the brokerage.
  'recordContact',
  'updateContact',
]);

let api: TestApi;
let mutations: { name: string; input: GraphQLInputObjectType }[];
const ids = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi({ homes: HOMES });
  await api.graph.execute(
    `MATCH (o:Party {id: 'org_brokerage'}), (c:Party {id: 'per_client'})
CREATE (m:Party:Person {id: 'per_member', name: 'Mem Ber', email: 'member@covalue.example', profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})
CREATE (m)-[:ACTS_FOR {role: 'MEMBER', since: datetime()}]->(o)
CREATE (:ServiceAccount {id: 'sva_brokerage', name: 'Sync', mutations: [], keyHash: 'x', responsibleId: 'per_broker', expiresAt: datetime(), createdAt: datetime(), updatedAt: datetime(), version: 1})-[:SERVES]->(o)
CREATE (o)-[:HAS_IMPORT]->(:Import {id: 'imp_brokerage', state: 'UPLOADED', fileName: 'x.csv', format: 'CSV', sheets: [''], personId: 'per_broker', createdAt: datetime(), updatedAt: datetime(), version: 1})
CREATE (:Task {id: 'tsk_brokerage', partyId: 'org_brokerage', title: 'Call', createdAt: datetime(), updatedAt: datetime(), version: 1})
CREATE (:Undo {id: 'und_other', actorId: 'per_broker', mutation: 'endRelationship', until: datetime(), kept: 'x', createdAt: datetime()})
CREATE (:Webhook {id: 'hook_brokerage', url: 'https://example.org/', enabled: false, names: [], createdAt: datetime(), updatedAt: datetime(), version: 1})-[:OF]->(o)
WITH o MATCH (studio:Party {id: 'org_studio'})-[:OFFERS]->(offering)
UNWIND ['PROPOSED', 'AGREED', 'SUSPENDED'] AS state
CREATE (studio)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_' + toLower(state), state: state, kind: 'BASIC', disclosure: 'PRIVATE',
  criticality: 'MEDIUM', startsOn: date(), proposedBy: 'org_studio', stateSince: datetime(), createdAt: datetime(), updatedAt: datetime(), version: 1})<-[:CONSUMER_OF]-(o)
CREATE (r)-[:ON]->(offering)`,
    {},
  );
  const stamp = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
  await api.graph.execute(
    `MATCH (q:CriteriaChangeRequest) SET q.state = 'ASKED'
WITH DISTINCT 1 AS one
MATCH (r:ServiceRelationship {id: 'rel_brokerage'}), (brokerage:Party {id: 'org_brokerage'}), (broker:Party {id: 'per_broker'}), (client:Party {id: 'per_client'}), (offer:RateOffer)
WITH * LIMIT 1
CREATE (a:Appointment {id: 'apt_visit', state: 'PROPOSED', title: 'Visit', startsAt: datetime() + duration('P2D'), endsAt: datetime() + duration('P2DT1H'), timeZone: 'America/Toronto', sequence: 0, ${stamp}})-[:WITHIN]->(r),
  (a)-[:HOSTED_BY]->(broker), (a)-[:ATTENDED_BY]->(client), (a)-[:PROPOSED_BY]->(client),
  (client)-[:GAVE]->(:Consent {id: 'cns_advice', key: 'test', purpose: 'FINANCING_ADVICE', endsAt: datetime() + duration('P9D'), ${stamp}})-[:TO]->(brokerage),
  (broker)-[:ASKED]->(:FinancingQuestionnaire {id: 'fqn_asked', state: 'ASKED', fields: [], questions: [], ${stamp}})-[:WITHIN]->(r),
  (client)-[:REFERRED]->(f:Referral {id: 'rfr_made', key: 'test', state: 'ACCEPTED', horizonMonths: 60, expectedSavingMinor: 100, currency: 'CAD', ${stamp}})-[:TO_BROKER]->(brokerage),
  (f)-[:WITH_OFFER]->(offer), (f)-[:LED_TO]->(r),
  (m:Mail {id: 'mai_dead', key: 'test', template: 'invitation', state: 'DEAD', attempts: 9, dueAt: datetime(), ${stamp}})-[:ABOUT]->(r), (m)-[:TO]->(client),
  (:Agreement {id: 'agr_other', title: 'Terms', agreedOn: date(), ${stamp}})-[:GOVERNS]->(r),
  (broker)-[:PERFORMED]->(:Activity {id: 'act_other', kind: 'PROVISION', summary: 'Work', occurredAt: datetime(), ${stamp}})-[:PART_OF]->(r),
  (client)-[:HAS_MORTGAGE]->(:Mortgage {id: 'mtg_other', balanceMinor: 1, currency: 'CAD', annualRate: '0.05', lender: 'Bank', remainingAmortisationMonths: 9, remainingTermMonths: 9, asOfOn: date(), ${stamp}}),
  (:SetAside {id: 'sar_mail', key: 'MAIL|mai_dead', loop: 'MAIL', record: 'mai_dead', reason: 'no address', attempts: 1, nextAttemptAt: datetime(), ${stamp}})`,
    {},
  );
  await api.graph.execute(
    `CREATE (:Contact:Recorded {id: 'con_known', recordedBy: 'org_brokerage', kind: 'PERSON', name: 'Known', emails: [], phones: [], phoneNumbers: [],
tags: [], identifierSchemes: [], identifierValues: [], mailBasis: 'NONE', ${stamp}})-[:CONSUMER_OF]->(r:ServiceRelationship:Recorded {id: 'rel_recorded', state: 'ACTIVE', kind: 'BASIC',
  disclosure: 'PRIVATE', criticality: 'MEDIUM', startsOn: date(), proposedBy: 'org_brokerage', stateSince: datetime(), ${stamp}})
WITH r MATCH (p:Party {id: 'org_brokerage'})-[:OFFERS]->(o) WITH r, p, o LIMIT 1 CREATE (p)-[:PROVIDER_OF]->(r)-[:ON]->(o),
  (:MemberInvitation:MailRecipient {id: 'miv_known', key: 'known', recordedBy: 'org_brokerage', invitedBy: 'per_broker', email: 'known@covalue.example', name: 'Known', role: 'MEMBER', hash: 'known',
    state: 'OPEN', sentAt: datetime(), expiresAt: datetime() + duration('P9D')}),
  (:ContactInvitation {id: 'civ_known', contact: 'con_known', recordedBy: 'org_brokerage', invitedBy: 'per_broker', address: 'client@covalue.example', hash: 'known',
    state: 'OPEN', sentAt: datetime(), expiresAt: datetime() + duration('P9D')})`,
    {},
  );
  const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
  mutations = Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(({ name }) => !WITHOUT_TOKEN.has(name))
    .map(({ name, args }) => ({
      name,
      input: getNamedType(args[0]?.type as GraphQLInputType) as GraphQLInputObjectType,
    }));
});
afterAll(() => api.close());

function sample(type: GraphQLInputType, mutation: string, field: string, missing?: string): unknown {
  if (isNonNullType(type)) return sample(type.ofType, mutation, field, missing);
  if (isListType(type)) return [sample(type.ofType, mutation, field, missing)];
  const named = type as GraphQLNamedType;
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named)) return inputOf(named, mutation, missing);
  if (named.name === 'ID') return idOf(mutation, field, missing);
  const values: Record<string, unknown> = {
    Int: 240,
    Float: 1,
    Boolean: true,
    Decimal: '0.05',
    URL: 'https://example.org/hook',
    EmailAddress: 'somebody@example.org',
    Date: '2026-12-01',
    DateTime: '2026-11-01T10:00:00.000Z',
  };
  return (
    FIELDS[field] ?? values[named.name] ?? (field === 'currency' ? 'CAD' : field === 'amount' ? '10.00' : 'Something')
  );
}

/** The minimal valid input. `missing`: the field whose ID does not exist. */
function inputOf(type: GraphQLInputObjectType, mutation: string, missing?: string): Record<string, unknown> {
  const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return {
    ...Object.fromEntries(required.map(({ name, type }) => [name, sample(type, mutation, name, missing)])),
    ...(type.name.toLowerCase() === `${mutation}input`.toLowerCase() ? BESIDES[mutation] : {}),
  };
}

function idOf(mutation: string, field: string, missing?: string): string {
  const what = field === 'id' ? ACTS_ON[mutation] : IDS[field];
  if (!what) throw new Error(`${mutation}: say in test/rights/permission-matrix.test.ts what "${field}" names`);
  const id = ids.get(what);
  if (!id) throw new Error(`${mutation}: the story has no ${what}`);
  if (missing !== field) return id;
  if (what === 'Item of a task') return 'TASK:tsk_nothing:org_brokerage';
  return what === 'Recommendation' ? recommendationId('per_nothing', 'off_nothing') : `${id.split('_')[0]}_nothing`;
}

async function findIds(): Promise<void> {
  for (const what of new Set([...Object.values(IDS), ...Object.values(ACTS_ON)])) {
    const [label, word, owner] = what.split(' ');
    const text =
      word === 'of'
        ? `MATCH (n:${label})--(o {id: $owner}) RETURN n.id AS id ORDER BY id LIMIT 1`
        : `MATCH (n:${label}) WHERE $word IS NULL OR n.id = $word RETURN n.id AS id ORDER BY id LIMIT 1`;
    const [row] = await api.graph.read(text, { owner: owner ?? null, word: word ?? null });
    if (row) ids.set(what, row.id as string);
  }
  // Not stored before it is answered: its ID contains the party and the suggestion.
  ids.set('Item of a task', 'TASK:tsk_brokerage:org_brokerage');
  ids.set('Recommendation', recommendationId('per_client', ids.get('Offering of org_brokerage') as string));
}

async function fingerprint(): Promise<string> {
  const [row] = await api.graph.read(
    `MATCH (n) WHERE ${isBusinessNode('n')} OPTIONAL MATCH (n)-[e]->()
RETURN count(DISTINCT n) AS nodes, count(e) AS edges, sum(coalesce(n.version, 0)) AS versions`,
    {},
  );
  return JSON.stringify(row);
}

const document = (name: string, input: GraphQLInputObjectType) =>
  `mutation ($input: ${input.name}!) { ${name}(input: $input) { ${HEADLINE} } }`;

async function post(name: string, input: GraphQLInputObjectType, authorization?: string): Promise<Answer> {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    body: JSON.stringify({ query: document(name, input), variables: { input: inputOf(input, name) } }),
  });
  return (await response.json()) as Answer;
}

interface Told {
  code: string;
  field: string | null;
  message: string;
}

/** The errors of one mutation. */
async function sent(who: Person, name: string, input: GraphQLInputObjectType, missing?: string): Promise<Told[]> {
  const { data, errors } = await api.call(who, document(name, input), { input: inputOf(input, name, missing) });
  expect(errors, name).toBeUndefined();
  return data[name].errors;
}

describe('every mutation', () => {
  beforeAll(findIds);

  it('is refused without a token', async () => {
    const before = await fingerprint();
    const expired = `Bearer ${await localToken(api.folder, 'broker@covalue.example', '-1 minute')}`;
    const forged = `Bearer ${await localToken(mkdtempSync(join(tmpdir(), 'covalue-other-')), 'broker@covalue.example')}`;
    const unknown = `Bearer ${await localToken(api.folder, 'nobody@example.org')}`;
    for (const { name, input } of mutations)
      for (const [how, authorization] of Object.entries({ none: undefined, expired, forged, unknown })) {
        const { data, errors } = await post(name, input, authorization);
        expect(data?.[name] ?? null, `${name}, ${how}`).toBeNull();
        expect(errors?.[0]?.extensions.code, `${name}, ${how}`).toBe('UNAUTHENTICATED');
      }
    expect(await fingerprint()).toBe(before);
  });

  it('on data of others is refused to an unrelated person without disclosing that the data exists', async () => {
    const before = await fingerprint();
    const other: string[] = [];
    for (const { name, input } of mutations.filter((each) => !OPEN_TO_ALL.has(each.name))) {
      const [told] = await sent('trainer', name, input);
      if (!['NOT_FOUND', 'FORBIDDEN'].includes(told?.code ?? '')) other.push(`${name}: ${JSON.stringify(told)}`);
      if (told?.code !== 'NOT_FOUND') continue;
      const [nothing] = await sent('trainer', name, input, told.field ?? undefined);
      const plain = (message?: string) => message?.replaceAll(/\b[a-z]+_[\w-]+/g, 'ID');
      expect({ ...told, message: plain(told.message) }, name).toEqual({
        ...nothing,
        message: plain(nothing?.message),
      });
    }
    expect(other).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });

  it('of an organisation is refused to those who act for it without representing it', async () => {
    const before = await fingerprint();
    const other: string[] = [];
    for (const { name, input } of mutations) {
      if (OPEN_TO_ALL.has(name) || OPEN_TO_MEMBERS.has(name)) continue;
      const [told] = await sent('member', name, input);
      if (!['NOT_FOUND', 'FORBIDDEN'].includes(told?.code ?? '')) other.push(`${name}: ${JSON.stringify(told)}`);
    }
    expect(other).toEqual([]);
    expect(await fingerprint()).toBe(before);
  });
});

describe('a right', () => {
  const rename = (who: Person, more: object = {}) =>
    api.call(who, `mutation ($input: UpdatePartyInput!) { updateParty(input: $input) { ${HEADLINE} } }`, {
      input: { id: 'org_brokerage', segment: 'Homes', ...more },
    });
  const sees = async (who: Person) =>
    (await api.call(who, '{ serviceRelationship(id: "rel_brokerage") { id } }')).data.serviceRelationship !== null;

  it('ends with the appointment that gave it, even while a token is valid', async () => {
    expect(await sees('member')).toBe(true);
    const appoint = (mutation: string, more: object) =>
      api.call(
        'broker',
        `mutation ($input: ${mutation}Input!) { ${mutation[0]?.toLowerCase()}${mutation.slice(1)}(input: $input) { ${HEADLINE} } }`,
        {
          input: { organisation: 'org_brokerage', person: 'per_member', ...more },
        },
      );
    expect((await appoint('AppointPerson', { role: 'REPRESENTATIVE' })).data.appointPerson.errors).toEqual([]);
    expect((await rename('member')).data.updateParty.errors).toEqual([]);
    expect((await appoint('DismissPerson', {})).data.dismissPerson.errors).toEqual([]);
    expect((await rename('member', { segment: 'Houses' })).data.updateParty.errors[0].code).toBe('NOT_FOUND');
    expect(await sees('member')).toBe(false);
  });

  it('is not gained with the idempotency key of another person', async () => {
    const idempotencyKey = 'rename-once';
    expect((await rename('broker', { idempotencyKey })).data.updateParty.errors).toEqual([]);
    expect((await rename('trainer', { idempotencyKey })).data.updateParty.errors[0].code).toBe('NOT_FOUND');
  });

  it('of an administrator covers reading and changing everything', async () => {
    expect(await sees('admin')).toBe(true);
    expect((await rename('admin', { segment: 'Real Estate' })).data.updateParty.errors).toEqual([]);
  });
});
