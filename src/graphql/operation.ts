/** Operations that come by WebSocket or event stream: the same documents, rules and errors as over HTTP. */
import {
  createSourceEventStream,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLFormattedError,
  type GraphQLSchema,
  getOperationAST,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Subscriber } from '../events/live.ts';
import type { Planner } from '../planner/plan.ts';
import type { OperationRequest } from './execute.ts';
import { limitRules, MAX_TOKENS } from './limits.ts';
import { publicError } from './public-error.ts';

/** What a client sends; anything else is told what is missing. */
export interface OperationParameters {
  query?: unknown;
  operationName?: unknown;
  variables?: unknown;
}

const DOCUMENTS = 1_000;
const RULES = [...specifiedRules, ...limitRules];
const documents = new WeakMap<GraphQLSchema, LRUCache<string, DocumentNode>>();

/** Parsed and valid. The same text gives the same document, whose plans are shared. @throws GraphQLError[] */
export function readOperation(
  schema: GraphQLSchema,
  { query, operationName, variables }: OperationParameters,
): OperationRequest {
  if (typeof query !== 'string') throw [badRequest('Send the document as the string "query".')];
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    throw [badRequest('"operationName" is a string.')];
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
    throw [badRequest('"variables" is an object.')];
  let known = documents.get(schema);
  if (!known) {
    known = new LRUCache({ max: DOCUMENTS });
    documents.set(schema, known);
  }
  let document = known.get(query);
  if (!document) {
    try {
      document = parse(query, { maxTokens: MAX_TOKENS });
    } catch (error) {
      throw [coded(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')];
    }
    const problems = validate(schema, document, RULES, { maxErrors: 20 });
    if (problems.length) throw problems.map((each) => coded(each, 'GRAPHQL_VALIDATION_FAILED'));
    known.set(query, document);
  }
  if (!getOperationAST(document, operationName))
    throw [badRequest('Name one operation of the document as "operationName".')];
  return { document, operationName, variables: variables as Record<string, unknown> | null };
}

/**
 * Starts a subscription. graphql-js coerces and calls the field's `subscribe`; that answers whole results already, read
 * by a plan for all who ask for the same, so nothing is left to execute for each event.
 * @throws GraphQLError[]
 */
export async function subscribeOperation(
  planner: Planner,
  { document, operationName, variables }: OperationRequest,
  subscriber: Subscriber,
): Promise<AsyncIterableIterator<ExecutionResult>> {
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

/** As a client may see them; wraps of wraps are told by their innermost GraphQLError. */
export function publicErrors(errors: readonly GraphQLError[], log: Logger): GraphQLFormattedError[] {
  return errors.map((error) => {
    let inner = error;
    while (inner.originalError instanceof GraphQLError) inner = inner.originalError;
    return publicError(inner.toJSON(), inner, log);
  });
}

/** Whatever was thrown, as GraphQLErrors. */
export function asErrors(thrown: unknown): GraphQLError[] {
  if (Array.isArray(thrown)) return thrown as GraphQLError[];
  if (thrown instanceof GraphQLError) return [thrown];
  return [new GraphQLError((thrown as Error).message, { originalError: thrown as Error })];
}

export function badRequest(message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}

function coded(error: GraphQLError, code: string): GraphQLError {
  return error.extensions?.code
    ? error
    : new GraphQLError(error.message, {
        nodes: error.nodes,
        source: error.source,
        positions: error.positions,
        extensions: { code },
      });
}
