/** Relationships that nobody considered. */
import { Arg, Ctx, Extensions, Field, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { invalidInput } from '../errors.ts';
import type { RequestContext } from '../graphql/context.ts';
import { AS_LISTS } from '../graphql/expanded-fields.ts';
import { reference } from '../graphql/node-reference.ts';
import { Party } from '../parties/party.api.ts';
import { opportunitiesOfConsumer, opportunitiesOfProvider } from './opportunity.actions.ts';
import { type Advised, opportunityId } from './reasons.rules.ts';

@ObjectType({ description: 'One reason of an opportunity, with its exact part of the score.' })
export class OpportunityReason {
  @Field(() => Party, {
    nullable: true,
    description: 'A provider from which the consumer consumes; null for a segment, or when you cannot see it.',
  })
  readonly provider!: Party | null;

  @Field(() => String, { nullable: true, description: 'A segment that the consumer is in; null for a provider.' })
  readonly segment!: string | null;

  @Field(() => Float, { description: 'What it adds to the score; negative: it speaks against.' })
  readonly contribution!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of the `of` also consume from the provider of the opportunity; null when fewer than 5.',
  })
  readonly count!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many consume from the provider, or are in the segment; null when the count is not told.',
  })
  readonly of!: number | null;
}

@ObjectType({
  description:
    'A consumer and a provider with no edge of any kind between them, not even a declined one, who will likely begin a relationship. score = prior + sum of the contributions.',
})
export class Opportunity {
  @Field(() => ID, {
    description:
      "Opaque and the same for the same consumer and provider in the same party's list, for caches of clients; `node(id)` does not find it.",
  })
  readonly id!: string;

  @Field(() => Party, { description: 'Who would consume.' })
  readonly consumer!: Party;

  @Field(() => Party, { description: 'Who would provide.' })
  readonly provider!: Party;

  @Field(() => Float, { description: 'Order of the opportunities; its unit is that of the model.' })
  readonly score!: number;

  @Field(() => Float, { description: "The provider's part of the score, whoever the consumer." })
  readonly prior!: number;

  @Field(() => Float, {
    nullable: true,
    description:
      "That this is the consumer's next provider, 0 to 1, of all that it has no relationship with; null in a provider's list.",
  })
  readonly probability!: number | null;

  @Field(() => [OpportunityReason], { description: 'Why, strongest first; all of it.' })
  readonly reasons!: OpportunityReason[];

  /** @param list whose list it is in: the two lists may differ in probability and reasons */
  static of(
    { reasons, score, prior, probability }: Advised,
    consumer: string,
    provider: string,
    list: 'consumer' | 'provider',
  ): Opportunity {
    return {
      id: opportunityId(list, consumer, provider),
      consumer: reference<Party>(consumer),
      provider: reference<Party>(provider),
      score,
      prior,
      probability,
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

const MOST = 100;
/** Scoring all that were never considered costs as much as so many lists. */
const SCORING_LISTS = 16;

@Resolver()
export class OpportunityQueries {
  @Extensions(AS_LISTS(SCORING_LISTS))
  @Query(() => [Opportunity], {
    nullable: true,
    description:
      "Relationships never considered, likeliest first: a consumer's possible providers, or a provider's possible consumers (reckoned from what the provider may know of them). Empty without a trained model (npm run train); null unless you act for the party.",
  })
  async opportunities(
    @Arg('consumer', () => ID, { nullable: true, description: 'The consumer; give it or `provider`.' })
    consumer: string | undefined,
    @Arg('provider', () => ID, { nullable: true, description: 'The provider; give it or `consumer`.' })
    provider: string | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many at most, 1 to 100; 10 when not given.' })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<Opportunity[] | null> {
    const most = first ?? 10;
    if (most < 1 || most > MOST) throw invalidInput('first', `give 1 to ${MOST}`);
    const asked = { viewer: context.viewer(), now: context.now, first: most };
    if (consumer && provider) throw invalidInput('provider', 'give the consumer or the provider, not both');
    if (consumer) {
      const found = await opportunitiesOfConsumer(context.reads, consumer, asked);
      return found?.map((each) => Opportunity.of(each, consumer, each.target, 'consumer')) ?? null;
    }
    if (!provider) throw invalidInput('consumer', 'give the consumer or the provider');
    const found = await opportunitiesOfProvider(context.reads, provider, asked);
    return found?.map((each) => Opportunity.of(each, each.target, provider, 'provider')) ?? null;
  }
}
