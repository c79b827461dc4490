/** The part of an error that a client sees: all of one that it can fix, a reference for any other. */

import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { StatementEnded } from '../graph/statement-ended.ts';
import { isUnavailable } from '../graph/unavailable.ts';
import { codeOf, isRecord } from '../values/thrown.ts';

/** Errors made by graphql-js and Apollo Server about the request itself. */
const REQUEST_CODES = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'QUERY_TOO_LARGE',
]);

export function publicError(formatted: GraphQLFormattedError, error: GraphQLError, log: Logger): GraphQLFormattedError {
  const original = error.originalError;
  const code = formatted.extensions?.code;
  if (original && isUnavailable(original)) return { ...formatted, ...UNAVAILABLE };
  if (original instanceof StatementEnded) return { ...formatted, ...endedEarly(original) };
  // Of Apollo Server about a persisted query that is sent wrongly: it names no code, so the code that stands for faults is put in.
  if (!original && code === 'INTERNAL_SERVER_ERROR' && (httpStatusOf(error) ?? 500) < 500)
    return { ...formatted, extensions: { code: 'BAD_REQUEST' } };
  // Without an original error it results from the request; with its own extensions it is meant for the client.
  if (!original || REQUEST_CODES.has(String(code)) || hasCode(original)) return formatted;
  const errorId = crypto.randomUUID();
  log.error({ err: original, errorId }, 'internal error');
  return {
    message: `Internal error. Quote this reference when you report it: ${errorId}.`,
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
  };
}

/** The HTTP status that an error asks for. */
export function httpStatusOf(error: GraphQLError | undefined): number | undefined {
  const http = error?.extensions.http;
  return isRecord(http) && typeof http.status === 'number' ? http.status : undefined;
}

const UNAVAILABLE = {
  message: 'The database is temporarily unavailable; try again in a few seconds.',
  extensions: { code: 'UNAVAILABLE' },
};

/**
 * An error of the database or of a deadline, with the HTTP status that a request gets for it: the same for queries and
 * mutations. Any other error as it is.
 */
export function withStatus(error: GraphQLError): GraphQLError {
  const original = error.originalError ?? error;
  const ended = original instanceof StatementEnded ? endedEarly(original) : undefined;
  if (!ended && !isUnavailable(original)) return error;
  const { message, extensions } = ended ?? UNAVAILABLE;
  // The same again would need as much memory again.
  const status = extensions.code === 'QUERY_TOO_LARGE' ? 400 : 503;
  return new GraphQLError(message, {
    nodes: error.nodes,
    path: error.path,
    extensions: { ...extensions, http: { status } },
  });
}

const ENDED = {
  TIMED_OUT: {
    code: 'TIMED_OUT',
    message:
      'The request took too long and was terminated. Request less data (smaller pages, fewer lists), or try again later.',
  },
  OUT_OF_MEMORY: {
    code: 'QUERY_TOO_LARGE',
    message:
      'The query is too large: it needs more memory than a request may use. Request less data (smaller pages, fewer lists).',
  },
  UNAVAILABLE: {
    code: 'UNAVAILABLE',
    message:
      'The database did not respond in time. Try again in a few seconds; repeat a mutation with the same idempotencyKey.',
  },
  // The outcome of an interrupted commit is unknown.
  CANCELLED: {
    code: 'CANCELLED',
    message:
      'The client disconnected before the response. A mutation may have been executed: read the data again, or repeat it with the same idempotencyKey.',
  },
};

/** The error for a statement that was ended before it was complete. */
export function endedEarly({ why }: StatementEnded): { message: string; extensions: Record<string, unknown> } {
  const { code, message } = ENDED[why];
  return { message, extensions: { code } };
}

function hasCode(error: Error): boolean {
  return 'extensions' in error && codeOf(error.extensions) !== '';
}
