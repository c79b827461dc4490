/** Products that a consumer uses less than its peers, and the gain of those peers. */

import {
  Arg,
  Ctx,
  Extensions,
  Field,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { invalidInput } from '../../../errors.ts';
import { AS_LISTS } from '../../../schema/expanded-fields.ts';
import { reference } from '../../../schema/node-reference.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import { textFormats } from '../../../values/format.rules.ts';
import { Product } from '../../catalogue/catalogue.api.ts';
import { ServiceRelationship } from '../../relationships/relationship.api.ts';
import { type ProductUsage as Judged, MIN_PER_SIDE } from './underused-product.recommender.ts';
import { underuseOf, usageOf } from './usage.actions.ts';
import { FLAG_PROBABILITY, MAX_EVALUATED } from './usage.rules.ts';
import { AHEAD, MIN_PEERS } from './usage-prior.rules.ts';

export enum UsageFlag {
  UNDER_USED = 'UNDER_USED',
  AS_PEERS = 'AS_PEERS',
  NOT_ENOUGH_DATA = 'NOT_ENOUGH_DATA',
}
const FLAGS: Record<Judged['flag'], UsageFlag> = {
  'under-used': UsageFlag.UNDER_USED,
  'as peers': UsageFlag.AS_PEERS,
  'not enough data': UsageFlag.NOT_ENOUGH_DATA,
};
registerEnumType(UsageFlag, {
  name: 'UsageFlag',
  description: 'How the use of a product compares with that of peers.',
  valuesConfig: {
    UNDER_USED: {
      description: `The rate is below the first quartile of the peers with a probability of more than ${100 * FLAG_PROBABILITY} %.`,
    },
    AS_PEERS: { description: 'There is no evidence that it is used less than by peers.' },
    NOT_ENOUGH_DATA: { description: `Fewer than ${MIN_PEERS} peers, or no month with data.` },
  },
});

@ObjectType({
  description:
    'Resources created in relationships of peers who use the product frequently, compared with other peers. A difference between groups, not proof of an effect.',
})
export class PeerGain {
  @Field(() => Int, {
    description: `Number of peers whose use is at or above the median; at least ${MIN_PER_SIDE}.`,
  })
  readonly users!: number;

  @Field(() => Int, { description: `Number of other peers; at least ${MIN_PER_SIDE}.` })
  readonly others!: number;

  @Field(() => Float, { description: 'Average number of resources created or changed in relationships of users.' })
  readonly resourcesOfUsers!: number;

  @Field(() => Float, {
    description: 'Average number of resources created or changed in relationships of the other peers.',
  })
  readonly resourcesOfOthers!: number;

  @Field(() => Float, { description: 'Average number of additional resources of users. Negative: fewer.' })
  readonly difference!: number;

  @Field(() => Float, {
    description: 'Half-width of the 95 % interval of `difference`. If it exceeds `difference`, there may be no gain.',
  })
  readonly halfWidth!: number;
}

@ObjectType({
  description:
    'How much the consumer of a relationship uses a product. Whole months after the month of first use are counted.',
})
export class ProductUsage {
  @Field(() => Product, { description: 'The product.' })
  readonly product!: Product;

  @Field(() => UsageFlag, { description: 'How the use compares with that of peers.' })
  readonly flag!: UsageFlag;

  @Field(() => Int, { description: 'Number of months with use.' })
  readonly activeMonths!: number;

  @Field(() => Int, { description: 'Number of months in which use was possible.' })
  readonly months!: number;

  @Field(() => Float, {
    description: `Posterior mean of the probability of use in a month, averaged over the next ${AHEAD} months, 0 to 1.`,
  })
  readonly mean!: number;

  @Field(() => Float, {
    description:
      'Lower bound of the 90 % interval of the current rate. 0 if the consumer may have stopped using the product.',
  })
  readonly low!: number;

  @Field(() => Float, { description: 'Upper bound of the 90 % interval of the current rate.' })
  readonly high!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of peers: same product and segment, or same product. Null if there is not enough data.',
  })
  readonly peers!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Percentage of peers with a lower mean, 0 to 100. Null if there is not enough data.',
  })
  readonly percentile!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Probability that the rate is below the first quartile of the peers, 0 to 1. Null if there is not enough data.',
  })
  readonly belowQuartile!: number | null;

  @Field(() => PeerGain, {
    nullable: true,
    description: 'Gain of peers who use the product. Null if there are not enough peers.',
  })
  readonly peerGain!: PeerGain | null;

  static of({ product, flag, active, possible, mean, low, high, gain, ...compared }: Judged): ProductUsage {
    const enough = flag !== 'not enough data';
    return {
      product: reference<Product>(product),
      flag: FLAGS[flag],
      activeMonths: active,
      months: possible,
      mean,
      low,
      high,
      peers: enough ? compared.peers : null,
      percentile: enough ? compared.percentile : null,
      belowQuartile: enough ? compared.belowQuartile : null,
      peerGain: gain,
    };
  }
}

const MAX_UNDERUSE = 100;
const DEFAULT_UNDERUSE = 25;
/** Evaluating all relationships of a provider costs about as much as this number of lists. */
const EVALUATING_LISTS = 16;

@ObjectType({ description: 'A product that the consumer of a relationship underuses.' })
export class Underuse {
  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => ProductUsage, { description: 'The use of the product.' })
  readonly usage!: ProductUsage;
}

@ObjectType({ description: 'The products of a provider that its consumers underuse.' })
export class UnderuseOfProvider {
  @Field(() => Int, {
    description: `Number of active relationships with products that were evaluated: the latest ones, at most ${textFormats.number(MAX_EVALUATED)} for each product.`,
  })
  readonly evaluated!: number;

  @Field(() => Boolean, { description: 'Whether the provider has more relationships than were evaluated.' })
  readonly isCut!: boolean;

  @Field(() => Int, { description: 'Number of cases of underuse.' })
  readonly totalCount!: number;

  @Field(() => [Underuse], { description: 'The most likely cases first, at most as many as requested.' })
  readonly items!: Underuse[];
}

@Resolver()
export class UsageQueries {
  @Extensions(AS_LISTS(EVALUATING_LISTS))
  @Query(() => UnderuseOfProvider, {
    nullable: true,
    description:
      'Products that consumers of the provider underuse, compared as by `underusedProducts`. Null unless you act for the provider.',
  })
  async underuseOf(
    @Arg('provider', () => ID, { description: 'The provider.' }) provider: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: `Maximum number of cases, 1 to ${MAX_UNDERUSE}. Default: ${DEFAULT_UNDERUSE}.`,
    })
    first: number | undefined,
    @Ctx() context: RequestContext,
  ): Promise<UnderuseOfProvider | null> {
    const most = first ?? DEFAULT_UNDERUSE;
    if (most < 1 || most > MAX_UNDERUSE) throw invalidInput('first', `specify 1 to ${MAX_UNDERUSE}`);
    const found = await underuseOf(context.reads, context.viewer(), { provider, most, now: context.now });
    if (!found) return null;
    const { evaluated, isCut, count, items } = found;
    return {
      evaluated,
      isCut,
      totalCount: count,
      items: items.map(({ relationship, ...usage }) => ({
        relationship: reference<ServiceRelationship>(relationship),
        usage: ProductUsage.of(usage),
      })),
    };
  }

  @Query(() => [ProductUsage], {
    nullable: true,
    description:
      'Use of the products of an open relationship, by the rules of `npm run usage`, underused ones first. Null unless you are a party.',
  })
  async underusedProducts(
    @Arg('relationship', () => ID, { description: 'The relationship.' }) relationship: string,
    @Arg('flags', () => [UsageFlag], {
      nullable: true,
      description: 'Only products with one of these flags. Default: all.',
    })
    flags: UsageFlag[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ProductUsage[] | null> {
    const found = await usageOf(context.reads, context.viewer(), relationship, context.now);
    const all = found?.map((each) => ProductUsage.of(each)) ?? null;
    return flags && all ? all.filter(({ flag }) => flags.includes(flag)) : all;
  }
}
