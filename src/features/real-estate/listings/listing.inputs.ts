/** Filter and arguments of lists of listings. */

import { ArgsType, Field, Float, InputType, Int } from 'type-graphql';
import { MoneyInput } from '../../../schema/money.ts';
import { PageArguments } from '../../../schema/relay.ts';
import { MAX_RADIUS_KM } from '../homes/area.rules.ts';
import { HomeType, StandardStatus } from '../homes/home.rules.ts';

@InputType({ description: 'A circle on the map.' })
export class NearInput {
  @Field(() => Float, { description: 'Latitude of the centre in degrees north, WGS 84.' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude of the centre in degrees east, WGS 84.' })
  longitude!: number;

  @Field(() => Float, { description: `Radius in kilometres, more than 0 and at most ${MAX_RADIUS_KM}.` })
  radiusKm!: number;
}

@InputType({ description: 'Conditions on listings. All of them must hold.' })
export class ListingFilter {
  @Field(() => [StandardStatus], { nullable: true, description: 'With one of these statuses.' })
  statuses?: StandardStatus[];

  @Field(() => [HomeType], { nullable: true, description: 'Of one of these types, or of unknown type.' })
  homeTypes?: HomeType[];

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'With at least this price, in the same currency; for a lease, per month if known. Homes of unknown price are included.',
  })
  priceFrom?: MoneyInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'With at most this price, in the same currency; for a lease, per month if known. Homes of unknown price are included.',
  })
  priceTo?: MoneyInput;

  @Field(() => Int, {
    nullable: true,
    description: 'With at least this number of bedrooms, or an unknown number.',
  })
  bedroomsFrom?: number;

  @Field(() => String, { nullable: true, description: 'In this city, district or postal code.' })
  place?: string;

  @Field(() => NearInput, { nullable: true, description: 'Within this circle.' })
  near?: NearInput;

  @Field(() => String, { nullable: true, description: 'With this key in its feed.' })
  listingKey?: string;
}

@ArgsType()
export class ListingsArguments extends PageArguments {
  @Field(() => ListingFilter, {
    nullable: true,
    description: 'Restricts the list to listings that meet these conditions.',
  })
  filter?: ListingFilter;
}
