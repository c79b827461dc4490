/** Records that a loop could not process: for administrators. */
import { Args, ArgsType, Field, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { openEnum } from '../../schema/open-enum.ts';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import { PROCESSING_LOOPS, type ProcessingLoop } from '../../workers/set-aside.rules.ts';

const PROCESSING_LOOP = openEnum('ProcessingLoop', 'A background loop that processes records.', PROCESSING_LOOPS);

@ObjectType({
  implements: Node,
  description: 'A record that could not be processed and does not block the others. Visible only to administrators.',
})
export class SetAsideRecord extends Node {
  @Field(() => PROCESSING_LOOP, { description: 'The loop that could not process the record.' })
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
  @Field(() => [PROCESSING_LOOP], { nullable: true, description: 'From one of these loops.' })
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
