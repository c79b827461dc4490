/** Advocacy: asking and answering. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { MAX_TEXT_LENGTH } from '../../values/text-limits.rules.ts';
import { SCALE, SURVEYS } from './net-promoter.rules.ts';
import { answerSurvey, askForAdvocacy } from './survey.actions.ts';
import { Survey } from './survey.api.ts';

@InputType({ description: 'The consumer to survey.' })
export class AskForAdvocacyInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship. Its consumer is asked.' })
  relationship!: string;

  @Field(() => String, { description: 'The milestone, in one line, e.g. "The home is yours".' })
  milestone!: string;
}

@InputType({ description: 'How likely you are to recommend your provider.' })
export class AnswerSurveyInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship that the survey is about.' })
  relationship!: string;

  @Field(() => Int, { description: `Score from ${SCALE}.` })
  score!: number;

  @Field(() => String, {
    nullable: true,
    description: `The reason, at most ${MAX_TEXT_LENGTH} characters. It is shown to the provider.`,
  })
  comment?: string | null;
}

@ObjectType({ description: 'The survey in its current state, or the errors.' })
export class SurveyPayload extends PayloadType {
  @Field(() => Survey, { nullable: true, description: 'The survey. Null on errors.' })
  readonly survey?: Survey;
}

@Resolver()
export class AdvocacyMutations {
  @Mutation(() => SurveyPayload, {
    description:
      'Sends the consumer a survey on its likelihood to recommend the provider, after a milestone. For the provider.',
  })
  @Authorised({ provider: representatives(SURVEYS), subject: 'A question to the consumer.' })
  askForAdvocacy(
    @Arg('input', () => AskForAdvocacyInput) input: AskForAdvocacyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SurveyPayload> {
    return runMutation<SurveyPayload>(context, info, input, (mutation) => askForAdvocacy(mutation, input));
  }

  @Mutation(() => SurveyPayload, {
    description:
      'Records how likely the consumer is to recommend the provider, with or without a survey request. For the consumer.',
  })
  @Authorised({ consumer: members(SURVEYS), personal: true, subject: 'The opinion of the consumer.' })
  answerSurvey(
    @Arg('input', () => AnswerSurveyInput) input: AnswerSurveyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SurveyPayload> {
    return runMutation<SurveyPayload>(context, info, input, (mutation) => answerSurvey(mutation, input));
  }
}
