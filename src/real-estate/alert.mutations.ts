/** Property alerts and their criteria: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Float, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { MoneyInput } from '../graphql/money.ts';
import { changeSearchCriteria, setUpPropertyAlert, updatePropertyAlert } from './alert.actions.ts';
import { CriteriaChangeRequest, PropertyAlert } from './alert.api.ts';
import { AlertChannel, AlertFrequency, AlertState } from './alert.rules.ts';
import {
  askCriteriaChange,
  carryOutCriteriaChange,
  declineCriteriaChange,
  withdrawCriteriaChange,
} from './change-request.actions.ts';
import { AreaUnit, HomeFeature, HomeType } from './home.rules.ts';
import { mutateAndMatch } from './mutate-and-match.ts';

@InputType({ description: 'A circle on the map.' })
export class CircleInput {
  @Field(() => Float, { description: 'Degrees north of its centre, WGS 84.' })
  latitude!: number;

  @Field(() => Float, { description: 'Degrees east of its centre, WGS 84.' })
  longitude!: number;

  @Field(() => Float, { description: 'Its radius in kilometres, more than 0 and at most 500.' })
  radiusKm!: number;
}

@InputType({
  description:
    'What a client looks for. What is left out does not matter. Places, polygon and circle together make the area: a home in one of them is in it.',
})
export class SearchCriteriaInput {
  @Field(() => [String], {
    nullable: true,
    description: 'Cities, districts or postal codes, e.g. "Lakeview", "Hamilton, ON", "H3Z"; at most 50.',
  })
  places?: string[] | null;

  @Field(() => [[Float]], {
    nullable: true,
    description:
      'Corners of an area in their order around it, each [longitude, latitude] in degrees (GeoJSON order); 3 to 200, sides that do not cross.',
  })
  polygon?: number[][] | null;

  @Field(() => CircleInput, { nullable: true, description: 'An area around a point.' })
  circle?: CircleInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Least price. Homes in another currency are no match.' })
  priceFrom?: MoneyInput | null;

  @Field(() => MoneyInput, { nullable: true, description: 'Greatest price, in the same currency.' })
  priceTo?: MoneyInput | null;

  @Field(() => Boolean, { nullable: true, description: 'true: to rent; to buy when not given.' })
  forLease?: boolean | null;

  @Field(() => [HomeType], { nullable: true, description: 'One of these types.' })
  homeTypes?: HomeType[] | null;

  @Field(() => Int, { nullable: true, description: 'Least number of bedrooms.' })
  bedroomsFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Greatest number of bedrooms.' })
  bedroomsTo?: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Least number of bathrooms; one without bath or shower counts half.',
  })
  bathroomsFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest number of bathrooms.' })
  bathroomsTo?: number | null;

  @Field(() => Float, { nullable: true, description: 'Least living area, in `areaUnit`.' })
  livingAreaFrom?: number | null;

  @Field(() => Float, { nullable: true, description: 'Greatest living area, in `areaUnit`.' })
  livingAreaTo?: number | null;

  @Field(() => AreaUnit, { nullable: true, description: 'In what the living area is given; SQUARE_METRES when not.' })
  areaUnit?: AreaUnit | null;

  @Field(() => Int, { nullable: true, description: 'Built in this year or later.' })
  yearBuiltFrom?: number | null;

  @Field(() => Int, { nullable: true, description: 'Built in this year or earlier.' })
  yearBuiltTo?: number | null;

  @Field(() => [HomeFeature], { nullable: true, description: 'Without these it is no match.' })
  must?: HomeFeature[] | null;

  @Field(() => [HomeFeature], { nullable: true, description: 'The more of these, the higher the score.' })
  nice?: HomeFeature[] | null;

  @Field(() => [HomeFeature], { nullable: true, description: 'With one of these it is no match.' })
  never?: HomeFeature[] | null;
}

@InputType({ description: 'A property alert for the consumer of a relationship.' })
export class SetUpPropertyAlertInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship that provisions it; agreed or active.' })
  relationship!: string;

  @Field(() => String, { description: 'What it is called.' })
  name!: string;

  @Field(() => SearchCriteriaInput, { description: 'What is looked for.' })
  criteria!: SearchCriteriaInput;

  @Field(() => AlertFrequency, { description: 'How often it tells.' })
  frequency!: AlertFrequency;

  @Field(() => String, {
    nullable: true,
    description: 'In whose mornings digests come: an IANA name, e.g. "America/Toronto"; UTC when not given.',
  })
  timeZone?: string | null;

  @Field(() => AlertChannel, { nullable: true, description: 'How it tells; by e-mail when not given.' })
  channel?: AlertChannel | null;
}

@InputType({ description: 'Other criteria for an alert.' })
export class ChangeSearchCriteriaInput extends ChangeInput {
  @Field(() => ID, { description: 'Which alert.' })
  alert!: string;

  @Field(() => SearchCriteriaInput, {
    description: 'All that is looked for from now on; it takes the place of the old.',
  })
  criteria!: SearchCriteriaInput;
}

@InputType({ description: 'Changes to an alert besides its criteria: what is left out stays.' })
export class UpdatePropertyAlertInput extends ChangeInput {
  @Field(() => ID, { description: 'Which alert.' })
  alert!: string;

  @Field(() => String, { nullable: true, description: 'What it is called.' })
  name?: string | null;

  @Field(() => AlertFrequency, { nullable: true, description: 'How often it tells.' })
  frequency?: AlertFrequency | null;

  @Field(() => String, { nullable: true, description: 'In whose mornings digests come: an IANA name.' })
  timeZone?: string | null;

  @Field(() => AlertChannel, { nullable: true, description: 'How it tells.' })
  channel?: AlertChannel | null;

  @Field(() => AlertState, { nullable: true, description: 'Pauses it, goes on with it, or ends it for good.' })
  state?: AlertState | null;
}

@InputType({ description: 'A wish of the consumer for other criteria.' })
export class AskCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'Which alert.' })
  alert!: string;

  @Field(() => String, { description: 'What should be different, in words.' })
  wish!: string;
}

@InputType({ description: 'The criteria that carry out a wish.' })
export class CarryOutCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'Which request.' })
  request!: string;

  @Field(() => SearchCriteriaInput, {
    description: 'All that is looked for from now on; it takes the place of the old.',
  })
  criteria!: SearchCriteriaInput;

  @Field(() => String, { nullable: true, description: 'An answer to who asked.' })
  answer?: string | null;
}

@InputType({ description: 'Which request is declined, and why.' })
export class DeclineCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'Which request.' })
  request!: string;

  @Field(() => String, { nullable: true, description: 'Why; who asked sees it.' })
  answer?: string | null;
}

@InputType({ description: 'Which request is taken back.' })
export class WithdrawCriteriaChangeInput extends KeyedInput {
  @Field(() => ID, { description: 'Which request.' })
  request!: string;
}

@ObjectType({ description: 'The alert as it is now, or why nothing was changed.' })
export class PropertyAlertPayload extends PayloadType {
  @Field(() => PropertyAlert, { nullable: true, description: 'The alert; null on errors.' })
  readonly alert?: PropertyAlert;
}

@ObjectType({ description: 'The request as it is now, or why nothing was changed.' })
export class CriteriaChangePayload extends PayloadType {
  @Field(() => CriteriaChangeRequest, { nullable: true, description: 'The request; null on errors.' })
  readonly request?: CriteriaChangeRequest;

  @Field(() => PropertyAlert, { nullable: true, description: 'Its alert; null on errors.' })
  readonly alert?: PropertyAlert;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class AlertMutations {
  @Mutation(() => PropertyAlertPayload, {
    description:
      'Records search criteria and sets up a property alert with them, for the provider; it finds at once what is on the market.',
  })
  setUpPropertyAlert(
    @Arg('input', () => SetUpPropertyAlertInput, INPUT) input: SetUpPropertyAlertInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PropertyAlertPayload> {
    return mutateAndMatch<PropertyAlertPayload>(context, info, input, (action) => setUpPropertyAlert(action, input));
  }

  @Mutation(() => PropertyAlertPayload, {
    description: 'Gives an alert other criteria, for the provider; the old ones stay as a version.',
  })
  changeSearchCriteria(
    @Arg('input', () => ChangeSearchCriteriaInput, INPUT) input: ChangeSearchCriteriaInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PropertyAlertPayload> {
    return mutateAndMatch<PropertyAlertPayload>(context, info, input, (action) => changeSearchCriteria(action, input));
  }

  @Mutation(() => PropertyAlertPayload, {
    description: 'Changes how an alert tells, pauses it, resumes it or ends it.',
  })
  updatePropertyAlert(
    @Arg('input', () => UpdatePropertyAlertInput, INPUT) input: UpdatePropertyAlertInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PropertyAlertPayload> {
    return mutateAndMatch<PropertyAlertPayload>(context, info, input, (action) => updatePropertyAlert(action, input));
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Asks for other criteria, for the consumer. From then on no newer home is shown until the provider has answered.',
  })
  askCriteriaChange(
    @Arg('input', () => AskCriteriaChangeInput, INPUT) input: AskCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateAndMatch<CriteriaChangePayload>(context, info, input, (action) => askCriteriaChange(action, input));
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Carries out a wish for other criteria, for the provider; what was held back is matched with the new ones.',
  })
  carryOutCriteriaChange(
    @Arg('input', () => CarryOutCriteriaChangeInput, INPUT) input: CarryOutCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateAndMatch<CriteriaChangePayload>(context, info, input, (action) =>
      carryOutCriteriaChange(action, input),
    );
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Declines a wish for other criteria, for the provider; what was held back is matched with the old ones.',
  })
  declineCriteriaChange(
    @Arg('input', () => DeclineCriteriaChangeInput, INPUT) input: DeclineCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateAndMatch<CriteriaChangePayload>(context, info, input, (action) =>
      declineCriteriaChange(action, input),
    );
  }

  @Mutation(() => CriteriaChangePayload, {
    description:
      'Takes back a wish for other criteria, for the consumer; what was held back is matched with the old ones.',
  })
  withdrawCriteriaChange(
    @Arg('input', () => WithdrawCriteriaChangeInput, INPUT) input: WithdrawCriteriaChangeInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CriteriaChangePayload> {
    return mutateAndMatch<CriteriaChangePayload>(context, info, input, (action) =>
      withdrawCriteriaChange(action, input),
    );
  }
}
