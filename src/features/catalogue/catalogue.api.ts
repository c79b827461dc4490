/** Queries and lists of the catalogue. */
import {
  Arg,
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type Connection, connectionOf, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { Party } from '../parties/party.api.ts';
import { Offering, Service } from './offering.api.ts';

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
