/** Signing in: mutations for those who have no token yet. */

import { Arg, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Authorised } from '../../access-control/authority.ts';
import { DomainError } from '../../errors.ts';
import { PayloadType } from '../../mutations/mutation-input.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { userError } from '../../schema/user-errors.ts';
import { MAX_NAME_LENGTH } from '../../values/text-limits.rules.ts';
import { INDUSTRY_PACK } from '../parties/party.api.ts';
import { PACKS } from '../parties/party.mutations.ts';
import { REFRESH_GRACE_SECONDS, SESSION_DAYS, TOKEN_MINUTES } from './access.rules.ts';
import type { AnonymousCaller } from './attempts.actions.ts';
import { intoCookie, refreshBrowser, type SignedInBrowser, signOutBrowser } from './browser-session.actions.ts';
import { setUpInBrowser } from './browser-setup.actions.ts';
import { MAX_PASSWORD_LENGTH, MIN_PASSWORD_LENGTH } from './password.rules.ts';
import { SetupRequired } from './second-factor.actions.ts';
import { SecondFactorSetup } from './second-factor.mutations.ts';
import { requestSignInLink, type SignedIn, signIn, useSignInLink } from './sign-in.actions.ts';

const ADDRESS = {
  description: 'The recorded email address. Old addresses that do not conform to `EmailAddress` are accepted too.',
};

const CODE = {
  nullable: true,
  description:
    'The code of your authenticator app, or a recovery code. Required if you have a second factor; an error of the field `code` says so.',
};

@InputType({ description: 'The credentials.' })
export class SignInInput {
  @Field(() => String, ADDRESS)
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;

  @Field(() => String, CODE)
  code?: string | null;
}

@InputType({ description: 'The token of a one-time link, and the new password.' })
export class UseSignInLinkInput {
  @Field(() => String, { description: 'The value of `token=` in the link.' })
  token!: string;

  @Field(() => String, {
    description: `The new password: ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters, and not easily guessed.`,
  })
  password!: string;

  @Field(() => String, CODE)
  code?: string | null;
}

@InputType({ description: 'The first administrator, and the organisation that the administrator represents.' })
export class SetUpInput {
  @Field(() => String, { description: 'The value of `setup=` in the link that `npm start` prints for an empty graph.' })
  code!: string;

  @Field(() => String, { description: `The name of the administrator, 1 to ${MAX_NAME_LENGTH} characters.` })
  name!: string;

  @Field(() => String, { description: 'The email address with which the administrator signs in.' })
  email!: string;

  @Field(() => String, { description: `The name of the organisation, 1 to ${MAX_NAME_LENGTH} characters.` })
  organisation!: string;

  @Field(() => [INDUSTRY_PACK], PACKS)
  packs?: string[];

  @Field(() => String, {
    nullable: true,
    description:
      'Where a second factor is required: its first code, with the input of the attempt that returned `secondFactor`.',
  })
  secondFactorCode?: string | null;

  @Field(() => String, {
    description: `The password: ${MIN_PASSWORD_LENGTH} to ${MAX_PASSWORD_LENGTH} characters, and not easily guessed.`,
  })
  password!: string;
}

@InputType({ description: 'The person who requests a link.' })
export class RequestSignInLinkInput {
  @Field(() => String, ADDRESS)
  email!: string;
}

@InputType({ description: 'The session to refresh or end.' })
export class SessionInput {
  @Field(() => String, {
    nullable: true,
    description:
      'The refresh token from the sign-in or the last refresh. Null: that of the cookie, for pages of this API that send the header `covalue-session: cookie`.',
  })
  refreshToken?: string | null;
}

@ObjectType({ description: 'The session, or the errors.' })
export class SignInPayload extends PayloadType {
  @Field(() => String, { nullable: true, description: 'Bearer token for the Authorization header. Null on errors.' })
  readonly token?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `When the token expires, after ${TOKEN_MINUTES} minutes. Null on errors.`,
  })
  readonly expiresAt?: string;

  @Field(() => String, {
    nullable: true,
    description: `Refresh token for \`refreshSignIn\`, valid for ${SESSION_DAYS} days after sign-in and replaced by a refresh. Keep it secret. Null on errors, and if the request has the header \`covalue-session: cookie\`: then it is kept in a cookie.`,
  })
  readonly refreshToken?: string;

  @Field(() => SecondFactorSetup, {
    nullable: true,
    description:
      'A second factor is required, and you have none: add this one to an authenticator app, and sign in again with its code. Null otherwise.',
  })
  readonly secondFactor?: SecondFactorSetup;

  @Field(() => [String], {
    nullable: true,
    description: 'Recovery codes, shown only when this sign-in set up the second factor. Null otherwise.',
  })
  readonly recoveryCodes?: string[];
}

@ObjectType({ description: 'Whether the operation succeeded, or the errors.' })
export class DonePayload extends PayloadType {
  @Field(() => Boolean, { description: 'Whether the operation succeeded.' })
  readonly done!: boolean;
}

@Resolver()
export class SignInMutations {
  @Mutation(() => SignInPayload, {
    description:
      'Signs in with email address and password, and a code if you have a second factor. No token is required.',
  })
  @Authorised({ bySecret: true, subject: 'The sessions of one person.' })
  signIn(@Arg('input', () => SignInInput) input: SignInInput, @Ctx() context: RequestContext): Promise<SignInPayload> {
    return openedSession(context, (caller) => signIn(caller, input));
  }

  @Mutation(() => SignInPayload, {
    description:
      'Sets a password with a one-time link, and signs in. Other sessions of the person end. No token is required.',
  })
  @Authorised({ bySecret: true, subject: 'The sessions of one person.' })
  useSignInLink(
    @Arg('input', () => UseSignInLinkInput) input: UseSignInLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return openedSession(context, (caller) => useSignInLink(caller, input));
  }

  @Mutation(() => SignInPayload, {
    description:
      'Creates the first administrator of a graph and its organisation, and signs in. Only with the code of an empty graph. No token is required.',
  })
  @Authorised({ bySecret: true, subject: 'A graph without an administrator.' })
  setUp(@Arg('input', () => SetUpInput) input: SetUpInput, @Ctx() context: RequestContext): Promise<SignInPayload> {
    return openedSession(context, (caller) => setUpInBrowser(caller, input));
  }

  @Mutation(() => DonePayload, {
    description:
      'Emails a one-time link to a person who has access. The response does not disclose whether the person exists. No token is required.',
  })
  @Authorised({ bySecret: true, subject: 'The sessions of one person.' })
  requestSignInLink(
    @Arg('input', () => RequestSignInLinkInput) input: RequestSignInLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<DonePayload> {
    return donePayload(() => requestSignInLink(anonymousCaller(context), input));
  }

  @Mutation(() => SignInPayload, {
    description: `Issues a new token and a new refresh token. For ${REFRESH_GRACE_SECONDS} seconds the old and the new refresh token both return the new one, for concurrent tabs. If the old one is used later, the session ends.`,
  })
  @Authorised({ bySecret: true, subject: 'The sessions of one person.' })
  refreshSignIn(
    @Arg('input', () => SessionInput) input: SessionInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return session(() => refreshBrowser(anonymousCaller(context), context.sessionCookie, input));
  }

  @Mutation(() => DonePayload, {
    description: 'Ends the session: its tokens are rejected from the next request on, and its subscriptions end.',
  })
  @Authorised({ bySecret: true, subject: 'The sessions of one person.' })
  signOut(@Arg('input', () => SessionInput) input: SessionInput, @Ctx() context: RequestContext): Promise<DonePayload> {
    return donePayload(() => signOutBrowser(anonymousCaller(context), context.sessionCookie, input));
  }
}

function anonymousCaller({ graph, clientAddress, now, settings }: RequestContext): AnonymousCaller {
  const { signIn, installationKey } = settings;
  return { graph, address: clientAddress, now, signIn, installationKey };
}

function openedSession(
  context: RequestContext,
  open: (caller: AnonymousCaller) => Promise<SignedIn>,
): Promise<SignInPayload> {
  const caller = anonymousCaller(context);
  return session(async () => intoCookie(caller, context.sessionCookie, await open(caller)));
}

async function session(work: () => Promise<SignedInBrowser>): Promise<SignInPayload> {
  try {
    return { ...(await work()), errors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const secondFactor = error instanceof SetupRequired ? error.setup : undefined;
    return { secondFactor, errors: [userError(error)] };
  }
}

async function donePayload(work: () => Promise<void>): Promise<DonePayload> {
  try {
    await work();
    return { done: true, errors: [] };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { done: false, errors: [userError(error)] };
  }
}
