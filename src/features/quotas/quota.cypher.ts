/**
 * `(:Quota {key, used, resetsAt})`: one counter for each kind of use and each person or organisation, in the graph, so that
 * it holds across replicas and restarts. It is counted in the transaction of the use: refused requests are not counted. Only
 * uses of one kind by one party wait for each other.
 */
import { z } from 'zod';
import { statement } from '../../graph/statement.ts';

export const COUNT_USE = statement('countQuota')
  .params<{ limits: { key: string; max: bigint; organisation: string | null }[]; windowMs: bigint; now: string }>()
  .row({ max: z.number(), until: z.string() })
  .text(`UNWIND $limits AS limit
MERGE (q:Quota {key: limit.key})
SET q.lock = true REMOVE q.lock
SET q.organisation = coalesce(limit.organisation, q.organisation),
  q.used = CASE WHEN q.resetsAt > datetime($now) THEN q.used + 1 ELSE 1 END,
  q.resetsAt = CASE WHEN q.resetsAt > datetime($now) THEN q.resetsAt ELSE datetime($now) + duration({milliseconds: $windowMs}) END
WITH limit, q WHERE q.used > limit.max
RETURN limit.max AS max, toString(q.resetsAt) AS until ORDER BY q.resetsAt DESC LIMIT 1`);

/** The first invitation of a person is free; each later one begins a pause. */
export const COUNT_INVITATION = statement('countInvitation')
  .params<{ keys: string[]; pauseMs: bigint; now: string }>()
  .row({ until: z.string().nullable() })
  .text(`UNWIND $keys AS key
MERGE (q:Quota {key: key})
SET q.lock = true REMOVE q.lock
WITH q, q.firstAt IS NULL AS first, coalesce(q.resetsAt > datetime($now), false) AS waiting
SET q.resetsAt = CASE WHEN first OR waiting THEN q.resetsAt ELSE datetime($now) + duration({milliseconds: $pauseMs}) END,
  q.firstAt = coalesce(q.firstAt, datetime($now))
WITH q WHERE waiting
RETURN max(toString(q.resetsAt)) AS until`);

/** When one of these pauses ends; locked, so that of two invitations at once the second one knows of the first. */
export const LOCK_PAUSE = statement('lockPause')
  .params<{ keys: string[]; now: string }>()
  .row({ until: z.string().nullable() })
  .text(`UNWIND $keys AS key
MERGE (q:Quota {key: key})
SET q.lock = true REMOVE q.lock
WITH q WHERE q.resetsAt > datetime($now)
RETURN max(toString(q.resetsAt)) AS until`);

/**
 * The organisation with which the person's uses are counted: during a window the same as long as the person acts for it, else
 * the one that it acts for longest. So those of a person who acts for thousands are not sorted at each use.
 */
export const MAIN_ORGANISATION = statement('mainOrganisation')
  .params<{ person: string; key: string; now: string }>()
  .row({ id: z.string().nullable() })
  .text(`MATCH (viewer:Person {id: $person})
OPTIONAL MATCH (q:Quota {key: $key}) WHERE q.resetsAt > datetime($now)
OPTIONAL MATCH (counted:Organisation {id: q.organisation})<-[:ACTS_FOR]-(viewer)
WITH viewer, head(collect(counted)) AS counted
RETURN CASE WHEN counted IS NOT NULL THEN counted.id
  ELSE head(COLLECT { MATCH (viewer)-[a:ACTS_FOR]->(o:Organisation) RETURN o.id ORDER BY a.since, o.id LIMIT 1 }) END AS id`);
