/** The input of search criteria. */

import { Field, Float, InputType, Int } from 'type-graphql';
import { MoneyInput } from '../../../schema/money.ts';
import { MAX_CORNERS, MAX_RADIUS_KM, MIN_CORNERS } from '../homes/area.rules.ts';
import { MAX_PLACES } from '../homes/criteria.rules.ts';
import { AreaUnit, HomeFeature, HomeType } from '../homes/home.rules.ts';

@InputType({ description: 'A circle on the map.' })
export class CircleInput {
  @Field(() => Float, { description: 'Latitude of the centre in degrees north, WGS 84.' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude of the centre in degrees east, WGS 84.' })
  longitude!: number;

  @Field(() => Float, { description: `Radius in kilometres, more than 0 and at most ${MAX_RADIUS_KM}.` })
  radiusKm!: number;
}

@InputType({
  description:
    'Search criteria of a client. Omitted criteria are not applied. Places, polygon and circle together form the area: a home in any of them matches.',
})
export class SearchCriteriaInput {
  @Field(() => [String], {
    nullable: true,
    description: `Cities, districts or postal codes, e.g. "Lakeview", "Hamilton, ON", "H3Z"; at most ${MAX_PLACES}.`,
  })
  places?: string[] | null;

  @Field(() => [[Float]], {
    nullable: true,
    description: `Corners of an area in order, each [longitude, latitude] in degrees (GeoJSON order). ${MIN_CORNERS} to ${MAX_CORNERS} corners; sides must not cross.`,
  })
  polygon?: number[][] | null;

  @Field(() => CircleInput, { nullable: true, description: 'A circular area.' })
  circle?: CircleInput | null;

  @Field(() => MoneyInput, {
    nullable: true,
    description: 'Minimum price. Homes with a price in another currency do not match.',
  })
  priceFrom?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Maximum price, in the same currency.' })
  priceTo?: MoneyInput | null;

  @Field(() => Boolean, { nullable: true, description: 'true: homes to rent; false: homes to buy. Default: false.' })
  forLease?: boolean | null;

  @Field(() => [HomeType], { nullable: true, description: 'Accepted types of home.' })
  homeTypes?: HomeType[] | null;

  @Field(() => Int, { nullable: true, description: 'Minimum number of bedrooms.' })
  bedroomsFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Maximum number of bedrooms.' })
  bedroomsTo?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Minimum number of bathrooms; one without bath or shower counts as 0.5.',
  })
  bathroomsFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'Maximum number of bathrooms.' })
  bathroomsTo?: number | null;

  @Field(() => Float, { nullable: true, description: 'Minimum living area, in `areaUnit`.' })
  livingAreaFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'Maximum living area, in `areaUnit`.' })
  livingAreaTo?: number | null;

  @Field(() => AreaUnit, { nullable: true, description: 'Unit of the living area. Default: SQUARE_METRES.' })
  areaUnit?: AreaUnit | null;

  @Field(() => Int, { nullable: true, description: 'Built in this year or later.' })
  yearBuiltFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Built in this year or earlier.' })
  yearBuiltTo?: number | null;

  @Field(() => [HomeFeature], { nullable: true, description: 'Required features.' })
  must?: HomeFeature[] | null;

  @Field(() => [HomeFeature], { nullable: true, description: 'Preferred features; each one raises the score.' })
  nice?: HomeFeature[] | null;

  @Field(() => [HomeFeature], { nullable: true, description: 'Excluded features.' })
  never?: HomeFeature[] | null;
}
