/** Referrals: declined, and how they ended. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { MoneyInput } from '../../schema/money.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DecimalScalar } from '../../schema/scalars.ts';
import { declineSuggestion, recordOutcome } from './referral.actions.ts';
import { Referral } from './referral.api.ts';

@InputType({ description: 'A suggested mortgage broker that the client declines.' })
export class DeclineMortgageBrokerInput extends KeyedInput {
  @Field(() => ID, { description: 'The client: you, or a party that you represent.' })
  client!: string;

  @Field(() => ID, { description: 'The rate offer: the best one, or one of the alternatives.' })
  rateOffer!: string;

  @Field(() => String, { nullable: true, description: 'The reason. It is shown to parties that have your consent.' })
  reason?: string | null;

  @Field(() => Int, { nullable: true, description: 'The horizon with which the suggestion was requested.' })
  horizonMonths?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The `rateAfterTerm` with which the suggestion was requested.',
  })
  rateAfterTerm?: string | null;
}

@InputType({ description: 'The outcome of a referral.' })
export class RecordReferralOutcomeInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the referral.' })
  id!: string;

  @Field(() => Boolean, { description: 'true: the client switched; false: the client stayed.' })
  switched!: boolean;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The actual saving over the horizon, in the currency of the expected saving. Only for a switch.',
  })
  realisedSaving?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  note?: string | null;
}

@ObjectType({ description: 'The referral in its current state, or the errors.' })
export class ReferralPayload extends PayloadType {
  @Field(() => Referral, { nullable: true, description: 'The referral. Null on errors.' })
  readonly referral?: Referral;
}

@Resolver()
export class ReferralMutations {
  @Mutation(() => ReferralPayload, {
    description: 'Declines a suggested mortgage broker. The offer is not suggested again.',
  })
  @Authorised({ consumer: representatives(), personal: true, subject: 'The suggestions to the client.' })
  declineMortgageBroker(
    @Arg('input', () => DeclineMortgageBrokerInput) input: DeclineMortgageBrokerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReferralPayload> {
    return runMutation<ReferralPayload>(context, info, input, (mutation) => declineSuggestion(mutation, input));
  }

  @Mutation(() => ReferralPayload, { description: 'Records the outcome of a referral. For the broker and the client.' })
  @Authorised({
    provider: representatives(),
    consumer: representatives(),
    subject: 'The referral of the client to the broker.',
  })
  recordReferralOutcome(
    @Arg('input', () => RecordReferralOutcomeInput) input: RecordReferralOutcomeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReferralPayload> {
    return runMutation<ReferralPayload>(context, info, input, (mutation) => recordOutcome(mutation, input));
  }
}
