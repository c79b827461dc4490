/** Accounts of people at the identity provider: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import {
  Arg,
  Ctx,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Person } from '../parties/party.api.ts';
import { PersonPayload } from '../parties/party.mutations.ts';
import { connectIdentity, disconnectIdentity, endOtherSessions, releaseIdentity } from './identity.actions.ts';
import { ProvenInput } from './proof.inputs.ts';

@InputType({ description: 'The person whose account at the identity provider is released.' })
export class ReleaseIdentityInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the person.' })
  person!: string;
}

@ObjectType({ description: 'The person in its current state, or the errors.' })
export class ReleaseIdentityPayload extends PayloadType {
  @Field(() => Person, { nullable: true, description: 'The person. Null on errors.' })
  readonly person?: Person;
}

@InputType({ description: 'Who you are, before another way to sign in is connected.' })
export class ConnectIdentityInput extends ProvenInput {}

@InputType({ description: 'Your account at the identity provider.' })
export class DisconnectIdentityInput extends KeyedInput {}

@InputType({ description: 'Your sessions.' })
export class EndOtherSessionsInput extends KeyedInput {}

@ObjectType({ description: 'Where to go, or the errors.' })
export class ConnectIdentityPayload extends PayloadType {
  @Field(() => String, {
    nullable: true,
    description:
      'Path to open within two minutes, in the browser with the session that sent the request. It leads to the identity provider and back to My account. Null on errors.',
  })
  readonly path?: string;
}

@Resolver()
export class SignInProvider {
  @Query(() => String, {
    nullable: true,
    description:
      'Name of the identity provider with which people can sign in at `/sign-in/oidc`. Null if there is none. No token is required.',
  })
  @Extensions({ openToAll: true })
  signInProvider(@Ctx() { settings }: RequestContext): string | null {
    return settings.signIn.provider?.name ?? null;
  }
}

@Resolver(() => Person)
export class IdentityOfPerson {
  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'When an account at the identity provider was bound to the person. Null if none is, and for everyone except the person and administrators.',
  })
  identityBoundAt(): string | null {
    return resolvedByPlanner();
  }
}

const OWN = { person: members(), personal: true, subject: 'How the signed-in person signs in.' } as const;

@Resolver()
export class IdentityMutations {
  @Mutation(() => ConnectIdentityPayload, {
    description:
      'Begins to connect an account at the identity provider (`signInProvider`), with which you can then sign in. Only in a session of the dashboard, with your password, and the code of your second factor if you have one. You are notified by email.',
  })
  @Authorised(OWN)
  connectIdentity(
    @Arg('input', () => ConnectIdentityInput) input: ConnectIdentityInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConnectIdentityPayload> {
    return runMutation<ConnectIdentityPayload>(context, info, input, (mutation) => connectIdentity(mutation, input));
  }

  @Mutation(() => PersonPayload, {
    description:
      'Disconnects your account at the identity provider, unless you have no password. Your other sessions end. You are notified by email.',
  })
  @Authorised(OWN)
  disconnectIdentity(
    @Arg('input', () => DisconnectIdentityInput) input: DisconnectIdentityInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, disconnectIdentity);
  }

  @Mutation(() => PersonPayload, {
    description:
      'Ends all sessions of yours except the one that sends the request: you are signed out everywhere else.',
  })
  @Authorised({ ...OWN, subject: 'The sessions of the signed-in person.' })
  endOtherSessions(
    @Arg('input', () => EndOtherSessionsInput) input: EndOtherSessionsInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PersonPayload> {
    return runMutation<PersonPayload>(context, info, input, endOtherSessions);
  }

  @Mutation(() => ReleaseIdentityPayload, {
    description:
      'For administrators: releases the account at the identity provider with which a person signs in. Its tokens are rejected from the next request on. The next account with the verified address of the person is bound.',
  })
  @Authorised({ administrators: true, subject: 'The account with which a person signs in.' })
  releaseIdentity(
    @Arg('input', () => ReleaseIdentityInput) input: ReleaseIdentityInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReleaseIdentityPayload> {
    return runMutation<ReleaseIdentityPayload>(context, info, input, (mutation) => releaseIdentity(mutation, input));
  }
}
