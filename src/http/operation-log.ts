/** One log line for each operation of every transport. It names no person and holds no text of the request but a name. */
import { type GraphQLSchema, isListType } from 'graphql';
import type { Logger } from 'pino';
import type { RequestContext } from '../schema/request-context.ts';
import { codeOf, isRecord } from '../values/thrown.ts';

const MAX_NAME_LENGTH = 80;

export interface LoggedOperation {
  requestId?: string;
  transport: 'http' | 'websocket' | 'event stream';
  /** The parameters of the request, as they were sent. */
  parameters: unknown;
  /** HTTP status; absent where the transport has none for an operation. */
  status?: number;
  started: number;
  roundTrips?: number;
  /** Codes of errors, and of refusals of mutations. */
  codes?: readonly string[];
}

/** What metrics learn of an operation. */
export interface FinishedOperation {
  transport: LoggedOperation['transport'];
  seconds: number;
  codes: readonly string[];
}

/** Where operations are noted. */
export interface OperationSink {
  log: Logger;
  onOperation?: (operation: FinishedOperation) => void;
}

export function logOperation(
  { log, onOperation }: OperationSink,
  { parameters, started, codes = [], ...line }: LoggedOperation,
): void {
  const ms = performance.now() - started;
  onOperation?.({ transport: line.transport, seconds: ms / 1000, codes });
  if (!log.isLevelEnabled('info')) return;
  log.info({
    ...line,
    operation: operationName(parameters),
    ms: Math.round(ms * 10) / 10,
    ...(codes.length && { codes: [...new Set(codes)].slice(0, 10) }),
  });
}

export function codesOf(errors: readonly { extensions?: unknown }[] = []): string[] {
  return errors.map(({ extensions }) => codeOf(extensions) || 'INTERNAL_SERVER_ERROR');
}

/** The name of the client's operation, truncated for a log line. */
function operationName(body: unknown): string {
  const { operationName: named, query } = isRecord(body) ? body : {};
  const name =
    typeof named === 'string' ? named : /(?:query|mutation|subscription)\s+(\w+)/.exec(String(query ?? ''))?.[1];
  return (name ?? 'anonymous').slice(0, MAX_NAME_LENGTH);
}

const noted = new WeakSet<GraphQLSchema>();

/** Has every mutation note its refusals in its request, whether its client selects them or not: e.g. a failed sign-in. */
export function noteRefusals(schema: GraphQLSchema): void {
  if (noted.has(schema)) return;
  noted.add(schema);
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve || isListType(field.type)) continue;
    field.resolve = async (source, args, context: RequestContext, info) => {
      const payload = await resolve(source, args, context, info);
      if (isRecord(payload) && Array.isArray(payload.errors))
        for (const error of payload.errors) context.codes.push(codeOf(error) || 'REFUSED');
      return payload;
    };
  }
}
