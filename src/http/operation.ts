/** Operations that come by WebSocket or event stream: the same documents, rules and errors as over HTTP. */

import {
  assertObjectType,
  createSourceEventStream,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
} from 'graphql';
import type { Logger } from 'pino';
import type { Planner } from '../planner/plan.ts';
import { collectFields, fragmentsOf } from '../planner/selection.ts';
import type { Subscriber } from '../subscriptions/subscription-hub.ts';
import { errorOf, isRecord } from '../values/thrown.ts';
import { isKnownDocument, readDocument } from './documents.ts';
import { type OperationRequest, operationOf, resolveOperation } from './operation-request.ts';
import { publicError } from './public-error.ts';
import type { Caller, Traffic } from './traffic.ts';

/** The request of a client; otherwise an error names the missing part. */
export interface OperationParameters {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
}

/** With a token. @throws GraphQLError or GraphQLError[], see `readDocument` and `Traffic` */
export async function readOperation(
  schema: GraphQLSchema,
  { query, operationName, variables }: OperationParameters,
  caller: Caller,
  traffic: Traffic,
): Promise<OperationRequest> {
  if (typeof query !== 'string') throw [badRequest('Send the document as the string "query".')];
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw [badRequest('"operationName" must be a string.')];
  if (variables !== undefined && variables !== null && (!isRecord(variables) || Array.isArray(variables)))
    throw [badRequest('"variables" must be an object.')];
  const read = () => readDocument(schema, query);
  const request = {
    document: isKnownDocument(schema, query) ? read() : await traffic.readDocument(caller, query, read),
    operationName,
    variables,
  };
  operationOf(request);
  return request;
}

/**
 * Starts a subscription. graphql-js coerces and calls the field's `subscribe`; that answers whole results already, read
 * by a plan for all who ask for the same, so nothing is left to execute for each event. Its start is charged.
 * @throws GraphQLError or GraphQLError[]
 */
export async function subscribeOperation(
  planner: Planner,
  request: OperationRequest,
  subscriber: Subscriber,
  caller: Caller,
  traffic: Traffic,
): Promise<AsyncIterableIterator<ExecutionResult>> {
  const { definition, variables: coerced, cost } = resolveOperation(planner.schema, request);
  const { document, operationName, variables } = request;
  const { schema } = planner;
  const fields = { schema, fragments: fragmentsOf(document), variables: coerced };
  if (!collectFields(fields, assertObjectType(schema.getSubscriptionType()), [definition.selectionSet]).size)
    throw badRequest('@skip and @include leave no field of the subscription; select one.');
  await traffic.charge(caller, cost);
  const stream = await createSourceEventStream({
    schema: planner.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: subscriber,
  });
  if ('errors' in stream) throw stream.errors;
  return stream as AsyncIterableIterator<ExecutionResult>;
}

/** As a client may see them; nested wrappers are reported by their innermost GraphQLError. */
export function publicErrors(errors: readonly GraphQLError[], log: Logger): GraphQLFormattedError[] {
  return errors.map((error) => {
    let inner = error;
    while (inner.originalError instanceof GraphQLError) inner = inner.originalError;
    const { http: _, ...extensions } = inner.extensions;
    return publicError({ ...inner.toJSON(), extensions }, inner, log);
  });
}

/** Whatever was thrown, as GraphQLErrors. */
export function asErrors(thrown: unknown): GraphQLError[] {
  return Array.isArray(thrown) ? thrown.flatMap(asErrors) : [asError(thrown)];
}

export function asError(thrown: unknown): GraphQLError {
  if (thrown instanceof GraphQLError) return thrown;
  const originalError = errorOf(thrown);
  return new GraphQLError(originalError.message, { originalError });
}

export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
