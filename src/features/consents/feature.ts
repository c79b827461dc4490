import type { Feature } from '../../feature.ts';
import * as api from './consent.api.ts';
import { consentShapes } from './consent.cypher.ts';
import { ConsentMutations } from './consent.mutations.ts';
import { consentsMigrations } from './consents.migrations.ts';

export const consents: Feature = {
  name: 'consents',
  migrations: consentsMigrations,
  resolvers: [api.ConsentsOfParty, ConsentMutations],
  types: [api.Consent],
  shapes: consentShapes,
};
