import { type Migration, unique } from '../../graph/migrations.ts';

export const erasureMigrations: Migration[] = [
  {
    id: 104,
    what: 'erasures of persons',
    statements: [unique('Erasure_id', 'Erasure', 'id'), unique('Erasure_person', 'Erasure', 'person')],
  },
];
