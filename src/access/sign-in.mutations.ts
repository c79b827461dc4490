/** Signing in: mutations for those who have no token yet. */
import { Arg, Ctx, Extensions, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Refusal } from '../errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { PayloadType } from '../graphql/inputs.ts';
import { OPEN_TO_ALL } from '../graphql/open-to-all.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { userError } from '../graphql/user-errors.ts';
import type { Stranger } from './attempts.actions.ts';
import { refreshSignIn, requestSignInLink, type SignedIn, signIn, signOut, useSignInLink } from './sign-in.actions.ts';

const ADDRESS = {
  description:
    'The address, as it is recorded; also one that was recorded before the rule of `EmailAddress` and breaks it.',
};

@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, ADDRESS)
  email!: string;

  @Field(() => String, { description: 'The password.' })
  password!: string;
}

@InputType({ description: 'The link of an invitation, and the password that is chosen with it.' })
export class UseSignInLinkInput {
  @Field(() => String, { description: 'What stands behind `token=` in the link.' })
  token!: string;

  @Field(() => String, { description: 'The new password: 12 to 200 characters, and not easily guessed.' })
  password!: string;
}

@InputType({ description: 'Who wants a link.' })
export class RequestSignInLinkInput {
  @Field(() => String, ADDRESS)
  email!: string;
}

@InputType({ description: 'Which session.' })
export class SessionInput {
  @Field(() => String, { description: 'The refresh token that came with the sign-in or the last refresh.' })
  refreshToken!: string;
}

@ObjectType({ description: 'Somebody is signed in, or why not.' })
export class SignInPayload extends PayloadType {
  @Field(() => String, { nullable: true, description: 'For "Authorization: Bearer …"; null on errors.' })
  readonly token?: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when the token holds: 15 minutes; null on errors.',
  })
  readonly expiresAt?: string;

  @Field(() => String, {
    nullable: true,
    description:
      'For refreshSignIn, within 30 days of signing in; each refresh replaces it. Keep it as a secret; null on errors.',
  })
  readonly refreshToken?: string;
}

@ObjectType({ description: 'That it was done, or why not.' })
export class DonePayload extends PayloadType {
  @Field(() => Boolean, { description: 'Whether it was done.' })
  readonly done!: boolean;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class SignInMutations {
  @Extensions(OPEN_TO_ALL)
  @Mutation(() => SignInPayload, { description: 'Signs in by address and password. Needs no token.' })
  signIn(
    @Arg('input', () => SignInInput, INPUT) input: SignInInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return session(() => signIn(stranger(context), input));
  }

  @Extensions(OPEN_TO_ALL)
  @Mutation(() => SignInPayload, {
    description:
      'Chooses a password by a one-time link, and signs in; other sessions of the person end. Needs no token.',
  })
  useSignInLink(
    @Arg('input', () => UseSignInLinkInput, INPUT) input: UseSignInLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return session(() => useSignInLink(stranger(context), input));
  }

  @Extensions(OPEN_TO_ALL)
  @Mutation(() => DonePayload, {
    description:
      'Mails a one-time link to who has access; the answer does not tell whether there is such a person. Needs no token.',
  })
  requestSignInLink(
    @Arg('input', () => RequestSignInLinkInput, INPUT) input: RequestSignInLinkInput,
    @Ctx() context: RequestContext,
  ): Promise<DonePayload> {
    return done(() => requestSignInLink(stranger(context), input));
  }

  @Extensions(OPEN_TO_ALL)
  @Mutation(() => SignInPayload, {
    description:
      'A new token before the old one expires, and a new refresh token. The old refresh token gives the same answer for 30 seconds, for two tabs that refresh at the same time; used later, it ends the session.',
  })
  refreshSignIn(
    @Arg('input', () => SessionInput, INPUT) input: SessionInput,
    @Ctx() context: RequestContext,
  ): Promise<SignInPayload> {
    return session(() => refreshSignIn(stranger(context), input));
  }

  @Extensions(OPEN_TO_ALL)
  @Mutation(() => DonePayload, {
    description:
      'Ends the session: it gives no more tokens. Forget its last token, which holds for 15 minutes at most.',
  })
  signOut(
    @Arg('input', () => SessionInput, INPUT) input: SessionInput,
    @Ctx() context: RequestContext,
  ): Promise<DonePayload> {
    return done(() => signOut(stranger(context), input));
  }
}

function stranger({ graph, clientAddress, now }: RequestContext): Stranger {
  return { graph, address: clientAddress, now };
}

async function session(work: () => Promise<SignedIn>): Promise<SignInPayload> {
  try {
    return { ...(await work()), errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { errors: [userError(error)] };
  }
}

async function done(work: () => Promise<void>): Promise<DonePayload> {
  try {
    await work();
    return { done: true, errors: [] };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { done: false, errors: [userError(error)] };
  }
}
