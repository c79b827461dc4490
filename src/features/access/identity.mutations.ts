/** Accounts of people at the identity provider: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, FieldResolver, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Authorised } from '../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { Person } from '../parties/party.api.ts';
import { releaseIdentity } from './identity.actions.ts';

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

@Resolver()
export class IdentityMutations {
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
