/** The mutation that deletes records. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { MAX_DELETION_HOURS } from '../../mutations/deletion/deletion.rules.ts';
import { ChangeInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { UndoablePayload } from '../../mutations/undo/undoable-payload.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { deleteRecord } from './deletion.actions.ts';

@InputType({ description: 'A record that was created by mistake.' })
export class DeleteRecordInput extends ChangeInput {
  @Field(() => ID, {
    description:
      'A service, product, offering, rate offer, your own proposal of a relationship, a resource, an agreement, an activity, a property alert or a mortgage.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The reason. It is kept in the audit trail.' })
  reason?: string | null;
}

@ObjectType({ description: 'The ID of the deleted record, or the errors.' })
export class DeleteRecordPayload extends UndoablePayload {
  @Field(() => ID, { nullable: true, description: 'ID of the deleted record. Null on errors.' })
  readonly deletedId?: string;
}

@Resolver()
export class DeletionMutations {
  @Mutation(() => DeleteRecordPayload, {
    description: `Deletes a record that was created by mistake. Refused with \`IllegalState\` (IN_USE) if something depends on it; the message says what, as far as you may see it, and what to do instead. Agreements, activities and resources can be deleted by the side that recorded them, for ${MAX_DELETION_HOURS} hours; a resource also by its owner. The other side is notified by the event.`,
  })
  @Authorised({
    provider: members(),
    consumer: members(),
    party: representatives(),
    undoable: true,
    recorded: 'TOO',
    subject:
      'What the side itself recorded, as long as nothing depends on it. A provider deletes nothing that the consumer stated; members delete activities and their notes of mortgages, representatives everything else.',
  })
  deleteRecord(
    @Arg('input', () => DeleteRecordInput) input: DeleteRecordInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeleteRecordPayload> {
    return runMutation<DeleteRecordPayload>(context, info, input, (mutation) => deleteRecord(mutation, context, input));
  }
}
