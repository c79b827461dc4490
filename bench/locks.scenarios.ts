/**
 * Every mutation, 32 at once around one hub: one person on each side, two organisations, one service. The scenarios run
 * in order, as 32 relationships develop; later ones use IDs that earlier ones returned.
 */

import { hashedPassword } from '../src/features/access/passwords.ts';
import { shownOf } from '../src/features/contacts/contact-invitation.cypher.ts';
import { tokenHash } from '../src/features/mail/mail-tokens.ts';
import { recommendationId } from '../src/features/recommendations/recommenders/score-contributions.rules.ts';
import type { Graph } from '../src/graph/graph.ts';
import { cursorOf } from '../src/outbox/event-log.ts';
import { POSTAL_ADDRESS } from '../test/support/postal-address.ts';

/** Number of concurrent calls. */
export const AT_ONCE = 32;

/** Ids by the name under which a scenario keeps them, in the order of its calls. */
export type Kept = Record<string, string[]>;

export interface Scenario {
  mutation: string;
  as: 'provider' | 'client' | 'operator';
  /** Input of call `index`, 0 to 31. */
  input: (index: number, kept: Kept) => object;
  /** Runs before the calls; a column `id` is kept as `found`. */
  prepare?: string;
  /** Name for the IDs. Default: the mutation's. */
  keep?: string;
  /** Payload field whose ID is kept. Default: the first one with an ID. */
  field?: string;
}

/** The ID with which the text of `shownOf` begins. */
const recordedOf = (shown: string | undefined) => shown?.split('\n')[0];

const RECORD = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
export const LINK_TOKENS = Array.from({ length: AT_ONCE }, (_, index) => `lock-bench-link-${index}`);
const SETUP_CODES = Array.from({ length: AT_ONCE }, (_, index) => `lock-bench-setup-${index}`);
const PASSWORD = 'violet harbour 92 kettles';
const ZONE = 'Europe/Paris';
const CRITERIA = { places: ['Springfield'], bedroomsFrom: 3 };
const MORTGAGE = {
  balance: { amount: '400000.00', currency: 'CAD' },
  annualRate: '0.089',
  compounding: 'SEMI_ANNUAL',
  rateType: 'FIXED',
  remainingAmortisationMonths: 240,
  remainingTermMonths: 24,
  lender: 'First Bank',
  penaltyKind: 'NONE',
};

/** Empties the graph, and creates two organisations with a person each, and an administrator. */
export async function fillHubs(graph: Graph): Promise<void> {
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    {},
  );
  await graph.execute(
    `UNWIND ['provider', 'client'] AS side
CREATE (p:Party:Person {id: 'per_' + side, name: side, email: side + '@covalue.example', profile: 'PRIVATE', ${RECORD}})
CREATE (o:Party:Organisation {id: 'org_' + side, name: side + ' organisation', profile: 'PRIVATE', ${RECORD}})
CREATE (p)-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(o)`,
    {},
  );
  await graph.execute(
    `CREATE (:Party:Person {id: 'per_operator', name: 'operator', email: 'operator@covalue.example', administrator: true, profile: 'PRIVATE', ${RECORD}})`,
    {},
  );
}

const day = (index: number, plus: number) =>
  `${new Date(Date.now() + (index + plus) * 86_400_000).toISOString().slice(0, 10)}T10:00`;
const of =
  (name: string, more: (index: number) => object = () => ({}), field = 'id'): Scenario['input'] =>
  (index, kept) => ({ [field]: kept[name]?.[index], ...more(index) });
/** The imports of the provider, brought into a state on which no worker works. */
const importsIn = (state: string) =>
  `MATCH (i:Import) WHERE i.id STARTS WITH 'imp_' SET i.state = '${state}', i.kind = 'OFFERINGS' RETURN i.id AS id ORDER BY id`;
const inRelationship = (more: (index: number) => object = () => ({})) => of('relationship', more, 'relationship');
/** A recommendation to each of 32 organisations: one of the rate offers. */
const recommended =
  (offer: number): Scenario['input'] =>
  (index, kept) => ({
    id: recommendationId(kept.createOrganisation?.[index] as string, kept.recordRateOffer?.[offer] as string),
  });

export const SCENARIOS: Scenario[] = [
  { mutation: 'createOrganisation', as: 'client', input: (i) => ({ name: `Organisation ${i}` }) },
  { mutation: 'createPerson', as: 'client', input: (i) => ({ name: `Person ${i}`, email: `p${i}@covalue.example` }) },
  {
    mutation: 'recordContact',
    as: 'client',
    input: (i) => ({
      party: 'org_client',
      kind: 'PERSON',
      name: `Contact ${i}`,
      emails: [`contact${i}@bench.example`],
    }),
  },
  { mutation: 'updateContact', as: 'client', input: of('recordContact', (i) => ({ notes: `Note ${i}` })) },
  {
    mutation: 'appointPerson',
    as: 'client',
    input: of('createPerson', () => ({ organisation: 'org_client', role: 'MEMBER' }), 'person'),
  },
  {
    mutation: 'updateParty',
    as: 'client',
    input: (i) => ({ id: 'org_client', description: `Text ${i}`, postalAddress: POSTAL_ADDRESS }),
  },
  {
    mutation: 'createService',
    as: 'client',
    keep: 'ownService',
    input: (i) => ({ provider: 'org_client', name: `Own ${i}` }),
  },
  { mutation: 'createService', as: 'provider', input: (i) => ({ provider: 'org_provider', name: `Service ${i}` }) },
  {
    mutation: 'updateService',
    as: 'provider',
    input: (i, kept) => ({ id: kept.createService?.[0], description: `Text ${i}` }),
  },
  {
    mutation: 'addProduct',
    as: 'provider',
    input: (i, kept) => ({ service: kept.createService?.[0], name: `Product ${i}` }),
  },
  {
    mutation: 'createOffering',
    as: 'provider',
    input: (i, kept) => ({ service: kept.createService?.[0], name: `Offering ${i}`, published: true }),
  },
  { mutation: 'updateOffering', as: 'provider', input: of('createOffering', (i) => ({ terms: `Terms ${i}` })) },
  { mutation: 'publishOffering', as: 'provider', input: of('createOffering', () => ({ published: true })) },
  {
    mutation: 'proposeRelationship',
    as: 'client',
    keep: 'relationship',
    input: of('createOffering', () => ({ provider: 'org_provider', consumer: 'org_client' }), 'offering'),
  },
  { mutation: 'agreeRelationship', as: 'provider', input: of('relationship') },
  { mutation: 'activateRelationship', as: 'provider', input: of('relationship') },
  { mutation: 'suspendRelationship', as: 'provider', input: of('relationship') },
  { mutation: 'resumeRelationship', as: 'provider', input: of('relationship') },
  { mutation: 'updateRelationship', as: 'provider', input: of('relationship', (i) => ({ purpose: `Purpose ${i}` })) },
  { mutation: 'discloseRelationship', as: 'provider', input: of('relationship', () => ({ disclosure: 'CHAIN' })) },
  {
    mutation: 'assignConsumerRole',
    as: 'client',
    input: inRelationship(() => ({ person: 'per_client', role: 'USER' })),
  },
  { mutation: 'recordAgreement', as: 'provider', input: inRelationship((i) => ({ title: `Agreement ${i}` })) },
  { mutation: 'recordActivity', as: 'provider', input: inRelationship(() => ({ kind: 'PROVISION', summary: 'Work' })) },
  {
    mutation: 'registerProductUse',
    as: 'client',
    input: (i, kept) => ({ relationship: kept.relationship?.[i], product: kept.addProduct?.[0] }),
  },
  { mutation: 'askForAdvocacy', as: 'provider', input: inRelationship(() => ({ milestone: 'A year' })) },
  { mutation: 'answerSurvey', as: 'client', input: inRelationship(() => ({ score: 9 })) },
  {
    mutation: 'recordResource',
    as: 'provider',
    input: inRelationship((i) => ({ name: `Resource ${i}`, kind: 'ACCESS' })),
  },
  {
    mutation: 'modifyResource',
    as: 'provider',
    input: (i, kept) => ({ id: kept.recordResource?.[i], relationship: kept.relationship?.[(i + 1) % AT_ONCE] }),
  },
  { mutation: 'discloseResource', as: 'client', input: of('recordResource', () => ({ disclosure: 'PRIVATE' })) },
  {
    mutation: 'enableService',
    as: 'client',
    input: (i, kept) => ({ resource: kept.recordResource?.[i], service: kept.ownService?.[0] }),
  },
  {
    mutation: 'giveFeedback',
    as: 'client',
    input: (i, kept) => ({ relationship: kept.relationship?.[i], about: kept.recordResource?.[i], text: 'Good' }),
  },
  {
    mutation: 'grantAccess',
    as: 'provider',
    // The people accept their memberships.
    prepare: `MATCH (o:Organisation {id: 'org_client'})-[offer:OFFERS_MEMBERSHIP]->(p:Person)
CREATE (p)-[:ACTS_FOR {role: offer.role, since: datetime()}]->(o) DELETE offer RETURN p.id AS id`,
    input: (i, kept) => ({ relationship: kept.relationship?.[i], person: kept.createPerson?.[i] }),
  },
  { mutation: 'resendInvitation', as: 'operator', input: of('grantAccess') },
  { mutation: 'suspendAccess', as: 'provider', input: of('grantAccess') },
  { mutation: 'resumeAccess', as: 'provider', input: of('grantAccess') },
  { mutation: 'revokeAccess', as: 'provider', input: of('grantAccess') },
  {
    mutation: 'proposeAppointment',
    as: 'client',
    input: inRelationship((i) => ({ title: 'Visit', startsAt: day(i, 3), timeZone: ZONE })),
  },
  {
    mutation: 'counterProposeAppointment',
    as: 'provider',
    input: of('proposeAppointment', (i) => ({ startsAt: day(i, 40), timeZone: ZONE })),
  },
  { mutation: 'confirmAppointment', as: 'client', input: of('proposeAppointment') },
  {
    mutation: 'moveAppointment',
    as: 'provider',
    input: of('proposeAppointment', (i) => ({ startsAt: day(i, 80), timeZone: ZONE })),
  },
  {
    mutation: 'completeAppointment',
    as: 'provider',
    prepare: `MATCH (a:Appointment {state: 'CONFIRMED'}) WITH a ORDER BY a.id LIMIT 16
SET a.startsAt = datetime() - duration('P1D'), a.endsAt = datetime() - duration('PT23H') RETURN a.id AS id`,
    input: (i, kept) => ({ id: kept.found?.[i % 16] }),
  },
  { mutation: 'cancelAppointment', as: 'client', input: of('proposeAppointment') },
  { mutation: 'publishCalendarFeed', as: 'client', input: () => ({}) },
  { mutation: 'revokeCalendarFeed', as: 'client', input: () => ({}) },
  {
    mutation: 'setUpPropertyAlert',
    as: 'provider',
    field: 'alert',
    input: inRelationship((i) => ({ name: `Alert ${i}`, criteria: CRITERIA, frequency: 'AT_ONCE' })),
  },
  {
    mutation: 'changeSearchCriteria',
    as: 'provider',
    input: of('setUpPropertyAlert', (i) => ({ criteria: { ...CRITERIA, bedroomsFrom: 1 + (i % 4) } }), 'alert'),
  },
  {
    mutation: 'updatePropertyAlert',
    as: 'client',
    input: of('setUpPropertyAlert', () => ({ frequency: 'DAILY' }), 'alert'),
  },
  {
    mutation: 'markMatchesSeen',
    as: 'client',
    prepare: `CREATE (l:Listing {id: 'lst_hub', listingKey: 'hub', version: 1, createdAt: datetime(), updatedAt: datetime(), changedAt: datetime()})
WITH l MATCH (a:PropertyAlert) CREATE (l)<-[:OF_LISTING]-(m:Match {id: 'mat_' + a.id, key: a.id + '|' + l.id, score: 50, at: datetime(), ${RECORD}})-[:FOR_ALERT]->(a)
RETURN m.id AS id`,
    input: (i, kept) => ({ matches: [kept.found?.[i], kept.found?.[(i * 7 + 1) % AT_ONCE]] }),
  },
  ...(['favouriteMatch', 'dismissMatch', 'restoreMatch'] as const).map(
    (mutation): Scenario => ({
      mutation,
      as: 'client',
      input: of('found', () => (mutation === 'dismissMatch' ? { reason: 'OTHER' } : {}), 'match'),
    }),
  ),
  ...(['carryOutCriteriaChange', 'declineCriteriaChange', 'withdrawCriteriaChange'] as const).flatMap(
    (mutation): Scenario[] => [
      {
        mutation: 'askCriteriaChange',
        as: 'client',
        field: 'request',
        keep: 'request',
        input: of('setUpPropertyAlert', () => ({ wish: 'A garden' }), 'alert'),
      },
      {
        mutation,
        as: mutation === 'withdrawCriteriaChange' ? 'client' : 'provider',
        input: of('request', () => (mutation === 'carryOutCriteriaChange' ? { criteria: CRITERIA } : {}), 'request'),
      },
    ],
  ),
  {
    mutation: 'giveConsent',
    as: 'client',
    input: () => ({ giver: 'org_client', to: 'org_provider', purpose: 'FINANCING_ADVICE' }),
  },
  { mutation: 'withdrawConsent', as: 'client', input: of('giveConsent') },
  { mutation: 'askFinancingQuestions', as: 'provider', input: inRelationship() },
  {
    mutation: 'declineFinancingQuestions',
    as: 'client',
    input: (i, kept) => ({ questionnaire: kept.askFinancingQuestions?.[16 + (i % 16)] }),
  },
  {
    mutation: 'answerFinancingQuestions',
    as: 'client',
    input: of('askFinancingQuestions', () => MORTGAGE, 'questionnaire'),
  },
  { mutation: 'recordMortgage', as: 'client', input: inRelationship(() => ({ client: 'org_client', ...MORTGAGE })) },
  {
    mutation: 'createOffering',
    as: 'provider',
    keep: 'financing',
    input: (i, kept) => ({ service: kept.createService?.[1], name: `Mortgage ${i}`, published: true }),
  },
  {
    mutation: 'recordRateOffer',
    as: 'provider',
    input: of(
      'financing',
      (i) => ({
        name: `Rate ${i}`,
        // The first is the best, so that later scenarios know which one is recommended.
        annualRate: (0.02 + i / 10_000).toFixed(4),
        compounding: 'SEMI_ANNUAL',
        rateType: 'FIXED',
        termMonths: 60,
        fees: { amount: '0.00', currency: 'CAD' },
      }),
      'offering',
    ),
  },
  // One person acts for 32 organisations that all save with the same offer of one broker.
  {
    mutation: 'recordMortgage',
    as: 'client',
    input: of('createOrganisation', () => MORTGAGE, 'client'),
  },
  { mutation: 'markRecommendationSeen', as: 'client', input: recommended(0) },
  { mutation: 'acceptRecommendation', as: 'client', input: recommended(0) },
  {
    mutation: 'acceptMortgageBroker',
    as: 'client',
    input: (i, kept) => ({ client: kept.createOrganisation?.[i], rateOffer: kept.recordRateOffer?.[1] }),
  },
  {
    mutation: 'recordReferralOutcome',
    as: 'client',
    prepare: 'MATCH (f:Referral) RETURN f.id AS id ORDER BY f.id',
    input: of('found', () => ({ switched: false })),
  },
  {
    mutation: 'declineMortgageBroker',
    as: 'client',
    input: (i, kept) => ({ client: kept.createOrganisation?.[i], rateOffer: kept.recordRateOffer?.[0] }),
  },
  { mutation: 'declineRecommendation', as: 'client', input: recommended(1) },
  {
    mutation: 'retryMail',
    as: 'operator',
    prepare: `MATCH (m:Mail)-[:TO]->(:Person {id: 'per_client'}) WITH m ORDER BY m.id LIMIT ${AT_ONCE}
SET m.state = 'DEAD' REMOVE m:QueuedMail RETURN m.id AS id`,
    input: of('found'),
  },
  {
    mutation: 'retrySetAsideRecord',
    as: 'operator',
    prepare: `UNWIND range(1, ${AT_ONCE}) AS i CREATE (s:SetAside {id: 'sar_' + i, key: 'MAIL|' + i, loop: 'MAIL', record: toString(i), reason: 'x', attempts: 1,
createdAt: datetime(), updatedAt: datetime(), nextAttemptAt: datetime()}) RETURN s.id AS id`,
    input: of('found'),
  },
  {
    mutation: 'dismissSetAsideRecord',
    as: 'operator',
    prepare: "MATCH (s:SetAside) WHERE s.key STARTS WITH 'MAIL|' RETURN s.id AS id",
    input: of('found'),
  },
  {
    mutation: 'createWebhook',
    as: 'provider',
    input: (i) => ({ party: 'org_provider', url: `https://example.com/${i}` }),
  },
  { mutation: 'updateWebhook', as: 'provider', input: (i, kept) => ({ id: kept.createWebhook?.[i], enabled: false }) },
  { mutation: 'replayWebhook', as: 'provider', input: of('createWebhook', () => ({ after: cursorOf(0) })) },
  { mutation: 'deleteWebhook', as: 'provider', input: of('createWebhook') },
  {
    mutation: 'configureImport',
    as: 'provider',
    prepare: `MATCH (o:Party {id: 'org_provider'}) UNWIND range(1, ${AT_ONCE}) AS i
CREATE (o)-[:HAS_IMPORT]->(m:Import {id: 'imp_' + i, state: 'UPLOADED', fileName: 'x.csv', format: 'CSV', sheets: [''], personId: 'per_provider', ${RECORD}}) RETURN m.id AS id`,
    input: of('found', () => ({
      kind: 'OFFERINGS',
      settings: {
        ...{ encoding: 'utf-8', delimiter: ',', headerLine: 1 },
        columns: [
          { column: 0, field: 'name' },
          { column: 1, field: 'service' },
        ],
      },
    })),
  },
  { mutation: 'startImport', as: 'provider', prepare: importsIn('CHECKED'), input: of('found') },
  { mutation: 'undoImport', as: 'provider', prepare: importsIn('DONE'), input: of('found') },
  { mutation: 'discardImport', as: 'provider', prepare: importsIn('CHECKED'), input: of('found') },
  {
    mutation: 'createServiceAccount',
    as: 'provider',
    input: (i) => ({ organisation: 'org_provider', name: `Program ${i}` }),
  },
  { mutation: 'renewServiceAccount', as: 'provider', input: of('createServiceAccount') },
  { mutation: 'revokeServiceAccount', as: 'provider', input: of('createServiceAccount') },
  {
    mutation: 'createTask',
    as: 'provider',
    input: (i) => ({ party: 'org_provider', title: `Task ${i}`, assignee: 'per_provider', dueOn: '2030-01-01' }),
  },
  { mutation: 'updateTask', as: 'provider', input: of('createTask', () => ({ title: 'Renamed' })) },
  {
    mutation: 'updateAttention',
    as: 'provider',
    input: (i, kept) => ({ id: `TASK:${kept.createTask?.[i]}:org_provider`, done: true }),
  },
  { mutation: 'updateMailSettings', as: 'client', input: () => ({ mutedMails: ['VISIT'] }) },
  { mutation: 'beginSecondFactor', as: 'client', input: () => ({}) },
  { mutation: 'confirmSecondFactor', as: 'client', input: () => ({ code: '000000' }) },
  { mutation: 'removeSecondFactor', as: 'client', input: () => ({ code: '000000' }) },
  {
    mutation: 'resetSecondFactor',
    as: 'operator',
    prepare: `UNWIND range(1, ${AT_ONCE}) AS i CREATE (p:Party:Person {id: 'per_factor_' + i, name: 'Factor', profile: 'PRIVATE', ${RECORD}})
CREATE (:SecondFactor {id: p.id, secret: 'x', confirmedAt: datetime()})-[:SECURES]->(p) RETURN p.id AS id`,
    input: of('found', () => ({}), 'person'),
  },
  {
    mutation: 'appointAdministrator',
    as: 'operator',
    prepare: `MATCH (o:Person {id: 'per_operator'}) SET o.signedInAt = datetime()
CREATE (o)-[:SIGNS_IN_WITH]->(:Credential {passwordHash: '${await hashedPassword(PASSWORD, [])}'})
WITH o UNWIND range(1, ${AT_ONCE}) AS i
CREATE (p:Party:Person {id: 'per_appointed_' + i, name: 'Appointed', email: 'appointed' + i + '@bench.example', signedInAt: datetime(), profile: 'PRIVATE', ${RECORD}})
RETURN p.id AS id`,
    input: of('found', () => ({ password: PASSWORD }), 'person'),
  },
  {
    mutation: 'withdrawAdministrator',
    as: 'operator',
    input: of('appointAdministrator', () => ({ password: PASSWORD }), 'person'),
  },
  { mutation: 'connectIdentity', as: 'client', input: () => ({}) },
  { mutation: 'disconnectIdentity', as: 'client', input: () => ({}) },
  { mutation: 'endOtherSessions', as: 'client', input: () => ({}) },
  { mutation: 'eraseMyAccount', as: 'client', input: () => ({ confirmationToken: 'of nobody' }) },
  {
    mutation: 'erasePerson',
    as: 'operator',
    input: () => ({ person: 'per_client', confirmationToken: 'of nobody', reason: 'Asked for by letter' }),
  },
  { mutation: 'requestEmailChange', as: 'client', input: (i) => ({ email: `client${i}@example.org` }) },
  { mutation: 'cancelEmailChange', as: 'client', input: () => ({}) },
  { mutation: 'requestSignInLink', as: 'client', input: () => ({ email: 'client@covalue.example' }) },
  {
    mutation: 'useSignInLink',
    as: 'client',
    prepare: `MATCH (p:Person {id: 'per_client'}) UNWIND ${JSON.stringify(LINK_TOKENS.map(tokenHash))} AS hash
CREATE (:SignInLink {hash: hash, address: p.email, at: datetime(), expiresAt: datetime() + duration('P1D')})-[:SIGNS_IN]->(p)`,
    field: 'refreshToken',
    input: (i) => ({ token: LINK_TOKENS[i], password: PASSWORD }),
  },
  {
    mutation: 'signIn',
    as: 'client',
    field: 'refreshToken',
    input: () => ({ email: 'client@covalue.example', password: PASSWORD }),
  },
  { mutation: 'refreshSignIn', as: 'client', input: of('signIn', () => ({}), 'refreshToken') },
  { mutation: 'signOut', as: 'client', input: of('signIn', () => ({}), 'refreshToken') },
  {
    mutation: 'recordAgreement',
    as: 'provider',
    keep: 'agreement',
    field: 'agreement',
    input: inRelationship((i) => ({ title: `Correct ${i}` })),
  },
  { mutation: 'updateAgreement', as: 'provider', input: of('agreement', (i) => ({ title: `Corrected ${i}` })) },
  { mutation: 'cancelAgreement', as: 'client', input: of('agreement', () => ({ reason: 'A mistake' })) },
  {
    mutation: 'recordActivity',
    as: 'provider',
    keep: 'activity',
    input: inRelationship(() => ({ kind: 'PROVISION', summary: 'Correct' })),
  },
  { mutation: 'updateActivity', as: 'provider', input: of('activity', (i) => ({ summary: `Corrected ${i}` })) },
  { mutation: 'cancelActivity', as: 'provider', input: of('activity', () => ({ reason: 'A mistake' })) },
  { mutation: 'deleteRecord', as: 'provider', keep: 'undo', field: 'undo', input: of('activity') },
  { mutation: 'undo', as: 'provider', input: of('undo') },
  { mutation: 'updateProduct', as: 'provider', input: of('addProduct', (i) => ({ description: `Text ${i}` })) },
  { mutation: 'updateRateOffer', as: 'provider', input: of('recordRateOffer', (i) => ({ name: `Rate ${i}` })) },
  { mutation: 'updateMortgage', as: 'client', input: of('recordMortgage', () => MORTGAGE) },
  { mutation: 'endRelationship', as: 'provider', input: of('relationship') },
  {
    mutation: 'proposeRelationship',
    as: 'client',
    keep: 'relationship',
    input: of('createOffering', () => ({ provider: 'org_provider', consumer: 'org_client' }), 'offering'),
  },
  { mutation: 'declineRelationship', as: 'provider', input: of('relationship') },
  {
    mutation: 'dismissPerson',
    as: 'client',
    input: of('createPerson', () => ({ organisation: 'org_client' }), 'person'),
  },
  {
    mutation: 'inviteMember',
    as: 'client',
    input: (i) => ({
      organisation: 'org_client',
      email: `invited${i}@bench.example`,
      name: `Invited ${i}`,
      role: 'MEMBER',
    }),
  },
  {
    mutation: 'revokeMemberInvitation',
    as: 'client',
    prepare: "MATCH (i:MemberInvitation {recordedBy: 'org_client'}) RETURN i.id AS id",
    input: of('found'),
  },
  {
    mutation: 'openPersonalData',
    as: 'operator',
    input: (i) => ({ party: 'per_client', reason: `The client asked for help, ${i}` }),
  },
  {
    mutation: 'releaseIdentity',
    as: 'operator',
    prepare: `UNWIND range(1, ${AT_ONCE}) AS n
CREATE (p:Party:Person {id: 'per_identity_' + n, name: 'Person', profile: 'PRIVATE', identityHash: 'bench' + n, identityIssuer: 'https://login.example/', ${RECORD}})
RETURN p.id AS id`,
    input: of('found', () => ({}), 'person'),
  },
  ...(['acceptMembership', 'declineMembership'] as const).map(
    (mutation): Scenario => ({
      mutation,
      as: 'client',
      prepare: `MATCH (p:Person {id: 'per_client'}) UNWIND range(1, ${AT_ONCE}) AS n
CREATE (o:Party:Organisation {id: 'org_${mutation}_' + n, name: 'Offering', profile: 'PRIVATE', ${RECORD}})-[:OFFERS_MEMBERSHIP {role: 'MEMBER', offeredAt: datetime()}]->(p)
RETURN o.id AS id`,
      input: of('found', () => ({}), 'organisation'),
    }),
  ),
  {
    mutation: 'recordRelationship',
    as: 'client',
    input: of(
      'recordContact',
      (i) => ({ party: 'org_client', side: 'CONSUMER', offeringName: `Hosting ${i}` }),
      'contact',
    ),
  },
  { mutation: 'inviteContact', as: 'client', input: of('recordContact', () => ({}), 'contact') },
  { mutation: 'askContactForConsent', as: 'client', input: of('recordContact', () => ({}), 'contact') },
  { mutation: 'revokeContactInvitation', as: 'client', input: of('recordContact', () => ({}), 'contact') },
  {
    mutation: 'confirmRecordedRelationship',
    as: 'provider',
    prepare: `MATCH (r:ServiceRelationship:Recorded)<-[:PROVIDER_OF]-(c:Contact), (i:ContactInvitation {contact: c.id})
SET i.id = 'civ_' + r.id, i.state = 'OPEN', i.address = 'provider@covalue.example' WITH r ORDER BY r.id LIMIT ${AT_ONCE} RETURN ${shownOf('r')} AS id`,
    input: (i, kept) => ({
      ...{ relationship: recordedOf(kept.found?.[i]), invitation: `civ_${recordedOf(kept.found?.[i])}` },
      version: tokenHash(String(kept.found?.[i])),
      ...{ party: 'org_provider', adoptOffering: true },
    }),
  },
  {
    mutation: 'declineContactInvitation',
    as: 'provider',
    prepare: `UNWIND range(1, ${AT_ONCE}) AS n
CREATE (:Contact:Recorded {id: 'con_declined_' + n, recordedBy: 'org_client', name: 'Declined', emails: [], ${RECORD}})
CREATE (i:ContactInvitation {id: 'civ_declined_' + n, contact: 'con_declined_' + n, recordedBy: 'org_client', address: 'provider@covalue.example', hash: 'd' + n,
  state: 'OPEN', sentAt: datetime(), expiresAt: datetime() + duration('P1D')}) RETURN i.id AS id`,
    input: of('found', () => ({}), 'invitation'),
  },
  { mutation: 'deleteRecordedRelationship', as: 'client', input: of('recordRelationship') },
  { mutation: 'deleteContact', as: 'client', input: of('recordContact') },
  {
    mutation: 'removeDemoData',
    as: 'operator',
    prepare: `UNWIND range(1, ${AT_ONCE}) AS n
CREATE (p:Demo:Party:Organisation {id: 'org_demo_' + n, name: 'Demo', profile: 'PRIVATE', ${RECORD}}) RETURN p.id AS id`,
    input: () => ({ expectedOwnRecords: 0 }),
  },
  // The last one: the graph has no administrator before it.
  {
    mutation: 'setUp',
    as: 'operator',
    prepare: `OPTIONAL MATCH (p:Person {administrator: true}) REMOVE p.administrator
WITH DISTINCT 1 AS one UNWIND ${JSON.stringify(SETUP_CODES.map(tokenHash))} AS hash
CREATE (:SignInLink {hash: hash, at: datetime(), expiresAt: datetime() + duration('P1D')})`,
    field: 'refreshToken',
    input: (i) => ({
      ...{ code: SETUP_CODES[i], name: 'Ada', email: `ada${i}@bench.example` },
      ...{ organisation: 'Set up', password: PASSWORD },
    }),
  },
];
