/** Changing one's own address: what can be requested. The links in the two mails confirm or reject it. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar, EmailScalar } from '../../schema/scalars.ts';
import { Person } from '../parties/party.api.ts';
import { PersonPayload } from '../parties/party.mutations.ts';
import { cancelEmailChange, requestEmailChange } from './email-change.actions.ts';
import { EMAIL_CHANGE_HOURS } from './email-change.rules.ts';

@ObjectType({
  description: 'A requested change of the email address with which a person signs in. Visible only to the person.',
})
export class EmailChange {
  @Field(() => String, { description: 'The new address.' })
  readonly newEmail!: string;

  @Field(() => DateTimeScalar, { description: 'When it was requested.' })
  readonly requestedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it lapses, unless both addresses have confirmed it.' })
  readonly expiresAt!: string;

  @Field(() => Boolean, { description: 'Whether the current address has confirmed it.' })
  readonly oldConfirmed!: boolean;

  @Field(() => Boolean, { description: 'Whether the new address has confirmed it.' })
  readonly newConfirmed!: boolean;
}

@Resolver(() => Person)
export class EmailChangeOfPerson {
  @FieldResolver(() => EmailChange, {
    nullable: true,
    description:
      'The requested change of the email address. Null if there is none, and for everyone except the person.',
  })
  emailChange(): EmailChange | null {
    return resolvedByPlanner();
  }
}

@InputType({ description: 'The new email address.' })
export class RequestEmailChangeInput extends KeyedInput {
  @Field(() => EmailScalar, { description: 'The address with which you want to sign in.' })
  email!: string;
}

@InputType({ description: 'Your requested change.' })
export class CancelEmailChangeInput extends KeyedInput {}

const OWN = {
  person: members(),
  personal: true,
  subject: 'The address with which the signed-in person signs in.',
} as const;

@Resolver()
export class EmailChangeMutations {
  @Mutation(() => PersonPayload, {
    description: `Requests another email address for yourself. The old and the new address each get an email with a link to confirm or reject it within ${EMAIL_CHANGE_HOURS} hours; until both have confirmed, nothing changes. Then all sessions end. An earlier request is replaced.`,
  })
  @Authorised({ ...OWN, agreement: 'The old and the new address confirm it; either may reject it.' })
  requestEmailChange(
    @Arg('input', () => RequestEmailChangeInput) input: RequestEmailChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) => requestEmailChange(mutation, input));
  }

  @Mutation(() => PersonPayload, { description: 'Cancels the change of your email address that you requested.' })
  @Authorised(OWN)
  cancelEmailChange(
    @Arg('input', () => CancelEmailChangeInput) input: CancelEmailChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, cancelEmailChange);
  }
}
