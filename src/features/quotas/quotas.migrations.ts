import { type Migration, unique } from '../../graph/migrations.ts';

export const quotasMigrations: Migration[] = [
  { id: 37, what: 'quotas', statements: [unique('Quota_key', 'Quota', 'key')] },
];
