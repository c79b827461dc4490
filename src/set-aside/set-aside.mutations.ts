/** Records that are set aside: what an administrator can do. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { dismissSetAsideRecord, retrySetAsideRecord } from './retry.actions.ts';
import { SetAsideRecord } from './set-aside.api.ts';

@InputType({ description: 'Which record is tried again.' })
export class RetrySetAsideRecordInput extends KeyedInput {
  @Field(() => ID, { description: 'The id of the `SetAsideRecord`.' })
  id!: string;
}

@InputType({ description: 'Which record is taken from the list.' })
export class DismissSetAsideRecordInput extends KeyedInput {
  @Field(() => ID, { description: 'The id of the `SetAsideRecord`.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why, for other administrators; at most 10,000 characters.' })
  reason?: string | null;
}

@ObjectType({ description: 'The record that is gone from the list, or why nothing was changed.' })
export class DismissSetAsideRecordPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The id of what was dismissed; null on errors.' })
  readonly dismissedId?: string;
}

@ObjectType({ description: 'The record as it is now, or why nothing was changed.' })
export class SetAsideRecordPayload extends PayloadType {
  @Field(() => SetAsideRecord, { nullable: true, description: 'The record; null on errors.' })
  readonly record?: SetAsideRecord;
}

@Resolver()
export class SetAsideMutations {
  @Mutation(() => SetAsideRecordPayload, {
    description: 'Lets the loop try a record again in its next round, e.g. after it was repaired; for administrators.',
  })
  retrySetAsideRecord(
    @Arg('input', () => RetrySetAsideRecordInput, { description: 'Which record.' }) input: RetrySetAsideRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SetAsideRecordPayload> {
    return mutate<SetAsideRecordPayload>(context, info, input, (action) => retrySetAsideRecord(action, input));
  }

  @Mutation(() => DismissSetAsideRecordPayload, {
    description:
      'Takes a record from the list without trying it again, e.g. a line of a table that was corrected; for administrators. The event `setAsideRecordDismissed` keeps what it was. A record that fails again is listed again.',
  })
  dismissSetAsideRecord(
    @Arg('input', () => DismissSetAsideRecordInput, { description: 'Which record.' }) input: DismissSetAsideRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DismissSetAsideRecordPayload> {
    return mutate<DismissSetAsideRecordPayload>(context, info, input, (action) => dismissSetAsideRecord(action, input));
  }
}
