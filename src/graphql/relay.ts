/** Relay's Node and connections (https://relay.dev/graphql/connections.htm). */
import { ArgsType, type ClassType, Field, ID, Int, InterfaceType, ObjectType } from 'type-graphql';

@InterfaceType('Node', { description: 'Anything with an id that `node(id)` finds again.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque, stable and unique among all types.' })
  readonly id!: string;
}

@ObjectType({ description: 'Where a page stands in its connection.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether more follows; ask for it with `after: endCursor`.' })
  readonly hasNextPage!: boolean;

  @Field(() => Boolean, {
    description: 'Whether the page was asked for with `after`, so that something came before it.',
  })
  readonly hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first edge; null on an empty page.' })
  readonly startCursor!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last edge, for the next page; null on an empty page.',
  })
  readonly endCursor!: string | null;
}

@ArgsType()
export class PageArguments {
  @Field(() => Int, { nullable: true, description: 'How many at most, 0 to 100; 20 when not given.' })
  first?: number;

  @Field(() => String, {
    nullable: true,
    description: 'Go on after this cursor (`pageInfo.endCursor` of the page before).',
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
  type: () => ClassType<T> | T,
  name: string,
  plural: string,
): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { description: `One of a page of ${plural}, with its cursor.` })
  class EdgeClass {
    @Field(() => String, { description: 'Where this edge stands; for `after`.' })
    readonly cursor!: string;

    @Field(type as () => ClassType<T>, { description: 'What the edge leads to.' })
    readonly node!: T;
  }

  @ObjectType(`${name}Connection`, {
    description: `A page of ${plural} in a stated order, each only if you may see it.`,
  })
  class ConnectionClass {
    @Field(() => [EdgeClass], { description: 'The page with a cursor for each.' })
    readonly edges!: EdgeClass[];

    @Field(() => [type() as ClassType<T>], { description: 'The page without cursors.' })
    readonly nodes!: T[];

    @Field(() => PageInfo, { description: 'Whether more follows, and from where.' })
    readonly pageInfo!: PageInfo;

    @Field(() => Int, { description: 'How many there are over all pages, of those that you may see.' })
    readonly totalCount!: number;
  }
  return ConnectionClass as unknown as ClassType<Connection<T>>;
}

/**
 * Stands where a field is read by the planner: the shape says how, so a resolver has nothing to do. `graphql/schema.ts`
 * replaces it; it is reached only if a shape is missing, which `Planner.verify` tells at start.
 */
export function planned(): never {
  throw new Error('This field is read by the planner and has no resolver of its own');
}
