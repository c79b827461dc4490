/** How likely each consumer is to recommend its provider, and why. */
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { invalidInput } from '../errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { reference } from '../graphql/node-reference.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { advocacyOf } from './advocacy.actions.ts';
import { AdvocacyDriver } from './likelihood-to-recommend.recommender.ts';

registerEnumType(AdvocacyDriver, {
  name: 'AdvocacyDriver',
  description: 'What moves a consumer to recommend its provider, or not.',
  valuesConfig: {
    USAGE: {
      description: 'Expected share of months with a use (posterior mean over the last six), 0 to 1.',
    },
    BREADTH: { description: 'Natural logarithm of the number of relationships of the consumer with the provider.' },
    SAVING: { description: 'Natural logarithm of 1 + what referrals in the relationship saved, in units of currency.' },
    ANSWER_TIME: {
      description:
        "Natural logarithm of 1 + the median hours from the consumer's feedback to the provider's first answer.",
    },
    TENURE: { description: 'Natural logarithm of 1 + the months since the relationship began.' },
  },
});

@ObjectType({ description: "One driver's exact part of the score." })
export class AdvocacyReason {
  @Field(() => AdvocacyDriver, { description: 'Which driver.' })
  readonly driver!: AdvocacyDriver;

  @Field(() => Float, {
    nullable: true,
    description: 'Its value for this relationship, in the unit of the driver; null: not known, taken as the average.',
  })
  readonly value!: number | null;

  @Field(() => Float, {
    description: 'What it adds to the score against an average relationship; negative: it speaks against.',
  })
  readonly contribution!: number;
}

@ObjectType({
  description:
    'How likely the consumer of a relationship is to recommend the provider if asked now. score = prior + sum of the contributions.',
})
export class LikelihoodToRecommend {
  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Float, { description: 'Probability of 9 or 10, 0 to 1; the three sum to 1.' })
  readonly promoter!: number;

  @Field(() => Float, { description: 'Probability of 7 or 8, 0 to 1.' })
  readonly passive!: number;

  @Field(() => Float, { description: 'Probability of 0 to 6, 0 to 1.' })
  readonly detractor!: number;

  @Field(() => Float, { description: 'Log odds of an answer beyond the middle of the scale.' })
  readonly score!: number;

  @Field(() => Float, { description: "The provider's part of the score: how its consumers answered, shrunk to all." })
  readonly prior!: number;

  @Field(() => [AdvocacyReason], { description: 'Why; all of it. Without weight (0) below 30 answers.' })
  readonly drivers!: AdvocacyReason[];
}

@ObjectType({
  description:
    'What to expect if the consumers of a provider were asked now (proportional odds, McCullagh 1980, on all answers to surveys). All null and empty: not enough data, as fewer than 5 surveys were answered or no relationship is under way.',
})
export class Advocacy {
  @Field(() => Int, {
    nullable: true,
    description: 'Answers that were learnt from; those of other providers only where they are 5 or more.',
  })
  readonly answers!: number | null;

  @Field(() => Float, { nullable: true, description: 'Net promoter score to expect, −100 to 100.' })
  readonly expected!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower end of the 95 % interval of the score, were all relationships under way asked.',
  })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper end of the 95 % interval.' })
  readonly high!: number | null;

  @Field(() => [LikelihoodToRecommend], { description: 'Each relationship, the least likely to recommend first.' })
  readonly likelihoods!: LikelihoodToRecommend[];
}

const NOT_ENOUGH: Advocacy = { answers: null, expected: null, low: null, high: null, likelihoods: [] };

const MOST = 100;

@Resolver()
export class LikelihoodQueries {
  @Query(() => Advocacy, {
    nullable: true,
    description: 'How likely the consumers of a provider are to recommend it, and why; null unless you act for it.',
  })
  async advocacy(
    @Arg('provider', () => ID, { description: 'The provider.' }) provider: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many relationships at most, 1 to 100; 20 when not given. The score is that of all.',
    })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Advocacy | null> {
    const most = first ?? 20;
    if (most < 1 || most > MOST) throw invalidInput('first', `give 1 to ${MOST}`);
    const forecast = await advocacyOf(context.reads, context.viewer(), provider, context.now);
    if (forecast === undefined) return null;
    return forecast
      ? {
          ...forecast,
          likelihoods: forecast.likelihoods
            .slice(0, most)
            .map((each) => ({ ...each, relationship: reference<ServiceRelationship>(each.relationship) })),
        }
      : NOT_ENOUGH;
  }
}
