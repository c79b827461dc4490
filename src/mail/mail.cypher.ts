/** How mails are read from the graph. */
import { isMine, seesRelationship } from '../auth/visibility.cypher.ts';
import { BY_ID, NEWEST, RECORD_FIELDS } from '../parties/party.cypher.ts';
import { type Arguments, expression, instantProperty, property, type Shapes } from '../planner/shape.ts';

/** The provider of the relationship that a mail is about. */
const isOfMyClients = (mail: string) =>
  `EXISTS { (${mail})-[:ABOUT]->()<-[:PROVIDER_OF]-(teller_) WHERE teller_ IN mine }`;

export function mailShapes(shapes: Shapes): void {
  shapes
    .type('Mail', {
      label: 'Mail',
      idPrefix: 'mai_',
      visible: (mail) =>
        `sees OR EXISTS { (${mail})-[:TO]->(reader_) WHERE reader_ IN mine } OR ${isOfMyClients(mail)}`,
      fields: {
        ...RECORD_FIELDS,
        template: property('template'),
        address: property('address'),
        recipient: { kind: 'one', to: 'Party', match: (mail, party) => `MATCH (${mail})-[:TO]->(${party}:Party)` },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (mail, r) => `MATCH (${mail})-[:ABOUT]->(${r}:ServiceRelationship)`,
          where: (_mail, r) => seesRelationship(r),
        },
        subject: property('subject'),
        itemCount: expression((mail) => `COUNT { (${mail})<-[:IN]-(item_) WHERE item_.cancelledAt IS NULL }`),
        state: property('state'),
        dueAt: instantProperty('dueAt'),
        sentAt: instantProperty('sentAt'),
        attempts: property('attempts'),
        lastError: property('lastError'),
        response: property('response'),
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
            ['sees', `${mail}.createdAt IS NOT NULL`, ...conditions(mail, args)].join(' AND '),
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
