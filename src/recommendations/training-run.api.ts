/** How the training of recommendations goes: for administrators. */
import { Args, Field, Float, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { TrainingOutcome } from './training-run.rules.ts';

registerEnumType(TrainingOutcome, {
  name: 'TrainingOutcome',
  description: 'How a training ended. After all but SUCCEEDED the model in use stays.',
  valuesConfig: {
    SUCCEEDED: { description: 'The new model is in use.' },
    NOTHING_TO_LEARN_FROM: { description: 'There is no agreed relationship.' },
    OUT_OF_MEMORY: { description: 'It needed more memory than TRAINING_MEMORY_MB.' },
    TIME_LIMIT: { description: 'It took longer than TRAINING_TIME_LIMIT_MINUTES.' },
    KILLED: { description: 'The system or a person ended its process, or its server ended.' },
    FAILED: { description: 'An error ended it.' },
    STOPPED: { description: 'The server was stopped.' },
    LEASE_LOST: { description: 'Another server trains instead, as this one could not renew its lease in time.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'One training of the recommendations, in a process of its own. Only administrators see it.',
})
export class TrainingRun extends Node {
  @Field(() => DateTimeScalar, { description: 'When it started.' })
  readonly startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended; null while it runs.' })
  readonly endedAt!: string | null;

  @Field(() => Float, { description: 'Share that is done, 0 to 1; of one that ended, how far it came.' })
  readonly progress!: number;

  @Field(() => String, { description: 'What it does, or did last.' })
  readonly step!: string;

  @Field(() => TrainingOutcome, { nullable: true, description: 'How it ended; null while it runs.' })
  readonly outcome!: TrainingOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it ended without a model, or that it learned from a sample; null otherwise.',
  })
  readonly reason!: string | null;

  @Field(() => Float, { nullable: true, description: 'How long it took, in seconds; null while it runs.' })
  readonly seconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'Processor time of its process so far, in seconds.' })
  readonly cpuSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Most memory that its process held so far (RSS), in MiB.' })
  readonly peakMemoryMb!: number | null;

  @Field(() => Int, { description: '1, or the number of the try after failures.' })
  readonly attempt!: number;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried again; null when it did not fail.' })
  readonly nextAttemptAt!: string | null;
}

export const TrainingRunConnection = connectionOf(() => TrainingRun, 'TrainingRun', 'trainings');

@Resolver()
export class TrainingRunQueries {
  @Query(() => TrainingRunConnection, {
    description: 'The latest 20 trainings of the recommendations, latest first; for administrators, empty for others.',
  })
  trainingRuns(@Args(() => PageArguments) _args: PageArguments): Connection<TrainingRun> {
    return planned();
  }
}
