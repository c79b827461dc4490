/** Mutations of consents. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { giveConsent, withdrawConsent } from './consent.actions.ts';
import { Consent } from './consent.api.ts';
import { ConsentPurpose, DEFAULT_CONSENT_DAYS, MAX_CONSENT_YEARS } from './consent.rules.ts';

@InputType({ description: 'A consent. If it was given before, it is renewed until the new time.' })
export class GiveConsentInput extends KeyedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'The party that gives it: you, or a party that you represent. Default: you.',
  })
  giver?: string | null;

  @Field(() => ID, { description: 'The party that receives it, e.g. your brokerage.' })
  to!: string;

  @Field(() => ConsentPurpose, { description: 'The purpose.' })
  purpose!: ConsentPurpose;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `When it expires, at most ${MAX_CONSENT_YEARS} years ahead. Default: ${DEFAULT_CONSENT_DAYS} days from now.`,
  })
  validUntil?: Date | null;
}

@InputType({ description: 'The consent to withdraw.' })
export class WithdrawConsentInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the consent.' })
  id!: string;
}

@ObjectType({ description: 'The consent in its current state, or the errors.' })
export class ConsentPayload extends PayloadType {
  @Field(() => Consent, { nullable: true, description: 'The consent. Null on errors.' })
  readonly consent?: Consent;
}

@Resolver()
export class ConsentMutations {
  @Mutation(() => ConsentPayload, {
    description: 'Consents that a party uses your data for a purpose until a given time.',
  })
  @Authorised({ consumer: representatives(), personal: true, subject: 'The data of the giver.' })
  giveConsent(
    @Arg('input', () => GiveConsentInput) input: GiveConsentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    return runMutation<ConsentPayload>(context, info, input, (mutation) => giveConsent(mutation, input));
  }

  @Mutation(() => ConsentPayload, {
    description: 'Withdraws a consent: from now on no data is shown or used on its basis.',
  })
  @Authorised({ consumer: representatives(), personal: true, subject: 'The data of the giver.' })
  withdrawConsent(
    @Arg('input', () => WithdrawConsentInput) input: WithdrawConsentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ConsentPayload> {
    return runMutation<ConsentPayload>(context, info, input, (mutation) => withdrawConsent(mutation, input));
  }
}
