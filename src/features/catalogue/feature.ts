import type { Feature } from '../../feature.ts';
import * as api from './catalogue.api.ts';
import { catalogueShapes } from './catalogue.cypher.ts';
import { catalogueDeletables } from './catalogue.deletable.ts';
import { catalogueEvents } from './catalogue.events.ts';
import { CatalogueMutations } from './catalogue.mutations.ts';
import { catalogueVocabulary } from './catalogue.vocabulary.ts';
import { catalogueSearch } from './search.cypher.ts';

export const catalogue: Feature = {
  name: 'catalogue',
  vocabulary: catalogueVocabulary,
  events: catalogueEvents,
  deletables: catalogueDeletables,
  resolvers: [api.CatalogueQueries, api.CatalogueOfParty, CatalogueMutations],
  types: [api.Product, api.Service, api.Offering],
  search: catalogueSearch,
  shapes: catalogueShapes,
};
