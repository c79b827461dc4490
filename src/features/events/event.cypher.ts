/** How events are read from the graph, each with the parts that the viewer may see. */
import { isMine, isPartyTo, seesEvent, seesParty, seesRelationship } from '../../access-control/visibility.cypher.ts';
import { BOOKMARK, cursorOf } from '../../outbox/event-log.ts';
import { instantProperty, property, type Shapes } from '../../planner/shape.ts';
import { BY_ID } from '../parties/party.cypher.ts';

export function eventShapes(shapes: Shapes): void {
  shapes
    .type('Event', {
      label: 'Event',
      idPrefix: 'evt_',
      visible: seesEvent,
      fields: {
        id: property('id'),
        cursor: {
          kind: 'value',
          cypher: (event) => [`${event}.seq`],
          read: ([seq], { [BOOKMARK]: bookmark }) => cursorOf(seq as number, bookmark as string | undefined),
        },
        name: property('name'),
        at: instantProperty('at'),
        entityId: property('entityId'),
        entityVersion: property('entityVersion'),
        changes: {
          kind: 'value',
          cypher: (event) => [`${event}.change`],
          read: ([text]) => JSON.parse(text as string),
        },
        actor: {
          kind: 'one',
          to: 'Person',
          match: (event, person) => `MATCH (${person}:Person {id: ${event}.actorId})`,
          where: (_event, person) => seesParty(person),
        },
        parties: {
          kind: 'list',
          to: 'Party',
          match: (_event, party) => `MATCH (${party}:Party)`,
          where: (event, party) => `${party}.id IN ${event}.partyIds AND (${seesParty(party)})`,
          orderBy: [BY_ID],
        },
        relationship: {
          kind: 'one',
          to: 'ServiceRelationship',
          match: (event, relationship) => `MATCH (${relationship}:ServiceRelationship {id: ${event}.relationshipId})`,
          where: (_event, relationship) => seesRelationship(relationship),
        },
      },
    })
    .type('ServiceRelationship', { subscribable: isPartyTo })
    .type('Organisation', { subscribable: isMine })
    .type('Person', { subscribable: isMine });
}
