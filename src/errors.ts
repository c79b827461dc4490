/** Errors that a client can do something about. Everything else is an internal error with a request id. */
import { GraphQLError } from 'graphql';

/** Codes in `extensions.code` of GraphQL errors and in `UserError.code`. */
export type ErrorCode =
  | 'INVALID_INPUT'
  | 'NOT_FOUND'
  | 'FORBIDDEN'
  | 'UNAUTHENTICATED'
  | 'ILLEGAL_STATE'
  | 'VERSION_CONFLICT'
  | 'ALREADY_EXISTS'
  | 'IDEMPOTENCY_CONFLICT'
  | 'TOO_MANY_ATTEMPTS'
  | 'SLOT_TAKEN'
  | 'QUERY_TOO_LARGE'
  | 'TIMED_OUT'
  | 'CANCELLED'
  | 'UNAVAILABLE';

/** A query that cannot be answered as asked: `field` names the argument, the message says how to fix it. */
export function invalidInput(field: string, message: string): GraphQLError {
  return new GraphQLError(`${field}: ${message}`, { extensions: { code: 'INVALID_INPUT', field } });
}

/** @param why which part is too large, and how to request less */
export function queryTooLarge(why: string): GraphQLError {
  return new GraphQLError(`The query is too large: ${why}`, {
    extensions: { code: 'QUERY_TOO_LARGE', http: { status: 400 } },
  });
}

export function unauthenticated(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** The token was good once: with a fresh one the same request goes well. */
export function tokenExpired(message: string): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'UNAUTHENTICATED', reason: 'TOKEN_EXPIRED', http: { status: 401 } },
  });
}

/** The same request may go well in a while; nothing is wrong with it. */
export function unavailable(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'UNAVAILABLE', http: { status: 503 } } });
}

/** A mutation that the rules refuse; it changes nothing and is answered as a typed `UserError` in the payload. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** The input field, in dots (`input.startsOn`), or undefined when it is about the whole. */
    readonly field: string | undefined,
    /** The error and its fix. */
    message: string,
    /** More for the typed error, e.g. `currentVersion`. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'DomainError';
  }
}

/** The same error for objects that do not exist and for those that are not visible. */
export function notFound(field: string, what: string): DomainError {
  return new DomainError(
    'NOT_FOUND',
    field,
    `There is no ${what} with this ID that you can see; check the ID and your account.`,
  );
}
