/** What is told of a mortgage, whoever tells it. */
import { Field, InputType, Int } from 'type-graphql';
import { KeyedInput } from '../graphql/inputs.ts';
import { MoneyInput } from '../graphql/money.ts';
import { DateScalar, DecimalScalar } from '../graphql/scalars.ts';
import { Compounding, RepaymentType } from './amortisation.rules.ts';
import { PenaltyKind, RateType } from './mortgage.rules.ts';

@InputType()
export abstract class MortgageFactsInput extends KeyedInput {
  @Field(() => MoneyInput, { description: 'What is still owed.' })
  balance!: MoneyInput;

  @Field(() => DecimalScalar, { description: 'Nominal yearly rate as a fraction: 7.25 % is "0.0725".' })
  annualRate!: string;

  @Field(() => Compounding, { nullable: true, description: 'How often interest is added.' })
  compounding?: Compounding | null;

  @Field(() => RateType, { nullable: true, description: 'Whether the rate can change.' })
  rateType?: RateType | null;

  @Field(() => Int, { description: 'Months from `asOf` until it is paid off, or an interest-only balance is due.' })
  remainingAmortisationMonths!: number;

  @Field(() => Int, { description: 'Months from `asOf` for which the rate still holds.' })
  remainingTermMonths!: number;

  @Field(() => String, { description: 'Who lends.' })
  lender!: string;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'What is really paid each month; when not given, the annuity, or the interest of an interest-only mortgage.',
  })
  monthlyPayment?: MoneyInput | null;

  @Field(() => RepaymentType, {
    nullable: true,
    description:
      'What the payments pay back; when not given, INTEREST_ONLY if the payment is the interest, else REPAYMENT.',
  })
  repaymentType?: RepaymentType | null;

  @Field(() => PenaltyKind, { nullable: true, description: 'What leaving early costs.' })
  penaltyKind?: PenaltyKind | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The lender's rate of today for the months left, as a fraction.",
  })
  comparisonRate?: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Share of the balance that may be prepaid free of charge, 0 to 1.',
  })
  prepaymentShare?: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day for which this holds, not in the future; today when not given. Payments since then are counted as made.',
  })
  asOf?: string | null;
}
