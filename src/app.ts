/** Wires the parts; the only place that knows them all. */
import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { type Identity, MAX_TOKEN_AGE_SECONDS, type TokenRules, TokenVerifier } from './access-control/tokens.ts';
import { AuditChainer } from './audit/chainer.ts';
import { personKeysWorker } from './audit/person-keys.ts';
import { ViewBuffer } from './audit/view-buffer.ts';
import { backupFolder, MANAGED_HOURS } from './backup/backup-settings.ts';
import { BACKUP_COMMAND, backupWorker } from './backup/backup-worker.ts';
import type { Config } from './config.ts';
import { type Feature, type Runtime, registriesOf } from './feature.ts';
import { emailChangeLink } from './features/access/email-change.actions.ts';
import { bindIdentity } from './features/access/identity.actions.ts';
import { pageLink } from './features/access/page-link.ts';
import { signInLink } from './features/access/sign-in-link.ts';
import { demoPeopleAmong } from './features/demo-data/demo-data.actions.ts';
import { tilesOrigin } from './features/real-estate/homes/map-tiles.rules.ts';
import { ApiKeys } from './features/service-accounts/api-keys.ts';
import { FEATURES } from './features.ts';
import type { Graph } from './graph/graph.ts';
import { CostBudget } from './http/cost-budget.ts';
import { Metrics } from './http/metrics.ts';
import { type Api, createApi } from './http/server.ts';
import type { SubscriptionLimits } from './http/subscription-options.ts';
import { Traffic } from './http/traffic.ts';
import { installationKeyOf } from './installation-key-of.ts';
import { createLog } from './log.ts';
import { KEPT_DAYS, pruneIdempotencyKeys } from './mutations/idempotency.ts';
import { pruneUndos } from './mutations/undo/prune-undos.ts';
import { pruneEvents } from './outbox/event-log.ts';
import { type Pruning, retentionWorker } from './outbox/retention.ts';
import { EventSequencer } from './outbox/sequencer.ts';
import { PAGES_FOLDER } from './pages/build-pages.ts';
import { localPeople, STORY_EMAILS } from './pages/local-people.ts';
import { createPages, type Pages } from './pages/pages.ts';
import { planAheadWorker } from './pages/plan-ahead.ts';
import type { Planner } from './planner/plan.ts';
import { Shapes } from './planner/shape.ts';
import { buildPlannedSchema } from './schema/build-schema.ts';
import type { ServerContext } from './schema/request-context.ts';
import { CORE_SETTINGS, type Settings } from './schema/settings.ts';
import { SubscriptionHub } from './subscriptions/subscription-hub.ts';
import { steadyInstant } from './values/steady-clock.ts';
import { clockWorker } from './workers/clock.worker.ts';
import type { Startable } from './workers/worker.ts';

export interface App extends ServerContext {
  api: Api;
  pages: Pages;
  subscriptions: SubscriptionHub;
  traffic: Traffic;
  log: Logger;
  /** Starts the background work that has a schedule of its own. */
  startScheduled(): void;
  /** Ends requests, connections and background work; the graph stays open. */
  stop(): Promise<void>;
}

/** @param features a part of all features leaves a server with that part */
export async function createApp(
  graph: Graph,
  config: Config,
  features: Feature[] = FEATURES,
  log: Logger = createLog(config.LOG_LEVEL),
): Promise<App> {
  graph.onRepeat((code) => log.warn({ code }, 'transaction repeated after a transient Neo4j error'));
  const planner = createPlanner(features);
  const production = config.NODE_ENV === 'production';
  const apiKeys = new ApiKeys(graph, log);
  const bind = (identity: Identity) => bindIdentity(graph, identity, steadyInstant());
  const tokens = new TokenVerifier(tokenRules(config), bind, apiKeys);
  const pages = createPages({
    folder: PAGES_FOLDER,
    people:
      config.JWKS_URL || production
        ? undefined
        : async () => localPeople(config.COVALUE_DATA, await demoPeopleAmong(graph, STORY_EMAILS)),
    explorer: !production,
    imageOrigin: config.MAP_TILES_URL && tilesOrigin(config.MAP_TILES_URL),
    origin: () => origin(),
  });
  const views = new ViewBuffer(graph, log);
  let server: Server | undefined;
  const origin = () =>
    config.PUBLIC_URL ?? `http://localhost:${(server?.address() as AddressInfo | null)?.port ?? config.PORT}`;
  const settings: Settings = Object.assign(
    { ...CORE_SETTINGS, installationKey: installationKeyOf(config) },
    ...features.map((feature) => feature.settings?.({ config, origin })),
  );
  const { installationKey } = settings;
  const hub = new SubscriptionHub(graph, planner, log, config.LIVE_SUBSCRIPTIONS_PER_PERSON, views, installationKey);
  const registries = registriesOf(features);
  const shared: ServerContext = {
    graph,
    planner,
    settings,
    registries,
    views,
    workers: () => [...workers, ...scheduled].map(({ status }) => status),
  };
  const runtime: Runtime = {
    ...shared,
    config,
    log,
    origin,
    viewerOf: (authorization) => tokens.viewer(authorization),
    charge: (caller, cost) => traffic.charge(caller, { cost }),
    signInLink: (seed) => signInLink(settings.signIn, seed),
    addressLink: (seed, address) => emailChangeLink(settings.signIn, seed, address),
    pageLink: (path, seed, address) => pageLink(settings.signIn, path, seed, address),
  };
  const deliveries = [hub, ...features.flatMap((feature) => feature.workers?.(runtime) ?? [])];
  const sequencer = new EventSequencer(
    graph,
    log,
    () => {
      for (const worker of deliveries) worker.wake?.();
    },
    () => hub.subscriptionCount > 0,
  );
  const scheduled: Startable[] = [
    ...features.flatMap((feature) => feature.scheduled?.(runtime) ?? []),
    ...(config.PLAN_AHEAD ? [planAheadWorker(shared, log)] : []),
    ...automaticBackups(config, log),
  ];
  const audit = [new AuditChainer(graph, installationKey, log), personKeysWorker(graph, installationKey, log), views];
  const workers = [
    clockWorker(graph, log),
    sequencer,
    ...audit,
    ...deliveries,
    apiKeys.worker,
    retentionWorker(
      [...prunings(graph, config), ...features.flatMap((feature) => feature.prunings?.(runtime) ?? [])],
      log,
    ),
  ];
  const featurePages = features.flatMap((feature) => feature.pages?.(runtime) ?? []);
  const traffic = new Traffic(
    new CostBudget(graph, config.REQUEST_COST_PER_MINUTE),
    new CostBudget(graph, config.ANONYMOUS_COST_PER_MINUTE),
    { concurrency: config.REQUEST_CONCURRENCY, heavyConcurrency: config.HEAVY_REQUEST_CONCURRENCY },
  );
  const metrics = new Metrics(
    { ...shared, traffic, hub, queues: Object.assign({}, ...features.map(({ queues }) => queues)) },
    { token: config.METRICS_TOKEN, trustProxy: config.TRUST_PROXY },
  );
  const api = await createApi({
    ...shared,
    onOperation: metrics.onOperation,
    tokens,
    log,
    hub,
    subscriptionLimits: subscriptionLimits(config),
    traffic,
    connections: {
      total: config.MAX_CONNECTIONS,
      ofAddress: config.TRUST_PROXY ? undefined : config.MAX_CONNECTIONS_PER_ADDRESS,
    },
    origins: { listed: config.CORS_ORIGINS ?? [], publicUrl: config.PUBLIC_URL },
    queryTimeoutMs: config.QUERY_TIMEOUT_SECONDS * 1000,
    mutationTimeoutMs: config.MUTATION_TIMEOUT_SECONDS * 1000,
    trustProxy: config.TRUST_PROXY,
    development: !production,
    pages: (request, response, path) =>
      metrics.serve(request, response, path) ||
      featurePages.some((page) => page(request, response, path)) ||
      pages.serve(request, response, path),
  });
  server = api.server;
  for (const worker of workers) worker.start();
  return {
    ...shared,
    api,
    pages,
    subscriptions: hub,
    traffic,
    log,
    startScheduled() {
      for (const worker of scheduled) worker.start();
    },
    async stop() {
      await api.stop();
      // What makes events stops before what numbers them.
      for (const worker of [...scheduled, ...workers.toReversed()]) await worker.stop();
    },
  };
}

/** For its own Neo4j every day; another one may be shared by several replicas. */
function automaticBackups(config: Config, log: Logger): Startable[] {
  const everyHours = config.BACKUP_EVERY_HOURS ?? (config.NEO4J_URI ? 0 : MANAGED_HOURS);
  if (!everyHours) return [];
  return [
    backupWorker(
      {
        folder: backupFolder(config),
        everyHours,
        keep: config.BACKUP_KEEP,
        command: BACKUP_COMMAND,
        environment: process.env,
      },
      log,
    ),
  ];
}

function prunings(graph: Graph, { EVENT_RETENTION_DAYS }: Config): Pruning[] {
  return [
    { what: 'events', days: EVENT_RETENTION_DAYS, prune: (before) => pruneEvents(graph, before) },
    { what: 'idempotency keys', days: KEPT_DAYS, prune: (before) => pruneIdempotencyKeys(graph, before) },
    { what: 'undos', days: 0, prune: (before) => pruneUndos(graph, before) },
  ];
}

/** @throws Error without the issuer and audience of an identity provider, which `readConfig` requires */
function tokenRules(config: Config): TokenRules {
  const { JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_LEEWAY_SECONDS: leewaySeconds } = config;
  if (!jwksUrl) {
    const maxAgeSeconds = config.NODE_ENV === 'production' ? MAX_TOKEN_AGE_SECONDS : undefined;
    return { leewaySeconds, folder: config.COVALUE_DATA, maxAgeSeconds };
  }
  if (!issuer || !audience) throw new Error('JWKS_URL is set without JWT_ISSUER and JWT_AUDIENCE.');
  return { leewaySeconds, jwksUrl, issuer, audience, trustUnverified: config.TRUST_UNVERIFIED_EMAIL };
}

function subscriptionLimits(config: Config): SubscriptionLimits {
  return {
    subscriptionsPerConnection: config.LIVE_SUBSCRIPTIONS_PER_CONNECTION,
    bufferedResults: config.LIVE_BUFFERED_EVENTS,
    initMs: config.LIVE_INIT_SECONDS * 1000,
    idleMs: config.LIVE_IDLE_SECONDS * 1000,
    pingMs: config.LIVE_PING_SECONDS * 1000,
  };
}

/** The schema with its read planner, without a graph; once for each process, as type-graphql keeps its metadata globally. */
export function createPlanner(features: Feature[] = FEATURES): Planner {
  return buildPlannedSchema(features, new Shapes(), new Map());
}
