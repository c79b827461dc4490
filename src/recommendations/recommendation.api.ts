/** Recommendations: what is suggested to a party, why, and what came of it. */
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Offering, Product } from '../catalogue/catalogue.api.ts';
import { invalidInput, Refusal } from '../errors.ts';
import { RateOffer } from '../financing/financing.api.ts';
import type { RequestContext } from '../graphql/context.ts';
import { reference } from '../graphql/node-reference.ts';
import { DateScalar, DateTimeScalar, DecimalScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { outcomes, upliftSince } from './outcome.actions.ts';
import { currentModel, explained, type Recommended, recommendationsFor } from './recommendation.actions.ts';
import { RecommendationKind } from './recommender.rules.ts';

registerEnumType(RecommendationKind, {
  name: 'RecommendationKind',
  description: 'The recommenders.',
  valuesConfig: {
    NEXT_OFFERING: { description: 'What a consumer will likely take next.' },
    UNDERUSED_PRODUCT: { description: 'A product of a relationship that the consumer uses less than its peers do.' },
    OPPORTUNITY: { description: 'A provider that the consumer never considered.' },
    MORTGAGE_BROKER: { description: 'A mortgage broker with whom the client really saves.' },
  },
});

export enum RecommendationState {
  MADE = 'MADE',
  SEEN = 'SEEN',
}
registerEnumType(RecommendationState, {
  name: 'RecommendationState',
  description:
    'How far the life of a recommendation is that is still open. Accepted, declined and expired ones are not listed; `recommendationOutcomes` counts them.',
  valuesConfig: {
    MADE: { description: 'Not seen yet, or it came back because the evidence for it doubled.' },
    SEEN: { description: 'Seen, and not answered yet. Expires after 90 days.' },
  },
});

@ObjectType({ description: 'One reason of a recommendation, with its exact part of the score.' })
export class RecommendationReason {
  @Field(() => Offering, { nullable: true, description: 'An offering that the consumer has; null for the others.' })
  readonly offering!: Offering | null;

  @Field(() => Party, { nullable: true, description: 'A provider that the consumer has; null for the others.' })
  readonly provider!: Party | null;

  @Field(() => String, { nullable: true, description: 'A segment that the consumer is in; null for the others.' })
  readonly segment!: string | null;

  @Field(() => Float, { description: 'What it adds to the score; negative: it speaks against.' })
  readonly contribution!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the `of` also have what is recommended; null when fewer than 5.',
  })
  readonly count!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many have the offering or provider, or are in the segment; null when the count is not told.',
  })
  readonly of!: number | null;
}

@ObjectType({ description: 'What may come of it.' })
export class ExpectedBenefit {
  @Field(() => DecimalScalar, { description: 'How much, in its unit.' })
  readonly amount!: string;

  @Field(() => String, {
    description:
      'Its unit: a currency (net saving), `relationship`, `resources` (that peers have more), `uses` (realised).',
  })
  readonly unit!: string;
}

@ObjectType({
  description: 'A suggestion to a party. Where it has a score: score = prior + sum of the contributions.',
})
export class Recommendation {
  @Field(() => ID, { description: 'For `explainRecommendation` and the answers.' })
  readonly id!: string;

  @Field(() => RecommendationKind, { description: 'Which recommender it comes from.' })
  readonly kind!: RecommendationKind;

  @Field(() => RecommendationState, { description: 'How far its life is.' })
  readonly state!: RecommendationState;

  @Field(() => String, { description: 'What is recommended and why, for people.' })
  readonly sentence!: string;

  @Field(() => Offering, { nullable: true, description: 'Of a NEXT_OFFERING: what is recommended.' })
  readonly offering!: Offering | null;

  @Field(() => Party, { nullable: true, description: 'Of an OPPORTUNITY: the provider.' })
  readonly provider!: Party | null;

  @Field(() => Product, { nullable: true, description: 'Of an UNDERUSED_PRODUCT: the product.' })
  readonly product!: Product | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'Of an UNDERUSED_PRODUCT: the relationship in which it is little used.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => RateOffer, {
    nullable: true,
    description: 'Of a MORTGAGE_BROKER: the best offer; all of the comparison in `suggestMortgageBroker`.',
  })
  readonly rateOffer!: RateOffer | null;

  @Field(() => ExpectedBenefit, {
    nullable: true,
    description: 'What may come of it; null where the data do not bear one out.',
  })
  readonly benefit!: ExpectedBenefit | null;

  @Field(() => Float, { nullable: true, description: 'Order within its kind; its unit is that of the model.' })
  readonly score!: number | null;

  @Field(() => Float, { nullable: true, description: 'Part of the score that is the same for everyone.' })
  readonly prior!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'That this is the next one the consumer takes, 0 to 1; sums to 1 over all that it does not have.',
  })
  readonly probability!: number | null;

  @Field(() => [RecommendationReason], { description: 'Why, strongest first; all of the score besides `prior`.' })
  readonly reasons!: RecommendationReason[];

  @Field(() => ID, { nullable: true, description: 'The model that the score comes from.' })
  readonly model!: string | null;

  static of({ id, kind, seen, sentence, target, relationship, benefit, scored }: Recommended): Recommendation {
    const if_ = <T>(wanted: RecommendationKind) => (kind === wanted ? reference<T>(target) : null);
    return {
      id,
      kind,
      state: seen ? RecommendationState.SEEN : RecommendationState.MADE,
      sentence,
      offering: if_<Offering>(RecommendationKind.NEXT_OFFERING),
      provider: if_<Party>(RecommendationKind.OPPORTUNITY),
      product: if_<Product>(RecommendationKind.UNDERUSED_PRODUCT),
      rateOffer: if_<RateOffer>(RecommendationKind.MORTGAGE_BROKER),
      relationship: relationship ? reference<ServiceRelationship>(relationship) : null,
      benefit: benefit ?? null,
      score: scored?.score ?? null,
      prior: scored?.prior ?? null,
      probability: scored?.probability ?? null,
      model: scored?.model ?? null,
      reasons: (scored?.reasons ?? []).map(({ source, segment, contribution, n, of }) => ({
        offering: source?.startsWith('off_') ? reference<Offering>(source) : null,
        provider: source && !source.startsWith('off_') ? reference<Party>(source) : null,
        segment,
        contribution,
        count: n,
        of,
      })),
    };
  }
}

@ObjectType({ description: 'How well a kind of model foretold what was held out.' })
export class BackTestResult {
  @Field(() => String, { description: 'Kind of model, e.g. popularity.' })
  readonly model!: string;

  @Field(() => Float, { description: 'Share of cases where it came first, 0 to 1.' })
  readonly hitRate1!: number;

  @Field(() => Float, { description: 'Share of cases where it was among the first ten, 0 to 1.' })
  readonly hitRate10!: number;

  @Field(() => Float, { description: 'Mean of 1 / rank, 0 to 1.' })
  readonly reciprocalRank!: number;

  @Field(() => Float, { description: 'Mean of 1 / log2(1 + rank) within the first ten, 0 to 1.' })
  readonly ndcg10!: number;

  @Field(() => Float, { description: 'Mean of −log(probability of what was taken); lower is better.' })
  readonly logLoss!: number;
}

@ObjectType({ description: 'The card of the model in use: what it learnt from and how good it is.' })
export class RecommendationModel {
  @Field(() => ID, { description: 'Its version.' })
  readonly id!: string;

  @Field(() => String, { description: 'Kind of model that was best in the back-test.' })
  readonly name!: string;

  @Field(() => DateTimeScalar, { description: 'When it was trained.' })
  readonly trainedAt!: string;

  @Field(() => Int, { description: 'Consumers that it learnt from.' })
  readonly consumers!: number;

  @Field(() => Int, { description: 'Offerings that it knows.' })
  readonly offerings!: number;

  @Field(() => Int, { description: 'Pairs of consumer and offering that it learnt from.' })
  readonly holdings!: number;

  @Field(() => String, {
    nullable: true,
    description: 'How it was tested: last period or leave-one-out; null when there was too little.',
  })
  readonly testedBy!: string | null;

  @Field(() => Int, { nullable: true, description: 'Cases held out; null when there was too little.' })
  readonly cases!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Gain over popularity in nDCG@10; null when there was too little to test.',
  })
  readonly gain!: number | null;

  @Field(() => Float, { nullable: true, description: 'Half-width of the 95 % interval of `gain`.' })
  readonly gainHalfWidth!: number | null;

  @Field(() => [BackTestResult], { description: 'All kinds that were tried, popularity first.' })
  readonly tried!: BackTestResult[];
}

@ObjectType({ description: 'How recommendations of one kind fared.' })
export class RecommendationOutcome {
  @Field(() => RecommendationKind, { description: 'Kind of recommendation.' })
  readonly kind!: RecommendationKind;

  @Field(() => Int, { description: 'How many were seen, answered or not.' })
  readonly seen!: number;

  @Field(() => Int, { description: 'How many were accepted.' })
  readonly accepted!: number;

  @Field(() => Int, { description: 'How many were declined.' })
  readonly declined!: number;

  @Field(() => Int, { description: 'How many were seen and not answered within 90 days.' })
  readonly expired!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Accepted ones of those accepted, declined or expired, 0 to 1; null when there are none.',
  })
  readonly acceptance!: number | null;

  @Field(() => Int, {
    description: 'Accepted ones whose relationship was agreed on by the provider, or whose product was used since.',
  })
  readonly realised!: number;

  @Field(() => [ExpectedBenefit], {
    description: 'Benefit of the realised ones by unit: as it was expected when accepted; of products the uses since.',
  })
  readonly benefits!: ExpectedBenefit[];
}

@ObjectType({
  description: 'Consumers who took something new: those with recommendations against those held out by chance.',
})
export class RecommendationUplift {
  @Field(() => Float, { description: 'Share that is held out, 0 to 1 (RECOMMENDATION_HOLD_OUT_SHARE).' })
  readonly share!: number;

  @Field(() => Int, { description: 'Consumers to whom nothing is recommended.' })
  readonly heldOut!: number;

  @Field(() => Float, { nullable: true, description: 'Share of them who took something new, 0 to 1.' })
  readonly heldOutRate!: number | null;

  @Field(() => Int, { description: 'The other consumers.' })
  readonly advised!: number;

  @Field(() => Float, { nullable: true, description: 'Share of the others who took something new, 0 to 1.' })
  readonly advisedRate!: number | null;

  @Field(() => Float, { nullable: true, description: '`advisedRate` − `heldOutRate`.' })
  readonly uplift!: number | null;

  @Field(() => Float, { nullable: true, description: 'Half-width of the 95 % interval of `uplift`.' })
  readonly halfWidth!: number | null;
}

const MOST = 100;

@Resolver()
export class RecommendationQueries {
  @Query(() => [Recommendation], {
    nullable: true,
    description:
      'What is recommended to a party, the best of each kind in turn; without a trained model (npm run train) NEXT_OFFERING and OPPORTUNITY have none. Null unless you act for the party.',
  })
  async recommendations(
    @Arg('for', () => ID, { description: 'The party.' }) party: string,
    @Arg('kinds', () => [RecommendationKind], { nullable: true, description: 'Which kinds; all when not given.' })
    kinds: RecommendationKind[] | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 100; 10 when not given.' })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Recommendation[] | null> {
    const most = first ?? 10;
    if (most < 1 || most > MOST) throw invalidInput('first', `give 1 to ${MOST}`);
    if (kinds?.length === 0) throw invalidInput('kinds', 'give at least one, or leave it out for all');
    const asked = { party, now: context.now, first: most, kinds };
    const found = await recommendationsFor(context.reads, context.viewer(), asked);
    return found?.map((each) => Recommendation.of(each)) ?? null;
  }

  @Query(() => Recommendation, {
    nullable: true,
    description: 'One recommendation with all its reasons as of now; null when it does not hold any more.',
  })
  async explainRecommendation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Recommendation | null> {
    try {
      const found = await explained(context.reads, context.viewer(), id, context.now);
      return found ? Recommendation.of(found.recommended) : null;
    } catch (error) {
      if (error instanceof Refusal) throw invalidInput('id', error.message);
      throw error;
    }
  }

  @Query(() => RecommendationModel, {
    nullable: true,
    description: 'The card of the model in use; null before the first training (npm run train).',
  })
  async recommendationModel(@Ctx() context: RequestContext): Promise<RecommendationModel | null> {
    const found = await currentModel(context.reads, context.viewer(), 'NEXT_OFFERING');
    if (!found) return null;
    const card = found.card as unknown as Card;
    return {
      id: found.id,
      trainedAt: found.trainedAt,
      name: card.name,
      consumers: card.consumers,
      offerings: card.offerings,
      holdings: card.holdings,
      testedBy: card.how,
      cases: card.metrics?.cases ?? null,
      gain: card.intervals?.gain ?? null,
      gainHalfWidth: card.intervals?.gainHalfWidth ?? null,
      tried: card.tried.map(({ model, metrics }) => ({ ...metrics, model })),
    };
  }

  @Query(() => [RecommendationOutcome], {
    description: 'How recommendations fared, by kind; for the operator, empty for others.',
  })
  recommendationOutcomes(@Ctx() context: RequestContext): Promise<RecommendationOutcome[]> {
    return outcomes(context.reads, context.viewer(), context.now) as Promise<RecommendationOutcome[]>;
  }

  @Query(() => RecommendationUplift, {
    nullable: true,
    description: 'What recommendations bring, for the operator; null for others and while nobody is held out.',
  })
  async recommendationUplift(
    @Arg('since', () => DateScalar, { description: 'Relationships that began on this day or later are new.' })
    since: string,
    @Ctx() context: RequestContext,
  ): Promise<RecommendationUplift | null> {
    return (await upliftSince(context.reads, context.viewer(), since)) ?? null;
  }
}

interface Card {
  name: string;
  how: string | null;
  consumers: number;
  offerings: number;
  holdings: number;
  metrics: { cases: number } | null;
  intervals: { gain: number; gainHalfWidth: number } | null;
  tried: { model: string; metrics: Omit<BackTestResult, 'model'> }[];
}
