/** Wires the parts; the only place that knows them all. */
import 'reflect-metadata';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import pino, { type Logger } from 'pino';
import { MAX_TOKEN_AGE_SECONDS, type TokenRules, TokenVerifier } from './access-control/tokens.ts';
import type { Config } from './config.ts';
import { createAccessPages } from './features/access/access-pages.ts';
import { accessSettings, signInLink } from './features/access/sign-in-link.ts';
import { calendarFeedPage } from './features/appointments/feed.page.ts';
import { createMailPages } from './features/mail/mail-pages.ts';
import { MailSender } from './features/mail/queue/mail-sender.ts';
import { mailTransport } from './features/mail/queue/mail-transport.ts';
import { VISITS_PATH } from './features/mail/render/icalendar.rules.ts';
import type { Sending } from './features/mail/render/mail-message.ts';
import { quotaLimits } from './features/quotas/quota.actions.ts';
import { holdOut } from './features/recommendations/recommendation.actions.ts';
import { webhookNetworks } from './features/webhooks/private-address.ts';
import { WebhookDelivery } from './features/webhooks/webhook.delivery.ts';
import { FEATURES } from './features.ts';
import type { Graph } from './graph/graph.ts';
import { type Api, createApi } from './http/server.ts';
import type { SubscriptionLimits } from './http/subscription-limits.ts';
import { startRetention } from './outbox/retention.ts';
import { EventSequencer } from './outbox/sequencer.ts';
import { PAGES_FOLDER } from './pages/build-pages.ts';
import { localPeople } from './pages/local-people.ts';
import { createPages, type Pages } from './pages/pages.ts';
import type { Planner } from './planner/plan.ts';
import { Shapes } from './planner/shape.ts';
import { buildPlannedSchema } from './schema/build-schema.ts';
import { SubscriptionHub } from './subscriptions/subscription-hub.ts';

export interface App {
  api: Api;
  pages: Pages;
  planner: Planner;
  subscriptions: SubscriptionHub;
  log: Logger;
  /** Ends requests, connections and what runs beside them; the graph stays open. */
  stop(): Promise<void>;
}

export async function createApp(graph: Graph, config: Config): Promise<App> {
  const log = pino({ level: config.LOG_LEVEL });
  graph.onRepeat((code) =>
    log.warn({ code }, 'transaction repeated after a transient Neo4j error; each repetition takes a second or more'),
  );
  const planner = createPlanner();
  const production = config.NODE_ENV === 'production';
  const tokens = new TokenVerifier(tokenRules(config));
  const pages = createPages({
    folder: PAGES_FOLDER,
    people: config.JWKS_URL || production ? undefined : () => localPeople(config.COVALUE_DATA),
  });
  const hub = new SubscriptionHub(graph, planner, log, config.LIVE_SUBSCRIPTIONS_PER_PERSON);
  quotaLimits.persons = {
    perPerson: config.QUOTA_PERSONS_PER_PERSON,
    perOrganisation: config.QUOTA_PERSONS_PER_ORGANISATION,
  };
  quotaLimits.proposals = {
    perPerson: config.QUOTA_PROPOSALS_PER_PERSON,
    perOrganisation: config.QUOTA_PROPOSALS_PER_ORGANISATION,
  };
  quotaLimits.invitations = {
    perPerson: config.QUOTA_INVITATIONS_PER_PERSON,
    perOrganisation: config.QUOTA_INVITATIONS_PER_ORGANISATION,
  };
  holdOut.share = config.RECOMMENDATION_HOLD_OUT_SHARE;
  webhookNetworks.allowPrivate = config.WEBHOOK_PRIVATE_NETWORKS;
  const webhooks = new WebhookDelivery(graph, log, config.WEBHOOK_GIVE_UP_HOURS * 3_600_000);
  let server: Server | undefined;
  const sending: Sending = {
    get origin() {
      return config.PUBLIC_URL ?? `http://localhost:${(server?.address() as AddressInfo | null)?.port ?? config.PORT}`;
    },
    sender: config.MAIL_FROM,
    signInLink,
  };
  accessSettings.folder = config.JWKS_URL ? undefined : config.COVALUE_DATA;
  accessSettings.origin = () => sending.origin;
  const transport = config.MAIL_SENDING ? mailTransport(config) : undefined;
  const mail = transport && new MailSender({ graph, transport, sending, log });
  const mailPages = createMailPages(graph);
  const accessPages = createAccessPages(graph, config.TRUST_PROXY);
  const calendarFeeds = calendarFeedPage(graph, log, () => ({
    organizer: sending.sender,
    answerAt: `${sending.origin}${VISITS_PATH}`,
  }));
  const sequencer = new EventSequencer(
    graph,
    log,
    () => {
      hub.wake();
      webhooks.wake();
      mail?.wake();
    },
    () => hub.subscriptionCount > 0,
  );
  const api = await createApi({
    graph,
    planner,
    tokens,
    log,
    hub,
    subscriptionLimits: subscriptionLimits(config),
    origins: { listed: config.CORS_ORIGINS ?? [], publicUrl: config.PUBLIC_URL },
    requestTimeoutMs: config.REQUEST_TIMEOUT_SECONDS * 1000,
    trustProxy: config.TRUST_PROXY,
    development: !production,
    pages: (request, response, path) =>
      mailPages(request, response, path) ||
      accessPages(request, response, path) ||
      calendarFeeds(request, response, path) ||
      pages.serve(request, response, path),
  });
  server = api.server;
  sequencer.start();
  hub.start();
  webhooks.start();
  mail?.start();
  const stopRetention = startRetention(graph, config.EVENT_RETENTION_DAYS, log);
  return {
    api,
    pages,
    planner,
    subscriptions: hub,
    log,
    async stop() {
      stopRetention();
      await api.stop();
      await hub.stop();
      await webhooks.stop();
      await mail?.stop();
      await sequencer.stop();
    },
  };
}

/** @throws Error without the issuer and audience of an identity provider, which `readConfig` requires */
function tokenRules(config: Config): TokenRules {
  const { JWKS_URL: jwksUrl, JWT_ISSUER: issuer, JWT_AUDIENCE: audience, JWT_LEEWAY_SECONDS: leewaySeconds } = config;
  if (!jwksUrl) {
    const maxAgeSeconds = config.NODE_ENV === 'production' ? MAX_TOKEN_AGE_SECONDS : undefined;
    return { leewaySeconds, folder: config.COVALUE_DATA, maxAgeSeconds };
  }
  if (!issuer || !audience) throw new Error('JWKS_URL is set without JWT_ISSUER and JWT_AUDIENCE.');
  return { leewaySeconds, jwksUrl, issuer, audience };
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
export function createPlanner(): Planner {
  return buildPlannedSchema(FEATURES, new Shapes(), new Map());
}
