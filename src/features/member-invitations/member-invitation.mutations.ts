/** Mutations of invitations of members. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { EmailScalar } from '../../schema/scalars.ts';
import { MAX_NAME_LENGTH } from '../../values/text-limits.rules.ts';
import { MembershipRole } from '../parties/party.api.ts';
import { OrganisationPayload } from '../parties/party.mutations.ts';
import { inviteMember, revokeMemberInvitation } from './member-invitation.actions.ts';
import { MEMBER_INVITATION_DAYS } from './member-invitation.rules.ts';
import { MAX_MESSAGE_LENGTH } from './message-limit.rules.ts';

@InputType({ description: 'The person to invite, the organisation and the role.' })
export class InviteMemberInput extends KeyedInput {
  @Field(() => ID, { description: 'The organisation. You are one of its representatives.' })
  organisation!: string;

  @Field(() => EmailScalar, { description: 'The email address of the person.' })
  email!: string;

  @Field(() => String, {
    description: `The name of the person, 1 to ${MAX_NAME_LENGTH} characters. A person with an account keeps its own.`,
  })
  name!: string;

  @Field(() => MembershipRole, { description: 'The role of the person in the organisation.' })
  role!: MembershipRole;

  @Field(() => String, {
    nullable: true,
    description: `Your own words for the email, at most ${MAX_MESSAGE_LENGTH} characters. They are quoted without links.`,
  })
  message?: string | null;
}

@InputType({ description: 'The invitation to revoke.' })
export class RevokeMemberInvitationInput extends KeyedInput {
  @Field(() => ID, { description: 'The invitation. You represent its organisation.' })
  id!: string;
}

@Resolver()
export class MemberInvitationMutations {
  @Mutation(() => OrganisationPayload, {
    description: `Offers a membership to an email address, whether or not it has an account. The emailed link can be used once, for ${MEMBER_INVITATION_DAYS} days; a new invitation of the address replaces it. The text is ours, and quotas apply. An address that declined is not invited again.`,
  })
  @Authorised({
    party: representatives(),
    subject: 'The members of the organisation, and an email to the address.',
    agreement: 'The owner of the address uses the link, and accepts (acceptMembership) or declines.',
  })
  inviteMember(
    @Arg('input', () => InviteMemberInput) input: InviteMemberInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return runMutation<OrganisationPayload>(context, info, input, (mutation) => inviteMember(mutation, input));
  }

  @Mutation(() => OrganisationPayload, {
    description: 'Revokes an invitation of a member; its link no longer works. One that was declined leaves the list.',
  })
  @Authorised({ party: representatives(), subject: 'The members of the organisation.' })
  revokeMemberInvitation(
    @Arg('input', () => RevokeMemberInvitationInput) input: RevokeMemberInvitationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<OrganisationPayload> {
    return runMutation<OrganisationPayload>(context, info, input, (mutation) =>
      revokeMemberInvitation(mutation, input),
    );
  }
}
