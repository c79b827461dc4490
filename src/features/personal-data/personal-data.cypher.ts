/** Administrators open personal data of a party: `(:Person)-[:OPENED]->(:Party)`, one edge for each time. Never deleted. */
import { z } from 'zod';
import { isMine } from '../../access-control/visibility.cypher.ts';
import { statement } from '../../graph/statement.ts';
import { expression, instantProperty, type ListField, property, type Shapes } from '../../planner/shape.ts';

const ACCESSES: ListField = {
  kind: 'list',
  to: 'PersonalDataAccess',
  match: (party, access) => `MATCH (${party})<-[${access}:OPENED]-(:Person)`,
  where: (party) => isMine(party),
  orderBy: [
    { cypher: (access) => `${access}.openedAt`, descending: true },
    { cypher: (access) => `elementId(${access})` },
  ],
};

export function personalDataShapes(shapes: Shapes): void {
  shapes.type('PersonalDataAccess', {
    fields: {
      administratorName: expression((access) => `startNode(${access}).name`),
      reason: property('reason'),
      openedAt: instantProperty('openedAt'),
      openUntil: instantProperty('openUntil'),
    },
  });
  for (const type of ['Organisation', 'Person']) shapes.type(type, { fields: { personalDataAccesses: ACCESSES } });
}

export const OPEN_PERSONAL_DATA = statement('openPersonalData')
  .params<{ viewer: string; party: string; reason: string; now: string; until: string }>()
  .row({ name: z.string(), email: z.string().nullable() })
  .text(`MATCH (viewer:Person {id: $viewer}), (party:Party {id: $party})
CREATE (viewer)-[:OPENED {reason: $reason, openedAt: datetime($now), openUntil: datetime($until)}]->(party)
RETURN party.name AS name, party.email AS email`);
