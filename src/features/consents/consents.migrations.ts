import { type Migration, unique } from '../../graph/migrations.ts';

export const consentsMigrations: Migration[] = [
  {
    // Part of migration 8 in older graphs.
    id: 64,
    what: 'consents',
    statements: [unique('Consent_id', 'Consent', 'id'), unique('Consent_key', 'Consent', 'key')],
  },
];
