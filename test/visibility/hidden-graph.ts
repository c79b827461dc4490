/**
 * A graph beside the story, written directly into Neo4j. `hid` provides a resource to the client's broker that enables
 * its brokerage, and `far` provides to `hid`: disclosure decides what the client may see of them. `side` is CHAIN, but
 * nothing leads from it to the client; `past` is CHAIN, and the client's relationship that led to it has ended. All
 * data for the parties only contains the word SECRET, or a number or date that occurs nowhere else.
 */
import type { Graph } from '../../src/graph/graph.ts';
import { indexNames } from '../../src/graph/index-names.ts';

export const SECRET =
  /SECRET|777\d\.\d\d|2033-03-|0\.0777|"(quantity|version)":(777|77)\b|Twelve seats|Every broker is certified|Certification course held|trainer@|FINANCING","FINANCING|VISIT","RECOMMENDATION/;

const STAMP = `createdAt: datetime('2020-01-01T00:00:00Z'), updatedAt: datetime('2033-03-20T00:00:00Z'), version: 77`;
const PREFIXES = [
  ...['org', 'svc', 'svc_inc', 'prd', 'off', 'rto', 'rel', 'rel_ext', 'agr', 'res', 'res_2', 'res_mod', 'act'],
  ...[
    'per',
    'per_seat',
    'mtg',
    'mtg_known',
    'whk',
    'whk_per',
    'und',
    'imp',
    'imp_per',
    'lst_own',
    'lch_own',
    'sva',
    'tsk',
    'ath',
    'evt',
    'mai',
    'acs',
  ],
  ...['alr', 'crt', 'crt_old', 'ccr', 'ccr_old', 'mat', 'apt', 'fbk', 'fbk_re'],
  ...['cns', 'fqn', 'rfr', 'svy', 'sar', 'trn'],
];

const WEBHOOK = `url: 'https://example.org/SECRET', names: ['SECRET'], state: 'DISABLED', disabledReason: 'SECRET', lastError: 'SECRET', position: 777, failingSince: datetime('2033-03-12T00:00:00Z'), nextAttemptAt: datetime('2033-03-13T00:00:00Z'), secret: 'SECRET', responsibleId: 'per_client', ${STAMP}`;
const IMPORT = `fileName: 'SECRET.csv', format: 'CSV', bytes: 777777, kind: 'OFFERINGS', state: 'STOPPED', problem: 'SECRET', rowCount: 777400, doneRows: 777400, problemCount: 777400, duplicateCount: 777400, createdCount: 777400, updatedCount: 777400, mergedCount: 777400, skippedCount: 777400, rejectedCount: 777400, removedCount: 777400, restoredCount: 777400, keptCount: 777400, personId: 'per_client', sheets: ['SECRET'], startedAt: datetime('2033-03-12T00:00:00Z'), fileDeletedAt: datetime('2033-03-13T00:00:00Z'), ${STAMP}`;
const EVENT_NUMBERS = ['hid', 'far', 'side', 'past'];

/** What `org_side` recorded for itself: nobody else sees it, not even administrators. All of it contains the word CONFIDED. */
export const RECORDED_IDS = [
  'con_rec',
  'con_sup',
  'rel_rec',
  'rel_sup',
  'off_rec',
  'svc_rec',
  'res_rec',
  'agr_rec',
  'act_rec',
  'mtg_rec',
  'rto_rec',
  'evt_rec',
  'mai_rec',
  'civ_rec',
  'miv_rec',
  'cml_con_rec',
  'alr_rec',
  'res_alr_rec',
  'crt_rec',
  'mat_rec',
];
export const CONFIDED = /CONFIDED|778\d\.\d\d/;

const ids = (key: string, prefixes = PREFIXES) => prefixes.map((prefix) => `${prefix}_${key}`);
export const VARIED_IDS = [...ids('hid'), ...ids('far')];
export const PLANTED_IDS = [
  ...VARIED_IDS,
  ...ids('side'),
  ...ids('past'),
  'org_other',
  'svc_other',
  'rel_solo',
  'svy_solo',
  'rfr_solo',
];

const organisation = (key: string) =>
  `CREATE (:Party:Organisation {id: 'org_${key}', name: 'Zephyr ${key}', email: 'SECRET-org-${key}@covalue.example', phone: 'SECRET', postalAddress: 'SECRET', segment: 'SECRET segment', packs: ['FINANCING', 'FINANCING'], description: 'SECRET', website: 'https://example.org/SECRET', profile: 'PRIVATE', ${STAMP}})`;

/** All data that can belong to a relationship of `org_<key>` with `consumer`, whose resources enable `enables`. */
function relationship(key: string, consumer: string, enables: string): string {
  const provider = `org_${key}`;
  return `
MATCH (provider:Party {id: '${provider}'}), (consumer:Party {id: '${consumer}'}), (enabled:Service {id: '${enables}'})
CREATE (provider)-[:PROVIDES]->(s:Service {id: 'svc_${key}', name: 'Zephyr service ${key}', description: 'Blows', key: 'k_${key}', createdAt: datetime('2020-01-01T00:00:00Z'), updatedAt: datetime('2020-01-01T00:00:00Z'), version: 1})-[:HAS_PRODUCT]->(p:Product {id: 'prd_${key}', name: 'Zephyr product ${key}', description: 'A part', key: 'p_${key}', createdAt: datetime('2020-01-01T00:00:00Z'), updatedAt: datetime('2020-01-01T00:00:00Z'), version: 1}),
  (provider)-[:PROVIDES]->(inc:Service {id: 'svc_inc_${key}', name: 'Zephyr extra ${key}', key: 'k_inc_${key}', createdAt: datetime('2020-01-01T00:00:00Z'), updatedAt: datetime('2020-01-01T00:00:00Z'), version: 1}),
  (provider)-[:OFFERS]->(o:Offering {id: 'off_${key}', name: 'Zephyr offering ${key}', key: 'o_${key}', published: false, contents: ['GOODS'],
    description: 'SECRET', targetGroup: 'SECRET', targetKind: 'PERSON', targetSegments: ['SECRET'], terms: 'SECRET', utility: 'SECRET', warranty: 'SECRET', priceMinor: 777001, currency: 'CAD', pricePeriod: 'YEAR',
    availableFrom: date('2033-03-01'), availableUntil: date('2033-03-31'), ${STAMP}})-[:OF]->(s), (o)-[:INCLUDES]->(inc),
  (provider)-[:QUOTES]->(:RateOffer {id: 'rto_${key}', name: 'SECRET rate', annualRate: '0.0777', compounding: 'MONTHLY', rateType: 'FIXED', termMonths: 60, feesMinor: 777002, smallestMinor: 777006, largestMinor: 777007, currency: 'CAD', validUntil: date('2033-03-04'), ${STAMP}})-[:UNDER]->(o),
  (provider)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_${key}', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'CRITICAL', purpose: 'SECRET', declineReason: 'SECRET',
    startsOn: date('2026-02-02'), endsOn: date('2033-03-03'), stateSince: datetime('2026-02-02T00:00:00Z'), proposedBy: '${provider}', disclosureAsked: 'PUBLIC', disclosureAskedBy: '${provider}', liveKey: 'l_${key}', ${STAMP}})<-[:CONSUMER_OF]-(consumer),
  (r)-[:ON]->(o), (r)-[:EXTENDS]->(x:ServiceRelationship {id: 'rel_ext_${key}', state: 'ENDED', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date('2033-03-06'), stateSince: datetime('2033-03-06T00:00:00Z'), proposedBy: '${provider}', ${STAMP}}),
  (provider)-[:PROVIDER_OF]->(x)<-[:CONSUMER_OF]-(consumer), (x)-[:ON]->(o),
  (:Agreement {id: 'agr_${key}', ${key === 'side' ? `cancelledAt: datetime('2033-03-30T00:00:00Z'), cancelReason: 'SECRET', ` : ''}recordedById: '${provider}', title: 'SECRET', terms: 'SECRET', agreedOn: date('2033-03-05'), validFrom: date('2033-03-05'), validUntil: date('2033-03-09'), noticePeriod: 'P2D', documentUrl: 'https://example.org/SECRET', amountMinor: 777003, currency: 'CAD', ${STAMP}})-[:GOVERNS]->(r),
  (r)-[:CREATES {at: datetime()}]->(res:Resource {id: 'res_${key}', name: 'Zephyr resource ${key}', kind: 'ACCESS', description: 'SECRET', url: 'https://example.org/SECRET', validUntil: date('2031-01-01'), ${STAMP}})<-[:OWNS]-(consumer),
  (res)-[:ENABLES {criticality: 'HIGH'}]->(enabled),
  (r)-[:CREATES {at: datetime()}]->(res2:Resource {id: 'res_2_${key}', name: 'Zephyr second ${key}', kind: 'OTHER', description: 'SECRET', url: 'https://example.org/SECRET', validUntil: date('2031-01-01'), ${STAMP}})<-[:OWNS]-(consumer),
  (res2)-[:ENABLES {criticality: 'LOW'}]->(enabled),
  (x)-[:CREATES {at: datetime()}]->(mod:Resource {id: 'res_mod_${key}', name: 'SECRET resource', kind: 'OTHER', description: 'SECRET', ${STAMP}})<-[:OWNS]-(consumer),
  (r)-[:MODIFIES {at: datetime()}]->(mod)-[:ENABLES {criticality: 'CRITICAL'}]->(enabled),
  (provider)-[:PERFORMED]->(a:Activity {id: 'act_${key}', ${key === 'side' ? `cancelledAt: datetime('2033-03-30T00:00:00Z'), cancelReason: 'SECRET', ` : ''}recordedById: '${provider}', kind: 'PROVISION', summary: 'SECRET', note: 'SECRET', occurredAt: datetime('2033-03-07T00:00:00Z'), quantity: 777, amountMinor: 777004, currency: 'CAD', ${STAMP}})-[:PART_OF]->(r), (a)-[:USED]->(p),
  (acting:Party:Person {id: 'per_${key}', name: 'SECRET person', identityBoundAt: datetime('2033-03-15T00:00:00Z'), email: 'SECRET-${key}@covalue.example', phone: 'SECRET', postalAddress: 'SECRET', description: 'SECRET', segment: 'SECRET', website: 'https://example.org/SECRET', profile: 'PRIVATE', ${STAMP}})-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]->(provider),
  (seat:Party:Person {id: 'per_seat_${key}', name: 'SECRET seat', mailTimeZone: 'SECRET', locale: 'SECRET', mutedMails: ['VISIT', 'RECOMMENDATION'], mutedNotices: ['VISIT', 'RECOMMENDATION'], email: 'SECRET-seat-${key}@covalue.example', phone: 'SECRET', postalAddress: 'SECRET', profile: 'PRIVATE', signedInAt: datetime('2033-03-14T00:00:00Z'), ${STAMP}})-[:TAKES_PART_IN {role: 'SPONSOR'}]->(r)
CREATE (provider)-[:OFFERS_MEMBERSHIP {role: 'MEMBER', offeredAt: datetime('2033-03-13T00:00:00Z')}]->(seat)
CREATE (seat)-[:HAS_ACCESS]->(access:Access {id: 'acs_${key}', key: 'a_${key}', state: 'SUSPENDED', stateSince: datetime('2033-03-15T00:00:00Z'), reason: 'SECRET', invitedAt: datetime('2033-03-16T00:00:00Z'), ${STAMP}})-[:GRANTED_IN]->(r),
  (access)-[:UNLOCKS]->(res), (seat)-[:BARRED_FROM]->(r),
  (mail:Mail {id: 'mai_${key}', key: 'm_${key}', template: 'SECRET', address: 'SECRET-mail-${key}@covalue.example', name: 'SECRET', subject: 'SECRET', state: 'SENT', attempts: 777, messageId: 'SECRET',
    dueAt: datetime('2033-03-17T00:00:00Z'), sentAt: datetime('2033-03-18T00:00:00Z'), lastError: 'SECRET', response: 'SECRET', ${STAMP}})-[:ABOUT]->(r),
  (mail)-[:TO]->(seat)
CREATE (:SetAside {id: 'sar_${key}', key: 'MAIL|mai_${key}', loop: 'MAIL', record: 'SECRET', reason: 'SECRET', attempts: 777, nextAttemptAt: datetime('2033-03-19T00:00:00Z'), ${STAMP}})
CREATE (:TrainingRun {id: 'trn_${key}', startedAt: datetime('2033-03-20T00:00:00Z'), endedAt: datetime('2033-03-20T01:00:00Z'), progress: 0.5, step: 'SECRET', outcome: 'FAILED',
  reason: 'SECRET', seconds: 777.5, cpuSeconds: 777.5, peakMemoryMb: 777, attempts: 777, nextAttemptAt: datetime('2033-03-21T00:00:00Z'), ${STAMP}})
CREATE (:SecondFactor {id: 'per_${key}', secret: 'SECRET', recoveryHashes: ['SECRET'], lastStep: 777, confirmedAt: datetime('2033-03-11T00:00:00Z')})-[:SECURES]->(acting)
CREATE (:EmailChange {oldAddress: 'SECRET', newAddress: 'SECRET-new-${key}@covalue.example', oldConfirmed: true,
    at: datetime('2033-03-12T00:00:00Z'), expiresAt: datetime('2033-03-13T00:00:00Z')})-[:CHANGES_EMAIL_OF]->(acting)
CREATE (:Undo {id: 'und_${key}', actorId: 'per_${key}', mutation: 'SECRET', until: datetime('2033-03-16T00:00:00Z'), kept: 'SECRET', createdAt: datetime('2033-03-16T00:00:00Z')})
CREATE (provider)-[:HAS_WEBHOOK]->(:Webhook {id: 'whk_${key}', ${WEBHOOK}}),
  (acting)-[:HAS_WEBHOOK]->(:Webhook {id: 'whk_per_${key}', ${WEBHOOK}}),
  (provider)-[:HAS_IMPORT]->(:Import {id: 'imp_${key}', ${IMPORT}}),
  (:ListingChange {id: 'lch_own_${key}', at: datetime('2033-03-12T00:00:00Z'), listPriceMinor: 777500, currency: 'CAD', standardStatus: 'ACTIVE', listingVersion: 77})-[:CHANGE_OF]->(:Listing {id: 'lst_own_${key}', ownerId: '${provider}', source: 'SECRET', listingKey: 'SECRET', standardStatus: 'ACTIVE', address: 'SECRET', city: 'SECRET', remarks: 'SECRET',
    listPriceMinor: 777500, currency: 'CAD', forLease: false, features: [], lackingFeatures: [], places: [], changedAt: datetime('2033-03-12T00:00:00Z'), ${STAMP}}),
  (acting)-[:HAS_IMPORT]->(:Import {id: 'imp_per_${key}', ${IMPORT}}),
  (:Task {id: 'tsk_${key}', partyId: '${provider}', relationshipId: 'rel_${key}', title: 'SECRET', ${STAMP}}),
  (:AttentionHandling {id: 'ath_${key}', key: 'TASK:tsk_${key}:${provider}', partyId: '${provider}', assigneeId: 'per_${key}', dueOn: date('2033-03-12'), snoozedUntil: datetime('2033-03-12T00:00:00Z'), ${STAMP}}),
  (provider)<-[:SERVES]-(:ServiceAccount {id: 'sva_${key}', name: 'SECRET', mutations: ['SECRET'], keyHash: 'SECRET ${key}', responsibleId: 'per_${key}',
    expiresAt: datetime('2033-03-16T00:00:00Z'), lastUsedAt: datetime('2033-03-17T00:00:00Z'), ${key === 'side' ? `revokedAt: datetime('2033-03-18T00:00:00Z'), ` : ''}${STAMP}}),
  (:Event {id: 'evt_${key}', seq: ${EVENT_NUMBERS.indexOf(key) + 900_001}, name: 'SECRET', at: datetime('2033-03-11T00:00:00Z'), actorId: '${key === 'past' ? 'sva' : 'per'}_${key}', partyIds: ['${provider}', '${consumer}'],
    relationshipId: 'rel_${key}', entityId: 'rel_${key}', entityVersion: 77, change: '{"SECRET": {"after": "SECRET"}}', ${STAMP}})
WITH * UNWIND [[provider, 'mtg_${key}'], [consumer, 'mtg_known_${key}']] AS owned
WITH r, owned[0] AS owner, owned[1] AS id
CREATE (owner)-[:HAS_MORTGAGE]->(m:Mortgage {id: id, balanceMinor: 777005, currency: 'CAD', annualRate: '0.0777', compounding: 'MONTHLY', rateType: 'FIXED', lender: 'SECRET', paymentMinor: 777008, penaltyKind: 'NONE', comparisonRate: '0.0777', prepaymentShare: '0.10', country: 'CA', homeValueMinor: 77701100, insured: true, incomeMinor: 77701200, debtPaymentsMinor: 777014, propertyTaxMinor: 777013, heatingMinor: 777015, condoFeesMinor: 777016, remainingAmortisationMonths: 100, remainingTermMonths: 50, asOfOn: date('2033-03-08'), ${STAMP}})-[:TOLD_IN]->(r)`;
}

/** A search in the relationship; `found` is a home that everyone sees. */
const search = (key: string, consumer: string) => `
MATCH (r:ServiceRelationship {id: 'rel_${key}'}), (x:Resource {id: 'res_${key}'}), (consumer:Party {id: '${consumer}'}), (found:Listing {id: 'lst_found'})
CREATE (x)<-[:IS_RESOURCE]-(a:PropertyAlert {id: 'alr_${key}', name: 'SECRET', frequency: 'DAILY', channel: 'EMAIL', state: 'ACTIVE', mailFrom: datetime(), ${STAMP}})-[:PROVISIONED_IN]->(r),
  (old:SearchCriteria {id: 'crt_old_${key}', validUntil: datetime('2033-03-14T00:00:00Z'), ${CRITERIA}})-[:OF_ALERT]->(a)<-[:OF_ALERT]-(:SearchCriteria {id: 'crt_${key}', ${CRITERIA}}),
  (consumer)-[:ASKED]->(q:CriteriaChangeRequest {id: 'ccr_old_${key}', state: 'CARRIED_OUT', wish: 'SECRET', answer: 'SECRET', askedAt: datetime('2033-03-15T00:00:00Z'), answeredAt: datetime('2033-03-16T00:00:00Z'), ${STAMP}})-[:ASKS_CHANGE_OF]->(a),
  (old)-[:CARRIES_OUT]->(q), (consumer)-[:ASKED]->(:CriteriaChangeRequest {id: 'ccr_${key}', state: 'ASKED', wish: 'SECRET', askedAt: datetime('2033-03-17T00:00:00Z'), ${STAMP}})-[:ASKS_CHANGE_OF]->(a),
  (found)<-[:OF_LISTING]-(:Match {id: 'mat_${key}', key: 'SECRET ${key}', cause: 'NEW', score: 77, met: ['PRICE'], missed: ['AREA'], unknown: ['YEAR_BUILT'], criteriaVersion: 77,
    at: datetime('2033-03-18T00:00:00Z'), seenAt: datetime('2033-03-18T00:00:00Z'), favouriteAt: datetime('2033-03-18T00:00:00Z'), ${key === 'side' ? `dismissedAt: datetime('2033-03-19T00:00:00Z'), endedAt: datetime('2033-03-19T00:00:00Z'), ` : ''}dismissReason: 'OTHER', dismissNote: 'SECRET', ${STAMP}})-[:FOR_ALERT]->(a)`;
const CRITERIA = `summary: 'SECRET', places: ['SECRET'], polygon: [1.0, 2.0, 3.0, 4.0, 5.0, 7.0], circleRadiusKm: 777.0, circleLatitude: 7.0, circleLongitude: 7.0, priceFromMinor: 777009, priceToMinor: 777100, currency: 'CAD', forLease: false,
    homeTypes: ['HOUSE'], bedroomsFrom: 77, bedroomsTo: 78, bathroomsFrom: 77.0, bathroomsTo: 78.0, livingAreaFrom: 777.0, livingAreaTo: 778.0, areaUnit: 'SQUARE_METRES', yearBuiltFrom: 1777, yearBuiltTo: 1778,
    must: ['GARAGE'], nice: ['GARDEN'], never: ['POOL'], validFrom: datetime('2033-03-14T00:00:00Z'), ${STAMP}`;

/** A visit to a home that everyone sees, and feedback on it. */
const visit = (key: string, consumer: string) => `
MATCH (r:ServiceRelationship {id: 'rel_${key}'}), (host:Party {id: 'per_${key}'}), (guest:Party {id: '${consumer}'}), (found:Listing {id: 'lst_found'})
CREATE (a:Appointment {id: 'apt_${key}', state: 'CANCELLED', title: 'SECRET', startsAt: datetime('2033-03-21T00:00:00Z'), endsAt: datetime('2033-03-22T00:00:00Z'), timeZone: 'America/Toronto', location: 'SECRET',
    note: 'SECRET', cancelReason: 'SECRET', sequence: 1, ${STAMP}})-[:WITHIN]->(r),
  (a)-[:HOSTED_BY]->(host), (a)-[:ATTENDED_BY]->(guest), (a)-[:PROPOSED_BY]->(host), (a)-[:AT_PLACE]->(found),
  (host)-[:GAVE_FEEDBACK]->(f:Feedback {id: 'fbk_${key}', text: 'SECRET', side: 'PROVIDER', createdAt: datetime('2033-03-23T00:00:00Z')})-[:WITHIN]->(r), (f)-[:ON_THING]->(found),
  (guest)-[:GAVE_FEEDBACK]->(reply:Feedback {id: 'fbk_re_${key}', text: 'SECRET', side: 'CONSUMER', createdAt: datetime('2033-03-24T00:00:00Z')})-[:WITHIN]->(r), (reply)-[:ON_THING]->(found), (reply)-[:REPLY_TO]->(f)`;

/** A consumer's financing data and their consequences. */
const advice = (key: string, consumer: string) => `
MATCH (r:ServiceRelationship {id: 'rel_${key}'}), (provider:Party {id: 'org_${key}'}), (asking:Party {id: 'per_${key}'}), (consumer:Party {id: '${consumer}'}), (offer:RateOffer {id: 'rto_${key}'}), (m:Mortgage {id: 'mtg_known_${key}'})
CREATE (consumer)-[:GAVE]->(c:Consent {id: 'cns_${key}', key: 'SECRET ${key}', purpose: 'FINANCING_ADVICE', endsAt: datetime('2033-03-25T00:00:00Z'), withdrawnAt: datetime('2033-03-26T00:00:00Z'), ${STAMP}})-[:TO]->(provider),
  ${key === 'hid' ? '(asking)-[:NOTED]->(c), (c)-[:NOTED_IN]->(r), (asking)-[:NOTED]->(m), ' : ''}(asking)-[:ASKED]->(q:FinancingQuestionnaire {id: 'fqn_${key}', state: 'ANSWERED', note: 'SECRET', reason: 'SECRET', fields: ['SECRET'], questions: ['SECRET'], answeredAt: datetime('2033-03-27T00:00:00Z'), ${STAMP}})-[:WITHIN]->(r), (q)-[:ANSWERED_BY]->(m),
  (consumer)-[:REFERRED]->(f:Referral {id: 'rfr_${key}', key: 'SECRET ${key}', state: 'SWITCHED', reason: 'SECRET', horizonMonths: 77, expectedSavingMinor: 777200, realisedSavingMinor: 777300, currency: 'CAD', outcomeNote: 'SECRET',
    completedAt: datetime('2033-03-28T00:00:00Z'), ${STAMP}})-[:TO_BROKER]->(provider), (f)-[:WITH_OFFER]->(offer), (f)-[:LED_TO]->(r),
  (consumer)-[:ANSWERED]->(:Survey {id: 'svy_${key}', milestone: 'SECRET', score: 10, category: 'PROMOTER', comment: 'SECRET', answeredAt: datetime('2033-03-29T00:00:00Z'), ${STAMP}})-[:SURVEYS]->(r)`;

/** A person that provides, and was referred. */
const SOLO = `
MATCH (person:Party {id: 'per_seat_side'}), (consumer:Party {id: 'org_other'}), (broker:Party {id: 'org_side'}), (o:Offering {id: 'off_side'}), (offer:RateOffer {id: 'rto_side'})
CREATE (person)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_solo', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date('2033-03-06'), stateSince: datetime('2033-03-06T00:00:00Z'), proposedBy: 'per_seat_side', ${STAMP}})<-[:CONSUMER_OF]-(consumer), (r)-[:ON]->(o),
  (consumer)-[:ANSWERED]->(:Survey {id: 'svy_solo', score: 3, category: 'DETRACTOR', comment: 'SECRET', answeredAt: datetime('2033-03-29T00:00:00Z'), ${STAMP}})-[:SURVEYS]->(r),
  (person)-[:REFERRED]->(f:Referral {id: 'rfr_solo', key: 'SECRET solo', state: 'DECLINED', reason: 'SECRET', horizonMonths: 77, expectedSavingMinor: 777200, currency: 'CAD', ${STAMP}})-[:TO_BROKER]->(broker), (f)-[:WITH_OFFER]->(offer)`;

/** The learnt weights of the offering, if there is one: part of the model for all consumers. */
const learnt = (offering: string, weight: number) => `
MATCH (m:RecommendationModel {id: 'mod_planted'}), (o:Offering {id: '${offering}'}), (owned:Offering {id: 'off_brokerage'}), (s:Segment {id: 'seg_planted'})
CREATE (m)-[:PRIOR {weight: ${weight}, share: .01}]->(o), (s)-[:EVIDENCE {model: m.id, weight: .25, n: 6, of: 9, lift: 1.5, asOf: datetime()}]->(o)
FOREACH (x IN CASE WHEN owned = o THEN [] ELSE [owned] END | CREATE (x)-[:EVIDENCE {model: m.id, weight: .5, n: 7, of: 8, lift: 1.5, asOf: datetime()}]->(o))`;

/** The same of a party as a provider; its consumers may be opportunities for the mortgage broker. */
const learntOfProvider = (provider: string, weight: number) => `
MATCH (m:RecommendationModel {id: 'mod_opportunity'}), (p:Party {id: '${provider}'}), (owned:Party {id: 'org_brokerage'}), (s:Segment {id: 'seg_planted'}), (k:Party {id: 'org_keystone'})
CREATE (m)-[:PRIOR {weight: ${weight}, share: .01}]->(p), (s)-[:EVIDENCE {model: m.id, weight: .25, n: 6, of: 9, lift: 1.5, asOf: datetime()}]->(p)
FOREACH (x IN CASE WHEN owned = p THEN [] ELSE [owned] END | CREATE (x)-[:EVIDENCE {model: m.id, weight: .5, n: 7, of: 8, lift: 1.5, asOf: datetime()}]->(p))
FOREACH (x IN CASE WHEN p IN [k, owned] THEN [] ELSE [p] END | CREATE (x)-[:EVIDENCE {model: m.id, weight: .5, n: 7, of: 8, lift: 1.5, asOf: datetime()}]->(k))`;

/** A model that does not abstain, in which everything is likelier than by popularity. */
const RELIABLE = 'consumers: 90, holdings: 900, gain: .2, gainError: .01, restShare: .9';

/** A home, and a model of recommendations with answers to it, that are there in all settings. */
async function plantPublic(graph: Graph): Promise<void> {
  await run(
    graph,
    `CREATE (:ListingChange {id: 'lch_found', at: datetime('2026-02-01T00:00:00Z'), listPriceMinor: 50000000, currency: 'CAD', standardStatus: 'ACTIVE', listingVersion: 2, previousPriceMinor: 60000000, previousCurrency: 'CAD', previousStatus: 'ACTIVE'})-[:CHANGE_OF]->
  (:Listing {id: 'lst_found', source: 'planted', listingKey: 'found', standardStatus: 'ACTIVE', listPriceMinor: 50000000, currency: 'CAD', forLease: false, leaseFrequency: 'MONTHLY', homeType: 'HOUSE', propertyType: 'Residential', propertySubType: 'Detached',
    bedroomsTotal: 4, bathroomsTotal: 2.5, livingArea: 150.0, areaUnit: 'SQUARE_METRES', yearBuilt: 1950, address: '1 Main Street', city: 'Lakeview', places: ['lakeview'], stateOrProvince: 'ON', postalCode: 'L5E 1A1', country: 'CA',
    latitude: 43.57, longitude: -79.57, location: point({latitude: 43.57, longitude: -79.57}), features: ['GARAGE'], lackingFeatures: ['POOL'], remarks: 'Bright', photoUrl: 'https://example.org/1.jpg', listOfficeName: 'Office',
    listedOn: date('2026-01-01'), modifiedAt: datetime('2026-02-01T00:00:00Z'), changedAt: datetime('2026-02-01T00:00:00Z'), createdAt: datetime('2026-01-01T00:00:00Z'), updatedAt: datetime('2026-02-01T00:00:00Z'), version: 2})`,
  );
  await run(
    graph,
    `CREATE (:RecommendationModel {id: 'mod_planted', purpose: 'NEXT_OFFERING', current: true, name: 'softmax', lifts: false, link: 'exponential', slope: 1.0, floor: 0.0, ${RELIABLE}, createdAt: datetime('2026-01-01T00:00:00Z'), card: $card}), (s:Segment {id: 'seg_planted', name: 'person'})
CREATE (:RecommendationModel {id: 'mod_opportunity', purpose: 'OPPORTUNITY', current: true, name: 'softmax', lifts: false, link: 'exponential', slope: 1.0, floor: 0.0, ${RELIABLE}, createdAt: datetime('2026-01-01T00:00:00Z'), card: $card})
WITH s MATCH (c:Party) WHERE c.id IN ['per_client', 'org_portal'] CREATE (c)-[:IN_SEGMENT]->(s)`,
    { card: MODEL_CARD },
  );
  for (const [weight, provider] of ['org_keystone', 'org_lakeside', 'org_bank'].entries())
    await run(graph, learntOfProvider(provider, weight));
  for (const [weight, offering] of ['off_mortgage', 'off_lending'].entries())
    await run(graph, learnt(offering, weight));
  await run(
    graph,
    `MATCH (o:Offering {id: 'off_brokerage'}) CREATE (:Recommendation {id: 'rcm_planted', kind: 'NEXT_OFFERING', state: 'DECLINED', reason: 'SECRET'})-[:SUGGESTS]->(o)
WITH o MATCH (r:ServiceRelationship {id: 'rel_training'}) CREATE (:Recommendation {id: 'rcm_taken', kind: 'NEXT_OFFERING', state: 'ACCEPTED', benefitAmount: '1', benefitUnit: 'relationship'})-[:LED_TO]->(r)`,
  );
}
/** 26 brokerages that were trained, most of which used the course, more or less: enough for one to be compared with. */
const trained = `
MATCH (p:Party {id: 'org_academy'}), (o:Offering {id: 'off_training'}), (course:Product {id: 'prd_course'})
UNWIND range(1, 26) AS i
CREATE (c:Party:Organisation {id: 'org_peer_' + i, name: 'SECRET peer', segment: 'SECRET', profile: 'PRIVATE', ${STAMP}})-[:CONSUMER_OF]->
  (r:ServiceRelationship {id: CASE i WHEN 9 THEN 'rel_peer' ELSE 'rel_peer_' + i END, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date('2024-01-01'), stateSince: datetime('2033-03-21T00:00:00Z'), proposedBy: 'org_academy', ${STAMP}})<-[:PROVIDER_OF]-(p),
  (r)-[:ON]->(o)
WITH *, CASE i % 8 WHEN 1 THEN 0 ELSE 6 + i % 7 END AS months UNWIND range(1, months) AS month
CREATE (c)-[:PERFORMED]->(a:Activity {id: 'act_peer_' + i + '_' + month, kind: 'CONSUMPTION', summary: 'SECRET', occurredAt: datetime({year: 2024, month: month}), ${STAMP}})-[:PART_OF]->(r), (a)-[:USED]->(course)`;

const TRIED = { hitRate1: 0.5, hitRate10: 0.9, reciprocalRank: 0.6, ndcg10: 0.7, logLoss: 1.2, cases: 40 };
const MODEL_CARD = JSON.stringify({
  ...{ name: 'softmax', how: 'last period', consumers: 90, offerings: 9, holdings: 200, metrics: TRIED },
  ...{ intervals: { gain: 0.1, gainHalfWidth: 0.05 }, tried: [{ model: 'popularity', metrics: TRIED }] },
});

const run = (graph: Graph, text: string, parameters = {}) => graph.driver.executeQuery(text, parameters);

/** The part that is equal in all settings. */
export async function plantBystanders(graph: Graph): Promise<void> {
  for (const key of ['side', 'past', 'other']) await run(graph, organisation(key));
  await plantPublic(graph);
  await run(graph, trained);
  await run(
    graph,
    `MATCH (p:Party {id: 'org_other'}) CREATE (p)-[:PROVIDES]->(:Service {id: 'svc_other', name: 'Zephyr other', key: 'k_other', ${STAMP}})`,
  );
  await run(graph, relationship('side', 'org_other', 'svc_other'));
  await run(graph, relationship('past', 'org_lakeside', 'svc_lending'));
  await run(graph, search('side', 'org_other'));
  await run(graph, visit('side', 'org_other'));
  await run(graph, advice('side', 'org_other'));
  await run(graph, search('past', 'org_lakeside'));
  await run(graph, visit('past', 'org_lakeside'));
  await run(graph, advice('past', 'org_lakeside'));
  await run(graph, learnt('off_side', 2));
  await run(graph, SOLO);
  await run(
    graph,
    `MATCH (r:ServiceRelationship) WHERE r.id IN ['rel_side', 'rel_past'] SET r.disclosure = 'CHAIN'
WITH count(*) AS both MATCH (p:Party {id: 'org_lakeside'}), (c:Party {id: 'per_client'}), (o:Offering {id: 'off_lending'})
CREATE (p)-[:PROVIDER_OF]->(r:ServiceRelationship {id: 'rel_over', state: 'ENDED', kind: 'BASIC', disclosure: 'PRIVATE', startsOn: date('2025-01-01'), stateSince: datetime('2025-02-02T00:00:00Z'), proposedBy: 'org_lakeside', ${STAMP.replace('2033-03-20', '2025-02-02').replace('77', '3')}})<-[:CONSUMER_OF]-(c), (r)-[:ON]->(o)`,
  );
  await indexNames(graph.driver);
}

export interface Setting {
  /** Disclosure of `rel_hid`. */
  hid: string;
  /** Disclosure of `res_hid` itself; null: as `rel_hid`. */
  own: string | null;
  /** Disclosure of `rel_far`. */
  far: string;
}

/** Records of changes of hidden things, chained, and one record in the trail of the administrator. */
export async function plantAudit(graph: Graph): Promise<void> {
  const records = ['rel_hid', 'org_hid', 'svc_hid', 'mtg_hid'].map((entity, index) => {
    const common = {
      id: `aud_${index}`,
      at: '2033-03-20T00:00:00.000Z',
      actor: 'per_hid',
      entity,
      subject: entity === 'mtg_hid' ? 'per_hid' : null,
    };
    const parties = ['org_hid', 'org_brokerage'];
    const change = {
      name: { before: 'Zephyr before', after: 'Zephyr' },
      secretTerm: { before: 'SECRET', after: null },
    };
    const values = { plain: { change, input: { entered: 'SECRET' }, reason: 'SECRET' } };
    const acted = {
      capacity: 'REPRESENTATIVE',
      party: 'org_hid',
      mutation: 'update',
      event: 'updated',
      relationship: null,
    };
    return { ...common, kind: 'CHANGE', parties, values, ...acted };
  });
  const viewed = {
    kind: 'VIEW',
    sensitive: 'CONTACT',
    count: 2,
    lastAt: '2033-03-20T00:00:00.000Z',
    parties: ['per_admin'],
  };
  const all = [...records, { ...records[0], ...viewed, id: 'aud_view', entity: 'per_admin' }];
  await graph.execute(
    `UNWIND range(0, size($all) - 1) AS i WITH i + 1 AS seq, $all[i] AS r
CREATE (a:AuditRecord {seq: seq, id: r.id, entityId: r.entity, at: r.at, text: r.text}) SET a:AuditChange
WITH seq MATCH (p:Person {email: 'admin@covalue.example'}) CREATE (:AuditConcern {partyId: p.id, seq: seq})
WITH DISTINCT size($all) AS last MERGE (c:AuditChain {id: 'audit'}) SET c.seq = last`,
    {
      all: all.map(({ id, entity, at, ...rest }) => ({
        id,
        entity,
        at,
        text: JSON.stringify({ id, entity, at, ...rest }),
      })),
    },
  );
}

const contact = (
  id: string,
  recordedBy: string,
  word: string,
) => `(:Contact:Recorded {id: '${id}', recordedBy: '${recordedBy}', kind: 'PERSON', name: '${word} ${id}', segment: '${word}', website: 'https://example.org/${word}',
  emails: ['${word}-${id}@covalue.example'], phones: ['416 555 0199'], phoneNumbers: ['+14165550199'], address: '${word}', notes: '${word}', tags: ['${word}'], identifierSchemes: ['VAT'], identifierValues: ['${word}'],
  searchTerms: ' zephyr ma ${word.toLowerCase()} 14165550199', mailBasis: 'CONSENT', mailBasisSince: date('2033-03-04'), mailAddress: '${word}-${id}@covalue.example', mailingKey: 'cml_${id}', ${STAMP}})`;

const mailing = (
  contactId: string,
  recordedBy: string,
) => `(:ContactMailing {id: 'cml_${contactId}', key: 'cml_${contactId}', recordedBy: '${recordedBy}', agreeHash: 'a_${contactId}', endHash: 'e_${contactId}',
  refusalKeys: [], everyoneKey: 'x_${contactId}', askedAt: datetime('2033-03-21T00:00:00Z'), agreedAt: datetime('2033-03-22T00:00:00Z'), agreeUntil: datetime('2033-04-21T00:00:00Z')})`;

/** A contact and an import of the administrator, who sees their fields; an invitation to the administrator; and what `org_side` recorded with a client and a supplier. */
export async function plantRecorded(graph: Graph): Promise<void> {
  await run(graph, 'MATCH (n) WHERE n.id IN $ids DETACH DELETE n', {
    ids: [
      ...RECORDED_IDS,
      'imp_own',
      'con_own',
      'con_inv',
      'rel_inv',
      'off_inv',
      'svc_inv',
      'res_inv',
      'rto_inv',
      'civ_own',
      'civ_inv',
      'cml_con_own',
      'rel_own',
      'alr_own',
      'res_alr_own',
      'crt_own',
      'mat_own',
    ],
  });
  await run(
    graph,
    `CREATE ${mailing('con_own', 'per_admin')}, ${mailing('con_rec', 'org_side')}, ${contact('con_own', 'per_admin', 'Own')}, ${contact('con_inv', 'org_side', 'Inviting')}, ${contact('con_rec', 'org_side', 'CONFIDED')}, ${contact('con_sup', 'org_side', 'CONFIDED')}`,
  );
  await run(graph, `MATCH (p:Party {id: 'per_admin'}) CREATE (p)-[:HAS_IMPORT]->(:Import {id: 'imp_own', ${IMPORT}})`);
  for (const [key, client, word] of [
    ['rec', 'con_rec', 'CONFIDED'],
    ['inv', 'con_inv', 'Inviting'],
  ] as const) {
    const supplier = key === 'rec' ? 'con_sup' : client;
    await run(
      graph,
      `MATCH (side:Party {id: 'org_side'}), (supplier:Contact {id: '${supplier}'}), (enabled:Service {id: 'svc_side'})
CREATE (supplier)-[:PROVIDES]->(s:Service:Recorded {id: 'svc_${key}', name: '${word} service', description: '${word}', key: 'k_${key}', ${STAMP}}),
  (supplier)-[:OFFERS]->(o:Offering:Recorded {id: 'off_${key}', name: '${word} offering', description: '${word}', key: 'o_${key}', published: false, priceMinor: 778001, currency: 'CAD', contents: ['SERVICE_ACTION'], ${STAMP}})-[:OF]->(s),
  (supplier)-[:PROVIDER_OF]->(bought:ServiceRelationship:Recorded {id: '${key === 'rec' ? 'rel_sup' : 'rel_inv'}', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'HIGH', purpose: '${word}', startsOn: date('2026-02-02'), endsOn: date('2033-03-03'), stateSince: datetime('2026-02-02T00:00:00Z'), proposedBy: 'org_side', liveKey: 'l_sup_${key}', ${STAMP}})<-[:CONSUMER_OF]-(side),
  (bought)-[:ON]->(o),
  (bought)-[:CREATES {at: datetime()}]->(x:Resource:Recorded {id: 'res_${key}', name: '${word} resource', kind: 'ACCESS', description: '${word}', ${STAMP}})<-[:OWNS]-(side), (x)-[:ENABLES {criticality: 'HIGH'}]->(enabled),
  (supplier)-[:QUOTES]->(:RateOffer:Recorded {id: 'rto_${key}', name: '${word} rate', annualRate: '0.0778', compounding: 'MONTHLY', rateType: 'FIXED', termMonths: 77, feesMinor: 778007, currency: 'CAD', validUntil: date('2033-03-09'), ${STAMP}})-[:UNDER]->(o)`,
    );
  }
  await run(
    graph,
    `MATCH (side:Party {id: 'org_side'}), (client:Contact {id: 'con_rec'}), (own:Offering {id: 'off_side'}), (mine:Contact {id: 'con_own'})
SET mine.confirmedBy = 'per_admin'
CREATE (side)-[:PROVIDER_OF]->(sold:ServiceRelationship:Recorded {id: 'rel_rec', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'HIGH', purpose: 'CONFIDED', startsOn: date('2026-02-02'), stateSince: datetime('2026-02-02T00:00:00Z'), proposedBy: 'org_side', liveKey: 'l_rec', ${STAMP}})<-[:CONSUMER_OF]-(client),
  (sold)-[:ON]->(own),
  (client)-[:HAS_MORTGAGE]->(note:Mortgage:Recorded {id: 'mtg_rec', noted: true, balanceMinor: 778005, currency: 'CAD', annualRate: '0.0778', compounding: 'MONTHLY', rateType: 'FIXED', lender: 'CONFIDED', country: 'CA', homeValueMinor: 77801100, insured: true, incomeMinor: 77801200, debtPaymentsMinor: 778014, propertyTaxMinor: 778013, heatingMinor: 778015, condoFeesMinor: 778016, remainingAmortisationMonths: 778, remainingTermMonths: 77, penaltyKind: 'NONE', asOfOn: date('2033-03-08'), ${STAMP}})-[:TOLD_IN]->(sold),
  (side)-[:NOTED]->(note),
  (:Agreement {id: 'agr_rec', title: 'CONFIDED', terms: 'CONFIDED', agreedOn: date('2033-03-05'), amountMinor: 778003, currency: 'CAD', ${STAMP}})-[:GOVERNS]->(sold),
  (side)-[:PERFORMED]->(:Activity {id: 'act_rec', kind: 'PROVISION', summary: 'CONFIDED', note: 'CONFIDED', occurredAt: datetime('2033-03-07T00:00:00Z'), ${STAMP}})-[:PART_OF]->(sold),
  (:Event {id: 'evt_rec', seq: 900100, name: 'CONFIDED', at: datetime('2033-03-11T00:00:00Z'), actorId: 'per_side', partyIds: ['org_side', 'con_rec'], relationshipId: 'rel_rec', entityId: 'rel_rec', entityVersion: 77, change: '{"CONFIDED": {"after": "CONFIDED"}}', ${STAMP}}),
  (mail:Mail:Recorded {id: 'mai_rec', key: 'm_rec', template: 'CONFIDED', address: 'CONFIDED@covalue.example', name: 'CONFIDED', subject: 'CONFIDED', state: 'SENT', attempts: 1, dueAt: datetime('2033-03-17T00:00:00Z'), ${STAMP}})-[:TO]->(client),
  (:MemberInvitation:MailRecipient {id: 'miv_rec', key: 'rec', recordedBy: 'org_side', invitedBy: 'per_side', email: 'CONFIDED@covalue.example', name: 'CONFIDED', note: 'CONFIDED', role: 'MEMBER', hash: 'rec', state: 'OPEN', sentAt: datetime('2033-03-01T00:00:00Z'), expiresAt: datetime('2033-03-08T00:00:00Z')}),
  (:ContactInvitation {id: 'civ_own', contact: 'con_own', recordedBy: 'per_admin', invitedBy: 'per_admin', address: 'own@covalue.example', hash: 'own', state: 'OPEN', sentAt: datetime('2026-03-01T00:00:00Z'), expiresAt: datetime('2033-03-01T00:00:00Z')}),
  (:ContactInvitation {id: 'civ_inv', contact: 'con_inv', recordedBy: 'org_side', invitedBy: 'per_side', address: 'admin@covalue.example', hash: 'inv', state: 'OPEN', sentAt: datetime('2026-03-01T00:00:00Z'), expiresAt: datetime('2033-03-01T00:00:00Z')}),
  (:ContactInvitation {id: 'civ_rec', contact: 'con_rec', recordedBy: 'org_side', invitedBy: 'per_side', address: 'CONFIDED@covalue.example', hash: 'rec', state: 'OPEN', sentAt: datetime('2026-03-01T00:00:00Z'), expiresAt: datetime('2033-03-01T00:00:00Z')})`,
  );
  await run(
    graph,
    `MATCH (admin:Party {id: 'per_admin'}), (mine:Contact {id: 'con_own'}), (own:Offering {id: 'off_side'})
CREATE (admin)-[:PROVIDER_OF]->(r:ServiceRelationship:Recorded {id: 'rel_own', state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'HIGH', purpose: 'Own', startsOn: date('2026-02-02'), stateSince: datetime('2026-02-02T00:00:00Z'), proposedBy: 'per_admin', liveKey: 'l_own', ${STAMP}})<-[:CONSUMER_OF]-(mine),
  (r)-[:ON]->(own)`,
  );
  await run(graph, recordedSearch('rec', 'CONFIDED'));
  await run(graph, recordedSearch('own', 'Own'));
}

/** An alert that its provider recorded for a contact, with what it found. */
const recordedSearch = (
  key: string,
  word: string,
) => `MATCH (r:ServiceRelationship {id: 'rel_${key}'})<-[:PROVIDER_OF]-(provider), (found:Listing {id: 'lst_found'})
CREATE (r)-[:CREATES {at: datetime()}]->(x:Resource:Recorded {id: 'res_alr_${key}', name: '${word} alert', kind: 'ALERT', ${STAMP}})<-[:IS_RESOURCE]-(a:PropertyAlert:Recorded {id: 'alr_${key}', name: '${word}', frequency: 'DAILY', channel: 'EMAIL', state: 'ACTIVE', mailFrom: datetime(), ${STAMP}})-[:PROVISIONED_IN]->(r),
  (provider)-[:OWNS]->(x),
  (:SearchCriteria:Recorded {id: 'crt_${key}', recordedIn: 'rel_${key}', ${CRITERIA.replaceAll('SECRET', word)}})-[:OF_ALERT]->(a),
  (found)<-[:OF_LISTING]-(:Match:Recorded {id: 'mat_${key}', recordedIn: 'rel_${key}', key: '${word} ${key}', cause: 'NEW', score: 77, met: ['PRICE'], missed: ['AREA'], unknown: ['YEAR_BUILT'], criteriaVersion: 77,
    at: datetime('2033-03-18T00:00:00Z'), dismissReason: 'OTHER', dismissNote: '${word}', ${STAMP}})-[:FOR_ALERT]->(a)`;

/** Deletes what `org_side` recorded. */
export async function deleteRecorded(graph: Graph): Promise<void> {
  await run(graph, 'MATCH (n) WHERE n.id IN $ids DETACH DELETE n', { ids: RECORDED_IDS });
}

/** `hid` and `far` with new IDs. */
export async function plantHidden(graph: Graph): Promise<void> {
  await run(graph, 'MATCH (n) WHERE n.id IN $ids DETACH DELETE n', { ids: VARIED_IDS });
  for (const key of ['hid', 'far']) await run(graph, organisation(key));
  await run(graph, relationship('hid', 'org_brokerage', 'svc_brokerage'));
  await run(graph, relationship('far', 'org_hid', 'svc_hid'));
  await run(graph, search('hid', 'org_brokerage'));
  await run(graph, visit('hid', 'org_brokerage'));
  await run(graph, advice('hid', 'org_brokerage'));
  await run(graph, search('far', 'org_hid'));
  await run(graph, visit('far', 'org_hid'));
  await run(graph, advice('far', 'org_hid'));
  for (const key of ['hid', 'far']) {
    await run(graph, learnt(`off_${key}`, 1.5));
    await run(graph, learntOfProvider(`org_${key}`, 1.5));
  }
  await indexNames(graph.driver);
  await run(graph, `MATCH (p:Party {id: 'org_hid'}), (s:Segment {id: 'seg_planted'}) CREATE (p)-[:IN_SEGMENT]->(s)`);
}

export async function disclose(graph: Graph, setting: Setting): Promise<void> {
  await run(
    graph,
    `MATCH (h:ServiceRelationship {id: 'rel_hid'}), (x:Resource {id: 'res_hid'}), (f:ServiceRelationship {id: 'rel_far'})
SET h.disclosure = $hid, x.disclosure = $own, f.disclosure = $far`,
    setting,
  );
}

/** A disclosure shows that the relationship exists, its parties, service and resources. */
const DISCLOSED = ['rel', 'org', 'off', 'svc', 'svc_inc', 'prd', 'res_2'];

/** Ids of what a viewer may see of `hid` and `far`. */
export function allowedIds({ hid, own, far }: Setting, downstream: boolean): Set<string> {
  const shows = (disclosure: string) => disclosure === 'PUBLIC' || (disclosure === 'CHAIN' && downstream);
  const seesFar = shows(far) && (far === 'PUBLIC' || hid !== 'PRIVATE');
  return new Set([
    ...(shows(hid) ? ids('hid', DISCLOSED) : []),
    ...(shows(own ?? hid) ? ['res_hid'] : []),
    ...(seesFar ? [...ids('far', DISCLOSED), 'res_far', 'org_hid'] : []),
  ]);
}

/** Deletes everything that is not visible, and all private parts of the rest: the graph that the viewer may see. */
export async function reduce(graph: Graph, allowed: Set<string>): Promise<void> {
  // A resource that is disclosed by itself still has its relationship; nothing else of that relationship remains.
  const keep = [...allowed, ...(allowed.has('res_hid') ? ['rel_hid'] : [])];
  await run(graph, 'MATCH (n) WHERE n.id IN $ids DETACH DELETE n', {
    ids: VARIED_IDS.filter((id) => !keep.includes(id)),
  });
  const kept = (prefix: string) => ({ ids: keep.filter((id) => id.startsWith(prefix)) });
  await run(
    graph,
    `MATCH (n:ServiceRelationship) WHERE n.id IN $ids SET n.version = 1, n.updatedAt = n.stateSince
REMOVE n.criticality, n.purpose, n.declineReason, n.endsOn, n.proposedBy, n.disclosureAsked, n.disclosureAskedBy`,
    kept('rel'),
  );
  await run(
    graph,
    `MATCH (n:Party) WHERE n.id IN $ids SET n.version = 1, n.updatedAt = n.createdAt
REMOVE n.email, n.phone, n.description, n.website, n.segment`,
    kept('org'),
  );
  await run(
    graph,
    `MATCH (n:Offering) WHERE n.id IN $ids SET n.version = 1, n.updatedAt = n.createdAt
REMOVE n.description, n.targetGroup, n.targetKind, n.targetSegments, n.terms, n.utility, n.warranty, n.priceMinor, n.currency, n.pricePeriod, n.availableFrom, n.availableUntil`,
    kept('off'),
  );
  await run(
    graph,
    `MATCH (n:Resource) WHERE n.id IN $ids SET n.version = 1, n.updatedAt = n.createdAt REMOVE n.description, n.url`,
    kept('res'),
  );
}
