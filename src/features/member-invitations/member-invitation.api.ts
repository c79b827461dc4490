/** Invitations of members in the schema. */
import { Field, FieldResolver, ID, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar, EmailScalar } from '../../schema/scalars.ts';
import { MembershipRole, Organisation } from '../parties/party.api.ts';
import { MemberInvitationState } from './member-invitation.rules.ts';

registerEnumType(MemberInvitationState, {
  name: 'MemberInvitationState',
  description: 'State of the invitation of a member.',
  valuesConfig: {
    OPEN: { description: 'It was sent, and its link was not used.' },
    EXPIRED: {
      description:
        'The link no longer works: its time has passed, or the person who sent it no longer represents the organisation.',
    },
    DECLINED: { description: 'The owner of the address declined. This address is not invited again.' },
    REVOKED: { description: 'The organisation revoked it.' },
  },
});

@ObjectType({
  description:
    'A membership that an organisation offers to an email address. It gives no right. When its link is used, the owner of the address has an account and a `MembershipOffer` to answer.',
})
export class MemberInvitation {
  @Field(() => ID, { description: 'The ID, for `revokeMemberInvitation`.' })
  readonly id!: string;

  @Field(() => MemberInvitationState, { description: 'Its state.' })
  readonly state!: MemberInvitationState;

  @Field(() => EmailScalar, { description: 'The invited address.' })
  readonly email!: string;

  @Field(() => String, { description: 'The name of the person, as the inviter entered it.' })
  readonly name!: string;

  @Field(() => MembershipRole, { description: 'The role of the person in the organisation.' })
  readonly role!: MembershipRole;

  @Field(() => String, {
    nullable: true,
    description: 'The words of the inviter in the email. Null if there are none.',
  })
  readonly message!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was sent last.' })
  readonly sentAt!: string;

  @Field(() => DateTimeScalar, { description: 'When its link expires.' })
  readonly expiresAt!: string;
}

@Resolver(() => Organisation)
export class InvitationsOfOrganisation {
  @FieldResolver(() => [MemberInvitation], {
    description:
      'Invitations of members whose link was not used, oldest first; revoked ones are omitted. Visible only to its members.',
  })
  memberInvitations(): MemberInvitation[] {
    return resolvedByPlanner();
  }
}
