/** The catalogue: services, their products, and the offerings of them. */
import {
  Arg,
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { Money } from '../graphql/money.ts';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';

export enum OfferingContent {
  GOODS = 'GOODS',
  RESOURCE_ACCESS = 'RESOURCE_ACCESS',
  SERVICE_ACTION = 'SERVICE_ACTION',
}
registerEnumType(OfferingContent, {
  name: 'OfferingContent',
  description: 'What an offering is made of (ITIL 4 Foundation 2.3.2).',
  valuesConfig: {
    GOODS: { description: 'Ownership passes to the consumer.' },
    RESOURCE_ACCESS: { description: 'The consumer may use a resource of the provider under agreed terms.' },
    SERVICE_ACTION: { description: 'The provider does something for the consumer.' },
  },
});

export enum PricePeriod {
  ONCE = 'ONCE',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(PricePeriod, {
  name: 'PricePeriod',
  description: 'What a price is for.',
  valuesConfig: {
    ONCE: { description: 'Paid once.' },
    MONTH: { description: 'For each month.' },
    YEAR: { description: 'For each year.' },
  },
});

export enum CatalogueOrder {
  NAME = 'NAME',
  NEWEST = 'NEWEST',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(CatalogueOrder, {
  name: 'CatalogueOrder',
  description: 'Order of services or offerings in a list.',
  valuesConfig: {
    NAME: { description: 'By name, A to Z by code point.' },
    NEWEST: { description: 'Latest recorded first.' },
    RELEVANCE: {
      description:
        'The name or id that equals `search`, then names that begin with it, then names with words that begin with its words, then names that differ by a letter or two; shorter names first. Without a search: NAME.',
    },
  },
});

@ObjectType({ implements: Node, description: 'A part of a service that a consumer can use or leave unused.' })
export class Product extends Node {
  @Field(() => String, { description: 'Its name, unique within the service.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What it does for the consumer.' })
  readonly description!: string | null;

  @Field(() => Service, { description: 'The service that it is part of.' })
  readonly service!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; for `expectedVersion`.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A means of enabling value co-creation by facilitating outcomes that consumers want (ITIL 4 Foundation 2.3).',
})
export class Service extends Node {
  @Field(() => String, { description: 'Its name, unique for its provider.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The outcomes that it facilitates.' })
  readonly description!: string | null;

  @Field(() => Party, { description: 'Who provides it.' })
  readonly provider!: Party;

  @Field(() => [Product], { description: 'Its parts, by name.' })
  readonly products!: Product[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; for `expectedVersion`.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description: 'What a provider offers of its services to a target group: goods, access to resources, service actions.',
})
export class Offering extends Node {
  @Field(() => String, { description: 'Its name, unique for its provider.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What is offered.' })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: 'For whom it is made.' })
  readonly targetGroup!: string | null;

  @Field(() => [OfferingContent], { description: 'What it is made of.' })
  readonly contents!: OfferingContent[];

  @Field(() => Boolean, { description: 'Whether it stands in the public catalogue.' })
  readonly published!: boolean;

  @Field(() => Money, { nullable: true, description: 'Its price, if stated.' })
  readonly price!: Money | null;

  @Field(() => PricePeriod, { nullable: true, description: 'What the price is for.' })
  readonly pricePeriod!: PricePeriod | null;

  @Field(() => String, { nullable: true, description: 'Terms that hold for everyone who takes it.' })
  readonly terms!: string | null;

  @Field(() => String, { nullable: true, description: 'Utility: what it does, whether it is fit for purpose.' })
  readonly utility!: string | null;

  @Field(() => String, { nullable: true, description: 'Warranty: how it performs, whether it is fit for use.' })
  readonly warranty!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be agreed; null: no limit.' })
  readonly availableFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be agreed; null: no limit.' })
  readonly availableUntil!: string | null;

  @Field(() => Party, { description: 'Who offers it.' })
  readonly provider!: Party;

  @Field(() => Service, { description: 'The service that it is of.' })
  readonly service!: Service;

  @Field(() => [Service], { description: 'Other services that it includes, by name.' })
  readonly includedServices!: Service[];

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last changed; when it was recorded where its terms are not for you.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes, 1 where its terms are not for you; for `expectedVersion`.' })
  readonly version!: number;
}

export const OfferingConnection = connectionOf(() => Offering, 'Offering', 'offerings');
export const ServiceConnection = connectionOf(() => Service, 'Service', 'services');

@InputType({ description: 'Which services or offerings; all conditions hold together.' })
export class CatalogueFilter {
  @Field(() => ID, { nullable: true, description: 'Only of this provider.' })
  provider?: string;

  @Field(() => Boolean, { nullable: true, description: 'Offerings only: true: published, false: not.' })
  published?: boolean;

  @Field(() => ID, { nullable: true, description: 'Offerings only: of or including this service.' })
  service?: string;
}

@ArgsType()
export class CatalogueArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description: 'Words that begin words of the name; case, accents and small typing errors do not matter. Also an id.',
  })
  search?: string;

  @Field(() => CatalogueFilter, { nullable: true, description: 'Which ones.' })
  filter?: CatalogueFilter;

  @Field(() => CatalogueOrder, { nullable: true, description: 'Order; RELEVANCE when there is a search, else NAME.' })
  orderBy?: CatalogueOrder;
}

@Resolver()
export class CatalogueQueries {
  @Query(() => ServiceConnection, { description: 'The services that you can see.' })
  services(@Args(() => CatalogueArguments) _args: CatalogueArguments): Connection<Service> {
    return planned();
  }

  @Query(() => OfferingConnection, {
    description: 'The offerings that you can see: the public catalogue and your own.',
  })
  offerings(@Args(() => CatalogueArguments) _args: CatalogueArguments): Connection<Offering> {
    return planned();
  }

  @Query(() => Offering, { nullable: true, description: 'An offering by its id.' })
  offering(@Arg('id', () => ID, { description: 'The id of the offering.' }) _id: string): Offering | null {
    return planned();
  }

  @Query(() => Service, { nullable: true, description: 'A service by its id.' })
  service(@Arg('id', () => ID, { description: 'The id of the service.' }) _id: string): Service | null {
    return planned();
  }
}

@Resolver(() => Party)
export class CatalogueOfParty {
  @FieldResolver(() => OfferingConnection, { description: 'What it offers, as far as you can see it, by name.' })
  offerings(@Args(() => PageArguments) _args: PageArguments): Connection<Offering> {
    return planned();
  }

  @FieldResolver(() => ServiceConnection, {
    description: 'The services that it provides, as far as you can see them, by name.',
  })
  services(@Args(() => PageArguments) _args: PageArguments): Connection<Service> {
    return planned();
  }
}
