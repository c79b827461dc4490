/** Wires the parts; the only place that knows them all. */
import 'reflect-metadata';
import pino, { type Logger } from 'pino';
import { calendarFeedPage } from './appointments/feed.page.ts';
import { TokenVerifier } from './auth/tokens.ts';
import type { Config } from './config.ts';
import { FEATURES } from './features.ts';
import type { Graph } from './graph/graph.ts';
import { buildPlannedSchema } from './graphql/schema.ts';
import { type Api, createApi } from './graphql/server.ts';
import type { Planner } from './planner/plan.ts';
import { Shapes } from './planner/shape.ts';

export interface App {
  api: Api;
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
  const pages = calendarFeedPage(graph, log);
  const api = await createApi({ graph, planner, tokens, log, development: config.NODE_ENV !== 'production', pages });
  return { api, planner, log };
}

/** The schema with its read planner, without a graph; once for each process, as type-graphql keeps its metadata globally. */
export function createPlanner(): Planner {
  return buildPlannedSchema(FEATURES, new Shapes(), new Map());
}
