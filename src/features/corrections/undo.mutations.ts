/** The mutation that undoes others. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { UNDO_SECONDS } from '../../mutations/undo/undo.rules.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { undo } from './undo.actions.ts';

@InputType({ description: 'A change to undo.' })
export class UndoInput extends KeyedInput {
  @Field(() => ID, { description: '`undo.id` of the payload of the change, or one of `viewer.pendingUndos`.' })
  id!: string;
}

@ObjectType({ description: 'The ID of the restored record, or the errors.' })
export class UndoPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The ID of the restored record. Null on errors.' })
  readonly entityId?: string;
}

@Resolver()
export class UndoMutations {
  @Mutation(() => UndoPayload, {
    description: `Undoes a change of yours of the last ${UNDO_SECONDS} seconds: the state is that before the change, and its mails are not sent. Refused if the right to the change has ended, or somebody has changed the same since.`,
  })
  @Authorised({
    everyone: true,
    subject: 'What the signed-in person changed in the last seconds, while it still has the right to that change.',
  })
  undo(
    @Arg('input', () => UndoInput) input: UndoInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UndoPayload> {
    return runMutation<UndoPayload>(context, info, input, (mutation) => undo(mutation, context, input));
  }
}
