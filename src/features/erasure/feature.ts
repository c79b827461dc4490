import { join } from 'node:path';
import { backupFolder } from '../../backup/backup-settings.ts';
import type { Feature } from '../../feature.ts';
import { MAIL_FOLDER } from '../mail/queue/mail-transport.ts';
import * as api from './erasure.api.ts';
import { erasureEvents } from './erasure.events.ts';
import { erasureMigrations } from './erasure.migrations.ts';
import { ErasureMutations } from './erasure.mutations.ts';
import { erasureVocabulary } from './erasure.vocabulary.ts';
import { erasureWorker } from './erasure.worker.ts';
import { ExportQueries } from './export.api.ts';
import { registersOf } from './register.ts';

export const erasure: Feature = {
  name: 'erasure',
  vocabulary: erasureVocabulary,
  events: erasureEvents,
  workers: ({ graph, config, log, settings: { installationKey } }) => [
    erasureWorker({
      ...{ graph, installationKey, log },
      mailFolder: join(config.COVALUE_DATA, MAIL_FOLDER),
      registers: registersOf(config.COVALUE_DATA, backupFolder(config)),
      sweepAgainMs: config.ERASURE_SWEEP_AGAIN_SECONDS * 1_000,
    }),
  ],
  migrations: erasureMigrations,
  resolvers: [api.ErasureQueries, ExportQueries, ErasureMutations],
  types: [],
};
