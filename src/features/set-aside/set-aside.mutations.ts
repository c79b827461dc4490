/** Mutations of records that are set aside. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { MAX_TEXT_LENGTH } from '../../values/text-limits.rules.ts';
import { dismissSetAsideRecord, retrySetAsideRecord } from './retry.actions.ts';
import { SetAsideRecord } from './set-aside.api.ts';

@InputType({ description: 'The record to retry.' })
export class RetrySetAsideRecordInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the `SetAsideRecord`.' })
  id!: string;
}

@InputType({ description: 'The record to remove from the list.' })
export class DismissSetAsideRecordInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the `SetAsideRecord`.' })
  id!: string;

  @Field(() => String, {
    nullable: true,
    description: `The reason, for other administrators; at most ${MAX_TEXT_LENGTH} characters.`,
  })
  reason?: string | null;
}

@ObjectType({ description: 'The ID of the dismissed record, or the errors.' })
export class DismissSetAsideRecordPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The ID of the dismissed record. Null on errors.' })
  readonly dismissedId?: string;
}

@ObjectType({ description: 'The record in its current state, or the errors.' })
export class SetAsideRecordPayload extends PayloadType {
  @Field(() => SetAsideRecord, { nullable: true, description: 'The record. Null on errors.' })
  readonly record?: SetAsideRecord;
}

@Resolver()
export class SetAsideMutations {
  @Mutation(() => SetAsideRecordPayload, {
    description: 'Retries a record in the next round of its loop, e.g. after a repair. For administrators.',
  })
  @Authorised({ administrators: true, subject: 'Records of the installation.' })
  retrySetAsideRecord(
    @Arg('input', () => RetrySetAsideRecordInput) input: RetrySetAsideRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SetAsideRecordPayload> {
    return runMutation<SetAsideRecordPayload>(context, info, input, (mutation) => retrySetAsideRecord(mutation, input));
  }

  @Mutation(() => DismissSetAsideRecordPayload, {
    description:
      'Removes a record from the list without a retry, e.g. a corrected line of a table. The event `setAsideRecordDismissed` keeps its data. A record that fails again is listed again. For administrators.',
  })
  @Authorised({ administrators: true, subject: 'Records of the installation.' })
  dismissSetAsideRecord(
    @Arg('input', () => DismissSetAsideRecordInput) input: DismissSetAsideRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DismissSetAsideRecordPayload> {
    return runMutation<DismissSetAsideRecordPayload>(context, info, input, (mutation) =>
      dismissSetAsideRecord(mutation, input),
    );
  }
}
