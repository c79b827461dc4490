/** Relay's Node and connections (https://relay.dev/graphql/connections.htm). */
import { ArgsType, type ClassType, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';
import { DEFAULT_PAGE, MAX_PAGE } from '../planner/page-limits.rules.ts';

@InterfaceType('Node', {
  // Only the types of listed features are in the schema.
  autoRegisterImplementations: false,
  description: 'An object that can be fetched by its ID with `node(id:)`.',
})
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, stable, and unique across all types.' })
  readonly id!: string;
}

@ObjectType({ description: 'Information about the position of a page in its connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more items follow; request them with `after: endCursor`.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether items precede this page, because it was requested with `after`.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge. Null if the page is empty.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge, to request the next page. Null if the page is empty.',
  })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    nullable: true,
    description: `Maximum number of items, 0 to ${MAX_PAGE}. Default: ${DEFAULT_PAGE}.`,
  })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Return items after this cursor (`pageInfo.endCursor` of the previous page).',
  })
  after?: string;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}

export interface Connection<T> {
  edges: Edge<T>[];
  nodes: T[];
  pageInfo: PageInfo;
  totalCount: number;
}

/**
 * The connection type of `type`, named `<name>Connection`, with its `<name>Edge`.
 * @param plural what a page of it holds, as descriptions say it, e.g. `activities`
 */
export function connectionOf<T extends object>(
  type: () => (abstract new () => T) | T,
  name: string,
  plural: string,
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `An item in a page of ${plural}, with its cursor.` })
  class EdgeClass {
    @Field(() => String, { description: 'Cursor of this edge, for `after`.' })
    readonly cursor!: string;

    @Field(type, { description: 'The item at the end of the edge.' })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of the ${plural} that you can see.`,
  })
  class ConnectionClass {
    @Field(() => [EdgeClass], { description: 'The items of the page, each with its cursor.' })
    readonly edges!: EdgeClass[];

    @Field(() => [type()], { description: 'The items of the page.' })
    readonly nodes!: T[];

    @Field(() => PageInfo, { description: 'Information about the page, for pagination.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'Total number of items on all pages that you can see.' })
    readonly totalCount!: number;
  }
  return ConnectionClass;
}

/**
 * Placeholder for a field that the planner reads according to its shape, so a resolver has nothing to do.
 * `schema/build-schema.ts` replaces it; it is reached only if a shape is missing, which `Planner.verify` reports at
 * start.
 */
export function resolvedByPlanner(): never {
  throw new Error('This field is read by the planner and has no resolver');
}
