/** Questions about a client's financing, and what became of them. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Mortgage } from './financing.api.ts';
import { QuestionnaireState } from './questionnaire.actions.ts';

registerEnumType(QuestionnaireState, {
  name: 'QuestionnaireState',
  description: 'What has become of questions to a client.',
  valuesConfig: {
    ASKED: { description: 'Not answered yet.' },
    ANSWERED: { description: 'The client has answered.' },
    DECLINED: { description: 'The client did not wish to answer.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'What a provider asks of a client to find out whether another mortgage saves money; for the two only.',
})
export class FinancingQuestionnaire extends Node {
  @Field(() => QuestionnaireState, { description: 'What has become of it.' })
  readonly state!: QuestionnaireState;

  @Field(() => [String], { description: 'The questions, for people.' })
  readonly questions!: string[];

  @Field(() => [String], { description: 'The field of `answerFinancingQuestions` for each question, in their order.' })
  readonly fields!: string[];

  @Field(() => String, { nullable: true, description: 'What the provider said besides.' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the client did not wish to answer.' })
  readonly reason!: string | null;

  @Field(() => Party, { description: 'Who asked.' })
  readonly askedBy!: Party;

  @Field(() => ServiceRelationship, { description: 'In which relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Mortgage, { nullable: true, description: 'The answers; null: none, or no consent for you holds.' })
  readonly mortgage!: Mortgage | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered or declined.' })
  readonly answeredAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; for `expectedVersion`.' })
  readonly version!: number;
}

@Resolver(() => ServiceRelationship)
export class QuestionnairesOfRelationship {
  @FieldResolver(() => [FinancingQuestionnaire], {
    description: 'Questions about the financing, latest first; parties only (empty for others).',
  })
  financingQuestionnaires(): FinancingQuestionnaire[] {
    return planned();
  }
}
