/** Financing: mortgages, rate offers, and the suggestion of a mortgage broker. */
import {
  Arg,
  Ctx,
  createUnionType,
  Extensions,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { Offering } from '../catalogue/catalogue.api.ts';
import { shortestPath } from '../chains/chain.actions.ts';
import { PartyPath } from '../chains/chain.api.ts';
import { invalidInput, Refusal } from '../errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { AS_LISTS } from '../graphql/expanded-fields.ts';
import { Money } from '../graphql/money.ts';
import { reference } from '../graphql/node-reference.ts';
import { Node, planned } from '../graphql/relay.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { TYPE_NAME } from '../planner/reader.ts';
import { Compounding, RepaymentType } from './amortisation.rules.ts';
import { suggestionFor } from './financing.actions.ts';
import { type Comparison, PenaltyKind, RateType } from './mortgage.rules.ts';
import { OutdatedReason } from './mortgage-age.rules.ts';
import { MAX_COMPARED, StayReason } from './mortgage-broker.recommender.ts';

registerEnumType(Compounding, {
  name: 'Compounding',
  description: 'How often interest is added to a loan.',
  valuesConfig: {
    MONTHLY: { description: 'Each month: monthly rate = annual rate / 12.' },
    SEMI_ANNUAL: {
      description:
        'Half-yearly, not in advance: monthly rate = (1 + annual rate / 2)^(1/6) − 1 (Canadian fixed rates).',
    },
  },
});
registerEnumType(RateType, {
  name: 'RateType',
  description: 'Whether a rate can change during the term.',
  valuesConfig: { FIXED: { description: 'It stays.' }, VARIABLE: { description: 'It follows a base rate.' } },
});
registerEnumType(PenaltyKind, {
  name: 'PenaltyKind',
  description: 'What a lender asks for leaving before the term is over.',
  valuesConfig: {
    NONE: { description: 'Nothing.' },
    THREE_MONTHS_INTEREST: { description: "Three months' interest." },
    GREATER_OF_THREE_MONTHS_AND_IRD: {
      description: "The greater of three months' interest and the interest rate differential.",
    },
  },
});
registerEnumType(RepaymentType, {
  name: 'RepaymentType',
  description: 'What the payments of a mortgage pay back.',
  valuesConfig: {
    REPAYMENT: { description: 'The balance and its interest: it declines each month.' },
    INTEREST_ONLY: { description: 'The interest only: the balance stays until it is due.' },
  },
});
registerEnumType(OutdatedReason, {
  name: 'OutdatedReason',
  description: 'Why the recorded facts of a mortgage say nothing of it today.',
  valuesConfig: {
    TERM_ENDED: { description: 'The term has ended: rate and penalty are no longer known.' },
    PAID_OFF: { description: 'By the payments recorded it has been paid off.' },
    TOO_OLD: { description: 'They are more than five years old, or one year with a variable rate.' },
  },
});
registerEnumType(StayReason, {
  name: 'StayReason',
  description: 'Why staying is best.',
  valuesConfig: {
    NO_OFFERS: { description: 'No offer fits this mortgage.' },
    NOTHING_SAVES: { description: 'Every offer costs more than it saves.' },
    BELOW_MINIMUM: { description: 'The best offer saves less than the least that was asked for.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A mortgage as its owner told it; seen by the owner and those to whom a consent opens it.',
})
export class Mortgage extends Node {
  @Field(() => Money, { description: 'What is still owed.' })
  readonly balance!: Money;

  @Field(() => DecimalScalar, { description: 'Nominal yearly rate as a fraction, e.g. "0.0725".' })
  readonly annualRate!: string;

  @Field(() => Compounding, { nullable: true, description: 'How often interest is added; null: not told.' })
  readonly compounding!: Compounding | null;

  @Field(() => RateType, { nullable: true, description: 'Whether the rate can change; null: not told.' })
  readonly rateType!: RateType | null;

  @Field(() => Int, { description: 'Months from `asOf` until it is paid off, or an interest-only balance is due.' })
  readonly remainingAmortisationMonths!: number;

  @Field(() => Int, { description: 'Months from `asOf` for which the rate still holds.' })
  readonly remainingTermMonths!: number;

  @Field(() => String, { description: 'Who lends.' })
  readonly lender!: string;

  @Field(() => Money, {
    nullable: true,
    description: 'What is really paid each month; null: the annuity, or the interest.',
  })
  readonly monthlyPayment!: Money | null;

  @Field(() => RepaymentType, {
    nullable: true,
    description: 'What the payments pay back; null: interest only if the payment is the interest, else repayment.',
  })
  readonly repaymentType!: RepaymentType | null;

  @Field(() => PenaltyKind, { nullable: true, description: 'What leaving early costs; null: not told.' })
  readonly penaltyKind!: PenaltyKind | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: "The lender's rate of today for the months left, for the rate differential.",
  })
  readonly comparisonRate!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Share of the balance that may be prepaid free of charge, 0 to 1.',
  })
  readonly prepaymentShare!: string | null;

  @Field(() => DateScalar, { description: 'The day for which this holds.' })
  readonly asOf!: string;

  @Field(() => Party, { description: 'Whose mortgage it is.' })
  readonly owner!: Party;

  @Field(() => Party, {
    nullable: true,
    description: 'Who recorded it; null: recorded before this was kept.',
  })
  readonly recordedBy!: Party | null;

  @Field(() => Boolean, {
    description:
      "Whether a provider recorded it in the owner's name and the owner has not confirmed it: only these two see it. The owner confirms it by sharing it (`acceptMortgageBroker` with `shareFinancing` and this mortgage).",
  })
  readonly isNote!: boolean;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes.' })
  readonly version!: number;
}

@ObjectType({ implements: Node, description: 'A mortgage rate that a broker offers under one of its offerings.' })
export class RateOffer extends Node {
  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;

  @Field(() => DecimalScalar, { description: 'Nominal yearly rate as a fraction, e.g. "0.0599".' })
  readonly annualRate!: string;

  @Field(() => Compounding, { description: 'How often interest is added.' })
  readonly compounding!: Compounding;

  @Field(() => RateType, { description: 'Whether the rate can change during the term.' })
  readonly rateType!: RateType;

  @Field(() => Int, { description: 'Months for which the rate holds.' })
  readonly termMonths!: number;

  @Field(() => Money, { description: 'All fees of switching, paid at the start.' })
  readonly fees!: Money;

  @Field(() => Money, { nullable: true, description: 'Least balance; null: any.' })
  readonly smallest!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Greatest balance; null: any.' })
  readonly largest!: Money | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be taken; null: no end.' })
  readonly validUntil!: string | null;

  @Field(() => Party, { description: 'The broker.' })
  readonly broker!: Party;

  @Field(() => Offering, { description: 'The offering that it is under.' })
  readonly offering!: Offering;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes.' })
  readonly version!: number;
}

@ObjectType({ description: 'Where the old and the new loan stand after some months.' })
export class SavingPoint {
  @Field(() => Int, { description: 'Months from today; 0 is today.' })
  readonly month!: number;

  @Field(() => DecimalScalar, { description: 'What would still be owed without a switch.' })
  readonly oldBalance!: string;

  @Field(() => DecimalScalar, { description: 'What would still be owed after a switch.' })
  readonly newBalance!: string;

  @Field(() => DecimalScalar, { description: 'What is saved by then, fees and penalty counted.' })
  readonly netSaving!: string;
}

@ObjectType({
  description:
    'The whole calculation of a switch: net saving = (old payments + old balance) − (new payments + new balance) − fees − penalty, over the horizon. Payments are whole minor units, interest and balances stay unrounded between months, and each figure is rounded once, half up. Both loans are paid back in the same way: over the same remaining amortisation, or with the payment that is really made, or interest-only.',
})
export class MortgageComparison {
  @Field(() => RateOffer, { description: 'The offer.' })
  readonly rateOffer!: RateOffer;

  @Field(() => Party, { description: 'The broker.' })
  readonly broker!: Party;

  @Field(() => String, { description: 'Currency of all amounts, ISO 4217.' })
  readonly currency!: string;

  @Field(() => Int, {
    description:
      'Months over which the two are compared: to the end of the present term, of the rate on offer, or of the present mortgage, whichever is first, and no longer than asked for.',
  })
  readonly horizonMonths!: number;

  @Field(() => DecimalScalar, { description: 'Payment each month today.' })
  readonly oldPayment!: string;

  @Field(() => DecimalScalar, { description: 'Payment each month after the switch.' })
  readonly newPayment!: string;

  @Field(() => DecimalScalar, { description: 'All payments over the horizon without a switch.' })
  readonly oldPayments!: string;

  @Field(() => DecimalScalar, { description: 'All payments over the horizon after the switch.' })
  readonly newPayments!: string;

  @Field(() => DecimalScalar, { description: 'Still owed at the horizon without a switch.' })
  readonly oldBalance!: string;

  @Field(() => DecimalScalar, { description: 'Still owed at the horizon after the switch.' })
  readonly newBalance!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Month in which the present mortgage is paid off; null: after the horizon.',
  })
  readonly oldPaidOffMonth!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Month in which the new loan is paid off; null: after the horizon.',
  })
  readonly newPaidOffMonth!: number | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Last payment of the present mortgage; null: after the horizon.',
  })
  readonly oldLastPayment!: string | null;

  @Field(() => DecimalScalar, {
    nullable: true,
    description: 'Last payment of the new loan; null: after the horizon.',
  })
  readonly newLastPayment!: string | null;

  @Field(() => DecimalScalar, { description: 'Fees of the switch, paid at the start.' })
  readonly fees!: string;

  @Field(() => DecimalScalar, { description: 'What the lender asks for leaving early, paid at the start.' })
  readonly penalty!: string;

  @Field(() => DecimalScalar, { description: 'What is saved in all over the horizon; negative: the switch costs.' })
  readonly netSaving!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'First month in which the saving has paid for fees and penalty; null: not within the horizon.',
  })
  readonly breakEvenMonth!: number | null;

  @Field(() => [SavingPoint], { description: 'Both loans at the start, each year, and the horizon; for a plot.' })
  readonly points!: SavingPoint[];
}

@ObjectType({ description: 'An offer that was not compared, and why.' })
export class ExcludedRateOffer {
  @Field(() => RateOffer, { description: 'The offer.' })
  readonly rateOffer!: RateOffer;

  @Field(() => String, { description: 'Why it was not compared.' })
  readonly why!: string;
}

@ObjectType({ description: 'A mortgage broker with whom the client really saves.' })
export class MortgageBrokerRecommendation {
  @Field(() => Mortgage, {
    nullable: true,
    description:
      'The facts that this was computed from; name it when you accept (`acceptMortgageBroker`). Null if you may not see it.',
  })
  readonly mortgage!: Mortgage | null;

  @Field(() => Party, { description: 'The broker with the best offer.' })
  readonly broker!: Party;

  @Field(() => MortgageComparison, { description: 'The best offer by net saving.' })
  readonly best!: MortgageComparison;

  @Field(() => [MortgageComparison], { description: 'The other offers, best first.' })
  readonly alternatives!: MortgageComparison[];

  @Field(() => [ExcludedRateOffer], { description: 'Offers that do not fit.' })
  readonly excluded!: ExcludedRateOffer[];

  @Field(() => PartyPath, {
    nullable: true,
    description: 'Why this broker: how the client is connected to it; null when only the catalogue connects them.',
  })
  readonly path!: PartyPath | null;
}

@ObjectType({ description: 'The client does best to stay with the present mortgage.' })
export class StayWithMortgage {
  @Field(() => Mortgage, {
    nullable: true,
    description: 'The facts that this was computed from. Null if you may not see it.',
  })
  readonly mortgage!: Mortgage | null;

  @Field(() => StayReason, { description: 'Why, for programs.' })
  readonly reason!: StayReason;

  @Field(() => String, { description: 'Why, for people.' })
  readonly sentence!: string;

  @Field(() => [MortgageComparison], { description: 'What was compared, best first.' })
  readonly comparisons!: MortgageComparison[];

  @Field(() => [ExcludedRateOffer], { description: 'Offers that do not fit.' })
  readonly excluded!: ExcludedRateOffer[];
}

@ObjectType({ description: 'A question that must be answered first.' })
export class FinancingQuestion {
  @Field(() => String, { description: 'The field of `recordMortgage` that the answer fills.' })
  readonly field!: string;

  @Field(() => String, { description: 'The question for the client.' })
  readonly question!: string;

  @Field(() => String, { description: 'An example of an answer, with its unit.' })
  readonly example!: string;

  @Field(() => String, { description: 'Why it is asked.' })
  readonly why!: string;
}

@ObjectType({ description: 'The financing is not known well enough: ask the client first.' })
export class FinancingQuestions {
  @Field(() => [FinancingQuestion], { description: 'What to ask.' })
  readonly questions!: FinancingQuestion[];

  @Field(() => OutdatedReason, {
    nullable: true,
    description: 'Why what is recorded is asked again; null: it is not recorded, or not all of it.',
  })
  readonly outdated!: OutdatedReason | null;

  @Field(() => String, { nullable: true, description: 'The same for people; null as `outdated` is.' })
  readonly explanation!: string | null;
}

export const MortgageBrokerSuggestion = createUnionType({
  name: 'MortgageBrokerSuggestion',
  description: 'A broker to recommend, or to stay, or what to ask first.',
  types: () => [MortgageBrokerRecommendation, StayWithMortgage, FinancingQuestions] as const,
});

/** Comparisons cost as much as so many lists. */
const SUGGESTION_LISTS = 16;

@Resolver()
export class FinancingQueries {
  @Extensions(AS_LISTS(SUGGESTION_LISTS))
  @Query(() => MortgageBrokerSuggestion, {
    nullable: true,
    description: `Recommends a mortgage broker to a client when, and only when, the client really saves; null if you cannot see the client. Of many offers, the ${MAX_COMPARED} that save most by an estimate are compared to the minor unit; \`excluded\` names the others.`,
  })
  async suggestMortgageBroker(
    @Arg('client', () => ID, { description: 'Whose mortgage.' }) client: string,
    @Arg('horizonMonths', () => Int, {
      nullable: true,
      description:
        'Over how many months to compare at most, 1 to the remaining amortisation; the rest of the present term when not given.',
    })
    horizonMonths: number | undefined,
    @Arg('minimumNetSaving', () => DecimalScalar, {
      nullable: true,
      description:
        "Least net saving worth the trouble, in the mortgage's currency; anything above zero when not given.",
    })
    minimumNetSaving: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<typeof MortgageBrokerSuggestion | null> {
    const options = { horizonMonths: horizonMonths ?? undefined, minimumNetSaving: minimumNetSaving ?? undefined };
    const suggestion = await suggestionFor(context.reads, context.viewer(), client, context.now, options).catch(
      (error) => {
        throw error instanceof Refusal ? invalidInput(error.field ?? 'client', error.message) : error;
      },
    );
    if (!suggestion) return null;
    if (suggestion.kind === 'ask')
      return typed('FinancingQuestions', {
        questions: suggestion.questions,
        outdated: suggestion.outdated?.reason ?? null,
        explanation: suggestion.outdated?.sentence ?? null,
      });
    const mortgage = reference<Mortgage>(suggestion.mortgage as string);
    const excluded = suggestion.excluded.map(({ offer, why }) => ({ rateOffer: reference<RateOffer>(offer.id), why }));
    if (suggestion.kind === 'stay')
      return typed('StayWithMortgage', {
        mortgage,
        reason: suggestion.reason,
        sentence: suggestion.sentence,
        comparisons: suggestion.comparisons.map(comparison),
        excluded,
      });
    const { broker } = suggestion.best.offer;
    const way = await shortestPath(context, client, broker);
    return typed('MortgageBrokerRecommendation', {
      mortgage,
      broker: reference<Party>(broker),
      best: comparison(suggestion.best),
      alternatives: suggestion.alternatives.map(comparison),
      excluded,
      path: way ? PartyPath.of(way) : null,
    });
  }
}

@Resolver(() => Party)
export class FinancingOfParty {
  @FieldResolver(() => [Mortgage], { description: 'Its mortgages that you may see, latest first.' })
  mortgages(): Mortgage[] {
    return planned();
  }
}

function typed<T extends object>(typeName: string, value: T): never {
  return { ...value, [TYPE_NAME]: typeName } as never;
}

function comparison({ offer, years, ...figures }: Comparison): MortgageComparison {
  return {
    ...figures,
    rateOffer: reference<RateOffer>(offer.id),
    broker: reference<Party>(offer.broker),
    currency: offer.currency,
    points: years,
  };
}
