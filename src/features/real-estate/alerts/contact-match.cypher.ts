/** Matches of alerts that a party recorded for a contact: whether they may be mailed, and the page that shows one. */
import { z } from 'zod';
import { listLiteral, statement } from '../../../graph/statement.ts';
import { IN_FORCE_STATES } from '../../../values/relationship-state.rules.ts';
import { agreed, basisUntil, mayBeMailed } from '../../contacts/contact-mailing.cypher.ts';
import { MailFrequency } from '../../mail/mail.rules.ts';
import { isListedWithin } from '../listings/listing.cypher.ts';
import { MAILED_MATCH, MAILED_MATCH_COLUMNS } from './match-mail.cypher.ts';

/** Of the listing as the provider of the alert may see it. */
const FOUND_PATTERN = `MATCH (m)-[:OF_LISTING]->(l:Listing), (m)-[:FOR_ALERT]->(a:PropertyAlert)-[:PROVISIONED_IN]->(r:ServiceRelationship:Recorded)
MATCH (provider:Party)-[:PROVIDER_OF]->(r)<-[:CONSUMER_OF]-(contact:Contact)
MATCH (a)<-[:OF_ALERT]-(c:SearchCriteria) WHERE c.version = m.criteriaVersion`;

/**
 * `permitted`: emails are allowed today, and until the day `until` (null: without an end). `seed`: of the page; a match keeps the one that
 * it has.
 */
export const CONTACT_MATCHES_TO_MAIL = statement('contactMatchesToMail')
  .params<{ matches: { id: string; seed: string }[]; until: string }>()
  .row({
    ...MAILED_MATCH,
    match: z.string(),
    seed: z.string(),
    alert: z.string(),
    frequency: z.enum(MailFrequency),
    timeZone: z.string(),
    relationship: z.string(),
    replyTo: z.unknown(),
    postalAddress: z.string().nullable(),
    contact: z.string(),
    address: z.string().nullable(),
    endSeed: z.string().nullable(),
    agreed: z.boolean(),
    permitted: z.boolean(),
    until: z.string().nullable(),
  })
  .text(`UNWIND $matches AS asked
MATCH (m:Match {id: asked.id})
${FOUND_PATTERN}
REMOVE m.mailOwed
WITH * WHERE r.state IN ${listLiteral(IN_FORCE_STATES)}
SET m.seed = coalesce(m.seed, asked.seed), m.linkUntil = datetime($until)
WITH * OPTIONAL MATCH (mailing:ContactMailing {key: contact.mailingKey})
RETURN m.id AS match, m.seed AS seed, a.id AS alert, a.frequency AS frequency, coalesce(a.timeZone, 'UTC') AS timeZone, r.id AS relationship,
  provider.email AS replyTo, provider.postalAddress AS postalAddress, contact.id AS contact, contact.mailAddress AS address, mailing.seed AS endSeed, coalesce(${agreed('mailing')}, false) AS agreed,
  ${mayBeMailed('contact')} AS permitted, CASE WHEN ${agreed('mailing')} THEN null ELSE toString(${basisUntil('contact')}) END AS until, ${MAILED_MATCH_COLUMNS}
ORDER BY m.score DESC, m.id`);

/** What the page shows, while its link works. A listing that may no longer be shown has another label. */
export const HOME_OF_LINK = statement('homeOfContactLink')
  .params<{ match: string; now: string }>()
  .row({ ...MAILED_MATCH, seed: z.string(), address: z.string() })
  .text(`MATCH (m:Match {id: $match}) WHERE m.linkUntil > datetime($now)
${FOUND_PATTERN}
WITH * WHERE contact.mailAddress IS NOT NULL AND m.seed IS NOT NULL AND (${isListedWithin('l', 'r')})
RETURN m.seed AS seed, contact.mailAddress AS address, ${MAILED_MATCH_COLUMNS}`);
