/**
 * A second way to answer: graphql-js walks the operation, and every field of every node is read by a query of its own for
 * that one field. It shares the shapes with the planner, but none of what composes them: nesting, merging, aliases,
 * fragments, directives, rows and their assembly.
 */
import {
  astFromValue,
  type DocumentNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  isAbstractType,
  isLeafType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { createPlanner } from '../../src/app.ts';
import { executeOperation } from '../../src/http/execute.ts';
import { RequestContext } from '../../src/schema/request-context.ts';

/** Only nodes can be found by ID; `Viewer` has one for caches. */
const isNode = (type: GraphQLObjectType) => type.getInterfaces().some(({ name }) => name === 'Node');

interface Source {
  __typename?: string;
  id?: string;
  [field: string]: unknown;
}

/** A schema whose resolvers read one field at a time through `base`. */
export function fieldByFieldSchema(base: ReturnType<typeof createPlanner>) {
  const { schema } = createPlanner();
  const documents = new Map<string, DocumentNode>();
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value) => (value as Source).__typename;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      const isQuery = type.name === 'Query';
      field.resolve = async (source: Source, args: Record<string, unknown>, context: RequestContext) => {
        if (type.name.endsWith('Connection') && field.name === 'nodes') {
          return (source.edges as { node: Source }[]).map(({ node }) => node);
        }
        if (!isQuery && !(source.id && isNode(type) && base.shapes.field(type.name, field.name)))
          return source[field.name];
        const text = isQuery
          ? `{ value: ${field.name}${literal(field, args)} ${reference(field.type)} }`
          : `query ($id: ID!) { node(id: $id) { ... on ${type.name} { value: ${field.name}${literal(field, args)} ${reference(field.type)} } } }`;
        let document = documents.get(text);
        if (!document) {
          document = parse(text);
          documents.set(text, document);
        }
        const fresh = new RequestContext({ ...context, planner: base }, context.viewerKey, '', context.now);
        const { data, errors } = await executeOperation({ document, variables: { id: source?.id } }, fresh);
        if (errors) throw errors[0];
        const answer = data as { value?: unknown; node?: { value?: unknown } };
        return isQuery ? answer.value : answer.node?.value;
      };
    }
  }
  return schema;

  /** The selection on a value that allows the rest to be read later. */
  function reference(type: unknown): string {
    const named = getNamedType(type as GraphQLNamedType);
    if (isLeafType(named)) return '';
    return `{ ${inside(named, 0)} }`;
  }

  function inside(named: GraphQLNamedType, depth: number): string {
    if (isAbstractType(named)) return '__typename ... on Node { id }';
    const fields = Object.values((named as GraphQLObjectType).getFields());
    if (isNode(named as GraphQLObjectType)) return '__typename id';
    return `__typename ${fields
      .filter((field) => !(named.name.endsWith('Connection') && field.name === 'nodes'))
      .map((field) => {
        const target = getNamedType(field.type);
        return isLeafType(target)
          ? field.name
          : `${field.name} { ${depth > 3 ? '__typename' : inside(target, depth + 1)} }`;
      })
      .join(' ')}`;
  }

  function literal(field: GraphQLField<unknown, unknown>, args: Record<string, unknown>): string {
    const given = field.args.flatMap(({ name, type }) => {
      const value = args[name];
      if (value === undefined) return [];
      const ast = astFromValue(value, type);
      return ast ? [`${name}: ${print(ast)}`] : [];
    });
    return given.length ? `(${given.join(', ')})` : '';
  }
}
