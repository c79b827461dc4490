import type { Feature } from '../../feature.ts';
import { AttentionCount, AttentionItem, AttentionQueries } from './attention.api.ts';
import { attentionShapes } from './attention.cypher.ts';

export const attention: Feature = {
  name: 'attention',
  resolvers: [AttentionQueries],
  types: [AttentionItem, AttentionCount],
  shapes: (shapes, _packs, sources) => attentionShapes(shapes, sources),
};
