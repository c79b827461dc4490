/** Referrals: declined, and how they ended. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { MoneyInput } from '../graphql/money.ts';
import { mutate } from '../graphql/mutate.ts';
import { declineSuggestion, recordOutcome } from './referral.actions.ts';
import { Referral } from './referral.api.ts';

@InputType({ description: 'A suggested mortgage broker that the client does not want.' })
export class DeclineMortgageBrokerInput extends KeyedInput {
  @Field(() => ID, { description: 'The client: you, or a party that you represent.' })
  client!: string;

  @Field(() => ID, { description: 'The rate offer, the best or one of the alternatives.' })
  rateOffer!: string;

  @Field(() => String, { nullable: true, description: 'Why; seen by those who have your consent.' })
  reason?: string | null;

  @Field(() => Int, { nullable: true, description: 'The horizon with which the suggestion was asked for.' })
  horizonMonths?: number | null;
}

@InputType({ description: 'How a referral ended.' })
export class RecordReferralOutcomeInput extends ChangeInput {
  @Field(() => ID, { description: 'Which referral.' })
  id!: string;

  @Field(() => Boolean, { description: 'true: the client has switched; false: it stayed.' })
  switched!: boolean;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'What is really saved over the horizon, in the currency of what was expected; for a switch only.',
  })
  realisedSaving?: MoneyInput | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  note?: string | null;
}

@ObjectType({ description: 'The referral as it is now, or why nothing was changed.' })
export class ReferralPayload extends PayloadType {
  @Field(() => Referral, { nullable: true, description: 'The referral; null on errors.' })
  readonly referral?: Referral;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class ReferralMutations {
  @Mutation(() => ReferralPayload, {
    description: 'Declines a suggested mortgage broker: the offer does not come back.',
  })
  declineMortgageBroker(
    @Arg('input', () => DeclineMortgageBrokerInput, INPUT) input: DeclineMortgageBrokerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReferralPayload> {
    return mutate<ReferralPayload>(context, info, input, (action) => declineSuggestion(action, input));
  }

  @Mutation(() => ReferralPayload, { description: 'Records how a referral ended; for the broker and the client.' })
  recordReferralOutcome(
    @Arg('input', () => RecordReferralOutcomeInput, INPUT) input: RecordReferralOutcomeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<ReferralPayload> {
    return mutate<ReferralPayload>(context, info, input, (action) => recordOutcome(action, input));
  }
}
