/** Recommendations: what a party will most likely take next, and why. */
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Offering } from '../catalogue/catalogue.api.ts';
import { invalidInput, Refusal } from '../errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { reference } from '../graphql/node-reference.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { answers, currentModel, explained, type Recommended, recommendationsFor } from './recommendation.actions.ts';

@ObjectType({ description: 'One reason of a recommendation, with its exact part of the score.' })
export class RecommendationReason {
  @Field(() => Offering, { nullable: true, description: 'An offering that the consumer has; null for a segment.' })
  readonly offering!: Offering | null;

  @Field(() => String, { nullable: true, description: 'A segment that the consumer is in; null for an offering.' })
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
    description: 'How many have the offering, or are in the segment; null when the count is not told.',
  })
  readonly of!: number | null;
}

@ObjectType({
  description: 'An offering that a consumer will likely take next. score = prior + sum of the contributions.',
})
export class OfferingRecommendation {
  @Field(() => ID, { description: 'For `explainRecommendation` and the answers.' })
  readonly id!: string;

  @Field(() => Offering, { description: 'What is recommended.' })
  readonly offering!: Offering;

  @Field(() => Float, { description: 'Order of the recommendations; its unit is that of the model.' })
  readonly score!: number;

  @Field(() => Float, { description: "The offering's part of the score, whoever asks." })
  readonly prior!: number;

  @Field(() => Float, {
    description: 'That this is the next offering the consumer takes, 0 to 1; sums to 1 over all that it does not have.',
  })
  readonly probability!: number;

  @Field(() => [RecommendationReason], { description: 'Why, strongest first; all of it.' })
  readonly reasons!: RecommendationReason[];

  @Field(() => ID, { description: 'The model that it comes from.' })
  readonly model!: string;

  static of({ offering, reasons, ...rest }: Recommended): OfferingRecommendation {
    return {
      ...rest,
      offering: reference<Offering>(offering),
      reasons: reasons.map(({ source, segment, contribution, n, of }) => ({
        offering: source === null ? null : reference<Offering>(source),
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

@ObjectType({ description: 'How recommendations of one kind were answered.' })
export class RecommendationAnswers {
  @Field(() => String, { description: 'Kind of recommendation.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'How many were seen.' })
  readonly seen!: number;

  @Field(() => Int, { description: 'How many were accepted.' })
  readonly accepted!: number;

  @Field(() => Int, { description: 'How many were declined.' })
  readonly declined!: number;
}

const MOST = 100;

@Resolver()
export class RecommendationQueries {
  @Query(() => [OfferingRecommendation], {
    nullable: true,
    description:
      'What a party will most likely take next, best first; empty without a trained model (npm run train); null unless you act for the party.',
  })
  async recommendations(
    @Arg('for', () => ID, { description: 'The party.' }) party: string,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 100; 10 when not given.' })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<OfferingRecommendation[] | null> {
    const most = first ?? 10;
    if (most < 1 || most > MOST) throw invalidInput('first', `give 1 to ${MOST}`);
    const found = await recommendationsFor(context.reads, context.viewer(), party, context.now, most);
    return found?.map((each) => OfferingRecommendation.of(each)) ?? null;
  }

  @Query(() => OfferingRecommendation, {
    nullable: true,
    description: 'One recommendation with all its reasons as of now; null when it does not hold any more.',
  })
  async explainRecommendation(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<OfferingRecommendation | null> {
    try {
      const found = await explained(context.reads, context.viewer(), id, context.now);
      return found ? OfferingRecommendation.of(found) : null;
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

  @Query(() => [RecommendationAnswers], {
    description: 'How recommendations were answered, by kind; for the operator, empty for others.',
  })
  recommendationAnswers(@Ctx() context: RequestContext): Promise<RecommendationAnswers[]> {
    return answers(context.reads, context.viewer());
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
