/** Wires the parts; the only place that knows them all. */
import 'reflect-metadata';
import pino, { type Logger } from 'pino';
import { TokenVerifier } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { FEATURES } from './features.ts';
import type { Graph } from './graph/graph.ts';
import { buildPlannedSchema } from './graphql/schema.ts';
import { type Api, createApi } from './graphql/server.ts';
import { PAGES_FOLDER } from './pages/build-pages.ts';
import { localPeople } from './pages/local-people.ts';
import { createPages, type Pages } from './pages/pages.ts';
import type { Planner } from './planner/plan.ts';
import { Shapes } from './planner/shape.ts';

export interface App {
  api: Api;
  pages: Pages;
  planner: Planner;
  log: Logger;
}

export async function createApp(graph: Graph, config: Config): Promise<App> {
  const log = pino({ level: config.LOG_LEVEL });
  const planner = createPlanner();
  const tokens = new TokenVerifier({
    jwksUrl: config.JWKS_URL,
    issuer: config.JWT_ISSUER,
    audience: config.JWT_AUDIENCE,
    folder: config.COVALUE_DATA,
  });
  const pages = createPages({
    folder: PAGES_FOLDER,
    people: config.JWKS_URL ? undefined : () => localPeople(config.COVALUE_DATA),
  });
  const development = config.NODE_ENV !== 'production';
  const api = await createApi({ graph, planner, tokens, log, development, pages: pages.serve });
  return { api, pages, planner, log };
}

/** The schema with its read planner, without a graph; once for each process, as type-graphql keeps its metadata globally. */
export function createPlanner(): Planner {
  return buildPlannedSchema(FEATURES, new Shapes(), new Map());
}
