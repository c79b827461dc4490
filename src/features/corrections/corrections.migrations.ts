import { type Migration, range, unique } from '../../graph/migrations.ts';

export const correctionsMigrations: Migration[] = [
  {
    id: 102,
    what: 'changes that can be undone',
    statements: [
      unique('Undo_id', 'Undo', 'id'),
      range('Undo_actorId', 'Undo', 'actorId'),
      range('Undo_until', 'Undo', 'until'),
    ],
  },
];
