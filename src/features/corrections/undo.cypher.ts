/** How a person finds what it can undo. */
import { expression, instantProperty, property, type Shapes } from '../../planner/shape.ts';

export function undoShapes(shapes: Shapes): void {
  shapes
    .type('Undo', {
      fields: {
        id: property('id'),
        mutation: property('mutation'),
        until: instantProperty('until'),
        secondsLeft: expression((undo) => `toFloat(duration.inSeconds(datetime(), ${undo}.until).milliseconds) / 1000`),
      },
    })
    .type('Viewer', {
      fields: {
        pendingUndos: {
          kind: 'list',
          to: 'Undo',
          match: (viewer, undo) => `MATCH (${undo}:Undo {actorId: ${viewer}.id})`,
          where: (_viewer, undo) => `${undo}.until > datetime()`,
          orderBy: [{ cypher: (undo) => `${undo}.until`, descending: true }, { cypher: (undo) => `${undo}.id` }],
        },
      },
    });
}
