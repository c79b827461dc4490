/** Limits on requests, so that no single one can delay the others. */
import {
  type DocumentNode,
  type GraphQLSchema,
  getIntrospectionQuery,
  type OperationDefinitionNode,
  parse,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { queryTooLarge } from '../errors.ts';
import { MAX_VALUES } from '../planner/answer-size.ts';
import { fragmentsOf } from '../planner/selection.ts';
import { type OperationSize, operationSize, operationSizes, rootFields } from '../schema/expanded-fields.ts';
import { comparisons } from './merged-fields.ts';

/** Tokens of a document: enough for every operation of a dashboard, few enough to parse in a millisecond. */
export const MAX_TOKENS = 5_000;
/** Comments and white space are not tokens, but are read. */
export const MAX_DOCUMENT_CHARACTERS = 131_072;
export const MAX_BODY_BYTES = 1_048_576;
/** Without a token: enough to sign in and to read the schema. */
export const MAX_ANONYMOUS_TOKENS = 1_000;
export const MAX_ANONYMOUS_DOCUMENT_CHARACTERS = 16_384;
export const MAX_ANONYMOUS_BODY_BYTES = 65_536;

const MAX_DEPTH = 16;
const MAX_ALIASES = 200;
const MAX_FIELDS = 2_000;
const MAX_LISTS = 80;
const MAX_FRAGMENTS = 250;
/** Directives of one field, fragment or operation: the schema has two that can be combined. */
const MAX_DIRECTIVES = 10;
/** Fields of `Query`, `Mutation` or `Subscription`; each mutation is a transaction. */
const MAX_ROOT_FIELDS = 100;
const MAX_OPERATIONS = 100;
/** Selections and pairs of fields with one response key, which validation compares. */
const MAX_COMPARISONS = 30_000;
/** As many times what tools ask for, `getIntrospectionQuery()`. */
const MAX_INTROSPECTIONS = 2;
const MAX_INTROSPECTION_FIELDS = 10;
/** Memory for the costs of operations with certain page sizes. */
const COSTS_BYTES = 4 * 1_048_576;

/**
 * Counts what does not depend on variables. Runs before validation, whose rules take quadratic time.
 * @throws GraphQLError QUERY_TOO_LARGE that names the limit
 */
export function checkDocumentSize(schema: GraphQLSchema, document: DocumentNode): void {
  let aliases = 0;
  let fragments = 0;
  let directives = 0;
  visit(document, {
    enter(node) {
      if (node.kind === 'Field' && node.alias) aliases++;
      else if (node.kind === 'FragmentDefinition') fragments++;
      if ('directives' in node) directives = Math.max(directives, node.directives?.length ?? 0);
    },
  });
  if (directives > MAX_DIRECTIVES)
    throw queryTooLarge(`a part of it has ${directives} directives; use at most ${MAX_DIRECTIVES}.`);
  if (aliases > MAX_ALIASES)
    throw queryTooLarge(`it has more than ${MAX_ALIASES} aliases; use nodes(ids:) or split it.`);
  if (fragments > MAX_FRAGMENTS) throw queryTooLarge(`it has more than ${MAX_FRAGMENTS} fragments; split it.`);
  const operations = document.definitions.filter((each) => each.kind === 'OperationDefinition');
  if (operations.length > MAX_OPERATIONS)
    throw queryTooLarge(`it has more than ${MAX_OPERATIONS} operations; send them in documents of their own.`);
  const known = fragmentsOf(document);
  const sizes = operationSizes(schema, known, {});
  for (const definition of operations) {
    const size = counted(() => sizes(definition));
    const { depth, fields, lists, introspections, introspected } = size;
    if (depth > MAX_DEPTH)
      throw queryTooLarge(
        `it is ${depth} levels deep; select at most ${MAX_DEPTH}, and the rest by ID in a second query.`,
      );
    if (fields > MAX_FIELDS)
      throw queryTooLarge(
        `it has ${fields} fields after expansion of fragments; select at most ${MAX_FIELDS}, or split it.`,
      );
    if (lists > MAX_LISTS)
      throw queryTooLarge(
        `it has ${lists} lists, connections and counts after expansion of fragments; select at most ${MAX_LISTS}, or split it.`,
      );
    if (introspections > MAX_INTROSPECTION_FIELDS)
      throw queryTooLarge(
        `it has ${introspections} fields "__schema" and "__type"; select at most ${MAX_INTROSPECTION_FIELDS}: one "__schema" is enough.`,
      );
    const roots = counted(() => rootFields(known, definition));
    if (roots > MAX_ROOT_FIELDS)
      throw queryTooLarge(
        `it has ${roots} root fields after expansion of fragments; select at most ${MAX_ROOT_FIELDS}, or split it.`,
      );
    const most = MAX_INTROSPECTIONS * introspectionSize(schema);
    if (introspected > most)
      throw queryTooLarge(
        `its introspection has up to ${Math.round(introspected)} values; select at most ${most}: the schema once per request.`,
      );
  }
}

/**
 * Of a document without cycles of fragments: how often fields share a place in the answer, which validation compares in
 * pairs.
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function checkMergedFields(document: DocumentNode): void {
  if (comparisons(document, MAX_COMPARISONS) > MAX_COMPARISONS)
    throw queryTooLarge(
      `it selects the same fields of the same objects repeatedly (more than ${MAX_COMPARISONS} comparisons); select each field once.`,
    );
}

/** A list that a field declares for its work costs as much as so many values. */
const COST_OF_WALK = 1_000;
/** A mutation locks, writes and makes events. */
const COST_OF_MUTATION = 500;

/** What an operation costs with its variables, before it is executed. */
export interface OperationCost {
  /** Its values at most, with page sizes as factors, and its work besides. */
  cost: number;
  /** It walks chains or calculates, however few values it answers. */
  walks: boolean;
}

const operationNumbers = new WeakMap<OperationDefinitionNode, number>();
let operationCount = 0;
const BYTES_OF_COST = 200;
/** Costs by operation and page sizes. */
const costs = new LRUCache<string, OperationCost>({
  maxSize: COSTS_BYTES,
  sizeCalculation: (_, key) => BYTES_OF_COST + 2 * key.length,
});

/**
 * Counts the values that an answer can have with these page sizes; known from the second time on.
 * @param variables coerced
 * @throws GraphQLError QUERY_TOO_LARGE
 */
export function costOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): OperationCost {
  let number = operationNumbers.get(operation);
  if (number === undefined) {
    number = operationCount++;
    operationNumbers.set(operation, number);
  }
  let key = `${number} `;
  for (const { variable } of operation.variableDefinitions ?? []) {
    const value = variables[variable.name.value];
    if (typeof value === 'number') key += `${value},`;
    else key += Array.isArray(value) ? `[${value.length}],` : ',';
  }
  const cached = costs.get(key);
  if (cached) return cached;
  const { values, walks, introspected } = sizeOf(schema, document, operation, variables);
  if (values > MAX_VALUES)
    throw queryTooLarge(
      `its response can have ${values} values with these page sizes, but at most ${MAX_VALUES} are permitted; use smaller pages ("first") or fewer nested lists.`,
    );
  const writes = operation.operation === 'mutation' ? operation.selectionSet.selections.length : 0;
  const cost = Math.round(values + introspected + COST_OF_WALK * walks + COST_OF_MUTATION * writes);
  const counted = { cost, walks: walks > 0 };
  costs.set(key, counted);
  return counted;
}

function sizeOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): OperationSize {
  return counted(() => operationSize(schema, fragmentsOf(document), operation, variables));
}

function counted<T>(count: () => T): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof RangeError) throw queryTooLarge(`${error.message}.`);
    throw error;
  }
}

const introspectionSizes = new WeakMap<GraphQLSchema, number>();

function introspectionSize(schema: GraphQLSchema): number {
  let size = introspectionSizes.get(schema);
  if (size === undefined) {
    const document = parse(
      getIntrospectionQuery({ inputValueDeprecation: true, specifiedByUrl: true, directiveIsRepeatable: true }),
    );
    size = Math.round(sizeOf(schema, document, document.definitions[0] as OperationDefinitionNode, {}).introspected);
    introspectionSizes.set(schema, size);
  }
  return size;
}
