/** Appointments: what can be asked. */
import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { UserError } from '../graphql/user-errors.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { AppointmentState } from './appointment.rules.ts';

registerEnumType(AppointmentState, {
  name: 'AppointmentState',
  description: 'Where an appointment stands: PROPOSED → CONFIRMED → DONE, or CANCELLED.',
  valuesConfig: {
    PROPOSED: {
      description: 'One side has proposed a time, which is held; the other confirms it or proposes another.',
    },
    CONFIRMED: { description: 'Both have agreed on the time.' },
    CANCELLED: { description: 'It will not take place; its time is free again.' },
    DONE: { description: 'It took place.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A time at which the two sides of a relationship meet, such as a visit to a home; seen by them only.',
})
export class Appointment extends Node {
  @Field(() => AppointmentState, { description: 'Where it stands.' })
  readonly state!: AppointmentState;

  @Field(() => String, { description: 'What it is about, in a line.' })
  readonly title!: string;

  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  readonly endsAt!: string;

  @Field(() => String, { description: 'The zone in which its time was agreed, an IANA name, e.g. "America/Toronto".' })
  readonly timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Where, in words.' })
  readonly location!: string | null;

  @Field(() => String, { nullable: true, description: 'More about it.' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  readonly cancelReason!: string | null;

  @Field(() => Party, { description: 'Who receives, on the side of the provider.' })
  readonly host!: Party;

  @Field(() => Party, { description: 'Who comes, on the side of the consumer.' })
  readonly guest!: Party;

  @Field(() => Party, { description: 'The party that proposed the present time; the other one confirms it.' })
  readonly proposedBy!: Party;

  @Field(() => Node, { nullable: true, description: 'The thing that is visited, such as a listing; null: none.' })
  readonly place!: Node | null;

  @Field(() => ServiceRelationship, { description: 'In which relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => DateTimeScalar, { description: 'When it was first proposed.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; for `expectedVersion`.' })
  readonly version!: number;
}

export const AppointmentConnection = connectionOf(() => Appointment, 'Appointment', 'appointments');

@ObjectType({ description: 'A time at which all who must be there are free.' })
export class FreeSlot {
  @Field(() => DateTimeScalar, { description: 'When it begins.' })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  readonly endsAt!: string;
}

@ObjectType({
  implements: UserError,
  description: 'Host, guest or place is not free at this time; whose calendar it is, is not told.',
})
export class SlotTaken extends UserError {
  @Field(() => [FreeSlot], {
    description: "The nearest free times of the same length, 8 to 20 o'clock there, within 14 days; at most 5.",
  })
  readonly alternatives!: FreeSlot[];
}

@InputType({ description: 'Which appointments; all conditions hold together.' })
export class AppointmentFilter {
  @Field(() => [AppointmentState], { nullable: true, description: 'In one of these states.' })
  states?: AppointmentState[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Ending at this instant or later.' })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Beginning before this instant.' })
  until?: string;

  @Field(() => ID, { nullable: true, description: 'At this place.' })
  place?: string;
}

@ArgsType()
export class AppointmentsArguments extends PageArguments {
  @Field(() => AppointmentFilter, { nullable: true, description: 'Which appointments.' })
  filter?: AppointmentFilter;
}

@Resolver(() => ServiceRelationship)
export class AppointmentsOfRelationship {
  @FieldResolver(() => AppointmentConnection, {
    description: 'Its appointments, earliest first; parties only (empty for others).',
  })
  appointments(@Args(() => AppointmentsArguments) _args: AppointmentsArguments): Connection<Appointment> {
    return planned();
  }
}
