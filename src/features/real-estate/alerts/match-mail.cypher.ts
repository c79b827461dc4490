/** The data and recipients of mails about matches. */
import { z } from 'zod';
import { listLiteral, RECORDED_TEXT, statement } from '../../../graph/statement.ts';
import { IN_FORCE_STATES } from '../../../values/relationship-state.rules.ts';
import { MailFrequency } from '../../mail/mail.rules.ts';
import { AreaUnit } from '../homes/home.rules.ts';

/** The properties of a listing that a mail shows. */
export const MAILED_LISTING = z.looseObject({
  id: z.string(),
  version: z.number(),
  listingKey: z.string(),
  listPriceMinor: z.number().optional(),
  currency: z.string().optional(),
  leaseFrequency: z.string().optional(),
  standardStatus: z.string(),
  homeType: z.string().optional(),
  address: z.string().optional(),
  city: z.string().optional(),
  bedroomsTotal: z.number().optional(),
  bathroomsTotal: z.number().optional(),
  livingArea: z.number().optional(),
  areaUnit: z.enum(AreaUnit).optional(),
  yearBuilt: z.number().optional(),
  photoUrl: z.string().optional(),
});

/** What a mail says about a match. */
export const MAILED_MATCH = {
  cause: z.enum(['NEW', 'BACK', 'PRICE_CHANGED', 'STATUS_CHANGED']),
  met: z.array(z.string()),
  missed: z.array(z.string()),
  unknown: z.array(z.string()),
  never: z.array(z.string()),
  alertName: z.string(),
  provider: RECORDED_TEXT,
  listing: MAILED_LISTING,
  change: z.object({ previousPriceMinor: z.number().nullable(), previousCurrency: z.string().nullable() }).nullable(),
};

/** The columns of `MAILED_MATCH`: of the match m of the listing l for the alert a with the criteria c. */
export const MAILED_MATCH_COLUMNS = `m.cause AS cause, m.met AS met, m.missed AS missed, m.unknown AS unknown, c.never AS never, a.name AS alertName,
  provider.name AS provider, properties(l) AS listing,
  head(COLLECT { MATCH (l)<-[:CHANGE_OF]-(change:ListingChange) RETURN change {.previousPriceMinor, .previousCurrency} ORDER BY change.listingVersion DESC LIMIT 1 }) AS change`;

/**
 * A row for each reader of each match: the consumer, or who acts for it; not who is barred from the relationship, and nobody
 * before the consumer has agreed to it or after it has ended. A match whose mail was taken back is no longer owed one.
 */
export const MATCHES_TO_MAIL = statement('matchesToMail')
  .params<{ matches: string[] }>()
  .row({
    ...MAILED_MATCH,
    match: z.string(),
    alert: z.string(),
    frequency: z.enum(MailFrequency),
    timeZone: z.string(),
    relationship: z.string(),
    replyTo: z.unknown(),
    reader: z.object({ id: z.string(), name: RECORDED_TEXT, email: z.unknown() }),
  })
  .text(`UNWIND $matches AS id
MATCH (m:Match {id: id})-[:OF_LISTING]->(l:Listing), (m)-[:FOR_ALERT]->(a:PropertyAlert)-[:PROVISIONED_IN]->(r:ServiceRelationship)
MATCH (provider:Party)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(consumer:Party)
MATCH (a)<-[:OF_ALERT]-(c:SearchCriteria) WHERE c.version = m.criteriaVersion
REMOVE m.mailOwed
WITH * WHERE r.state IN ${listLiteral(IN_FORCE_STATES)}
WITH *, [consumer] + COLLECT { MATCH (consumer)<-[:ACTS_FOR]-(p:Person) RETURN p ORDER BY p.id } AS side
UNWIND side AS reader
WITH * WHERE reader:Person AND reader.email IS NOT NULL AND NOT EXISTS { (reader)-[:BARRED_FROM]->(r) }
RETURN m.id AS match, a.id AS alert, a.frequency AS frequency, coalesce(reader.mailTimeZone, a.timeZone, 'UTC') AS timeZone,
  r.id AS relationship, provider.email AS replyTo, reader {.id, .name, .email} AS reader,
  ${MAILED_MATCH_COLUMNS}`);

/** Matches whose mail was queued and taken back: it is queued again when they are matched under criteria in force. */
export const OWE_MAIL = statement('oweMatchMail')
  .params<{ alert: string; listings: string[] }>()
  .text(`UNWIND $listings AS listing
MATCH (m:Match {key: $alert + '|' + listing}) SET m.mailOwed = true`);
