/** Relationships that have not been considered. */
import { Arg, Ctx, Extensions, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { invalidInput } from '../../../errors.ts';
import { AS_LISTS } from '../../../schema/expanded-fields.ts';
import { reference } from '../../../schema/node-reference.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import { Party } from '../../parties/party.api.ts';
import { Confidence } from '../confidence.api.ts';
import { MIN_COUNT } from '../models/evidence-counts.rules.ts';
import { opportunityId, type RankedCandidate } from '../recommenders/score-contributions.rules.ts';
import { confidenceOf, sentenceForProvider, sentenceOf } from '../recommenders/words.rules.ts';
import { opportunitiesOfConsumer, opportunitiesOfProvider } from './opportunity.actions.ts';

@ObjectType({ description: 'A reason for an opportunity, with its exact contribution to the score.' })
export class OpportunityReason {
  @Field(() => Party, {
    nullable: true,
    description: 'A current provider of the consumer. Null for a segment, or if you cannot see the provider.',
  })
  readonly provider!: Party | null;

  @Field(() => String, { nullable: true, description: 'A segment of the consumer. Null for a provider.' })
  readonly segment!: string | null;

  @Field(() => Float, { description: 'Contribution to the score. A negative value lowers the score.' })
  readonly contribution!: number;

  @Field(() => Int, {
    nullable: true,
    description: `Number of consumers, among those counted by \`of\`, that also consume from the provider of the opportunity. Null if fewer than ${MIN_COUNT}.`,
  })
  readonly count!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of consumers of the provider or in the segment. Null if `count` is null.',
  })
  readonly of!: number | null;
}

@ObjectType({
  description:
    'A consumer and a provider who are likely to begin a relationship and never had one, not even a declined proposal. score = prior + sum of the contributions.',
})
export class Opportunity {
  @Field(() => ID, {
    description:
      "Opaque ID for client caches, stable for the same consumer and provider in a party's list. It cannot be used with `node(id:)`.",
  })
  readonly id!: string;

  @Field(() => Party, { description: 'The potential consumer.' })
  readonly consumer!: Party;

  @Field(() => Party, { description: 'The potential provider.' })
  readonly provider!: Party;

  @Field(() => Float, {
    description: 'Score that determines the order of the opportunities, in the unit of the model.',
  })
  readonly score!: number;

  @Field(() => Float, { description: "The provider's part of the score, which is the same for all consumers." })
  readonly prior!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Probability that this is the consumer's next new provider, 0 to 1. Null in a provider's list.",
  })
  readonly probability!: number | null;

  @Field(() => Float, {
    description: 'Its odds divided by its odds by popularity alone, among the providers that everyone can see.',
  })
  readonly oddsRatio!: number;

  @Field(() => Confidence, { description: 'How sure it is.' })
  readonly confidence!: Confidence;

  @Field(() => String, { description: 'The reason, for people.' })
  readonly sentence!: string;

  @Field(() => [OpportunityReason], { description: 'The complete list of reasons, strongest first.' })
  readonly reasons!: OpportunityReason[];

  /** @param list the list that contains it: the two lists may differ in probability and reasons */
  static of(
    candidate: RankedCandidate,
    consumer: string,
    provider: string,
    list: 'consumer' | 'provider',
  ): Opportunity {
    const { reasons, score, prior, probability, oddsRatio, targetName } = candidate;
    return {
      id: opportunityId(list, consumer, provider),
      consumer: reference<Party>(consumer),
      provider: reference<Party>(provider),
      score,
      prior,
      probability,
      oddsRatio: oddsRatio ?? 0,
      confidence: confidenceOf(oddsRatio ?? 0, reasons),
      sentence:
        list === 'provider'
          ? sentenceForProvider(reasons)
          : sentenceOf({ purpose: 'OPPORTUNITY', consumer, target: targetName, reasons }),
      reasons: reasons.map(({ source, segment, contribution, n, of }) => ({
        provider: source === null ? null : reference<Party>(source),
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
/** Scoring all candidates costs about as much as this number of lists. */
const SCORING_LISTS = 16;

@Resolver()
export class OpportunityQueries {
  @Extensions(AS_LISTS(SCORING_LISTS))
  @Query(() => [Opportunity], {
    nullable: true,
    description:
      'Possible new relationships, most likely first: providers for a consumer, or consumers for a provider (based on data that the provider may see). Only what fits and is likely enough; empty where `recommendationAbstentions` states a reason. Null unless you act for the party.',
  })
  async opportunities(
    @Arg('consumer', () => ID, {
      nullable: true,
      description: 'The consumer. Specify either `consumer` or `provider`.',
    })
    consumer: string | undefined,
    @Arg('provider', () => ID, {
      nullable: true,
      description: 'The provider. Specify either `provider` or `consumer`.',
    })
    provider: string | undefined,
    @Arg('first', () => Int, {
      nullable: true,
      description: `Maximum number of opportunities, 1 to ${MAX_ITEMS}. Default: ${DEFAULT_ITEMS}.`,
    })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Opportunity[] | null> {
    const most = first ?? DEFAULT_ITEMS;
    if (most < 1 || most > MAX_ITEMS) throw invalidInput('first', `specify 1 to ${MAX_ITEMS}`);
    const asked = { viewer: context.viewer(), now: context.now, first: most };
    if (consumer && provider) throw invalidInput('provider', 'specify either the consumer or the provider, not both');
    if (consumer) {
      const found = await opportunitiesOfConsumer(context.reads, consumer, asked);
      return found?.map((each) => Opportunity.of(each, consumer, each.target, 'consumer')) ?? null;
    }
    if (!provider) throw invalidInput('consumer', 'specify the consumer or the provider');
    const found = await opportunitiesOfProvider(context.reads, provider, asked);
    return found?.map((each) => Opportunity.of(each, each.target, provider, 'provider')) ?? null;
  }
}
