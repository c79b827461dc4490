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
import { Money } from '../../schema/money.ts';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Product } from '../catalogue/catalogue.api.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { RelationshipSide } from '../relationships/relationship.rules.ts';
import { ActivityKind } from './activity.rules.ts';

registerEnumType(ActivityKind, {
  name: 'ActivityKind',
  description: 'Kind of activity in a service relationship (ITIL 4 Foundation 2.4).',
  valuesConfig: {
    PROVISION: { description: 'Performed by the provider to provide services.' },
    CONSUMPTION: { description: 'Performed by the consumer to use services.' },
    RELATIONSHIP_MANAGEMENT: { description: 'Performed jointly to ensure continued co-creation of value.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'Something that a party or person did in a relationship. Visible only to the two parties.',
})
export class Activity extends Node {
  @Field(() => ActivityKind, { description: 'The kind of activity.' })
  readonly kind!: ActivityKind;

  @Field(() => String, { description: 'A one-line summary of the activity.' })
  readonly summary!: string;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  readonly note!: string | null;

  @Field(() => DateTimeScalar, { description: 'When the activity took place.' })
  readonly occurredAt!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How often the product was used. Null if the activity is not a product use.',
  })
  readonly quantity!: number | null;

  @Field(() => Money, {
    nullable: true,
    description: 'The cost of the activity; a negative amount is a correction. Null if there is none.',
  })
  readonly amount!: Money | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was cancelled; then it does not count as use or evidence. Null if it was not.',
  })
  readonly cancelledAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  readonly cancelReason!: string | null;

  @Field(() => Boolean, { description: 'Whether your side recorded it, and can correct and cancel it.' })
  readonly isOwnRecord!: boolean;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;

  @Field(() => Party, { nullable: true, description: 'The party or person who performed the activity.' })
  readonly performedBy!: Party | null;

  @Field(() => Product, { nullable: true, description: 'The product that was used.' })
  readonly product!: Product | null;

  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;
}

export const ActivityConnection = connectionOf(() => Activity, 'Activity', 'activities');

@InputType({ description: 'Conditions on activities. All of them must hold.' })
export class ActivityFilter {
  @Field(() => [ActivityKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: ActivityKind[];

  @Field(() => [RelationshipSide], { nullable: true, description: 'Performed by one of these sides.' })
  sides?: RelationshipSide[];

  @Field(() => [ID], { nullable: true, description: 'Performed by one of these parties (`performedBy`).' })
  performedBy?: string[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'At or after this instant.' })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  until?: string;
}

@ArgsType()
export class ActivitiesArguments extends PageArguments {
  @Field(() => ActivityFilter, {
    nullable: true,
    description: 'Restricts the list to activities that meet these conditions.',
  })
  filter?: ActivityFilter;
}

@Resolver(() => ServiceRelationship)
export class ActivitiesOfRelationship {
  @FieldResolver(() => ActivityConnection, {
    description: 'The timeline of the relationship: all activities, latest first. Parties only; empty for others.',
  })
  activities(@Args(() => ActivitiesArguments) _args: ActivitiesArguments): Connection<Activity> {
    return resolvedByPlanner();
  }
}
