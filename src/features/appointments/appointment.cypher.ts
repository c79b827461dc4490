/** How appointments and calendars are stored and read. */
import { z } from 'zod';
import { isPartyTo, viewerNode } from '../../access-control/visibility.cypher.ts';
import { RECORDED_TEXT, statement } from '../../graph/statement.ts';
import {
  ALWAYS_WITHIN,
  type Arguments,
  type ConnectionField,
  instantProperty,
  type OrderKey,
  property,
  type Shapes,
} from '../../planner/shape.ts';
import { BY_ID, PARTY_TYPES, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { LOCKED_RELATIONSHIP, lockRelationshipBy } from '../relationships/relationship.write.cypher.ts';
import { AppointmentState } from './appointment.rules.ts';

const EARLIEST: OrderKey = { cypher: (a) => `${a}.startsAt`, fromCursor: (p) => `datetime(${p})` };
const LATEST: OrderKey = { ...EARLIEST, descending: true };

export function appointmentShapes(shapes: Shapes): void {
  shapes
    .type('Appointment', {
      label: 'Appointment',
      visibleWithin: ALWAYS_WITHIN,
      idPrefix: 'apt_',
      visible: (a) => `EXISTS { (${a})-[:WITHIN]->(whole_:ServiceRelationship) WHERE ${isPartyTo('whole_')} }`,
      fields: {
        ...RECORD_FIELDS,
        state: property('state'),
        title: property('title'),
        startsAt: instantProperty('startsAt'),
        endsAt: instantProperty('endsAt'),
        timeZone: property('timeZone'),
        location: property('location'),
        note: property('note'),
        cancelReason: property('cancelReason'),
        host: { kind: 'one', to: 'Party', match: (a, p) => `MATCH (${a})-[:HOSTED_BY]->(${p}:Party)` },
        guest: { kind: 'one', to: 'Party', match: (a, p) => `MATCH (${a})-[:ATTENDED_BY]->(${p}:Party)` },
        proposedBy: { kind: 'one', to: 'Party', match: (a, p) => `MATCH (${a})-[:PROPOSED_BY]->(${p}:Party)` },
        place: {
          kind: 'one',
          to: 'Node',
          match: (a, n) => `MATCH (${a})-[:AT_PLACE]->(${n})`,
          where: (a, n) => shapes.isStillVisible(a, n),
        },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (a, r) => `MATCH (${a})-[:WITHIN]->(${r}:ServiceRelationship)`,
        },
      },
    })
    .type('ServiceRelationship', {
      fields: {
        appointments: appointmentsOf(
          (r) => r,
          (r, a) => `MATCH (${r})<-[:WITHIN]-(${a}:Appointment)`,
        ),
      },
    });
  for (const type of PARTY_TYPES)
    shapes.type(type, {
      fields: {
        appointments: appointmentsOf(
          (_p, a) => `${a}_within`,
          (p, a) =>
            `MATCH (${p})-[:PROVIDER_OF|CONSUMER_OF]->(${a}_within:ServiceRelationship)<-[:WITHIN]-(${a}:Appointment)`,
        ),
      },
    });
}

/** @param relationship of the appointment */
function appointmentsOf(
  relationship: (owner: string, appointment: string) => string,
  match: (owner: string, appointment: string) => string,
): ConnectionField {
  return {
    kind: 'connection',
    to: 'Appointment',
    match,
    where: (owner, a, args) => [`(${isPartyTo(relationship(owner, a))})`, ...conditions(a, args)].join(' AND '),
    orderBy: (args) => [args.structure('orderBy') === 'LATEST' ? LATEST : EARLIEST, BY_ID],
  };
}

function conditions(a: string, args: Arguments): string[] {
  const found: string[] = [];
  const instant = (value: unknown) => (value instanceof Date ? value.toISOString() : String(value));
  if (args.structure('filter.states')) found.push(`${a}.state IN ${args.param('filter.states')}`);
  if (args.structure('filter.from')) found.push(`${a}.endsAt >= datetime(${args.param('filter.from', instant)})`);
  if (args.structure('filter.until')) found.push(`${a}.startsAt < datetime(${args.param('filter.until', instant)})`);
  if (args.structure('filter.place'))
    found.push(`EXISTS { (${a})-[:AT_PLACE]->(place_) WHERE place_.id = ${args.param('filter.place')} }`);
  return found;
}

/** The person is, or acts for, one of the two parties of the relationship, and its access to it has not been taken. */
export function takesPart(person: string, relationship: string): string {
  return `EXISTS { (${relationship})<-[:PROVIDER_OF|CONSUMER_OF]-(side_) WHERE (side_ = ${person} OR EXISTS { (${person})-[:ACTS_FOR]->(side_) })
    AND NOT EXISTS { (${person})-[:BARRED_FROM]->(${relationship}) } }`;
}

/** `email` is also null for a person who no longer takes part in the relationship. */
const ATTENDEE = z.object({ id: z.string(), name: RECORDED_TEXT, email: z.unknown() });

const attendee = (person: string) =>
  `${person} {.id, .name, email: CASE WHEN ${takesPart(person, 'r')} THEN ${person}.email END}`;

/** The possible hosts and guests, and the defaults. One row. */
export const ATTENDEES = statement('attendeesOfAppointment')
  .params<{ relationship: string; host: string | null; guest: string | null; viewer: string }>()
  .row({ host: ATTENDEE.nullable(), guest: ATTENDEE.nullable(), open: z.number() })
  .text(`MATCH (provider:Party)-[:PROVIDER_OF]->(r:ServiceRelationship {id: $relationship})<-[:CONSUMER_OF]-(consumer:Party)
OPTIONAL MATCH ${viewerNode()}
CALL (provider, viewer) {
  OPTIONAL MATCH (host:Person)-[acts:ACTS_FOR]->(provider) WHERE host.id = $host OR $host IS NULL
  RETURN host ORDER BY coalesce(host = viewer, false) DESC, acts.role = 'REPRESENTATIVE' DESC, acts.since, host.id LIMIT 1
}
CALL (consumer, viewer) {
  OPTIONAL MATCH (guest:Person)-[acts:ACTS_FOR]->(consumer) WHERE guest.id = $guest OR $guest IS NULL
  RETURN guest ORDER BY coalesce(guest = viewer, false) DESC, acts.role = 'REPRESENTATIVE' DESC, acts.since, guest.id LIMIT 1
}
WITH r, CASE WHEN $host = provider.id OR ($host IS NULL AND (provider:Person OR host IS NULL)) THEN provider ELSE host END AS host,
  CASE WHEN $guest = consumer.id OR ($guest IS NULL AND (consumer:Person OR guest IS NULL)) THEN consumer ELSE guest END AS guest
RETURN ${attendee('host')} AS host, ${attendee('guest')} AS guest,
  COUNT { (:Appointment {state: 'PROPOSED'})-[:WITHIN]->(r) } AS open`);

/**
 * Locks the calendars for the rest of the transaction. All bookings lock them in the order of their IDs, so that no two
 * wait for each other. Later reads see the data of the previous booking.
 */
export const LOCK_CALENDARS = statement('lockCalendars')
  .params<{ calendars: string[] }>()
  .text(`UNWIND $calendars AS of
MERGE (c:Calendar {of: of})
SET c.lock = true REMOVE c.lock
SET c.bookings = coalesce(c.bookings, 0) + 1`);

/** The appointments in the calendars around a time, without the one that is being moved. */
export const BUSY = statement('busyTimes')
  .params<{ calendars: string[]; except: string; from: string; until: string }>()
  .row({ start: z.number(), end: z.number() })
  .text(`MATCH (c:Calendar)<-[:OCCUPIES]-(a:Appointment)
WHERE c.of IN $calendars AND a.id <> $except AND a.startsAt < datetime($until) AND a.endsAt > datetime($from)
RETURN DISTINCT a.startsAt.epochMillis AS start, a.endsAt.epochMillis AS end`);

export const CREATE_APPOINTMENT = statement('createAppointment')
  .params<{
    id: string;
    now: string;
    relationship: string;
    host: string;
    guest: string;
    proposedBy: string;
    calendars: string[];
    values: object;
  }>()
  .text(`MATCH (r:ServiceRelationship {id: $relationship}), (host:Party {id: $host}), (guest:Party {id: $guest}), (by:Party {id: $proposedBy})
CREATE (a:Appointment {id: $id, createdAt: datetime($now), updatedAt: datetime($now), version: 1, state: 'PROPOSED', sequence: 0})-[:WITHIN]->(r)
SET a += $values
CREATE (a)-[:HOSTED_BY]->(host), (a)-[:ATTENDED_BY]->(guest), (a)-[:PROPOSED_BY]->(by)
WITH a UNWIND $calendars AS of
MATCH (c:Calendar {of: of}) CREATE (a)-[:OCCUPIES]->(c)`);

export const PLACE_APPOINTMENT = statement('placeAppointment')
  .params<{ id: string; place: string }>()
  .textByType(
    ({ label }) => `MATCH (a:Appointment {id: $id}), (place:${label} {id: $place})
CREATE (a)-[:AT_PLACE]->(place)`,
  );

export const LOCK_APPOINTMENT = statement('appointmentForChange')
  .params<{ id: string }>()
  .row(LOCKED_RELATIONSHIP)
  .text(lockRelationshipBy('(:Appointment {id: $id})-[:WITHIN]->(r:ServiceRelationship)'));

/**
 * `proposedBy`: the party that proposed, or moved to, the present time. `confirmed`: whether the other side has confirmed that
 * time.
 */
export const APPOINTMENT = statement('appointmentOfRelationship')
  .params<{ id: string }>()
  .row({
    id: z.string(),
    relationship: z.string(),
    state: z.enum(AppointmentState),
    version: z.number(),
    sequence: z.number(),
    timeZone: z.string(),
    title: z.string(),
    confirmed: z.boolean(),
    location: z.string().nullable(),
    note: z.string().nullable(),
    start: z.number(),
    end: z.number(),
    proposedBy: z.string(),
    place: z.string().nullable(),
    host: ATTENDEE,
    guest: ATTENDEE,
  })
  .text(`MATCH (a:Appointment {id: $id})-[:HOSTED_BY]->(host:Party), (a)-[:ATTENDED_BY]->(guest:Party), (a)-[:PROPOSED_BY]->(by:Party), (a)-[:WITHIN]->(r)
OPTIONAL MATCH (a)-[:AT_PLACE]->(place)
RETURN a.id AS id, r.id AS relationship, a.state AS state, a.version AS version, a.sequence AS sequence, a.timeZone AS timeZone, a.title AS title,
  a.confirmedAt IS NOT NULL AS confirmed,
  a.location AS location, a.note AS note,
  a.startsAt.epochMillis AS start, a.endsAt.epochMillis AS end, by.id AS proposedBy, place.id AS place,
  ${attendee('host')} AS host, ${attendee('guest')} AS guest`);

export const SAVE_APPOINTMENT = statement('saveAppointment')
  .params<{ id: string; now: string; proposedBy: string; released: boolean; values: object }>()
  .text(`MATCH (a:Appointment {id: $id})-[proposed:PROPOSED_BY]->(), (by:Party {id: $proposedBy})
SET a += $values, a.version = a.version + 1, a.updatedAt = datetime($now)
DELETE proposed CREATE (a)-[:PROPOSED_BY]->(by)
WITH a
CALL (a) { MATCH (a)-[o:OCCUPIES]->(:Calendar) WHERE $released DELETE o }`);
