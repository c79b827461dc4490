/** Value chains, paths and impact: how relationships are linked. */
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
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import { reference } from '../../schema/node-reference.ts';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { Service } from '../catalogue/catalogue.api.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Criticality, RelationshipKind, RelationshipState } from '../relationships/relationship.rules.ts';
import { Resource } from '../resources/resource.api.ts';
import { MAX_CHAIN_PATHS, type PathAnswer } from './chain.answers.ts';
import {
  DEFAULT_DEPTH,
  DEFAULT_PATH_LENGTH,
  DEFAULT_PATHS,
  MAX_DEPTH,
  MAX_LINKS,
  MAX_PATH_LENGTH,
  MAX_PATHS,
} from './chain.rules.ts';

export enum ChainDirection {
  UPSTREAM = 'UPSTREAM',
  DOWNSTREAM = 'DOWNSTREAM',
  BOTH = 'BOTH',
}
registerEnumType(ChainDirection, {
  name: 'ChainDirection',
  description: 'Direction in which to follow a chain.',
  valuesConfig: {
    UPSTREAM: { description: 'Towards the providers on which the start depends.' },
    DOWNSTREAM: { description: 'Towards the consumers that depend on the start.' },
    BOTH: { description: 'Both directions.' },
  },
});

export enum PathNodeKind {
  PARTY = 'PARTY',
  RELATIONSHIP = 'RELATIONSHIP',
}
registerEnumType(PathNodeKind, {
  name: 'PathNodeKind',
  description: 'Kind of node on a path.',
  valuesConfig: { PARTY: { description: 'Parties.' }, RELATIONSHIP: { description: 'Relationships.' } },
});

const TRUNCATED = `Whether links are missing because a level has more than ${MAX_LINKS.toLocaleString('en')} links.`;

@ObjectType({ description: 'A party in a chain.' })
export class ChainParty {
  @Field(() => Party, { description: 'The party.' })
  readonly party!: Party;

  @Field(() => Int, { description: 'Minimum distance from the start, in relationships; 0 is the start.' })
  readonly depth!: number;

  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM of the start.' })
  readonly direction!: ChainDirection;
}

@ObjectType({ description: 'A resource in a chain, which links two relationships.' })
export class ChainResource {
  @Field(() => Resource, { description: 'The resource.' })
  readonly resource!: Resource;

  @Field(() => Int, { description: 'Depth of the more distant of the two linked relationships.' })
  readonly depth!: number;

  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM of the start.' })
  readonly direction!: ChainDirection;
}

@ObjectType({
  description: 'A relationship in a chain, and the resources that link it to the previous one.',
})
export class ChainLink {
  @Field(() => Int, { description: 'Minimum distance from the start, in relationships; 1 is the nearest.' })
  readonly depth!: number;

  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM of the start.' })
  readonly direction!: ChainDirection;

  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Party, { description: 'The provider of the relationship.' })
  readonly provider!: Party;

  @Field(() => Party, { description: 'The consumer of the relationship.' })
  readonly consumer!: Party;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The previous relationship, nearer to the start. Null at depth 1.',
  })
  readonly previous!: ServiceRelationship | null;

  @Field(() => [Resource], {
    description: 'The resources that link it to the previous relationship. Empty at depth 1.',
  })
  readonly resources!: Resource[];

  @Field(() => [Service], { description: 'The services that these resources enable. Empty at depth 1.' })
  readonly services!: Service[];
}

@ObjectType({ description: 'A path through a chain, from the start to an end of the chain.' })
export class ChainPath {
  @Field(() => ChainDirection, { description: 'UPSTREAM or DOWNSTREAM.' })
  readonly direction!: ChainDirection;

  @Field(() => [ChainLink], { description: 'The links of the path, nearest first.' })
  readonly links!: ChainLink[];
}

@ObjectType({
  description: 'Relationships linked by resources: each one creates a resource that enables the service of the next.',
})
export class ValueChain {
  @Field(() => Node, { description: 'The start of the chain.' })
  readonly start!: Node;

  @Field(() => [ChainParty], { description: 'The parties in the chain, nearest first.' })
  readonly parties!: ChainParty[];

  @Field(() => [ChainLink], { description: 'The links of the chain, nearest first.' })
  readonly links!: ChainLink[];

  @Field(() => [ServiceRelationship], { description: 'The relationships in the chain, nearest first.' })
  readonly relationships!: ServiceRelationship[];

  @Field(() => [ChainResource], { description: 'The resources in the chain, nearest first.' })
  readonly resources!: ChainResource[];

  @Field(() => [ChainPath], {
    description: `One shortest path to each end of the chain; at most ${MAX_CHAIN_PATHS} paths.`,
  })
  readonly paths!: ChainPath[];

  @Field(() => Boolean, { description: TRUNCATED })
  readonly truncated!: boolean;
}

@ObjectType({ description: 'A party that is affected by a failure.' })
export class AffectedParty {
  @Field(() => Party, { description: 'The affected party.' })
  readonly party!: Party;

  @Field(() => Int, { description: 'Distance from the failure, in relationships; 1: it consumes directly what fails.' })
  readonly depth!: number;

  @Field(() => Criticality, {
    nullable: true,
    description:
      'Criticality of the failure for this party. A path is as critical as its least critical link; the most critical path counts. Null if no criticality is visible to you.',
  })
  readonly criticality!: Criticality | null;

  @Field(() => [ChainLink], { description: 'The links through which it is affected, nearest to the failure first.' })
  readonly through!: ChainLink[];
}

@ObjectType({ description: 'The parties affected downstream if a party, service or resource fails.' })
export class Impact {
  @Field(() => Node, { description: 'The party, service or resource that fails.' })
  readonly of!: Node;

  @Field(() => [AffectedParty], { description: 'The affected parties, most critical first.' })
  readonly affected!: AffectedParty[];

  @Field(() => Int, { description: 'Number of affected parties.' })
  readonly affectedCount!: number;

  @Field(() => Int, { description: 'Number of affected relationships.' })
  readonly relationshipCount!: number;

  @Field(() => Boolean, { description: TRUNCATED })
  readonly truncated!: boolean;
}

@ObjectType({ description: 'A link from one node of a path to the next one that is shown.' })
export class PathLink {
  @Field(() => Node, { description: 'The node at the start of the link.' })
  readonly from!: Node;

  @Field(() => Node, { description: 'The node at the end of the link.' })
  readonly to!: Node;

  @Field(() => Boolean, { description: 'Whether the filter hides nodes between the two.' })
  readonly indirect!: boolean;

  @Field(() => Int, { description: 'Number of nodes that the filter hides between the two.' })
  readonly hidden!: number;
}

@ObjectType({ description: 'A path between two parties.' })
export class PartyPath {
  @Field(() => Int, { description: 'Number of relationships on the path, including those hidden by the filter.' })
  readonly length!: number;

  @Field(() => [Node], {
    description:
      'Alternating parties and relationships, without those hidden by the filter. Both ends are always shown.',
  })
  readonly nodes!: Node[];

  @Field(() => [PathLink], {
    description: 'Links between the nodes shown. An indirect link passes through hidden nodes.',
  })
  readonly links!: PathLink[];

  /** From a path of IDs; for resolvers whose nodes are loaded. */
  static of({ length, nodes, links }: PathAnswer): PartyPath {
    return {
      length,
      nodes: nodes.map((id) => reference<Node>(id)),
      links: links.map((link) => ({ ...link, from: reference<Node>(link.from), to: reference<Node>(link.to) })),
    };
  }
}

@InputType({ description: 'Nodes of a path to show. Other nodes are hidden, but the path still passes through them.' })
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

/** A walk costs Neo4j about as much as this number of lists. */
const WALK_LISTS = 8;

@Resolver()
export class ChainQueries {
  @Extensions(AS_LISTS(WALK_LISTS))
  @Query(() => ValueChain, {
    nullable: true,
    description:
      'The value chain of a party or relationship, as far as it is disclosed to you. Null if you cannot see the start.',
  })
  valueChain(
    @Arg('of', () => ID, { description: 'ID of a party or a service relationship.' }) _of: string,
    @Arg('direction', () => ChainDirection, { nullable: true, description: 'Direction to follow. Default: BOTH.' })
    _direction: ChainDirection | undefined,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description: `Maximum depth of the chain in relationships, 1 to ${MAX_DEPTH}. Default: ${DEFAULT_DEPTH}.`,
    })
    _maxDepth: number | undefined,
    @Arg('states', () => [RelationshipState], {
      nullable: true,
      description: 'States of the relationships to follow. Default: AGREED, ACTIVE and SUSPENDED.',
    })
    _states: RelationshipState[] | undefined,
  ): ValueChain | null {
    return resolvedByPlanner();
  }

  @Extensions(AS_LISTS(WALK_LISTS))
  @Query(() => [PartyPath], {
    nullable: true,
    description:
      'The shortest paths between two parties through relationships that you can see. Null if you cannot see one of the parties.',
  })
  paths(
    @Arg('from', () => ID, { description: 'ID of the party at the start of the paths.' }) _from: string,
    @Arg('to', () => ID, { description: 'ID of the party at the end of the paths.' }) _to: string,
    @Arg('maxLength', () => Int, {
      nullable: true,
      description: `Maximum length of a path in relationships, 1 to ${MAX_PATH_LENGTH}. Default: ${DEFAULT_PATH_LENGTH}.`,
    })
    _maxLength: number | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      description: `Maximum number of paths, 1 to ${MAX_PATHS}. Default: ${DEFAULT_PATHS}.`,
    })
    _first: number | undefined,
    @Arg('filter', () => PathFilterInput, { nullable: true, description: 'Nodes of the paths to show.' })
    _filter: PathFilterInput | undefined,
  ): PartyPath[] | null {
    return resolvedByPlanner();
  }

  @Extensions(AS_LISTS(WALK_LISTS))
  @Query(() => Impact, {
    nullable: true,
    description: 'The parties affected downstream if a party, service or resource fails. Null if you cannot see it.',
  })
  impactOf(
    @Arg('id', () => ID, { description: 'ID of a party, service or resource.' }) _id: string,
    @Arg('maxDepth', () => Int, {
      nullable: true,
      description: `Maximum depth of the chain in relationships, 1 to ${MAX_DEPTH}. Default: ${DEFAULT_DEPTH}.`,
    })
    _maxDepth: number | undefined,
  ): Impact | null {
    return resolvedByPlanner();
  }
}
