import type { Feature } from '../../feature.ts';
import * as api from './catalogue.api.ts';
import { catalogueShapes } from './catalogue.cypher.ts';
import { CatalogueMutations } from './catalogue.mutations.ts';

export const catalogue: Feature = {
  name: 'catalogue',
  resolvers: [api.CatalogueQueries, api.CatalogueOfParty, CatalogueMutations],
  types: [api.Product, api.Service, api.Offering],
  shapes: catalogueShapes,
};
