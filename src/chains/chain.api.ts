/** Value chains, paths and impact: how relationships hang together. */
import {
  Arg,
  Extensions,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { Service } from '../catalogue/catalogue.api.ts';
import { AS_LISTS } from '../graphql/expanded-fields.ts';
import { reference } from '../graphql/node-reference.ts';
import { Node, planned } from '../graphql/relay.ts';
import { DateScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Criticality, RelationshipKind, RelationshipState } from '../relationships/relationship.rules.ts';
import { Resource } from '../resources/resource.api.ts';
import type { PathAnswer } from './chain.answers.ts';

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

  /** Of a path as ids; for resolvers, whose nodes are loaded. */
  static of({ length, nodes, links }: PathAnswer): PartyPath {
    return {
      length,
      nodes: nodes.map((id) => reference<Node>(id)),
      links: links.map((link) => ({ ...link, from: reference<Node>(link.from), to: reference<Node>(link.to) })),
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

/** A walk costs Neo4j as much as so many lists. */
const WALK_LISTS = 8;

@Resolver()
export class ChainQueries {
  @Extensions(AS_LISTS(WALK_LISTS))
  @Query(() => ValueChain, {
    nullable: true,
    description:
      'The value chain of a party or a relationship, as far as it is disclosed to you; null if you cannot see the start.',
  })
  valueChain(
    @Arg('of', () => ID, { description: 'A party or a service relationship.' }) _of: string,
    @Arg('direction', () => ChainDirection, { nullable: true, description: 'Which way; BOTH when not given.' })
    _direction: ChainDirection | undefined,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description: 'How many relationships deep, 1 to 10; 4 when not given.',
    })
    _maxDepth: number | undefined,
    @Arg('states', () => [RelationshipState], {
      nullable: true,
      description: 'Follow relationships in these states; AGREED, ACTIVE and SUSPENDED when not given.',
    })
    _states: RelationshipState[] | undefined,
  ): ValueChain | null {
    return planned();
  }

  @Extensions(AS_LISTS(WALK_LISTS))
  @Query(() => [PartyPath], {
    nullable: true,
    description:
      'The shortest ways in which two parties are connected by relationships that you can see; null if you cannot see one of the two.',
  })
  paths(
    @Arg('from', () => ID, { description: 'One party.' }) _from: string,
    @Arg('to', () => ID, { description: 'Another party.' }) _to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      description: 'How many relationships at most, 1 to 8; 6 when not given.',
    })
    _maxLength: number | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many ways at most, 1 to 20; 5 when not given.' })
    _first: number | undefined,
    @Arg('filter', () => PathFilterInput, { nullable: true, description: 'What of the paths is shown.' })
    _filter: PathFilterInput | undefined,
  ): PartyPath[] | null {
    return planned();
  }

  @Extensions(AS_LISTS(WALK_LISTS))
  @Query(() => Impact, {
    nullable: true,
    description: 'Who is affected downstream if a party, service or resource fails; null if you cannot see it.',
  })
  impactOf(
    @Arg('id', () => ID, { description: 'A party, service or resource.' }) _id: string,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description: 'How many relationships deep, 1 to 10; 4 when not given.',
    })
    _maxDepth: number | undefined,
  ): Impact | null {
    return planned();
  }
}
