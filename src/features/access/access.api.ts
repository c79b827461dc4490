/** Access: who may use what a relationship provides. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Person } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Resource } from '../resources/resource.api.ts';
import { AccessState } from './access.rules.ts';

registerEnumType(AccessState, {
  name: 'AccessState',
  description: "State of a person's access to a resource of a relationship.",
  valuesConfig: {
    ACTIVE: { description: 'The person has access.' },
    SUSPENDED: { description: 'Access is suspended; `resumeAccess` restores it.' },
    REVOKED: { description: 'Access has ended; `grantAccess` grants it again, with a new invitation.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    "A person's access, on the consumer side, to a resource of a relationship. Visible to the two parties and the person.",
})
export class Access extends Node {
  @Field(() => AccessState, { description: 'The current state.' })
  readonly state!: AccessState;

  @Field(() => DateTimeScalar, { description: 'When it entered its current state.' })
  readonly stateSince!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reason for suspending or revoking the access. Null if none was given.',
  })
  readonly reason!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the latest invitation was queued.' })
  readonly invitedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the person last signed in with a password or link. Null if never.',
  })
  readonly signedInAt!: string | null;

  @Field(() => Person, { description: 'The person who has access.' })
  readonly person!: Person;

  @Field(() => Resource, { description: 'The resource that can be accessed, with its address.' })
  readonly resource!: Resource;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description:
      'The relationship that provides the access. Null for the person if the access is suspended or revoked.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => DateTimeScalar, { description: 'When it was first granted.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Version number, increased by each change. Pass it as `expectedVersion` to detect concurrent changes.',
  })
  readonly version!: number;
}

@Resolver(() => ServiceRelationship)
export class AccessOfRelationship {
  @FieldResolver(() => [Access], {
    description: 'Current and former access of people, oldest first. Parties only; empty for others.',
  })
  access(): Access[] {
    return resolvedByPlanner();
  }
}
