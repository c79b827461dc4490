import { type Migration, unique } from '../../graph/migrations.ts';

export const serviceAccountsMigrations: Migration[] = [
  {
    id: 80,
    what: 'service accounts',
    statements: [
      unique('ServiceAccount_id', 'ServiceAccount', 'id'),
      unique('ServiceAccount_keyHash', 'ServiceAccount', 'keyHash'),
    ],
  },
];
