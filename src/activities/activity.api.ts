/** Activities: the timeline of co-creation. */
import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { Product } from '../catalogue/catalogue.api.ts';
import { Money } from '../graphql/money.ts';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { RelationshipSide } from '../relationships/relationship.rules.ts';
import { ActivityKind } from './activity.rules.ts';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'The three kinds of activity of a service relationship (ITIL 4 Foundation 2.4).',
  valuesConfig: {
    PROVISION: { description: 'Done by the provider to provide services.' },
    CONSUMPTION: { description: 'Done by the consumer to use services.' },
    RELATIONSHIP_MANAGEMENT: { description: 'Done jointly so that value goes on being co-created.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'Something done in a relationship, at a time, by a party; seen by the two parties only.',
})
export class Activity extends Node {
  @Field(() => ActivityKind, { description: 'Which of the three kinds.' })
  readonly kind!: ActivityKind;

  @Field(() => String, { description: 'What was done, in a line.' })
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was done.' })
  readonly occurredAt!: string;

  @Field(() => Int, { nullable: true, description: 'How often the product was used; null unless a product was used.' })
  readonly quantity!: number | null;

  @Field(() => Money, { nullable: true, description: 'What it cost, if it did; negative: a correction.' })
  readonly amount!: Money | null;

  @Field(() => Party, { nullable: true, description: 'Who did it.' })
  readonly performedBy!: Party | null;

  @Field(() => Product, { nullable: true, description: 'The product that was used.' })
  readonly product!: Product | null;

  @Field(() => ServiceRelationship, { description: 'In which relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;
}

export const ActivityConnection = connectionOf(() => Activity, 'Activity', 'activities');

@InputType({ description: 'Which activities; all conditions hold together.' })
export class ActivityFilter {
  @Field(() => [ActivityKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ActivityKind[];

  @Field(() => [RelationshipSide], { nullable: true, description: 'Done on one of these sides.' })
  sides?: RelationshipSide[];

  @Field(() => [ID], { nullable: true, description: 'Done by one of these parties, as `performedBy` names them.' })
  performedBy?: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this instant or later.' })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  until?: string;
}

@ArgsType()
export class ActivitiesArguments extends PageArguments {
  @Field(() => ActivityFilter, { nullable: true, description: 'Which activities.' })
  filter?: ActivityFilter;
}

@Resolver(() => ServiceRelationship)
export class ActivitiesOfRelationship {
  @FieldResolver(() => ActivityConnection, {
    description: 'Its timeline: all that was done in it, latest first; parties only (empty for others).',
  })
  activities(@Args(() => ActivitiesArguments) _args: ActivitiesArguments): Connection<Activity> {
    return planned();
  }
}
