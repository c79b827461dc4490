import type { Feature } from '../../feature.ts';
import * as api from './consent.api.ts';
import { consentShapes } from './consent.cypher.ts';
import { ConsentMutations } from './consent.mutations.ts';
import { consentsEvents } from './consents.events.ts';
import { consentsMigrations } from './consents.migrations.ts';
import { consentsVocabulary } from './consents.vocabulary.ts';

export const consents: Feature = {
  name: 'consents',
  vocabulary: consentsVocabulary,
  events: consentsEvents,
  migrations: consentsMigrations,
  resolvers: [api.ConsentsOfParty, ConsentMutations],
  types: [api.Consent],
  shapes: consentShapes,
};
