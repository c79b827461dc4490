/**
 * Executes operations: a query that can be planned whole is one round trip and is assembled straight from its rows;
 * everything else goes through graphql-js, whose resolvers read the same rows.
 */
import { type ExecutionResult, execute, GraphQLError } from 'graphql';
import { cutNote } from '../planner/answer-size.ts';
import type { Plan } from '../planner/plan.ts';
import { NullInNonNull } from '../planner/reader.ts';
import { type RequestContext, runPlan } from '../schema/request-context.ts';
import { errorOf } from '../values/thrown.ts';
import type { Cost } from './cost-budget.ts';
import { coded } from './documents.ts';
import { asErrors } from './operation.ts';
import { codesOf } from './operation-log.ts';
import { type OperationRequest, type ResolvedOperation, resolveOperation } from './operation-request.ts';
import { httpStatusOf, withStatus } from './public-error.ts';
import { retryAfterOf, type Traffic } from './traffic.ts';
import { withObjects, written } from './written-result.ts';

/** For a client: waits until it is the turn of its caller, and says what it costs. The data are for `resultBody`. */
export async function admitOperation(
  request: OperationRequest,
  context: RequestContext,
  traffic: Traffic,
): Promise<ExecutionResult> {
  const result = await admitted(request, context, traffic);
  context.codes.push(...codesOf(result.errors));
  if (result.errors) context.refusal.retryAfterSeconds = retryAfterOf(result.errors);
  return result;
}

/** At once, with objects as data. Errors of the request itself are answered without `data`. */
export async function executeOperation(request: OperationRequest, context: RequestContext): Promise<ExecutionResult> {
  try {
    return withObjects(await execution(request, resolveQueryOrMutation(request, context), context));
  } catch (error) {
    return failed(error);
  }
}

function resolveQueryOrMutation(request: OperationRequest, context: RequestContext): ResolvedOperation {
  const resolved = resolveOperation(context.planner.schema, request);
  if (resolved.definition.operation === 'subscription') throw subscribeElsewhere();
  // The time in a queue counts.
  if (resolved.definition.operation === 'query') context.deadline?.forQuery();
  return resolved;
}

async function admitted(
  request: OperationRequest,
  context: RequestContext,
  traffic: Traffic,
): Promise<ExecutionResult> {
  try {
    const resolved = resolveQueryOrMutation(request, context);
    const execute = async (cost: Cost) => {
      const result = await execution(request, resolved, context);
      return { ...result, extensions: { ...result.extensions, cost } };
    };
    const { cost, walks } = resolved.cost;
    // Sign-ins are slow on purpose.
    const heavy = walks || (!context.viewerKey && resolved.definition.operation === 'mutation');
    return await traffic.run(context.caller, { cost, heavy }, execute, context.limits.signal);
  } catch (error) {
    return failed(error);
  }
}

async function execution(
  request: OperationRequest,
  { definition, variables }: ResolvedOperation,
  context: RequestContext,
): Promise<ExecutionResult> {
  const { planner } = context;
  try {
    if (definition.operation !== 'query') return await throughGraphqlJs(request, context);
    const planned = planner.query(request.document, definition, variables);
    if (!planned.plan) return await throughGraphqlJs(request, context);
    const run = <T>(plan: Plan<T>) => runPlan(context.reads, plan, context.viewer(), variables, context);
    if (planned.isWhole) return withCuts(written(await run(planned.plan)), context);
    const { plan } = planned;
    let once: Promise<Record<string, unknown>> | undefined;
    context.plannedRootFields = () => {
      // All resolvers of root fields have begun by then.
      once ??= new Promise(setImmediate).then(() => context.readFirst).then(() => run(plan));
      return once;
    };
    return await throughGraphqlJs(request, context);
  } catch (error) {
    return failed(error);
  }
}

/** The result of an operation that failed as a whole. @throws any other error */
function failed(error: unknown): ExecutionResult {
  if (Array.isArray(error)) return { errors: asErrors(error) };
  if (error instanceof NullInNonNull) return { data: null, errors: [new GraphQLError(error.message)] };
  if (error instanceof GraphQLError) return { errors: [coded(error, 'BAD_USER_INPUT')] };
  const thrown = withStatus(new GraphQLError(errorOf(error).message, { originalError: errorOf(error) }));
  if (httpStatusOf(thrown)) return { data: null, errors: [thrown] };
  throw error;
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
