/** The suggestion of a mortgage broker, and the mortgages of a party, in the schema. */

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
import { DomainError, invalidInput } from '../../errors.ts';
import { TYPE_NAME } from '../../planner/reader.ts';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import { reference } from '../../schema/node-reference.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DecimalScalar } from '../../schema/scalars.ts';
import { shortestPath } from '../chains/chain.actions.ts';
import { PartyPath } from '../chains/path.api.ts';
import { Party } from '../parties/party.api.ts';
import { Mortgage } from './mortgage.api.ts';
import { OutdatedReason } from './mortgage-age.rules.ts';
import { ComparisonAssumptions, comparison, MortgageComparison } from './mortgage-comparison.api.ts';
import { MAX_COMPARED, StayReason } from './mortgage-suggestion.rules.ts';
import { Qualification, qualificationOf } from './qualification.api.ts';
import { RateOffer } from './rate-offer.api.ts';
import { suggestionFor } from './suggestion.actions.ts';

registerEnumType(StayReason, {
  name: 'StayReason',
  description: 'Reason for staying with the current mortgage.',
  valuesConfig: {
    NO_OFFERS: { description: 'No offer is suitable for this mortgage.' },
    NOTHING_SAVES: { description: 'Every offer costs more than it saves.' },
    BELOW_MINIMUM: { description: 'The best offer saves less than the requested minimum.' },
  },
});

@ObjectType({ description: 'An offer that was not compared, and the reason.' })
export class ExcludedRateOffer {
  @Field(() => RateOffer, { description: 'The rate offer.' })
  readonly rateOffer!: RateOffer;

  @Field(() => String, { description: 'Reason why it was not compared.' })
  readonly why!: string;

  @Field(() => Qualification, {
    nullable: true,
    description: 'The ratios, if the client does not qualify. Null for other reasons.',
  })
  readonly qualification!: Qualification | null;
}

@ObjectType({ description: 'A question that must be answered before a suggestion is possible.' })
export class FinancingQuestion {
  @Field(() => String, { description: 'The `recordMortgage` input field for the answer.' })
  readonly field!: string;

  @Field(() => String, { description: 'The question for the client.' })
  readonly question!: string;

  @Field(() => String, { description: 'An example of an answer, with its unit.' })
  readonly example!: string;

  @Field(() => String, { description: 'Reason for asking.' })
  readonly why!: string;
}

@ObjectType({ description: 'A mortgage broker with whom the client would save money.' })
export class MortgageBrokerRecommendation {
  @Field(() => Mortgage, {
    nullable: true,
    description:
      'The mortgage on which the recommendation is based; pass it to `acceptMortgageBroker`. Null if you may not see it.',
  })
  readonly mortgage!: Mortgage | null;

  @Field(() => Party, { description: 'The broker with the best offer.' })
  readonly broker!: Party;

  @Field(() => MortgageComparison, { description: 'The best offer by net saving.' })
  readonly best!: MortgageComparison;

  @Field(() => [MortgageComparison], { description: 'The other offers, best first.' })
  readonly alternatives!: MortgageComparison[];

  @Field(() => [ExcludedRateOffer], {
    description: 'Offers that are not suitable, or for which the client does not qualify.',
  })
  readonly excluded!: ExcludedRateOffer[];

  @Field(() => [FinancingQuestion], {
    description:
      'The missing facts that decide whether the client qualifies. Empty if all are known, or if there are no lending rules for the country.',
  })
  readonly missingFacts!: FinancingQuestion[];

  @Field(() => ComparisonAssumptions, { description: 'The period, and the rate that is assumed after the terms.' })
  readonly assumptions!: ComparisonAssumptions;

  @Field(() => PartyPath, {
    nullable: true,
    description: 'How the client is connected to the broker. Null if the broker was found only through the catalogue.',
  })
  readonly path!: PartyPath | null;
}

@ObjectType({ description: 'The client should stay with the current mortgage.' })
export class StayWithMortgage {
  @Field(() => Mortgage, {
    nullable: true,
    description: 'The mortgage on which the result is based. Null if you may not see it.',
  })
  readonly mortgage!: Mortgage | null;

  @Field(() => StayReason, { description: 'The reason, for programs.' })
  readonly reason!: StayReason;

  @Field(() => String, { description: 'The reason, for people.' })
  readonly sentence!: string;

  @Field(() => [MortgageComparison], { description: 'The comparisons, best first.' })
  readonly comparisons!: MortgageComparison[];

  @Field(() => [ExcludedRateOffer], {
    description: 'Offers that are not suitable, or for which the client does not qualify.',
  })
  readonly excluded!: ExcludedRateOffer[];

  @Field(() => [FinancingQuestion], {
    description:
      'The missing facts that decide whether the client qualifies. Empty if all are known, or if there are no lending rules for the country.',
  })
  readonly missingFacts!: FinancingQuestion[];

  @Field(() => ComparisonAssumptions, { description: 'The period, and the rate that is assumed after the terms.' })
  readonly assumptions!: ComparisonAssumptions;
}

@ObjectType({ description: 'The financing data is incomplete or outdated: ask the client first.' })
export class FinancingQuestions {
  @Field(() => [FinancingQuestion], { description: 'The questions to ask.' })
  readonly questions!: FinancingQuestion[];

  @Field(() => OutdatedReason, {
    nullable: true,
    description: 'Reason why the recorded facts are outdated. Null if they are missing or incomplete.',
  })
  readonly outdated!: OutdatedReason | null;

  @Field(() => String, { nullable: true, description: 'The reason in words. Null if `outdated` is null.' })
  readonly explanation!: string | null;
}

export const MortgageBrokerSuggestion = createUnionType({
  name: 'MortgageBrokerSuggestion',
  description: 'A recommendation to switch or to stay, or the questions to ask first.',
  types: () => [MortgageBrokerRecommendation, StayWithMortgage, FinancingQuestions] as const,
});

/** Comparisons cost as much as so many lists. */
const SUGGESTION_LISTS = 16;

@Resolver()
export class FinancingQueries {
  @Extensions(AS_LISTS(SUGGESTION_LISTS))
  @Query(() => MortgageBrokerSuggestion, {
    nullable: true,
    description: `Recommends a mortgage broker to a client only if the client would save money. At most ${MAX_COMPARED} offers with the highest estimated saving are compared exactly; \`excluded\` lists the others. Null if you cannot see the client.`,
  })
  async suggestMortgageBroker(
    @Arg('client', () => ID, { description: 'The client whose mortgage is compared.' }) client: string,
    @Arg('horizonMonths', () => Int, {
      nullable: true,
      description:
        'Number of months to compare, 1 to the remaining amortisation. Default: the rest of the current term.',
    })
    horizonMonths: number | undefined,
    @Arg('rateAfterTerm', () => DecimalScalar, {
      nullable: true,
      description:
        'Assumed annual rate of both loans after their terms, as a fraction. Default: the current rate of the mortgage, so that an offer saves nothing after its term.',
    })
    rateAfterTerm: string | undefined,
    @Arg('minimumNetSaving', () => DecimalScalar, {
      nullable: true,
      description:
        'Minimum net saving that justifies a switch, in the currency of the mortgage. Default: any saving above zero.',
    })
    minimumNetSaving: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<typeof MortgageBrokerSuggestion | null> {
    const options = {
      horizonMonths: horizonMonths ?? undefined,
      rateAfterTerm: rateAfterTerm ?? undefined,
      minimumNetSaving: minimumNetSaving ?? undefined,
    };
    const suggestion = await suggestionFor(context.reads, context.viewer(), client, context.now, options).catch(
      (error) => {
        throw error instanceof DomainError ? invalidInput(error.field ?? 'client', error.message) : error;
      },
    );
    if (!suggestion) return null;
    if (suggestion.kind === 'ask')
      return typed('FinancingQuestions', {
        questions: suggestion.questions,
        outdated: suggestion.outdated?.reason ?? null,
        explanation: suggestion.outdated?.sentence ?? null,
      });
    if (!suggestion.mortgage) throw new Error('Offers were compared with a mortgage that is not known.');
    const mortgage = reference<Mortgage>(suggestion.mortgage);
    const excluded = suggestion.excluded.map(({ offer, why, qualification }) => ({
      ...{ rateOffer: reference<RateOffer>(offer.id), why },
      qualification: qualification ? qualificationOf(qualification) : null,
    }));
    const common = { excluded, missingFacts: suggestion.missing, assumptions: suggestion.assumed };
    if (suggestion.kind === 'stay')
      return typed('StayWithMortgage', {
        mortgage,
        reason: suggestion.reason,
        sentence: suggestion.sentence,
        comparisons: suggestion.comparisons.map(comparison),
        ...common,
      });
    const { broker } = suggestion.best.offer;
    const way = await shortestPath(context, client, broker);
    return typed('MortgageBrokerRecommendation', {
      mortgage,
      broker: reference<Party>(broker),
      best: comparison(suggestion.best),
      alternatives: suggestion.alternatives.map(comparison),
      ...common,
      path: way ? PartyPath.of(way) : null,
    });
  }
}

@Resolver(() => Party)
export class FinancingOfParty {
  @FieldResolver(() => [Mortgage], { description: 'The mortgages of the party that you can see, latest first.' })
  mortgages(): Mortgage[] {
    return resolvedByPlanner();
  }
}

function typed<T extends object>(typeName: string, value: T): T {
  return { ...value, [TYPE_NAME]: typeName };
}
