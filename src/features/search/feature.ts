import type { Feature } from '../../feature.ts';
import { SearchHit, SearchQueries, SearchResults } from './search.api.ts';
import { searchShapes } from './search.cypher.ts';

export const search: Feature = {
  name: 'search',
  resolvers: [SearchQueries],
  types: [SearchHit, SearchResults],
  shapes: (shapes, _packs, _attention, sources) => searchShapes(shapes, sources),
};
