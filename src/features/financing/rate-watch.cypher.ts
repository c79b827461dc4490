/**
 * Statements of the rate watch. A new or changed offer is `:RateToCompare` until it was compared with all mortgages; `comparedUpTo` is the last consent of
 * the pages that are done. `(:RateNotice {key})` is what a client was notified of: one for each client and offer, without edges, so
 * that nothing shared is locked.
 */
import { z } from 'zod';
import { listLiteral, lockAll, RECORDED_TEXT, statement } from '../../graph/statement.ts';
import { NEVER_AGREED_STATES } from '../../values/relationship-state.rules.ts';
import { mayBeTried } from '../../workers/set-aside.cypher.ts';
import { covers } from '../consents/consent.cypher.ts';
import { ConsentPurpose } from '../consents/consent.rules.ts';
import { withRepresentatives } from '../mail/mail.cypher.ts';
import { CLIENTS_OWN_FIRST, lowestOfEachBroker, STORED_MORTGAGE, STORED_OFFER } from './financing.cypher.ts';

const ADVICE = ConsentPurpose.FINANCING_ADVICE;

export const RATES_TO_COMPARE = statement('ratesToCompare')
  .params<{ now: string }>()
  .row({ id: z.string() })
  .text(
    `MATCH (o:RateToCompare) WHERE ${mayBeTried('RATE_WATCH', 'o.id')} RETURN o.id AS id ORDER BY o.updatedAt, o.id LIMIT 100`,
  );

/** `after`: the last consent of the pages that are done. Null if it is done. */
export const RATE_TO_COMPARE = statement('rateToCompare')
  .params<{ id: string }>()
  .row({ version: z.number(), after: z.string() })
  .text(
    "MATCH (o:RateOffer {id: $id}) WHERE o:RateToCompare RETURN o.version AS version, coalesce(o.comparedUpTo, '') AS after",
  );

/** Offers that clients could accept on `$earliest`, the one that has changed first, then the lowest rates. Those that are not published are for the consumers of their offering. */
export const RATES_IN_FORCE = statement('ratesInForce')
  .params<{ id: string; earliest: string; limit: bigint }>()
  .row({
    offer: STORED_OFFER,
    validUntil: z.string().nullable(),
    broker: z.string(),
    offering: z.string(),
    published: z.boolean(),
  })
  .text(`MATCH (broker:Party)-[:QUOTES]->(o:RateOffer)-[:UNDER]->(offering:Offering)
WHERE NOT o:Recorded AND coalesce(o.validUntil >= date($earliest), true)
${lowestOfEachBroker('o.id = $id DESC')}
RETURN properties(o) AS offer, toString(o.validUntil) AS validUntil, broker.id AS broker, offering.id AS offering,
  coalesce(offering.published, false) AS published ORDER BY o.id = $id DESC, toFloat(o.annualRate), o.id LIMIT $limit`);

const WATCHED_CLIENT = z.object({
  client: z.string(),
  consent: z.string(),
  mortgage: STORED_MORTGAGE,
  recordedFor: z.string(),
  declined: z.array(z.string()),
  knownOfferings: z.array(z.string()),
  reported: z.array(
    STORED_OFFER.pick({
      annualRate: true,
      compounding: true,
      termMonths: true,
      feesMinor: true,
      currency: true,
    }).extend({
      entityId: z.string(),
    }),
  ),
});

/**
 * A page of consents, in the order of their index, with the clients whose mortgage one of them covers. A client is in the page of the consent
 * that covers the facts that count for it, and in no other.
 */
export const CONSENTED_MORTGAGES = statement('consentedMortgages')
  .params<{ after: string; limit: bigint; latest: string }>()
  .row({ upTo: z.string().nullable(), scanned: z.number(), clients: z.array(WATCHED_CLIENT) })
  .text(`MATCH (c:Consent) WHERE c.id > $after
WITH c ORDER BY c.id LIMIT $limit
WITH collect(c) AS page
RETURN last(page).id AS upTo, size(page) AS scanned, COLLECT {
  UNWIND page AS c
  WITH c WHERE c.purpose = '${ADVICE}' AND c.withdrawnAt IS NULL
  MATCH (client:Party)-[:GAVE]->(c)
  CALL (client) {
    MATCH (client)-[:HAS_MORTGAGE]->(m:Mortgage) WHERE m.asOfOn <= date($latest)
    MATCH (client)-[:GAVE]->(given:Consent)-[:TO]->(to:Party) WHERE given.purpose = '${ADVICE}' AND ${covers('given', 'to', 'm')}
    RETURN m, given ORDER BY ${CLIENTS_OWN_FIRST}, given.id LIMIT 1
  }
  WITH client, c, m, given WHERE given = c
  RETURN {client: client.id, consent: c.id, mortgage: properties(m), recordedFor: toString(m.asOfOn),
    declined: COLLECT { MATCH (client)-[:REFERRED]->(f:Referral {state: 'DECLINED'})-[:WITH_OFFER]->(o) RETURN o.id },
    knownOfferings: COLLECT {
      MATCH (client)-[:CONSUMER_OF]->(taken)-[:ON]->(offering:Offering)
      WHERE coalesce(offering.published, false) = false AND EXISTS { (offering)<-[:UNDER]-(:RateOffer) }
        AND (NOT taken.state IN ${listLiteral(NEVER_AGREED_STATES)} OR taken.proposedBy <> client.id)
      RETURN DISTINCT offering.id },
    reported: COLLECT {
      MATCH (n:RateNotice {partyId: client.id})
      RETURN n {.entityId, .annualRate, .compounding, .termMonths, .feesMinor, .currency} }}
} AS clients`);

export interface NoticeRow {
  key: string;
  id: string;
  client: string;
  consent: string;
  mortgage: string;
  values: object;
}

/** Locks what decides whether the clients still consent; before `LOCK_CONSENTS`, as all transactions lock relationships first. */
export const LOCK_CONSENT_RELATIONSHIPS = statement('lockRelationshipsOfRates')
  .params<{ mortgages: string[] }>()
  .row({ locked: z.number() })
  .text(`${lockAll('r', '(m:Mortgage)-[:TOLD_IN]->(r:ServiceRelationship) WHERE m.id IN $mortgages')}
RETURN locked`);

export const LOCK_CONSENTS = statement('lockConsentsOfRates')
  .params<{ consents: string[] }>()
  .row({ locked: z.number() })
  .text(`${lockAll('c', '(c:Consent) WHERE c.id IN $consents')}
RETURN locked`);

/** Ends a page: no row if the offer has changed since, or another server has ended the page. `$upTo` null: it was the last one. */
export const PAGE_COMPARED = statement('pageOfRateCompared')
  .params<{ id: string; version: bigint; after: string; upTo: string | null }>()
  .row({ id: z.string() })
  .text(`MATCH (o:RateOffer {id: $id}) SET o.lock = true REMOVE o.lock
WITH o WHERE o:RateToCompare AND o.version = $version AND coalesce(o.comparedUpTo, '') = $after
SET o.comparedUpTo = $upTo
FOREACH (each IN CASE WHEN $upTo IS NULL THEN [o] ELSE [] END | REMOVE each:RateToCompare)
RETURN o.id AS id`);

/**
 * Records of what clients are notified, if they consent at this moment, under the locks of `LOCK_CONSENTS`. A client gets one notice for each version of an
 * offer, however often a page is written. `mailed`: at most `$most` mails in a day about the offers of one broker, who could record new ones again and again.
 */
export const SAVE_NOTICES = statement('saveRateNotices')
  .params<{ rows: NoticeRow[]; offer: string; version: bigint; most: bigint; now: string }>()
  .row({
    key: z.string(),
    client: z.string(),
    consent: z.string(),
    relationship: z.string().nullable(),
    provider: z.object({ id: z.string(), name: RECORDED_TEXT, email: z.unknown() }),
    mailed: z.boolean(),
  })
  .text(`MATCH (broker:Party)-[:QUOTES]->(o:RateOffer {id: $offer})
UNWIND $rows AS row
MATCH (client:Party {id: row.client})-[:HAS_MORTGAGE]->(m:Mortgage {id: row.mortgage})
MATCH (client)-[:GAVE]->(c:Consent {id: row.consent})-[:TO]->(to:Party)
WHERE c.purpose = '${ADVICE}' AND ${covers('c', 'to', 'm')}
  AND NOT EXISTS { (client)-[:REFERRED]->(:Referral {state: 'DECLINED'})-[:WITH_OFFER]->(o) }
MERGE (n:RateNotice {key: row.key})
ON CREATE SET n.id = row.id, n.createdAt = datetime($now), n.version = 0, n.partyId = row.client, n.entityId = $offer
SET n.lock = true REMOVE n.lock
WITH row, client, m, c, to, broker, n WHERE n.version < $version
SET n += row.values, n.version = $version, n.updatedAt = datetime($now), n.brokerId = broker.id
SET n.count = CASE WHEN n.startedAt > datetime($now) - duration('P1D') THEN n.count + 1 ELSE 1 END
SET n.startedAt = CASE WHEN n.count > 1 THEN n.startedAt ELSE datetime($now) END
RETURN row.key AS key, client.id AS client, c.id AS consent,
  head(COLLECT { MATCH (m)-[:TOLD_IN]->(r)<-[:PROVIDER_OF]-(to) RETURN r.id ORDER BY r.id }) AS relationship,
  to {.id, .name, .email} AS provider, reduce(count_ = 0, each_ IN COLLECT {
    MATCH (x:RateNotice {partyId: client.id}) WHERE x.brokerId = broker.id AND x.startedAt > datetime($now) - duration('P1D') RETURN x.count
  } | count_ + each_) <= $most AS mailed`);

/** The client, or its representatives, without people who have lost access to the relationship. */
export const NOTICE_READERS = statement('readersOfRateNotices')
  .params<{ rows: { key: string; client: string; relationship: string | null }[] }>()
  .row({ key: z.string(), reader: z.object({ id: z.string(), name: RECORDED_TEXT, email: z.unknown() }) })
  .text(`UNWIND $rows AS row
MATCH (client:Party {id: row.client})
UNWIND ${withRepresentatives('client')} AS reader
WITH row, reader WHERE reader:Person AND reader.email IS NOT NULL
  AND (row.relationship IS NULL OR NOT EXISTS { (reader)-[:BARRED_FROM]->(:ServiceRelationship {id: row.relationship}) })
RETURN row.key AS key, reader {.id, .name, .email} AS reader`);
