/** Financing: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { MoneyInput } from '../graphql/money.ts';
import { mutate } from '../graphql/mutate.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { RelationshipPayload } from '../relationships/relationship.mutations.ts';
import { Compounding } from './amortisation.rules.ts';
import { recordMortgage, recordRateOffer } from './financing.actions.ts';
import { Mortgage, RateOffer } from './financing.api.ts';
import { RateType } from './mortgage.rules.ts';
import { MortgageFactsInput } from './mortgage-facts.input.ts';
import { acceptSuggestion } from './referral.actions.ts';

@InputType({ description: 'A mortgage as its owner told it.' })
export class RecordMortgageInput extends MortgageFactsInput {
  @Field(() => ID, { description: 'Whose mortgage.' })
  client!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The relationship in which it was told: its provider may see it as long as a consent holds. A provider records in an AGREED or ACTIVE one. Not needed for your own.',
  })
  relationship?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'With a relationship: until when the client consents that its provider sees and uses this (FINANCING_ADVICE); a year from now when not given. What a provider notes covers only what was told in this relationship, while that is AGREED or ACTIVE. Only the client gives again a consent that it has withdrawn.',
  })
  consentUntil?: Date | null;
}

@InputType({ description: 'A mortgage rate that a broker offers.' })
export class RecordRateOfferInput extends KeyedInput {
  @Field(() => ID, { description: 'Under which offering of the broker; who sees it sees the rate.' })
  offering!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => DecimalScalar, { description: 'Nominal yearly rate as a fraction: 5.99 % is "0.0599".' })
  annualRate!: string;

  @Field(() => Compounding, { description: 'How often interest is added.' })
  compounding!: Compounding;

  @Field(() => RateType, { description: 'Whether the rate can change.' })
  rateType!: RateType;

  @Field(() => Int, { description: 'Months for which the rate holds.' })
  termMonths!: number;

  @Field(() => MoneyInput, { description: 'All fees of switching, zero or more; their currency is that of the offer.' })
  fees!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'Least balance, in the currency of the fees.' })
  smallest?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Greatest balance, in the currency of the fees.' })
  largest?: MoneyInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be taken.' })
  validUntil?: string | null;
}

@InputType({ description: 'A suggested mortgage broker that the client accepts.' })
export class AcceptMortgageBrokerInput extends KeyedInput {
  @Field(() => ID, { description: 'The client: you, or a party that you represent.' })
  client!: string;

  @Field(() => ID, { description: 'The rate offer, the best or one of the alternatives that save.' })
  rateOffer!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The relationship of the client that the new one extends; when not given, the first one on the way to the broker, else that in which the mortgage was told.',
  })
  extends?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The mortgage that the suggestion was made from (`mortgage` of the suggestion): when other facts count by now, nothing is accepted. Needed to share what a provider noted, which is confirmed by it.',
  })
  mortgage?: string | null;

  @Field(() => Int, { nullable: true, description: 'The horizon with which the suggestion was asked for.' })
  horizonMonths?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'true: you consent that the broker sees your financing (FINANCING_REFERRAL, a year); false when not given.',
  })
  shareFinancing?: boolean | null;
}

@ObjectType({ description: 'The mortgage, or why nothing was recorded.' })
export class MortgagePayload extends PayloadType {
  @Field(() => Mortgage, { nullable: true, description: 'What was recorded; null on errors.' })
  readonly mortgage?: Mortgage;
}

@ObjectType({ description: 'The rate offer, or why nothing was recorded.' })
export class RateOfferPayload extends PayloadType {
  @Field(() => RateOffer, { nullable: true, description: 'What was recorded; null on errors.' })
  readonly rateOffer?: RateOffer;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class FinancingMutations {
  @Mutation(() => MortgagePayload, { description: 'Records the mortgage of a client, as it was told.' })
  recordMortgage(
    @Arg('input', () => RecordMortgageInput, INPUT) input: RecordMortgageInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MortgagePayload> {
    return mutate<MortgagePayload>(context, info, input, (action) => recordMortgage(action, input));
  }

  @Mutation(() => RateOfferPayload, { description: 'Records a rate that a broker offers.' })
  recordRateOffer(
    @Arg('input', () => RecordRateOfferInput, INPUT) input: RecordRateOfferInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RateOfferPayload> {
    return mutate<RateOfferPayload>(context, info, input, (action) => recordRateOffer(action, input));
  }

  @Mutation(() => RelationshipPayload, {
    description:
      'Accepts a suggested mortgage broker: proposes a relationship that extends the one through which the broker became known.',
  })
  acceptMortgageBroker(
    @Arg('input', () => AcceptMortgageBrokerInput, INPUT) input: AcceptMortgageBrokerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return mutate<RelationshipPayload>(context, info, input, (action) => acceptSuggestion(action, context, input));
  }
}
