/** Mutations of property alerts and their criteria. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members, representatives } from '../../../access-control/authority.rules.ts';
import { Authorised } from '../../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../../mutations/mutation-input.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import { DIGEST_TIME } from '../../mail/mail.rules.ts';
import { changeSearchCriteria, setUpPropertyAlert, updatePropertyAlert } from './alert.actions.ts';
import { PropertyAlert } from './alert.api.ts';
import {
  AlertChannel,
  AlertFrequency,
  AlertState,
  CHANGES_OF_ALERT,
  NEW_ALERTS,
  OTHER_CRITERIA,
} from './alert.rules.ts';
import {
  askCriteriaChange,
  carryOutCriteriaChange,
  declineCriteriaChange,
  withdrawCriteriaChange,
} from './change-request.actions.ts';
import {
  AskCriteriaChangeInput,
  CarryOutCriteriaChangeInput,
  CriteriaChangePayload,
  DeclineCriteriaChangeInput,
  WithdrawCriteriaChangeInput,
} from './change-request.inputs.ts';
import { mutateThenMatch } from './mutate-then-match.ts';
import { SearchCriteriaInput } from './search-criteria.inputs.ts';

@InputType({ description: 'A property alert for the consumer of a relationship.' })
export class SetUpPropertyAlertInput extends KeyedInput {
  @Field(() => ID, {
    description:
      'The relationship that provides it, in state AGREED or ACTIVE. If you recorded it with a contact, the criteria are your note, and homes are emailed only while `mayBeMailed` is true.',
  })
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
  name?: string;

  @Field(() => AlertFrequency, { nullable: true, description: 'How often notifications are sent.' })
  frequency?: AlertFrequency;

  @Field(() => String, {
    nullable: true,
    description: `Time zone (IANA name) in which digests are sent at ${DIGEST_TIME}.`,
  })
  timeZone?: string;

  @Field(() => AlertChannel, { nullable: true, description: 'Channel of the notifications.' })
  channel?: AlertChannel;

  @Field(() => AlertState, { nullable: true, description: 'Pauses, resumes or permanently ends the alert.' })
  state?: AlertState;
}

@ObjectType({ description: 'The alert in its current state, or the errors.' })
export class PropertyAlertPayload extends PayloadType {
  @Field(() => PropertyAlert, { nullable: true, description: 'The alert. Null on errors.' })
  readonly alert?: PropertyAlert;
}

@Resolver()
export class AlertMutations {
  @Mutation(() => PropertyAlertPayload, {
    description:
      'Creates a property alert with search criteria. It immediately finds the homes on the market. For the provider.',
  })
  @Authorised({
    provider: representatives(NEW_ALERTS),
    recorded: 'TOO',
    subject: 'A property alert, which is a resource of the client.',
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
  @Authorised({
    provider: representatives(OTHER_CRITERIA),
    recorded: 'TOO',
    subject: 'The criteria of the client.',
    agreement: 'Only while the client has not requested another change.',
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
  @Authorised({
    provider: representatives(CHANGES_OF_ALERT),
    consumer: representatives(CHANGES_OF_ALERT),
    recorded: 'TOO',
    subject: 'The notifications of the client.',
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
  @Authorised({
    consumer: members(OTHER_CRITERIA),
    subject: 'The criteria of the client.',
    agreement: 'The provider carries it out or declines.',
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
  @Authorised({
    provider: representatives(OTHER_CRITERIA),
    subject: 'The criteria of the client.',
    agreement: 'The client requested it.',
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
  @Authorised({ provider: representatives(), subject: 'The criteria of the client.' })
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
  @Authorised({ consumer: members(), subject: 'The criteria of the client.' })
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
