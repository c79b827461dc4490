/** Mutations that answer recommendations. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { accept, decline, markSeen } from './recommendation.actions.ts';

@InputType({ description: 'The recommendation to mark as seen or to accept.' })
export class AnswerRecommendationInput extends KeyedInput {
  @Field(() => ID, { description: 'Its ID, from `recommendations`.' })
  id!: string;
}

@InputType({ description: 'The recommendation to decline, and the reason.' })
export class DeclineRecommendationInput extends AnswerRecommendationInput {
  @Field(() => String, { nullable: true, description: 'The reason. It helps to improve recommendations.' })
  reason?: string | null;
}

@ObjectType({ description: 'The recommendation and the resulting relationship, or the errors.' })
export class RecommendationPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'ID of the recommendation. Null on errors.' })
  readonly id?: string;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The proposed relationship. Null if none was proposed.',
  })
  readonly relationship?: ServiceRelationship;
}

@Resolver()
export class RecommendationMutations {
  @Mutation(() => RecommendationPayload, { description: 'Marks a recommendation as seen by its consumer.' })
  @Authorised({ consumer: members(), subject: 'The recommendations to the party.' })
  markRecommendationSeen(
    @Arg('input', () => AnswerRecommendationInput) input: AnswerRecommendationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationPayload> {
    return runMutation<RecommendationPayload>(context, info, input, (mutation) => markSeen(mutation, context, input));
  }

  @Mutation(() => RecommendationPayload, {
    description:
      'Accepts a recommendation. If it recommends a new relationship, that relationship is proposed to the provider.',
  })
  @Authorised({
    consumer: representatives(),
    subject: 'The recommendations to the party.',
    agreement: 'The provider agrees or declines, if a relationship is proposed.',
  })
  acceptRecommendation(
    @Arg('input', () => AnswerRecommendationInput) input: AnswerRecommendationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationPayload> {
    return runMutation<RecommendationPayload>(context, info, input, (mutation) => accept(mutation, context, input));
  }

  @Mutation(() => RecommendationPayload, {
    description: 'Declines a recommendation. It returns only if the evidence for it (the odds, or the saving) doubles.',
  })
  @Authorised({ consumer: representatives(), subject: 'The recommendations to the party.' })
  declineRecommendation(
    @Arg('input', () => DeclineRecommendationInput) input: DeclineRecommendationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RecommendationPayload> {
    return runMutation<RecommendationPayload>(context, info, input, (mutation) => decline(mutation, context, input));
  }
}
