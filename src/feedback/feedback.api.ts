/** Feedback: what the two sides of a relationship think of a thing, in threads. */
import { Args, ArgsType, Field, FieldResolver, ID, InputType, ObjectType, Resolver } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { RelationshipSide } from '../relationships/relationship.rules.ts';

@ObjectType({
  implements: Node,
  description: 'What somebody of a relationship thinks of a thing, such as a listing; seen by its two parties only.',
})
export class Feedback extends Node {
  @Field(() => String, { description: 'What was said: plain text of people, to be shown as text only.' })
  readonly text!: string;

  @Field(() => RelationshipSide, { description: 'From which side.' })
  readonly side!: RelationshipSide;

  @Field(() => Party, { description: 'Who said it.' })
  readonly author!: Party;

  @Field(() => Node, {
    nullable: true,
    description:
      'What it is about; of an answer: what its thread is about. Null: it may no longer be seen, e.g. a listing that its seller withdrew from display.',
  })
  readonly about!: Node | null;

  @Field(() => ServiceRelationship, { description: 'In which relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Feedback, { nullable: true, description: 'What started the thread; null: this did.' })
  readonly replyTo!: unknown;

  @Field(() => [Feedback], { description: 'The answers in the thread that it started, earliest first.' })
  readonly replies!: unknown[];

  @Field(() => DateTimeScalar, { description: 'When it was said.' })
  readonly createdAt!: string;
}

export const FeedbackConnection = connectionOf(() => Feedback, 'Feedback', 'feedback');

@InputType({ description: 'Which threads; all conditions hold together.' })
export class FeedbackFilter {
  @Field(() => ID, { nullable: true, description: 'About this thing, e.g. a listing.' })
  about?: string;

  @Field(() => [RelationshipSide], { nullable: true, description: 'Started by one of these sides.' })
  sides?: RelationshipSide[];
}

@ArgsType()
export class FeedbackArguments extends PageArguments {
  @Field(() => FeedbackFilter, { nullable: true, description: 'Which threads.' })
  filter?: FeedbackFilter;
}

@Resolver(() => ServiceRelationship)
export class FeedbackOfRelationship {
  @FieldResolver(() => FeedbackConnection, {
    description: 'What its two sides said of things, latest thread first; parties only (empty for others).',
  })
  feedback(@Args(() => FeedbackArguments) _args: FeedbackArguments): Connection<Feedback> {
    return planned();
  }
}
