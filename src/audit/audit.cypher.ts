/**
 * How the audit trail is stored. Records have no edges, so that writing one locks nothing:
 * - `(:AuditChange:AuditUnchained)`, written by a change, and `(:AuditView:AuditUnchained)`, written by the buffer of views;
 * - both become `:AuditRecord` with `seq`, `hash` and `text` when they are chained; `values` is a text of which `text` has the hash;
 * - `(:AuditChain)` is the head, `(:AuditConcern)` finds the records of a party, `(:PersonKey)` holds the key of a person.
 */
import type { Integer } from 'neo4j-driver';
import { z } from 'zod';
import { statement } from '../graph/statement.ts';

export interface ChangeRow {
  id: string;
  entityId: string;
  at: string;
  /** JSON of a `Draft`. */
  draft: string;
}

/** Clause that creates the records of `$audit`, which are `changeRows`. It takes no variables, and may stand after any clause. */
export const RECORD_CHANGES_CLAUSE = `FOREACH (change_ IN $audit |
  CREATE (:AuditChange:AuditUnchained {id: change_.id, entityId: change_.entityId, at: change_.at, draft: change_.draft}))`;

const UNCHAINED = {
  elementId: z.string(),
  draft: z.string(),
  count: z.number().nullable(),
  lastAt: z.string().nullable(),
  reason: z.string().nullable(),
};

export const ANY_UNCHAINED = statement('anyUnchained')
  .params<Record<string, never>>()
  .row({ any: z.boolean() })
  .text('RETURN EXISTS { (:AuditUnchained) } AS any');

/** Locks the head. Views wait until their window is over (`openUntil`). */
export const OLDEST_UNCHAINED = statement('oldestUnchained')
  .params<{ now: string; limit: Integer }>()
  .row({ seq: z.number(), hash: z.string().nullable(), records: z.array(z.object(UNCHAINED)) })
  .text(`MERGE (c:AuditChain {id: 'audit'}) SET c.lock = true
WITH c
CALL () { MATCH (r:AuditUnchained) WHERE coalesce(r.openUntil < $now, true)
  WITH r ORDER BY r.at, r.id LIMIT $limit
  RETURN collect({elementId: elementId(r), draft: coalesce(r.draft, ''), count: r.count, lastAt: r.lastAt, reason: r.reason}) AS records }
RETURN coalesce(c.seq, 0) AS seq, c.hash AS hash, records`);

export interface ChainedRow {
  elementId: string;
  seq: Integer;
  hash: string;
  text: string;
  /** Null: no values, or sealed ones, which `text` holds. */
  values: string | null;
  concerned: string[];
}

export const CHAIN_RECORDS = statement('chainRecords')
  .params<{ records: ChainedRow[]; seq: Integer; hash: string }>()
  .text(`MATCH (c:AuditChain {id: 'audit'}) SET c.seq = $seq, c.hash = $hash
WITH c UNWIND $records AS row
MATCH (r) WHERE elementId(r) = row.elementId
REMOVE r:AuditUnchained, r.draft, r.openUntil, r.count, r.lastAt, r.reason
SET r:AuditRecord, r.seq = row.seq, r.hash = row.hash, r.text = row.text, r.values = row.values
FOREACH (party IN row.concerned | CREATE (:AuditConcern {partyId: party, seq: row.seq}))`);

export interface ViewRow {
  id: string;
  viewer: string;
  subject: string;
  entityId: string;
  at: string;
  lastAt: string;
  openUntil: string;
  count: Integer;
  draft: string;
}

/** Views whose window is open. A view that has been chained is not returned. `reason`: what an administrator stated. */
export const WRITE_VIEWS = statement('writeViews')
  .params<{ rows: ViewRow[] }>()
  .row({ id: z.string() })
  .text(`UNWIND $rows AS row
MERGE (v:AuditView {id: row.id})
ON CREATE SET v:AuditUnchained, v.entityId = row.entityId, v.at = row.at, v.draft = row.draft, v.openUntil = row.openUntil
WITH v, row WHERE v:AuditUnchained
CALL (row) {
  OPTIONAL MATCH (:Person {id: row.viewer})-[opened:OPENED]->(:Party {id: row.subject})
  WHERE opened.openUntil > datetime(row.lastAt)
  RETURN opened.reason AS reason ORDER BY opened.openUntil DESC LIMIT 1
}
SET v.count = row.count, v.lastAt = row.lastAt, v.reason = coalesce(reason, v.reason)
RETURN v.id AS id`);

export const POSTPONE_CHAINING = statement('postponeChaining')
  .params<{ elementIds: string[]; until: string }>()
  .text('UNWIND $elementIds AS each MATCH (r) WHERE elementId(r) = each SET r.openUntil = $until');

export const AUDIT_HEAD = statement('auditHead')
  .params<Record<string, never>>()
  .row({ seq: z.number(), hash: z.string().nullable() })
  .text("OPTIONAL MATCH (c:AuditChain {id: 'audit'}) RETURN coalesce(c.seq, 0) AS seq, c.hash AS hash");

/** A page of the chain, also of records whose other properties were changed by hand. */
export const CHAINED_AFTER = statement('chainedAfter')
  .params<{ after: Integer; limit: Integer }>()
  .row({
    seq: z.custom<number>(),
    id: z.custom<string>(),
    hash: z.custom<string>(),
    text: z.custom<string>(),
    values: z.custom<string | null>(),
    entityId: z.custom<string>(),
    at: z.custom<string>(),
  })
  .text(`MATCH (r:AuditRecord) WHERE r.seq > $after
RETURN r.seq AS seq, r.id AS id, r.hash AS hash, r.text AS text, r.values AS values, r.entityId AS entityId, r.at AS at
ORDER BY r.seq LIMIT $limit`);

export const AUDIT_COUNTS = statement('auditCounts')
  .params<Record<string, never>>()
  .row({ records: z.number(), concerns: z.number(), waiting: z.number() })
  .text(
    `RETURN COUNT { (:AuditRecord) } AS records, COUNT { (:AuditConcern) } AS concerns, COUNT { (:AuditUnchained) } AS waiting`,
  );

const KEY = { person: z.string(), wrapped: z.string().nullable() };

/** `wrapped` is null when the key was destroyed. */
export const PERSON_KEYS = statement('personKeys')
  .params<{ persons: string[] }>()
  .row(KEY)
  .text('MATCH (k:PersonKey) WHERE k.person IN $persons RETURN k.person AS person, k.wrapped AS wrapped');

export const CREATE_PERSON_KEYS = statement('createPersonKeys')
  .params<{ keys: { person: string; wrapped: string }[] }>()
  .row(KEY)
  .text(`UNWIND $keys AS key
MERGE (k:PersonKey {person: key.person}) ON CREATE SET k.wrapped = key.wrapped
RETURN k.person AS person, k.wrapped AS wrapped`);

export const DESTROY_PERSON_KEY = statement('destroyPersonKey')
  .params<{ person: string; now: string }>()
  .text('MERGE (k:PersonKey {person: $person}) SET k.destroyedAt = datetime($now) REMOVE k.wrapped');

/** Keys that are wrapped with a previous secret, in the order of their persons. */
export const KEYS_TO_WRAP = statement('personKeysToWrap')
  .params<{ prefix: string; after: string; limit: Integer }>()
  .row({ id: z.string(), secret: z.string() })
  .text(`MATCH (k:PersonKey) WHERE k.person > $after AND NOT k.wrapped STARTS WITH $prefix
RETURN k.person AS id, k.wrapped AS secret ORDER BY k.person LIMIT $limit`);

/** Unless it was destroyed or wrapped by another process. */
export const WRAP_KEY = statement('wrapPersonKey')
  .params<{ id: string; before: string; secret: string }>()
  .text('MATCH (k:PersonKey {person: $id}) WHERE k.wrapped = $before SET k.wrapped = $secret');
