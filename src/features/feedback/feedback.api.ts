/** Feedback of the two sides of a relationship on an object, in threads. */
import { Args, ArgsType, Field, FieldResolver, ID, InputType, ObjectType, Resolver } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { RelationshipSide } from '../relationships/relationship.rules.ts';

@ObjectType({
  implements: Node,
  description: 'Feedback of a side of a relationship on an object, such as a listing. Visible only to the two parties.',
})
export class Feedback extends Node {
  @Field(() => String, { description: 'The feedback. Plain text from users: display it as text only.' })
  readonly text!: string;

  @Field(() => RelationshipSide, { description: 'The side that gave the feedback.' })
  readonly side!: RelationshipSide;

  @Field(() => Party, { description: 'The person who gave the feedback.' })
  readonly author!: Party;

  @Field(() => Node, {
    nullable: true,
    description:
      'The subject of the feedback or, for a reply, of its thread. Null if it is no longer visible, e.g. a listing that its seller withdrew from display.',
  })
  readonly about!: Node | null;

  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Feedback, { nullable: true, description: 'The feedback that started the thread. Null if this one did.' })
  readonly replyTo!: unknown;

  @Field(() => [Feedback], { description: 'The replies in the thread that it started, oldest first.' })
  readonly replies!: unknown[];

  @Field(() => DateTimeScalar, { description: 'When the feedback was given.' })
  readonly createdAt!: string;
}

export const FeedbackConnection = connectionOf(() => Feedback, 'Feedback', 'feedback');

@InputType({ description: 'Conditions on threads. All of them must hold.' })
export class FeedbackFilter {
  @Field(() => ID, { nullable: true, description: 'About this object, e.g. a listing.' })
  about?: string;

  @Field(() => [RelationshipSide], { nullable: true, description: 'Started by one of these sides.' })
  sides?: RelationshipSide[];
}

@ArgsType()
export class FeedbackArguments extends PageArguments {
  @Field(() => FeedbackFilter, {
    nullable: true,
    description: 'Restricts the list to threads that meet these conditions.',
  })
  filter?: FeedbackFilter;
}

@Resolver(() => ServiceRelationship)
export class FeedbackOfRelationship {
  @FieldResolver(() => FeedbackConnection, {
    description: 'Feedback of the two sides, latest thread first. Parties only; empty for others.',
  })
  feedback(@Args(() => FeedbackArguments) _args: FeedbackArguments): Connection<Feedback> {
    return resolvedByPlanner();
  }
}
