/** Property alerts: versioned search criteria of a client, and notifications of matching homes. */
import { Arg, Field, FieldResolver, Float, ID, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { Money } from '../../../schema/money.ts';
import { Node, resolvedByPlanner } from '../../../schema/relay.ts';
import { DateTimeScalar } from '../../../schema/scalars.ts';
import { Contact } from '../../contacts/contact.api.ts';
import { DIGEST_TIME } from '../../mail/mail.rules.ts';
import { Party } from '../../parties/party.api.ts';
import { ServiceRelationship } from '../../relationships/relationship.api.ts';
import { Resource } from '../../resources/resource.api.ts';
import { AlertChannel, AlertFrequency, AlertState, ChangeRequestState } from './alert.rules.ts';
import '../homes/home.api.ts';
import { AreaUnit, HomeFeature, HomeType } from '../homes/home.rules.ts';

registerEnumType(AlertFrequency, {
  name: 'AlertFrequency',
  description: 'How often an alert sends notifications.',
  valuesConfig: {
    AT_ONCE: { description: 'Within seconds. Homes that meet the criteria at the same time are one email.' },
    DAILY: { description: 'A daily digest of new matches.' },
    WEEKLY: { description: 'A weekly digest of new matches.' },
  },
});
registerEnumType(AlertChannel, {
  name: 'AlertChannel',
  description: 'Channel through which an alert sends notifications.',
  valuesConfig: { EMAIL: { description: 'By email.' } },
});
registerEnumType(AlertState, {
  name: 'AlertState',
  description: 'State of a property alert.',
  valuesConfig: {
    ACTIVE: { description: 'It finds homes and sends notifications.' },
    SUSPENDED: { description: 'Paused. When it is resumed, it finds the homes that were listed in the meantime.' },
    ENDED: { description: 'Ended; it can no longer be changed.' },
  },
});
registerEnumType(ChangeRequestState, {
  name: 'ChangeRequestState',
  description: 'State of a request to change search criteria.',
  valuesConfig: {
    ASKED: { description: 'Not answered yet. Until then no new matches are shown for the old criteria.' },
    CARRIED_OUT: { description: 'The criteria were changed.' },
    DECLINED: { description: 'The provider declined; the old criteria remain in force.' },
    WITHDRAWN: { description: 'The consumer withdrew the request; the old criteria remain in force.' },
  },
});

@ObjectType({ description: 'A circle on the map.' })
export class Circle {
  @Field(() => Float, { description: 'Latitude of the centre in degrees north, WGS 84.' })
  readonly latitude!: number;

  @Field(() => Float, { description: 'Longitude of the centre in degrees east, WGS 84.' })
  readonly longitude!: number;

  @Field(() => Float, { description: 'Radius in kilometres.' })
  readonly radiusKm!: number;
}

@ObjectType({
  implements: Node,
  description:
    "A version of a client's search criteria. Criteria that are null or empty are not applied. Visible only to the two parties of the relationship.",
})
export class SearchCriteria extends Node {
  @Field(() => Int, { description: 'Number of this version of the criteria, starting at 1.' })
  readonly version!: number;

  @Field(() => DateTimeScalar, { description: 'When this version came into force.' })
  readonly validFrom!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was replaced by a newer version. Null for the current version.',
  })
  readonly validUntil!: string | null;

  @Field(() => String, { description: 'One-line summary for people.' })
  readonly summary!: string;

  @Field(() => [String], {
    description: 'Cities, districts or postal codes. A home must be in one of them, or within the polygon or circle.',
  })
  readonly places!: string[];

  @Field(() => [[Float]], {
    nullable: true,
    description:
      'Corners of an area as [longitude, latitude] in degrees (GeoJSON order). The first corner is not repeated.',
  })
  readonly polygon!: number[][] | null;

  @Field(() => Circle, { nullable: true, description: 'A circular area.' })
  readonly circle!: Circle | null;

  @Field(() => Money, { nullable: true, description: 'Minimum price; for a lease, per month.' })
  readonly priceFrom!: Money | null;

  @Field(() => Money, { nullable: true, description: 'Maximum price; for a lease, per month.' })
  readonly priceTo!: Money | null;

  @Field(() => Boolean, { description: 'Whether homes to rent are searched for, instead of homes to buy.' })
  readonly forLease!: boolean;

  @Field(() => [HomeType], { description: 'Accepted types of home.' })
  readonly homeTypes!: HomeType[];

  @Field(() => Int, { nullable: true, description: 'Minimum number of bedrooms.' })
  readonly bedroomsFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Maximum number of bedrooms.' })
  readonly bedroomsTo!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Minimum number of bathrooms; one without bath or shower counts as 0.5.',
  })
  readonly bathroomsFrom!: number | null;

  @Field(() => Float, { nullable: true, description: 'Maximum number of bathrooms.' })
  readonly bathroomsTo!: number | null;

  @Field(() => Float, { nullable: true, description: 'Minimum living area, in `areaUnit`.' })
  readonly livingAreaFrom!: number | null;

  @Field(() => Float, { nullable: true, description: 'Maximum living area, in `areaUnit`.' })
  readonly livingAreaTo!: number | null;

  @Field(() => AreaUnit, { description: 'Unit of the living area.' })
  readonly areaUnit!: AreaUnit;

  @Field(() => Int, { nullable: true, description: 'Built in this year or later.' })
  readonly yearBuiltFrom!: number | null;

  @Field(() => Int, { nullable: true, description: 'Built in this year or earlier.' })
  readonly yearBuiltTo!: number | null;

  @Field(() => [HomeFeature], { description: 'Required features.' })
  readonly must!: HomeFeature[];

  @Field(() => [HomeFeature], { description: 'Preferred features; each one raises the score.' })
  readonly nice!: HomeFeature[];

  @Field(() => [HomeFeature], { description: 'Excluded features.' })
  readonly never!: HomeFeature[];

  @Field(() => PropertyAlert, { description: 'The alert to which the criteria belong.' })
  readonly alert!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;
}

@ObjectType({
  implements: Node,
  description: 'A request of the consumer to change the criteria of an alert, which the provider carries out.',
})
export class CriteriaChangeRequest extends Node {
  @Field(() => ChangeRequestState, { description: 'The current state.' })
  readonly state!: ChangeRequestState;

  @Field(() => String, { description: 'The requested change, in words.' })
  readonly wish!: string;

  @Field(() => String, { nullable: true, description: 'The response of the provider.' })
  readonly answer!: string | null;

  @Field(() => Party, { description: 'The person who asked.' })
  readonly askedBy!: Party;

  @Field(() => DateTimeScalar, { description: 'When it was sent.' })
  readonly askedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered or withdrawn.' })
  readonly answeredAt!: string | null;

  @Field(() => SearchCriteria, {
    nullable: true,
    description: 'The version of the criteria that implements the request.',
  })
  readonly criteria!: SearchCriteria | null;

  @Field(() => PropertyAlert, { description: 'The alert to which the criteria belong.' })
  readonly alert!: unknown;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change.' })
  readonly version!: number;
}

@ObjectType({
  implements: Node,
  description:
    'Notifies a client of homes that meet its search criteria. Provided in a relationship and visible only to its two parties. The corresponding resource has the kind ALERT.',
})
export class PropertyAlert extends Node {
  @Field(() => String, { description: 'The name.' })
  readonly name!: string;

  @Field(() => AlertFrequency, { description: 'How often notifications are sent.' })
  readonly frequency!: AlertFrequency;

  @Field(() => String, {
    description: `Time zone (IANA name) in which digests are sent at ${DIGEST_TIME} to people who have not chosen their own (\`updateMailSettings\`).`,
  })
  readonly timeZone!: string;

  @Field(() => AlertChannel, { description: 'Channel of the notifications.' })
  readonly channel!: AlertChannel;

  @Field(() => AlertState, { description: 'The current state.' })
  readonly state!: AlertState;

  @Field(() => ServiceRelationship, { description: 'The relationship in which it is provided.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => Resource, { description: 'The corresponding resource.' })
  readonly resource!: Resource;

  @Field(() => SearchCriteria, { description: 'The current version of its criteria.' })
  readonly criteria!: SearchCriteria;

  @Field(() => [SearchCriteria], { description: 'All versions of its criteria, oldest first.' })
  readonly criteriaVersions!: SearchCriteria[];

  @Field(() => CriteriaChangeRequest, {
    nullable: true,
    description: 'The pending request for a change. While it is pending, no new matches are shown.',
  })
  readonly openChangeRequest!: CriteriaChangeRequest | null;

  @Field(() => [CriteriaChangeRequest], { description: 'All requests to change the criteria, oldest first.' })
  readonly changeRequests!: CriteriaChangeRequest[];

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

@Resolver()
export class AlertQueries {
  @Query(() => PropertyAlert, {
    nullable: true,
    description: 'A property alert by its ID. Null if it does not exist or is not visible to you.',
  })
  propertyAlert(@Arg('id', () => ID, { description: 'The ID of the alert.' }) _id: string): PropertyAlert | null {
    return resolvedByPlanner();
  }
}

@Resolver(() => Contact)
export class AlertsOfContact {
  @FieldResolver(() => [PropertyAlert], {
    description: 'Property alerts that you recorded for it, oldest first. Your note of its criteria.',
  })
  propertyAlerts(): PropertyAlert[] {
    return resolvedByPlanner();
  }
}

@Resolver(() => ServiceRelationship)
export class AlertsOfRelationship {
  @FieldResolver(() => [PropertyAlert], {
    description: 'Property alerts provided in the relationship, oldest first. Parties only; empty for others.',
  })
  propertyAlerts(): PropertyAlert[] {
    return resolvedByPlanner();
  }
}
