/** How emails are read from the graph, and whom they reach. */
import { z } from 'zod';
import { administers, isMine, isOpened, seesRelationship } from '../../access-control/visibility.cypher.ts';
import { RECORDED_TEXT, statement } from '../../graph/statement.ts';
import { type Arguments, expression, instantProperty, onlyFor, property, type Shapes } from '../../planner/shape.ts';
import { unlessMine } from '../../planner/viewed.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { BY_ID, NEWEST, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { MailState } from './mail.rules.ts';

/** The provider of the relationship that a mail is about. */
const isOfMyClients = (mail: string) =>
  `EXISTS { (${mail})-[:ABOUT]->()<-[:PROVIDER_OF]-(teller_) WHERE teller_ IN actingFor }`;

/** Who reads its address, subject and the answers of the mail server. Administrators need a stated reason, as for the contact data of a party. */
const readsContents = (mail: string) => `EXISTS { (${mail})-[:TO]->(reader_) WHERE reader_ IN actingFor
    OR any(acting_ IN actingFor WHERE acting_.id = reader_.recordedBy) OR (${isOpened('reader_')}) }
  OR ${isOfMyClients(mail)}`;

/** A text without the words that contain an email address: mail servers repeat the address in their answers. */
const withoutAddresses = (text: string) => `reduce(clean_ = '', word_ IN split(toStringOrNull(${text}), ' ') |
  clean_ + CASE clean_ WHEN '' THEN '' ELSE ' ' END + CASE WHEN word_ CONTAINS '@' THEN '(address)' ELSE word_ END)`;

export function mailShapes(shapes: Shapes): void {
  shapes
    .type('Mail', {
      label: 'Mail',
      idPrefix: 'mai_',
      visible: (mail) => `${administers(mail)} OR ${readsContents(mail)}`,
      fields: {
        ...RECORD_FIELDS,
        template: property('template'),
        address: {
          ...onlyFor(readsContents, property('address')),
          sensitive: {
            kind: 'CONTACT',
            subject: (mail) =>
              `head(COLLECT { MATCH (${mail})-[:TO]->(addressee_:Party) RETURN ${unlessMine('addressee_')} })`,
          },
        },
        recipient: {
          kind: 'one',
          to: 'Party',
          match: (mail, party) => `MATCH (${mail})-[:TO]->(${party}:Party|Contact)`,
        },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (mail, r) => `MATCH (${mail})-[:ABOUT]->(${r}:ServiceRelationship)`,
          where: (_mail, r) => seesRelationship(r),
        },
        subject: onlyFor(readsContents, property('subject')),
        itemCount: expression((mail) => `COUNT { (${mail})<-[:IN]-(item_) WHERE item_.cancelledAt IS NULL }`),
        state: property('state'),
        dueAt: instantProperty('dueAt'),
        sentAt: instantProperty('sentAt'),
        attempts: property('attempts'),
        lastError: onlyFor(
          readsContents,
          property('lastError'),
          expression((mail) => withoutAddresses(`${mail}.lastError`)),
        ),
        response: onlyFor(readsContents, property('response')),
        messageId: property('messageId'),
      },
    })
    .type('Query', {
      fields: {
        mails: {
          kind: 'connection',
          to: 'Mail',
          match: (_from, mail) => `MATCH (${mail}:Mail)`,
          where: (_from, mail, args) =>
            [administers(mail), `${mail}.createdAt IS NOT NULL`, ...conditions(mail, args)].join(' AND '),
          orderBy: () => [NEWEST, BY_ID],
        },
      },
    })
    .type('ServiceRelationship', {
      fields: {
        mails: {
          kind: 'connection',
          to: 'Mail',
          match: (r, mail) => `MATCH (${r})<-[:ABOUT]-(${mail}:Mail)`,
          where: (r, mail, args) =>
            [`EXISTS { (${r})<-[:PROVIDER_OF]-(teller_) WHERE ${isMine('teller_')} }`, ...conditions(mail, args)].join(
              ' AND ',
            ),
          orderBy: () => [NEWEST, BY_ID],
        },
      },
    });
}

function conditions(mail: string, args: Arguments): string[] {
  const found: string[] = [];
  if (args.structure('filter.states')) found.push(`${mail}.state IN ${args.param('filter.states')}`);
  if (args.structure('filter.templates')) found.push(`${mail}.template IN ${args.param('filter.templates')}`);
  return found;
}

/** `address` is the recorded address of the recipient, valid or not. */
export const LOCK_MAIL = statement('mailForChange')
  .params<{ id: string }>()
  .row({
    version: z.number(),
    state: z.enum(MailState),
    address: z.unknown(),
    reader: z.string(),
    provider: z.string().nullable(),
  })
  .text(`MATCH (m:Mail {id: $id})-[:FOR]->(b) SET b.lock = true REMOVE b.lock
WITH m SET m.lock = true REMOVE m.lock
WITH m MATCH (m)-[:TO]->(reader)
RETURN m.version AS version, m.state AS state, coalesce(reader.email, m.address) AS address, reader.id AS reader,
  COLLECT { MATCH (m)-[:ABOUT]->()<-[:PROVIDER_OF]-(p) RETURN p.id }[0] AS provider`);

/** An expression: the side itself, and its representatives. @param side a bound variable */
export const withRepresentatives = (side: string) =>
  `[${side}] + COLLECT { MATCH (${side})<-[:ACTS_FOR {role: 'REPRESENTATIVE'}]-(p:Person) RETURN p ORDER BY p.id }`;

/**
 * The side itself, if it is a person, or its representatives, without people who have lost access to the relationship.
 */
export const PEOPLE_OF_SIDE = statement('peopleOfSide')
  .params<{ side: string; relationship: string; by: string }>()
  .row({
    reader: z.object({ id: z.string(), name: RECORDED_TEXT, email: z.unknown() }),
    by: RECORDED_TEXT,
    state: z.enum(RelationshipState),
  })
  .text(`MATCH (side:Party {id: $side}), (r:ServiceRelationship {id: $relationship}), (by:Party {id: $by})
UNWIND ${withRepresentatives('side')} AS reader
WITH * WHERE reader:Person AND reader.email IS NOT NULL AND NOT EXISTS { (reader)-[:BARRED_FROM]->(r) }
RETURN reader {.id, .name, .email} AS reader, by.name AS by, r.state AS state`);
