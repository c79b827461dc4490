/** Access: who may use what a relationship provides. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Person } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Resource } from '../resources/resource.api.ts';
import { AccessState } from './access.rules.ts';

registerEnumType(AccessState, {
  name: 'AccessState',
  description: 'Whether a person may use what a relationship provides.',
  valuesConfig: {
    ACTIVE: { description: 'The person may.' },
    SUSPENDED: { description: 'Not for now; `resumeAccess` gives it back.' },
    REVOKED: { description: 'No more; `grantAccess` gives it anew, with a new invitation.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'The access of a person on the consumer side to what a relationship provides; seen by the two parties and the person.',
})
export class Access extends Node {
  @Field(() => AccessState, { description: 'Whether it holds.' })
  readonly state!: AccessState;

  @Field(() => DateTimeScalar, { description: 'Since when it is in this state.' })
  readonly stateSince!: string;

  @Field(() => String, { nullable: true, description: 'Why it was suspended or revoked, if a reason was given.' })
  readonly reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the latest invitation was queued.' })
  readonly invitedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person signed in last by password or link; null if never.',
  })
  readonly signedInAt!: string | null;

  @Field(() => Person, { description: 'Who has it.' })
  readonly person!: Person;

  @Field(() => Resource, { description: 'The resource that it gives access to, with its address.' })
  readonly resource!: Resource;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'In which relationship; null for the person whom it bars from it.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => DateTimeScalar, { description: 'When it was granted first.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; give it as `expectedVersion` to change only what you saw.' })
  readonly version!: number;
}

@Resolver(() => ServiceRelationship)
export class AccessOfRelationship {
  @FieldResolver(() => [Access], {
    description: 'Who has or had access, earliest first; empty for all but its parties.',
  })
  access(): Access[] {
    return planned();
  }
}
