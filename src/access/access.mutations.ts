/** Access: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateTimeScalar, EmailScalar, UrlScalar } from '../graphql/scalars.ts';
import { changeAccess, grantAccess, resendInvitation } from './access.actions.ts';
import { Access } from './access.api.ts';

@InputType({ description: 'Who gets access to what a relationship provides.' })
export class GrantAccessInput extends KeyedInput {
  @Field(() => ID, {
    description:
      'In which relationship: AGREED or ACTIVE, of which you act for the provider; PROPOSED only for persons whom you recorded.',
  })
  relationship!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The consumer, or a person who acts for it; the consumer when neither this nor `email` is given.',
  })
  person?: string | null;

  @Field(() => EmailScalar, {
    nullable: true,
    description:
      'Or the address of the person. One that is not known becomes the address of a person without one whom you recorded and who deals with nobody else, or with `name` a new person of an organisation that you recorded, for which nobody acts and with which nobody else deals.',
  })
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Name of a person who is not known yet.' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'What it is access to; "Client portal" when not given.' })
  accessName?: string | null;

  @Field(() => UrlScalar, {
    nullable: true,
    description: 'Where it is used; the address of Covalue when not given. Not before the agreement.',
  })
  url?: string | null;
}

@InputType({ description: 'Which access changes, and why.' })
export class ChangeAccessInput extends ChangeInput {
  @Field(() => ID, { description: 'Which access.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why; the person reads it.' })
  reason?: string | null;
}

@InputType({ description: 'Which access is to be used at last.' })
export class ResendInvitationInput extends ChangeInput {
  @Field(() => ID, { description: 'Which access.' })
  id!: string;
}

@ObjectType({ description: 'The access as it is now, or why nothing was changed.' })
export class AccessPayload extends PayloadType {
  @Field(() => Access, { nullable: true, description: 'The access; null on errors.' })
  readonly access?: Access;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Of `grantAccess`: whether the invitation was mailed; false: this person was sent one less than an hour ago, and is not written to again before `nextInvitationAt`. Null on errors and for other mutations.',
  })
  readonly mailed?: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When nothing was mailed: from when on `resendInvitation` mails it.',
  })
  readonly nextInvitationAt?: Date | null;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class AccessMutations {
  @Mutation(() => AccessPayload, {
    description:
      'Gives a person access: a resource, an activity of provisioning, and an invitation by mail with a link to sign in.',
  })
  grantAccess(
    @Arg('input', () => GrantAccessInput, INPUT) input: GrantAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return mutate<AccessPayload>(context, info, input, (action) => grantAccess(action, input));
  }

  @Mutation(() => AccessPayload, {
    description: 'Sends another invitation, when the first was lost or its link expired; once an hour.',
  })
  resendInvitation(
    @Arg('input', () => ResendInvitationInput, INPUT) input: ResendInvitationInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return mutate<AccessPayload>(context, info, input, (action) => resendInvitation(action, input));
  }

  @Mutation(() => AccessPayload, {
    description: "Takes access away for a while, from the person's next request on; the person is told by mail.",
  })
  suspendAccess(
    @Arg('input', () => ChangeAccessInput, INPUT) input: ChangeAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return mutate<AccessPayload>(context, info, input, (action) => changeAccess(action, 'suspend', input));
  }

  @Mutation(() => AccessPayload, { description: 'Gives back suspended access; the password is the same as before.' })
  resumeAccess(
    @Arg('input', () => ChangeAccessInput, INPUT) input: ChangeAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return mutate<AccessPayload>(context, info, input, (action) => changeAccess(action, 'resume', input));
  }

  @Mutation(() => AccessPayload, {
    description: "Ends access, from the person's next request on; the person is told by mail.",
  })
  revokeAccess(
    @Arg('input', () => ChangeAccessInput, INPUT) input: ChangeAccessInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AccessPayload> {
    return mutate<AccessPayload>(context, info, input, (action) => changeAccess(action, 'revoke', input));
  }
}
