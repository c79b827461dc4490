import { join } from 'node:path';
import type { Feature } from '../../feature.ts';
import { MAIL_FOLDER } from '../mail/queue/mail-transport.ts';
import { DemoDataQueries } from './demo-data.api.ts';
import { demoDataEvents } from './demo-data.events.ts';
import { DemoDataMutations } from './demo-data.mutations.ts';
import { demoDataVocabulary } from './demo-data.vocabulary.ts';
import './demo-data.settings.ts';

export const demoData: Feature = {
  name: 'demo-data',
  vocabulary: demoDataVocabulary,
  events: demoDataEvents,
  settings: ({ config }) => ({ demoData: { mailFolder: join(config.COVALUE_DATA, MAIL_FOLDER) } }),
  resolvers: [DemoDataQueries, DemoDataMutations],
};
