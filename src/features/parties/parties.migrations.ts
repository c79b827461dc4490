import type { Migration } from '../../graph/migrations.ts';

export const partiesMigrations: Migration[] = [
  {
    id: 57,
    what: 'people: when they last left an organisation, according to events',
    statements: [
      `MATCH (e:Event) WHERE e.name = 'personDismissed'
UNWIND e.partyIds AS id
MATCH (p:Person {id: id})
WITH p, max(e.at) AS leftAt
SET p.leftAt = leftAt`,
    ],
  },
];
