/** The operation that a request executes: one of a document, with its variables. */
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  getVariableValues,
  isNonNullType,
  Kind,
  type OperationDefinitionNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { coded } from './documents.ts';
import { costOf, type OperationCost } from './request-limits.ts';

export interface OperationRequest {
  document: DocumentNode;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

export interface ResolvedOperation {
  definition: OperationDefinitionNode;
  /** Coerced. */
  variables: Record<string, unknown>;
  cost: OperationCost;
}

const MAX_VARIABLE_ERRORS = 20;

/**
 * The requested operation, if its variables are valid and its answer is within the limits.
 * @throws GraphQLError or GraphQLError[]
 */
export function resolveOperation(schema: GraphQLSchema, request: OperationRequest): ResolvedOperation {
  const { document } = request;
  const definition = operationOf(request);
  const { coerced, errors } = getVariableValues(schema, definition.variableDefinitions ?? [], request.variables ?? {}, {
    maxErrors: MAX_VARIABLE_ERRORS,
  });
  if (errors) throw errors.map((each) => coded(each, 'BAD_USER_INPUT'));
  for (const name of nullForbidden(schema, document, definition))
    if (coerced[name] === null)
      throw new GraphQLError(
        `Variable "$${name}" is null, but is used where null is not allowed; omit it or set a value.`,
        {
          nodes: definition.variableDefinitions?.find(({ variable }) => variable.name.value === name),
          extensions: { code: 'BAD_USER_INPUT', field: name },
        },
      );
  return { definition, variables: coerced, cost: costOf(schema, document, definition, coerced) };
}

/** @throws GraphQLError when the name names none, or none is named and there are several: nothing is executed then */
export function operationOf({ document, operationName }: OperationRequest): OperationDefinitionNode {
  const definition = getOperationAST(document, operationName);
  if (definition) return definition;
  const names = document.definitions.flatMap((each) =>
    each.kind === Kind.OPERATION_DEFINITION && each.name ? [`"${each.name.value}"`] : [],
  );
  const has = names.length ? `its operations are ${names.slice(0, 10).join(', ')}` : 'its operations have no names';
  throw new GraphQLError(
    operationName === null || operationName === undefined
      ? `Specify one operation of the document as "operationName": ${has}.`
      : `The document has no operation "${operationName.slice(0, 100)}": ${has}. Omit "operationName" if there is only one.`,
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } } },
  );
}

const forbidden = new WeakMap<OperationDefinitionNode, string[]>();

/**
 * Variables whose type permits null in a position that does not, because they have a default: validation accepts them
 * (GraphQL spec 5.8.5), so they are checked in each request.
 */
function nullForbidden(schema: GraphQLSchema, document: DocumentNode, definition: OperationDefinitionNode): string[] {
  let names = forbidden.get(definition);
  if (!names) {
    const nullable = new Set(
      definition.variableDefinitions
        ?.filter(({ type, defaultValue }) => defaultValue && type.kind !== Kind.NON_NULL_TYPE)
        .map(({ variable }) => variable.name.value),
    );
    names = nullable.size ? usedAsNonNull(schema, document).filter((name) => nullable.has(name)) : [];
    forbidden.set(definition, names);
  }
  return names;
}

function usedAsNonNull(schema: GraphQLSchema, document: DocumentNode): string[] {
  const names = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: () => false,
      Variable({ name }) {
        if (isNonNullType(types.getInputType())) names.add(name.value);
      },
    }),
  );
  return [...names];
}
