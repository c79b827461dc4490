import type { Feature } from '../../feature.ts';
import { quotasMigrations } from './quotas.migrations.ts';
import { quotaSettings } from './quotas.settings.ts';
import { quotasVocabulary } from './quotas.vocabulary.ts';

export const quotas: Feature = {
  name: 'quotas',
  vocabulary: quotasVocabulary,
  settings: ({ config }) => quotaSettings(config),
  migrations: quotasMigrations,
};
