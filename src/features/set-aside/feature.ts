import type { Feature } from '../../feature.ts';
import { setAsideShapes } from '../../workers/set-aside.cypher.ts';
import { BackgroundWorkerQueries } from './background-worker.api.ts';
import * as api from './set-aside.api.ts';
import { setAsideEvents } from './set-aside.events.ts';
import { setAsideMigrations } from './set-aside.migrations.ts';
import { SetAsideMutations } from './set-aside.mutations.ts';

export const setAside: Feature = {
  name: 'set-aside',
  events: setAsideEvents,
  migrations: setAsideMigrations,
  resolvers: [api.SetAsideQueries, SetAsideMutations, BackgroundWorkerQueries],
  types: [api.SetAsideRecord],
  shapes: setAsideShapes,
};
