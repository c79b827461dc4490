/** Recommendations to a party, their reasons and their outcomes. */

import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { DomainError, invalidInput } from '../../errors.ts';
import { reference } from '../../schema/node-reference.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateScalar } from '../../schema/scalars.ts';
import { Offering, Product } from '../catalogue/catalogue.api.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Confidence } from './confidence.api.ts';
import { ExpectedBenefit } from './expected-benefit.api.ts';
import { MIN_COUNT } from './models/evidence-counts.rules.ts';
import { outcomes, upliftSince } from './outcome.actions.ts';
import { currentModel, explained, type Recommended, recommendationsFor } from './recommendation.actions.ts';
import { RECOMMENDATION_KIND } from './recommendation-kind.api.ts';
import { RecommendationModel } from './recommendation-model.api.ts';
import { RecommendationOutcome, RecommendationUplift } from './recommendation-outcome.api.ts';
import { EXPIRES_AFTER_DAYS } from './recommendation-status.rules.ts';
import type { RecommendationKind } from './recommenders/recommender.rules.ts';

export enum RecommendationState {
  MADE = 'MADE',
  SEEN = 'SEEN',
}
registerEnumType(RecommendationState, {
  name: 'RecommendationState',
  description:
    'State of an open recommendation. Accepted, declined and expired recommendations are not listed; `recommendationOutcomes` counts them.',
  valuesConfig: {
    MADE: { description: 'Not seen yet, or recommended again because the evidence for it has doubled.' },
    SEEN: { description: `Seen but not answered. It expires after ${EXPIRES_AFTER_DAYS} days.` },
  },
});

@ObjectType({ description: 'A reason for a recommendation, with its exact contribution to the score.' })
export class RecommendationReason {
  @Field(() => Offering, { nullable: true, description: 'An offering that the consumer has. Null for other reasons.' })
  readonly offering!: Offering | null;

  @Field(() => Party, { nullable: true, description: 'A provider of the consumer. Null for other reasons.' })
  readonly provider!: Party | null;

  @Field(() => String, { nullable: true, description: 'A segment of the consumer. Null for other reasons.' })
  readonly segment!: string | null;

  @Field(() => Float, { description: 'Contribution to the score. A negative value lowers the score.' })
  readonly contribution!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Number of consumers, among those counted by \`of\`, that also have the recommended item. Null if fewer than ${MIN_COUNT}.`,
  })
  readonly count!: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Number of consumers that have the offering or provider, or are in the segment. Null if `count` is null.',
  })
  readonly of!: number | null;
}

@ObjectType({
  description: 'A recommendation to a party. If it has a score: score = prior + sum of the contributions.',
})
export class Recommendation {
  /** ID of the recommended node, for the fields that later features add. */
  readonly target!: string;

  @Field(() => ID, {
    description: 'The ID, for `explainRecommendation` and the mutations that answer a recommendation.',
  })
  readonly id!: string;

  @Field(() => RECOMMENDATION_KIND, { description: 'The recommender that made it.' })
  readonly kind!: RecommendationKind;

  @Field(() => RecommendationState, { description: 'The current state.' })
  readonly state!: RecommendationState;

  @Field(() => String, { description: 'The recommendation and its reason, for people.' })
  readonly sentence!: string;

  @Field(() => Offering, { nullable: true, description: 'The recommended offering, for NEXT_OFFERING.' })
  readonly offering!: Offering | null;

  @Field(() => Party, { nullable: true, description: 'The recommended provider, for OPPORTUNITY.' })
  readonly provider!: Party | null;

  @Field(() => Product, { nullable: true, description: 'The underused product, for UNDERUSED_PRODUCT.' })
  readonly product!: Product | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship in which the product is underused, for UNDERUSED_PRODUCT.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => ExpectedBenefit, {
    nullable: true,
    description: 'The expected benefit. Null if the data do not support an estimate.',
  })
  readonly benefit!: ExpectedBenefit | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Score that determines the order within its kind, in the unit of the model.',
  })
  readonly score!: number | null;

  @Field(() => Float, { nullable: true, description: 'Part of the score that is the same for all consumers.' })
  readonly prior!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Probability that the consumer takes this next, 0 to 1. The probabilities of all items that the consumer does not have yet sum to 1.',
  })
  readonly probability!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Its odds divided by its odds by popularity alone, among the items that everyone can see and the consumer does not have.',
  })
  readonly oddsRatio!: number | null;

  @Field(() => Confidence, {
    nullable: true,
    description: 'How sure it is. Null if it is calculated, not estimated (MORTGAGE_BROKER).',
  })
  readonly confidence!: Confidence | null;

  @Field(() => [RecommendationReason], {
    description: 'The complete list of reasons, strongest first; with `prior` they make up the score.',
  })
  readonly reasons!: RecommendationReason[];

  @Field(() => ID, { nullable: true, description: 'ID of the model that calculated the score.' })
  readonly model!: string | null;

  static of({
    id,
    kind,
    seen,
    sentence,
    target,
    relationship,
    benefit,
    confidence,
    scored,
  }: Recommended): Recommendation {
    const if_ = <T>(wanted: RecommendationKind) => (kind === wanted ? reference<T>(target) : null);
    return {
      id,
      target,
      kind,
      state: seen ? RecommendationState.SEEN : RecommendationState.MADE,
      sentence,
      offering: if_<Offering>('NEXT_OFFERING'),
      provider: if_<Party>('OPPORTUNITY'),
      product: if_<Product>('UNDERUSED_PRODUCT'),
      relationship: relationship ? reference<ServiceRelationship>(relationship) : null,
      benefit: benefit ?? null,
      score: scored?.score ?? null,
      prior: scored?.prior ?? null,
      probability: scored?.probability ?? null,
      oddsRatio: scored?.oddsRatio ?? null,
      confidence: confidence ?? null,
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

const MAX_ITEMS = 100;
const DEFAULT_ITEMS = 10;

@Resolver()
export class RecommendationQueries {
  @Query(() => [Recommendation], {
    nullable: true,
    description:
      'Recommendations to a party, alternating between kinds, best first. Only what fits the party and is likely enough; where a kind abstains, `recommendationAbstentions` states why. Null unless you act for the party.',
  })
  async recommendations(
    @Arg('for', () => ID, { description: 'The party.' }) party: string,
    @Arg('kinds', () => [RECOMMENDATION_KIND], {
      nullable: true,
      description: 'Kinds of recommendations. Default: all.',
    })
    kinds: RecommendationKind[] | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      description: `Maximum number of recommendations, 1 to ${MAX_ITEMS}. Default: ${DEFAULT_ITEMS}.`,
    })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Recommendation[] | null> {
    const most = first ?? DEFAULT_ITEMS;
    if (most < 1 || most > MAX_ITEMS) throw invalidInput('first', `specify 1 to ${MAX_ITEMS}`);
    if (kinds?.length === 0) throw invalidInput('kinds', 'specify at least one, or omit it for all');
    const { reads, registries, settings } = context;
    const request = { party, now: context.now, first: most, kinds };
    const found = await recommendationsFor(
      reads,
      registries.recommenders,
      context.viewer(),
      request,
      settings.holdOutShare,
    );
    return found?.map((each) => Recommendation.of(each)) ?? null;
  }

  @Query(() => Recommendation, {
    nullable: true,
    description: 'A recommendation with all its current reasons. Null if it is no longer valid.',
  })
  async explainRecommendation(
    @Arg('id', () => ID, { description: 'Its ID.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<Recommendation | null> {
    try {
      const found = await explained(context.reads, context.registries.recommenders, context.viewer(), id, context.now);
      return found ? Recommendation.of(found.recommended) : null;
    } catch (error) {
      if (error instanceof DomainError) throw invalidInput('id', error.message);
      throw error;
    }
  }

  @Query(() => RecommendationModel, {
    nullable: true,
    description: 'The model card of the current model. Null before the first training (npm run train).',
  })
  async recommendationModel(@Ctx() context: RequestContext): Promise<RecommendationModel | null> {
    const found = await currentModel(context.reads, context.viewer(), 'NEXT_OFFERING');
    if (!found) return null;
    const { card } = found;
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
    description: 'Outcomes of recommendations, by kind. Administrators only; empty for others.',
  })
  recommendationOutcomes(@Ctx() context: RequestContext): Promise<RecommendationOutcome[]> {
    return outcomes(context.reads, context.viewer(), context.now);
  }

  @Query(() => RecommendationUplift, {
    nullable: true,
    description:
      'The effect of recommendations. Administrators only. Null for others, or if there is no control group.',
  })
  async recommendationUplift(
    @Arg('since', () => DateScalar, { description: 'Relationships that started on or after this day count as new.' })
    since: string,
    @Ctx() context: RequestContext,
  ): Promise<RecommendationUplift | null> {
    return (await upliftSince(context.reads, context.viewer(), since, context.settings.holdOutShare)) ?? null;
  }
}
