/** Queries of value chains, paths and impact, and the impact in the schema. */
import { Arg, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { Party } from '../parties/party.api.ts';
import { Criticality } from '../relationships/relationship.rules.ts';
import { DEFAULT_DEPTH, MAX_DEPTH } from './chain.rules.ts';
import { PartyPath, PathFilterInput } from './path.api.ts';
import { DEFAULT_PATH_LENGTH, DEFAULT_PATHS, MAX_PATH_LENGTH, MAX_PATHS } from './path.rules.ts';
import { ChainDirection, ChainLink, TRUNCATED, ValueChain } from './value-chain.api.ts';

@ObjectType({ description: 'A party that is affected by a failure.' })
export class AffectedParty {
  @Field(() => Party, { description: 'The affected party.' })
  readonly party!: Party;

  @Field(() => Int, { description: 'Distance from the failure, in relationships; 1 for its direct consumers.' })
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
