import type { Feature } from '../../feature.ts';
import { resourceAttention } from './attention.cypher.ts';
import * as api from './resource.api.ts';
import { resourceShapes } from './resource.cypher.ts';
import { resourceDeletables } from './resource.deletable.ts';
import { ResourceMutations } from './resource.mutations.ts';
import { resourcesEvents } from './resources.events.ts';
import { resourcesVocabulary } from './resources.vocabulary.ts';
import { resourceSearch } from './search.cypher.ts';

export const resources: Feature = {
  name: 'resources',
  vocabulary: resourcesVocabulary,
  events: resourcesEvents,
  deletables: resourceDeletables,
  resolvers: [
    api.ResourceQueries,
    api.ResourcesOfRelationship,
    api.ResourcesOfParty,
    api.ResourcesOfService,
    ResourceMutations,
  ],
  types: [api.Resource],
  attention: resourceAttention,
  search: resourceSearch,
  shapes: resourceShapes,
};
