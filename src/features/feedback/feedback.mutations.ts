/** Mutations of feedback. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { MAX_TEXT_LENGTH } from '../../values/text-limits.rules.ts';
import { giveFeedback } from './feedback.actions.ts';
import { Feedback } from './feedback.api.ts';
import { FEEDBACK } from './feedback.rules.ts';

@InputType({ description: 'Feedback on an object, or a reply to feedback.' })
export class GiveFeedbackInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship. Its two parties see the feedback.' })
  relationship!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The subject, e.g. a listing: any object that both parties may see. Omit it in a reply.',
  })
  about?: string | null;

  @Field(() => ID, { nullable: true, description: 'The feedback that is replied to.' })
  replyTo?: string | null;

  @Field(() => String, { description: `The feedback, at most ${MAX_TEXT_LENGTH} characters.` })
  text!: string;
}

@ObjectType({ description: 'The feedback, or the errors.' })
export class FeedbackPayload extends PayloadType {
  @Field(() => Feedback, { nullable: true, description: 'The feedback. Null on errors.' })
  readonly feedback?: Feedback;
}

@Resolver()
export class FeedbackMutations {
  @Mutation(() => FeedbackPayload, {
    description: 'Gives feedback on an object, or replies to feedback. The other side is notified by email.',
  })
  @Authorised({ provider: members(FEEDBACK), consumer: members(FEEDBACK), subject: 'What both parties can see.' })
  giveFeedback(
    @Arg('input', () => GiveFeedbackInput) input: GiveFeedbackInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FeedbackPayload> {
    return runMutation<FeedbackPayload>(context, info, input, (mutation) =>
      giveFeedback(mutation, context.planner.shapes, input),
    );
  }
}
