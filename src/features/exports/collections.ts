/** What belongs to a record, as the schema says: its own values, and the lists of records that hang on it. */
import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from 'graphql';

/** A list of records below a record. */
export interface Collection {
  field: string;
  /** The type of its records. */
  type: string;
  /** It has pages; else it is a list. */
  isPaged: boolean;
}

/** Lists of records of others, or of everything: the party exports its own. */
const NOT_FOLLOWED = new Set(['Organisation', 'Person', 'Listing', 'ListingChange', 'BackgroundWorker']);
const MAX_EMBEDDED = 2;

export class Collections {
  constructor(readonly schema: GraphQLSchema) {}

  /** Records that are exported with their lists. */
  hasCollections(type: string): boolean {
    return this.of(type).length > 0;
  }

  of(type: string): Collection[] {
    return this.#fields(type).flatMap((field) => {
      const found = this.#collectionOf(field);
      return found && !NOT_FOLLOWED.has(found.type) ? [found] : [];
    });
  }

  /** The selection of its own values; other records are named by their type and ID. */
  selection(type: string, depth = 0): string {
    const parts = this.#fields(type).flatMap((field) => {
      const named = getNamedType(field.type);
      if (isScalarType(named) || isEnumType(named)) return [field.name];
      if (this.#isNode(named.name) || isInterfaceType(named))
        return isList(field.type) ? [] : [`${field.name} { __typename ... on Node { id } }`];
      if (!isObjectType(named) || named.name.endsWith('Connection') || depth >= MAX_EMBEDDED) return [];
      const inner = this.selection(named.name, depth + 1);
      return inner ? [`${field.name} { ${inner} }`] : [];
    });
    return parts.join(' ');
  }

  #fields(type: string): GraphQLField<unknown, unknown>[] {
    const found = this.schema.getType(type);
    if (!isObjectType(found)) return [];
    return Object.values((found as GraphQLObjectType).getFields()).filter(({ args }) => !args.some(isRequiredArgument));
  }

  #collectionOf({ name: field, type }: GraphQLField<unknown, unknown>): Collection | undefined {
    const named = getNamedType(type);
    if (isList(type)) return this.#isNode(named.name) ? { field, type: named.name, isPaged: false } : undefined;
    if (!isObjectType(named) || !named.name.endsWith('Connection')) return undefined;
    const nodes = named.getFields().nodes;
    const of = nodes && getNamedType(nodes.type).name;
    return of && this.#isNode(of) ? { field, type: of, isPaged: true } : undefined;
  }

  #isNode(type: string): boolean {
    const found = this.schema.getType(type);
    return isObjectType(found) && found.getInterfaces().some(({ name }) => name === 'Node');
  }
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
