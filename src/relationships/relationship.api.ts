/** Service relationships: what can be asked of them, and what they add to parties and offerings. */
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
  registerEnumType,
} from 'type-graphql';
import { Offering } from '../catalogue/catalogue.api.ts';
import { Money } from '../graphql/money.ts';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateScalar, DateTimeScalar, UrlScalar } from '../graphql/scalars.ts';
import { Party, Person } from '../parties/party.api.ts';
import {
  ConsumerRole,
  Criticality,
  Disclosure,
  RelationshipKind,
  RelationshipSide,
  RelationshipState,
} from './relationship.rules.ts';

registerEnumType(RelationshipState, {
  name: 'RelationshipState',
  description:
    'Where a relationship stands: PROPOSED → AGREED → ACTIVE ⇄ SUSPENDED → ENDED, or DECLINED from PROPOSED.',
  valuesConfig: {
    PROPOSED: { description: 'One party has proposed it; the other has not answered.' },
    AGREED: { description: 'Both have agreed; nothing is provided yet.' },
    ACTIVE: { description: 'Services are provided and consumed.' },
    SUSPENDED: { description: 'Paused; can be resumed or ended.' },
    ENDED: { description: 'Over; kept as history.' },
    DECLINED: { description: 'The other party did not agree.' },
  },
});
registerEnumType(RelationshipSide, {
  name: 'RelationshipSide',
  description: 'The two sides of a relationship: its parties and who acts for them.',
  valuesConfig: {
    PROVIDER: { description: 'The provider, e.g. the brokerage and its brokers.' },
    CONSUMER: { description: 'The consumer, e.g. the client.' },
  },
});
registerEnumType(RelationshipKind, {
  name: 'RelationshipKind',
  description: 'How closely the parties work together (ITIL 4: Drive Stakeholder Value).',
  valuesConfig: {
    BASIC: { description: 'Standard services, efficiency first.' },
    COOPERATIVE: { description: 'Services fitted to the consumer, with regular exchange.' },
    PARTNERSHIP: { description: 'Shared goals, planned together.' },
  },
});
registerEnumType(Disclosure, {
  name: 'Disclosure',
  description: 'Who besides its parties may know that it exists. Terms, activities and use are never disclosed.',
  valuesConfig: {
    PRIVATE: { description: 'Its parties only.' },
    CHAIN: {
      description:
        'Also those downstream, whom its resources enable: that it exists, its parties, service and resources.',
    },
    PUBLIC: { description: 'Everyone: that it exists, its parties, service and resources.' },
  },
});
registerEnumType(Criticality, {
  name: 'Criticality',
  description: 'How much one thing depends on another.',
  valuesConfig: {
    LOW: { description: 'Hardly noticed if it fails.' },
    MEDIUM: { description: 'Works on, with more effort.' },
    HIGH: { description: 'Works on only for a short time or in part.' },
    CRITICAL: { description: 'Stops at once.' },
  },
});
registerEnumType(ConsumerRole, {
  name: 'ConsumerRole',
  description: 'How a person acts in a relationship on the consumer side (ITIL 4 Foundation 2.2.2).',
  valuesConfig: {
    CUSTOMER: { description: 'Defines the requirements and answers for the outcomes.' },
    USER: { description: 'Uses the services.' },
    SPONSOR: { description: 'Authorises the budget.' },
  },
});

export enum RelationshipOrder {
  LATEST_START = 'LATEST_START',
  EARLIEST_START = 'EARLIEST_START',
  LATEST_CHANGE = 'LATEST_CHANGE',
}
registerEnumType(RelationshipOrder, {
  name: 'RelationshipOrder',
  description: 'Order of relationships in a list.',
  valuesConfig: {
    LATEST_START: { description: 'Latest start date first.' },
    EARLIEST_START: { description: 'Earliest start date first.' },
    LATEST_CHANGE: { description: 'Latest change of state first.' },
  },
});

export enum PartySide {
  PROVIDER = 'PROVIDER',
  CONSUMER = 'CONSUMER',
}
registerEnumType(PartySide, {
  name: 'PartySide',
  description: 'On which side of a relationship a party stands.',
  valuesConfig: { PROVIDER: { description: 'It provides.' }, CONSUMER: { description: 'It consumes.' } },
});

@ObjectType({
  implements: Node,
  description: 'Terms that the parties of a relationship have agreed; seen by them only.',
})
export class Agreement extends Node {
  @Field(() => String, { description: 'What it is called.' })
  readonly title!: string;

  @Field(() => String, { nullable: true, description: 'The terms in words.' })
  readonly terms!: string | null;

  @Field(() => DateScalar, { description: 'The day on which it was agreed.' })
  readonly agreedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day of validity; null: from the day of agreement.' })
  readonly validFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of validity; null: no end.' })
  readonly validUntil!: string | null;

  @Field(() => Money, { nullable: true, description: 'The agreed amount, if any.' })
  readonly amount!: Money | null;

  @Field(() => UrlScalar, { nullable: true, description: 'Where the document is.' })
  readonly documentUrl!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;
}

@ObjectType({ description: 'A person in a consumer role of a relationship.' })
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
  @Field(() => RelationshipState, { description: 'Where it stands.' })
  readonly state!: RelationshipState;

  @Field(() => RelationshipKind, { description: 'How closely the parties work together.' })
  readonly kind!: RelationshipKind;

  @Field(() => Disclosure, { description: 'Who besides its parties may know of it.' })
  readonly disclosure!: Disclosure;

  @Field(() => Disclosure, {
    nullable: true,
    description: 'A wider disclosure that one party asks for and the other has not agreed yet; parties only.',
  })
  readonly disclosureAsked!: Disclosure | null;

  @Field(() => Criticality, { nullable: true, description: 'How much the consumer depends on it; parties only.' })
  readonly criticality!: Criticality | null;

  @Field(() => String, { nullable: true, description: 'What it is for; parties only.' })
  readonly purpose!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was declined; parties only.' })
  readonly declineReason!: string | null;

  @Field(() => DateScalar, { description: 'First day.' })
  readonly startsOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while open-ended; parties only.' })
  readonly endsOn!: string | null;

  @Field(() => DateTimeScalar, { description: 'Since when it stands where it stands.' })
  readonly stateSince!: string;

  @Field(() => Party, { description: 'Who provides.' })
  readonly provider!: Party;

  @Field(() => Party, { description: 'Who consumes.' })
  readonly consumer!: Party;

  @Field(() => Party, { nullable: true, description: 'Which of the two proposed it; parties only.' })
  readonly proposedBy!: Party | null;

  @Field(() => Offering, { description: 'The agreed offering.' })
  readonly offering!: Offering;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship that it came of (a referral), if you see that one.',
  })
  readonly extends!: ServiceRelationship | null;

  @Field(() => [ServiceRelationship], {
    description: 'The relationships that came of it and that you see, earliest first.',
  })
  readonly extendedBy!: ServiceRelationship[];

  @Field(() => [Participation], { description: 'The persons in consumer roles; parties only (empty for others).' })
  readonly participants!: Participation[];

  @Field(() => [Agreement], { description: 'What was agreed, latest first; parties only (empty for others).' })
  readonly agreements!: Agreement[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last changed, for its parties; for others since when it is in its state.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes, for its parties; for others 1; for `expectedVersion`.' })
  readonly version!: number;
}

export const ServiceRelationshipConnection = connectionOf(
  () => ServiceRelationship,
  'ServiceRelationship',
  'service relationships',
);

@InputType({ description: 'Which relationships; all conditions hold together.' })
export class RelationshipFilter {
  @Field(() => [RelationshipState], { nullable: true, description: 'In one of these states.' })
  states?: RelationshipState[];

  @Field(() => [RelationshipKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: RelationshipKind[];

  @Field(() => ID, { nullable: true, description: 'With this party on either side.' })
  with?: string;

  @Field(() => ID, { nullable: true, description: 'On this offering.' })
  offering?: string;

  @Field(() => ID, { nullable: true, description: 'On an offering of or including this service.' })
  service?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Under way on this day: started, and not ended before it.' })
  on?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Started on this day or later.' })
  startsFrom?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Ending on this day or earlier, e.g. to see what expires.' })
  endsUntil?: string;
}

@ArgsType()
export class RelationshipsArguments extends PageArguments {
  @Field(() => RelationshipFilter, { nullable: true, description: 'Which relationships.' })
  filter?: RelationshipFilter;

  @Field(() => RelationshipOrder, { nullable: true, description: 'Order; LATEST_START when not given.' })
  orderBy?: RelationshipOrder;
}

@Resolver()
export class RelationshipQueries {
  @Query(() => ServiceRelationship, {
    nullable: true,
    description: 'A service relationship by its id; null if there is none that you can see.',
  })
  serviceRelationship(
    @Arg('id', () => ID, { description: 'The id of the relationship.' }) _id: string,
  ): ServiceRelationship | null {
    return planned();
  }
}

@Resolver(() => Party)
export class RelationshipsOfParty {
  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'Relationships in which it provides, those that you can see.',
  })
  relationshipsAsProvider(
    @Args(() => RelationshipsArguments) _args: RelationshipsArguments,
  ): Connection<ServiceRelationship> {
    return planned();
  }

  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'Relationships in which it consumes, those that you can see.',
  })
  relationshipsAsConsumer(
    @Args(() => RelationshipsArguments) _args: RelationshipsArguments,
  ): Connection<ServiceRelationship> {
    return planned();
  }

  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'Its relationships on both sides, those that you can see.',
  })
  relationships(@Args(() => RelationshipsArguments) _args: RelationshipsArguments): Connection<ServiceRelationship> {
    return planned();
  }
}

@Resolver(() => Offering)
export class RelationshipsOfOffering {
  @FieldResolver(() => ServiceRelationshipConnection, {
    description: 'Relationships on this offering, those that you can see.',
  })
  relationships(@Args(() => RelationshipsArguments) _args: RelationshipsArguments): Connection<ServiceRelationship> {
    return planned();
  }
}
