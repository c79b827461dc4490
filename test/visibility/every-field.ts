/** Operations that reach every field of every type, made from the schema alone: a field added tomorrow is asked too. */
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Values to try for arguments, by the name of their scalar. */
export interface Probes {
  /** Each for itself. */
  ids: string[];
  /** All together, where many can be asked for at once. */
  allIds: string[];
  /** By name of the scalar; a type without probes is never given. */
  scalars: Record<string, unknown[]>;
  /** An id that goes with another one that is probed (`paths(from, to)`). */
  partner: string;
}

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

/** Connections and edges wrap nodes: they count for nothing. */
const WRAPPER = /(Connection|Edge)$/;

export function everyOperation(schema: GraphQLSchema, probes: Probes): Operation[] {
  const operations: Operation[] = [];
  const query = schema.getQueryType();
  for (const field of Object.values(query?.getFields() ?? {}))
    for (const { definitions, uses, variables, extra } of argumentSets(field, probes))
      operations.push({
        query: `query${definitions} { ${field.name}${uses}${selection(schema, getNamedType(field.type), extra || field.args.some(({ name }) => name === 'ids') ? 0 : 1)} }`,
        variables,
      });
  // Each field of each node by its id: with every argument, and every leaf of what it leads to.
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || !type.getInterfaces().some(({ name }) => name === 'Node')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type))) continue;
      for (const { definitions, uses, variables, extra } of argumentSets(field, probes))
        operations.push({
          query: `query${definitions.replace(/^\(?/, '($of: [ID!]!, ').replace(/, $/, ')')} { nodes(ids: $of) { ... on ${type.name} { ${field.name}${uses}${selection(schema, getNamedType(field.type), extra ? 0 : 1)} } } }`,
          variables: { ...variables, of: probes.allIds },
        });
    }
  }
  return operations;
}

/** No arguments, and each argument (each field of a filter) alone with each of its probes. */
function argumentSets(field: GraphQLField<unknown, unknown>, probes: Probes) {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const sets: [GraphQLArgument, unknown][][] = [];
  const base = required.map((arg): [GraphQLArgument, unknown] => [arg, baseOf(arg.type, probes)]);
  sets.push(base);
  for (const arg of field.args)
    for (const value of valuesOf(arg.type, probes))
      sets.push([...base.filter(([each]) => each !== arg), [arg, value] as [GraphQLArgument, unknown]]);
  return sets.map((set) => ({
    definitions: set.length ? `(${set.map(([{ name, type }]) => `$${name}: ${type}`).join(', ')})` : '',
    uses: set.length ? `(${set.map(([{ name }]) => `${name}: $${name}`).join(', ')})` : '',
    /** With an argument that need not be given: the leaves of the answer are enough, the rest was asked without it. */
    extra: set.length > required.length,
    variables: Object.fromEntries(set.map(([{ name }, value]) => [name, value])),
  }));
}

function baseOf(type: GraphQLInputType, probes: Probes): unknown {
  if (getNamedType(type).name === 'ID') return isListOf(type) ? probes.allIds : probes.partner;
  return valuesOf(type, probes)[0];
}

function isListOf(type: GraphQLInputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function valuesOf(type: GraphQLInputType, probes: Probes): unknown[] {
  const inner = isNonNullType(type) ? type.ofType : type;
  if (isListType(inner)) {
    if (getNamedType(inner).name === 'ID') return [probes.allIds];
    return valuesOf(inner.ofType, probes).map((value) => [value]);
  }
  if (isEnumType(inner)) return inner.getValues().map(({ name }) => name);
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) =>
      valuesOf(field.type, probes).map((value) => ({ [field.name]: value })),
    );
  if (inner.name === 'ID') return probes.ids;
  return probes.scalars[inner.name] ?? [];
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isLeafType(type)) return '';
  if (isAbstractType(type))
    return ` { __typename ${schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name}${selection(schema, each, Math.min(depth, 1) - 1)}`)
      .join(' ')} }`;
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const target = getNamedType(field.type);
    if (isLeafType(target)) return [field.name];
    const inner = WRAPPER.test(type.name) || target.name === 'Money' || target.name === 'PageInfo' ? depth : depth - 1;
    if (inner < 0 || field.args.some(({ type: each }) => isNonNullType(each))) return [];
    return [`${field.name}${selection(schema, target, inner)}`];
  });
  return ` { __typename ${fields.join(' ')} }`;
}
