/** Few and wide operations that reach every field, generated from the schema, so that new fields are included. */
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
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

export interface Operation {
  query: string;
  variables: Record<string, unknown>;
}

export interface Probes {
  /** Ids to look up, by type. */
  ids: Record<string, string[]>;
  /** Variables of root fields that are not lists, by field. */
  roots: Record<string, Record<string, unknown>[]>;
  /** Literals for arguments of connections: by connection and argument, by the name of the argument or field of a filter, or by type. */
  values: Record<string, string[]>;
}

/** Types that are part of their parent. */
const PART = /(Edge|Info)$|^(Money|ErasureCount|ErasureBlocker|QualificationCheck)$/;
/** Answers of root fields whose parts are read by one and the same long statement. */
const WHOLE = /^(AttentionConnection|SearchResults)$/;
/** Types between a node and others, which count as one step with them. */
const LEADS_ON = /Connection$|^(Membership|Participation|Enablement)$/;

export function wideOperations(schema: GraphQLSchema, probes: Probes): Operation[] {
  const operations: Operation[] = [];
  const varied = new Map<string, string>();
  for (const [type, ids] of Object.entries(probes.ids)) {
    const object = schema.getType(type) as GraphQLObjectType;
    const lookUp = (selected: string) =>
      operations.push({
        query: `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selected} } } }`,
        variables: { ids },
      });
    lookUp(fields(schema, object, 1).join(' '));
    for (const field of Object.values(object.getFields()).reverse()) {
      // Connections of the same nodes with the same arguments share their conditions: one is varied.
      const kind = `${field.type} ${field.args.map((arg) => arg.type).join()}`;
      if (!field.args.length || varied.has(kind)) continue;
      varied.set(kind, type);
      lookUp(`id ${variations(field, probes).join(' ')}`);
    }
  }
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const target = getNamedType(field.type);
    if (field.args.length === 0 || /Connection/.test(String(field.type))) {
      const needsArguments = field.args.some(isRequiredArgument);
      if (!needsArguments)
        operations.push({
          query: `{ ${field.name}${selection(schema, target, field.args.length ? 0 : 1)} }`,
          variables: {},
        });
      if (field.args.length) operations.push({ query: `{ ${variations(field, probes).join(' ')} }`, variables: {} });
      if (!needsArguments) continue;
    }
    const definitions = field.args.map(({ name, type }) => `$${name}: ${type}`).join(', ');
    const uses = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
    for (const selected of rootSelections(schema, target, field.args.length))
      for (const variables of probes.roots[field.name] ?? [])
        operations.push({ query: `query (${definitions}) { ${field.name}(${uses}) ${selected} }`, variables });
  }
  return operations;
}

/**
 * A look-up selects leaves; deeper fields are selected from each type. Chains and suggestions are read node by node, so
 * they are selected two objects deep, first their leaves and then each object: Neo4j takes minutes to plan long statements.
 * What any part of the answer needs whole is selected at once.
 */
function rootSelections(schema: GraphQLSchema, type: GraphQLNamedType, args: number): string[] {
  if (args <= 1 || !isObjectType(type)) return [selection(schema, type, args > 1 ? 2 : 0)];
  const all = fields(schema, type, 2);
  if (WHOLE.test(type.name)) return [`{ ${all.join(' ')} }`];
  const isLeaf = (field: string) => !field.includes('{');
  const objects = all.filter((each) => !isLeaf(each)).map((each) => `{ __typename ${each} }`);
  return [`{ ${all.filter(isLeaf).join(' ')} }`, ...objects];
}

/** The connection under an alias for each value of each argument; the selection is the nodes and their count. */
function variations(field: GraphQLField<unknown, unknown>, probes: Probes): string[] {
  const literals = ({ name, type }: GraphQLArgument) =>
    (probes.values[`${field.name}.${name}`] ?? literalsOf(name, type, probes)).map((value) => `${name}: ${value}`);
  return field.args
    .flatMap((argument) => {
      const others = field.args.filter((each) => each !== argument && isRequiredArgument(each));
      const always = others.map((each) => `, ${literals(each)[0]}`).join('');
      return literals(argument).map((literal) => literal + always);
    })
    .map(
      (literal, index) =>
        `a${index}: ${field.name}(${literal}) ${literal.startsWith('filter') ? '{ totalCount }' : '{ edges { cursor node { id } } pageInfo { hasNextPage } }'}`,
    );
}

function literalsOf(name: string, type: GraphQLInputType, probes: Probes): string[] {
  const inner = getNullableType(type);
  if (isListType(inner))
    return literalsOf(name, inner.ofType, probes)
      .slice(0, 2)
      .map((value) => `[${value}]`);
  const named = probes.values[name] ?? probes.values[inner.toString()];
  if (named) return named;
  if (isInputObjectType(inner))
    return Object.values(inner.getFields()).flatMap((field) =>
      literalsOf(field.name, field.type, probes).map((value) => `{${field.name}: ${value}}`),
    );
  if (isEnumType(inner)) return inner.getValues().map((value) => value.name);
  throw new Error(`Say what to give for ${name}: ${inner}`);
}

function selection(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (isInterfaceType(type)) {
    const leaves = Object.values(type.getFields()).filter((field) => isLeafType(getNamedType(field.type)));
    return ` { __typename ${leaves.map(({ name }) => name).join(' ')} }`;
  }
  if (isAbstractType(type))
    return ` { ${schema
      .getPossibleTypes(type)
      .map((each) => `... on ${each.name}${selection(schema, each, depth)}`)
      .join(' ')} }`;
  return isObjectType(type) ? ` { ${fields(schema, type, depth).join(' ')} }` : '';
}

/** The leaves, and the objects at most `depth` levels away. */
function fields(schema: GraphQLSchema, type: GraphQLObjectType, depth: number): string[] {
  return ['__typename'].concat(
    Object.values(type.getFields()).flatMap((field) => {
      const target = getNamedType(field.type);
      if (isLeafType(target)) return [field.name];
      // `edges { node }` asks for the same nodes.
      if (/Connection$/.test(type.name) && field.name === 'nodes') return ['nodes { id }'];
      if (LEADS_ON.test(target.name)) return depth < 1 ? [] : [`${field.name}${selection(schema, target, depth - 1)}`];
      const left = PART.test(target.name) || PART.test(type.name) || LEADS_ON.test(type.name) ? depth : depth - 1;
      return left < 0 ? [] : [`${field.name}${selection(schema, target, left)}`];
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
