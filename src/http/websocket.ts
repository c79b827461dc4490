/** GraphQL over WebSocket: the graphql-transport-ws protocol (graphql-ws) on `/graphql`. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type DocumentNode, type ExecutionArgs, GraphQLError, getOperationAST } from 'graphql';
import { CloseCode, GRAPHQL_TRANSPORT_WS_PROTOCOL, makeServer } from 'graphql-ws';
import { type WebSocket, WebSocketServer } from 'ws';
import { unauthenticated } from '../errors.ts';
import { RequestContext } from '../schema/request-context.ts';
import { SocketBuffer } from '../subscriptions/subscription.ts';
import { tooManySubscriptions } from '../subscriptions/subscription-hub.ts';
import { steadyInstant, steadyNow } from '../values/steady-clock.ts';
import { errorOf } from '../values/thrown.ts';
import { Deadline } from './deadline.ts';
import { admitOperation } from './execute.ts';
import { asErrors, publicErrors, readOperation, subscribeOperation } from './operation.ts';
import { codesOf, logOperation } from './operation-log.ts';
import { foreignOriginMessage, judgeOrigin } from './origins.rules.ts';
import { clientAddress } from './request-body.ts';
import { MAX_BODY_BYTES } from './request-limits.ts';
import type { SubscriptionOptions } from './subscription-options.ts';

/** How exactly ends of tokens and idleness are kept. */
const SWEEP_MS = 1_000;

/** Clients of graphql-ws (Apollo, urql, Relay) take 4401 as final; after 4403 they connect again, with a fresh token. */
const TOKEN_EXPIRED = CloseCode.Forbidden;
const TOKEN_REFUSED = CloseCode.Unauthorized;
/** Tokens cannot be verified at the moment; clients try again. */
const TRY_AGAIN_LATER = 1013;

interface Connection {
  socket: WebSocket;
  /** Of the client; sign-in attempts count by it. */
  address: string;
  /** Authorization header of the upgrade, for clients that can set one. */
  authorization?: string;
  buffer: SocketBuffer;
  /** See `viewer-key.ts`. */
  viewer?: string;
  /** Milliseconds since 1970. */
  tokenExpires: number;
  operations: number;
  /** Of the queries and mutations that run. */
  deadlines: Set<Deadline>;
  idleSince: number;
  answeredPing: boolean;
}

export interface WebSocketTransport {
  close(): Promise<void>;
}

export function acceptWebSockets(server: Server, options: SubscriptionOptions): WebSocketTransport {
  const { planner, tokens, hub, log, limits, traffic } = options;
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: MAX_BODY_BYTES,
    perMessageDeflate: false,
    handleProtocols: (offered) => offered.has(GRAPHQL_TRANSPORT_WS_PROTOCOL) && GRAPHQL_TRANSPORT_WS_PROTOCOL,
  });
  const connections = new Set<Connection>();

  const protocol = makeServer<Record<string, unknown>, { connection: Connection }>({
    connectionInitWaitTimeout: limits.initMs,
    async onConnect({ connectionParams, extra: { connection } }) {
      const given = connectionParams?.authorization ?? connectionParams?.Authorization ?? connection.authorization;
      try {
        if (typeof given !== 'string')
          throw unauthenticated('Send {"authorization": "Bearer <token>"} in connection_init.');
        const { viewer, expires } = await tokens.verify(given);
        connection.viewer = viewer;
        connection.tokenExpires = expires;
        return true;
      } catch (error) {
        log.info({ transport: 'websocket', codes: codesOf(asErrors(error)) }, 'WebSocket refused');
        close(connection.socket, closeCodeOf(error), errorOf(error).message);
        return false;
      }
    },
    async onSubscribe({ extra: { connection }, subscriptions }, _id, payload) {
      const started = performance.now();
      try {
        if (Object.keys(subscriptions).length > limits.subscriptionsPerConnection)
          throw tooManySubscriptions(`${limits.subscriptionsPerConnection} for a connection`);
        const { document, operationName, variables } = await readOperation(
          planner.schema,
          payload,
          connection,
          traffic,
        );
        connection.operations++;
        return { schema: planner.schema, document, operationName, variableValues: variables } as ExecutionArgs;
      } catch (error) {
        const errors = asErrors(error);
        logOperation(options, { transport: 'websocket', started, parameters: payload, codes: codesOf(errors) });
        return errors;
      }
    },
    onComplete({ extra: { connection } }) {
      if (connection.operations > 0) connection.operations--;
      connection.idleSince = steadyNow();
    },
    context: ({ extra }) => extra.connection,
    async execute({ document, operationName, variableValues, contextValue }) {
      const { viewer, deadlines, address } = contextValue as Connection;
      const deadline = new Deadline(options.mutationTimeoutMs, options.queryTimeoutMs);
      deadlines.add(deadline);
      const now = steadyInstant();
      const context = new RequestContext(options, viewer, randomUUID(), now, deadline.limits);
      context.clientAddress = address;
      context.deadline = deadline;
      const line = { requestId: context.requestId, transport: 'websocket', started: performance.now() } as const;
      try {
        const result = await admitOperation({ document, operationName, variables: variableValues }, context, traffic);
        return result;
      } catch (error) {
        const errors = asErrors(error);
        context.codes.push(...codesOf(errors));
        return { errors };
      } finally {
        const parameters = { operationName: nameOf(document, operationName) };
        const { roundTrips } = context.reads;
        logOperation(options, { ...line, parameters, roundTrips, codes: context.codes });
        deadlines.delete(deadline);
        deadline.done();
      }
    },
    async subscribe({ document, operationName, variableValues, contextValue }) {
      const { viewer, buffer } = contextValue as Connection;
      const subscriber = { viewer: () => viewer as string, hub, buffer };
      const parameters = { operationName: nameOf(document, operationName) };
      const line = { transport: 'websocket', started: performance.now(), parameters } as const;
      try {
        const request = { document, operationName, variables: variableValues };
        const stream = await subscribeOperation(planner, request, subscriber, contextValue as Connection, traffic);
        logOperation(options, line);
        return stream;
      } catch (error) {
        const errors = asErrors(error);
        logOperation(options, { ...line, codes: codesOf(errors) });
        return failedResult(errors[0] as GraphQLError);
      }
    },
    onNext: (_context, _id, _payload, _args, result) =>
      result.errors ? ({ ...result, errors: publicErrors(result.errors, log) } as never) : undefined,
    onError: (_context, _id, _payload, errors) => publicErrors(errors, log),
  });

  sockets.on('connection', (socket: WebSocket, request: IncomingMessage) => {
    const connection: Connection = {
      socket,
      address: clientAddress(request, options.trustProxy),
      authorization: request.headers.authorization,
      buffer: new SocketBuffer(limits.bufferedResults),
      tokenExpires: Number.POSITIVE_INFINITY,
      operations: 0,
      deadlines: new Set(),
      idleSince: steadyNow(),
      answeredPing: true,
    };
    connections.add(connection);
    const closed = protocol.opened(
      {
        protocol: socket.protocol,
        // Settles when the network has accepted it: a slow client delays only its own subscriptions.
        send: (data) =>
          new Promise((resolve) =>
            socket.readyState === socket.OPEN ? socket.send(data, () => resolve()) : resolve(),
          ),
        close: (code, reason) => close(socket, code, reason),
        onMessage: (take) =>
          socket.on('message', (data) => {
            take(String(data)).catch((error) => {
              log.error({ err: error }, 'WebSocket message failed');
              close(socket, CloseCode.InternalServerError, 'Internal error');
            });
          }),
      },
      { connection },
    );
    socket.on('pong', () => {
      connection.answeredPing = true;
    });
    // For frames that are too large or malformed, ws itself closes with the right code.
    socket.on('error', (error) => log.debug({ err: error }, 'WebSocket error'));
    socket.once('close', (code, reason) => {
      connections.delete(connection);
      for (const deadline of connection.deadlines) deadline.cancel();
      closed(code, String(reason)).catch((error) => log.error({ err: error }, 'WebSocket close failed'));
    });
  });

  const upgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => {});
    if ((request.url ?? '').split('?')[0] !== '/graphql') {
      socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
      return;
    }
    const { origin = '' } = request.headers;
    if (judgeOrigin(request.headers, options.origins.listed, options.origins.publicUrl) === 'foreign') {
      const message = foreignOriginMessage(origin);
      log.info({ origin: origin.slice(0, 200) }, 'WebSocket from another origin refused');
      socket.end(
        `HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(message)}\r\n\r\n${message}`,
      );
      return;
    }
    sockets.handleUpgrade(request, socket, head, (accepted) => sockets.emit('connection', accepted, request));
  };
  server.on('upgrade', upgrade);

  const sweep = setInterval(() => {
    const now = steadyNow();
    for (const { socket, tokenExpires, operations, idleSince } of connections)
      if (now >= tokenExpires)
        close(socket, TOKEN_EXPIRED, 'The token expired: connect with a new one and resume from your cursors');
      else if (!operations && now - idleSince > limits.idleMs) close(socket, 1000, 'Idle: no operation for a while');
  }, SWEEP_MS).unref();
  const ping = setInterval(() => {
    for (const connection of connections)
      if (!connection.answeredPing) connection.socket.terminate();
      else if (connection.socket.readyState === connection.socket.OPEN) {
        connection.answeredPing = false;
        connection.socket.ping();
      }
  }, limits.pingMs).unref();

  return {
    async close() {
      clearInterval(sweep);
      clearInterval(ping);
      server.off('upgrade', upgrade);
      for (const { socket } of connections)
        close(socket, 1001, 'Going away: connect again and resume from your cursors');
      const late = setTimeout(() => {
        for (const { socket } of connections) socket.terminate();
      }, 1_000);
      await new Promise<void>((done) => sockets.close(() => done()));
      while (connections.size) await new Promise((done) => setTimeout(done, 10));
      clearTimeout(late);
    },
  };
}

/** The name of the operation, for its log line. */
function nameOf(document: DocumentNode, operationName?: string | null): string | undefined {
  return operationName ?? getOperationAST(document)?.name?.value;
}

function closeCodeOf(error: unknown): number {
  const { code, reason } = error instanceof GraphQLError ? error.extensions : {};
  if (code !== 'UNAUTHENTICATED') return TRY_AGAIN_LATER;
  return reason === 'TOKEN_EXPIRED' ? TOKEN_EXPIRED : TOKEN_REFUSED;
}

/** The reason of a close frame has at most 123 bytes. */
function close(socket: WebSocket, code = 1000, reason = ''): void {
  let text = reason;
  while (Buffer.byteLength(text) > 123) text = text.slice(0, -1);
  socket.close(code, text);
}

/** The protocol's `error` message is sent for a stream that fails. */
function failedResult(error: GraphQLError): AsyncIterableIterator<never> {
  return {
    next: () => Promise.reject(error),
    return: async () => ({ value: undefined, done: true }),
    throw: async () => ({ value: undefined, done: true }),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
