/** Runs of the training of recommendations, for administrators. */
import { Args, Field, Float, Int, ObjectType, Query, Resolver, registerEnumType } from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../../schema/relay.ts';
import { DateTimeScalar } from '../../../schema/scalars.ts';
import { KEPT_RUNS, TrainingOutcome } from './training-run.rules.ts';

registerEnumType(TrainingOutcome, {
  name: 'TrainingOutcome',
  description: 'Outcome of a training run. The current model stays in use unless the run succeeded.',
  valuesConfig: {
    SUCCEEDED: { description: 'The new model is in use.' },
    NOTHING_TO_LEARN_FROM: { description: 'There is no agreed relationship to learn from.' },
    OUT_OF_MEMORY: { description: 'The training needed more memory than TRAINING_MEMORY_MB.' },
    TIME_LIMIT: { description: 'The training took longer than TRAINING_TIME_LIMIT_MINUTES.' },
    KILLED: { description: 'Its process was killed by the system or a person, or its server stopped.' },
    FAILED: { description: 'It failed with an error.' },
    STOPPED: { description: 'The server was stopped.' },
    LEASE_LOST: { description: 'The server could not renew its lease in time, so another server took over.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A training run of the recommendation model, in a separate process. Visible only to administrators.',
})
export class TrainingRun extends Node {
  @Field(() => DateTimeScalar, { description: 'When it started.' })
  readonly startedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it ended. Null while it is running.' })
  readonly endedAt!: string | null;

  @Field(() => Float, {
    description: 'Progress of the run, 0 to 1; for a run that has ended, the progress it reached.',
  })
  readonly progress!: number;

  @Field(() => String, { description: 'The current or last step.' })
  readonly step!: string;

  @Field(() => TrainingOutcome, { nullable: true, description: 'The outcome. Null while it is running.' })
  readonly outcome!: TrainingOutcome | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reason why there is no model, or a note that the model was trained on a sample. Null otherwise.',
  })
  readonly reason!: string | null;

  @Field(() => Float, { nullable: true, description: 'Duration in seconds. Null while it is running.' })
  readonly seconds!: number | null;

  @Field(() => Float, { nullable: true, description: 'CPU time of its process so far, in seconds.' })
  readonly cpuSeconds!: number | null;

  @Field(() => Int, { nullable: true, description: 'Peak memory (RSS) of its process so far, in MiB.' })
  readonly peakMemoryMb!: number | null;

  @Field(() => Int, { description: 'Number of the attempt, starting at 1.' })
  readonly attempt!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next attempt is scheduled. Null if it did not fail.',
  })
  readonly nextAttemptAt!: string | null;
}

export const TrainingRunConnection = connectionOf(() => TrainingRun, 'TrainingRun', 'trainings');

@Resolver()
export class TrainingRunQueries {
  @Query(() => TrainingRunConnection, {
    description: `The latest ${KEPT_RUNS} training runs, latest first. Administrators only; empty for others.`,
  })
  trainingRuns(@Args(() => PageArguments) _args: PageArguments): Connection<TrainingRun> {
    return resolvedByPlanner();
  }
}
