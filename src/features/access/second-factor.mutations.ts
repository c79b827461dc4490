/** The second factor: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Person } from '../parties/party.api.ts';
import { PersonPayload } from '../parties/party.mutations.ts';
import { RECOVERY_CODES } from './one-time-codes.ts';
import {
  beginSecondFactor,
  confirmSecondFactor,
  removeSecondFactor,
  resetSecondFactor,
} from './second-factor.actions.ts';

@ObjectType({ description: 'What an authenticator app needs to create one-time codes (TOTP, RFC 6238).' })
export class SecondFactorSetup {
  @Field(() => String, { description: 'The secret in base32, to type into the app.' })
  readonly secret!: string;

  @Field(() => String, { description: 'The otpauth URI, to show as a QR code.' })
  readonly uri!: string;
}

@Resolver(() => Person)
export class SecondFactorOfPerson {
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the person set up the second factor. Null without one, and for everyone except the person and administrators.',
  })
  secondFactorSince(): string | null {
    return resolvedByPlanner();
  }
}

@InputType({ description: 'Your second factor.' })
export class BeginSecondFactorInput extends KeyedInput {}

@InputType({ description: 'A code of your second factor.' })
export class SecondFactorCodeInput extends KeyedInput {
  @Field(() => String, { description: 'The current code of the app; to remove it, also a recovery code.' })
  code!: string;
}

@InputType({ description: 'The person whose second factor is reset.' })
export class ResetSecondFactorInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the person.' })
  person!: string;
}

@ObjectType({ description: 'The secret of the second factor, or the errors.' })
export class BeginSecondFactorPayload extends PayloadType {
  @Field(() => String, { nullable: true, description: 'The secret in base32, to type into the app. Null on errors.' })
  readonly secret?: string;

  @Field(() => String, { nullable: true, description: 'The otpauth URI, to show as a QR code. Null on errors.' })
  readonly uri?: string;
}

@ObjectType({ description: 'The recovery codes, or the errors.' })
export class ConfirmSecondFactorPayload extends PayloadType {
  @Field(() => [String], {
    nullable: true,
    description: `${RECOVERY_CODES} codes, each of which replaces one code of the app. They are shown only once. Null on errors.`,
  })
  readonly recoveryCodes?: string[];
}

const OWN = { person: members(), personal: true, subject: 'The second factor of the signed-in person.' } as const;

@Resolver()
export class SecondFactorMutations {
  @Mutation(() => BeginSecondFactorPayload, {
    description:
      'Creates the secret of a second factor. It takes effect when `confirmSecondFactor` has received a code of it.',
  })
  @Authorised(OWN)
  beginSecondFactor(
    @Arg('input', () => BeginSecondFactorInput) input: BeginSecondFactorInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<BeginSecondFactorPayload> {
    return runMutation<BeginSecondFactorPayload>(context, info, input, beginSecondFactor);
  }

  @Mutation(() => ConfirmSecondFactorPayload, {
    description:
      'Confirms the second factor with its first code. From then on each sign-in needs a code; your other sessions end. You are notified by email.',
  })
  @Authorised(OWN)
  confirmSecondFactor(
    @Arg('input', () => SecondFactorCodeInput) input: SecondFactorCodeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConfirmSecondFactorPayload> {
    return runMutation<ConfirmSecondFactorPayload>(context, info, input, (mutation) =>
      confirmSecondFactor(mutation, input),
    );
  }

  @Mutation(() => PersonPayload, {
    description: 'Removes your second factor, unless one is required. You are notified by email.',
  })
  @Authorised(OWN)
  removeSecondFactor(
    @Arg('input', () => SecondFactorCodeInput) input: SecondFactorCodeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) => removeSecondFactor(mutation, input));
  }

  @Mutation(() => PersonPayload, {
    description:
      'For administrators: removes the second factor of a person who has lost it, and ends all sessions of the person, who is notified by email.',
  })
  @Authorised({ administrators: true, subject: 'The second factor of a person.' })
  resetSecondFactor(
    @Arg('input', () => ResetSecondFactorInput) input: ResetSecondFactorInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, (mutation) => resetSecondFactor(mutation, input));
  }
}
