/** Advocacy: asking and answering. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { answerSurvey, askForAdvocacy } from './survey.actions.ts';
import { Survey } from './survey.api.ts';

@InputType({ description: 'Whom to ask how likely it is to recommend the provider.' })
export class AskForAdvocacyInput extends KeyedInput {
  @Field(() => ID, { description: 'In which relationship; its consumer is asked.' })
  relationship!: string;

  @Field(() => String, { description: 'After what, in a line, e.g. "The home is yours".' })
  milestone!: string;
}

@InputType({ description: 'How likely you are to recommend your provider.' })
export class AnswerSurveyInput extends KeyedInput {
  @Field(() => ID, { description: 'About which relationship.' })
  relationship!: string;

  @Field(() => Int, { description: '0, not at all likely, to 10, extremely likely.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'Why, at most 10,000 characters; the provider sees it.' })
  comment?: string | null;
}

@ObjectType({ description: 'The survey as it is now, or why nothing was changed.' })
export class SurveyPayload extends PayloadType {
  @Field(() => Survey, { nullable: true, description: 'The survey; null on errors.' })
  readonly survey?: Survey;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class AdvocacyMutations {
  @Mutation(() => SurveyPayload, {
    description: 'Asks a consumer how likely it is to recommend the provider; for the provider, after a milestone.',
  })
  askForAdvocacy(
    @Arg('input', () => AskForAdvocacyInput, INPUT) input: AskForAdvocacyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SurveyPayload> {
    return mutate<SurveyPayload>(context, info, input, (action) => askForAdvocacy(action, input));
  }

  @Mutation(() => SurveyPayload, {
    description: 'Says how likely one is to recommend the provider, asked or not; for the consumer.',
  })
  answerSurvey(
    @Arg('input', () => AnswerSurveyInput, INPUT) input: AnswerSurveyInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<SurveyPayload> {
    return mutate<SurveyPayload>(context, info, input, (action) => answerSurvey(action, input));
  }
}
