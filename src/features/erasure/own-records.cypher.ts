/**
 * The records of a person: where they are in the graph, and what becomes of them when the person is erased. The erasure, its preview
 * and the export of a person's data use this one table. A later feature adds its records here.
 */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { type Statement, statement } from '../../graph/statement.ts';
import { BLANKED, ENUMS, REMOVED } from './personal-properties.vocabulary.ts';
import { ERASED_TEXT } from './terms.rules.ts';

export interface OwnRecords {
  /** Plural, for people. */
  what: string;
  /** Begins a name of statements. */
  key: string;
  /** Finds the records `n` of the person `p`. */
  match: string;
  /** They are deleted, or stay without their texts. */
  outcome: 'DELETED' | 'STAYS';
  /** Finds each `part` that is deleted with its record; others may see it, e.g. a match of their alert. */
  parts?: string;
  /** What else is set on those that stay. */
  also?: string;
  /** What only the person that recorded it sees, not even administrators. */
  recorded?: true;
}

/** Relationships of which the person is a party. */
const PARTY_TO = '(p)-[:PROVIDER_OF|CONSUMER_OF]->(r:ServiceRelationship)';

const deleted = (key: string, what: string, match: string): OwnRecords => ({ key, what, match, outcome: 'DELETED' });
const recorded = (key: string, what: string, match: string): OwnRecords => ({
  ...deleted(key, what, match),
  recorded: true,
});
const stays = (key: string, what: string, match: string, also?: string): OwnRecords => ({
  ...{ key, what, match, also },
  outcome: 'STAYS',
});
/** Of a catalogue, the key is made of the name. */
const OWN_KEY = 'n.key = n.id';

/** Records with an ID, in an order in which no row needs what an earlier one deletes. */
export const OWN_RECORDS: readonly OwnRecords[] = [
  {
    ...deleted('Mortgages', 'mortgages', '(p)-[:HAS_MORTGAGE]->(n:Mortgage)'),
    parts: '(n)<-[:HAS_MORTGAGE]-(owner), (part:RateNotice {partyId: owner.id})',
  },
  deleted('Questionnaires', 'questions about financing', `${PARTY_TO}<-[:WITHIN]-(n:FinancingQuestionnaire)`),
  deleted(
    'Matches',
    'matches of property alerts',
    '(p)-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(n)',
  ),
  deleted(
    'ChangeRequests',
    'requests to change criteria',
    '(p)-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:ASKS_CHANGE_OF]-(n:CriteriaChangeRequest)',
  ),
  deleted(
    'Criteria',
    'search criteria',
    '(p)-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:OF_ALERT]-(n:SearchCriteria)',
  ),
  deleted('Alerts', 'property alerts', '(p)-[:CONSUMER_OF]->()<-[:PROVISIONED_IN]-(n:PropertyAlert)'),
  recorded(
    'RecordedMatches',
    'matches of recorded property alerts',
    '(p)-[:PROVIDER_OF]->(:Recorded)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:FOR_ALERT]-(n)',
  ),
  recorded(
    'RecordedCriteria',
    'search criteria of recorded property alerts',
    '(p)-[:PROVIDER_OF]->(:Recorded)<-[:PROVISIONED_IN]-(:PropertyAlert)<-[:OF_ALERT]-(n:SearchCriteria)',
  ),
  recorded(
    'RecordedAlerts',
    'recorded property alerts',
    '(p)-[:PROVIDER_OF]->(:Recorded)<-[:PROVISIONED_IN]-(n:PropertyAlert)',
  ),
  recorded(
    'RecordedResources',
    'resources of recorded relationships',
    '(p)-[:PROVIDER_OF|CONSUMER_OF]->(:Recorded)-[:CREATES]->(n:Resource)',
  ),
  {
    ...recorded(
      'RecordedRelationships',
      'recorded relationships',
      '(p)-[:PROVIDER_OF|CONSUMER_OF]->(n:ServiceRelationship:Recorded)',
    ),
    parts: '(n)<-[:PART_OF|GOVERNS]-(part)',
  },
  recorded('RecordedMortgages', 'notes of mortgages', '(:Contact {recordedBy: p.id})-[:HAS_MORTGAGE]->(n:Mortgage)'),
  recorded('RecordedRates', 'recorded rate offers', '(:Contact {recordedBy: p.id})-[:QUOTES]->(n:RateOffer)'),
  recorded('RecordedOfferings', 'recorded offerings', '(:Contact {recordedBy: p.id})-[:OFFERS]->(n:Offering)'),
  recorded('RecordedServices', 'recorded services', '(:Contact {recordedBy: p.id})-[:PROVIDES]->(n:Service)'),
  recorded('Contacts', 'contacts', '(n:Contact {recordedBy: p.id})'),
  deleted('Imports', 'imports', '(p)-[:HAS_IMPORT]->(n:Import)'),
  {
    ...deleted('Listings', 'own listings', '(n:Listing {ownerId: p.id})'),
    parts: '(n)<-[:CHANGE_OF|OF_LISTING]-(part)',
  },
  deleted('Tasks', 'tasks', '(n:Task {partyId: p.id})'),
  deleted('AttentionHandlings', 'how items were handled', '(n:AttentionHandling {partyId: p.id})'),
  deleted('Webhooks', 'webhooks', '(p)-[:HAS_WEBHOOK]->(n:Webhook)'),
  stays('Relationships', 'service relationships', '(p)-[:PROVIDER_OF|CONSUMER_OF]->(n:ServiceRelationship)'),
  stays('Agreements', 'agreements', `${PARTY_TO}<-[:GOVERNS]-(n:Agreement)`),
  stays('Activities', 'activities', `${PARTY_TO}<-[:PART_OF]-(n:Activity)`),
  stays('Resources', 'resources', '(p)-[:OWNS]->(n:Resource)'),
  stays('Accesses', 'accesses', '(p)-[:HAS_ACCESS]->(n:Access)'),
  stays('AccessesWithin', 'accesses of others', `${PARTY_TO}<-[:GRANTED_IN]-(n:Access)`),
  stays('Appointments', 'appointments', `${PARTY_TO}<-[:WITHIN]-(n:Appointment)`),
  stays('Feedback', 'feedback', `${PARTY_TO}<-[:WITHIN]-(n:Feedback)`),
  stays('FeedbackGiven', 'feedback in other relationships', '(p)-[:GAVE_FEEDBACK]->(n:Feedback)'),
  stays('Surveys', 'surveys', `${PARTY_TO}<-[:SURVEYS]-(n:Survey)`),
  stays('SurveysAnswered', 'answers to other surveys', '(p)-[:ANSWERED]->(n:Survey)'),
  stays('Consents', 'consents', '(p)-[:GAVE]->(n:Consent)'),
  stays('Referrals', 'referrals', '(p)-[:REFERRED]->(n:Referral)'),
  stays('Recommendations', 'recommendations', '(p)<-[:TO]-(n:Recommendation)'),
  stays('Offerings', 'offerings', '(p)-[:OFFERS]->(n:Offering)', `${OWN_KEY}, n.published = false`),
  stays('Services', 'services', '(p)-[:PROVIDES]->(n:Service)', OWN_KEY),
  stays('Products', 'products', '(p)-[:PROVIDES]->()-[:HAS_PRODUCT]->(n:Product)', OWN_KEY),
  stays('RateOffers', 'rate offers', '(p)-[:QUOTES]->(n:RateOffer)'),
];

/** A statement for each kind of records. */
function forEach<S>(
  make: (records: OwnRecords) => S,
  of: readonly OwnRecords[] = OWN_RECORDS,
): { of: OwnRecords; run: S }[] {
  return of.map((records) => ({ of: records, run: make(records) }));
}

const found = ({ match }: OwnRecords) => `MATCH (p:Person {id: $person}) MATCH ${match}`;

/** Removes at most `limit` records. */
export const DELETE_RECORDS = forEach(
  (records): Statement<{ person: string; limit: Integer }, { count: number }> =>
    statement(`eraseOwn${records.key}`)
      .params<{ person: string; limit: Integer }>()
      .row({ count: z.number() })
      .text(`${found(records)}
WITH DISTINCT n LIMIT $limit
${records.parts ? `CALL (n) { MATCH ${records.parts} DETACH DELETE part }\n` : ''}DETACH DELETE n
RETURN count(*) AS count`),
  OWN_RECORDS.filter(({ outcome }) => outcome === 'DELETED'),
);

function changesOf({ key, also }: OwnRecords): string {
  const kept = ENUMS[key] ?? [];
  return [
    ...REMOVED.filter((name) => !kept.includes(name)).map((name) => `n.${name} = null`),
    ...BLANKED.map((name) => `n.${name} = CASE WHEN n.${name} IS NULL THEN null ELSE '${ERASED_TEXT}' END`),
    ...(also ? [also] : []),
  ].join(', ');
}

interface Page {
  person: string;
  after: string;
  limit: Integer;
}

/** Removes the texts of the records whose IDs follow. @returns the last ID; null after the last record */
export const BLANK_RECORDS = forEach(
  (records): Statement<Page, { last: string | null }> =>
    statement(`blankOwn${records.key}`)
      .params<Page>()
      .row({ last: z.string().nullable() })
      .text(`${found(records)} WHERE n.id > $after
WITH DISTINCT n ORDER BY n.id LIMIT $limit
SET ${changesOf(records)}
RETURN max(n.id) AS last`),
  OWN_RECORDS.filter(({ outcome }) => outcome === 'STAYS'),
);

/** Agreements and activities have no label of their own. */
const IS_RECORDED = 'n:Recorded OR EXISTS { (n)-[:GOVERNS|PART_OF]->(:Recorded) }';

/** What belongs to recorded relationships counts as them only. */
export const COUNT_RECORDS = statement('countOwnRecords')
  .params<{ person: string }>()
  .row({ counts: z.array(z.number()) })
  .text(`MATCH (p:Person {id: $person})
RETURN [${OWN_RECORDS.map(({ match, recorded }) => `COUNT { MATCH ${match}${recorded ? '' : ` WHERE NOT (${IS_RECORDED})`} RETURN DISTINCT n }`).join(',\n  ')}] AS counts`);

export const LIST_RECORDS = forEach(
  (records): Statement<Page, { id: string }> =>
    statement(`listOwn${records.key}`)
      .params<Page>()
      .row({ id: z.string() })
      .text(`${found(records)} WHERE n.id > $after
RETURN DISTINCT n.id AS id ORDER BY id LIMIT $limit`),
);

/** Emails to the person, newest first. */
export const LIST_MAILS = statement('listOwnMails')
  .params<{ person: string; limit: Integer }>()
  .row({ id: z.string() })
  .text('MATCH (:Person {id: $person})<-[:TO]-(n:Mail) RETURN n.id AS id ORDER BY n.createdAt DESC, id LIMIT $limit');

/** Answers to recommendations, which have no type that is read by its ID. */
export const OWN_ANSWERS = statement('ownAnswersToRecommendations')
  .params<{ person: string; limit: Integer }>()
  .row({
    id: z.string(),
    kind: z.string().nullable(),
    state: z.string().nullable(),
    since: z.string().nullable(),
    reason: z.string().nullable(),
    suggests: z.string().nullable(),
  })
  .text(`MATCH (:Person {id: $person})<-[:TO]-(n:Recommendation)
RETURN n.id AS id, n.kind AS kind, n.state AS state, toString(n.since) AS since, n.reason AS reason,
  COLLECT { MATCH (n)-[:SUGGESTS]->(x) RETURN x.id }[0] AS suggests ORDER BY since DESC, id LIMIT $limit`);
