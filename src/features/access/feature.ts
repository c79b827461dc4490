import type { Feature } from '../../feature.ts';
import * as api from './access.api.ts';
import { accessShapes } from './access.cypher.ts';
import { accessEvents } from './access.events.ts';
import { accessMigrations } from './access.migrations.ts';
import { AccessMutations } from './access.mutations.ts';
import { createAccessPages } from './access-pages.ts';
import { SignInMutations } from './sign-in.mutations.ts';

export const access: Feature = {
  name: 'access',
  events: accessEvents,
  pages: ({ graph, config }) => [createAccessPages(graph, config.TRUST_PROXY)],
  migrations: accessMigrations,
  resolvers: [api.AccessOfRelationship, AccessMutations, SignInMutations],
  types: [api.Access],
  shapes: accessShapes,
};
