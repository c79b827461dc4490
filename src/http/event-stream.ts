/**
 * GraphQL over server-sent events on `/graphql/stream`, and on `/graphql` for clients that accept `text/event-stream`: for
 * those behind proxies that let no WebSocket through. It is the "distinct connections mode" of the graphql-sse protocol,
 * one request for each operation.
 */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionResult, GraphQLError } from 'graphql';
import Negotiator from 'negotiator';
import { unauthenticated } from '../errors.ts';
import { RequestContext } from '../schema/request-context.ts';
import { SocketBuffer } from '../subscriptions/subscription.ts';
import { steadyInstant, steadyNow } from '../values/steady-clock.ts';
import { isRecord } from '../values/thrown.ts';
import { statusOf } from './apollo-documents.ts';
import type { OriginRules } from './cors.ts';
import { Deadline } from './deadline.ts';
import { admitOperation } from './execute.ts';
import {
  asErrors,
  badRequest,
  type OperationParameters,
  publicErrors,
  readOperation,
  subscribeOperation,
} from './operation.ts';
import { codesOf, logOperation } from './operation-log.ts';
import { operationOf } from './operation-request.ts';
import { foreignOriginMessage, judgeOrigin } from './origins.rules.ts';
import { checkUrlEncoding, clientAddress, readJson, sendJson } from './request-body.ts';
import type { SubscriptionOptions } from './subscription-options.ts';
import { type Caller, retryAfterOf } from './traffic.ts';

const EVENT_STREAM = 'text/event-stream';
const JSON_TYPES = ['application/graphql-response+json', 'application/json'];

/** Whether a request to `/graphql` would have its answer rather as an event stream than as JSON. */
export function prefersEventStream(request: IncomingMessage): boolean {
  return new Negotiator(request).mediaTypes([...JSON_TYPES, EVENT_STREAM])[0] === EVENT_STREAM;
}

export class EventStreams {
  readonly #open = new Set<ServerResponse>();

  constructor(readonly options: SubscriptionOptions) {}

  /**
   * With a token: whether a client that accepts both JSON and an event stream requests a subscription, which JSON
   * cannot answer.
   */
  async takes(request: IncomingMessage, body: unknown, caller: Caller): Promise<boolean> {
    if (!/text\/event-stream/i.test(request.headers.accept ?? '')) return false;
    try {
      const { planner, traffic } = this.options;
      const operation = await readOperation(planner.schema, parametersOf(body), caller, traffic);
      return (
        operationOf(operation).operation === 'subscription' &&
        new Negotiator(request).mediaTypes([EVENT_STREAM]).length > 0
      );
    } catch {
      return false;
    }
  }

  /** @param body the body of a POST, if it has already been read */
  async answer(request: IncomingMessage, response: ServerResponse, body?: unknown): Promise<void> {
    const { tokens, planner, log, limits, origins, mutationTimeoutMs, queryTimeoutMs, traffic } = this.options;
    if (request.method !== 'POST' && request.method !== 'GET') return refuseMethod(response);
    const line = { requestId: randomUUID(), transport: 'event stream', started: performance.now() } as const;
    let parameters: OperationParameters | undefined;
    let context: RequestContext | undefined;
    try {
      checkOrigin(request, origins);
      const { authorization } = request.headers;
      if (!authorization) throw unauthenticated('Send the token as "Authorization: Bearer <token>".');
      const verified = await tokens.verify(authorization);
      parameters = body === undefined || body === null ? await readParameters(request) : parametersOf(body);
      const caller = { viewer: verified.viewer, address: clientAddress(request, this.options.trustProxy) };
      const operation = await readOperation(planner.schema, parameters, caller, traffic);
      const kind = operationOf(operation).operation;
      if (kind === 'mutation' && request.method === 'GET') throw badRequest('Send mutations by POST.');
      const buffer = new SocketBuffer(limits.bufferedResults);
      const stream =
        kind === 'subscription'
          ? await subscribeOperation(
              planner,
              operation,
              { viewer: () => verified.viewer, hub: this.options.hub, buffer },
              caller,
              traffic,
            )
          : once(async () => {
              const deadline = new Deadline(mutationTimeoutMs, queryTimeoutMs);
              onClosed(response, () => deadline.cancel());
              const now = steadyInstant();
              context = new RequestContext(this.options, verified.viewer, line.requestId, now, deadline.limits);
              context.clientAddress = caller.address;
              context.deadline = deadline;
              return admitOperation(operation, context, traffic).finally(() => deadline.done());
            });
      await this.#send(response, stream, verified.expires);
      logOperation(this.options, {
        ...line,
        parameters,
        status: 200,
        roundTrips: context?.reads.roundTrips,
        codes: context?.codes,
      });
    } catch (thrown) {
      const errors = asErrors(thrown);
      const status = statusOf(errors);
      logOperation(this.options, { ...line, parameters, status, codes: codesOf(errors) });
      const seconds = retryAfterOf(errors);
      if (seconds && !response.headersSent) response.setHeader('retry-after', seconds);
      if (!response.headersSent) sendJson(response, status, { errors: publicErrors(errors, log) });
    }
  }

  async #send(response: ServerResponse, stream: AsyncIterator<ExecutionResult>, expires: number): Promise<void> {
    const { log, limits } = this.options;
    // Who hung up while this began gets no event 'close' any more.
    onClosed(response, () => void stream.return?.());
    if (response.destroyed) return;
    this.#open.add(response);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-cache, no-transform',
      connection: 'keep-alive',
      'x-accel-buffering': 'no',
    });
    response.write(':\n\n');
    const ping = setInterval(() => response.writableNeedDrain || response.write(':\n\n'), limits.pingMs).unref();
    let expired = false;
    const end = setTimeout(
      () => {
        expired = true;
        void stream.return?.();
      },
      Math.min(expires - steadyNow(), 2 ** 31 - 1),
    ).unref();
    const next = (result: unknown) =>
      // Waits until the network has accepted it: later events wait in the bounded buffer.
      new Promise<void>((done) => response.write(`event: next\ndata: ${JSON.stringify(result)}\n\n`, () => done()));
    try {
      for (;;) {
        const { value, done } = await stream.next();
        if (done || response.destroyed) break;
        await next(value.errors ? { ...value, errors: publicErrors(value.errors, log) } : value);
      }
      if (expired)
        await next({
          errors: [
            {
              message: 'The token expired: subscribe with a new one after your last cursor.',
              extensions: { code: 'UNAUTHENTICATED' },
            },
          ],
        });
    } catch (error) {
      await next({ errors: publicErrors(asErrors(error), log) });
    } finally {
      clearInterval(ping);
      clearTimeout(end);
      this.#open.delete(response);
      // Closed without `complete`: clients reconnect with a new token only if the stream did not end normally.
      if (expired) response.destroy();
      else response.end('event: complete\ndata:\n\n');
    }
  }

  close(): void {
    for (const response of this.#open) response.destroy();
  }
}

function refuseMethod(response: ServerResponse): void {
  response.setHeader('allow', 'GET, POST');
  const { message, extensions } = badRequest(
    'Use GET or POST: each operation has a stream of its own (graphql-sse: singleConnection: false).',
  );
  sendJson(response, 405, { errors: [{ message, extensions }] });
}

/** A browser sends the token of a page only with a preflight; the origin is checked for clients that need none. */
function checkOrigin(request: IncomingMessage, { listed, publicUrl }: OriginRules): void {
  if (judgeOrigin(request.headers, listed, publicUrl) !== 'foreign') return;
  throw new GraphQLError(foreignOriginMessage(request.headers.origin ?? ''), {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}

/** Calls `leave` when the client has hung up, also when it has already. */
function onClosed(response: ServerResponse, leave: () => void): void {
  if (response.destroyed) leave();
  else response.once('close', leave);
}

async function* once(execute: () => Promise<ExecutionResult>): AsyncGenerator<ExecutionResult> {
  yield await execute();
}

async function readParameters(request: IncomingMessage): Promise<OperationParameters> {
  if (request.method === 'GET') {
    const url = request.url ?? '/';
    checkUrlEncoding(url);
    const search = new URL(url, 'http://localhost').searchParams;
    const variables = search.get('variables');
    try {
      return {
        query: search.get('query') ?? undefined,
        operationName: search.get('operationName'),
        variables: variables ? JSON.parse(variables) : undefined,
      };
    } catch {
      throw [badRequest('"variables" is not valid JSON.')];
    }
  }
  return parametersOf(await readJson(request));
}

function parametersOf(body: unknown): OperationParameters {
  return isRecord(body) ? body : {};
}
