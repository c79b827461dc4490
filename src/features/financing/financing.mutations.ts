/** Mutations of financing. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members, representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import { MoneyInput } from '../../schema/money.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../schema/scalars.ts';
import { DEFAULT_CONSENT_DAYS } from '../consents/consent.rules.ts';
import { RelationshipPayload } from '../relationships/relationship.inputs.ts';
import { Compounding } from './amortisation.rules.ts';
import { NOTES_OF_FINANCING, OWN_FACTS, RATES } from './financing.rules.ts';
import { updateMortgage, updateRateOffer } from './financing-correction.actions.ts';
import { recordMortgage } from './mortgage.actions.ts';
import { Mortgage } from './mortgage.api.ts';
import { RateType } from './mortgage.rules.ts';
import { MortgageFactsInput } from './mortgage-facts.inputs.ts';
import { recordRateOffer } from './rate-offer.actions.ts';
import { RateOffer } from './rate-offer.api.ts';
import { acceptSuggestion } from './referral.actions.ts';

@InputType({ description: 'A mortgage as stated by its owner.' })
export class RecordMortgageInput extends MortgageFactsInput {
  @Field(() => ID, { description: 'The client whose mortgage is compared.' })
  client!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The relationship in which it was stated. Its provider may see it while a consent is valid. A provider can record it only in an AGREED or ACTIVE relationship. Required for a contact. Not required for your own mortgage.',
  })
  relationship?: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: `With a relationship: expiry of the client's consent that its provider sees and uses this data (FINANCING_ADVICE). A consent recorded by a provider covers only data of this relationship, while it is AGREED or ACTIVE. Only the client can renew a withdrawn consent. Default: ${DEFAULT_CONSENT_DAYS} days from now.`,
  })
  consentUntil?: Date | null;
}

@InputType({ description: 'A mortgage rate that a broker offers.' })
export class RecordRateOfferInput extends KeyedInput {
  @Field(() => ID, {
    description:
      'The offering of the broker to which the rate belongs: your own, or one that a contact provides to you. Everyone who can see the offering can see the rate.',
  })
  offering!: string;

  @Field(() => String, { description: 'The title.' })
  name!: string;

  @Field(() => DecimalScalar, { description: 'Nominal annual rate as a fraction: 5.99 % is "0.0599".' })
  annualRate!: string;

  @Field(() => Compounding, { description: 'How often interest is compounded.' })
  compounding!: Compounding;

  @Field(() => RateType, { description: 'Whether the rate is fixed or variable.' })
  rateType!: RateType;

  @Field(() => Int, { description: 'Number of months for which the rate is guaranteed.' })
  termMonths!: number;

  @Field(() => MoneyInput, {
    description: 'Total fees of switching, zero or more. Their currency is that of the offer.',
  })
  fees!: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'Minimum balance, in the currency of the fees.' })
  smallest?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Maximum balance, in the currency of the fees.' })
  largest?: MoneyInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be accepted.' })
  validUntil?: string | null;
}

@InputType({ description: 'A suggested mortgage broker that the client accepts.' })
export class AcceptMortgageBrokerInput extends KeyedInput {
  @Field(() => ID, { description: 'The client: you, or a party that you represent.' })
  client!: string;

  @Field(() => ID, { description: 'The rate offer: the best one, or one of the alternatives that save money.' })
  rateOffer!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'The relationship of the client that the new one extends. Default: the first one on the path to the broker, otherwise the one in which the mortgage was stated.',
  })
  extends?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The mortgage on which the suggestion was based (`mortgage` of the suggestion). If a newer mortgage applies, nothing is accepted. Required to share facts that a provider recorded; sharing confirms them.',
  })
  mortgage?: string | null;

  @Field(() => Int, { nullable: true, description: 'The horizon with which the suggestion was requested.' })
  horizonMonths?: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The `rateAfterTerm` with which the suggestion was requested.',
  })
  rateAfterTerm?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: `true: you consent that the broker sees your financing (FINANCING_REFERRAL) for ${DEFAULT_CONSENT_DAYS} days. Default: false.`,
  })
  shareFinancing?: boolean | null;
}

@InputType({ description: 'The corrected facts of a mortgage, all of them. Without `asOf`, the day stays.' })
export class UpdateMortgageInput extends MortgageFactsInput {
  @Field(() => ID, { description: 'The ID of the mortgage.' })
  id!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Expected current version. If it differs, nothing is changed and `VersionConflict` is returned.',
  })
  expectedVersion?: number;
}

@InputType({ description: 'Corrections of a rate offer. Omitted fields stay unchanged; null deletes a value.' })
export class UpdateRateOfferInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the rate offer.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The title.' })
  name?: string;

  @Field(() => DecimalScalar, { nullable: true, description: 'Nominal annual rate as a fraction, e.g. "0.0599".' })
  annualRate?: string;

  @Field(() => Compounding, { nullable: true, description: 'How often interest is compounded.' })
  compounding?: Compounding;

  @Field(() => RateType, { nullable: true, description: 'Whether the rate is fixed or variable.' })
  rateType?: RateType;

  @Field(() => Int, { nullable: true, description: 'Number of months for which the rate is guaranteed.' })
  termMonths?: number;

  @Field(() => MoneyInput, { nullable: true, description: 'Total fees of switching, zero or more.' })
  fees?: MoneyInput;

  @Field(() => MoneyInput, { nullable: true, description: 'Minimum balance, in the currency of the fees.' })
  smallest?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Maximum balance, in the currency of the fees.' })
  largest?: MoneyInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be accepted.' })
  validUntil?: string | null;
}

@ObjectType({ description: 'The mortgage, or the errors.' })
export class MortgagePayload extends PayloadType {
  @Field(() => Mortgage, { nullable: true, description: 'The recorded mortgage. Null on errors.' })
  readonly mortgage?: Mortgage;
}

@ObjectType({ description: 'The rate offer, or the errors.' })
export class RateOfferPayload extends PayloadType {
  @Field(() => RateOffer, { nullable: true, description: 'The recorded mortgage. Null on errors.' })
  readonly rateOffer?: RateOffer;
}

@Resolver()
export class FinancingMutations {
  @Mutation(() => MortgagePayload, {
    description:
      'Records the mortgage of a client as stated by the client, or notes that of a contact. A note about a contact is visible to its recorder only. It gives no consent and causes no email.',
  })
  @Authorised({
    provider: members(NOTES_OF_FINANCING),
    consumer: representatives(OWN_FACTS),
    personal: true,
    recorded: 'TOO',
    subject: 'The financing of the client, or a note about a contact, which only its recorder sees.',
    agreement:
      'A note of a provider covers only what the client stated in this relationship, is shown to the client, and ends when the client withdraws the consent.',
  })
  recordMortgage(
    @Arg('input', () => RecordMortgageInput) input: RecordMortgageInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MortgagePayload> {
    return runMutation<MortgagePayload>(context, info, input, (mutation) => recordMortgage(mutation, input));
  }

  @Mutation(() => RateOfferPayload, {
    description: 'Records a rate that a broker offers, or that a contact of yours offers.',
  })
  @Authorised(RATES)
  recordRateOffer(
    @Arg('input', () => RecordRateOfferInput) input: RecordRateOfferInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RateOfferPayload> {
    return runMutation<RateOfferPayload>(context, info, input, (mutation) => recordRateOffer(mutation, input));
  }

  @Mutation(() => MortgagePayload, {
    description:
      'Corrects a mortgage: the client what it stated itself, a provider its own note. Newer facts are recorded instead (`recordMortgage`).',
  })
  @Authorised({
    provider: members(NOTES_OF_FINANCING),
    consumer: representatives(),
    personal: true,
    recorded: 'TOO',
    subject: 'The facts that the client stated itself, or the own note of a provider.',
  })
  updateMortgage(
    @Arg('input', () => UpdateMortgageInput) input: UpdateMortgageInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MortgagePayload> {
    return runMutation<MortgagePayload>(context, info, input, (mutation) => updateMortgage(mutation, input));
  }

  @Mutation(() => RateOfferPayload, { description: 'Corrects a rate offer. Recorded referrals keep their savings.' })
  @Authorised(RATES)
  updateRateOffer(
    @Arg('input', () => UpdateRateOfferInput) input: UpdateRateOfferInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RateOfferPayload> {
    return runMutation<RateOfferPayload>(context, info, input, (mutation) => updateRateOffer(mutation, input));
  }

  @Mutation(() => RelationshipPayload, {
    description:
      'Accepts a suggested mortgage broker: proposes a relationship that extends the one through which the broker was suggested.',
  })
  @Authorised({
    consumer: representatives(),
    personal: true,
    subject: 'The new relationship with the broker.',
    agreement: 'The broker agrees or declines.',
  })
  acceptMortgageBroker(
    @Arg('input', () => AcceptMortgageBrokerInput) input: AcceptMortgageBrokerInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RelationshipPayload> {
    return runMutation<RelationshipPayload>(context, info, input, (mutation) =>
      acceptSuggestion(mutation, context, input),
    );
  }
}
