import type { Feature } from '../../feature.ts';
import { correctionsEvents } from './corrections.events.ts';
import { correctionsMigrations } from './corrections.migrations.ts';
import { DeletionMutations } from './deletion.mutations.ts';
import { UndosOfViewer } from './undo.api.ts';
import { undoShapes } from './undo.cypher.ts';
import { UndoMutations } from './undo.mutations.ts';

export const corrections: Feature = {
  name: 'corrections',
  events: correctionsEvents,
  migrations: correctionsMigrations,
  resolvers: [UndosOfViewer, UndoMutations, DeletionMutations],
  shapes: undoShapes,
};
