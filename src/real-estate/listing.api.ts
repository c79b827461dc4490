/** Listings: homes on the market, from feeds in RESO Data Dictionary field names. */
import { Arg, Args, ArgsType, Field, Float, ID, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Money, MoneyInput } from '../graphql/money.ts';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateScalar, DateTimeScalar } from '../graphql/scalars.ts';
import './home.api.ts';
import { AreaUnit, HomeFeature, HomeType, LeaseFrequency, StandardStatus } from './home.rules.ts';

@ObjectType({ implements: Node, description: 'A price or status of a listing from a time on.' })
export class ListingChange extends Node {
  @Field(() => DateTimeScalar, { description: 'From when, as the feed tells it; else when it was imported.' })
  readonly at!: string;

  @Field(() => Money, { nullable: true, description: 'The price from then on; null: on request.' })
  readonly listPrice!: Money | null;

  @Field(() => StandardStatus, { description: 'The status from then on.' })
  readonly standardStatus!: StandardStatus;

  @Field(() => Money, {
    nullable: true,
    description: 'The price before; null on the first entry, and when it was on request.',
  })
  readonly previousPrice!: Money | null;

  @Field(() => StandardStatus, { nullable: true, description: 'The status before; null on the first entry.' })
  readonly previousStatus!: StandardStatus | null;

  @Field(() => Listing, { description: 'Of which listing.' })
  readonly listing!: unknown;
}

@ObjectType({
  implements: Node,
  description:
    'A home on the market, as its feed tells it; seen by all who are signed in. Null: not known, since the feed does not tell it or tells something that is not understood. Listings that their sellers do not let be shown are not here.',
})
export class Listing extends Node {
  @Field(() => String, { description: 'The feed that it comes from.' })
  readonly source!: string;

  @Field(() => String, { description: 'Its key in that feed (RESO ListingKey).' })
  readonly listingKey!: string;

  @Field(() => StandardStatus, { description: 'Where it stands on the market.' })
  readonly standardStatus!: StandardStatus;

  @Field(() => Money, {
    nullable: true,
    description: 'What is asked for it; for a lease per `leaseFrequency`. Null: on request.',
  })
  readonly listPrice!: Money | null;

  @Field(() => LeaseFrequency, {
    nullable: true,
    description: 'Per what time the price of a lease is. Null: it is for sale, or the feed does not tell.',
  })
  readonly leaseFrequency!: LeaseFrequency | null;

  @Field(() => Boolean, { description: 'It is to let, not to buy.' })
  readonly forLease!: boolean;

  @Field(() => HomeType, { nullable: true, description: 'What sort of home; null: not known.' })
  readonly homeType!: HomeType | null;

  @Field(() => String, { nullable: true, description: 'PropertyType of the feed.' })
  readonly propertyType!: string | null;

  @Field(() => String, { nullable: true, description: 'PropertySubType of the feed.' })
  readonly propertySubType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of bedrooms.' })
  readonly bedroomsTotal!: number | null;

  @Field(() => Float, { nullable: true, description: 'Number of bathrooms; one without bath or shower counts half.' })
  readonly bathroomsTotal!: number | null;

  @Field(() => Float, { nullable: true, description: 'Living area, in `areaUnit`.' })
  readonly livingArea!: number | null;

  @Field(() => AreaUnit, {
    nullable: true,
    description: 'In what the living area is measured; null when the living area is not known.',
  })
  readonly areaUnit!: AreaUnit | null;

  @Field(() => Int, { nullable: true, description: 'Year in which it was built.' })
  readonly yearBuilt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Street, number and unit; null also when the seller does not let it be shown.',
  })
  readonly address!: string | null;

  @Field(() => Boolean, {
    description:
      'The seller does not let the address be shown; postal code, latitude and longitude are then those of the surroundings, to about a kilometre.',
  })
  readonly addressWithheld!: boolean;

  @Field(() => String, { nullable: true, description: 'City.' })
  readonly city!: string | null;

  @Field(() => String, { nullable: true, description: 'State or province.' })
  readonly stateOrProvince!: string | null;

  @Field(() => String, { nullable: true, description: 'Postal code.' })
  readonly postalCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Country.' })
  readonly country!: string | null;

  @Field(() => Float, { nullable: true, description: 'Degrees north, WGS 84.' })
  readonly latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Degrees east, WGS 84.' })
  readonly longitude!: number | null;

  @Field(() => [HomeFeature], { description: 'What it has.' })
  readonly features!: HomeFeature[];

  @Field(() => [HomeFeature], {
    description: 'What it lacks, as the feed tells; what is in neither list is not known.',
  })
  readonly lackingFeatures!: HomeFeature[];

  @Field(() => String, {
    nullable: true,
    description: 'What the seller says of it: plain text of strangers, to be shown as text only.',
  })
  readonly remarks!: string | null;

  @Field(() => String, { nullable: true, description: 'Address of its first picture.' })
  readonly photoUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'The office that lists it.' })
  readonly listOfficeName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it came to the market.' })
  readonly listedOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last changed, as the feed tells it.' })
  readonly modifiedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When a new price or status of it was last taken from the feed.' })
  readonly changedAt!: string;

  @Field(() => [ListingChange], { description: 'All its prices and statuses, earliest first.' })
  readonly history!: ListingChange[];

  @Field(() => DateTimeScalar, { description: 'When it was first imported.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed here.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes.' })
  readonly version!: number;
}

export const ListingConnection = connectionOf(() => Listing, 'Listing', 'listings');

@InputType({ description: 'Within a circle on the map.' })
export class NearInput {
  @Field(() => Float, { description: 'Degrees north of its centre.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east of its centre.' })
  longitude!: number;

  @Field(() => Float, { description: 'How far from the centre at most, in kilometres, to 500.' })
  radiusKm!: number;
}

@InputType({ description: 'Which listings; all conditions hold together.' })
export class ListingFilter {
  @Field(() => [StandardStatus], { nullable: true, description: 'In one of these statuses.' })
  statuses?: StandardStatus[];

  @Field(() => [HomeType], { nullable: true, description: 'Of one of these types, or of a type that is not known.' })
  homeTypes?: HomeType[];

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'At this price or more, in its currency only; of a lease per month, where its feed tells that. Homes whose price is not known are there too.',
  })
  priceFrom?: MoneyInput;

  @Field(() => MoneyInput, {
    nullable: true,
    description:
      'At this price or less, in its currency only; of a lease per month, where its feed tells that. Homes whose price is not known are there too.',
  })
  priceTo?: MoneyInput;

  @Field(() => Int, {
    nullable: true,
    description: 'With so many bedrooms or more, or with a number that is not known.',
  })
  bedroomsFrom?: number;

  @Field(() => String, { nullable: true, description: 'In this city, district or postal code.' })
  place?: string;

  @Field(() => NearInput, { nullable: true, description: 'Not farther than this.' })
  near?: NearInput;

  @Field(() => String, { nullable: true, description: 'With this key in its feed.' })
  listingKey?: string;
}

@ArgsType()
export class ListingsArguments extends PageArguments {
  @Field(() => ListingFilter, { nullable: true, description: 'Which listings.' })
  filter?: ListingFilter;
}

@Resolver()
export class ListingQueries {
  @Query(() => Listing, { nullable: true, description: 'A listing by its id; null if there is none.' })
  listing(@Arg('id', () => ID, { description: 'The id of the listing.' }) _id: string): Listing | null {
    return planned();
  }

  @Query(() => ListingConnection, {
    description: 'Homes on the market and off it, latest change of price or status first.',
  })
  listings(@Args(() => ListingsArguments) _args: ListingsArguments): Connection<Listing> {
    return planned();
  }
}
