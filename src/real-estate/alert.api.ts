/** Property alerts: what a client looks for, in versions, and how it is told of homes that meet it. */
import { Arg, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Money } from '../graphql/money.ts';
import { Node, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { Resource } from '../resources/resource.api.ts';
import { AlertChannel, AlertFrequency, AlertState, ChangeRequestState } from './alert.rules.ts';
import './home.api.ts';
import { AreaUnit, HomeFeature, HomeType } from './home.rules.ts';

registerEnumType(AlertFrequency, {
  name: 'AlertFrequency',
  description: 'How often an alert tells.',
  valuesConfig: {
    AT_ONCE: { description: 'As soon as a home meets the criteria.' },
    DAILY: { description: 'Once a day what has come since.' },
    WEEKLY: { description: 'Once a week what has come since.' },
  },
});
registerEnumType(AlertChannel, {
  name: 'AlertChannel',
  description: 'How an alert tells.',
  valuesConfig: { EMAIL: { description: 'By e-mail.' } },
});
registerEnumType(AlertState, {
  name: 'AlertState',
  description: 'Whether an alert tells.',
  valuesConfig: {
    ACTIVE: { description: 'It finds homes and tells of them.' },
    SUSPENDED: { description: 'It pauses; when resumed it finds what came meanwhile.' },
    ENDED: { description: 'It is over and stays as it was.' },
  },
});
registerEnumType(ChangeRequestState, {
  name: 'ChangeRequestState',
  description: 'What has become of a request to change search criteria.',
  valuesConfig: {
    ASKED: { description: 'Not answered yet; until then nothing new is shown under the old criteria.' },
    CARRIED_OUT: { description: 'The criteria were changed.' },
    DECLINED: { description: 'The provider declined; the old criteria hold.' },
    WITHDRAWN: { description: 'The consumer took it back; the old criteria hold.' },
  },
});

@ObjectType({ description: 'A circle on the map.' })
export class Circle {
  @Field(() => Float, { description: 'Degrees north of its centre, WGS 84.' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'Degrees east of its centre, WGS 84.' })
  readonly longitude!: number;

  @Field(() => Float, { description: 'Its radius in kilometres.' })
  readonly radiusKm!: number;
}

@ObjectType({
  implements: Node,
  description:
    'A version of what a client looks for; a part that is null or empty does not matter. Seen by the two parties of the relationship only.',
})
export class SearchCriteria extends Node {
  @Field(() => Int, { description: 'Counts the versions of the alert, from 1.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'From when it holds.' })
  readonly validFrom!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a newer version took its place; null: the newest.',
  })
  readonly validUntil!: string | null;

  @Field(() => String, { description: 'All of it in a line, for people.' })
  readonly summary!: string;

  @Field(() => [String], {
    description: 'Cities, districts or postal codes; in one of them, or within polygon or circle.',
  })
  readonly places!: string[];

  @Field(() => [[Float]], {
    nullable: true,
    description: 'Corners of an area as [longitude, latitude] in degrees (GeoJSON order), not closed.',
  })
  readonly polygon!: number[][] | null;

  @Field(() => Circle, { nullable: true, description: 'An area around a point.' })
  readonly circle!: Circle | null;

  @Field(() => Money, { nullable: true, description: 'Least price; of a lease per month.' })
  readonly priceFrom!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Greatest price; of a lease per month.' })
  readonly priceTo!: Money | null;

  @Field(() => Boolean, { description: 'To rent, not to buy.' })
  readonly forLease!: boolean;

  @Field(() => [HomeType], { description: 'One of these types.' })
  readonly homeTypes!: HomeType[];

  @Field(() => Int, { nullable: true, description: 'Least number of bedrooms.' })
  readonly bedroomsFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Greatest number of bedrooms.' })
  readonly bedroomsTo!: number | null;

  @Field(() => Float, { nullable: true, description: 'Least number of bathrooms; half ones count .5.' })
  readonly bathroomsFrom!: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest number of bathrooms.' })
  readonly bathroomsTo!: number | null;

  @Field(() => Float, { nullable: true, description: 'Least living area, in `areaUnit`.' })
  readonly livingAreaFrom!: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest living area, in `areaUnit`.' })
  readonly livingAreaTo!: number | null;

  @Field(() => AreaUnit, { description: 'In what the living area is given.' })
  readonly areaUnit!: AreaUnit;

  @Field(() => Int, { nullable: true, description: 'Built in this year or later.' })
  readonly yearBuiltFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Built in this year or earlier.' })
  readonly yearBuiltTo!: number | null;

  @Field(() => [HomeFeature], { description: 'Without these it is no match.' })
  readonly must!: HomeFeature[];

  @Field(() => [HomeFeature], { description: 'The more of these, the higher the score.' })
  readonly nice!: HomeFeature[];

  @Field(() => [HomeFeature], { description: 'With one of these it is no match.' })
  readonly never!: HomeFeature[];

  @Field(() => PropertyAlert, { description: 'Whose criteria.' })
  readonly alert!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;
}

@ObjectType({
  implements: Node,
  description: 'A wish of the consumer to change the criteria of an alert, which the provider carries out.',
})
export class CriteriaChangeRequest extends Node {
  @Field(() => ChangeRequestState, { description: 'What has become of it.' })
  readonly state!: ChangeRequestState;

  @Field(() => String, { description: 'What is wished, in words.' })
  readonly wish!: string;

  @Field(() => String, { nullable: true, description: 'What the provider answered.' })
  readonly answer!: string | null;

  @Field(() => Party, { description: 'Who asked.' })
  readonly askedBy!: Party;

  @Field(() => DateTimeScalar, { description: 'When it was asked.' })
  readonly askedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered or taken back.' })
  readonly answeredAt!: string | null;

  @Field(() => SearchCriteria, { nullable: true, description: 'The version that carries it out.' })
  readonly criteria!: SearchCriteria | null;

  @Field(() => PropertyAlert, { description: 'Whose criteria.' })
  readonly alert!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'Tells a client of homes that meet its criteria. Provisioned in a relationship and seen by its two parties only; as a thing that the client has, it is also a Resource of kind ALERT.',
})
export class PropertyAlert extends Node {
  @Field(() => String, { description: 'Its name.' })
  readonly name!: string;

  @Field(() => AlertFrequency, { description: 'How often it tells.' })
  readonly frequency!: AlertFrequency;

  @Field(() => String, { description: 'In whose mornings digests come, 07:00 there: an IANA name.' })
  readonly timeZone!: string;

  @Field(() => AlertChannel, { description: 'How it tells.' })
  readonly channel!: AlertChannel;

  @Field(() => AlertState, { description: 'Whether it tells.' })
  readonly state!: AlertState;

  @Field(() => ServiceRelationship, { description: 'In which relationship it was provisioned.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Resource, { description: 'The same as a resource.' })
  readonly resource!: Resource;

  @Field(() => SearchCriteria, { description: 'The newest version of its criteria.' })
  readonly criteria!: SearchCriteria;

  @Field(() => [SearchCriteria], { description: 'All versions, earliest first.' })
  readonly criteriaVersions!: SearchCriteria[];

  @Field(() => CriteriaChangeRequest, {
    nullable: true,
    description: 'A change that is asked for and not answered; until it is, no newer home is shown.',
  })
  readonly openChangeRequest!: CriteriaChangeRequest | null;

  @Field(() => [CriteriaChangeRequest], { description: 'All requests to change the criteria, earliest first.' })
  readonly changeRequests!: CriteriaChangeRequest[];

  @Field(() => DateTimeScalar, { description: 'When it was set up.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; for `expectedVersion`.' })
  readonly version!: number;
}

@Resolver()
export class AlertQueries {
  @Query(() => PropertyAlert, {
    nullable: true,
    description: 'A property alert by its id; null if there is none that you can see.',
  })
  propertyAlert(@Arg('id', () => ID, { description: 'The id of the alert.' }) _id: string): PropertyAlert | null {
    return planned();
  }
}

@Resolver(() => ServiceRelationship)
export class AlertsOfRelationship {
  @FieldResolver(() => [PropertyAlert], {
    description: 'Property alerts provisioned in it, earliest first; parties only (empty for others).',
  })
  propertyAlerts(): PropertyAlert[] {
    return planned();
  }
}
