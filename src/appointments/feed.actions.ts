/** The calendar feed of a person: an address that nobody can guess, and that the person can take back at any time. */
import { createHash, randomBytes } from 'node:crypto';
import { Refusal } from '../errors.ts';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import type { Action } from '../graphql/mutate.ts';
import { type CalendarEntry, type CalendarOptions, feedText } from '../mail/icalendar.rules.ts';
import { markProcessed, setAside } from '../set-aside/set-aside.actions.ts';
import { takesPart } from './appointment.cypher.ts';

const PUBLISH = statement(
  'publishCalendarFeed',
  `MATCH (me:Person {id: $me}) SET me.lock = true REMOVE me.lock
WITH me
CALL (me) { MATCH (me)-[edge:READS]->(old:CalendarFeed) DELETE edge, old }
CREATE (me)-[:READS]->(:CalendarFeed {tokenHash: $tokenHash, createdAt: datetime($now)})`,
);
const REVOKE = statement(
  'revokeCalendarFeed',
  `MATCH (me:Person {id: $me}) SET me.lock = true REMOVE me.lock
WITH me MATCH (me)-[edge:READS]->(f:CalendarFeed) DELETE edge, f RETURN 1 AS revoked`,
);
/** Null for an invalid time, so that one appointment does not fail the statement for all. */
const MILLISECONDS = (time: string) => `CASE WHEN ${time} IS :: ZONED DATETIME NOT NULL THEN ${time}.epochMillis END`;
const ENTRIES = statement(
  'calendarFeedEntries',
  `MATCH (me:Person)-[:READS]->(:CalendarFeed {tokenHash: $tokenHash}) WHERE me.signInEndedAt IS NULL
RETURN me.name AS name, COLLECT {
  MATCH (me)<-[:HOSTED_BY|ATTENDED_BY]-(a:Appointment)-[:WITHIN]->(r)
  WHERE coalesce(a.endsAt > datetime($from), true) AND a.state <> 'CANCELLED' AND ${takesPart('me', 'r')}
  MATCH (a)-[:HOSTED_BY]->(host), (a)-[:ATTENDED_BY]->(guest), (a)-[:PROPOSED_BY]->(by)
  WITH DISTINCT a, r, host, guest, by ORDER BY a.startsAt, a.id LIMIT 1000
  RETURN a {.id, .title, .location, .note, .sequence, .state, start: ${MILLISECONDS('a.startsAt')}, end: ${MILLISECONDS('a.endsAt')},
    changedAt: toStringOrNull(a.updatedAt), confirmed: a.confirmedAt IS NOT NULL,
    setAside: EXISTS { (:SetAside {key: 'CALENDAR_FEEDS|' + a.id}) },
    proposedBy: CASE WHEN EXISTS { (by)-[:PROVIDER_OF]->(r) } THEN 'host' ELSE 'guest' END,
    host: host {.name, email: CASE WHEN ${takesPart('host', 'r')} THEN host.email END},
    guest: guest {.name, email: CASE WHEN ${takesPart('guest', 'r')} THEN guest.email END}}
} AS entries`,
);

/** How far back a feed reaches. */
const KEPT_DAYS = 90;

export async function publishCalendarFeed({ runner, viewer, now, event }: Action) {
  const token = randomBytes(32).toString('base64url');
  await runner.run(PUBLISH.text, { me: viewer.personId, tokenHash: hashOf(token), now });
  event({ name: 'calendarFeedPublished', entityId: viewer.personId, entityVersion: 0, partyIds: [viewer.personId] });
  return { path: `/calendars/${token}.ics` };
}

export async function revokeCalendarFeed({ runner, viewer, event }: Action) {
  const [row] = await runner.run(REVOKE.text, { me: viewer.personId });
  if (!row) throw new Refusal('NOT_FOUND', undefined, 'You have no calendar feed; there is nothing to revoke.');
  event({ name: 'calendarFeedRevoked', entityId: viewer.personId, entityVersion: 0, partyIds: [viewer.personId] });
  return { path: null };
}

/**
 * An appointment that cannot be written is set aside, and tried again with each request; the others are served.
 * @returns undefined when the token is none, or is revoked
 */
export async function readCalendarFeed(
  graph: Graph,
  token: string,
  now: string,
  options: CalendarOptions,
): Promise<string | undefined> {
  const from = new Date(Date.parse(now) - KEPT_DAYS * 86_400_000).toISOString();
  const [row] = await graph.read(ENTRIES.text, { tokenHash: hashOf(token), from });
  if (!row) return undefined;
  const entries = row.entries as (CalendarEntry & { setAside: boolean })[];
  const { text, failures } = feedText(`${row.name}: appointments`, entries, options);
  const failed = new Set(failures.map(({ id }) => id));
  const processed = entries.filter(({ id, setAside }) => setAside && !failed.has(id)).map(({ id }) => id);
  if (failures.length || processed.length)
    await graph.writeQuietly(async (transaction) => {
      await setAside(
        transaction,
        failures.map(({ id, error }) => ({ loop: 'CALENDAR_FEEDS', record: id, error })),
        now,
      );
      await markProcessed(transaction, 'CALENDAR_FEEDS', processed);
    });
  return text;
}

/** Feeds are found by the hash of their token. */
function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
