import type { Feature } from '../../feature.ts';
import * as api from './event.api.ts';
import { eventShapes } from './event.cypher.ts';

export const events: Feature = {
  name: 'events',
  resolvers: [api.EventSubscriptions],
  types: [api.Event],
  shapes: eventShapes,
};
