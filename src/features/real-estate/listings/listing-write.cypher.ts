/** How listings of a feed are written: saved, listed again under a new key, and withheld where they may not be shown. */
import { z } from 'zod';
import { statement } from '../../../graph/statement.ts';
import { StandardStatus } from '../homes/home.rules.ts';

interface Recognisable {
  id: string;
  source: string;
  parcelKey: string | null;
  addressKey: string | null;
  doorKey: string | null;
  forLease: boolean;
  homeType: string | null;
}

/** Homes of the same parcel or address. `ended`: one that left the market unsold. `listed`: one is on the market now. */
export const FIND_LISTINGS = statement('findListings')
  .params<{ rows: Recognisable[]; ended: readonly StandardStatus[]; onMarket: readonly StandardStatus[] }>()
  .row({ id: z.string(), ended: z.string().nullable(), listed: z.boolean() })
  .text(`UNWIND $rows AS row
CALL (row) {
  MATCH (l:Listing {parcelKey: row.parcelKey}) WHERE coalesce(l.doorKey = row.doorKey, true) RETURN l, 0 AS byAddress
  UNION
  MATCH (l:Listing {addressKey: row.addressKey}) WHERE coalesce(l.parcelKey = row.parcelKey, true) RETURN l, 1 AS byAddress
}
WITH row, l, byAddress WHERE l.source = row.source AND l.forLease = row.forLease AND coalesce(l.homeType = row.homeType, true)
ORDER BY byAddress, l.changedAt DESC
RETURN row.id AS id, head(collect(CASE WHEN l.standardStatus IN $ended THEN l.id END)) AS ended,
  count(CASE WHEN l.standardStatus IN $onMarket THEN 1 END) > 0 AS listed`);

/** The stored listings of each key. `home`: the locked listing that has or had the key; `isCurrent`: it has it now. */
export const KNOWN_LISTINGS = statement('knownListings')
  .params<{ rows: { id: string; listingKey: string }[] }>()
  .row({
    id: z.string(),
    home: z.string(),
    isCurrent: z.boolean(),
    status: z.enum(StandardStatus),
    isWithheld: z.boolean(),
  })
  .text(`UNWIND $rows AS row
OPTIONAL MATCH (own:Listing {id: row.id})
OPTIONAL MATCH (withheld:WithheldListing {id: row.id})
OPTIONAL MATCH (:RelistedKey {id: row.id})-[:RELISTED_AS]->(later)
WITH row, coalesce(later, own, withheld) AS home WHERE home IS NOT NULL
SET home.lock = true REMOVE home.lock
RETURN row.id AS id, home.id AS home, home.listingKey = row.listingKey AS isCurrent, home.standardStatus AS status,
  home:WithheldListing AS isWithheld`);

interface ListingToSave {
  id: string;
  values: object;
  relisted: boolean;
  newKeys: string[];
  /** Of the change if it is kept as history. */
  changeId: string;
}

/**
 * Takes a batch in which no listing comes twice. A record that is identical to or older than the stored one changes nothing; one that
 * is new or changed is left `:ToMatch`; a change of price or status is kept as history. `row.relisted`: the home is listed
 * again under a new key, whatever the times say.
 */
export const SAVE_LISTINGS = statement('saveListings')
  .params<{ rows: ListingToSave[]; now: string }>()
  .row({ created: z.number(), changed: z.number(), unchanged: z.number(), stale: z.number() })
  .text(`UNWIND $rows AS row
MERGE (l:Listing {id: row.id})
ON CREATE SET l.createdAt = datetime($now), l.version = 0
WITH l, row, CASE WHEN l.version > 0 THEN {price: l.listPriceMinor, currency: l.currency, status: l.standardStatus} END AS before,
  coalesce(NOT row.relisted AND l.modifiedAt > row.values.modifiedAt, false) AS stale, coalesce(l.contentHash = row.values.contentHash, false) AS same
CALL (l, row, before, stale, same) {
  WITH * WHERE NOT stale AND NOT same
  SET l += row.values, l.version = l.version + 1, l.updatedAt = datetime($now), l:ListingToMatch
  FOREACH (key IN row.newKeys | MERGE (k:RelistedKey {id: key}) MERGE (k)-[:RELISTED_AS]->(l))
  WITH *, before IS NULL OR coalesce(before.price, -1) <> coalesce(l.listPriceMinor, -1) OR coalesce(before.currency <> l.currency, false)
    OR before.status <> l.standardStatus AS moved
  FOREACH (each IN CASE WHEN moved THEN [l] ELSE [] END | SET each.changedAt = datetime($now)
    CREATE (:ListingChange {id: row.changeId, at: CASE WHEN before IS NULL THEN coalesce(CASE WHEN each.listedOn IS NOT NULL THEN datetime({date: each.listedOn}) END, each.modifiedAt, datetime($now)) ELSE coalesce(each.modifiedAt, datetime($now)) END,
      listPriceMinor: each.listPriceMinor, currency: each.currency, standardStatus: each.standardStatus, listingVersion: each.version,
      previousPriceMinor: before.price, previousCurrency: before.currency, previousStatus: before.status})-[:CHANGE_OF]->(each))
}
RETURN count(CASE WHEN before IS NULL THEN 1 END) AS created, count(CASE WHEN before IS NOT NULL AND NOT stale AND NOT same THEN 1 END) AS changed,
  count(CASE WHEN before IS NOT NULL AND same THEN 1 END) AS unchanged, count(CASE WHEN before IS NOT NULL AND stale AND NOT same THEN 1 END) AS stale`);

/** The text in place of an address that may no longer be shown. */
const HIDDEN = "'(address withheld)'";

/**
 * Removes the address of listings from copies of it: places of appointments, and summaries of activities in the
 * relationships that had to do with the home. What people wrote themselves stays theirs.
 */
export const HIDE_ADDRESSES = statement('hideAddresses')
  .params<{ ids: string[] }>()
  .row({ id: z.string() })
  .text(`UNWIND $ids AS id
MATCH (l:Listing {id: id}) WHERE l.address IS NOT NULL
CALL (l) {
  MATCH (l)<-[:AT_PLACE]-(a:Appointment) WHERE a.location CONTAINS l.address
  SET a.location = replace(a.location, l.address, ${HIDDEN})
}
CALL (l) {
  CALL (l) {
    MATCH (l)<-[:OF_LISTING]-(:Match)-[:FOR_ALERT]->(:PropertyAlert)-[:PROVISIONED_IN]->(r:ServiceRelationship) RETURN r
    UNION MATCH (l)<-[:AT_PLACE]-(:Appointment)-[:WITHIN]->(r:ServiceRelationship) RETURN r
    UNION MATCH (l)<-[:ON_THING]-(:Feedback)-[:WITHIN]->(r:ServiceRelationship) RETURN r
  }
  MATCH (r)<-[:PART_OF]-(activity:Activity) WHERE activity.summary CONTAINS l.address
  SET activity.summary = replace(activity.summary, l.address, ${HIDDEN})
}
RETURN l.id AS id`);

/**
 * A listing that shows more than its surroundings, under the key that it has or had; none when it is newer. Nulls when there is no such
 * listing at all.
 */
export const LISTING_WITH_ADDRESS = statement('listingWithAddress')
  .params<{ id: string; modifiedAt: unknown }>()
  .row({ id: z.string().nullable(), listing: z.record(z.string(), z.unknown()).nullable() })
  .text(`OPTIONAL MATCH (own:Listing {id: $id})
OPTIONAL MATCH (:RelistedKey {id: $id})-[:RELISTED_AS]->(later:Listing)
WITH coalesce(later, own) AS l WHERE NOT coalesce(l.addressWithheld, false) AND coalesce(l.modifiedAt <= $modifiedAt, true)
RETURN l.id AS id, l {.*} AS listing`);

/** The next record that can be taken is a change, whatever it says. */
export const WITHDRAW_ADDRESS = statement('withdrawAddress')
  .params<{ id: string; values: object; now: string }>()
  .text(`MATCH (l:Listing {id: $id})
SET l += $values, l.version = l.version + 1, l.updatedAt = datetime($now), l:ListingToMatch`);

/**
 * Takes listings out of every channel: nothing finds the labels, and the content is gone. Their matches and history wait
 * under other labels, so that all is there again when the listing may be shown again. Answers which were shown before.
 */
export const WITHHOLD_LISTINGS = statement('withholdListings')
  .params<{ rows: { id: string; modifiedAt: unknown }[]; now: string }>()
  .row({ id: z.string() })
  .text(`UNWIND $rows AS row
MATCH (l:Listing {id: row.id}) WHERE coalesce(l.modifiedAt <= row.modifiedAt, true)
SET l = {id: l.id, source: l.source, listingKey: l.listingKey, createdAt: l.createdAt, version: l.version + 1, updatedAt: datetime($now),
  changedAt: l.changedAt, modifiedAt: coalesce(row.modifiedAt, l.modifiedAt), standardStatus: l.standardStatus, listPriceMinor: l.listPriceMinor, currency: l.currency},
  l:WithheldListing
REMOVE l:Listing, l:ListingToMatch
FOREACH (m IN COLLECT { MATCH (l)<-[:OF_LISTING]-(m:Match) RETURN m } | SET m:WithheldMatch, m.endedAt = coalesce(m.endedAt, datetime($now)) REMOVE m:Match)
FOREACH (c IN COLLECT { MATCH (l)<-[:CHANGE_OF]-(c:ListingChange) RETURN c } | SET c:WithheldListingChange REMOVE c:ListingChange)
RETURN l.id AS id`);

/** Restores withheld listings that may be shown again. The matching reports their matches again. */
export const SHOW_LISTINGS = statement('showListings')
  .params<{ ids: string[] }>()
  .text(`UNWIND $ids AS id
MATCH (l:WithheldListing {id: id})
SET l:Listing REMOVE l:WithheldListing
FOREACH (m IN COLLECT { MATCH (l)<-[:OF_LISTING]-(m:WithheldMatch) RETURN m } | SET m:Match REMOVE m:WithheldMatch)
FOREACH (c IN COLLECT { MATCH (l)<-[:CHANGE_OF]-(c:WithheldListingChange) RETURN c } | SET c:ListingChange REMOVE c:WithheldListingChange)`);

/** Items of mails about listings that are queued, and whom a new one is owed once the listing is matched again. */
export const QUEUED_LISTING_MAIL = statement('queuedListingMail')
  .params<{ ids: string[] }>()
  .row({ key: z.string() })
  .text(`UNWIND $ids AS id
MATCH (:Listing {id: id})<-[:OF_LISTING]-(m:Match)-[:FOR_ALERT]->(a:PropertyAlert)
MATCH (:MailSubscription {listId: a.id})<-[:UNDER]-(:QueuedMail)<-[:IN]-(item) WHERE item.key CONTAINS id AND item.cancelledAt IS NULL
SET m.mailOwed = true
RETURN DISTINCT item.key AS key`);
