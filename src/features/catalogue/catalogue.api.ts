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
import { Money } from '../../schema/money.ts';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar } from '../../schema/scalars.ts';
import { Party, PartyKind } from '../parties/party.api.ts';

export enum OfferingContent {
  GOODS = 'GOODS',
  RESOURCE_ACCESS = 'RESOURCE_ACCESS',
  SERVICE_ACTION = 'SERVICE_ACTION',
}
registerEnumType(OfferingContent, {
  name: 'OfferingContent',
  description: 'Component of an offering (ITIL 4 Foundation 2.3.2).',
  valuesConfig: {
    GOODS: { description: 'Ownership passes to the consumer.' },
    RESOURCE_ACCESS: { description: 'The consumer may use a resource of the provider under agreed terms.' },
    SERVICE_ACTION: { description: 'The provider performs an action for the consumer.' },
  },
});

export enum PricePeriod {
  ONCE = 'ONCE',
  MONTH = 'MONTH',
  YEAR = 'YEAR',
}
registerEnumType(PricePeriod, {
  name: 'PricePeriod',
  description: 'Billing period of a price.',
  valuesConfig: {
    ONCE: { description: 'A single payment.' },
    MONTH: { description: 'Per month.' },
    YEAR: { description: 'Per year.' },
  },
});

export enum CatalogueOrder {
  NAME = 'NAME',
  NEWEST = 'NEWEST',
  RELEVANCE = 'RELEVANCE',
}
registerEnumType(CatalogueOrder, {
  name: 'CatalogueOrder',
  description: 'Sort order of services or offerings.',
  valuesConfig: {
    NAME: { description: 'By name, ascending by code point.' },
    NEWEST: { description: 'Newest first.' },
    RELEVANCE: {
      description:
        'Exact matches of name or ID first, then names that begin with `search`. Then names whose words begin with its words, then similar names; shorter names first. Without a search: NAME.',
    },
  },
});

@ObjectType({ implements: Node, description: 'A part of a service that a consumer can use.' })
export class Product extends Node {
  @Field(() => String, { description: 'Name, unique within the service.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What the product does for the consumer.' })
  readonly description!: string | null;

  @Field(() => Service, { description: 'The service that includes this product.' })
  readonly service!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A means of enabling value co-creation by facilitating outcomes that consumers want (ITIL 4 Foundation 2.3).',
})
export class Service extends Node {
  @Field(() => String, { description: 'Name, unique within the provider.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'The outcomes that the service facilitates.' })
  readonly description!: string | null;

  @Field(() => Party, { description: 'The provider of the service.' })
  readonly provider!: Party;

  @Field(() => [Product], { description: 'The products of the service, by name.' })
  readonly products!: Product[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A description of one or more services for a target group: goods, access to resources, and service actions.',
})
export class Offering extends Node {
  @Field(() => String, { description: 'Name, unique within the provider.' })
  readonly name!: string;

  @Field(() => String, { nullable: true, description: 'What the offering comprises.' })
  readonly description!: string | null;

  @Field(() => String, { nullable: true, description: 'The consumers at whom the offering is aimed.' })
  readonly targetGroup!: string | null;

  @Field(() => PartyKind, {
    nullable: true,
    description:
      'Kind of party for which the offering is; it is recommended to no other. Null if not stated: it is recommended to parties of the kind that its consumers are of.',
  })
  readonly targetKind!: PartyKind | null;

  @Field(() => [String], {
    description: 'Segments of the parties for which the offering is; it is recommended to no others. Empty: all.',
  })
  readonly targetSegments!: string[];

  @Field(() => [OfferingContent], { description: 'The components of the offering.' })
  readonly contents!: OfferingContent[];

  @Field(() => Boolean, { description: 'Whether it is published in the public catalogue.' })
  readonly published!: boolean;

  @Field(() => Money, { nullable: true, description: 'The price. Null if not stated.' })
  readonly price!: Money | null;

  @Field(() => PricePeriod, { nullable: true, description: 'The billing period of the price.' })
  readonly pricePeriod!: PricePeriod | null;

  @Field(() => String, { nullable: true, description: 'Terms that apply to every consumer of the offering.' })
  readonly terms!: string | null;

  @Field(() => String, { nullable: true, description: 'Utility: what the offering does (fitness for purpose).' })
  readonly utility!: string | null;

  @Field(() => String, { nullable: true, description: 'Warranty: how the offering performs (fitness for use).' })
  readonly warranty!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which it can be agreed. Null: no limit.' })
  readonly availableFrom!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day on which it can be agreed. Null: no limit.' })
  readonly availableUntil!: string | null;

  @Field(() => Party, { description: 'The provider of the offering.' })
  readonly provider!: Party;

  @Field(() => Service, { description: 'The main service of the offering.' })
  readonly service!: Service;

  @Field(() => [Service], { description: 'Additional services that it includes, by name.' })
  readonly includedServices!: Service[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, {
    description: 'When it was last updated. If you cannot see its terms, this is when it was created.',
  })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description:
      'Version number, increased by each change; 1 if you cannot see its terms. Pass it as `expectedVersion`.',
  })
  readonly version!: number;
}

export const OfferingConnection = connectionOf(() => Offering, 'Offering', 'offerings');
export const ServiceConnection = connectionOf(() => Service, 'Service', 'services');

@InputType({ description: 'Conditions on services or offerings. All of them must hold.' })
export class CatalogueFilter {
  @Field(() => ID, { nullable: true, description: 'Of this provider.' })
  provider?: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'For offerings. true: only published ones; false: only unpublished ones.',
  })
  published?: boolean;

  @Field(() => ID, { nullable: true, description: 'For offerings. Only those of this service, or that include it.' })
  service?: string;
}

@ArgsType()
export class CatalogueArguments extends PageArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'Beginnings of words of the name. Case, accents and small typing errors are ignored. An ID is also accepted.',
  })
  search?: string;

  @Field(() => CatalogueFilter, {
    nullable: true,
    description: 'Restricts the list to items that meet these conditions.',
  })
  filter?: CatalogueFilter;

  @Field(() => CatalogueOrder, {
    nullable: true,
    description: 'Sort order. Default: RELEVANCE with a search, otherwise NAME.',
  })
  orderBy?: CatalogueOrder;
}

@Resolver()
export class CatalogueQueries {
  @Query(() => ServiceConnection, { description: 'The services that you can see.' })
  services(@Args(() => CatalogueArguments) _args: CatalogueArguments): Connection<Service> {
    return resolvedByPlanner();
  }

  @Query(() => OfferingConnection, {
    description: 'The offerings that you can see: those in the public catalogue and your own.',
  })
  offerings(@Args(() => CatalogueArguments) _args: CatalogueArguments): Connection<Offering> {
    return resolvedByPlanner();
  }

  @Query(() => Offering, {
    nullable: true,
    description: 'An offering by its ID. Null if it does not exist or is not visible to you.',
  })
  offering(@Arg('id', () => ID, { description: 'The ID of the offering.' }) _id: string): Offering | null {
    return resolvedByPlanner();
  }

  @Query(() => Service, {
    nullable: true,
    description: 'A service by its ID. Null if it does not exist or is not visible to you.',
  })
  service(@Arg('id', () => ID, { description: 'The ID of the service.' }) _id: string): Service | null {
    return resolvedByPlanner();
  }
}

@Resolver(() => Party)
export class CatalogueOfParty {
  @FieldResolver(() => OfferingConnection, { description: 'The offerings of the party that you can see, by name.' })
  offerings(@Args(() => PageArguments) _args: PageArguments): Connection<Offering> {
    return resolvedByPlanner();
  }

  @FieldResolver(() => ServiceConnection, {
    description: 'The services that the party provides and that you can see, by name.',
  })
  services(@Args(() => PageArguments) _args: PageArguments): Connection<Service> {
    return resolvedByPlanner();
  }
}
