/** Tasks, in the schema. */
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Node } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';

@ObjectType({
  implements: Node,
  description:
    'A task of a party. Its due date, assignee and whether it is done are those of its item in `attention`. Visible only to those who act for the party.',
})
export class Task extends Node {
  @Field(() => String, { description: 'The task in words.' })
  readonly title!: string;

  @Field(() => ID, { description: 'The ID of its item in `attention`, for `updateAttention`.' })
  readonly item!: string;

  @Field(() => Party, { description: 'The party whose task it is.' })
  readonly party!: Party;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship that it is about. Null if there is none.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Version number, increased by each change. Pass it as `expectedVersion` to detect concurrent changes.',
  })
  readonly version!: number;
}
