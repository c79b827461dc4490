/** Mortgages in the schema. */
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { Money } from '../../schema/money.ts';
import { Node } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../../schema/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { Compounding, RepaymentType } from './amortisation.rules.ts';
import { PenaltyKind, RateType } from './mortgage.rules.ts';
import { MAX_AGE_MONTHS, OutdatedReason } from './mortgage-age.rules.ts';

registerEnumType(Compounding, {
  name: 'Compounding',
  description: 'How often the interest of a loan is compounded.',
  valuesConfig: {
    MONTHLY: { description: 'Monthly: monthly rate = annual rate / 12.' },
    SEMI_ANNUAL: {
      description:
        'Semi-annually, not in advance: monthly rate = (1 + annual rate / 2)^(1/6) − 1 (Canadian fixed rates).',
    },
  },
});
registerEnumType(RateType, {
  name: 'RateType',
  description: 'Whether a rate can change during the term.',
  valuesConfig: {
    FIXED: { description: 'The rate stays the same.' },
    VARIABLE: { description: 'The rate follows a base rate.' },
  },
});
registerEnumType(PenaltyKind, {
  name: 'PenaltyKind',
  description: 'Prepayment penalty that a lender charges for leaving before the end of the term.',
  valuesConfig: {
    NONE: { description: 'No penalty.' },
    THREE_MONTHS_INTEREST: { description: "Three months' interest." },
    GREATER_OF_THREE_MONTHS_AND_IRD: {
      description: "The greater of three months' interest and the interest rate differential.",
    },
  },
});
registerEnumType(RepaymentType, {
  name: 'RepaymentType',
  description: 'How a mortgage is repaid.',
  valuesConfig: {
    REPAYMENT: { description: 'Payments cover interest and principal, so the balance declines each month.' },
    INTEREST_ONLY: { description: 'Payments cover the interest only; the balance stays the same until it is due.' },
  },
});
registerEnumType(OutdatedReason, {
  name: 'OutdatedReason',
  description: 'Reason why the recorded facts of a mortgage are outdated.',
  valuesConfig: {
    TERM_ENDED: { description: 'The term has ended: rate and penalty are no longer known.' },
    PAID_OFF: { description: 'According to the recorded payments, it has been paid off.' },
    TOO_OLD: {
      description: `The facts are more than ${MAX_AGE_MONTHS.FIXED} months old, or more than ${MAX_AGE_MONTHS.VARIABLE} months with a variable rate.`,
    },
  },
});
@ObjectType({
  implements: Node,
  description: "A mortgage as stated by its owner. Visible to the owner and to parties that have the owner's consent.",
})
export class Mortgage extends Node {
  @Field(() => Money, { description: 'Outstanding balance.' })
  readonly balance!: Money;

  @Field(() => DecimalScalar, { description: 'Nominal annual rate as a fraction, e.g. "0.0725".' })
  readonly annualRate!: string;

  @Field(() => Compounding, { nullable: true, description: 'How often interest is compounded. Null if not stated.' })
  readonly compounding!: Compounding | null;

  @Field(() => RateType, { nullable: true, description: 'Whether the rate is fixed or variable. Null if not stated.' })
  readonly rateType!: RateType | null;

  @Field(() => Int, {
    description: 'Number of months from `asOf` until the mortgage is paid off, or an interest-only balance is due.',
  })
  readonly remainingAmortisationMonths!: number;

  @Field(() => Int, { description: 'Number of months from `asOf` until the current rate expires.' })
  readonly remainingTermMonths!: number;

  @Field(() => String, { description: 'The lender.' })
  readonly lender!: string;

  @Field(() => Money, {
    nullable: true,
    description: 'The actual monthly payment. Null: the annuity payment or, if interest-only, the interest.',
  })
  readonly monthlyPayment!: Money | null;

  @Field(() => RepaymentType, {
    nullable: true,
    description:
      'How the mortgage is repaid. Null: INTEREST_ONLY if the payment equals the interest, otherwise REPAYMENT.',
  })
  readonly repaymentType!: RepaymentType | null;

  @Field(() => PenaltyKind, { nullable: true, description: 'The prepayment penalty. Null if not stated.' })
  readonly penaltyKind!: PenaltyKind | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description:
      "The lender's current rate for the remaining term, as a fraction; used for the interest rate differential.",
  })
  readonly comparisonRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Share of the balance that may be prepaid without penalty, 0 to 1.',
  })
  readonly prepaymentShare!: string | null;

  @Field(() => DateScalar, { description: 'The day for which these facts are stated.' })
  readonly asOf!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The country of the home, ISO 3166-1 alpha-2. Null if not stated.',
  })
  readonly country!: string | null;

  @Field(() => Money, { nullable: true, description: 'Value of the home. Null if not stated.' })
  readonly homeValue!: Money | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the mortgage has mortgage default insurance. Null if not stated.',
  })
  readonly isInsured!: boolean | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Gross income of the household in a year. Null if not stated.',
  })
  readonly annualIncome!: Money | null;

  @Field(() => Money, {
    nullable: true,
    description: 'Payments of all other debts in a month. Null if not stated.',
  })
  readonly monthlyDebtPayments!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Property tax in a year. Null if not stated.' })
  readonly annualPropertyTax!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Cost of heating in a month. Null if not stated.' })
  readonly monthlyHeating!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Condo fees in a month. Null if not stated.' })
  readonly monthlyCondoFees!: Money | null;

  @Field(() => Party, { description: 'The owner of the mortgage.' })
  readonly owner!: Party;

  @Field(() => Party, {
    nullable: true,
    description: 'The person who recorded it. Null for old records without this information.',
  })
  readonly recordedBy!: Party | null;

  @Field(() => Boolean, {
    description:
      'Whether a provider recorded it for the owner, who has not confirmed it. Only these two can see it. The owner confirms it by `acceptMortgageBroker` with `shareFinancing` and this mortgage.',
  })
  readonly isNote!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change.' })
  readonly version!: number;
}
