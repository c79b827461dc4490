/** Property alerts and their criteria: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Float, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { ChangeInput, KeyedInput, PayloadType } from '../../../mutations/mutation-input.ts';
import { MoneyInput } from '../../../schema/money.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import { DIGEST_TIME } from '../../mail/mail.rules.ts';
import { MAX_CORNERS, MAX_RADIUS_KM } from '../homes/area.rules.ts';
import { MAX_PLACES } from '../homes/criteria.rules.ts';
import { AreaUnit, HomeFeature, HomeType } from '../homes/home.rules.ts';
import { changeSearchCriteria, setUpPropertyAlert, updatePropertyAlert } from './alert.actions.ts';
import { CriteriaChangeRequest, PropertyAlert } from './alert.api.ts';
import { AlertChannel, AlertFrequency, AlertState } from './alert.rules.ts';
import {
  askCriteriaChange,
  carryOutCriteriaChange,
  declineCriteriaChange,
  withdrawCriteriaChange,
} from './change-request.actions.ts';
import { mutateThenMatch } from './mutate-then-match.ts';

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
    description: `Corners of an area in order, each [longitude, latitude] in degrees (GeoJSON order). 3 to ${MAX_CORNERS} corners; sides must not cross.`,
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

@InputType({ description: 'A property alert for the consumer of a relationship.' })
export class SetUpPropertyAlertInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship that provides it, in state AGREED or ACTIVE.' })
  relationship!: string;

  @Field(() => String, { description: 'The title.' })
  name!: string;

  @Field(() => SearchCriteriaInput, { description: 'The search criteria.' })
  criteria!: SearchCriteriaInput;

  @Field(() => AlertFrequency, { description: 'How often notifications are sent.' })
  frequency!: AlertFrequency;

  @Field(() => String, {
    nullable: true,
    description: `Time zone (IANA name) in which digests are sent at ${DIGEST_TIME}, e.g. "America/Toronto". Default: UTC.`,
  })
  timeZone?: string | null;

  @Field(() => AlertChannel, { nullable: true, description: 'Channel of the notifications. Default: EMAIL.' })
  channel?: AlertChannel | null;
}

@InputType({ description: 'New criteria for an alert.' })
export class ChangeSearchCriteriaInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the alert.' })
  alert!: string;

  @Field(() => SearchCriteriaInput, {
    description: 'The complete new criteria. They replace the old ones.',
  })
  criteria!: SearchCriteriaInput;
}

@InputType({ description: 'Changes to an alert, except for its criteria. Omitted fields are unchanged.' })
export class UpdatePropertyAlertInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the alert.' })
  alert!: string;

  @Field(() => String, { nullable: true, description: 'The title.' })
  name?: string | null;

  @Field(() => AlertFrequency, { nullable: true, description: 'How often notifications are sent.' })
  frequency?: AlertFrequency | null;

  @Field(() => String, {
    nullable: true,
    description: `Time zone (IANA name) in which digests are sent at ${DIGEST_TIME}.`,
  })
  timeZone?: string | null;

  @Field(() => AlertChannel, { nullable: true, description: 'Channel of the notifications.' })
  channel?: AlertChannel | null;

  @Field(() => AlertState, { nullable: true, description: 'Pauses, resumes or permanently ends the alert.' })
  state?: AlertState | null;
}

@InputType({ description: 'A request of the consumer to change the criteria.' })
export class AskCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the alert.' })
  alert!: string;

  @Field(() => String, { description: 'The requested change, in words.' })
  wish!: string;
}

@InputType({ description: 'The new criteria that carry out a request.' })
export class CarryOutCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the request.' })
  request!: string;

  @Field(() => SearchCriteriaInput, {
    description: 'The complete new criteria. They replace the old ones.',
  })
  criteria!: SearchCriteriaInput;

  @Field(() => String, { nullable: true, description: 'A response to the person who requested the change.' })
  answer?: string | null;
}

@InputType({ description: 'The request to decline, and the reason.' })
export class DeclineCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the request.' })
  request!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reason. It is shown to the person who requested the change.',
  })
  answer?: string | null;
}

@InputType({ description: 'The request to withdraw.' })
export class WithdrawCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the request.' })
  request!: string;
}

@ObjectType({ description: 'The alert in its current state, or the errors.' })
export class PropertyAlertPayload extends PayloadType {
  @Field(() => PropertyAlert, { nullable: true, description: 'The alert. Null on errors.' })
  readonly alert?: PropertyAlert;
}

@ObjectType({ description: 'The request in its current state, or the errors.' })
export class CriteriaChangePayload extends PayloadType {
  @Field(() => CriteriaChangeRequest, { nullable: true, description: 'The request. Null on errors.' })
  readonly request?: CriteriaChangeRequest;

  @Field(() => PropertyAlert, { nullable: true, description: 'The alert of the request. Null on errors.' })
  readonly alert?: PropertyAlert;
}

@Resolver()
export class AlertMutations {
  @Mutation(() => PropertyAlertPayload, {
    description:
      'Creates a property alert with search criteria. It immediately finds the homes on the market. For the provider.',
  })
  setUpPropertyAlert(
    @Arg('input', () => SetUpPropertyAlertInput) input: SetUpPropertyAlertInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PropertyAlertPayload> {
    return mutateThenMatch<PropertyAlertPayload>(context, info, input, (mutation) =>
      setUpPropertyAlert(mutation, input),
    );
  }

  @Mutation(() => PropertyAlertPayload, {
    description: 'Changes the criteria of an alert. The old criteria are kept as a version. For the provider.',
  })
  changeSearchCriteria(
    @Arg('input', () => ChangeSearchCriteriaInput) input: ChangeSearchCriteriaInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PropertyAlertPayload> {
    return mutateThenMatch<PropertyAlertPayload>(context, info, input, (mutation) =>
      changeSearchCriteria(mutation, input),
    );
  }

  @Mutation(() => PropertyAlertPayload, {
    description: 'Changes the notifications of an alert, or pauses, resumes or ends it.',
  })
  updatePropertyAlert(
    @Arg('input', () => UpdatePropertyAlertInput) input: UpdatePropertyAlertInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PropertyAlertPayload> {
    return mutateThenMatch<PropertyAlertPayload>(context, info, input, (mutation) =>
      updatePropertyAlert(mutation, input),
    );
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Requests a change of the criteria. No new matches are shown until the provider has answered. For the consumer.',
  })
  askCriteriaChange(
    @Arg('input', () => AskCriteriaChangeInput) input: AskCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateThenMatch<CriteriaChangePayload>(context, info, input, (mutation) =>
      askCriteriaChange(mutation, input),
    );
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Carries out a requested change of criteria. Withheld matches are checked against the new criteria. For the provider.',
  })
  carryOutCriteriaChange(
    @Arg('input', () => CarryOutCriteriaChangeInput) input: CarryOutCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateThenMatch<CriteriaChangePayload>(context, info, input, (mutation) =>
      carryOutCriteriaChange(mutation, input),
    );
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Declines a requested change of criteria. Withheld matches are checked against the old criteria. For the provider.',
  })
  declineCriteriaChange(
    @Arg('input', () => DeclineCriteriaChangeInput) input: DeclineCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateThenMatch<CriteriaChangePayload>(context, info, input, (mutation) =>
      declineCriteriaChange(mutation, input),
    );
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Withdraws a requested change of criteria. Withheld matches are checked against the old criteria. For the consumer.',
  })
  withdrawCriteriaChange(
    @Arg('input', () => WithdrawCriteriaChangeInput) input: WithdrawCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateThenMatch<CriteriaChangePayload>(context, info, input, (mutation) =>
      withdrawCriteriaChange(mutation, input),
    );
  }
}
