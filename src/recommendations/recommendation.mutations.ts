/** Recommendations: how they are answered. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { accept, decline, markSeen } from './recommendation.actions.ts';

@InputType({ description: 'Which recommendation.' })
export class AnswerRecommendationInput extends KeyedInput {
  @Field(() => ID, { description: 'Its id, from `recommendations`.' })
  id!: string;
}

@InputType({ description: 'Which recommendation is declined, and why.' })
export class DeclineRecommendationInput extends AnswerRecommendationInput {
  @Field(() => String, { nullable: true, description: 'Why; helps to recommend better.' })
  reason?: string | null;
}

@ObjectType({ description: 'The recommendation and what came of it, or why nothing was changed.' })
export class RecommendationPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'Which one was answered; null on errors.' })
  readonly id?: string;

  @Field(() => ServiceRelationship, { nullable: true, description: 'The proposed relationship, when it was accepted.' })
  readonly relationship?: ServiceRelationship;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class RecommendationMutations {
  @Mutation(() => RecommendationPayload, { description: 'Notes that a recommendation was shown to its consumer.' })
  markRecommendationSeen(
    @Arg('input', () => AnswerRecommendationInput, INPUT) input: AnswerRecommendationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationPayload> {
    return mutate<RecommendationPayload>(context, info, input, (action) => markSeen(action, input));
  }

  @Mutation(() => RecommendationPayload, {
    description: 'Accepts a recommendation: proposes the relationship to the provider, where it is about a new one.',
  })
  acceptRecommendation(
    @Arg('input', () => AnswerRecommendationInput, INPUT) input: AnswerRecommendationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationPayload> {
    return mutate<RecommendationPayload>(context, info, input, (action) => accept(action, context, input));
  }

  @Mutation(() => RecommendationPayload, {
    description:
      'Declines a recommendation: it does not come back unless the evidence for it (the odds, or the saving) doubles.',
  })
  declineRecommendation(
    @Arg('input', () => DeclineRecommendationInput, INPUT) input: DeclineRecommendationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationPayload> {
    return mutate<RecommendationPayload>(context, info, input, (action) => decline(action, input));
  }
}
