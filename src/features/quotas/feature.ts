import type { Feature } from '../../feature.ts';
import { quotasMigrations } from './quotas.migrations.ts';
import { quotaSettings } from './quotas.settings.ts';

export const quotas: Feature = {
  name: 'quotas',
  settings: ({ config }) => quotaSettings(config),
  migrations: quotasMigrations,
};
