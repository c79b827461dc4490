/** Which products a consumer uses less than its peers, and what these gain. */
import { Arg, Ctx, Field, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Product } from '../catalogue/catalogue.api.ts';
import type { RequestContext } from '../graphql/context.ts';
import { reference } from '../graphql/node-reference.ts';
import type { ProductUsage as Judged } from './underused-product.recommender.ts';
import { usageOf } from './usage.actions.ts';

export enum UsageFlag {
  UNDER_USED = 'UNDER_USED',
  AS_PEERS = 'AS_PEERS',
  NOT_ENOUGH_DATA = 'NOT_ENOUGH_DATA',
}
registerEnumType(UsageFlag, {
  name: 'UsageFlag',
  description: 'How the use of a product compares with that of its peers.',
  valuesConfig: {
    UNDER_USED: { description: "With more than 80 % probability its rate is below the peers' first quartile." },
    AS_PEERS: { description: 'Nothing tells that it is used less than by peers.' },
    NOT_ENOUGH_DATA: { description: 'Fewer than 20 peers, or no month to judge by.' },
  },
});

@ObjectType({
  description:
    'What the relationships of peers who use the product much created, against those of the others. A difference between two groups, not proof of an effect.',
})
export class PeerGain {
  @Field(() => Int, { description: 'Peers that use it at least as much as the median one; 10 at least.' })
  readonly users!: number;

  @Field(() => Int, { description: 'The other peers; 10 at least.' })
  readonly others!: number;

  @Field(() => Float, { description: "Resources created or changed in a user's relationship, on average." })
  readonly resourcesOfUsers!: number;

  @Field(() => Float, { description: "Resources created or changed in the others' relationships, on average." })
  readonly resourcesOfOthers!: number;

  @Field(() => Float, { description: 'How many resources more users have, on average; negative: fewer.' })
  readonly difference!: number;

  @Field(() => Float, {
    description: 'Half-width of the 95 % interval of `difference`; where it is larger, there may be no gain at all.',
  })
  readonly halfWidth!: number;
}

@ObjectType({
  description:
    'How much the consumer of a relationship uses a product. Counted are whole months after the first with use.',
})
export class ProductUsage {
  @Field(() => Product, { description: 'The product.' })
  readonly product!: Product;

  @Field(() => UsageFlag, { description: 'How that compares with peers.' })
  readonly flag!: UsageFlag;

  @Field(() => Int, { description: 'Months with use.' })
  readonly activeMonths!: number;

  @Field(() => Int, { description: 'Months that could have been with use.' })
  readonly months!: number;

  @Field(() => Float, {
    description: 'Posterior mean: probability of use in a month, on average over the next six, 0 to 1.',
  })
  readonly mean!: number;

  @Field(() => Float, {
    description: 'Lower end of the 90 % interval of the present rate; 0 where the use may have been given up.',
  })
  readonly low!: number;

  @Field(() => Float, { description: 'Upper end of the 90 % interval of the present rate.' })
  readonly high!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Peers it is compared with: same product and segment, or same product; null without enough data.',
  })
  readonly peers!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Share of peers with a lower mean, 0 to 100; null without enough data.',
  })
  readonly percentile!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Probability that the rate is below the peers' first quartile, 0 to 1; null without enough data.",
  })
  readonly belowQuartile!: number | null;

  @Field(() => PeerGain, { nullable: true, description: 'What peers gain who use it; null without enough of them.' })
  readonly peerGain!: PeerGain | null;

  static of({ product, flag, active, possible, mean, low, high, gain, ...compared }: Judged): ProductUsage {
    const enough = flag !== 'not enough data';
    return {
      product: reference<Product>(product),
      flag: flag.replaceAll(/[- ]/g, '_').toUpperCase() as UsageFlag,
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

@Resolver()
export class UsageQueries {
  @Query(() => [ProductUsage], {
    nullable: true,
    description:
      'How the products of a relationship under way are used, by the rules of `npm run usage`: under-used ones first. Null unless you are party to it.',
  })
  async underusedProducts(
    @Arg('relationship', () => ID, { description: 'The relationship.' }) relationship: string,
    @Arg('flags', () => [UsageFlag], { nullable: true, description: 'Only those flagged so; all when not given.' })
    flags: UsageFlag[] | undefined,
    @Ctx() context: RequestContext,
  ): Promise<ProductUsage[] | null> {
    const found = await usageOf(context.reads, context.viewer(), relationship, context.now);
    const all = found?.map((each) => ProductUsage.of(each)) ?? null;
    return flags && all ? all.filter(({ flag }) => flags.includes(flag)) : all;
  }
}
