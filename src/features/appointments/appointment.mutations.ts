/** Mutations of appointments. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { members } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import {
  cancelAppointment,
  completeAppointment,
  confirmAppointment,
  proposeAppointment,
  reschedule,
} from './appointment.actions.ts';
import {
  AppointmentPayload,
  CalendarFeedInput,
  CalendarFeedPayload,
  CancelAppointmentInput,
  CompleteAppointmentInput,
  ConfirmAppointmentInput,
  ProposeAppointmentInput,
  RescheduleAppointmentInput,
} from './appointment.inputs.ts';
import { APPOINTMENTS } from './appointment.rules.ts';
import { publishCalendarFeed, revokeCalendarFeed } from './feed.actions.ts';

@Resolver()
export class AppointmentMutations {
  @Mutation(() => AppointmentPayload, {
    description: 'Proposes an appointment and reserves its time. The other side confirms it or proposes another time.',
  })
  @Authorised({
    provider: members(APPOINTMENTS),
    consumer: members(APPOINTMENTS),
    subject: 'The calendars of the two people who meet.',
    agreement: 'The other side confirms it.',
  })
  proposeAppointment(
    @Arg('input', () => ProposeAppointmentInput) input: ProposeAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return runMutation<AppointmentPayload>(context, info, input, (mutation) =>
      proposeAppointment(mutation, context.planner.shapes, input),
    );
  }

  @Mutation(() => AppointmentPayload, {
    description:
      'Answers a proposal with another time, which is reserved instead. The other side then confirms it or proposes another time.',
  })
  @Authorised({
    provider: members(APPOINTMENTS),
    consumer: members(APPOINTMENTS),
    subject: 'The calendars of the two people who meet.',
    agreement: 'The other side confirms it.',
  })
  counterProposeAppointment(
    @Arg('input', () => RescheduleAppointmentInput) input: RescheduleAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return runMutation<AppointmentPayload>(context, info, input, (mutation) =>
      reschedule(mutation, 'counterPropose', input),
    );
  }

  @Mutation(() => AppointmentPayload, {
    description: 'Confirms a proposed time. For the side that did not propose it. Both sides receive an invitation.',
  })
  @Authorised({
    provider: members(APPOINTMENTS),
    consumer: members(APPOINTMENTS),
    answers: true,
    subject: 'The calendars of the two people who meet.',
    agreement: 'This is the agreement of the side that did not propose the time.',
  })
  confirmAppointment(
    @Arg('input', () => ConfirmAppointmentInput) input: ConfirmAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return runMutation<AppointmentPayload>(context, info, input, (mutation) => confirmAppointment(mutation, input));
  }

  @Mutation(() => AppointmentPayload, {
    description:
      'Moves a confirmed appointment to another free time. Both sides receive an update, and either may cancel.',
  })
  @Authorised({
    provider: members(APPOINTMENTS),
    consumer: members(APPOINTMENTS),
    subject: 'The calendars of the two people who meet.',
    agreement: 'It takes effect at once; the other side may cancel.',
  })
  moveAppointment(
    @Arg('input', () => RescheduleAppointmentInput) input: RescheduleAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return runMutation<AppointmentPayload>(context, info, input, (mutation) => reschedule(mutation, 'move', input));
  }

  @Mutation(() => AppointmentPayload, {
    description: 'Cancels an appointment and frees its time slot. For either side.',
  })
  @Authorised({
    provider: members(),
    consumer: members(),
    undoable: true,
    subject: 'The calendars of the two people who meet.',
  })
  cancelAppointment(
    @Arg('input', () => CancelAppointmentInput) input: CancelAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return runMutation<AppointmentPayload>(context, info, input, (mutation) => cancelAppointment(mutation, input));
  }

  @Mutation(() => AppointmentPayload, { description: 'Records that an appointment took place. For either side.' })
  @Authorised({ provider: members(), consumer: members(), subject: 'The timeline of the relationship.' })
  completeAppointment(
    @Arg('input', () => CompleteAppointmentInput) input: CompleteAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return runMutation<AppointmentPayload>(context, info, input, (mutation) => completeAppointment(mutation, input));
  }

  @Mutation(() => CalendarFeedPayload, {
    description:
      'Publishes your appointments as a calendar feed at a new secret address. The previous address stops working.',
  })
  @Authorised({ everyone: true, subject: 'The calendar of the signed-in person.' })
  publishCalendarFeed(
    @Arg('input', () => CalendarFeedInput) input: CalendarFeedInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CalendarFeedPayload> {
    return runMutation<CalendarFeedPayload>(context, info, input, publishCalendarFeed);
  }

  @Mutation(() => CalendarFeedPayload, { description: 'Revokes your calendar feed. Its address stops working.' })
  @Authorised({ everyone: true, subject: 'The calendar of the signed-in person.' })
  revokeCalendarFeed(
    @Arg('input', () => CalendarFeedInput) input: CalendarFeedInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CalendarFeedPayload> {
    return runMutation<CalendarFeedPayload>(context, info, input, revokeCalendarFeed);
  }
}
