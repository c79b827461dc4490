/** Records that are set aside: what an administrator can do. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { retrySetAsideRecord } from './retry.actions.ts';
import { SetAsideRecord } from './set-aside.api.ts';

@InputType({ description: 'Which record is tried again.' })
export class RetrySetAsideRecordInput extends KeyedInput {
  @Field(() => ID, { description: 'The id of the `SetAsideRecord`.' })
  id!: string;
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
}
