/** Why a recommender suggests nothing, in the schema. */
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { invalidInput } from '../../../errors.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import { AbstentionReason, MIN_CONSUMERS, MIN_HOLDINGS } from '../models/abstention.rules.ts';
import { RECOMMENDATION_KIND } from '../recommendation-kind.api.ts';
import type { RecommendationKind } from '../recommenders/recommender.rules.ts';
import { abstentions } from './ranking.actions.ts';

registerEnumType(AbstentionReason, {
  name: 'AbstentionReason',
  description: 'Why a recommender suggests nothing to anyone.',
  valuesConfig: {
    NOT_TRAINED: { description: 'There is no model yet.' },
    HISTORY_UNKNOWN: { description: 'The model is of an earlier release; the next training decides.' },
    TOO_FEW_CONSUMERS: { description: `The training data have fewer than ${MIN_CONSUMERS} consumers.` },
    TOO_FEW_HOLDINGS: {
      description: `The training data have fewer than ${MIN_HOLDINGS} holdings, i.e. pairs of a consumer and what it has.`,
    },
    NO_CLEAR_GAIN: {
      description:
        'In the back-test, the model was not clearly better than popularity (the 95 % interval of the gain includes 0), or there were too few cases.',
    },
  },
});

@ObjectType({ description: 'A recommender that suggests nothing to anyone, and why.' })
export class RecommendationAbstention {
  @Field(() => RECOMMENDATION_KIND, { description: 'Kind of recommendation.' })
  readonly kind!: RecommendationKind;

  @Field(() => AbstentionReason, { description: 'The reason.' })
  readonly reason!: AbstentionReason;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of consumers or holdings in the training data. Null for other reasons.',
  })
  readonly have!: number | null;

  @Field(() => Int, { nullable: true, description: 'About how many are needed. Null if `have` is null.' })
  readonly need!: number | null;

  @Field(() => String, { description: 'The reason, for people.' })
  readonly sentence!: string;
}

@Resolver()
export class AbstentionQueries {
  @Query(() => [RecommendationAbstention], {
    description:
      'The kinds of recommendations that suggest nothing at present, to any party, because their model is not reliable enough. Only kinds with a model: NEXT_OFFERING and OPPORTUNITY.',
  })
  async recommendationAbstentions(
    @Arg('kinds', () => [RECOMMENDATION_KIND], { nullable: true, description: 'Default: all.' })
    kinds: RecommendationKind[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<RecommendationAbstention[]> {
    if (kinds?.length === 0) throw invalidInput('kinds', 'specify at least one, or omit it for all');
    const found = await abstentions(context.reads, context.viewer());
    return found.filter(({ kind }) => !kinds || kinds.includes(kind));
  }
}
