/**
 * How much an operation asks, counted before anything is validated or planned. Fragments are expanded by memo: each
 * selection set is counted once for each type, so the count is linear even where the expansion is exponential.
 */
import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
} from 'graphql';
import { introspectionListSizes } from './introspection-size.ts';

export interface OperationSize {
  /** Fields after expansion of fragments, for each concrete type that they may be read of. */
  fields: number;
  /** Lists, connections and counts among them: each is a subquery of the plan. */
  lists: number;
  /** Values that the answer can have at most, with page sizes as factors. */
  values: number;
  /** Lists that fields declare for their work besides reading their selection, e.g. walking a chain. */
  walks: number;
  /** Fields `__schema` and `__type`. */
  introspections: number;
  /** Values that introspection fields can add to the answer. */
  introspected: number;
  /** Levels of fields, introspection apart. */
  depth: number;
}

/**
 * Estimated number of entries of a list without pages: such lists are short by nature. The actual size of an answer is
 * counted when its rows are known (`planner/answer-size.ts`).
 */
export const UNPAGED_LIST_SIZE = 20;
/** A page that is larger is refused by the field itself, which names its own limit. */
const MAX_COUNTED_PAGE = 1_000;
/** A list costs this many values for its look-up, however few entries it has. */
const LIST_VALUES = 5;
/** Selection sets within each other, fragments included: bounds the recursion. */
const MAX_NESTING = 120;
const META_FIELDS = new Map([SchemaMetaFieldDef, TypeMetaFieldDef].map((field) => [field.name, field]));
const NOTHING: OperationSize = {
  fields: 0,
  lists: 0,
  values: 0,
  walks: 0,
  introspections: 0,
  introspected: 0,
  depth: 0,
};

/** @throws RangeError when selection sets are nested deeper than any operation needs */
export function operationSize(
  schema: GraphQLSchema,
  fragments: Record<string, FragmentDefinitionNode>,
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): OperationSize {
  return operationSizes(schema, fragments, variables)(operation);
}

/** Counts several operations of one document with one memo, so that a fragment is counted once for all of them. */
export function operationSizes(
  schema: GraphQLSchema,
  fragments: Record<string, FragmentDefinitionNode>,
  variables: Record<string, unknown>,
): (operation: OperationDefinitionNode) => OperationSize {
  const count = new Count(schema, fragments, variables);
  return ({ operation, selectionSet }) => {
    const root = schema.getRootType(operation);
    return root ? count.ofSet(root, selectionSet, 0, 0) : NOTHING;
  };
}

/**
 * Fields of the root type after expansion of fragments, each fragment counted once.
 * @throws RangeError as `operationSize`
 */
export function rootFields(
  fragments: Record<string, FragmentDefinitionNode>,
  { selectionSet }: OperationDefinitionNode,
): number {
  const counted = new Map<SelectionSetNode, number>();
  const count = (set: SelectionSetNode, nesting: number): number => {
    if (nesting > MAX_NESTING) throw tooNested();
    const known = counted.get(set);
    if (known !== undefined) return known;
    // A cycle of fragments meets this; validation names it afterwards.
    counted.set(set, 0);
    let fields = 0;
    for (const selection of set.selections) {
      const inner = selection.kind === 'FragmentSpread' ? fragments[selection.name.value] : selection;
      if (selection.kind === 'Field') fields++;
      else if (inner?.selectionSet) fields += count(inner.selectionSet, nesting + 1);
    }
    counted.set(set, fields);
    return fields;
  };
  return count(selectionSet, 0);
}

class Count {
  readonly #counted = new Map<SelectionSetNode, Map<string, OperationSize>>();
  readonly #introspected = new Map<SelectionSetNode, OperationSize>();
  readonly #introspectionLists: Record<string, number>;

  constructor(
    readonly schema: GraphQLSchema,
    readonly fragments: Record<string, FragmentDefinitionNode>,
    readonly variables: Record<string, unknown>,
  ) {
    this.#introspectionLists = introspectionListSizes(schema);
  }

  /** @param page entries of the connection whose inside the set selects; 0 elsewhere */
  ofSet(type: GraphQLCompositeType, set: SelectionSetNode, page: number, nesting: number): OperationSize {
    if (nesting > MAX_NESTING) throw tooNested();
    if (isAbstractType(type))
      return this.schema
        .getPossibleTypes(type)
        .map((concrete) => this.ofSet(concrete, set, page, nesting))
        .reduce(either, NOTHING);
    let byType = this.#counted.get(set);
    if (!byType) {
      byType = new Map();
      this.#counted.set(set, byType);
    }
    const key = `${type.name} ${page}`;
    let size = byType.get(key);
    if (!size) {
      // A cycle of fragments meets this; validation names it afterwards.
      byType.set(key, NOTHING);
      size = this.#ofSelections(type, set, page, nesting + 1);
      byType.set(key, size);
    }
    return size;
  }

  #ofSelections(type: GraphQLObjectType, set: SelectionSetNode, page: number, nesting: number): OperationSize {
    let sum = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind === 'Field') {
        sum = plus(sum, this.#ofField(type, selection, page, nesting));
        continue;
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : this.fragments[selection.name.value];
      if (fragment && this.#applies(type, fragment.typeCondition?.name.value))
        sum = plus(sum, this.ofSet(type, fragment.selectionSet, page, nesting));
    }
    return sum;
  }

  #ofField(parent: GraphQLObjectType, node: FieldNode, page: number, nesting: number): OperationSize {
    const field = META_FIELDS.get(node.name.value) ?? parent.getFields()[node.name.value];
    const type = field && getNamedType(field.type);
    // An unknown field, or one without the selection that it needs: validation reports it.
    if (!field || !isCompositeType(type) || !node.selectionSet)
      return { ...NOTHING, fields: 1, values: 1, depth: 1, lists: node.name.value === 'totalCount' ? 1 : 0 };
    if (field.name.startsWith('__')) {
      const { fields, introspected } = this.#ofIntrospection(type, node.selectionSet, nesting);
      const types = this.#introspectionLists[field.name] ?? 1;
      return { ...NOTHING, fields: 1 + fields, introspections: 1, introspected: types * introspected };
    }
    const connection = isConnection(type);
    const listed = isListed(field.type);
    const entries = listed && page ? page : this.#entries(field, node);
    const inner = this.ofSet(type, node.selectionSet, connection ? entries : 0, nesting);
    const isLooked = connection || (listed && !page);
    return {
      fields: 1 + inner.fields,
      lists: (isLooked ? 1 : 0) + declaredLists(field) + inner.lists,
      walks: declaredLists(field) + inner.walks,
      values: (isLooked ? LIST_VALUES : 1) + (listed ? entries : 1) * inner.values,
      introspections: inner.introspections,
      introspected: inner.introspected,
      depth: 1 + inner.depth,
    };
  }

  #ofIntrospection(type: GraphQLCompositeType, set: SelectionSetNode, nesting: number): OperationSize {
    if (nesting > MAX_NESTING) throw tooNested();
    const known = this.#introspected.get(set);
    if (known) return known;
    this.#introspected.set(set, NOTHING);
    let sum = NOTHING;
    for (const selection of set.selections) {
      if (selection.kind !== 'Field') {
        const fragment = selection.kind === 'InlineFragment' ? selection : this.fragments[selection.name.value];
        if (fragment) sum = plus(sum, this.#ofIntrospection(type, fragment.selectionSet, nesting + 1));
        continue;
      }
      const field = isObjectType(type) ? type.getFields()[selection.name.value] : undefined;
      const of = field && getNamedType(field.type);
      const inner =
        selection.selectionSet && isCompositeType(of)
          ? this.#ofIntrospection(of, selection.selectionSet, nesting + 1)
          : NOTHING;
      const entries = this.#introspectionLists[`${type.name}.${selection.name.value}`] ?? 1;
      sum = plus(sum, { ...NOTHING, fields: 1 + inner.fields, introspected: 1 + entries * inner.introspected });
    }
    this.#introspected.set(set, sum);
    return sum;
  }

  /**
   * Maximum number of entries of a list: `first`, `last` or the number of requested IDs, otherwise that of its kind.
   */
  #entries(field: GraphQLField<unknown, unknown>, node: FieldNode): number {
    for (const { name, defaultValue } of field.args) {
      if (name !== 'first' && name !== 'last' && name !== 'ids') continue;
      const given = node.arguments?.find((argument) => argument.name.value === name)?.value;
      let value: unknown = defaultValue;
      if (given?.kind === 'Variable') value = this.variables[given.name.value];
      else if (given?.kind === 'IntValue') value = Number(given.value);
      else if (given?.kind === 'ListValue') value = given.values;
      if (Array.isArray(value)) value = value.length;
      if (typeof value === 'number') return Math.min(Math.max(value, 1), MAX_COUNTED_PAGE);
    }
    return UNPAGED_LIST_SIZE;
  }

  #applies(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const abstract = this.schema.getType(condition);
    return isAbstractType(abstract) && this.schema.isSubType(abstract, type);
  }
}

/** Extension of a field (`@Extensions(AS_LISTS(8))`) that costs as much as so many lists, besides its selection. */
export const AS_LISTS = (lists: number) => ({ lists });

function declaredLists(field: GraphQLField<unknown, unknown>): number {
  return Number(field.extensions.lists ?? 0);
}

function tooNested(): RangeError {
  return new RangeError(`its selections are nested more than ${MAX_NESTING} levels deep, including fragments`);
}

function isConnection(type: GraphQLCompositeType): boolean {
  return type.name.endsWith('Connection') && isObjectType(type) && Boolean(type.getFields().pageInfo);
}

function isListed(type: GraphQLOutputType): boolean {
  return isListType(getNullableType(type));
}

function plus(a: OperationSize, b: OperationSize): OperationSize {
  return {
    fields: a.fields + b.fields,
    lists: a.lists + b.lists,
    values: a.values + b.values,
    walks: a.walks + b.walks,
    introspections: a.introspections + b.introspections,
    introspected: a.introspected + b.introspected,
    depth: Math.max(a.depth, b.depth),
  };
}

/** The plan reads all concrete types; each object is one of them. */
function either(a: OperationSize, b: OperationSize): OperationSize {
  return { ...plus(a, b), values: Math.max(a.values, b.values) };
}
