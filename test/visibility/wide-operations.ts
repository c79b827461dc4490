/** Few and wide operations that reach every field, made from the schema: a field added tomorrow is asked too. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

export interface Probes {
  /** Ids to look up, by type. */
  ids: Record<string, string[]>;
  /** Values of the required arguments of root fields. */
  roots: Record<string, Record<string, unknown>[]>;
  /** Literals for optional arguments: by the name of the argument or field of a filter, else by its scalar. */
  values: Record<string, string[]>;
}

/** Connections, edges and Money are part of what holds them. */
const PART = /(Connection|Edge|Info)$|^Money$/;

export function wideOperations(schema: GraphQLSchema, probes: Probes): Operation[] {
  const operations: Operation[] = [];
  for (const [type, ids] of Object.entries(probes.ids)) {
    const object = schema.getType(type) as GraphQLObjectType;
    const lookUp = (selected: string) =>
      operations.push({
        query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selected} } } }`,
        variables: { ids },
      });
    lookUp(fields(schema, object, 2).join(' '));
    for (const field of Object.values(object.getFields())) {
      const asked = variations(field, probes, '');
      if (asked.length) lookUp(`id ${asked.join(' ')}`);
    }
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const required = field.args.filter(({ type }) => isNonNullType(type));
    const definitions = required.length ? `(${required.map(({ name, type }) => `$${name}: ${type}`).join(', ')})` : '';
    const uses = required.map(({ name }) => `${name}: $${name}`).join(', ');
    const selected = selection(
      schema,
      getNamedType(field.type),
      required.length === 1 && field.args.length === 1 ? 0 : 2,
    );
    const asked = variations(field, probes, uses);
    for (const variables of required.length ? (probes.roots[field.name] ?? []) : [{}]) {
      operations.push({ query: `query ${definitions} { ${field.name}${uses && `(${uses})`}${selected} }`, variables });
      if (asked.length) operations.push({ query: `query ${definitions} { ${asked.join(' ')} }`, variables });
    }
  }
  return operations;
}

/** The field under an alias for each value of each optional argument; what is asked is who is there and how many. */
function variations(field: GraphQLField<unknown, unknown>, probes: Probes, uses: string): string[] {
  const literals = field.args
    .filter(({ type }) => !isNonNullType(type))
    .flatMap(({ name, type }: GraphQLArgument) => literalsOf(name, type, probes).map((value) => `${name}: ${value}`));
  return literals.map((literal, index) => {
    const isConnection = /Connection/.test(String(field.type));
    const selected = isConnection
      ? /^(filter)/.test(literal)
        ? '{ totalCount }'
        : '{ edges { cursor node { id } } pageInfo { hasNextPage } }'
      : SUMMARIES[getNamedType(field.type).name];
    if (!selected) throw new Error(`Say in SUMMARIES what to ask of a ${field.type}`);
    return `a${index}: ${field.name}(${[uses, literal].filter(Boolean).join(', ')}) ${selected}`;
  });
}

const SUMMARIES: Record<string, string> = {
  ValueChain: '{ links { depth relationship { id } resources { id } } parties { depth party { id } } truncated }',
  PartyPath: '{ length nodes { id } links { hidden indirect from { id } to { id } } }',
  Impact: '{ affectedCount relationshipCount affected { depth criticality party { id } } }',
  MortgageBrokerSuggestion:
    '{ ... on StayWithMortgage { __typename reason sentence } ... on MortgageBrokerRecommendation { __typename best { netSaving } broker { id } } ... on FinancingQuestions { __typename questions { field } } }',
};

function literalsOf(name: string, type: GraphQLInputType, probes: Probes): string[] {
  const inner = getNullableType(type);
  if (isListType(inner))
    return literalsOf(name, inner.ofType, probes)
      .slice(0, 2)
      .map((value) => `[${value}]`);
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) =>
      literalsOf(field.name, field.type, probes).map((value) => `{${field.name}: ${value}}`),
    );
  const named = probes.values[name] ?? probes.values[inner.toString()];
  if (named) return named;
  if (isEnumType(inner)) return inner.getValues().map((value) => value.name);
  throw new Error(`Say what to give for ${name}: ${inner}`);
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isAbstractType(type))
    return ` { ${schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name}${selection(schema, each, depth)}`)
      .join(' ')} }`;
  return isObjectType(type) ? ` { ${fields(schema, type, depth).join(' ')} }` : '';
}

/** The leaves, and what is at most `depth` objects away. */
function fields(schema: GraphQLSchema, type: GraphQLObjectType, depth: number): string[] {
  return ['__typename'].concat(
    Object.values(type.getFields()).flatMap((field) => {
      const target = getNamedType(field.type);
      if (isLeafType(target)) return [field.name];
      // `edges { node }` asks for the same nodes.
      if (/Connection$/.test(type.name) && field.name === 'nodes') return ['nodes { id }'];
      const left = PART.test(target.name) || PART.test(type.name) ? depth : depth - 1;
      return left < 0 || (PART.test(target.name) && target.name.endsWith('Connection') && depth < 1)
        ? []
        : [`${field.name}${selection(schema, target, left - (target.name.endsWith('Connection') ? 1 : 0))}`];
    }),
  );
}

/** Every `Type.field` of object types that a query can reach. */
export function reachableFields(schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const walk = (type: GraphQLNamedType) => {
    if (isAbstractType(type)) for (const each of schema.getPossibleTypes(type)) walk(each);
    if (!isObjectType(type)) return;
    for (const field of Object.values(type.getFields())) {
      const name = `${type.name}.${field.name}`;
      if (found.has(name)) continue;
      found.add(name);
      walk(getNamedType(field.type));
    }
  };
  walk(schema.getQueryType() as GraphQLObjectType);
  return found;
}

/** Every `Type.field` for which an answer holds a value: not null, and not an empty list. */
export function answeredFields(value: unknown, found: Set<string>): void {
  if (Array.isArray(value)) for (const each of value) answeredFields(each, found);
  if (value === null || typeof value !== 'object') return;
  const { __typename: type, ...rest } = value as Record<string, unknown>;
  for (const [name, each] of Object.entries(rest)) {
    if (type && each !== null && !(Array.isArray(each) && each.length === 0)) found.add(`${type}.${name}`);
    answeredFields(each, found);
  }
}
