/** Listings: homes on the market, from feeds in RESO Data Dictionary field names. */
import { Arg, Args, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { Money } from '../../../schema/money.ts';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../../schema/relay.ts';
import { DateScalar, DateTimeScalar } from '../../../schema/scalars.ts';
import '../homes/home.api.ts';
import { AreaUnit, HomeFeature, HomeType, LeaseFrequency, StandardStatus } from '../homes/home.rules.ts';
import { MAX_PHOTOS } from '../homes/photo.rules.ts';
import { ListingsArguments } from './listing.inputs.ts';

@ObjectType({ implements: Node, description: 'A change of the price or status of a listing.' })
export class ListingChange extends Node {
  @Field(() => DateTimeScalar, {
    description: 'When it changed according to the feed. If the feed does not state this, when it was imported.',
  })
  readonly at!: string;

  @Field(() => Money, { nullable: true, description: 'The new price. Null: on request.' })
  readonly listPrice!: Money | null;

  @Field(() => StandardStatus, { description: 'The new status.' })
  readonly standardStatus!: StandardStatus;

  @Field(() => Money, {
    nullable: true,
    description: 'The previous price. Null for the first entry, or if it was on request.',
  })
  readonly previousPrice!: Money | null;

  @Field(() => StandardStatus, { nullable: true, description: 'The previous status. Null for the first entry.' })
  readonly previousStatus!: StandardStatus | null;

  @Field(() => Listing, { description: 'The listing.' })
  readonly listing!: unknown;
}

@ObjectType({
  implements: Node,
  description:
    'A home on the market, as described by its feed. Visible to all signed-in users, unless the seller does not permit display. A field is null if the feed does not state it or states an unrecognised value.',
})
export class Listing extends Node {
  @Field(() => String, { description: 'The feed from which it was imported.' })
  readonly source!: string;

  @Field(() => String, { description: 'Key of the listing in its feed (RESO ListingKey).' })
  readonly listingKey!: string;

  @Field(() => StandardStatus, { description: 'The market status.' })
  readonly standardStatus!: StandardStatus;

  @Field(() => Money, {
    nullable: true,
    description: 'The asking price; for a lease, per `leaseFrequency`. Null: on request.',
  })
  readonly listPrice!: Money | null;

  @Field(() => LeaseFrequency, {
    nullable: true,
    description:
      'Period that the price of a lease covers. Null if the home is for sale, or if the feed does not state the period.',
  })
  readonly leaseFrequency!: LeaseFrequency | null;

  @Field(() => Boolean, { description: 'Whether the home is for rent instead of for sale.' })
  readonly forLease!: boolean;

  @Field(() => HomeType, { nullable: true, description: 'The type of home. Null if unknown.' })
  readonly homeType!: HomeType | null;

  @Field(() => String, { nullable: true, description: 'PropertyType in the feed.' })
  readonly propertyType!: string | null;

  @Field(() => String, { nullable: true, description: 'PropertySubType in the feed.' })
  readonly propertySubType!: string | null;

  @Field(() => Int, { nullable: true, description: 'Number of bedrooms.' })
  readonly bedroomsTotal!: number | null;

  @Field(() => Float, { nullable: true, description: 'Number of bathrooms; one without bath or shower counts as 0.5.' })
  readonly bathroomsTotal!: number | null;

  @Field(() => Float, { nullable: true, description: 'Living area, in `areaUnit`.' })
  readonly livingArea!: number | null;

  @Field(() => AreaUnit, {
    nullable: true,
    description: 'Unit of the living area. Null if the living area is unknown.',
  })
  readonly areaUnit!: AreaUnit | null;

  @Field(() => Int, { nullable: true, description: 'Year of construction.' })
  readonly yearBuilt!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Street, number and unit. Null if unknown, or if the seller does not permit it to be shown.',
  })
  readonly address!: string | null;

  @Field(() => Boolean, {
    description:
      'Whether the seller does not permit the address to be shown. If so, postal code, latitude and longitude are accurate only to about one kilometre.',
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

  @Field(() => Float, { nullable: true, description: 'Latitude in degrees north, WGS 84.' })
  readonly latitude!: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude in degrees east, WGS 84.' })
  readonly longitude!: number | null;

  @Field(() => [HomeFeature], { description: 'Features that the home has.' })
  readonly features!: HomeFeature[];

  @Field(() => [HomeFeature], {
    description: 'Features that the home lacks according to the feed. A feature in neither list is unknown.',
  })
  readonly lackingFeatures!: HomeFeature[];

  @Field(() => String, {
    nullable: true,
    description: 'Description by the seller. Plain text from third parties: display it as text only.',
  })
  readonly remarks!: string | null;

  @Field(() => String, { nullable: true, description: 'URL of the first picture.' })
  readonly photoUrl!: string | null;

  @Field(() => Int, {
    description: `Number of photos, at most ${MAX_PHOTOS}. \`GET /homes/<id>/photos/<n>\` with the same token delivers each of them, n from 1.`,
  })
  readonly photoCount!: number;

  @Field(() => String, { nullable: true, description: 'Name of the listing office.' })
  readonly listOfficeName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'When it was listed.' })
  readonly listedOn!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last modified according to the feed.' })
  readonly modifiedAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When a new price or status was last imported from the feed.' })
  readonly changedAt!: string;

  @Field(() => [ListingChange], { description: 'All prices and statuses of the listing, oldest first.' })
  readonly history!: ListingChange[];

  @Field(() => DateTimeScalar, { description: 'When it was first imported.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated in Covalue.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change.' })
  readonly version!: number;
}

export const ListingConnection = connectionOf(() => Listing, 'Listing', 'listings');

const ListingChangeConnection = connectionOf(() => ListingChange, 'ListingChange', 'changes');

@Resolver(() => Listing)
export class ChangesOfListing {
  @FieldResolver(() => ListingChangeConnection, {
    description: 'The changes of price and status, latest first, in pages.',
  })
  changes(@Args(() => PageArguments) _args: PageArguments): Connection<ListingChange> {
    return resolvedByPlanner();
  }
}

@Resolver()
export class ListingQueries {
  @Query(() => Listing, { nullable: true, description: 'A listing by its ID. Null if it does not exist.' })
  listing(@Arg('id', () => ID, { description: 'The ID of the listing.' }) _id: string): Listing | null {
    return resolvedByPlanner();
  }

  @Query(() => ListingConnection, {
    description: 'Homes on and off the market, latest change of price or status first.',
  })
  listings(@Args(() => ListingsArguments) _args: ListingsArguments): Connection<Listing> {
    return resolvedByPlanner();
  }
}
