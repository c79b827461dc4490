/**
 * Executes operations: a query that can be planned whole is one round trip and is assembled straight from its rows;
 * everything else goes through graphql-js, whose resolvers read the same rows.
 */
import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import { cutNote } from '../planner/answer-size.ts';
import { NullInNonNull } from '../planner/reader.ts';
import { type RequestContext, runPlan } from '../schema/request-context.ts';
import { errorOf } from '../values/thrown.ts';
import { coded } from './documents.ts';
import { asErrors } from './operation.ts';
import { codesOf } from './operation-log.ts';
import { type OperationRequest, resolveOperation } from './operation-request.ts';
import { httpStatusOf, withStatus } from './public-error.ts';

/** Errors of the request itself are answered without `data`. */
export async function executeOperation(request: OperationRequest, context: RequestContext): Promise<ExecutionResult> {
  const result = await execution(request, context);
  context.codes.push(...codesOf(result.errors));
  return result;
}

async function execution(request: OperationRequest, context: RequestContext): Promise<ExecutionResult> {
  const { planner } = context;
  try {
    const { definition, variables } = resolveOperation(planner.schema, request);
    if (definition.operation === 'subscription') throw subscribeElsewhere();
    if (definition.operation !== 'query') return await throughGraphqlJs(request, context);
    context.deadline?.forQuery();
    const { plan, unplanned } = planner.query(request.document, definition, variables);
    if (!plan) return await throughGraphqlJs(request, context);
    const rows = () => runPlan(context.reads, plan, context.viewer(), variables, { cut: context.cut });
    if (!unplanned.length) return withCuts({ data: await rows() }, context);
    let once: Promise<Record<string, unknown>> | undefined;
    context.plannedRootFields = () => {
      once ??= rows();
      return once;
    };
    return await throughGraphqlJs(request, context);
  } catch (error) {
    if (Array.isArray(error)) return { errors: asErrors(error) };
    if (error instanceof NullInNonNull) return { data: null, errors: [new GraphQLError(error.message)] };
    if (error instanceof GraphQLError) return { errors: [coded(error, 'BAD_USER_INPUT')] };
    const thrown = withStatus(new GraphQLError(errorOf(error).message, { originalError: errorOf(error) }));
    if (httpStatusOf(thrown)) return { data: null, errors: [thrown] };
    throw error;
  }
}

function subscribeElsewhere(): GraphQLError {
  return new GraphQLError(
    'Subscribe by WebSocket (graphql-transport-ws) on /graphql, or by event stream (graphql-sse) on /graphql/stream.',
    { extensions: { code: 'BAD_REQUEST' } },
  );
}

function withCuts(result: ExecutionResult, { cut }: RequestContext): ExecutionResult {
  if (!cut.size) return result;
  return { ...result, extensions: { ...result.extensions, ...cutNote(cut) } };
}

async function throughGraphqlJs({ document, operationName, variables }: OperationRequest, context: RequestContext) {
  const result = await execute({
    schema: context.planner.schema,
    document,
    operationName,
    variableValues: variables,
    contextValue: context,
  });
  return withCuts(result.errors ? { ...result, errors: result.errors.map(withStatus) } : result, context);
}
