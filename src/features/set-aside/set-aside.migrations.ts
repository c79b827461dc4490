import { type Migration, range, unique } from '../../graph/migrations.ts';

export const setAsideMigrations: Migration[] = [
  {
    id: 33,
    what: 'records that are set aside',
    statements: [
      unique('SetAside_id', 'SetAside', 'id'),
      unique('SetAside_key', 'SetAside', 'key'),
      range('SetAside_loop_nextAttemptAt', 'SetAside', 'loop', 'nextAttemptAt'),
    ],
  },
];
