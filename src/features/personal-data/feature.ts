import type { Feature } from '../../feature.ts';
import * as api from './personal-data.api.ts';
import { personalDataShapes } from './personal-data.cypher.ts';
import { personalDataEvents } from './personal-data.events.ts';
import { PersonalDataMutations } from './personal-data.mutations.ts';
import { personalDataVocabulary } from './personal-data.vocabulary.ts';

export const personalData: Feature = {
  name: 'personal-data',
  vocabulary: personalDataVocabulary,
  events: personalDataEvents,
  resolvers: [api.PersonalDataAccessesOfOrganisation, api.PersonalDataAccessesOfPerson, PersonalDataMutations],
  types: [api.PersonalDataAccess],
  shapes: personalDataShapes,
};
