/**
 * The world of the permission matrix: the story's brokerage as provider and its client as consumer, which is an organisation here, so
 * that both have representatives and members. Everything that a mutation can act on hangs on one relationship.
 */
import { RELATIONSHIP_TO_CONFIRM } from '../../src/features/contacts/contact-invitation.cypher.ts';
import { tokenHash } from '../../src/features/mail/mail-tokens.ts';
import { recommendationId } from '../../src/features/recommendations/recommenders/score-contributions.rules.ts';
import type { TestApi } from '../support/api.ts';
import type { Column, State } from './authority.table.ts';

/** The accounts of each column of the table. */
export const ACCOUNTS: Record<Column, readonly string[]> = {
  PR: ['broker'],
  PM: ['provider-member'],
  CR: ['consumer-representative'],
  CM: ['consumer-member'],
  BR: ['barred'],
  AD: ['admin'],
  OUT: ['stranger', 'former-colleague', 'other-provider', 'recorder', 'downstream'],
};

export const RELATIONSHIP_STATES: Record<State, { state: string; proposedBy: string }> = {
  p: { state: 'PROPOSED', proposedBy: 'org_brokerage' },
  q: { state: 'PROPOSED', proposedBy: 'per_client' },
  a: { state: 'AGREED', proposedBy: 'org_brokerage' },
  v: { state: 'ACTIVE', proposedBy: 'org_brokerage' },
  s: { state: 'SUSPENDED', proposedBy: 'org_brokerage' },
  e: { state: 'ENDED', proposedBy: 'org_brokerage' },
  d: { state: 'DECLINED', proposedBy: 'org_brokerage' },
};

const RECORD = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
const person = (id: string, email: string) =>
  `(:Party:Person {id: '${id}', name: '${id}', email: '${email}@covalue.example', profile: 'PRIVATE', ${RECORD}})`;

const PEOPLE = `MATCH (c:Party {id: 'per_client'}) REMOVE c:Person, c.email SET c:Organisation
WITH c MATCH (c)-[acts:ACTS_FOR]->() DELETE acts`;

const CREATE_PEOPLE = `CREATE ${[
  ['per_pm', 'provider-member'],
  ['per_cr', 'consumer-representative'],
  ['per_cm', 'consumer-member'],
  ['per_colleague', 'colleague'],
  ['per_barred', 'barred'],
  ['per_stranger', 'stranger'],
  ['per_former', 'former-colleague'],
  ['per_other', 'other-provider'],
  ['per_recorder', 'recorder'],
  ['per_downstream', 'downstream'],
]
  .map(([id = '', email = '']) => person(id, email))
  .join(', ')},
  (:Party:Organisation {id: 'org_stranger', name: 'Stranger', profile: 'PRIVATE', ${RECORD}}),
  (:Party:Organisation {id: 'org_other', name: 'Other provider', profile: 'PRIVATE', ${RECORD}}),
  (:Party:Organisation {id: 'org_offering', name: 'Offering', profile: 'PRIVATE', ${RECORD}}),
  (:Party:Organisation {id: 'org_downstream', name: 'Downstream', profile: 'PRIVATE', ${RECORD}})`;

const MEMBERSHIPS = `UNWIND [['per_pm', 'org_brokerage', 'MEMBER'], ['per_cr', 'per_client', 'REPRESENTATIVE'], ['per_cm', 'per_client', 'MEMBER'], ['per_colleague', 'per_client', 'MEMBER'],
  ['per_barred', 'per_client', 'REPRESENTATIVE'], ['per_stranger', 'org_stranger', 'REPRESENTATIVE'],
  ['per_other', 'org_other', 'REPRESENTATIVE'], ['per_downstream', 'org_downstream', 'REPRESENTATIVE']] AS row
MATCH (p:Party {id: row[0]}), (o:Party {id: row[1]}) CREATE (p)-[:ACTS_FOR {role: row[2], since: datetime()}]->(o)`;

/** To everybody but the outsiders. */
const OFFERS = `MATCH (o:Organisation {id: 'org_offering'}), (p:Person) WHERE p.email IN $addresses
CREATE (o)-[:OFFERS_MEMBERSHIP {role: 'MEMBER', offeredAt: datetime()}]->(p)`;

const OUTSIDERS = `MATCH (r:ServiceRelationship {id: 'rel_brokerage'}), (barred:Party {id: 'per_barred'}), (former:Party {id: 'per_former'}),
  (recorder:Party {id: 'per_recorder'}), (client:Party {id: 'per_client'}), (other:Party {id: 'org_other'}), (downstream:Party {id: 'org_downstream'})
SET former.leftAt = datetime(), r.disclosure = 'CHAIN'
CREATE (barred)-[:BARRED_FROM]->(r), (recorder)-[:RECORDED]->(client),
  (other)-[:PROVIDES]->(service:Service {id: 'svc_other', name: 'Other', key: 'org_other|other', ${RECORD}}),
  (other)-[:OFFERS]->(offering:Offering {id: 'off_other', name: 'Other', key: 'org_other|other', published: true, contents: [], ${RECORD}})-[:OF]->(service),
  (client)-[:PROVIDES]->(own:Service {id: 'svc_client', name: 'Own', key: 'per_client|own', ${RECORD}}),
  (client)-[:OFFERS]->(sold:Offering {id: 'off_client', name: 'Own', key: 'per_client|own', published: true, contents: [], ${RECORD}})-[:OF]->(own)
WITH *
CREATE (other)-[:PROVIDER_OF]->(second:ServiceRelationship {id: 'rel_other', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'MEDIUM',
    startsOn: date(), proposedBy: 'org_other', stateSince: datetime(), ${RECORD}})<-[:CONSUMER_OF]-(client), (second)-[:ON]->(offering),
  (client)-[:PROVIDER_OF]->(third:ServiceRelationship {id: 'rel_downstream', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'MEDIUM',
    startsOn: date(), proposedBy: 'per_client', stateSince: datetime(), ${RECORD}})<-[:CONSUMER_OF]-(downstream), (third)-[:ON]->(sold)
WITH r, own MATCH (r)-[:ON]->()-[:OF]->(offered:Service), (provider:Party {id: 'org_brokerage'})
CREATE (provider)-[:OFFERS]->(:Offering {id: 'off_free', name: 'Free', key: 'org_brokerage|free', published: true, contents: [], ${RECORD}})-[:OF]->(offered)
WITH r, own MATCH (r)-[:CREATES]->(x:Resource) WITH own, x ORDER BY x.id LIMIT 1
SET x.id = 'res_matrix' CREATE (x)-[:ENABLES {criticality: 'MEDIUM'}]->(own)`;

/** An import of the provider. */
const importIn = (state: string) =>
  `(provider)-[:HAS_IMPORT]->(:Import {id: 'imp_${state.toLowerCase()}', state: '${state}', fileName: 'prices.csv', format: 'CSV', sheets: [''], kind: 'OFFERINGS', personId: 'per_broker', bytes: 1, rowCount: 0, doneRows: 0, ${RECORD}})`;

const THINGS = `MATCH (q:CriteriaChangeRequest) SET q.state = 'DECLINED'
WITH DISTINCT 1 AS one
MATCH (r:ServiceRelationship {id: 'rel_brokerage'}), (provider:Party {id: 'org_brokerage'}), (broker:Party {id: 'per_broker'}),
  (consumer:Party {id: 'per_client'}), (cr:Party {id: 'per_cr'}), (cm:Party {id: 'per_cm'}), (offer:RateOffer)
WITH * LIMIT 1
CREATE (proposed:Appointment {id: 'apt_proposed', state: 'PROPOSED', title: 'Visit', startsAt: datetime() + duration('P2D'), endsAt: datetime() + duration('P2DT1H'), timeZone: 'America/Toronto', sequence: 0, ${RECORD}})-[:WITHIN]->(r),
  (proposed)-[:HOSTED_BY]->(broker), (proposed)-[:ATTENDED_BY]->(cr), (proposed)-[:PROPOSED_BY]->(provider),
  (countered:Appointment {id: 'apt_countered', state: 'PROPOSED', title: 'Visit', startsAt: datetime() + duration('P3D'), endsAt: datetime() + duration('P3DT1H'), timeZone: 'America/Toronto', sequence: 0, ${RECORD}})-[:WITHIN]->(r),
  (countered)-[:HOSTED_BY]->(broker), (countered)-[:ATTENDED_BY]->(cr), (countered)-[:PROPOSED_BY]->(consumer),
  (booked:Appointment {id: 'apt_booked', state: 'CONFIRMED', title: 'Visit', startsAt: datetime() + duration('P4D'), endsAt: datetime() + duration('P4DT1H'), timeZone: 'America/Toronto', sequence: 0, ${RECORD}})-[:WITHIN]->(r),
  (booked)-[:HOSTED_BY]->(broker), (booked)-[:ATTENDED_BY]->(cr), (booked)-[:PROPOSED_BY]->(provider),
  (past:Appointment {id: 'apt_past', state: 'CONFIRMED', title: 'Visit', startsAt: datetime() - duration('P2D'), endsAt: datetime() - duration('P1D'), timeZone: 'America/Toronto', sequence: 0, ${RECORD}})-[:WITHIN]->(r),
  (past)-[:HOSTED_BY]->(broker), (past)-[:ATTENDED_BY]->(cr), (past)-[:PROPOSED_BY]->(provider),
  (consumer)-[:GAVE]->(:Consent {id: 'cns_matrix', key: 'matrix', purpose: 'FINANCING_ADVICE', endsAt: datetime() + duration('P9D'), ${RECORD}})-[:TO]->(provider),
  (broker)-[:ASKED]->(:FinancingQuestionnaire {id: 'fqn_matrix', state: 'ASKED', fields: [], questions: [], ${RECORD}})-[:WITHIN]->(r),
  (consumer)-[:REFERRED]->(f:Referral {id: 'rfr_matrix', key: 'matrix', state: 'ACCEPTED', horizonMonths: 60, expectedSavingMinor: 100, currency: 'CAD', ${RECORD}})-[:TO_BROKER]->(provider),
  (f)-[:WITH_OFFER]->(offer), (f)-[:LED_TO]->(r),
  (m:Mail {id: 'mai_matrix', key: 'matrix', template: 'invitation', state: 'DEAD', attempts: 9, dueAt: datetime(), ${RECORD}})-[:ABOUT]->(r), (m)-[:TO]->(cr),
  (m)-[:FOR]->(:Mailbox {address: 'consumer-representative@covalue.example'}),
  (:SetAside {id: 'sar_matrix', key: 'MAIL|mai_matrix', loop: 'MAIL', record: 'mai_matrix', reason: 'no address', attempts: 1, nextAttemptAt: datetime(), ${RECORD}}),
  (cr)-[:HAS_ACCESS]->(active:Access {id: 'acs_active', key: 'per_cr|rel_brokerage', state: 'ACTIVE', stateSince: datetime(), ${RECORD}})-[:GRANTED_IN]->(r),
  (cm)-[:HAS_ACCESS]->(held:Access {id: 'acs_held', key: 'per_cm|rel_brokerage', state: 'SUSPENDED', stateSince: datetime(), ${RECORD}})-[:GRANTED_IN]->(r),
  (r)-[:CREATES {at: datetime()}]->(portal:Resource {id: 'res_matrix_portal', kind: 'ACCESS', name: 'Portal', url: 'https://example.org', ${RECORD}})<-[:OWNS]-(consumer),
  (active)-[:UNLOCKS]->(portal), (held)-[:UNLOCKS]->(portal),
  (provider)<-[:SERVES]-(:ServiceAccount {id: 'sva_matrix', name: 'Sync', mutations: [], keyHash: 'matrix', responsibleId: 'per_broker', expiresAt: datetime() + duration('P9D'), ${RECORD}}),
  (:Task {id: 'tsk_matrix', partyId: 'org_brokerage', title: 'Call', ${RECORD}}),
  (:Undo {id: 'und_matrix', actorId: 'per_somebody', mutation: 'endRelationship', until: datetime() + duration('P1D'), kept: 'x', createdAt: datetime()}),
  (provider)-[:HAS_WEBHOOK]->(:Webhook {id: 'whk_matrix', url: 'https://example.org/', state: 'ACTIVE', names: [], position: 0, epoch: 0, failures: 0, ${RECORD}}),
  ${importIn('UPLOADED')}, ${importIn('CHECKED')}, ${importIn('DONE')},
  (request:CriteriaChangeRequest {id: 'ccr_matrix', state: 'DECLINED', wish: 'Less', ${RECORD}}), (cr)-[:ASKED]->(request)
WITH request MATCH (alert:PropertyAlert) WITH request, alert LIMIT 1
CREATE (request)-[:ASKS_CHANGE_OF]->(alert)`;

/** What can be corrected and deleted: nothing depends on it. */
const RECORDS = `MATCH (r:ServiceRelationship {id: 'rel_brokerage'}), (provider:Party {id: 'org_brokerage'}), (consumer:Party {id: 'per_client'}),
  (broker:Party {id: 'per_broker'}), (free:Offering {id: 'off_free'})
CREATE (:Agreement {id: 'agr_matrix', title: 'Terms', agreedOn: date(), recordedById: 'org_brokerage', ${RECORD}})-[:GOVERNS]->(r),
  (provider)-[:PERFORMED]->(:Activity {id: 'act_matrix', kind: 'PROVISION', summary: 'Work', occurredAt: datetime(), recordedById: 'org_brokerage', ${RECORD}})-[:PART_OF]->(r),
  (r)-[:CREATES {at: datetime()}]->(:Resource {id: 'res_matrix_free', kind: 'OTHER', name: 'Free', recordedById: 'org_brokerage', ${RECORD}})<-[:OWNS]-(consumer),
  (r)-[:CREATES {at: datetime()}]->(watched:Resource {id: 'res_matrix_alert', kind: 'ALERT', name: 'Alert', ${RECORD}})<-[:OWNS]-(consumer),
  (watched)<-[:IS_RESOURCE]-(:PropertyAlert {id: 'alr_zz_matrix', name: 'Alert', frequency: 'DAILY', channel: 'EMAIL', state: 'SUSPENDED', mailFrom: datetime(), ${RECORD}})-[:PROVISIONED_IN]->(r),
  (provider)-[:PROVIDES]->(:Service {id: 'svc_zz_matrix', name: 'Draft', key: 'matrix', ${RECORD}}),
  (provider)-[:PROVIDES]->(used:Service {id: 'svc_zz_used', name: 'Used', key: 'matrix 2', ${RECORD}})-[:HAS_PRODUCT]->(:Product {id: 'prd_zz_matrix', name: 'Draft', key: 'matrix', ${RECORD}}),
  (provider)-[:OFFERS]->(:Offering {id: 'off_zz_matrix', name: 'Draft', key: 'matrix', published: false, contents: [], ${RECORD}})-[:OF]->(used),
  (provider)-[:QUOTES]->(:RateOffer {id: 'rto_zz_matrix', name: 'Draft', annualRate: '0.05', compounding: 'MONTHLY', rateType: 'FIXED', termMonths: 36, feesMinor: 0, currency: 'CAD', ${RECORD}})-[:UNDER]->(free),
  (provider)-[:PROVIDER_OF]->(proposal:ServiceRelationship {id: 'rel_matrix_proposal', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'MEDIUM',
    startsOn: date(), state: 'PROPOSED', proposedBy: 'org_brokerage', stateSince: datetime(), ${RECORD}})<-[:CONSUMER_OF]-(consumer), (proposal)-[:ON]->(free),
  (consumer)-[:HAS_MORTGAGE]->(stated:Mortgage {id: 'mtg_zz_matrix', balanceMinor: 100, currency: 'CAD', annualRate: '0.05', lender: 'Bank', remainingAmortisationMonths: 100, remainingTermMonths: 50, asOfOn: date() - duration('P900D'), ${RECORD}})-[:TOLD_IN]->(r),
  (consumer)-[:HAS_MORTGAGE]->(noted:Mortgage {id: 'mtg_zz_note', noted: true, balanceMinor: 100, currency: 'CAD', annualRate: '0.05', lender: 'Bank', remainingAmortisationMonths: 100, remainingTermMonths: 50, asOfOn: date() - duration('P900D'), ${RECORD}})-[:TOLD_IN]->(r),
  (broker)-[:NOTED]->(noted)`;

const CONTACT = `UNWIND ['con_matrix', 'con_matrix_2', 'con_matrix_3'] AS id CREATE (:Contact:Recorded {id: id, recordedBy: 'org_brokerage', kind: 'PERSON', name: 'Contact', emails: ['consumer-representative@covalue.example'], phones: [], phoneNumbers: [],
  tags: [], identifierSchemes: [], identifierValues: [], mailBasis: 'NONE', ${RECORD}})`;

const RECORDED_RELATIONSHIP = `MATCH (p:Party {id: 'org_brokerage'}), (c:Contact {id: 'con_matrix'}), (o:Offering {id: 'off_free'}), (supplier:Contact {id: 'con_matrix_3'})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship:Recorded {id: 'rel_recorded', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'MEDIUM', startsOn: date(), proposedBy: 'org_brokerage',
  stateSince: datetime(), ${RECORD}})<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o),
  (:Agreement {id: 'agr_recorded', title: 'Terms', agreedOn: date(), recordedById: 'org_brokerage', ${RECORD}})-[:GOVERNS]->(r),
  (p)-[:PERFORMED]->(:Activity {id: 'act_recorded', kind: 'PROVISION', summary: 'Work', occurredAt: datetime(), recordedById: 'org_brokerage', ${RECORD}})-[:PART_OF]->(r),
  (r)-[:CREATES {at: datetime()}]->(watched:Resource:Recorded {id: 'res_recorded_alert', kind: 'ALERT', name: 'Alert', ${RECORD}})<-[:OWNS]-(c),
  (watched)<-[:IS_RESOURCE]-(a:PropertyAlert:Recorded {id: 'alr_recorded', name: 'Alert', frequency: 'DAILY', channel: 'EMAIL', state: 'SUSPENDED', mailFrom: datetime(), ${RECORD}})-[:PROVISIONED_IN]->(r),
  (p)-[:NOTED]->(m:Mortgage:Recorded {id: 'mtg_recorded', noted: true, balanceMinor: 100, currency: 'CAD', annualRate: '0.05', lender: 'Bank', remainingAmortisationMonths: 100, remainingTermMonths: 50, asOfOn: date(), ${RECORD}})-[:TOLD_IN]->(r),
  (c)-[:HAS_MORTGAGE]->(m),
  (supplier)-[:OFFERS]->(quoted:Offering:Recorded {id: 'off_recorded', name: 'Rates', key: 'recorded', published: false, contents: [], ${RECORD}})-[:OF]->(:Service:Recorded {id: 'svc_recorded', name: 'Rates', key: 'recorded', ${RECORD}})<-[:PROVIDES]-(supplier),
  (supplier)-[:PROVIDER_OF]->(:ServiceRelationship:Recorded {id: 'rel_recorded_supply', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'MEDIUM', startsOn: date(), proposedBy: 'org_brokerage',
    stateSince: datetime(), ${RECORD}})-[:ON]->(quoted),
  (supplier)-[:QUOTES]->(:RateOffer:Recorded {id: 'rto_recorded', name: 'Rate', annualRate: '0.05', compounding: 'MONTHLY', rateType: 'FIXED', termMonths: 36, feesMinor: 0, currency: 'CAD', ${RECORD}})-[:UNDER]->(quoted),
  (:MemberInvitation:MailRecipient {id: 'miv_matrix', key: 'matrix', recordedBy: 'org_brokerage', invitedBy: 'per_broker', email: 'known@covalue.example', name: 'Known', role: 'MEMBER',
    hash: 'matrix', state: 'OPEN', sentAt: datetime(), expiresAt: datetime() + duration('P9D')}),
  (:ContactInvitation {id: 'civ_matrix', contact: 'con_matrix', recordedBy: 'org_brokerage', invitedBy: 'per_broker', address: 'consumer-representative@covalue.example',
    hash: 'matrix', state: 'OPEN', sentAt: datetime(), expiresAt: datetime() + duration('P9D')})`;

const IDENTITY = `MATCH (p:Person {id: 'per_colleague'}) SET p.identityHash = 'matrix', p.identityIssuer = 'https://login.example/'
CREATE (:SecondFactor {id: p.id, secret: 'x', confirmedAt: datetime()})-[:SECURES]->(p)`;

/** Adds the people and things to the story. */
export async function buildMatrixWorld({ graph }: TestApi): Promise<void> {
  for (const text of [
    PEOPLE,
    CREATE_PEOPLE,
    MEMBERSHIPS,
    OUTSIDERS,
    THINGS,
    RECORDS,
    CONTACT,
    RECORDED_RELATIONSHIP,
    IDENTITY,
  ])
    await graph.execute(text, {});
  const { OUT: _, ...offered } = ACCOUNTS;
  const addresses = Object.values(offered).flatMap((names) => names.map((name) => `${name}@covalue.example`));
  await graph.execute(OFFERS, { addresses });
}

/** Brings the relationship into a state; whether a change of criteria is requested depends on the mutation. */
export async function setState({ graph }: TestApi, state: State): Promise<void> {
  await graph.execute(
    `MATCH (r:ServiceRelationship) WHERE r.id IN ['rel_brokerage', 'rel_matrix_proposal']
SET r.state = $state, r.proposedBy = $proposedBy, r.stateSince = datetime()`,
    RELATIONSHIP_STATES[state],
  );
}

/** Opens or closes the request for other criteria: some mutations need one, others need none. */
export async function openRequest({ graph }: TestApi, isOpen: boolean): Promise<void> {
  await graph.execute(`MATCH (q:CriteriaChangeRequest {id: 'ccr_matrix'}) SET q.state = $state`, {
    state: isOpen ? 'ASKED' : 'DECLINED',
  });
}

/** The mutations that answer a request for other criteria. */
export const ANSWERS_TO_REQUEST = ['carryOutCriteriaChange', 'declineCriteriaChange', 'withdrawCriteriaChange'];

const MONEY = { amount: '400000', currency: 'CAD' };
const RATE = {
  name: 'Fixed',
  annualRate: '0.05',
  compounding: 'MONTHLY',
  rateType: 'FIXED',
  termMonths: 36,
  fees: { amount: '0', currency: 'CAD' },
};
export const FACTS = {
  balance: MONEY,
  annualRate: '0.0725',
  compounding: 'MONTHLY',
  rateType: 'FIXED',
  remainingAmortisationMonths: 300,
  remainingTermMonths: 36,
  lender: 'Some bank',
  penaltyKind: 'THREE_MONTHS_INTEREST',
};
/** The story's visits are on the third and sixth day from now. */
const FREE_DAY = 9;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 16);

/** Ids that the story gives. */
export interface StoryIds {
  service: string;
  offering: string;
  otherOffering: string;
  product: string;
  alert: string;
  match: string;
  rateOffer: string;
  listing: string;
  /** What the invited person read of the recorded relationship. */
  recordedVersion: string;
}

export async function storyIds({ graph }: TestApi): Promise<StoryIds> {
  const [row] = await graph.read(
    `MATCH (provider:Party {id: 'org_brokerage'})-[:OFFERS]->(o:Offering)<-[:ON]-(:ServiceRelationship {id: 'rel_brokerage'})
MATCH (o)-[:OF]->(s:Service)-[:HAS_PRODUCT]->(product:Product), (alert:PropertyAlert)<-[:FOR_ALERT]-(match:Match)-[:OF_LISTING]->(listing:Listing), (rate:RateOffer)
WHERE match.seenAt IS NULL AND match.dismissedAt IS NULL AND match.favouriteAt IS NULL
RETURN s.id AS service, o.id AS offering, 'off_other' AS otherOffering, product.id AS product, alert.id AS alert, match.id AS match,
  rate.id AS rateOffer, listing.id AS listing ORDER BY product.id, match.id, rate.id LIMIT 1`,
    {},
  );
  const [recorded] = await graph.read(RELATIONSHIP_TO_CONFIRM, { id: 'rel_recorded' });
  return { ...row, recordedVersion: tokenHash(String(recorded?.shown)) } as unknown as StoryIds;
}

/** A valid input of each mutation. */
export function inputs(ids: StoryIds): Record<string, Record<string, unknown>> {
  const relationship = 'rel_brokerage';
  const id = { id: relationship };
  const alert = ids.alert;
  const match = ids.match;
  const recommendation = { id: recommendationId('per_client', ids.otherOffering) };
  const criteria = { places: ['Toronto'] };
  const time = { startsAt: inDays(FREE_DAY), timeZone: 'America/Toronto', durationMinutes: 30 };
  return {
    proposeRelationship: { provider: 'org_brokerage', consumer: 'per_client', offering: 'off_free' },
    agreeRelationship: id,
    declineRelationship: id,
    activateRelationship: id,
    suspendRelationship: id,
    resumeRelationship: id,
    endRelationship: id,
    updateRelationship: { ...id, criticality: 'HIGH' },
    discloseRelationship: { ...id, disclosure: 'PRIVATE' },
    assignConsumerRole: { relationship, person: 'per_cm', role: 'USER' },
    recordAgreement: { relationship, title: 'Terms' },
    recordResource: { relationship, name: 'Report', kind: 'OTHER' },
    modifyResource: { id: 'res_matrix', relationship, description: 'Changed' },
    discloseResource: { id: 'res_matrix', disclosure: 'PRIVATE' },
    enableService: { resource: 'res_matrix', service: 'svc_client' },
    recordActivity: { relationship, kind: 'RELATIONSHIP_MANAGEMENT', summary: 'Talked' },
    registerProductUse: { relationship, product: ids.product },
    askForAdvocacy: { relationship, milestone: 'Done' },
    answerSurvey: { relationship, score: 9 },
    proposeAppointment: { relationship, ...time },
    counterProposeAppointment: { id: 'apt_proposed', ...time },
    confirmAppointment: { id: 'apt_proposed' },
    'confirmAppointment.counter': { id: 'apt_countered' },
    moveAppointment: { id: 'apt_booked', ...time },
    cancelAppointment: { id: 'apt_booked' },
    completeAppointment: { id: 'apt_past' },
    publishCalendarFeed: {},
    revokeCalendarFeed: {},
    createService: { provider: 'org_brokerage', name: 'Staging' },
    updateService: { id: ids.service, description: 'Changed' },
    addProduct: { service: ids.service, name: 'Tour' },
    createOffering: { service: ids.service, name: 'Small' },
    updateOffering: { id: ids.offering, terms: 'Changed' },
    publishOffering: { id: ids.offering, published: true },
    giveConsent: { giver: 'per_client', to: 'org_brokerage', purpose: 'FINANCING_REFERRAL' },
    withdrawConsent: { id: 'cns_matrix' },
    giveFeedback: { relationship, about: ids.listing, text: 'Nice' },
    recordMortgage: { client: 'per_client', relationship, ...FACTS },
    recordRateOffer: { ...RATE, offering: ids.offering },
    acceptMortgageBroker: { client: 'per_client', rateOffer: ids.rateOffer },
    declineMortgageBroker: { client: 'per_client', rateOffer: ids.rateOffer },
    askFinancingQuestions: { relationship },
    answerFinancingQuestions: { questionnaire: 'fqn_matrix', ...FACTS },
    declineFinancingQuestions: { questionnaire: 'fqn_matrix' },
    recordReferralOutcome: { id: 'rfr_matrix', switched: false },
    retryMail: { id: 'mai_matrix' },
    releaseIdentity: { person: 'per_colleague' },
    appointAdministrator: { person: 'per_colleague' },
    withdrawAdministrator: { person: 'per_colleague' },
    connectIdentity: {},
    disconnectIdentity: {},
    endOtherSessions: {},
    requestEmailChange: { email: 'elsewhere@covalue.example' },
    cancelEmailChange: {},
    updateMailSettings: { timeZone: 'America/Toronto', mutedMails: ['RECOMMENDATION'] },
    beginSecondFactor: {},
    confirmSecondFactor: { code: '123456' },
    removeSecondFactor: { code: '123456' },
    resetSecondFactor: { person: 'per_colleague' },
    eraseMyAccount: { confirmationToken: 'of nobody' },
    erasePerson: { person: 'per_colleague', confirmationToken: 'of nobody', reason: 'Asked for by letter' },
    createOrganisation: { name: 'New' },
    createPerson: { name: 'New' },
    updateParty: { id: 'org_brokerage', segment: 'Homes' },
    recordContact: { party: 'org_brokerage', kind: 'PERSON', name: 'New' },
    updateContact: { id: 'con_matrix', name: 'Renamed' },
    recordRelationship: { party: 'org_brokerage', side: 'PROVIDER', contact: 'con_matrix', offering: 'off_free' },
    'recordRelationship.supplier': {
      ...{ party: 'org_brokerage', side: 'CONSUMER', offeringName: 'Hosting' },
      newContact: { kind: 'ORGANISATION', name: 'Host' },
    },
    inviteContact: { contact: 'con_matrix' },
    askContactForConsent: { contact: 'con_matrix' },
    revokeContactInvitation: { contact: 'con_matrix' },
    confirmRecordedRelationship: {
      ...{ invitation: 'civ_matrix', relationship: 'rel_recorded', party: 'per_client', version: ids.recordedVersion },
    },
    declineContactInvitation: { invitation: 'civ_matrix' },
    deleteRecordedRelationship: { id: 'rel_recorded' },
    'updateRelationship.recorded': { id: 'rel_recorded', startsOn: '2020-01-01' },
    'suspendRelationship.recorded': { id: 'rel_recorded' },
    'endRelationship.recorded': { id: 'rel_recorded' },
    'recordAgreement.recorded': { relationship: 'rel_recorded', title: 'Terms' },
    'recordResource.recorded': { relationship: 'rel_recorded', name: 'Report', kind: 'OTHER' },
    'recordActivity.recorded': { relationship: 'rel_recorded', kind: 'PROVISION', summary: 'Called' },
    'discloseRelationship.recorded': { id: 'rel_recorded', disclosure: 'PUBLIC' },
    'grantAccess.recorded': { relationship: 'rel_recorded', email: 'new@covalue.example', name: 'New' },
    'proposeAppointment.recorded': { relationship: 'rel_recorded', title: 'Visit', ...time },
    'giveFeedback.recorded': { relationship: 'rel_recorded', about: ids.listing, text: 'Fine' },
    'askFinancingQuestions.recorded': { relationship: 'rel_recorded' },
    'assignConsumerRole.recorded': { relationship: 'rel_recorded', person: 'per_cm', role: 'USER' },
    'askForAdvocacy.recorded': { relationship: 'rel_recorded', milestone: 'Done' },
    deleteContact: { id: 'con_matrix_2' },
    appointPerson: { organisation: 'org_brokerage', person: 'per_pm', role: 'MEMBER' },
    acceptMembership: { organisation: 'org_offering' },
    declineMembership: { organisation: 'org_offering' },
    inviteMember: { organisation: 'org_brokerage', email: 'invited@covalue.example', name: 'New', role: 'MEMBER' },
    revokeMemberInvitation: { id: 'miv_matrix' },
    dismissPerson: { organisation: 'org_brokerage', person: 'per_pm' },
    setUpPropertyAlert: { relationship, name: 'Homes', criteria, frequency: 'DAILY' },
    changeSearchCriteria: { alert, criteria },
    updatePropertyAlert: { alert, name: 'Renamed' },
    'setUpPropertyAlert.recorded': { relationship: 'rel_recorded', name: 'Homes', criteria, frequency: 'DAILY' },
    'changeSearchCriteria.recorded': { alert: 'alr_recorded', criteria },
    'updatePropertyAlert.recorded': { alert: 'alr_recorded', name: 'Renamed' },
    askCriteriaChange: { alert, wish: 'Cheaper' },
    carryOutCriteriaChange: { request: 'ccr_matrix', criteria },
    declineCriteriaChange: { request: 'ccr_matrix' },
    withdrawCriteriaChange: { request: 'ccr_matrix' },
    markMatchesSeen: { matches: [match] },
    favouriteMatch: { match },
    dismissMatch: { match, reason: 'OTHER' },
    restoreMatch: { match },
    markRecommendationSeen: recommendation,
    acceptRecommendation: recommendation,
    declineRecommendation: recommendation,
    openPersonalData: { party: 'per_client', reason: 'The client asked for help' },
    retrySetAsideRecord: { id: 'sar_matrix' },
    // A number that never fits, so that the story stays.
    removeDemoData: { expectedOwnRecords: -1 },
    dismissSetAsideRecord: { id: 'sar_matrix' },
    createServiceAccount: { organisation: 'org_brokerage', name: 'Sync' },
    renewServiceAccount: { id: 'sva_matrix' },
    revokeServiceAccount: { id: 'sva_matrix' },
    configureImport: {
      id: 'imp_uploaded',
      kind: 'OFFERINGS',
      settings: {
        ...{ encoding: 'utf-8', delimiter: ',', headerLine: 1 },
        columns: [
          { column: 0, field: 'name' },
          { column: 1, field: 'service' },
        ],
      },
    },
    startImport: { id: 'imp_checked' },
    undoImport: { id: 'imp_done' },
    discardImport: { id: 'imp_uploaded' },
    updateAttention: { id: 'TASK:tsk_matrix:org_brokerage', done: true },
    createTask: { party: 'org_brokerage', title: 'Call back' },
    updateTask: { id: 'tsk_matrix', title: 'Call again' },
    createWebhook: { party: 'org_brokerage', url: 'https://example.org/hook' },
    updateWebhook: { id: 'whk_matrix', names: [] },
    replayWebhook: { id: 'whk_matrix', after: 'CURSOR' },
    deleteWebhook: { id: 'whk_matrix' },
    grantAccess: { relationship, person: 'per_colleague' },
    resendInvitation: { id: 'acs_active' },
    suspendAccess: { id: 'acs_active' },
    resumeAccess: { id: 'acs_held' },
    revokeAccess: { id: 'acs_active' },
    updateProduct: { id: ids.product, description: 'Changed' },
    updateAgreement: { id: 'agr_matrix', title: 'Corrected' },
    cancelAgreement: { id: 'agr_matrix', reason: 'A mistake' },
    updateActivity: { id: 'act_matrix', summary: 'Corrected' },
    cancelActivity: { id: 'act_matrix', reason: 'A mistake' },
    'updateAgreement.recorded': { id: 'agr_recorded', title: 'Corrected' },
    'cancelAgreement.recorded': { id: 'agr_recorded', reason: 'A mistake' },
    'updateActivity.recorded': { id: 'act_recorded', summary: 'Corrected' },
    'cancelActivity.recorded': { id: 'act_recorded', reason: 'A mistake' },
    updateMortgage: { id: 'mtg_zz_matrix', ...FACTS },
    'updateMortgage.note': { id: 'mtg_zz_note', ...FACTS },
    'recordMortgage.recorded': { client: 'con_matrix', relationship: 'rel_recorded', ...FACTS },
    'updateMortgage.recorded': { id: 'mtg_recorded', ...FACTS },
    'recordRateOffer.recorded': { ...RATE, offering: 'off_recorded' },
    'updateRateOffer.recorded': { id: 'rto_recorded', name: 'Corrected' },
    updateRateOffer: { id: 'rto_zz_matrix', name: 'Corrected' },
    deleteRecord: { id: 'svc_zz_matrix' },
    'deleteRecord.product': { id: 'prd_zz_matrix' },
    'deleteRecord.offering': { id: 'off_zz_matrix' },
    'deleteRecord.rateOffer': { id: 'rto_zz_matrix' },
    'deleteRecord.proposal': { id: 'rel_matrix_proposal' },
    'deleteRecord.agreement': { id: 'agr_matrix' },
    'deleteRecord.activity': { id: 'act_matrix' },
    'deleteRecord.recordedAgreement': { id: 'agr_recorded' },
    'deleteRecord.recordedActivity': { id: 'act_recorded' },
    'deleteRecord.recordedAlert': { id: 'alr_recorded' },
    'deleteRecord.recordedMortgage': { id: 'mtg_recorded' },
    'deleteRecord.recordedRateOffer': { id: 'rto_recorded' },
    'deleteRecord.resource': { id: 'res_matrix_free' },
    'deleteRecord.alert': { id: 'alr_zz_matrix' },
    'deleteRecord.mortgage': { id: 'mtg_zz_matrix' },
    undo: { id: 'und_matrix' },
  };
}
