/** Records that a loop could not process: for administrators. */
import { Args, ArgsType, Field, InputType, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { ProcessingLoop } from '../../workers/set-aside.rules.ts';

registerEnumType(ProcessingLoop, {
  name: 'ProcessingLoop',
  description: 'A background loop that processes records.',
  valuesConfig: {
    MATCHING: { description: 'Matches listings (`lst_`) and property alerts (`alr_`).' },
    MAIL: { description: 'Sends queued emails (`mai_`).' },
    EVENT_NUMBERING: { description: 'Numbers committed events; the record is an internal Neo4j ID.' },
    LIVE_UPDATES: { description: 'Delivers events (`evt_`) to subscribers.' },
    WEBHOOKS: { description: 'Posts events to webhooks; the record is a webhook (`whk_`), or a webhook and an event.' },
    TRAINING: { description: 'Trains the recommendation model; the record is a party.' },
    RECOMMENDATIONS: { description: 'Publishes recommendations after a training; the record is a party.' },
    LISTING_IMPORT: { description: 'Imports listing feeds; the record is a listing (`lst_`).' },
    PURCHASE_IMPORT: {
      description: 'Imports purchase tables; the record is an activity (`act_`), or an unreadable line of a table.',
    },
    CALENDAR_FEEDS: { description: 'Serves calendar feeds; the record is an appointment (`apt_`).' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A record that could not be processed and does not block the others. Visible only to administrators.',
})
export class SetAsideRecord extends Node {
  @Field(() => ProcessingLoop, { description: 'The loop that could not process the record.' })
  readonly loop!: ProcessingLoop;

  @Field(() => String, { description: 'ID of the record.' })
  readonly record!: string;

  @Field(() => String, { description: 'Error of the last attempt to process it.' })
  readonly reason!: string;

  @Field(() => Int, { description: 'Number of delivery attempts.' })
  readonly attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it first failed.' })
  readonly firstFailedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it last failed.' })
  readonly lastFailedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When the next attempt is scheduled. Null if it is not retried automatically: a dead letter (see `retrySetAsideRecord`), or a record of an import, which the next import of the same data retries.',
  })
  readonly nextAttemptAt!: string | null;
}

export const SetAsideRecordConnection = connectionOf(() => SetAsideRecord, 'SetAsideRecord', 'records set aside');

@InputType({ description: 'Conditions on records. All of them must hold.' })
export class SetAsideRecordFilter {
  @Field(() => [ProcessingLoop], { nullable: true, description: 'From one of these loops.' })
  loops?: ProcessingLoop[];
}

@ArgsType()
export class SetAsideRecordsArguments extends PageArguments {
  @Field(() => SetAsideRecordFilter, {
    nullable: true,
    description: 'Restricts the list to records that meet these conditions.',
  })
  filter?: SetAsideRecordFilter;
}

@Resolver()
export class SetAsideQueries {
  @Query(() => SetAsideRecordConnection, {
    description:
      'Records that could not be processed, latest failure first. Administrators only; empty for others. A record leaves the list once it has been processed.',
  })
  setAsideRecords(@Args(() => SetAsideRecordsArguments) _args: SetAsideRecordsArguments): Connection<SetAsideRecord> {
    return resolvedByPlanner();
  }
}
