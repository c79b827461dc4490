import type { Feature } from '../../feature.ts';
import * as api from './service-account.api.ts';
import { serviceAccountShapes } from './service-account.cypher.ts';
import { ServiceAccountMutations } from './service-account.mutations.ts';
import { serviceAccountsEvents } from './service-accounts.events.ts';
import { serviceAccountsMigrations } from './service-accounts.migrations.ts';
import { serviceAccountsVocabulary } from './service-accounts.vocabulary.ts';

export const serviceAccounts: Feature = {
  name: 'service-accounts',
  vocabulary: serviceAccountsVocabulary,
  events: serviceAccountsEvents,
  migrations: serviceAccountsMigrations,
  resolvers: [
    api.ServiceAccountsOfOrganisation,
    api.ServiceAccountOfViewer,
    api.ServiceAccountOfEvent,
    ServiceAccountMutations,
  ],
  types: [api.ServiceAccount],
  shapes: serviceAccountShapes,
};
