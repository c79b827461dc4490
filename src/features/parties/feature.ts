import type { Feature } from '../../feature.ts';
import { USER_ERROR_TYPES } from '../../schema/user-errors.ts';
import { partiesEvents } from './parties.events.ts';
import { partiesMigrations } from './parties.migrations.ts';
import { partiesVocabulary } from './parties.vocabulary.ts';
import * as api from './party.api.ts';
import { partyShapes } from './party.cypher.ts';
import { PartyMutations } from './party.mutations.ts';
import { partySearch } from './search.cypher.ts';

export const parties: Feature = {
  name: 'parties',
  vocabulary: partiesVocabulary,
  events: partiesEvents,
  migrations: partiesMigrations,
  resolvers: [api.PartyQueries, api.OrganisationFields, api.PersonFields, PartyMutations],
  types: [api.Organisation, api.Person, ...USER_ERROR_TYPES],
  search: partySearch,
  shapes: partyShapes,
};
