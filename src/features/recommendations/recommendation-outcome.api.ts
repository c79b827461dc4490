/** Outcomes of recommendations in the schema. */
import { Field, Float, Int, ObjectType } from 'type-graphql';
import { ExpectedBenefit } from './expected-benefit.api.ts';
import { RECOMMENDATION_KIND } from './recommendation-kind.api.ts';
import { EXPIRES_AFTER_DAYS } from './recommendation-status.rules.ts';
import type { RecommendationKind } from './recommenders/recommender.rules.ts';

@ObjectType({ description: 'Outcomes of recommendations of one kind.' })
export class RecommendationOutcome {
  @Field(() => RECOMMENDATION_KIND, { description: 'Kind of recommendation.' })
  readonly kind!: RecommendationKind;

  @Field(() => Int, { description: 'Number of recommendations that were seen, whether answered or not.' })
  readonly seen!: number;

  @Field(() => Int, { description: 'Number of accepted recommendations.' })
  readonly accepted!: number;

  @Field(() => Int, { description: 'Number of declined recommendations.' })
  readonly declined!: number;

  @Field(() => Int, {
    description: `Number of recommendations that were seen but not answered within ${EXPIRES_AFTER_DAYS} days.`,
  })
  readonly expired!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      'Acceptance rate among accepted, declined and expired recommendations, 0 to 1. Null if there are none.',
  })
  readonly acceptance!: number | null;

  @Field(() => Int, {
    description:
      'Number of accepted recommendations whose relationship was agreed by the provider, or whose product has been used since.',
  })
  readonly realised!: number;

  @Field(() => [ExpectedBenefit], {
    description:
      'Benefit of realised recommendations, by unit: the benefit expected at acceptance; for products, the uses since then.',
  })
  readonly benefits!: ExpectedBenefit[];
}

@ObjectType({
  description: 'Effect of recommendations: consumers with recommendations compared with a random control group.',
})
export class RecommendationUplift {
  @Field(() => Float, { description: 'Configured share of the control group, 0 to 1 (RECOMMENDATION_HOLD_OUT_SHARE).' })
  readonly share!: number;

  @Field(() => Int, { description: 'Size of the control group.' })
  readonly heldOut!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of the control group who entered a new relationship, 0 to 1.',
  })
  readonly heldOutRate!: number | null;

  @Field(() => Int, { description: 'Number of consumers with recommendations.' })
  readonly advised!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of consumers with recommendations who entered a new relationship, 0 to 1.',
  })
  readonly advisedRate!: number | null;

  @Field(() => Float, { nullable: true, description: '`advisedRate` − `heldOutRate`.' })
  readonly uplift!: number | null;

  @Field(() => Float, { nullable: true, description: 'Half-width of the 95 % interval of `uplift`.' })
  readonly halfWidth!: number | null;
}
