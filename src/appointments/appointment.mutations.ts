/** Appointments: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import {
  cancelAppointment,
  completeAppointment,
  confirmAppointment,
  proposeAppointment,
  reschedule,
} from './appointment.actions.ts';
import { Appointment } from './appointment.api.ts';
import { publishCalendarFeed, revokeCalendarFeed } from './feed.actions.ts';

const STARTS_AT = {
  description:
    'A local time in `timeZone`, e.g. "2026-12-01T14:30", or one with an offset, e.g. "2026-12-01T14:30-05:00".',
};
const TIME_ZONE = { description: 'An IANA name, e.g. "America/Toronto".' };

@InputType({ description: 'An appointment that one side proposes to the other.' })
export class ProposeAppointmentInput extends KeyedInput {
  @Field(() => ID, { description: 'In which relationship.' })
  relationship!: string;

  @Field(() => String, { nullable: true, description: 'What it is about, in a line; "Visit" when not given.' })
  title?: string | null;

  @Field(() => String, STARTS_AT)
  startsAt!: string;

  @Field(() => String, TIME_ZONE)
  timeZone!: string;

  @Field(() => Int, { nullable: true, description: 'How long, 5 to 1440 minutes; 45 when not given.' })
  durationMinutes?: number | null;

  @Field(() => ID, { nullable: true, description: 'What is visited, e.g. a listing; booked like the people.' })
  place?: string | null;

  @Field(() => String, { nullable: true, description: 'Where, in words; the address of the place when not given.' })
  location?: string | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who receives: a person acting for the provider; you, else its first representative, when not given.',
  })
  host?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Who comes: the consumer or a person acting for it; the consumer when not given.',
  })
  guest?: string | null;
}

@InputType({ description: 'Another time for an appointment.' })
export class RescheduleAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which appointment.' })
  id!: string;

  @Field(() => String, STARTS_AT)
  startsAt!: string;

  @Field(() => String, TIME_ZONE)
  timeZone!: string;

  @Field(() => Int, { nullable: true, description: 'How long, 5 to 1440 minutes; as before when not given.' })
  durationMinutes?: number | null;

  @Field(() => String, { nullable: true, description: 'More about it; replaces the note.' })
  note?: string | null;
}

@InputType({ description: 'Which appointment is confirmed.' })
export class ConfirmAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which appointment.' })
  id!: string;
}

@InputType({ description: 'Which appointment is cancelled, and why.' })
export class CancelAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which appointment.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Why; the other side sees it.' })
  reason?: string | null;
}

@InputType({ description: 'Which appointment took place.' })
export class CompleteAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'Which appointment.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'What came of it; replaces the note.' })
  note?: string | null;
}

@InputType({ description: 'That you want a calendar feed, or none any more.' })
export class CalendarFeedInput extends KeyedInput {}

@ObjectType({ description: 'The appointment as it is now, or why nothing was changed.' })
export class AppointmentPayload extends PayloadType {
  @Field(() => Appointment, { nullable: true, description: 'The appointment; null on errors.' })
  readonly appointment?: Appointment;
}

@ObjectType({ description: 'Where your appointments can be read as a calendar.' })
export class CalendarFeedPayload extends PayloadType {
  @Field(() => String, {
    nullable: true,
    description:
      'The path of the feed on this server, e.g. "/calendars/….ics": give it to your calendar and to nobody else. Shown only now; null when there is none.',
  })
  readonly path?: string | null;
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class AppointmentMutations {
  @Mutation(() => AppointmentPayload, {
    description: 'Proposes an appointment and holds its time; the other side confirms it or proposes another.',
  })
  proposeAppointment(
    @Arg('input', () => ProposeAppointmentInput, INPUT) input: ProposeAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return mutate<AppointmentPayload>(context, info, input, (action) =>
      proposeAppointment(action, context.planner.shapes, input),
    );
  }

  @Mutation(() => AppointmentPayload, {
    description: 'Answers a proposal with another time, which is held instead; the other side answers again.',
  })
  counterProposeAppointment(
    @Arg('input', () => RescheduleAppointmentInput, INPUT) input: RescheduleAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return mutate<AppointmentPayload>(context, info, input, (action) => reschedule(action, 'counterPropose', input));
  }

  @Mutation(() => AppointmentPayload, {
    description: 'Confirms a proposed time, for the side that did not propose it; both get an invitation.',
  })
  confirmAppointment(
    @Arg('input', () => ConfirmAppointmentInput, INPUT) input: ConfirmAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return mutate<AppointmentPayload>(context, info, input, (action) => confirmAppointment(action, input));
  }

  @Mutation(() => AppointmentPayload, {
    description: 'Moves a confirmed appointment to another free time; both get an update, and either may cancel.',
  })
  moveAppointment(
    @Arg('input', () => RescheduleAppointmentInput, INPUT) input: RescheduleAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return mutate<AppointmentPayload>(context, info, input, (action) => reschedule(action, 'move', input));
  }

  @Mutation(() => AppointmentPayload, { description: 'Cancels an appointment and frees its time, for either side.' })
  cancelAppointment(
    @Arg('input', () => CancelAppointmentInput, INPUT) input: CancelAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return mutate<AppointmentPayload>(context, info, input, (action) => cancelAppointment(action, input));
  }

  @Mutation(() => AppointmentPayload, { description: 'Records that an appointment took place, for either side.' })
  completeAppointment(
    @Arg('input', () => CompleteAppointmentInput, INPUT) input: CompleteAppointmentInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<AppointmentPayload> {
    return mutate<AppointmentPayload>(context, info, input, (action) => completeAppointment(action, input));
  }

  @Mutation(() => CalendarFeedPayload, {
    description: 'Publishes your appointments as a calendar feed at a new secret address; an earlier address ends.',
  })
  publishCalendarFeed(
    @Arg('input', () => CalendarFeedInput, INPUT) input: CalendarFeedInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CalendarFeedPayload> {
    return mutate<CalendarFeedPayload>(context, info, input, publishCalendarFeed);
  }

  @Mutation(() => CalendarFeedPayload, { description: 'Ends your calendar feed; its address answers no more.' })
  revokeCalendarFeed(
    @Arg('input', () => CalendarFeedInput, INPUT) input: CalendarFeedInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<CalendarFeedPayload> {
    return mutate<CalendarFeedPayload>(context, info, input, revokeCalendarFeed);
  }
}
