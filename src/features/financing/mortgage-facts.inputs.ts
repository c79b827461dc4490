/** The facts of a mortgage, from the client or a provider. */
import { Field, InputType, Int } from 'type-graphql';
import { KeyedInput } from '../../mutations/mutation-input.ts';
import { MoneyInput } from '../../schema/money.ts';
import { DateScalar, DecimalScalar } from '../../schema/scalars.ts';
import { Compounding, RepaymentType } from './amortisation.rules.ts';
import { PenaltyKind, RateType } from './mortgage.rules.ts';

@InputType()
export abstract class MortgageFactsInput extends KeyedInput {
  @Field(() => MoneyInput, { description: 'Outstanding balance.' })
  balance!: MoneyInput;

  @Field(() => DecimalScalar, { description: 'Nominal annual rate as a fraction: 7.25 % is "0.0725".' })
  annualRate!: string;

  @Field(() => Compounding, { nullable: true, description: 'How often interest is compounded.' })
  compounding?: Compounding | null;

  @Field(() => RateType, { nullable: true, description: 'Whether the rate is fixed or variable.' })
  rateType?: RateType | null;

  @Field(() => Int, {
    description: 'Number of months from `asOf` until the mortgage is paid off, or an interest-only balance is due.',
  })
  remainingAmortisationMonths!: number;

  @Field(() => Int, { description: 'Number of months from `asOf` until the current rate expires.' })
  remainingTermMonths!: number;

  @Field(() => String, { description: 'The lender.' })
  lender!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'The actual monthly payment. Default: the annuity payment or, if interest-only, the interest.',
  })
  monthlyPayment?: MoneyInput | null;

  @Field(() => RepaymentType, {
    nullable: true,
    description:
      'How the mortgage is repaid. Default: INTEREST_ONLY if the payment equals the interest, otherwise REPAYMENT.',
  })
  repaymentType?: RepaymentType | null;

  @Field(() => PenaltyKind, { nullable: true, description: 'The prepayment penalty.' })
  penaltyKind?: PenaltyKind | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The lender's current rate for the remaining term, as a fraction.",
  })
  comparisonRate?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Share of the balance that may be prepaid without penalty, 0 to 1.',
  })
  prepaymentShare?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day for which these facts are stated, not in the future. Payments since then count as made. Default: today.',
  })
  asOf?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The country of the home, ISO 3166-1 alpha-2, e.g. "CA". Its lending rules decide whether the client qualifies for an offer.',
  })
  country?: string | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Current value of the home.' })
  homeValue?: MoneyInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the mortgage has mortgage default insurance.' })
  isInsured?: boolean | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Gross income of the household in a year.' })
  annualIncome?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Payments of all other debts in a month. Zero: none.' })
  monthlyDebtPayments?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Property tax in a year.' })
  annualPropertyTax?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Cost of heating in a month.' })
  monthlyHeating?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Condo fees in a month. Zero: none.' })
  monthlyCondoFees?: MoneyInput | null;
}
