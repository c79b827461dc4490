/** Service relationships in the schema, and the fields that they add to parties and offerings. */

import {
  Arg,
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { Money } from '../../schema/money.ts';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar, UrlScalar } from '../../schema/scalars.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { MAX_SEARCH_CHARACTERS } from '../../values/text-limits.rules.ts';
import { Offering } from '../catalogue/catalogue.api.ts';
import { Party, Person } from '../parties/party.api.ts';
import { RelationshipOrder } from './relationship.enums.ts';
import { ConsumerRole, Criticality, Disclosure, RelationshipKind } from './relationship.rules.ts';

@ObjectType({
  implements: Node,
  description: 'Terms that the parties of a relationship have agreed. Visible only to the parties.',
})
export class Agreement extends Node {
  @Field(() => String, { description: 'The title.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'The terms as text.' })
  readonly terms!: string | null;

  @Field(() => DateScalar, { description: 'The day on which the terms were agreed.' })
  readonly agreedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of validity. Null: valid from `agreedOn`.' })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity. Null: unlimited.' })
  readonly validUntil!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'How long before its end notice must be given: an ISO 8601 period, e.g. `P30D` or `P3M`. Null if unknown.',
  })
  readonly noticePeriod!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day on which notice can be given, so that the whole notice period is before the end of `validUntil`. Null if one of them is.',
  })
  readonly noticeBy!: string | null;

  @Field(() => Money, { nullable: true, description: 'The agreed amount. Null if there is none.' })
  readonly amount!: Money | null;

  @Field(() => UrlScalar, { nullable: true, description: 'URL of the document.' })
  readonly documentUrl!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was cancelled. Null if it is valid.' })
  readonly cancelledAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  readonly cancelReason!: string | null;

  @Field(() => Boolean, { description: 'Whether your side recorded it, and can correct it.' })
  readonly isOwnRecord!: boolean;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;
}

@ObjectType({ description: 'A person in a consumer role in a relationship.' })
export class Participation {
  @Field(() => ConsumerRole, { description: 'The role.' })
  readonly role!: ConsumerRole;

  @Field(() => Person, { description: 'The person.' })
  readonly person!: Person;
}

@ObjectType({
  implements: Node,
  description: 'The cooperation of one provider and one consumer on an agreed offering (ITIL 4 Foundation 2.4).',
})
export class ServiceRelationship extends Node {
  @Field(() => RelationshipState, { description: 'The current state.' })
  readonly state!: RelationshipState;

  @Field(() => RelationshipKind, { description: 'How closely the parties work together.' })
  readonly kind!: RelationshipKind;

  @Field(() => Disclosure, { description: 'Who, besides the parties, can see that the relationship exists.' })
  readonly disclosure!: Disclosure;

  @Field(() => Disclosure, {
    nullable: true,
    description: 'A wider disclosure that one party has requested and the other has not agreed to yet. Parties only.',
  })
  readonly disclosureAsked!: Disclosure | null;

  @Field(() => Criticality, {
    nullable: true,
    description: 'How much the consumer depends on the relationship. Parties only.',
  })
  readonly criticality!: Criticality | null;

  @Field(() => String, { nullable: true, description: 'The purpose of the relationship. Parties only.' })
  readonly purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for declining the proposal. Parties only.' })
  readonly declineReason!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  readonly startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day. Null if open-ended. Parties only.' })
  readonly endsOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it entered its current state.' })
  readonly stateSince!: string;

  @Field(() => Party, { description: 'The provider.' })
  readonly provider!: Party;

  @Field(() => Party, { description: 'The consumer.' })
  readonly consumer!: Party;

  @Field(() => Party, { nullable: true, description: 'The party that proposed the relationship. Parties only.' })
  readonly proposedBy!: Party | null;

  @Field(() => Offering, { description: 'The agreed offering.' })
  readonly offering!: Offering;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship that led to this one, such as a referral. Null if you cannot see it.',
  })
  readonly extends!: ServiceRelationship | null;

  @Field(() => [ServiceRelationship], {
    description: 'The relationships that resulted from this one and that you can see, oldest first.',
  })
  readonly extendedBy!: ServiceRelationship[];

  @Field(() => [Participation], { description: 'The people in consumer roles. Parties only; empty for others.' })
  readonly participants!: Participation[];

  @Field(() => [Agreement], {
    description: 'The agreements of the relationship, latest first. Parties only; empty for others.',
  })
  readonly agreements!: Agreement[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last updated. If you are not a party, this is when it entered its current state.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Version number, increased by each change; 1 if you are not a party. Pass it as `expectedVersion`.',
  })
  readonly version!: number;
}

export const ServiceRelationshipConnection = connectionOf(
  () => ServiceRelationship,
  'ServiceRelationship',
  'service relationships',
);

@InputType({ description: 'Conditions on relationships. All of them must hold.' })
export class RelationshipFilter {
  @Field(() => [RelationshipState], { nullable: true, description: 'In one of these states.' })
  states?: RelationshipState[];

  @Field(() => [RelationshipKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: RelationshipKind[];

  @Field(() => ID, { nullable: true, description: 'With this party as provider or consumer.' })
  with?: string;

  @Field(() => ID, { nullable: true, description: 'Based on this offering.' })
  offering?: string;

  @Field(() => ID, { nullable: true, description: 'Based on an offering of this service, or on one that includes it.' })
  service?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'In progress on this day: started on or before it, and not ended before it.',
  })
  on?: string;

  @Field(() => String, {
    nullable: true,
    description: `Words of the offering's name and of the names of the parties for which you do not act, or parts of at least three characters, all of which must occur. At most ${MAX_SEARCH_CHARACTERS} characters. Case, accents and punctuation are ignored.`,
  })
  search?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Starting on this day or later.' })
  startsFrom?: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Ending on this day or earlier, e.g. to find relationships about to expire.',
  })
  endsUntil?: string;
}

@ArgsType()
export class RelationshipsArguments extends PageArguments {
  @Field(() => RelationshipFilter, {
    nullable: true,
    description: 'Restricts the list to relationships that meet these conditions.',
  })
  filter?: RelationshipFilter;

  @Field(() => RelationshipOrder, { nullable: true, description: 'Sort order. Default: LATEST_START.' })
  orderBy?: RelationshipOrder;
}

@Resolver()
export class RelationshipQueries {
  @Query(() => ServiceRelationship, {
    nullable: true,
    description: 'A service relationship by its ID. Null if it does not exist or is not visible to you.',
  })
  serviceRelationship(
    @Arg('id', () => ID, { description: 'The ID of the relationship.' }) _id: string,
  ): ServiceRelationship | null {
    return resolvedByPlanner();
  }
}

@Resolver(() => Party)
export class RelationshipsOfParty {
  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'Relationships in which the party is the provider and that you can see.',
  })
  relationshipsAsProvider(
    @Args(() => RelationshipsArguments) _args: RelationshipsArguments,
  ): Connection<ServiceRelationship> {
    return resolvedByPlanner();
  }

  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'Relationships in which the party is the consumer and that you can see.',
  })
  relationshipsAsConsumer(
    @Args(() => RelationshipsArguments) _args: RelationshipsArguments,
  ): Connection<ServiceRelationship> {
    return resolvedByPlanner();
  }

  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'The relationships of the party, as provider or consumer, that you can see.',
  })
  relationships(@Args(() => RelationshipsArguments) _args: RelationshipsArguments): Connection<ServiceRelationship> {
    return resolvedByPlanner();
  }
}

@Resolver(() => Offering)
export class RelationshipsOfOffering {
  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'Relationships based on this offering that you can see.',
  })
  relationships(@Args(() => RelationshipsArguments) _args: RelationshipsArguments): Connection<ServiceRelationship> {
    return resolvedByPlanner();
  }
}
