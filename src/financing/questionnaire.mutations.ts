/** Questions about the financing: asked, answered, declined. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Mortgage } from './financing.api.ts';
import { MortgageFactsInput } from './mortgage-facts.input.ts';
import { answerFinancingQuestions, askFinancingQuestions, declineFinancingQuestions } from './questionnaire.actions.ts';
import { FinancingQuestionnaire } from './questionnaire.api.ts';

@InputType({ description: 'Whom to ask about the financing.' })
export class AskFinancingQuestionsInput extends KeyedInput {
  @Field(() => ID, { description: 'In which relationship; its consumer is asked.' })
  relationship!: string;

  @Field(() => String, { nullable: true, description: 'What you wish to say besides.' })
  note?: string | null;
}

@InputType({ description: 'The answers to a questionnaire, and until when its provider may see and use them.' })
export class AnswerFinancingQuestionsInput extends MortgageFactsInput {
  @Field(() => ID, { description: 'Which questionnaire.' })
  questionnaire!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'Until when you consent that the provider sees and uses the answers (FINANCING_ADVICE); a year from now when not given.',
  })
  consentUntil?: Date | null;
}

@InputType({ description: 'A questionnaire that you do not wish to answer.' })
export class DeclineFinancingQuestionsInput extends ChangeInput {
  @Field(() => ID, { description: 'Which questionnaire.' })
  questionnaire!: string;

  @Field(() => String, { nullable: true, description: 'Why; the provider sees it.' })
  reason?: string | null;
}

@ObjectType({ description: 'The questionnaire as it is now, or why nothing was changed.' })
export class FinancingQuestionnairePayload extends PayloadType {
  @Field(() => FinancingQuestionnaire, { nullable: true, description: 'The questionnaire; null on errors.' })
  readonly questionnaire?: FinancingQuestionnaire;

  @Field(() => Mortgage, { nullable: true, description: 'The answers, when there are some.' })
  readonly mortgage?: Mortgage;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class QuestionnaireMutations {
  @Mutation(() => FinancingQuestionnairePayload, {
    description:
      'Asks a client what is needed to know whether another mortgage saves money; the client is told by mail.',
  })
  askFinancingQuestions(
    @Arg('input', () => AskFinancingQuestionsInput, INPUT) input: AskFinancingQuestionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FinancingQuestionnairePayload> {
    return mutate<FinancingQuestionnairePayload>(context, info, input, (action) =>
      askFinancingQuestions(action, input),
    );
  }

  @Mutation(() => FinancingQuestionnairePayload, {
    description: 'Answers, and consents that the provider sees and uses the answers; `suggestMortgageBroker` follows.',
  })
  answerFinancingQuestions(
    @Arg('input', () => AnswerFinancingQuestionsInput, INPUT) input: AnswerFinancingQuestionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FinancingQuestionnairePayload> {
    return mutate<FinancingQuestionnairePayload>(context, info, input, (action) =>
      answerFinancingQuestions(action, input),
    );
  }

  @Mutation(() => FinancingQuestionnairePayload, { description: 'Says that one does not wish to answer.' })
  declineFinancingQuestions(
    @Arg('input', () => DeclineFinancingQuestionsInput, INPUT) input: DeclineFinancingQuestionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<FinancingQuestionnairePayload> {
    return mutate<FinancingQuestionnairePayload>(context, info, input, (action) =>
      declineFinancingQuestions(action, input),
    );
  }
}
