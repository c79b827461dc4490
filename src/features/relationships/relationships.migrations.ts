import { type Migration, range } from '../../graph/migrations.ts';

export const relationshipsMigrations: Migration[] = [
  {
    id: 12,
    what: 'disclosures: whether any relationship has disclosure CHAIN',
    statements: [
      range('ServiceRelationship_disclosure', 'ServiceRelationship', 'disclosure'),
      range('Resource_disclosure', 'Resource', 'disclosure'),
    ],
  },
];
