/** Who sends a request that is not GraphQL: a person who represents a party, by a bearer token. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { Capacity } from '../../access-control/authority.rules.ts';
import { readViewer, type Viewer } from '../../access-control/viewer.ts';
import { textForViewer } from '../../access-control/visibility.cypher.ts';
import { DomainError } from '../../errors.ts';
import type { Runtime } from '../../feature.ts';
import { type Runner, runnerOn } from '../../graph/runner.ts';
import { sendJson } from '../../http/request-body.ts';
import { retryAfterOf } from '../../http/traffic.ts';
import { LeftQueue, QueueFull } from '../../workers/fair-queue.rules.ts';

type Deps = Pick<Runtime, 'graph' | 'viewerOf'>;

/** An answer with this status and message. */
export class HttpRefusal extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}

/** @throws HttpRefusal 401 without a valid token; 403 unless the viewer represents the party: the same for parties that do not exist */
export async function representative(runtime: Deps, request: IncomingMessage, party: string): Promise<Viewer> {
  const reads = runnerOn((text, parameters) => runtime.graph.read(text, parameters));
  const viewer = await inTransactionOf(runtime, request, reads, party);
  mustRepresent(viewer, party);
  return viewer;
}

export function mustRepresent(viewer: Viewer, party: string): void {
  if (viewer.scope) throw new HttpRefusal(403, 'Service accounts may not do this; sign in as a person.');
  if (viewer.capacityFor(party) !== Capacity.REPRESENTATIVE)
    throw new HttpRefusal(403, 'Only a representative of the party may do this; check the party and your account.');
}

/** Reads the viewer on a runner, e.g. in the transaction of a change. @throws HttpRefusal 401 */
export async function inTransactionOf(
  runtime: Deps,
  request: IncomingMessage,
  runner: Runner,
  party: string,
): Promise<Viewer> {
  const { authorization } = request.headers;
  const key = authorization && /^Bearer /i.test(authorization) ? await runtime.viewerOf(authorization) : undefined;
  if (!key) throw new HttpRefusal(401, 'Send the token as "Authorization: Bearer <token>".');
  const reads = runnerOn((text, parameters) => runner.run(textForViewer(text, key), parameters));
  return readViewer(reads, key, { max: 1, named: [party] });
}

/** Sends what `work` refuses as JSON, and logs other errors. */
export function answering(
  request: IncomingMessage,
  response: ServerResponse,
  log: Logger,
  work: () => Promise<void>,
): void {
  work().catch((error: unknown) => {
    const [status, message] = statusOf(error);
    if (status === 500) log.error({ err: error }, 'request failed');
    if (response.headersSent) return response.destroy();
    const seconds = error instanceof GraphQLError ? retryAfterOf([error]) : undefined;
    if (seconds ?? status === 503) response.setHeader('retry-after', seconds ?? 1);
    // What was not read of the body would be taken for the next request.
    if (!request.complete) response.setHeader('connection', 'close');
    sendJson(response, status, { error: message });
    if (!request.complete) request.resume();
  });
}

function statusOf(error: unknown): [status: number, message: string] {
  if (error instanceof HttpRefusal) return [error.status, error.message];
  if (error instanceof DomainError) return [error.code === 'NOT_FOUND' ? 404 : 409, error.message];
  if (error instanceof QueueFull || error instanceof LeftQueue)
    return [503, 'Too many such requests are waiting; try again in a moment.'];
  if (error instanceof GraphQLError) {
    const { http } = error.extensions as { http?: { status?: number } };
    return [http?.status ?? 401, error.message];
  }
  return [500, 'Internal error; try again later.'];
}
