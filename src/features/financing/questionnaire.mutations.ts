/** Questions about the financing: asked, answered, declined. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { UndoablePayload } from '../../mutations/undo/undoable-payload.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { DEFAULT_CONSENT_DAYS } from '../consents/consent.rules.ts';
import { QUESTIONS_ABOUT_FINANCING } from './financing.rules.ts';
import { Mortgage } from './mortgage.api.ts';
import { MortgageFactsInput } from './mortgage-facts.inputs.ts';
import { answerFinancingQuestions, askFinancingQuestions, declineFinancingQuestions } from './questionnaire.actions.ts';
import { FinancingQuestionnaire } from './questionnaire.api.ts';

@InputType({ description: 'The client to ask about the financing.' })
export class AskFinancingQuestionsInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship. Its consumer is asked.' })
  relationship!: string;

  @Field(() => String, { nullable: true, description: 'Additional remarks.' })
  note?: string | null;
}

@InputType({ description: 'The answers to a questionnaire, and how long its provider may see and use them.' })
export class AnswerFinancingQuestionsInput extends MortgageFactsInput {
  @Field(() => ID, { description: 'The ID of the questionnaire.' })
  questionnaire!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `Expiry of your consent that the provider sees and uses the answers (FINANCING_ADVICE). Default: ${DEFAULT_CONSENT_DAYS} days from now.`,
  })
  consentUntil?: Date | null;
}

@InputType({ description: 'The questionnaire that you decline to answer.' })
export class DeclineFinancingQuestionsInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the questionnaire.' })
  questionnaire!: string;

  @Field(() => String, { nullable: true, description: 'The reason. It is shown to the provider.' })
  reason?: string | null;
}

@ObjectType({ description: 'The questionnaire in its current state, or the errors.' })
export class FinancingQuestionnairePayload extends UndoablePayload {
  @Field(() => FinancingQuestionnaire, { nullable: true, description: 'The questionnaire. Null on errors.' })
  readonly questionnaire?: FinancingQuestionnaire;

  @Field(() => Mortgage, { nullable: true, description: 'The answers. Null if there are none.' })
  readonly mortgage?: Mortgage;
}

@Resolver()
export class QuestionnaireMutations {
  @Mutation(() => FinancingQuestionnairePayload, {
    description:
      'Asks a client for the facts needed to find out whether another mortgage would save money. The client is notified by email.',
  })
  @Authorised({ provider: representatives(QUESTIONS_ABOUT_FINANCING), subject: 'A question to the client.' })
  askFinancingQuestions(
    @Arg('input', () => AskFinancingQuestionsInput) input: AskFinancingQuestionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FinancingQuestionnairePayload> {
    return runMutation<FinancingQuestionnairePayload>(context, info, input, (mutation) =>
      askFinancingQuestions(mutation, input),
    );
  }

  @Mutation(() => FinancingQuestionnairePayload, {
    description:
      'Answers a questionnaire, and consents that the provider sees and uses the answers. `suggestMortgageBroker` can be requested afterwards.',
  })
  @Authorised({
    consumer: representatives(QUESTIONS_ABOUT_FINANCING),
    personal: true,
    subject: 'The financing of the client.',
  })
  answerFinancingQuestions(
    @Arg('input', () => AnswerFinancingQuestionsInput) input: AnswerFinancingQuestionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FinancingQuestionnairePayload> {
    return runMutation<FinancingQuestionnairePayload>(context, info, input, (mutation) =>
      answerFinancingQuestions(mutation, input),
    );
  }

  @Mutation(() => FinancingQuestionnairePayload, { description: 'Declines to answer a questionnaire.' })
  @Authorised({ consumer: members(), personal: true, undoable: true, subject: 'A question to the client.' })
  declineFinancingQuestions(
    @Arg('input', () => DeclineFinancingQuestionsInput) input: DeclineFinancingQuestionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FinancingQuestionnairePayload> {
    return runMutation<FinancingQuestionnairePayload>(context, info, input, (mutation) =>
      declineFinancingQuestions(mutation, input),
    );
  }
}
