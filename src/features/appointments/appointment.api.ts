/** Appointments in the schema. */
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
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { UserError } from '../../schema/user-errors.ts';
import { Party } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { AppointmentState, CLOSES, MAX_ALTERNATIVES, OPENS, SEARCHED_DAYS } from './appointment.rules.ts';

registerEnumType(AppointmentState, {
  name: 'AppointmentState',
  description: 'State of an appointment: PROPOSED → CONFIRMED → DONE, or CANCELLED.',
  valuesConfig: {
    PROPOSED: {
      description: 'One side has proposed a time, which is reserved. The other side confirms it or proposes another.',
    },
    CONFIRMED: { description: 'Both sides have agreed on the time.' },
    CANCELLED: { description: 'It will not take place; its time slot is free again.' },
    DONE: { description: 'It took place.' },
  },
});

@ObjectType({
  implements: Node,
  description:
    'A meeting of the two sides of a relationship, such as a visit to a home. Visible only to the two sides.',
})
export class Appointment extends Node {
  @Field(() => AppointmentState, { description: 'The current state.' })
  readonly state!: AppointmentState;

  @Field(() => String, { description: 'The subject, in one line.' })
  readonly title!: string;

  @Field(() => DateTimeScalar, { description: 'When it starts.' })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  readonly endsAt!: string;

  @Field(() => String, { description: 'IANA name of the time zone in which it was arranged, e.g. "America/Toronto".' })
  readonly timeZone!: string;

  @Field(() => String, { nullable: true, description: 'Description of the location.' })
  readonly location!: string | null;

  @Field(() => String, { nullable: true, description: 'Further details.' })
  readonly note!: string | null;

  @Field(() => String, { nullable: true, description: 'Reason for the cancellation.' })
  readonly cancelReason!: string | null;

  @Field(() => Party, { description: 'The host, on the provider side.' })
  readonly host!: Party;

  @Field(() => Party, { description: 'The guest, on the consumer side.' })
  readonly guest!: Party;

  @Field(() => Party, { description: 'The party that proposed the current time; the other party confirms it.' })
  readonly proposedBy!: Party;

  @Field(() => Node, {
    nullable: true,
    description: 'The object that is visited, such as a listing. Null if there is none.',
  })
  readonly place!: Node | null;

  @Field(() => ServiceRelationship, { description: 'The relationship.' })
  readonly relationship!: ServiceRelationship;

  @Field(() => DateTimeScalar, { description: 'When it was first proposed.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change. Pass it as `expectedVersion`.' })
  readonly version!: number;
}

export const AppointmentConnection = connectionOf(() => Appointment, 'Appointment', 'appointments');

@ObjectType({ description: 'A time slot at which all participants and the place are available.' })
export class FreeSlot {
  @Field(() => DateTimeScalar, { description: 'When it starts.' })
  readonly startsAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it ends.' })
  readonly endsAt!: string;
}

@ObjectType({
  implements: UserError,
  description: 'The slot is taken. Whose calendar conflicts is not disclosed.',
})
export class SlotTaken extends UserError {
  @Field(() => [FreeSlot], {
    description: `The nearest free time slots of the same duration within ${SEARCHED_DAYS} days, between ${OPENS}:00 and ${CLOSES}:00 local time; at most ${MAX_ALTERNATIVES}.`,
  })
  readonly alternatives!: FreeSlot[];
}

@InputType({ description: 'Conditions on appointments. All of them must hold.' })
export class AppointmentFilter {
  @Field(() => [AppointmentState], { nullable: true, description: 'In one of these states.' })
  states?: AppointmentState[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'Ending at or after this instant.' })
  from?: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Starting before this instant.' })
  until?: string;

  @Field(() => ID, { nullable: true, description: 'At this place.' })
  place?: string;
}

export enum AppointmentOrder {
  EARLIEST = 'EARLIEST',
  LATEST = 'LATEST',
}

registerEnumType(AppointmentOrder, {
  name: 'AppointmentOrder',
  description: 'Sort order of appointments.',
  valuesConfig: {
    EARLIEST: { description: 'Earliest start first.' },
    LATEST: { description: 'Latest start first.' },
  },
});

@ArgsType()
export class AppointmentsArguments extends PageArguments {
  @Field(() => AppointmentFilter, {
    nullable: true,
    description: 'Restricts the list to appointments that meet these conditions.',
  })
  filter?: AppointmentFilter;

  @Field(() => AppointmentOrder, { nullable: true, description: 'Sort order. Default: EARLIEST.' })
  orderBy?: AppointmentOrder;
}

@Resolver(() => ServiceRelationship)
export class AppointmentsOfRelationship {
  @FieldResolver(() => AppointmentConnection, {
    description: 'The appointments in the relationship. Parties only; empty for others.',
  })
  appointments(@Args(() => AppointmentsArguments) _args: AppointmentsArguments): Connection<Appointment> {
    return resolvedByPlanner();
  }
}

@Resolver(() => Party)
export class AppointmentsOfParty {
  @FieldResolver(() => AppointmentConnection, {
    description: 'Appointments in all relationships of the party to which you are party as well.',
  })
  appointments(@Args(() => AppointmentsArguments) _args: AppointmentsArguments): Connection<Appointment> {
    return resolvedByPlanner();
  }
}
