import type { Feature } from '../../feature.ts';
import * as api from './chain.api.ts';
import { chainShapes } from './chain.shapes.ts';

export const chains: Feature = {
  name: 'chains',
  resolvers: [api.ChainQueries],
  shapes: chainShapes,
};
