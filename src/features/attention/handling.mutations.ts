/** Mutations of what waits for a party, and of its tasks. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateScalar, DateTimeScalar } from '../../schema/scalars.ts';
import { MAX_NAME_LENGTH } from '../../values/text-limits.rules.ts';
import { updateAttention } from './handling.actions.ts';
import { AttentionHandling } from './handling.api.ts';
import { MAX_SNOOZE_DAYS } from './handling.rules.ts';
import { createTask, updateTask } from './task.actions.ts';
import { Task } from './task.api.ts';

const ASSIGNEE = { nullable: true, description: 'ID of a person who acts for the party. Null: nobody.' };
const TITLE = { description: `The task, at most ${MAX_NAME_LENGTH} characters.` };

@InputType({ description: 'Changes of how a party handles an item. An omitted field keeps its value.' })
export class UpdateAttentionInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the item.' })
  id!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `The item leaves the list until this time, at most ${MAX_SNOOZE_DAYS} days ahead. Null: it returns at once.`,
  })
  snoozedUntil?: Date | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'A due date of its own, by which it is ordered. Null: that of its record.',
  })
  dueOn?: string | null;

  @Field(() => ID, ASSIGNEE)
  assignee?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is done, for kinds that nothing else settles: tasks, failed emails, and terms that end soon. If its due date changes later, it waits again.',
  })
  done?: boolean | null;
}

@InputType({ description: 'A new task.' })
export class CreateTaskInput extends KeyedInput {
  @Field(() => ID, { description: 'ID of the party: you, or an organisation that you represent.' })
  party!: string;

  @Field(() => String, TITLE)
  title!: string;

  @Field(() => ID, { nullable: true, description: 'A relationship of the party that it is about.' })
  relationship?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it is due.' })
  dueOn?: string | null;

  @Field(() => ID, ASSIGNEE)
  assignee?: string | null;
}

@InputType({
  description:
    'Changes of a task. An omitted field keeps its value. `updateAttention` changes its due date, assignee and whether it is done.',
})
export class UpdateTaskInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the task.' })
  id!: string;

  @Field(() => String, { ...TITLE, nullable: true })
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'A relationship of the party that it is about. Null: none.' })
  relationship?: string | null;
}

@ObjectType({ description: 'How the item is handled now, or the errors.' })
export class AttentionPayload extends PayloadType {
  @Field(() => AttentionHandling, { nullable: true, description: 'How the item is handled now. Null on errors.' })
  readonly handling?: AttentionHandling;
}

@ObjectType({ description: 'The task, or the errors.' })
export class TaskPayload extends PayloadType {
  @Field(() => Task, { nullable: true, description: 'The task. Null on errors.' })
  readonly task?: Task;
}

const TASKS = { party: representatives(), personal: true, subject: 'The tasks of the party.' };

@Resolver()
export class AttentionMutations {
  @Mutation(() => AttentionPayload, {
    description: 'Snoozes, assigns, dates or settles an item that waits for a party. Call it again to undo it.',
  })
  @Authorised({ party: representatives(), personal: true, subject: 'What waits for the party.' })
  updateAttention(
    @Arg('input', () => UpdateAttentionInput) input: UpdateAttentionInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AttentionPayload> {
    return runMutation<AttentionPayload>(context, info, input, (mutation) =>
      updateAttention(mutation, context.registries.attention, input),
    );
  }

  @Mutation(() => TaskPayload, { description: 'Creates a task, which waits for the party until it is done.' })
  @Authorised(TASKS)
  createTask(
    @Arg('input', () => CreateTaskInput) input: CreateTaskInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    return runMutation<TaskPayload>(context, info, input, (mutation) => createTask(mutation, input));
  }

  @Mutation(() => TaskPayload, { description: 'Changes the title or the relationship of a task.' })
  @Authorised(TASKS)
  updateTask(
    @Arg('input', () => UpdateTaskInput) input: UpdateTaskInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<TaskPayload> {
    return runMutation<TaskPayload>(context, info, input, (mutation) => updateTask(mutation, input));
  }
}
