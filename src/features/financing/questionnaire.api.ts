/** Questions about a client's financing, and what became of them. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Mortgage } from './mortgage.api.ts';
import { QuestionnaireState } from './questionnaire.actions.ts';

registerEnumType(QuestionnaireState, {
  name: 'QuestionnaireState',
  description: 'State of a questionnaire.',
  valuesConfig: {
    ASKED: { description: 'Not answered yet.' },
    ANSWERED: { description: 'The client has answered.' },
    DECLINED: { description: 'The client declined to answer.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'Questions of a provider to a client, to find out whether another mortgage would save money. Visible only to the two.',
})
export class FinancingQuestionnaire extends Node {
  @Field(() => QuestionnaireState, { description: 'The current state.' })
  readonly state!: QuestionnaireState;

  @Field(() => [String], { description: 'The questions, for people.' })
  readonly questions!: string[];

  @Field(() => [String], {
    description: 'The `answerFinancingQuestions` input field for each question, in the same order.',
  })
  readonly fields!: string[];

  @Field(() => String, { nullable: true, description: 'Additional remarks of the provider.' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason why the client declined to answer.' })
  readonly reason!: string | null;

  @Field(() => Party, { description: 'The person who asked.' })
  readonly askedBy!: Party;

  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Mortgage, {
    nullable: true,
    description: 'The answers. Null if there are none, or if you have no valid consent.',
  })
  readonly mortgage!: Mortgage | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered or declined.' })
  readonly answeredAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@Resolver(() => ServiceRelationship)
export class QuestionnairesOfRelationship {
  @FieldResolver(() => [FinancingQuestionnaire], {
    description: 'Questionnaires about the financing, latest first. Parties only; empty for others.',
  })
  financingQuestionnaires(): FinancingQuestionnaire[] {
    return resolvedByPlanner();
  }
}
