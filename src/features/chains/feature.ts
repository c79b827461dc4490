import type { Feature } from '../../feature.ts';
import * as api from './chain.api.ts';
import { chainShapes } from './chain.shapes.ts';
import { chainsVocabulary } from './chains.vocabulary.ts';

export const chains: Feature = {
  name: 'chains',
  vocabulary: chainsVocabulary,
  resolvers: [api.ChainQueries],
  shapes: chainShapes,
};
