/** Constraints and indexes, brought in step by step; each step runs once in a graph. */

import type { Driver } from 'neo4j-driver';
import { codeOf } from '../values/thrown.ts';
import { indexNames } from './index-names.ts';
import { convertMinorUnits, factorsToIso4217 } from './minor-units.migration.ts';
import { VOCABULARY } from './vocabulary.ts';

interface Migration {
  id: number;
  what: string;
  statements: string[];
}

const unique = (name: string, label: string, property: string) =>
  `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
const range = (name: string, label: string, ...properties: string[]) =>
  `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (${properties.map((each) => `n.${each}`).join(', ')})`;
/** Words that are compared as they are. */
const words = (name: string, label: string, property: string) =>
  `CREATE FULLTEXT INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON EACH [n.${property}] OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'whitespace'}}`;

const IDENTIFIED = [
  'Party',
  'Organisation',
  'Person',
  'Service',
  'Product',
  'Offering',
  'ServiceRelationship',
  'Agreement',
  'Resource',
  'Activity',
  'Event',
  'Mortgage',
  'RateOffer',
];

/** `indexNames` then gives them their text by the rules of this version. */
const ANALYSE_NAMES_AGAIN = ['Party', 'Service', 'Offering'].map(
  (label) => `MATCH (n:${label}) WHERE n.searchName IS NOT NULL REMOVE n.searchName`,
);

export const MIGRATIONS: Migration[] = [
  {
    id: 1,
    what: 'the core: identities, natural keys, lists, search',
    statements: [
      ...IDENTIFIED.map((label) => unique(`${label}_id`, label, 'id')),
      unique('Person_email', 'Person', 'email'),
      unique('Service_key', 'Service', 'key'),
      unique('Product_key', 'Product', 'key'),
      unique('Offering_key', 'Offering', 'key'),
      unique('ServiceRelationship_liveKey', 'ServiceRelationship', 'liveKey'),
      unique('IdempotencyKey_key', 'IdempotencyKey', 'key'),
      range('IdempotencyKey_at', 'IdempotencyKey', 'at'),
      ...['Party', 'Organisation', 'Person', 'Service', 'Offering'].flatMap((label) => [
        range(`${label}_name`, label, 'name'),
        range(`${label}_createdAt`, label, 'createdAt'),
      ]),
    ],
  },
  {
    id: 2,
    what: 'mail and access',
    statements: [
      ...['Mail', 'MailItem', 'Access'].map((label) => unique(`${label}_id`, label, 'id')),
      ...['Mail', 'MailItem', 'MailSubscription', 'Access', 'SignInAttempts'].map((label) =>
        unique(`${label}_key`, label, 'key'),
      ),
      unique('Mailbox_address', 'Mailbox', 'address'),
      unique('MailSubscription_token', 'MailSubscription', 'token'),
      unique('MailSender_id', 'MailSender', 'id'),
      unique('SignInLink_hash', 'SignInLink', 'hash'),
      unique('SignInSession_id', 'SignInSession', 'id'),
      range('QueuedMail_dueAt', 'QueuedMail', 'dueAt'),
      range('QueuedMail_address_dueAt', 'QueuedMail', 'address', 'dueAt'),
      range('QueuedMail_listId', 'QueuedMail', 'listId'),
      range('MailSubscription_listId', 'MailSubscription', 'listId'),
      range('Mail_createdAt', 'Mail', 'createdAt'),
      range('SignInAttempts_until', 'SignInAttempts', 'until'),
    ],
  },
  {
    id: 3,
    what: 'events in their order, webhooks',
    statements: [
      unique('Event_seq', 'Event', 'seq'),
      unique('EventCounter_id', 'EventCounter', 'id'),
      unique('Webhook_id', 'Webhook', 'id'),
    ],
  },
  {
    id: 4,
    what: 'recommendations: models, segments and answers',
    statements: [
      unique('RecommendationModel_id', 'RecommendationModel', 'id'),
      unique('Segment_id', 'Segment', 'id'),
      unique('Recommendation_id', 'Recommendation', 'id'),
      range('RecommendationModel_current', 'RecommendationModel', 'current'),
    ],
  },
  {
    id: 5,
    what: 'real estate: listings, property alerts, matches',
    statements: [
      ...['Listing', 'ListingChange', 'PropertyAlert', 'SearchCriteria', 'CriteriaChangeRequest', 'Match'].map(
        (label) => unique(`${label}_id`, label, 'id'),
      ),
      unique('Match_key', 'Match', 'key'),
      range('Listing_changedAt', 'Listing', 'changedAt'),
      range('Listing_listingKey', 'Listing', 'listingKey'),
      'CREATE POINT INDEX Listing_location IF NOT EXISTS FOR (n:Listing) ON (n.location)',
      words('criteriaLookup', 'SearchCriteria', 'lookup'),
      words('listingLookup', 'Listing', 'lookup'),
    ],
  },
  {
    id: 6,
    what: 'appointments and calendars',
    statements: [
      unique('Appointment_id', 'Appointment', 'id'),
      unique('Calendar_of', 'Calendar', 'of'),
      unique('CalendarFeed_tokenHash', 'CalendarFeed', 'tokenHash'),
    ],
  },
  { id: 7, what: 'feedback', statements: [unique('Feedback_id', 'Feedback', 'id')] },
  {
    id: 8,
    what: 'consents, questions about the financing, referrals',
    statements: [
      ...['Consent', 'FinancingQuestionnaire', 'Referral'].map((label) => unique(`${label}_id`, label, 'id')),
      unique('Consent_key', 'Consent', 'key'),
      unique('Referral_key', 'Referral', 'key'),
      // Data from before there were consents was shared with the provider, for advice.
      `MATCH (giver)-[:HAS_MORTGAGE]->(m:Mortgage)-[:TOLD_IN]->()<-[:PROVIDER_OF]-(to)
MERGE (c:Consent {key: giver.id + '|' + to.id + '|FINANCING_ADVICE'})
ON CREATE SET c.id = 'cns_' + randomUUID(), c.purpose = 'FINANCING_ADVICE', c.endsAt = datetime() + duration('P1Y'), c.createdAt = datetime(), c.updatedAt = datetime(), c.version = 1
MERGE (giver)-[:GAVE]->(c) MERGE (c)-[:TO]->(to)`,
    ],
  },
  { id: 9, what: 'surveys', statements: [unique('Survey_id', 'Survey', 'id')] },
  {
    id: 12,
    what: 'disclosures: whether any relationship has disclosure CHAIN',
    statements: [
      range('ServiceRelationship_disclosure', 'ServiceRelationship', 'disclosure'),
      range('Resource_disclosure', 'Resource', 'disclosure'),
    ],
  },
  {
    id: 20,
    what: 'recommendations: one training at a time',
    statements: [unique('TrainingLease_id', 'TrainingLease', 'id')],
  },
  {
    id: 21,
    what: 'answers to surveys, latest first',
    statements: [range('Survey_answeredAt', 'Survey', 'answeredAt')],
  },
  {
    id: 22,
    what: 'events without a number are separate nodes no longer: existing ones are numbered',
    statements: [
      `MERGE (c:EventCounter {id: 'events'})
WITH c MATCH (e:Event:Pending) WITH c, e ORDER BY e.at, e.entityVersion, e.position
WITH c, collect(e) AS events
UNWIND range(0, size(events) - 1) AS index
WITH c, events, index, events[index] AS e
SET e.seq = coalesce(c.seq, 0) + 1 + index, e.numberedAt = datetime() REMOVE e:Pending
WITH DISTINCT c, size(events) AS count SET c.seq = coalesce(c.seq, 0) + count`,
    ],
  },
  {
    id: 30,
    what: 'search by the words of `searchName`, which are split and folded by search-text.rules.ts',
    statements: [
      ...['partyNames', 'serviceNames', 'offeringNames'].map((name) => `DROP INDEX ${name} IF EXISTS`),
      words('partySearch', 'Party', 'searchName'),
      words('serviceSearch', 'Service', 'searchName'),
      words('offeringSearch', 'Offering', 'searchName'),
    ],
  },
  {
    id: 42,
    what: 'amounts in the minor units of ISO 4217',
    statements: [convertMinorUnits(42, 'amounts in the minor units of ISO 4217', factorsToIso4217())],
  },
  {
    id: 39,
    what: 'signing in: links are bound to an address, clients that are familiar, the administrators',
    statements: [
      unique('FamiliarClient_key', 'FamiliarClient', 'key'),
      range('Person_administrator', 'Person', 'administrator'),
      // A person that has changed since may have had another address when the link was mailed: that link has ended.
      `MATCH (l:SignInLink)-[:SIGNS_IN]->(p) WHERE l.address IS NULL AND p.updatedAt <= l.at SET l.address = p.email`,
    ],
  },
  {
    id: 36,
    what: 'consents recorded by a provider cover only data of their relationship',
    statements: [
      // An answered questionnaire or a kept event shows who gave a consent; otherwise it is unknown.
      `OPTIONAL MATCH (e:Event) WHERE e.name = 'consentGiven'
WITH collect([e.entityId, e.actorId]) AS given
MATCH (giver)-[:GAVE]->(c:Consent)-[:TO]->(to)
WHERE c.noted IS NULL AND c.withdrawnAt IS NULL AND c.purpose = 'FINANCING_ADVICE'
  AND NOT EXISTS { (to)-[:PROVIDER_OF]->()<-[:WITHIN]-(:FinancingQuestionnaire)-[:ANSWERED_BY]->()<-[:HAS_MORTGAGE]-(giver) }
  AND NOT any(each IN given WHERE each[0] = c.id AND (each[1] = giver.id OR EXISTS { (by:Person {id: each[1]})-[:ACTS_FOR]->(giver) }))
WITH c, COLLECT { MATCH (giver)-[:HAS_MORTGAGE]->()-[:TOLD_IN]->(r)<-[:PROVIDER_OF]-(to) RETURN DISTINCT r ORDER BY r.id } AS told
WHERE size(told) > 0
SET c.noted = true, c.key = c.key + '|' + head(told).id
FOREACH (r IN told | MERGE (c)-[:NOTED_IN]->(r))`,
    ],
  },
  { id: 37, what: 'quotas', statements: [unique('Quota_key', 'Quota', 'key')] },
  {
    id: 44,
    what: 'search criteria in force find homes whose price or type is not known',
    statements: [
      `MATCH (c:SearchCriteria) WHERE c.lookup IS NOT NULL AND NOT c.lookup CONTAINS '_unknown'
SET c.lookup = c.lookup + ' p_unknown ' + CASE WHEN c.forLease THEN 'r_unknown' ELSE 't_unknown' END`,
    ],
  },
  {
    id: 45,
    what: 'listings that may not be shown, and homes that are listed again under a new key',
    statements: [
      unique('WithheldListing_id', 'WithheldListing', 'id'),
      unique('RelistedKey_id', 'RelistedKey', 'id'),
      range('Listing_parcelKey', 'Listing', 'parcelKey'),
      range('Listing_addressKey', 'Listing', 'addressKey'),
    ],
  },
  {
    id: 33,
    what: 'records that are set aside',
    statements: [
      unique('SetAside_id', 'SetAside', 'id'),
      unique('SetAside_key', 'SetAside', 'key'),
      range('SetAside_loop_nextAttemptAt', 'SetAside', 'loop', 'nextAttemptAt'),
    ],
  },
  {
    id: 49,
    what: 'when the other side confirmed the present time of an appointment',
    statements: [
      // Before, the sequence rose with each change of a booked appointment; the other side has not confirmed a moved time.
      `MATCH (a:Appointment) WHERE a.confirmedAt IS NULL
  AND (a.state = 'CONFIRMED' AND a.sequence = 0 OR a.state = 'DONE' AND a.sequence = 1)
SET a.confirmedAt = a.updatedAt`,
    ],
  },
  {
    id: 52,
    what: 'names are analysed again: signs as words, and neighbouring words in one',
    statements: ANALYSE_NAMES_AGAIN,
  },
  {
    id: 56,
    what: 'recommendations: runs of the training',
    statements: [
      unique('TrainingRun_id', 'TrainingRun', 'id'),
      range('TrainingRun_startedAt', 'TrainingRun', 'startedAt'),
    ],
  },
  {
    id: 57,
    what: 'people: when they last left an organisation, according to events',
    statements: [
      `MATCH (e:Event) WHERE e.name = 'personDismissed'
UNWIND e.partyIds AS id
MATCH (p:Person {id: id})
WITH p, max(e.at) AS leftAt
SET p.leftAt = leftAt`,
    ],
  },
  {
    id: 60,
    what: 'names are analysed again: % and @ as words, and three neighbouring words in one',
    statements: ANALYSE_NAMES_AGAIN,
  },
];

/** Brings the graph to the newest migration; safe to run by several processes at once. */
export async function migrate(driver: Driver, database?: string): Promise<void> {
  const run = (text: string, parameters: Record<string, unknown> = {}) =>
    driver.executeQuery(text, parameters, { database });
  await again(() => run(unique('Migration_id', 'Migration', 'id')));
  const { records } = await run('MATCH (m:Migration) RETURN m.id AS id');
  const done = new Set(records.map((record) => record.get('id')));
  for (const { id, what, statements } of MIGRATIONS) {
    if (done.has(id)) continue;
    for (const statement of statements) await again(() => run(statement));
    await run('MERGE (m:Migration {id: $id}) ON CREATE SET m.what = $what, m.at = datetime()', { id, what });
  }
  for (const [kind, names] of Object.entries(VOCABULARY))
    await run(`UNWIND $names AS name CALL db.create${kind}(name)`, { names });
  await run('CALL db.awaitIndexes(300)');
  await indexNames(driver, database);
}

/** Of two processes that create one thing, the later one may get an error at its commit, "if not exists" or not. */
async function again<Result>(create: () => Promise<Result>): Promise<Result> {
  try {
    return await create();
  } catch (error) {
    if (!/\.Schema\.\w*AlreadyExists$/.test(codeOf(error))) throw error;
    return create();
  }
}
