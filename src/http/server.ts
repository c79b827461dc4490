/** HTTP: GraphQL at /graphql (graphql-over-http, through Apollo Server; live updates), health, and what else is served. */

import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { bookmarkToken } from '../access-control/bookmark-tokens.ts';
import type { TokenVerifier } from '../access-control/tokens.ts';
import type { Bookmarks } from '../graph/bookmarks.ts';
import { RequestContext, type ServerContext } from '../schema/request-context.ts';
import type { SessionCookie } from '../schema/session-cookie.ts';
import type { SubscriptionHub } from '../subscriptions/subscription-hub.ts';
import { steadyInstant } from '../values/steady-clock.ts';
import { sharedDocuments, statusOf } from './apollo-documents.ts';
import { BOOKMARK_HEADER, requestedBookmarks } from './bookmark-header.ts';
import { acceptedEncodings, endWithBody } from './compression.ts';
import { CONNECTION_OPTIONS, type ConnectionLimits, limitConnections } from './connection-limits.ts';
import { answerCors, type OriginRules } from './cors.ts';
import { Deadline } from './deadline.ts';
import { EventStreams, prefersEventStream } from './event-stream.ts';
import { admitOperation } from './execute.ts';
import { asError, asErrors, publicErrors } from './operation.ts';
import { codesOf, logOperation, noteRefusals, type OperationSink } from './operation-log.ts';
import { publicError, withStatus } from './public-error.ts';
import { CHALLENGE, checkUrlEncoding, clientAddress, readJson, sendJson } from './request-body.ts';
import { MAX_ANONYMOUS_BODY_BYTES, MAX_BODY_BYTES } from './request-limits.ts';
import { setSecurityHeaders } from './security-headers.ts';
import { requestedSessionCookie } from './session-cookie.ts';
import type { SubscriptionLimits } from './subscription-options.ts';
import type { Traffic } from './traffic.ts';
import { acceptWebSockets } from './websocket.ts';
import { resultBody } from './written-result.ts';

/** The request headers that Apollo Server reads. */
const APOLLO_HEADERS = [
  'accept',
  'content-type',
  'apollo-require-preflight',
  'x-apollo-operation-name',
  'apollographql-client-name',
  'apollographql-client-version',
];

/** Headers that a page of another origin cannot send without a preflight. */
const PREFLIGHTED_HEADERS = ['x-apollo-operation-name', 'apollo-require-preflight', 'authorization'];

/** A readiness check is answered within a second, whatever the state of Neo4j. */
const READY_MS = 800;

export interface ApiOptions extends ServerContext {
  tokens: TokenVerifier;
  log: Logger;
  hub: SubscriptionHub;
  subscriptionLimits: SubscriptionLimits;
  traffic: Traffic;
  connections: ConnectionLimits;
  origins: OriginRules;
  /** How long a query may take, and how long a mutation. */
  queryTimeoutMs: number;
  mutationTimeoutMs: number;
  /** `x-covalue-trace: 1` answers with the round trips, and callers without a token may read the schema. */
  development: boolean;
  /** Whether a trusted proxy forwards requests with the addresses of clients. */
  trustProxy?: boolean;
  /** Called after each operation. */
  onOperation?: OperationSink['onOperation'];
  /** Serves requests other than GraphQL. @returns whether it did */
  pages?: (request: IncomingMessage, response: ServerResponse, path: string) => boolean;
}

export interface Api {
  server: Server;
  apollo: ApolloServer<RequestContext>;
  stop(): Promise<void>;
}

export async function createApi(options: ApiOptions): Promise<Api> {
  const { traffic } = options;
  const apollo = new ApolloServer<RequestContext>({
    gateway: {
      onSchemaLoadOrUpdate(loaded) {
        loaded({ apiSchema: options.planner.schema, coreSupergraphSdl: '' });
        return () => {};
      },
      load: async () => ({
        executor: (request) =>
          admitOperation(
            {
              document: request.document,
              // As it was sent: Apollo Server's own is null when it names nothing.
              operationName: request.request.operationName,
              variables: request.request.variables,
            },
            request.context as RequestContext,
            traffic,
          ) as never,
      }),
      stop: async () => {},
    },
    // Apollo Server gives it back as it is.
    stringifyResult: (result) => resultBody(result) as string,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: { requestHeaders: PREFLIGHTED_HEADERS },
    documentStore: null,
    formatError: (formatted, error) => publicError(formatted, error as GraphQLError, options.log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      sharedDocuments(options.planner.schema, options.log, options.development, traffic),
    ],
    logger: {
      debug() {},
      info() {},
      warn: (m: string) => options.log.warn(m),
      error: (m: string) => options.log.error(m),
    } as never,
  });
  await apollo.start();
  noteRefusals(options.planner.schema);

  const server = createServer(CONNECTION_OPTIONS, (request, response) => {
    respond(request, response).catch((error) => {
      options.log.error({ err: error }, 'request failed');
      if (!response.headersSent)
        sendJson(response, 500, {
          errors: [{ message: 'Internal error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
        });
      else response.destroy();
    });
  });
  const liveOptions = { ...options, traffic, limits: options.subscriptionLimits };
  const sockets = acceptWebSockets(server, liveOptions);
  const streams = new EventStreams(liveOptions);
  limitConnections(server, options.connections);

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = request.url ?? '/';
    const queryStart = url.indexOf('?');
    setSecurityHeaders(request, response, { publicUrl: options.origins.publicUrl, trustProxy: options.trustProxy });
    const path = queryStart < 0 ? url : url.slice(0, queryStart);
    if (path === '/graphql/stream' || (path === '/graphql' && !wantsPage(request))) {
      if (answerCors(request, response, options.origins)) return;
      if (path === '/graphql/stream' || prefersEventStream(request)) return streams.answer(request, response);
      return answerGraphql(request, response, queryStart < 0 ? '' : url.slice(queryStart));
    }
    if (path === '/health/live') return sendJson(response, 200, { status: 'live' });
    if (path === '/health/ready') return answerReady(response);
    if (options.pages?.(request, response, path)) return;
    sendJson(response, 404, {
      error: 'Not found',
      try: ['/graphql', '/graphql/stream', '/health/live', '/health/ready'],
    });
  }

  async function answerGraphql(request: IncomingMessage, response: ServerResponse, search: string): Promise<void> {
    const started = performance.now();
    const requestId = randomUUID();
    const line = { requestId, transport: 'http', started } as const;
    if (!acceptedEncodings(request).length)
      return sendJson(response, 406, {
        errors: [{ message: 'Accept one of the encodings br, gzip, identity.', extensions: { code: 'BAD_REQUEST' } }],
      });
    const { authorization } = request.headers;
    // Before the body: it is not read of those with a bad token, and only a small one of those without.
    const viewer = await options.tokens.viewer(authorization).catch(asError);
    const maxBytes = viewer ? MAX_BODY_BYTES : MAX_ANONYMOUS_BODY_BYTES;
    let parsed: unknown;
    let sessionCookie: SessionCookie | undefined;
    let bookmarks: Bookmarks | undefined;
    try {
      sessionCookie = requestedSessionCookie(request, response, options.origins.publicUrl);
      bookmarks = requestedBookmarks(request.headers, options.graph, options.settings.installationKey);
      checkUrlEncoding(search);
      if (!(viewer instanceof Error))
        parsed = await readJson(request, maxBytes, viewer ? '' : 'sign in to send larger requests');
    } catch (thrown) {
      const errors = asErrors(thrown);
      const status = statusOf(errors);
      logOperation(options, { ...line, status, parameters: undefined, codes: codesOf(errors) });
      return sendJson(response, status, { errors: publicErrors(errors, options.log) });
    }
    const address = clientAddress(request, options.trustProxy);
    if (typeof viewer === 'string' && (await streams.takes(request, parsed, { viewer, address })))
      return streams.answer(request, response, parsed);
    const headers = new HeaderMap();
    for (const name of APOLLO_HEADERS) {
      const value = request.headers[name];
      if (value !== undefined) headers.set(name, String(value));
    }
    // Only Bearer: browsers add Basic, Digest and Negotiate by themselves, without a preflight.
    if (/^Bearer /i.test(request.headers.authorization ?? '')) headers.set('authorization', 'Bearer');
    let context: RequestContext | undefined;
    const deadline = new Deadline(options.mutationTimeoutMs, options.queryTimeoutMs);
    deadline.limits.bookmarks = bookmarks;
    response.once('close', () => (response.writableFinished ? deadline.done() : deadline.cancel()));
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: { method: (request.method ?? 'GET').toUpperCase(), headers, search, body: parsed ?? '' },
      context: async () => {
        if (viewer instanceof Error) throw withStatus(viewer);
        const now = steadyInstant();
        context = new RequestContext(options, viewer, requestId, now, deadline.limits);
        context.clientAddress = address;
        context.sessionCookie = sessionCookie;
        context.deadline = deadline;
        return context;
      },
    });
    response.statusCode = answer.status ?? 200;
    for (const [name, value] of answer.headers) if (name !== 'cache-control') response.setHeader(name, value);
    response.setHeader('x-request-id', requestId);
    const bookmark = bookmarkToken(options.settings.installationKey, bookmarks?.all);
    if (bookmark) response.setHeader(BOOKMARK_HEADER, bookmark);
    // HTML, JSON and event streams are answered at one address.
    response.appendHeader('vary', 'accept');
    const { retryAfterSeconds = response.statusCode === 503 ? 1 : undefined } = context?.refusal ?? {};
    if (retryAfterSeconds) response.setHeader('retry-after', retryAfterSeconds);
    if (response.statusCode === 401) response.setHeader('www-authenticate', CHALLENGE);
    const roundTrips = context?.reads.roundTrips ?? 0;
    if (answer.body.kind === 'complete') {
      let body: string | Buffer = answer.body.string;
      if (options.development && request.headers['x-covalue-trace']) body = withTrace(String(body), roundTrips);
      await endWithBody(request, response, body);
    } else {
      for await (const chunk of answer.body.asyncIterator) response.write(chunk);
      response.end();
    }
    const codes = viewer instanceof Error ? codesOf([viewer]) : context?.codes;
    logOperation(options, { ...line, parameters: parsed, status: response.statusCode, roundTrips, codes });
  }

  async function answerReady(response: ServerResponse): Promise<void> {
    if (await options.graph.answers(READY_MS)) sendJson(response, 200, { status: 'ready', neo4j: 'up' });
    else sendJson(response, 503, { status: 'not ready', neo4j: 'down' });
  }

  return {
    server,
    apollo,
    async stop() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      streams.close();
      await sockets.close();
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 5_000).unref();
      await closed;
      await apollo.stop();
    },
  };
}

/** A browser that opens /graphql wants the explorer, not an answer. */
function wantsPage(request: IncomingMessage): boolean {
  return (
    (request.method === 'GET' || request.method === 'HEAD') && (request.headers.accept ?? '').includes('text/html')
  );
}

function withTrace(text: string, roundTrips: number): string {
  const answer = JSON.parse(text);
  return JSON.stringify({ ...answer, extensions: { ...answer.extensions, covalue: { roundTrips } } });
}
