/** How likely each consumer is to recommend its provider, and why. */
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { invalidInput } from '../../../errors.ts';
import { reference } from '../../../schema/node-reference.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import { SCORES } from '../../advocacy/net-promoter.rules.ts';
import { ServiceRelationship } from '../../relationships/relationship.api.ts';
import { advocacyOf } from './likelihood.actions.ts';
import { AdvocacyDriver, AdvocacyLevel, MIN_ANSWERS, MIN_FOR_DRIVERS, USAGE_MONTHS } from './likelihood.rules.ts';

registerEnumType(AdvocacyDriver, {
  name: 'AdvocacyDriver',
  description: 'A factor that influences whether a consumer recommends its provider.',
  valuesConfig: {
    USAGE: {
      description: `Expected share of months with product use (posterior mean over the last ${USAGE_MONTHS}), 0 to 1.`,
    },
    BREADTH: { description: 'Natural logarithm of the number of relationships between the consumer and the provider.' },
    SAVING: {
      description: 'Natural logarithm of 1 + the saving from referrals in the relationship, in units of currency.',
    },
    ANSWER_TIME: {
      description:
        "Natural logarithm of 1 + the median hours from the consumer's feedback to the provider's first reply.",
    },
    TENURE: { description: 'Natural logarithm of 1 + the months since the relationship began.' },
  },
});

registerEnumType(AdvocacyLevel, {
  name: 'AdvocacyLevel',
  description: 'The most likely answer of a consumer; of equally likely ones, the one that needs more attention.',
  valuesConfig: {
    AT_RISK: { description: `A score of ${SCORES.DETRACTOR} is most likely.` },
    PASSIVE: { description: `A score of ${SCORES.PASSIVE} is most likely.` },
    PROMOTER: { description: `A score of ${SCORES.PROMOTER} is most likely.` },
  },
});

@ObjectType({ description: 'The exact contribution of a driver to the score.' })
export class AdvocacyReason {
  @Field(() => AdvocacyDriver, { description: 'The driver.' })
  readonly driver!: AdvocacyDriver;

  @Field(() => Float, {
    nullable: true,
    description: 'Value for this relationship, in the unit of the driver. Null: unknown, so the average is used.',
  })
  readonly value!: number | null;

  @Field(() => Float, {
    description:
      'Distance of the value from the average of all relationships, in standard deviations. 0 if it is unknown, or with too few responses.',
  })
  readonly deviation!: number;

  @Field(() => Float, {
    description: 'Contribution to the score, compared with an average relationship. A negative value lowers the score.',
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

  @Field(() => AdvocacyLevel, { description: 'The most likely answer.' })
  readonly level!: AdvocacyLevel;

  @Field(() => AdvocacyDriver, {
    nullable: true,
    description:
      'The driver that lowers the score most if the consumer is at risk, raises it most if it is a promoter, and otherwise moves it most. Null if there is none, e.g. with too few responses.',
  })
  readonly mainDriver!: AdvocacyDriver | null;

  @Field(() => Float, {
    description: `Probability of a score of ${SCORES.PROMOTER}, 0 to 1. The three probabilities sum to 1.`,
  })
  readonly promoter!: number;

  @Field(() => Float, { description: `Probability of a score of ${SCORES.PASSIVE}, 0 to 1.` })
  readonly passive!: number;

  @Field(() => Float, { description: `Probability of a score of ${SCORES.DETRACTOR}, 0 to 1.` })
  readonly detractor!: number;

  @Field(() => Float, { description: 'Log odds of a score above the middle of the scale.' })
  readonly score!: number;

  @Field(() => Float, {
    description:
      "The provider's part of the score: the responses of its consumers, shrunk towards the mean of all providers.",
  })
  readonly prior!: number;

  @Field(() => [AdvocacyReason], {
    description: `The complete list of drivers. Their contributions are 0 with fewer than ${MIN_FOR_DRIVERS} responses.`,
  })
  readonly drivers!: AdvocacyReason[];
}

@ObjectType({
  description: `Expected survey results of a provider if its consumers were asked now (proportional odds model, McCullagh 1980). All fields are null or empty if fewer than ${MIN_ANSWERS} surveys were answered or no relationship is open.`,
})
export class Advocacy {
  @Field(() => Int, {
    nullable: true,
    description: `Number of responses from which the model was trained. Responses of other providers are used only if there are at least ${MIN_ANSWERS}.`,
  })
  readonly answers!: number | null;

  @Field(() => Float, { nullable: true, description: 'Expected net promoter score, −100 to 100.' })
  readonly expected!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Lower bound of the 95 % interval of the score if all open relationships were asked.',
  })
  readonly low!: number | null;

  @Field(() => Float, { nullable: true, description: 'Upper bound of the 95 % interval.' })
  readonly high!: number | null;

  @Field(() => [LikelihoodToRecommend], {
    description: 'Likelihood to recommend for each relationship, least likely first.',
  })
  readonly likelihoods!: LikelihoodToRecommend[];
}

const NOT_ENOUGH: Advocacy = { answers: null, expected: null, low: null, high: null, likelihoods: [] };

const MAX_ITEMS = 100;
const DEFAULT_ITEMS = 20;

@Resolver()
export class LikelihoodQueries {
  @Query(() => Advocacy, {
    nullable: true,
    description:
      'How likely the consumers of a provider are to recommend it, and why. Null unless you act for the provider.',
  })
  async advocacy(
    @Arg('provider', () => ID, { description: 'The provider.' }) provider: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: `Maximum number of relationships, 1 to ${MAX_ITEMS}. Default: ${DEFAULT_ITEMS}. The score includes all relationships.`,
    })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Advocacy | null> {
    const most = first ?? DEFAULT_ITEMS;
    if (most < 1 || most > MAX_ITEMS) throw invalidInput('first', `specify 1 to ${MAX_ITEMS}`);
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
