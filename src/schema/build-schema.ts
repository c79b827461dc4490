/** Builds the schema from the features' classes and connects it to the read planner. */

import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { buildSchemaSync, type ClassType } from 'type-graphql';
import { authorities } from '../access-control/authority.ts';
import { Planner } from '../planner/plan.ts';
import { TYPE_NAME } from '../planner/reader.ts';
import type { Shapes } from '../planner/shape.ts';
import { isRecord } from '../values/thrown.ts';
import type { AttentionSource } from './attention-source.ts';
import { NodeReference, PRELOADED } from './node-reference.ts';
import { type EnumValues, fillOpenEnums } from './open-enum.ts';
import type { Packs } from './packs.ts';
import type { RequestContext } from './request-context.ts';
import type { SearchSource } from './search-source.ts';

/** The parts that a feature adds to the schema. */
export interface SchemaPart {
  /** Resolver classes. */
  resolvers?: ClassType<object>[];
  /** Object types that are reached only through interfaces or unions. */
  types?: ClassType<object>[];
  /** Values that it adds to enums of earlier features, with their descriptions, by the name of the enum. */
  enumValues?: Readonly<Record<string, EnumValues>>;
  /** The industry packs that it belongs to; they become values of the enum `IndustryPack`. */
  packs?: Packs;
  /** The kinds of items that it adds to what waits for a party; they become values of the enum `AttentionKind`. */
  attention?: readonly AttentionSource[];
  /** The kinds of records that it adds to the global search; they become values of the enum `SearchKind`. */
  search?: readonly SearchSource[];
  /** `packs`, `attention`, `search`: those of all features of the server. */
  shapes?: (
    shapes: Shapes,
    packs: Packs,
    attention: readonly AttentionSource[],
    search: readonly SearchSource[],
  ) => void;
}

/** @throws when a mutation declares no authority; when shapes and schema differ, with every difference */
export function buildPlannedSchema(features: SchemaPart[], shapes: Shapes, instances: Map<unknown, object>): Planner {
  const resolvers = features.flatMap((feature) => feature.resolvers ?? []);
  const packs: Packs = Object.assign({}, ...features.map((feature) => feature.packs));
  const attention = features.flatMap((feature) => feature.attention ?? []);
  const search = features.flatMap((feature) => feature.search ?? []);
  for (const feature of features) feature.shapes?.(shapes, packs, attention, search);
  fillOpenEnums([
    ...features.flatMap(({ enumValues }) => (enumValues ? [enumValues] : [])),
    ...(Object.keys(packs).length ? [{ IndustryPack: descriptionsOf(packs) }] : []),
    ...attention.map(({ kind, description }) => ({ AttentionKind: { [kind]: description } })),
    ...search.map(({ kind, description }) => ({ SearchKind: { [kind]: description } })),
  ]);
  const schema = buildSchemaSync({
    resolvers: resolvers as never,
    orphanedTypes: features.flatMap((feature) => feature.types ?? []) as never,
    validate: false,
    container: {
      get: (resolver: ClassType<object>) => {
        let instance = instances.get(resolver);
        if (!instance) {
          instance = new resolver();
          instances.set(resolver, instance);
        }
        return instance;
      },
    },
    // type-graphql demands it; subscriptions bring their own sources.
    pubSub: { publish() {}, subscribe: () => ({ async *[Symbol.asyncIterator]() {} }) } as never,
  });
  authorities(schema);
  describeRoots(schema);
  describeInputs(schema);
  connect(schema, shapes);
  const planner = new Planner(schema, shapes);
  planner.verify();
  return planner;
}

const descriptionsOf = (packs: Packs): EnumValues =>
  Object.fromEntries(Object.entries(packs).map(([name, { description }]) => [name, description]));

/** type-graphql makes the root types without descriptions. */
function describeRoots(schema: GraphQLSchema): void {
  const descriptions: [GraphQLObjectType | null | undefined, string][] = [
    [schema.getQueryType(), 'Read operations. Objects that you may not see are null, or absent from lists.'],
    [
      schema.getMutationType(),
      'Write operations. Each field runs in its own transaction; `errors` says why nothing was changed.',
    ],
    [
      schema.getSubscriptionType(),
      'Subscriptions, by WebSocket or event stream. `after` resumes from a cursor (docs/live-updates.md).',
    ],
  ];
  for (const [type, description] of descriptions) if (type) type.description = description;
}

/** The input type describes the input of a mutation; its argument only names it. */
function describeInputs(schema: GraphQLSchema): void {
  for (const mutation of Object.values(schema.getMutationType()?.getFields() ?? {}))
    for (const argument of mutation.args)
      if (argument.name === 'input') argument.description = `The input of \`${mutation.name}\`.`;
}

/** Resolvers of planned fields read rows; nodes of other resolvers are loaded by a separate plan. */
function connect(schema: GraphQLSchema, shapes: Shapes): void {
  const query = schema.getQueryType();
  const derived = derivedTypes(schema, shapes);
  const embedded = embeddedTypes(shapes);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeOf;
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    delete type.isTypeOf;
    for (const [name, field] of Object.entries(type.getFields())) {
      const shape = shapes.field(type.name, name);
      if (type === query && (shape || shapes.derived.has(name)))
        field.resolve = async (_source, _args, context: RequestContext, info) =>
          (await context.plannedRootFields())[info.path.key];
      else if (shape || type.name.endsWith('Edge') || type.name.endsWith('Connection') || type.name === 'PageInfo')
        field.resolve = fromRow;
      else if (leadsToNodes(schema, shapes, getNamedType(field.type)))
        field.resolve = loading(field.resolve ?? defaultFieldResolver);
      if (derived.has(type) || embedded.has(type.name))
        field.resolve = fromRowOr(field.resolve ?? defaultFieldResolver);
    }
  }
}

/** The types of embedded fields, such as Money: rows and resolvers both make their objects. */
function embeddedTypes(shapes: Shapes): Set<string> {
  const fields = [...shapes.types.values()].flatMap((shape) => Object.values(shape.fields));
  return new Set(fields.flatMap((field) => (field.kind === 'embedded' ? [field.to] : [])));
}

/** The types without a shape of which the answers to derived fields are made. */
function derivedTypes(schema: GraphQLSchema, shapes: Shapes): Set<GraphQLNamedType> {
  const found = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType): void => {
    if (!isObjectType(type) || shapes.types.has(type.name) || found.has(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  for (const name of shapes.derived.keys()) {
    const field = schema.getQueryType()?.getFields()[name];
    if (field) visit(getNamedType(field.type));
  }
  return found;
}

/** A shaped type, or an interface all of whose objects are. */
function leadsToNodes(schema: GraphQLSchema, shapes: Shapes, type: GraphQLNamedType): boolean {
  const types = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return types.every(({ name }) => shapes.types.has(name));
}

/** Rows are keyed by response key, so that aliases with other arguments stand apart. */
const fromRow: GraphQLFieldResolver<Record<string, unknown>, RequestContext> = (source, _args, _context, info) =>
  source[info.path.key];

/** Of types whose objects are made of rows, but by resolvers too. */
function fromRowOr(
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<Record<string | symbol, unknown>, RequestContext> {
  return (source, args, context, info) =>
    TYPE_NAME in source ? source[info.path.key] : resolve(source, args, context, info);
}

function loading(
  resolve: GraphQLFieldResolver<unknown, RequestContext>,
): GraphQLFieldResolver<unknown, RequestContext> {
  return async (source, args, context, info) => {
    const preloaded = isRecord(source) ? source[PRELOADED] : undefined;
    if (preloaded instanceof Map && preloaded.has(info.path.key)) return preloaded.get(info.path.key);
    const value = await resolve(source, args, context, info);
    if (value instanceof NodeReference) return context.load(value, info);
    if (Array.isArray(value))
      return Promise.all(value.map((each) => (each instanceof NodeReference ? context.load(each, info) : each)));
    return value;
  };
}

function typeOf(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const name = value[TYPE_NAME] ?? value.__typename ?? value.constructor?.name;
  return typeof name === 'string' ? name : undefined;
}
