/** Mutations of activities. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { UndoablePayload } from '../../mutations/undo/undoable-payload.ts';
import { MoneyInput } from '../../schema/money.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { recordActivity, registerProductUse } from './activity.actions.ts';
import { Activity } from './activity.api.ts';
import { ACTIVITIES, ActivityKind, DEFAULT_QUANTITY, MAX_QUANTITY, USES } from './activity.rules.ts';
import { cancelActivity, updateActivity } from './activity-correction.actions.ts';

@InputType({ description: 'An activity in a relationship.' })
export class RecordActivityInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationship!: string;

  @Field(() => ActivityKind, { description: 'The kind of activity.' })
  kind!: ActivityKind;

  @Field(() => String, { description: 'A one-line summary of the activity.' })
  summary!: string;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  note?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it took place; not in the future. Default: now.' })
  occurredAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who performed it: a party of the relationship, or a person who acts for one. Default: your side.',
  })
  performedBy?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'The cost. A negative amount is a correction.' })
  amount?: MoneyInput | null;
}

@InputType({ description: 'A use of a product.' })
export class RegisterProductUseInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationship!: string;

  @Field(() => ID, { description: "A product of a service in the relationship's offering." })
  product!: string;

  @Field(() => Int, {
    nullable: true,
    description: `How often it was used, 1 to ${MAX_QUANTITY}. Default: ${DEFAULT_QUANTITY}.`,
  })
  quantity?: number | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it took place; not in the future. Default: now.' })
  usedAt?: Date | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who used it: the consumer, or a person who acts for it. Default: the consumer.',
  })
  usedBy?: string | null;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  note?: string | null;
}

@InputType({ description: 'Corrections of an activity. Omitted fields stay unchanged; null deletes a value.' })
export class UpdateActivityInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the activity.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'A one-line summary of the activity.' })
  summary?: string;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  note?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it took place; not in the future.' })
  occurredAt?: Date;

  @Field(() => MoneyInput, { nullable: true, description: 'The cost. A negative amount is a correction.' })
  amount?: MoneyInput | null;

  @Field(() => Int, { nullable: true, description: `How often the product was used, 1 to ${MAX_QUANTITY}.` })
  quantity?: number;
}

@InputType({ description: 'An activity that did not take place as recorded.' })
export class CancelActivityInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the activity.' })
  id!: string;

  @Field(() => String, { description: 'The reason in one line. Both sides see it.' })
  reason!: string;
}

@ObjectType({ description: 'The activity, or the errors.' })
export class ActivityPayload extends UndoablePayload {
  @Field(() => Activity, { nullable: true, description: 'The activity. Null on errors.' })
  readonly activity?: Activity;
}

@Resolver()
export class ActivityMutations {
  @Mutation(() => ActivityPayload, { description: 'Records an activity in a relationship.' })
  @Authorised({
    provider: members(ACTIVITIES),
    consumer: members(ACTIVITIES),
    recorded: 'TOO',
    subject: 'The timeline of the relationship. Each side records only what its own people did.',
  })
  recordActivity(
    @Arg('input', () => RecordActivityInput) input: RecordActivityInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityPayload> {
    return runMutation<ActivityPayload>(context, info, input, (mutation) => recordActivity(mutation, input));
  }

  @Mutation(() => ActivityPayload, {
    description: 'Records that a consumer used a product; underused products are detected from this data.',
  })
  @Authorised({ provider: members(USES), consumer: members(USES), subject: 'The use of products by the consumer.' })
  registerProductUse(
    @Arg('input', () => RegisterProductUseInput) input: RegisterProductUseInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityPayload> {
    return runMutation<ActivityPayload>(context, info, input, (mutation) => registerProductUse(mutation, input));
  }

  @Mutation(() => ActivityPayload, {
    description: 'Corrects an activity. For the side that recorded it; its history shows both sides the values before.',
  })
  @Authorised({
    provider: members(ACTIVITIES),
    consumer: members(ACTIVITIES),
    recorded: 'TOO',
    subject: 'The activities that the side itself recorded.',
  })
  updateActivity(
    @Arg('input', () => UpdateActivityInput) input: UpdateActivityInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityPayload> {
    return runMutation<ActivityPayload>(context, info, input, (mutation) => updateActivity(mutation, input));
  }

  @Mutation(() => ActivityPayload, {
    description:
      'Cancels an activity: it is kept, marked as cancelled, and no longer counts as use or evidence. For the side that recorded it.',
  })
  @Authorised({
    provider: members(ACTIVITIES),
    consumer: members(ACTIVITIES),
    recorded: 'TOO',
    undoable: true,
    subject: 'The activities that the side itself recorded.',
  })
  cancelActivity(
    @Arg('input', () => CancelActivityInput) input: CancelActivityInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ActivityPayload> {
    return runMutation<ActivityPayload>(context, info, input, (mutation) => cancelActivity(mutation, input));
  }
}
