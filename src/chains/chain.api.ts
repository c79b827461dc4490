/** Value chains, paths and impact: how relationships hang together. */
import { Arg, Ctx, Field, ID, InputType, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Service } from '../catalogue/catalogue.api.ts';
import type { RequestContext } from '../graphql/context.ts';
import { reference } from '../graphql/node-reference.ts';
import { Node } from '../graphql/relay.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Criticality, RelationshipKind, RelationshipState } from '../relationships/relationship.rules.ts';
import { Resource } from '../resources/resource.api.ts';
import { DEFAULT_STATES, impact, isCut, pathsBetween, type Walk, walk } from './chain.actions.ts';
import {
  type Affected,
  type Direction,
  depthsOf,
  endings,
  type Reached,
  reached,
  type ShownPath,
  wayTo,
} from './chain.rules.ts';

export enum ChainDirection {
  UPSTREAM = 'UPSTREAM',
  DOWNSTREAM = 'DOWNSTREAM',
  BOTH = 'BOTH',
}
registerEnumType(ChainDirection, {
  name: 'ChainDirection',
  description: 'Which way to follow a chain.',
  valuesConfig: {
    UPSTREAM: { description: 'Towards those who enable it: what it rests on.' },
    DOWNSTREAM: { description: 'Towards those whom it enables: who rests on it.' },
    BOTH: { description: 'Both ways.' },
  },
});

export enum PathNodeKind {
  PARTY = 'PARTY',
  RELATIONSHIP = 'RELATIONSHIP',
}
registerEnumType(PathNodeKind, {
  name: 'PathNodeKind',
  description: 'What stands on a path.',
  valuesConfig: { PARTY: { description: 'Parties.' }, RELATIONSHIP: { description: 'Relationships.' } },
});

@ObjectType({ description: 'A party in a chain.' })
export class ChainParty {
  @Field(() => Party, { description: 'The party.' })
  readonly party!: Party;

  @Field(() => Int, { description: 'How many relationships away, at the nearest; 0 is the start.' })
  readonly depth!: number;

  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM of the start.' })
  readonly direction!: ChainDirection;
}

@ObjectType({ description: 'A resource in a chain: it leads from one relationship to the next.' })
export class ChainResource {
  @Field(() => Resource, { description: 'The resource.' })
  readonly resource!: Resource;

  @Field(() => Int, { description: 'Depth of the farther of the two relationships that it links.' })
  readonly depth!: number;

  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM of the start.' })
  readonly direction!: ChainDirection;
}

@ObjectType({
  description: 'A relationship in a chain, and through what it hangs together with the one nearer to the start.',
})
export class ChainLink {
  @Field(() => Int, { description: 'How many relationships away from the start, at the nearest; 1 is the next.' })
  readonly depth!: number;

  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM of the start.' })
  readonly direction!: ChainDirection;

  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Party, { description: 'Who provides in it.' })
  readonly provider!: Party;

  @Field(() => Party, { description: 'Who consumes in it.' })
  readonly consumer!: Party;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship nearer to the start; null at depth 1.',
  })
  readonly previous!: ServiceRelationship | null;

  @Field(() => [Resource], { description: 'The resources through which the two hang together; empty at depth 1.' })
  readonly resources!: Resource[];

  @Field(() => [Service], { description: 'The services that these resources enable; empty at depth 1.' })
  readonly services!: Service[];
}

@ObjectType({ description: 'One way through a chain from the start to where it leads no further.' })
export class ChainPath {
  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM.' })
  readonly direction!: ChainDirection;

  @Field(() => [ChainLink], { description: 'The links, nearest first.' })
  readonly links!: ChainLink[];
}

@ObjectType({
  description: "Relationships linked by resources: one's service creates a resource that enables another's service.",
})
export class ValueChain {
  @Field(() => Node, { description: 'Where the walk started.' })
  readonly start!: Node;

  @Field(() => [ChainParty], { description: 'The parties, nearest first.' })
  readonly parties!: ChainParty[];

  @Field(() => [ChainLink], { description: 'The relationships, nearest first.' })
  readonly links!: ChainLink[];

  @Field(() => [ServiceRelationship], { description: 'The relationships alone, nearest first.' })
  readonly relationships!: ServiceRelationship[];

  @Field(() => [ChainResource], { description: 'The resources, nearest first.' })
  readonly resources!: ChainResource[];

  @Field(() => [ChainPath], {
    description: 'One shortest way to each relationship where the chain leads no further; at most 100.',
  })
  readonly paths!: ChainPath[];

  @Field(() => Boolean, { description: 'Whether a level had more than 5,000 links, so that some are missing.' })
  readonly truncated!: boolean;
}

@ObjectType({ description: 'A party that is affected if something fails, and how.' })
export class AffectedParty {
  @Field(() => Party, { description: 'Who is affected.' })
  readonly party!: Party;

  @Field(() => Int, { description: 'How many relationships lie between; 1: it consumes what fails.' })
  readonly depth!: number;

  @Field(() => Criticality, {
    nullable: true,
    description:
      'The least critical link of its most critical way: what can do without one link can do without all before it. Null when you may know of none.',
  })
  readonly criticality!: Criticality | null;

  @Field(() => [ChainLink], { description: 'Through what it is affected, nearest to the failure first.' })
  readonly through!: ChainLink[];
}

@ObjectType({ description: 'Who is affected downstream if a party, service or resource fails.' })
export class Impact {
  @Field(() => Node, { description: 'What fails.' })
  readonly of!: Node;

  @Field(() => [AffectedParty], { description: 'Who is affected, the most critical first.' })
  readonly affected!: AffectedParty[];

  @Field(() => Int, { description: 'How many parties are affected.' })
  readonly affectedCount!: number;

  @Field(() => Int, { description: 'How many relationships are affected.' })
  readonly relationshipCount!: number;

  @Field(() => Boolean, { description: 'Whether a level had more than 5,000 links, so that some are missing.' })
  readonly truncated!: boolean;
}

@ObjectType({ description: 'From one node of a path to the next one that is shown.' })
export class PathLink {
  @Field(() => Node, { description: 'From here.' })
  readonly from!: Node;

  @Field(() => Node, { description: 'To here.' })
  readonly to!: Node;

  @Field(() => Boolean, { description: 'Whether something lies between that the filter hides.' })
  readonly indirect!: boolean;

  @Field(() => Int, { description: 'How many nodes the filter hides between the two.' })
  readonly hidden!: number;
}

@ObjectType({ description: 'One way in which two parties are connected.' })
export class PartyPath {
  @Field(() => Int, { description: 'How many relationships it passes, those included that a filter hides.' })
  readonly length!: number;

  @Field(() => [Node], {
    description: 'Parties and relationships in turn, without those that the filter hides; both ends are always shown.',
  })
  readonly nodes!: Node[];

  @Field(() => [PathLink], {
    description: 'The links between the nodes shown; an indirect one passes through what is hidden.',
  })
  readonly links!: PathLink[];

  /** From ids to what the API answers. */
  static of({ length, nodes, links }: ShownPath): PartyPath {
    return {
      length,
      nodes: nodes.map((id) => reference<Node>(id)),
      links: links.map(({ from, to, hidden }) => ({
        from: reference<Node>(from),
        to: reference<Node>(to),
        indirect: hidden > 0,
        hidden,
      })),
    };
  }
}

@InputType({ description: 'What of a path is shown. The rest is hidden, not cut: the path still leads through it.' })
export class PathFilterInput {
  @Field(() => [PathNodeKind], { nullable: true, description: 'Show only these kinds of node.' })
  show?: PathNodeKind[];

  @Field(() => [RelationshipState], { nullable: true, description: 'Show only relationships in these states.' })
  states?: RelationshipState[];

  @Field(() => [RelationshipKind], { nullable: true, description: 'Show only relationships of these kinds.' })
  kinds?: RelationshipKind[];

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Show only relationships that started on this day or later.',
  })
  startsFrom?: string;
}

const DEFAULT_DEPTH = 4;
const MOST_CHAIN_PATHS = 100;

@Resolver()
export class ChainQueries {
  @Query(() => ValueChain, {
    nullable: true,
    description:
      'The value chain of a party or a relationship, as far as it is disclosed to you; null if you cannot see the start.',
  })
  async valueChain(
    @Arg('of', () => ID, { description: 'A party or a service relationship.' }) of: string,
    @Arg('direction', () => ChainDirection, { nullable: true, description: 'Which way; BOTH when not given.' })
    direction: ChainDirection | undefined,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description: 'How many relationships deep, 1 to 10; 4 when not given.',
    })
    maxDepth: number | undefined,
    @Arg('states', () => [RelationshipState], {
      nullable: true,
      description: 'Follow relationships in these states; AGREED, ACTIVE and SUSPENDED when not given.',
    })
    states: RelationshipState[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ValueChain | null> {
    const directions: Direction[] = !direction || direction === 'BOTH' ? ['UPSTREAM', 'DOWNSTREAM'] : [direction];
    const walks = await walk(context, of, directions, maxDepth ?? DEFAULT_DEPTH, states ?? DEFAULT_STATES, [
      'party',
      'relationship',
    ]);
    return walks ? valueChainOf(of, walks) : null;
  }

  @Query(() => [PartyPath], {
    nullable: true,
    description:
      'The shortest ways in which two parties are connected by relationships that you can see; null if you cannot see one of the two.',
  })
  async paths(
    @Arg('from', () => ID, { description: 'One party.' }) from: string,
    @Arg('to', () => ID, { description: 'Another party.' }) to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      description: 'How many relationships at most, 1 to 8; 6 when not given.',
    })
    maxLength: number | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many ways at most, 1 to 20; 5 when not given.' })
    first: number | undefined,
    @Arg('filter', () => PathFilterInput, { nullable: true, description: 'What of the paths is shown.' }) filter:
      | PathFilterInput
      | undefined,
    @Ctx() context: RequestContext,
  ): Promise<PartyPath[] | null> {
    const paths = await pathsBetween(context, {
      from,
      to,
      maxLength: maxLength ?? 6,
      first: first ?? 5,
      filter: filter ?? {},
    });
    return paths?.map(PartyPath.of) ?? null;
  }

  @Query(() => Impact, {
    nullable: true,
    description: 'Who is affected downstream if a party, service or resource fails; null if you cannot see it.',
  })
  async impactOf(
    @Arg('id', () => ID, { description: 'A party, service or resource.' }) id: string,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description: 'How many relationships deep, 1 to 10; 4 when not given.',
    })
    maxDepth: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Impact | null> {
    const found = await impact(context, id, maxDepth ?? DEFAULT_DEPTH);
    if (!found) return null;
    return {
      of: reference<Node>(id),
      affected: found.affected.map(affectedParty),
      affectedCount: found.affected.length,
      relationshipCount: found.relationships.size,
      truncated: found.truncated,
    };
  }
}

function valueChainOf(of: string, walks: Walk[]): ValueChain {
  const chains = walks.map(({ direction, levels }) => ({
    direction: direction as ChainDirection,
    levels,
    steps: reached(levels),
  }));
  const byDepth = (a: { depth: number }, b: { depth: number }) => a.depth - b.depth;
  const links = chains.flatMap(({ direction, steps }) => [...steps.values()].map((step) => chainLink(step, direction)));
  return {
    start: reference<Node>(of),
    parties: chains
      .flatMap(({ direction, steps }) =>
        [...depthsOf(steps.values(), (step) => [step.provider, step.consumer])]
          .filter(([id]) => id !== of)
          .map(([id, depth]) => ({ party: reference<Party>(id), depth, direction })),
      )
      .sort(byDepth),
    links: links.sort(byDepth),
    relationships: links.map(({ relationship }) => relationship),
    resources: chains
      .flatMap(({ direction, steps }) =>
        [...depthsOf(steps.values(), (step) => step.resources)].map(([id, depth]) => ({
          resource: reference<Resource>(id),
          depth,
          direction,
        })),
      )
      .sort(byDepth),
    paths: chains
      .flatMap(({ direction, steps }) =>
        endings(steps).map((ending) => ({
          direction,
          links: wayTo(ending, steps).map((step) => chainLink(step, direction)),
        })),
      )
      .slice(0, MOST_CHAIN_PATHS),
    truncated: chains.some(({ levels }) => isCut(levels)),
  };
}

function chainLink(step: Reached, direction: ChainDirection): ChainLink {
  return {
    depth: step.depth,
    direction,
    relationship: reference<ServiceRelationship>(step.relationship),
    provider: reference<Party>(step.provider),
    consumer: reference<Party>(step.consumer),
    previous: step.previous ? reference<ServiceRelationship>(step.previous) : null,
    resources: step.resources.map((id) => reference<Resource>(id)),
    services: step.services.map((id) => reference<Service>(id)),
  };
}

function affectedParty({ party, depth, criticality, way }: Affected): AffectedParty {
  return {
    party: reference<Party>(party),
    depth,
    criticality,
    through: way.map((step) => chainLink(step, ChainDirection.DOWNSTREAM)),
  };
}
