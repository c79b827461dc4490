/** Records that a loop could not process: for administrators. */
import { Args, ArgsType, Field, InputType, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { ProcessingLoop } from './set-aside.rules.ts';

registerEnumType(ProcessingLoop, {
  name: 'ProcessingLoop',
  description: 'What works through records on its own.',
  valuesConfig: {
    MATCHING: { description: 'Matches listings (`lst_`) and property alerts (`alr_`).' },
    MAIL: { description: 'Sends queued mails (`mai_`).' },
    EVENT_NUMBERING: { description: 'Gives committed events their numbers; the record is an id within Neo4j.' },
    LIVE_UPDATES: { description: 'Delivers events (`evt_`) to subscribers.' },
    WEBHOOKS: { description: 'Posts events to webhooks; the record is a webhook (`whk_`), or a webhook and an event.' },
    TRAINING: { description: 'Trains the model of recommendations; the record is a party.' },
    RECOMMENDATIONS: { description: 'Makes recommendations after a training; the record is a party.' },
    LISTING_IMPORT: { description: 'Imports feeds of listings; the record is a listing (`lst_`).' },
    PURCHASE_IMPORT: {
      description:
        'Imports tables of purchases; the record is an activity (`act_`), or a line of a table that cannot be read.',
    },
    CALENDAR_FEEDS: { description: 'Serves calendar feeds; the record is an appointment (`apt_`).' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A record that could not be processed. Its neighbours were. Only administrators see it.',
})
export class SetAsideRecord extends Node {
  @Field(() => ProcessingLoop, { description: 'Which loop could not process it.' })
  readonly loop!: ProcessingLoop;

  @Field(() => String, { description: 'The id of the record.' })
  readonly record!: string;

  @Field(() => String, { description: 'Why it could not be processed, at the last try.' })
  readonly reason!: string;

  @Field(() => Int, { description: 'How often it was tried.' })
  readonly attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it failed first.' })
  readonly firstFailedAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it failed last.' })
  readonly lastFailedAt!: string;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it is tried next; null when the loop does not come back to it by itself: a dead letter (`retrySetAsideRecord`), or a record of an import, which the next import of the same tries again.',
  })
  readonly nextAttemptAt!: string | null;
}

export const SetAsideRecordConnection = connectionOf(() => SetAsideRecord, 'SetAsideRecord', 'records set aside');

@InputType({ description: 'Which records; all conditions hold together.' })
export class SetAsideRecordFilter {
  @Field(() => [ProcessingLoop], { nullable: true, description: 'Of one of these loops.' })
  loops?: ProcessingLoop[];
}

@ArgsType()
export class SetAsideRecordsArguments extends PageArguments {
  @Field(() => SetAsideRecordFilter, { nullable: true, description: 'Which records.' })
  filter?: SetAsideRecordFilter;
}

@Resolver()
export class SetAsideQueries {
  @Query(() => SetAsideRecordConnection, {
    description:
      'Records that could not be processed, those that failed last first; for administrators, empty for others. A record that is processed later leaves the list.',
  })
  setAsideRecords(@Args(() => SetAsideRecordsArguments) _args: SetAsideRecordsArguments): Connection<SetAsideRecord> {
    return planned();
  }
}
