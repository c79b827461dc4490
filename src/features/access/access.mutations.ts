/** Access: what can be changed. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar, EmailScalar, UrlScalar } from '../../schema/scalars.ts';
import { changeAccess, grantAccess, resendInvitation } from './access.actions.ts';
import { Access } from './access.api.ts';
import { ACCESS } from './access.rules.ts';

@InputType({ description: 'The person who is granted access, and the resource.' })
export class GrantAccessInput extends KeyedInput {
  @Field(() => ID, {
    description:
      'The relationship, in state AGREED or ACTIVE. You act for its provider. PROPOSED is accepted only for people whom you recorded.',
  })
  relationship!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The consumer, or a person who acts for it. Default: the consumer, if `email` is omitted too.',
  })
  person?: string | null;

  @Field(() => EmailScalar, {
    nullable: true,
    description:
      'Alternatively, the email address of the person. An unknown address is assigned to a person without address whom you recorded and who deals only with you. With `name`, it creates a person in an organisation that you recorded, that has no members and deals only with you.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a new person.' })
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the resource that is accessed. Default: "Client portal".',
  })
  accessName?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'URL of the resource. Default: the URL of Covalue. Not permitted before the agreement.',
  })
  url?: string | null;
}

@InputType({ description: 'The access to change, and the reason.' })
export class ChangeAccessInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the access.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The reason. It is shown to the person.' })
  reason?: string | null;
}

@InputType({ description: 'The access for which the invitation is sent again.' })
export class ResendInvitationInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the access.' })
  id!: string;

  @Field(() => EmailScalar, {
    nullable: true,
    description:
      'Corrects the email address of a person whom you recorded, who has never signed in, and who deals only with you. Default: the recorded address.',
  })
  email?: string | null;
}

@ObjectType({ description: 'The access in its current state, or the errors.' })
export class AccessPayload extends PayloadType {
  @Field(() => Access, { nullable: true, description: 'The access. Null on errors.' })
  readonly access?: Access;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'For `grantAccess`: whether the invitation was emailed. False if one was sent to the person less than an hour ago; see `nextInvitationAt`. Null on errors and for other mutations.',
  })
  readonly mailed?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'If no invitation was emailed: the time after which `resendInvitation` sends it.',
  })
  readonly nextInvitationAt?: Date | null;
}

@Resolver()
export class AccessMutations {
  @Mutation(() => AccessPayload, {
    description:
      'Grants a person access: creates a resource, records a provision activity, and emails an invitation with a sign-in link.',
  })
  @Authorised({
    provider: representatives(ACCESS),
    subject: 'What the provider gives access to.',
    agreement:
      'The person accepts by signing in. Before the agreement, only people recorded by the provider, and with our text and link.',
  })
  grantAccess(
    @Arg('input', () => GrantAccessInput) input: GrantAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return runMutation<AccessPayload>(context, info, input, (mutation) => grantAccess(mutation, input));
  }

  @Mutation(() => AccessPayload, {
    description: 'Sends another invitation if the first was lost or its link has expired; at most once an hour.',
  })
  @Authorised({ provider: representatives(ACCESS), subject: 'What the provider gives access to.' })
  resendInvitation(
    @Arg('input', () => ResendInvitationInput) input: ResendInvitationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return runMutation<AccessPayload>(context, info, input, (mutation) => resendInvitation(mutation, input));
  }

  @Mutation(() => AccessPayload, {
    description: "Suspends access from the person's next request. The person is notified by email.",
  })
  @Authorised({ provider: representatives(), subject: 'What the provider gives access to.' })
  suspendAccess(
    @Arg('input', () => ChangeAccessInput) input: ChangeAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return runMutation<AccessPayload>(context, info, input, (mutation) => changeAccess(mutation, 'suspend', input));
  }

  @Mutation(() => AccessPayload, { description: 'Restores suspended access. The password remains the same.' })
  @Authorised({ provider: representatives(ACCESS), subject: 'What the provider gives access to.' })
  resumeAccess(
    @Arg('input', () => ChangeAccessInput) input: ChangeAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return runMutation<AccessPayload>(context, info, input, (mutation) => changeAccess(mutation, 'resume', input));
  }

  @Mutation(() => AccessPayload, {
    description: "Revokes access from the person's next request. The person is notified by email.",
  })
  @Authorised({ provider: representatives(), subject: 'What the provider gives access to.' })
  revokeAccess(
    @Arg('input', () => ChangeAccessInput) input: ChangeAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return runMutation<AccessPayload>(context, info, input, (mutation) => changeAccess(mutation, 'revoke', input));
  }
}
