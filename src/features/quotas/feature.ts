import type { Feature } from '../../feature.ts';
import { quotasMigrations } from './quotas.migrations.ts';

export const quotas: Feature = {
  name: 'quotas',
  migrations: quotasMigrations,
};
