/** Statements of matching: the listings and alerts to compare, and saving the matches. */

import { z } from 'zod';
import { listLiteral, lockAll, statement } from '../../../graph/statement.ts';
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { mayBeTried, processedAfterAll } from '../../../workers/set-aside.cypher.ts';

/** The properties of a listing, of which `homeOf` checks the others. */
const LISTING = z.looseObject({ id: z.string(), version: z.number() });
/** `[alert, criteria, terms]` */
const CANDIDATE = z.tuple([z.string(), z.string(), z.string()]);

/** How a home meets, or no longer meets, criteria. */
interface MatchOutcome {
  /** Of the match if it is new. */
  id: string;
  key: string;
  alert: string;
  criteria: string;
  listing: string;
  listingVersion: number;
  outcome: object;
}

/** A contact that may be mailed now gets what it was owed, as do those of a sender that has a postal address now. Nodes to be matched that are not set aside; both are few, because completed ones lose the label. */
export const PENDING = statement('pendingToMatch')
  .params<{ most: bigint; now: string }>()
  .row({ alerts: z.array(z.string()), listings: z.array(z.string()) })
  .text(`CALL () { MATCH (w:AlertWaiting)-[:PROVISIONED_IN]->(r:ServiceRelationship) WHERE r.state IN ${listLiteral(UNDER_WAY_STATES)} REMOVE w:AlertWaiting SET w:AlertToMatch }
CALL () { MATCH (c:ContactToMail) REMOVE c:ContactToMail
  WITH c MATCH (c)-[:CONSUMER_OF]->(:ServiceRelationship)<-[:PROVISIONED_IN]-(owing:PropertyAlert) WHERE EXISTS { (owing)<-[:FOR_ALERT]-(m) WHERE m.mailOwed } SET owing:AlertToMatch }
CALL () { MATCH (p:SenderToMail) REMOVE p:SenderToMail
  WITH p MATCH (p)-[:PROVIDER_OF]->(:Recorded)<-[:PROVISIONED_IN]-(owing:PropertyAlert) WHERE EXISTS { (owing)<-[:FOR_ALERT]-(m) WHERE m.mailOwed } SET owing:AlertToMatch }
RETURN COLLECT { MATCH (a:AlertToMatch) WHERE ${mayBeTried('MATCHING', 'a.id')} RETURN a.id ORDER BY a.id LIMIT $most } AS alerts,
  COLLECT { MATCH (l:ListingToMatch) WHERE ${mayBeTried('MATCHING', 'l.id')} RETURN l.id ORDER BY l.id LIMIT $most } AS listings`);

/** A record left out of the matching of others is matched completely at its next attempt. */
export const MATCH_LATER = statement('matchLater')
  .params<{ records: string[] }>()
  .text(`CALL () { UNWIND $records AS id MATCH (a:PropertyAlert {id: id}) SET a:AlertToMatch }
CALL () { UNWIND $records AS id MATCH (l:Listing {id: id}) SET l:ListingToMatch }`);

export const LISTINGS_TO_MATCH = statement('listingsToMatch')
  .params<{ ids: string[] }>()
  .row({ id: z.string(), listing: LISTING })
  .text('MATCH (l:Listing) WHERE l.id IN $ids RETURN l.id AS id, properties(l) AS listing');

/** A listing that a party imported is matched only with alerts of the clients that it serves. */
const isServedBy = (owner: string, alert: string) =>
  `(${owner} IS NULL OR EXISTS { (${alert})-[:PROVISIONED_IN]->()<-[:PROVIDER_OF]-(:Party {id: ${owner}}) })`;

/**
 * The candidates of listings: criteria in force whose words meet those of the listing (one look-up in the index for each
 * listing), and those that it met before. `$listings`: id and question.
 */
export const ALERTS_FOR_LISTINGS = statement('alertsForListings')
  .params<{ listings: { id: string; question: string | null; ownerId: string | null }[] }>()
  .row({ listing: z.string(), found: z.array(CANDIDATE), known: z.array(CANDIDATE) })
  .text(`UNWIND $listings AS each
CALL (each) {
  WITH each WHERE each.question IS NOT NULL
  CALL db.index.fulltext.queryNodes('criteriaLookup', each.question) YIELD node AS criteria
  MATCH (criteria)-[:OF_ALERT]->(alert:PropertyAlert) WHERE ${isServedBy('each.ownerId', 'alert')}
  RETURN collect([alert.id, criteria.id, criteria.terms]) AS found
}
RETURN each.id AS listing, found, COLLECT {
  MATCH (:Listing {id: each.id})<-[:OF_LISTING]-(:Match)-[:FOR_ALERT]->(alert:PropertyAlert)<-[:OF_ALERT]-(criteria:SearchCriteria)
  WHERE criteria.lookup IS NOT NULL
  RETURN [alert.id, criteria.id, criteria.terms]
} AS known`);

/** The locked alert with its criteria in force (null: it has none, e.g. while a change is requested). */
export const ALERT_TO_MATCH = statement('alertToMatch')
  .params<{ id: string }>()
  .row({ criteria: z.string().nullable(), terms: z.string().nullable() })
  .text(`MATCH (a:PropertyAlert {id: $id})-[:PROVISIONED_IN]->(r:ServiceRelationship) SET r.lock = true REMOVE r.lock
WITH a SET a.lock = true REMOVE a.lock
WITH a WHERE a:AlertToMatch
REMOVE a:AlertToMatch
WITH a OPTIONAL MATCH (c:SearchCriteria)-[:OF_ALERT]->(a) WHERE c.lookup IS NOT NULL
RETURN c.id AS criteria, c.terms AS terms`);

export const LISTINGS_FOR_ALERT = statement('listingsForAlert')
  .params<{ id: string; question: string }>()
  .row({ id: z.string(), listing: LISTING, known: z.boolean() })
  .text(`CALL () {
  CALL db.index.fulltext.queryNodes('listingLookup', $question) YIELD node AS l
  MATCH (alert:PropertyAlert {id: $id})
  WITH l, alert WHERE ${isServedBy('l.ownerId', 'alert')}
  RETURN l
  UNION
  MATCH (:PropertyAlert {id: $id})<-[:FOR_ALERT]-(:Match)-[:OF_LISTING]->(l:Listing) RETURN l
}
RETURN l.id AS id, properties(l) AS listing, EXISTS { (:Match {key: $id + '|' + l.id}) } AS known`);

/**
 * Writes outcomes, each under the locks of its relationship and its alert. An outcome counts only if it is of the criteria
 * that are in force now and of the listing as it is now; else somebody newer is at work, or a change of the criteria is asked for. So
 * after that was asked, nothing is matched under the old criteria, without a rule of its own. Returns the matches to report; those
 * without a `cause` are only owed an email. `mailed`: the home came to the market, or changed, since the alert was set up or held back. A contact does not see the others elsewhere.
 */
export const SAVE_MATCHES = statement('saveMatches')
  .params<{ rows: MatchOutcome[]; now: string }>()
  .row({
    match: z.string(),
    cause: z.enum(['NEW', 'BACK', 'PRICE_CHANGED', 'STATUS_CHANGED']).nullable(),
    score: z.number(),
    alert: z.string(),
    alertVersion: z.number(),
    listing: z.string(),
    relationship: z.string(),
    provider: z.string(),
    consumer: z.string(),
    mailed: z.boolean().nullable(),
  })
  .text(`${lockAll('r', '(a:PropertyAlert)-[:PROVISIONED_IN]->(r:ServiceRelationship) WHERE a.id IN [row IN $rows | row.alert]')}
UNWIND $rows AS row
MATCH (a:PropertyAlert {id: row.alert}) SET a.lock = true REMOVE a.lock
WITH row, a
MATCH (c:SearchCriteria {id: row.criteria}) WHERE c.lookup IS NOT NULL
MATCH (l:Listing {id: row.listing}) WHERE l.version = row.listingVersion
MATCH (provider)-[:PROVIDER_OF]->(r:ServiceRelationship)<-[:CONSUMER_OF]-(consumer), (a)-[:PROVISIONED_IN]->(r)
FOREACH (waiting IN CASE WHEN r.state IN ${listLiteral(UNDER_WAY_STATES)} THEN [] ELSE [a] END | SET waiting:AlertWaiting)
WITH * WHERE r.state IN ${listLiteral(UNDER_WAY_STATES)}
MERGE (m:Match {key: row.key})
ON CREATE SET m.id = row.id, m.createdAt = datetime($now), m.version = 0
FOREACH (new IN CASE WHEN m.version = 0 THEN [m] ELSE [] END | CREATE (l)<-[:OF_LISTING]-(new)-[:FOR_ALERT]->(a))
FOREACH (new IN CASE WHEN m.version = 0 AND r:Recorded THEN [m] ELSE [] END | SET new:Recorded, new.recordedIn = r.id)
WITH row, a, c, l, r, provider, consumer, m, CASE
  WHEN NOT row.outcome.meets THEN NULL
  WHEN m.version = 0 THEN 'NEW'
  WHEN m.endedAt IS NOT NULL THEN 'BACK'
  WHEN coalesce(m.priceMinor, -1) <> coalesce(l.listPriceMinor, -1) OR coalesce(m.currency, l.currency) <> l.currency THEN 'PRICE_CHANGED'
  WHEN m.status <> l.standardStatus THEN 'STATUS_CHANGED' END AS told
SET m.score = row.outcome.score, m.met = row.outcome.met, m.missed = row.outcome.missed, m.unknown = row.outcome.unknown,
  m.criteriaVersion = c.version, m.priceMinor = l.listPriceMinor, m.currency = l.currency, m.status = l.standardStatus,
  m.updatedAt = datetime($now), m.version = m.version + 1,
  m.endedAt = CASE WHEN row.outcome.meets THEN NULL ELSE coalesce(m.endedAt, datetime($now)) END
FOREACH (each IN CASE WHEN told IS NULL THEN [] ELSE [m] END | SET each.at = datetime($now), each.cause = told, each.seenAt = NULL)
WITH row, a, l, r, provider, consumer, m, told WHERE told IS NOT NULL OR (row.outcome.meets AND m.mailOwed)
RETURN m.id AS match, told AS cause, m.score AS score, a.id AS alert, a.version AS alertVersion, l.id AS listing,
  r.id AS relationship, provider.id AS provider, consumer.id AS consumer,
  (m.mailOwed OR consumer:Contact OR l.changedAt >= a.mailFrom) AND m.dismissedAt IS NULL AS mailed`);

export const LISTINGS_MATCHED = statement('listingsMatched')
  .params<{ listings: { id: string; version: number }[] }>()
  .text(`UNWIND $listings AS each
MATCH (l:Listing {id: each.id}) SET l.lock = true REMOVE l.lock
WITH l, each WHERE l.version = each.version
REMOVE l:ListingToMatch
${processedAfterAll('MATCHING', 'l.id', 'l')}`);
