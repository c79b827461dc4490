/** Whether a client qualifies for an offer, in the schema. */
import { Field, ObjectType, registerEnumType } from 'type-graphql';
import { DateScalar, DecimalScalar } from '../../schema/scalars.ts';
import {
  type Qualification as CheckedQualification,
  QualificationRatio,
  QualificationStatus,
} from './qualification.rules.ts';

registerEnumType(QualificationStatus, {
  name: 'QualificationStatus',
  description: 'Whether a client qualifies for an offer.',
  valuesConfig: {
    QUALIFIES: { description: 'All ratios are within their limits.' },
    FAILS: { description: 'A ratio exceeds its limit.' },
    UNKNOWN: { description: 'Facts or the lending rules of the country are missing.' },
  },
});
registerEnumType(QualificationRatio, {
  name: 'QualificationRatio',
  description: 'A ratio that lenders limit.',
  valuesConfig: {
    LOAN_TO_VALUE: { description: 'The balance divided by the value of the home.' },
    GROSS_DEBT_SERVICE: {
      description:
        'The share of the gross income for the payment at the qualifying rate, property tax, heating and a share of the condo fees.',
    },
    TOTAL_DEBT_SERVICE: {
      description: 'Gross debt service and the payments of other debts, as a share of the income.',
    },
  },
});

@ObjectType({ description: 'A ratio of a client, and its limit.' })
export class QualificationCheck {
  @Field(() => QualificationRatio, { description: 'The ratio.' })
  readonly ratio!: QualificationRatio;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Its value as a fraction with four decimals: 47.2 % is "0.4720". Null while facts are missing.',
  })
  readonly value!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The largest permitted value. Null if it depends on a missing fact.',
  })
  readonly limit!: string | null;

  @Field(() => QualificationStatus, { description: 'Whether it is within its limit.' })
  readonly status!: QualificationStatus;

  @Field(() => String, { description: 'The value and its limit, for people.' })
  readonly sentence!: string;
}

@ObjectType({ description: 'Whether a client qualifies for an offer by the lending rules of the country of the home.' })
export class Qualification {
  @Field(() => QualificationStatus, { description: 'The result.' })
  readonly status!: QualificationStatus;

  @Field(() => String, { description: 'The result and its reasons, for people.' })
  readonly sentence!: string;

  @Field(() => [QualificationCheck], { description: 'The ratios. Empty without lending rules for the country.' })
  readonly checks!: QualificationCheck[];

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The rate of the stress test, at which the payment is calculated. Null without lending rules.',
  })
  readonly qualifyingRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'The monthly payment at the qualifying rate. Null without lending rules.',
  })
  readonly qualifyingPayment!: string | null;

  @Field(() => String, { nullable: true, description: 'The source of the lending rules. Null without rules.' })
  readonly source!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day from which the rules apply. Null without rules.' })
  readonly rulesSince!: string | null;
}

export function qualificationOf({ ratios, rules, ...result }: CheckedQualification): Qualification {
  return { ...result, checks: ratios, source: rules?.source ?? null, rulesSince: rules?.since ?? null };
}
