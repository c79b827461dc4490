/** Feedback: what can be said. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { giveFeedback } from './feedback.actions.ts';
import { Feedback } from './feedback.api.ts';

@InputType({ description: 'What you think of a thing, or your answer to what was said of it.' })
export class GiveFeedbackInput extends KeyedInput {
  @Field(() => ID, { description: 'In which relationship; its two parties see it.' })
  relationship!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'What it is about, e.g. a listing: anything that both parties may see. Leave it out in an answer.',
  })
  about?: string | null;

  @Field(() => ID, { nullable: true, description: 'The feedback that this answers.' })
  replyTo?: string | null;

  @Field(() => String, { description: 'What you think, at most 10,000 characters.' })
  text!: string;
}

@ObjectType({ description: 'The feedback, or why nothing was recorded.' })
export class FeedbackPayload extends PayloadType {
  @Field(() => Feedback, { nullable: true, description: 'The feedback; null on errors.' })
  readonly feedback?: Feedback;
}

@Resolver()
export class FeedbackMutations {
  @Mutation(() => FeedbackPayload, {
    description: 'Says what you think of a thing, or answers; the other side is told by mail.',
  })
  giveFeedback(
    @Arg('input', () => GiveFeedbackInput, { description: 'What is wished.' }) input: GiveFeedbackInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FeedbackPayload> {
    return mutate<FeedbackPayload>(context, info, input, (action) =>
      giveFeedback(action, context.planner.shapes, input),
    );
  }
}
