import type { Feature } from '../../feature.ts';
import { relationshipAttention } from './attention.cypher.ts';
import * as api from './relationship.api.ts';
import { relationshipShapes } from './relationship.cypher.ts';
import { relationshipDeletables } from './relationship.deletable.ts';
import { RelationshipMutations } from './relationship.mutations.ts';
import { relationshipsEvents } from './relationships.events.ts';
import { relationshipsMigrations } from './relationships.migrations.ts';
import { relationshipsVocabulary } from './relationships.vocabulary.ts';
import { relationshipSearch } from './search.cypher.ts';

export const relationships: Feature = {
  name: 'relationships',
  vocabulary: relationshipsVocabulary,
  events: relationshipsEvents,
  deletables: relationshipDeletables,
  migrations: relationshipsMigrations,
  resolvers: [api.RelationshipQueries, api.RelationshipsOfParty, api.RelationshipsOfOffering, RelationshipMutations],
  types: [api.ServiceRelationship, api.Agreement],
  attention: relationshipAttention,
  search: relationshipSearch,
  shapes: relationshipShapes,
};
