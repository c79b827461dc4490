/** Value chains in the schema. */

import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Node } from '../../schema/relay.ts';
import { textFormats } from '../../values/format.rules.ts';
import { Service } from '../catalogue/catalogue.api.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Resource } from '../resources/resource.api.ts';
import { MAX_CHAIN_PATHS } from './chain.answers.ts';
import { MAX_LINKS } from './chain.rules.ts';

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

export const TRUNCATED = `Whether links are missing because a level has more than ${textFormats.number(MAX_LINKS)} links.`;

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
