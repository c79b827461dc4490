/** The Cypher of named GraphQL queries, planned with example values for their variables; no Neo4j is needed. */
import { readFileSync } from 'node:fs';
import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isRequiredInputField,
  Kind,
  type OperationDefinitionNode,
  parse,
  typeFromAST,
} from 'graphql';
import type { Planner } from '../../src/planner/plan.ts';
import { filesIn } from '../source-files.ts';

export const ID_PREFIXES = ['org_', 'per_', 'rel_', 'svc_', 'res_'];
const DASHBOARD = 'src/dashboard';
export const CHECKED_OPERATIONS = 'schema/operations.graphql';

export interface Query {
  name: string;
  /** The file that contains it. */
  file: string;
  definition: OperationDefinitionNode;
  document: DocumentNode;
}

export interface PlannedQuery {
  variables: Record<string, unknown>;
  text: string;
}

/** The named queries of the dashboard, sorted by name. */
export function dashboardQueries(): Query[] {
  return queriesOf(filesIn(DASHBOARD, /\.graphql$/));
}

/** The named queries of files, which may use fragments of each other, sorted by name. */
export function queriesOf(files: string[]): Query[] {
  const parsed = files.toSorted().map((file) => ({ file, document: parse(readFileSync(file, 'utf8')) }));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: parsed.flatMap(({ document: { definitions } }) => definitions),
  };
  return parsed
    .flatMap(({ file, document: { definitions } }) =>
      definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'query' && definition.name
          ? [{ name: definition.name.value, file, definition, document }]
          : [],
      ),
    )
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * A named query of the dashboard, of schema/operations.graphql, or of the file that is given.
 * @throws Error that lists the names when there is none of this name
 */
export function queryNamed(name: string, file?: string): Query {
  const queries = file ? queriesOf([file]) : [...dashboardQueries(), ...queriesOf([CHECKED_OPERATIONS])];
  const found = queries.find((query) => query.name === name);
  if (found) return found;
  const places = file ?? `${DASHBOARD} and ${CHECKED_OPERATIONS}`;
  const names = [...new Set(queries.map((query) => query.name))].toSorted();
  throw new Error(`No query of ${places} is named ${name}. The queries are: ${names.join(', ')}.`);
}

/**
 * With values for all variables. IDs have the type for which the plan reads most. Undefined if nothing can be planned.
 */
export function planOf(planner: Planner, query: Query): PlannedQuery | undefined {
  return ID_PREFIXES.flatMap((prefix): PlannedQuery[] => {
    const variables = exampleVariables(planner.schema, query.definition, prefix, true);
    const text = planWith(planner, query, variables);
    return text === undefined ? [] : [{ variables, text }];
  }).toSorted((a, b) => b.text.length - a.text.length)[0];
}

/** The Cypher for these values of the variables. It depends on which are given, on numbers, and on the types of IDs. */
export function planWith(
  planner: Planner,
  { definition, document }: Query,
  given: Record<string, unknown>,
): string | undefined {
  return planner.query(document, definition, coercedVariables(planner.schema, definition, given)).plan?.text;
}

/** Values for the required variables, or for all. @param prefix of ids */
export function exampleVariables(
  schema: GraphQLSchema,
  definition: OperationDefinitionNode,
  prefix: string,
  withOptional: boolean,
): Record<string, unknown> {
  const given = (definition.variableDefinitions ?? [])
    .filter(({ type }) => withOptional || type.kind === Kind.NON_NULL_TYPE)
    .map(({ variable, type }) => [
      variable.name.value,
      exampleOf(typeFromAST(schema, type as never) as GraphQLInputType, prefix),
    ]);
  return coercedVariables(schema, definition, Object.fromEntries(given));
}

function coercedVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  const { coerced, errors } = getVariableValues(schema, variableDefinitions, given);
  if (errors) throw errors[0];
  return coerced as Record<string, unknown>;
}

const EXAMPLES: Record<string, unknown> = {
  Int: 2,
  Float: 0.5,
  Boolean: true,
  Date: '2026-06-01',
  DateTime: '2026-06-01T00:00:00Z',
  Decimal: '0.05',
  EmailAddress: 'client@covalue.example',
  URL: 'https://covalue.example/',
};

function exampleOf(type: GraphQLInputType, prefix: string): unknown {
  const named = getNamedType(type);
  if (isListType(getNullableType(type))) return [exampleOf(named, prefix)];
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (isInputObjectType(named))
    return Object.fromEntries(
      Object.values(named.getFields())
        .filter(isRequiredInputField)
        .map((field) => [field.name, exampleOf(field.type, prefix)]),
    );
  return named.name === 'ID' ? `${prefix}x` : (EXAMPLES[named.name] ?? 'brok');
}
