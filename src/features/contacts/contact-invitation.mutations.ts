/** Mutations of invitations to contacts. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { EmailScalar } from '../../schema/scalars.ts';
import { RelationshipPayload } from '../relationships/relationship.inputs.ts';
import { ContactPayload } from './contact.mutations.ts';
import {
  confirmRecordedRelationship,
  declineContactInvitation,
  inviteContact,
  revokeContactInvitation,
} from './contact-invitation.actions.ts';
import { INVITATION_DAYS } from './contact-invitation.rules.ts';

@InputType({ description: 'The contact to invite.' })
export class InviteContactInput extends KeyedInput {
  @Field(() => ID, { description: 'The contact.' })
  contact!: string;

  @Field(() => EmailScalar, { nullable: true, description: 'One of its email addresses. Default: the first.' })
  email?: string | null;
}

@InputType({ description: 'The contact whose invitation is revoked.' })
export class RevokeContactInvitationInput extends KeyedInput {
  @Field(() => ID, { description: 'The contact.' })
  contact!: string;
}

@InputType({ description: 'What you confirm, and for which party.' })
export class ConfirmRecordedRelationshipInput extends KeyedInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitation!: string;

  @Field(() => ID, { description: 'One of its relationships.' })
  relationship!: string;

  @Field(() => String, {
    description:
      'The `version` of the relationship that you read: it is refused with VERSION_CONFLICT if the record changed.',
  })
  version!: string;

  @Field(() => ID, { description: 'Yourself, or an organisation that you represent. It becomes the other party.' })
  party!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'If you provide: your offering on which the relationship is based, instead of the recorded one. Then you propose the relationship, and the other party has to agree.',
  })
  offering?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'If you provide: true creates the offering under the recorded name, unpublished, instead of `offering`.',
  })
  adoptOffering?: boolean | null;
}

@InputType({ description: 'The invitation to decline.' })
export class DeclineContactInvitationInput extends KeyedInput {
  @Field(() => ID, { description: 'The invitation.' })
  invitation!: string;
}

@ObjectType({ description: 'The ID of the declined invitation, or the errors.' })
export class DeclinedInvitationPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The ID of the invitation. Null on errors.' })
  readonly declined?: string;
}

@Resolver()
export class ContactInvitationMutations {
  @Mutation(() => ContactPayload, {
    description: `Invites a contact by email to confirm the relationships that you recorded with it. The link works for ${INVITATION_DAYS} days; a new invitation replaces it. The text is ours, and quotas apply. An address that declined is not invited again.`,
  })
  @Authorised({
    party: representatives(),
    recorded: 'ONLY',
    subject: 'The contacts of the party, and a mail to one of them.',
    agreement: 'The owner of the address confirms or declines.',
  })
  inviteContact(
    @Arg('input', () => InviteContactInput) input: InviteContactInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    return runMutation<ContactPayload>(context, info, input, (mutation) => inviteContact(mutation, input));
  }

  @Mutation(() => ContactPayload, {
    description: 'Revokes the open invitation of a contact; its link no longer works.',
  })
  @Authorised({ party: representatives(), recorded: 'ONLY', subject: 'The contacts of the party.' })
  revokeContactInvitation(
    @Arg('input', () => RevokeContactInvitationInput) input: RevokeContactInvitationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ContactPayload> {
    return runMutation<ContactPayload>(context, info, input, (mutation) => revokeContactInvitation(mutation, input));
  }

  @Mutation(() => RelationshipPayload, {
    description:
      'Confirms a relationship that another party recorded with you: an ordinary relationship begins, with the rights of both parties, or is proposed if you choose another `offering`. The private records of the other party stay private.',
  })
  @Authorised({
    party: representatives(),
    personal: true,
    subject: 'The new relationship of the party.',
    agreement: 'The other party recorded it and invited the person.',
  })
  confirmRecordedRelationship(
    @Arg('input', () => ConfirmRecordedRelationshipInput) input: ConfirmRecordedRelationshipInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      confirmRecordedRelationship(mutation, input),
    );
  }

  @Mutation(() => DeclinedInvitationPayload, {
    description: 'Declines an invitation. The other party is notified, and cannot invite this address again.',
  })
  @Authorised({ person: members(), personal: true, subject: 'The invitations to the signed-in person.' })
  declineContactInvitation(
    @Arg('input', () => DeclineContactInvitationInput) input: DeclineContactInvitationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<DeclinedInvitationPayload> {
    return runMutation<DeclinedInvitationPayload>(context, info, input, (mutation) =>
      declineContactInvitation(mutation, input),
    );
  }
}
