/** The comparison of a mortgage with an offer, in the schema. */

import { Field, Int, ObjectType } from 'type-graphql';
import { reference } from '../../schema/node-reference.ts';
import { DecimalScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import type { Compared } from './mortgage-suggestion.rules.ts';
import { Qualification, qualificationOf } from './qualification.api.ts';
import { RateOffer } from './rate-offer.api.ts';

@ObjectType({ description: 'The old and the new loan after a number of months.' })
export class SavingPoint {
  @Field(() => Int, { description: 'Number of months from today; 0 is today.' })
  readonly month!: number;

  @Field(() => DecimalScalar, { description: 'Balance without a switch.' })
  readonly oldBalance!: string;

  @Field(() => DecimalScalar, { description: 'Balance after a switch.' })
  readonly newBalance!: string;

  @Field(() => DecimalScalar, { description: 'Net saving up to this month, after fees and penalty.' })
  readonly netSaving!: string;
}

@ObjectType({
  description:
    'The complete calculation of a switch. Over the horizon, net saving = (old payments + old balance) − (new payments + new balance) − fees − penalty. Payments are whole minor units. Interest and balances are not rounded between months; each figure is rounded once, half up. Both loans are repaid in the same way: over the same remaining amortisation, with the actual payment, or interest-only.',
})
export class MortgageComparison {
  @Field(() => RateOffer, { description: 'The rate offer.' })
  readonly rateOffer!: RateOffer;

  @Field(() => Party, { description: 'The broker.' })
  readonly broker!: Party;

  @Field(() => String, { description: 'Currency of all amounts, ISO 4217.' })
  readonly currency!: string;

  @Field(() => Int, {
    description:
      'Number of months compared, the same for all offers: the requested horizon, or until the current mortgage is paid off.',
  })
  readonly horizonMonths!: number;

  @Field(() => DecimalScalar, { description: 'Current monthly payment.' })
  readonly oldPayment!: string;

  @Field(() => DecimalScalar, { description: 'Monthly payment after the switch.' })
  readonly newPayment!: string;

  @Field(() => DecimalScalar, { description: 'Total payments over the horizon without a switch.' })
  readonly oldPayments!: string;

  @Field(() => DecimalScalar, { description: 'Total payments over the horizon after the switch.' })
  readonly newPayments!: string;

  @Field(() => DecimalScalar, { description: 'Balance at the end of the horizon without a switch.' })
  readonly oldBalance!: string;

  @Field(() => DecimalScalar, { description: 'Balance at the end of the horizon after the switch.' })
  readonly newBalance!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Month in which the current mortgage is paid off. Null if after the horizon.',
  })
  readonly oldPaidOffMonth!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Month in which the new loan is paid off. Null if after the horizon.',
  })
  readonly newPaidOffMonth!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Last payment of the current mortgage. Null if after the horizon.',
  })
  readonly oldLastPayment!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Last payment of the new loan. Null if after the horizon.',
  })
  readonly newLastPayment!: string | null;

  @Field(() => DecimalScalar, { description: 'Fees of the switch, paid at the start.' })
  readonly fees!: string;

  @Field(() => DecimalScalar, { description: 'Prepayment penalty, paid at the start.' })
  readonly penalty!: string;

  @Field(() => DecimalScalar, { description: 'Total net saving over the horizon. Negative: the switch costs money.' })
  readonly netSaving!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'First month in which the saving exceeds fees and penalty. Null if not within the horizon.',
  })
  readonly breakEvenMonth!: number | null;

  @Field(() => [SavingPoint], { description: 'Both loans at the start, at each year and at the horizon, for a chart.' })
  readonly points!: SavingPoint[];

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of months after which the rate of the mortgage or of the offer is assumed (`assumptions`). Null if both are known until the horizon.',
  })
  readonly assumedAfterMonths!: number | null;

  @Field(() => Qualification, {
    description: 'Whether the client qualifies for the offer. Offers for which it does not are excluded.',
  })
  readonly qualification!: Qualification;
}

@ObjectType({ description: 'The period of a comparison, and its assumptions.' })
export class ComparisonAssumptions {
  @Field(() => Int, { description: 'Number of months compared, the same for all offers.' })
  readonly horizonMonths!: number;

  @Field(() => DecimalScalar, {
    description:
      'The rate at which both loans continue after their terms, as a fraction, compounded as the current mortgage. An annuity is then calculated again; an actual payment is kept if it covers the interest.',
  })
  readonly rateAfterTerm!: string;
}

export function comparison({ offer, years, qualification, ...figures }: Compared): MortgageComparison {
  return {
    ...figures,
    qualification: qualificationOf(qualification),
    rateOffer: reference<RateOffer>(offer.id),
    broker: reference<Party>(offer.broker),
    currency: offer.currency,
    points: years,
  };
}
