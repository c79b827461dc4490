/** Inputs and payloads of the mutations of appointments. */

import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { UndoablePayload } from '../../mutations/undo/undoable-payload.ts';
import { Appointment } from './appointment.api.ts';
import { DEFAULT_MINUTES, MAX_MINUTES, MIN_MINUTES } from './appointment-limits.rules.ts';

const STARTS_AT = {
  description:
    'Local time in `timeZone`, e.g. "2026-12-01T14:30", or a time with offset, e.g. "2026-12-01T14:30-05:00".',
};
const TIME_ZONE = { description: 'IANA name of the time zone, e.g. "America/Toronto".' };

@InputType({ description: 'An appointment that one side proposes to the other.' })
export class ProposeAppointmentInput extends KeyedInput {
  @Field(() => ID, { description: 'The relationship.' })
  relationship!: string;

  @Field(() => String, { nullable: true, description: 'The subject, in one line. Default: "Visit".' })
  title?: string | null;

  @Field(() => String, STARTS_AT)
  startsAt!: string;

  @Field(() => String, TIME_ZONE)
  timeZone!: string;

  @Field(() => Int, {
    nullable: true,
    description: `Duration in minutes, ${MIN_MINUTES} to ${MAX_MINUTES}. Default: ${DEFAULT_MINUTES}.`,
  })
  durationMinutes?: number | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The object to visit, e.g. a listing. It is booked like the participants.',
  })
  place?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Description of the location. Default: the address of the place.',
  })
  location?: string | null;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  note?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'The host: a person who acts for the provider. Default: you, or else the first representative of the provider.',
  })
  host?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The guest: the consumer, or a person who acts for it. Default: the consumer.',
  })
  guest?: string | null;
}

@InputType({ description: 'A new time for an appointment.' })
export class RescheduleAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the appointment.' })
  id!: string;

  @Field(() => String, STARTS_AT)
  startsAt!: string;

  @Field(() => String, TIME_ZONE)
  timeZone!: string;

  @Field(() => Int, {
    nullable: true,
    description: `Duration in minutes, ${MIN_MINUTES} to ${MAX_MINUTES}. Default: the previous duration.`,
  })
  durationMinutes?: number | null;

  @Field(() => String, { nullable: true, description: 'Further details. They replace the previous note.' })
  note?: string | null;
}

@InputType({ description: 'The appointment to confirm.' })
export class ConfirmAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the appointment.' })
  id!: string;
}

@InputType({ description: 'The appointment to cancel, and the reason.' })
export class CancelAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the appointment.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The reason. It is shown to the other side.' })
  reason?: string | null;
}

@InputType({ description: 'The appointment that took place.' })
export class CompleteAppointmentInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the appointment.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The result. It replaces the previous note.' })
  note?: string | null;
}

@InputType({ description: 'The input of `publishCalendarFeed` and `revokeCalendarFeed`.' })
export class CalendarFeedInput extends KeyedInput {}

@ObjectType({ description: 'The appointment in its current state, or the errors.' })
export class AppointmentPayload extends UndoablePayload {
  @Field(() => Appointment, { nullable: true, description: 'The appointment. Null on errors.' })
  readonly appointment?: Appointment;
}

@ObjectType({ description: 'Address of your calendar feed, or the errors.' })
export class CalendarFeedPayload extends PayloadType {
  @Field(() => String, {
    nullable: true,
    description:
      'Path of the feed on this server, e.g. "/calendars/….ics". It is secret and shown only once. Null if there is no feed.',
  })
  readonly path?: string | null;
}
