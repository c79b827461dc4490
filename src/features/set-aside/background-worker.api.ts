/** The background workers of the server that answers: for administrators. */
import { Ctx, Field, Float, ObjectType, Query, Resolver } from 'type-graphql';
import { readViewer } from '../../access-control/viewer.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar } from '../../schema/scalars.ts';
import type { WorkerStatus } from '../../workers/worker.ts';

@ObjectType({ description: 'A background worker of the server that answers. Visible only to administrators.' })
export class BackgroundWorker {
  @Field(() => String, { description: 'The name, as it is in the log.' })
  readonly name!: string;

  @Field(() => Float, { description: 'Seconds between two runs. A worker that is notified of new work runs at once.' })
  readonly intervalSeconds!: number;

  @Field(() => String, {
    nullable: true,
    description: 'How several servers share the work. Null if all of them do the same, without harm.',
  })
  readonly lease!: string | null;

  @Field(() => Boolean, { description: 'Whether a run is in progress.' })
  readonly running!: boolean;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a run last ended without a failure. Null if none has since the start of the server.',
  })
  readonly lastRunAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When a run last failed. Null if none has since the start of the server.',
  })
  readonly lastFailedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Error of the last failure. Null if no run has failed.' })
  readonly lastFailure!: string | null;

  static of({ intervalMs, ...status }: WorkerStatus): BackgroundWorker {
    return { ...status, intervalSeconds: intervalMs / 1000 };
  }
}

@Resolver()
export class BackgroundWorkerQueries {
  @Query(() => [BackgroundWorker], {
    description:
      'Background workers of the server that answers; each server has its own. Administrators only; empty for others.',
  })
  async backgroundWorkers(@Ctx() context: RequestContext): Promise<BackgroundWorker[]> {
    const { administrator } = await readViewer(context.reads, context.viewer());
    return administrator ? context.workers().map(BackgroundWorker.of) : [];
  }
}
