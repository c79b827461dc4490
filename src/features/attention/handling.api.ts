/** How a party handles what waits for it, in the schema. */
import { Field, Int, ObjectType } from 'type-graphql';
import { Node } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar } from '../../schema/scalars.ts';
import { Person } from '../parties/party.api.ts';

@ObjectType({
  implements: Node,
  description: 'How a party handles an item that waits for it. Visible only to those who act for the party.',
})
export class AttentionHandling extends Node {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The item leaves the list until this time. Null if it is not snoozed.',
  })
  readonly snoozedUntil!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The due date of its own. Null if it has none.' })
  readonly dueOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was marked as done. Null if it was not.' })
  readonly doneAt!: string | null;

  @Field(() => Person, {
    nullable: true,
    description:
      'The person to whom it is assigned. Null if there is none, or the person no longer acts for the party.',
  })
  readonly assignee!: Person | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Version number, increased by each change. Pass it as `expectedVersion` to detect concurrent changes.',
  })
  readonly version!: number;
}
