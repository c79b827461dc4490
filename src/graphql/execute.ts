/**
 * Executes operations: a query that can be planned whole is one round trip and is assembled straight from its rows;
 * everything else goes through graphql-js, whose resolvers read the same rows.
 */
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  GraphQLError,
  getOperationAST,
  getVariableValues,
} from 'graphql';
import { NullInNonNull } from '../planner/reader.ts';
import { type RequestContext, runPlan } from './context.ts';

export interface OperationRequest {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

export async function executeOperation(request: OperationRequest, context: RequestContext): Promise<ExecutionResult> {
  const { document, operationName, variables: rawVariables } = request;
  const definition = getOperationAST(document, operationName);
  const { schema } = context.planner;
  if (definition?.operation === 'subscription') return { errors: [subscribeElsewhere()] };
  if (definition?.operation !== 'query') return throughGraphqlJs(request, context);

  const coerced = getVariableValues(schema, definition.variableDefinitions ?? [], rawVariables ?? {}, {
    maxErrors: 50,
  });
  if (coerced.errors) return { errors: coerced.errors };
  const variables = coerced.coerced;
  const { plan, unplanned } = context.planner.query(document, definition, variables);
  if (!plan) return throughGraphqlJs(request, context);

  const rows = async () => (await runPlan(context.reads, plan, context.viewer(), variables)) as Record<string, unknown>;
  if (unplanned.length) {
    let once: Promise<Record<string, unknown>> | undefined;
    context.planned = () => {
      once ??= rows();
      return once;
    };
    return throughGraphqlJs(request, context);
  }
  try {
    return { data: await rows() };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [error] };
    if (error instanceof NullInNonNull) return { data: null, errors: [new GraphQLError(error.message)] };
    throw error;
  }
}

function subscribeElsewhere(): GraphQLError {
  return new GraphQLError(
    'Subscribe by WebSocket (graphql-transport-ws) on /graphql, or by event stream (graphql-sse) on /graphql/stream.',
    { extensions: { code: 'BAD_REQUEST' } },
  );
}

function throughGraphqlJs({ document, operationName, variables }: OperationRequest, context: RequestContext) {
  return execute({
    schema: context.planner.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: context,
  }) as Promise<ExecutionResult>;
}
