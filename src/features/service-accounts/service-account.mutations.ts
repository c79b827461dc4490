/** Service accounts: what can be changed. */
import type { GraphQLResolveInfo, GraphQLSchema } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { mayBeDelegated, representatives } from '../../access-control/authority.rules.ts';
import { Authorised, authorities } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { createServiceAccount, renewServiceAccount, revokeServiceAccount } from './service-account.actions.ts';
import { ServiceAccount } from './service-account.api.ts';
import { DEFAULT_LIFETIME_DAYS, MAX_LIFETIME_DAYS } from './service-account.rules.ts';

const EXPIRES_AT = {
  nullable: true,
  description: `When the key expires, at most ${MAX_LIFETIME_DAYS} days from now. Default: ${DEFAULT_LIFETIME_DAYS} days from now.`,
};

@InputType({ description: 'A new service account.' })
export class CreateServiceAccountInput extends KeyedInput {
  @Field(() => ID, { description: 'The organisation. You are one of its representatives.' })
  organisation!: string;

  @Field(() => String, { description: 'The name, e.g. of the program.' })
  name!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      'Names of the mutations that it may use: those of members, without personal statements. Default: none, so that it only reads.',
  })
  mutations?: string[] | null;

  @Field(() => DateTimeScalar, EXPIRES_AT)
  expiresAt?: Date | null;
}

@InputType({ description: 'The service account that gets a new key.' })
export class RenewServiceAccountInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the service account.' })
  id!: string;

  @Field(() => DateTimeScalar, EXPIRES_AT)
  expiresAt?: Date | null;
}

@InputType({ description: 'The service account to revoke.' })
export class RevokeServiceAccountInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the service account.' })
  id!: string;
}

@ObjectType({ description: 'The service account and, if new, its key; or the errors.' })
export class ServiceAccountPayload extends PayloadType {
  @Field(() => ServiceAccount, {
    nullable: true,
    description: 'The service account in its current state. Null on errors.',
  })
  readonly serviceAccount?: ServiceAccount;

  @Field(() => String, {
    nullable: true,
    description: 'The API key, shown only once. Send it as "Authorization: Bearer <key>". Null unless it is new.',
  })
  readonly key?: string | null;
}

const SUBJECT = 'The data of the organisation, for a program.';

@Resolver()
export class ServiceAccountMutations {
  @Mutation(() => ServiceAccountPayload, {
    description: 'Creates a service account with an API key, with which a program acts for an organisation.',
  })
  @Authorised({ party: representatives(), personal: true, subject: SUBJECT })
  createServiceAccount(
    @Arg('input', () => CreateServiceAccountInput) input: CreateServiceAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServiceAccountPayload> {
    const work = delegable(info.schema);
    return runMutation<ServiceAccountPayload>(context, info, input, (mutation) =>
      createServiceAccount(mutation, input, work),
    );
  }

  @Mutation(() => ServiceAccountPayload, {
    description:
      'Issues a new key and a new expiry; the previous key ends at once. You become the responsible person. Required when the responsible person has left.',
  })
  @Authorised({ party: representatives(), personal: true, subject: SUBJECT })
  renewServiceAccount(
    @Arg('input', () => RenewServiceAccountInput) input: RenewServiceAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServiceAccountPayload> {
    return runMutation<ServiceAccountPayload>(context, info, input, (mutation) => renewServiceAccount(mutation, input));
  }

  @Mutation(() => ServiceAccountPayload, {
    description: 'Ends a service account: its key is rejected from the next request on, and its subscriptions end.',
  })
  @Authorised({ party: representatives(), subject: SUBJECT })
  revokeServiceAccount(
    @Arg('input', () => RevokeServiceAccountInput) input: RevokeServiceAccountInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ServiceAccountPayload> {
    return runMutation<ServiceAccountPayload>(context, info, input, (mutation) =>
      revokeServiceAccount(mutation, input),
    );
  }
}

/** Names of the mutations that a service account can be given. */
function delegable(schema: GraphQLSchema): string[] {
  return [...authorities(schema)].flatMap(([name, authority]) => (mayBeDelegated(authority) ? [name] : [])).sort();
}
