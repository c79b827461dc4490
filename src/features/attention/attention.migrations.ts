import { type Migration, range, unique } from '../../graph/migrations.ts';

export const attentionMigrations: Migration[] = [
  {
    id: 120,
    what: 'how parties handle what waits for them, and their tasks',
    statements: [
      ...['AttentionHandling', 'Task'].flatMap((label) => [
        unique(`${label}_id`, label, 'id'),
        range(`${label}_partyId`, label, 'partyId'),
      ]),
      unique('AttentionHandling_key', 'AttentionHandling', 'key'),
    ],
  },
];
