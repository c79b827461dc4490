/** How calendar feeds are stored, and the appointments in them read. */
import { z } from 'zod';
import { RECORDED_TEXT, statement } from '../../graph/statement.ts';
import { takesPart } from './appointment.cypher.ts';
import { AppointmentState } from './appointment.rules.ts';

export const PUBLISH_CALENDAR_FEED = statement('publishCalendarFeed')
  .params<{ me: string; tokenHash: string; now: string }>()
  .text(`MATCH (me:Person {id: $me}) SET me.lock = true REMOVE me.lock
WITH me
CALL (me) { MATCH (me)-[edge:READS]->(old:CalendarFeed) DELETE edge, old }
CREATE (me)-[:READS]->(:CalendarFeed {tokenHash: $tokenHash, createdAt: datetime($now)})`);

export const REVOKE_CALENDAR_FEED = statement('revokeCalendarFeed')
  .params<{ me: string }>()
  .row({ revoked: z.number() })
  .text(`MATCH (me:Person {id: $me}) SET me.lock = true REMOVE me.lock
WITH me MATCH (me)-[edge:READS]->(f:CalendarFeed) DELETE edge, f RETURN 1 AS revoked`);

/** Null for an invalid time, so that one appointment does not fail the statement for all. */
const milliseconds = (time: string) => `CASE WHEN ${time} IS :: ZONED DATETIME NOT NULL THEN ${time}.epochMillis END`;

const ATTENDEE = z.object({ name: RECORDED_TEXT, email: z.unknown() });

/** An appointment as a calendar shows it; its times are null when they cannot be read. */
const ENTRY = z.object({
  id: z.string(),
  state: z.enum(AppointmentState),
  title: z.string(),
  location: z.string().nullable(),
  note: z.string().nullable(),
  sequence: z.number(),
  start: z.number().nullable(),
  end: z.number().nullable(),
  changedAt: z.string().nullable(),
  confirmed: z.boolean(),
  setAside: z.boolean(),
  proposedBy: z.enum(['host', 'guest']),
  host: ATTENDEE,
  guest: ATTENDEE,
});

export const CALENDAR_FEED_ENTRIES = statement('calendarFeedEntries')
  .params<{ tokenHash: string; from: string }>()
  .row({ name: RECORDED_TEXT, entries: z.array(ENTRY) })
  .text(`MATCH (me:Person)-[:READS]->(:CalendarFeed {tokenHash: $tokenHash}) WHERE me.signInEndedAt IS NULL
RETURN me.name AS name, COLLECT {
  MATCH (me)<-[:HOSTED_BY|ATTENDED_BY]-(a:Appointment)-[:WITHIN]->(r)
  WHERE coalesce(a.endsAt > datetime($from), true) AND a.state <> 'CANCELLED' AND ${takesPart('me', 'r')}
  MATCH (a)-[:HOSTED_BY]->(host), (a)-[:ATTENDED_BY]->(guest), (a)-[:PROPOSED_BY]->(by)
  WITH DISTINCT a, r, host, guest, by ORDER BY a.startsAt, a.id LIMIT 1000
  RETURN a {.id, .title, .location, .note, .sequence, .state, start: ${milliseconds('a.startsAt')}, end: ${milliseconds('a.endsAt')},
    changedAt: toStringOrNull(a.updatedAt), confirmed: a.confirmedAt IS NOT NULL,
    setAside: EXISTS { (:SetAside {key: 'CALENDAR_FEEDS|' + a.id}) },
    proposedBy: CASE WHEN EXISTS { (by)-[:PROVIDER_OF]->(r) } THEN 'host' ELSE 'guest' END,
    host: host {.name, email: CASE WHEN ${takesPart('host', 'r')} THEN host.email END},
    guest: guest {.name, email: CASE WHEN ${takesPart('guest', 'r')} THEN guest.email END}}
} AS entries`);
