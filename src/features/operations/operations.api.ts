/** The progress of the deliveries of this installation: for administrators. Whose webhooks and mails they are is not shown. */
import { Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { readViewer } from '../../access-control/viewer.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { readDeliveries } from './operations.actions.ts';

@ObjectType({ description: 'The progress of the deliveries of this installation, over all servers.' })
export class Deliveries {
  @Field(() => Int, { description: 'Number of events since the beginning.' })
  readonly eventsNumbered!: number;

  @Field(() => Int, { description: 'Committed events that have no number yet, and so are not delivered.' })
  readonly eventsWaiting!: number;

  @Field(() => Int, { description: 'Records of the audit trail that are not chained yet.' })
  readonly auditWaiting!: number;

  @Field(() => Int, { description: 'Emails that wait to be sent or retried, including digests that are not due yet.' })
  readonly mailsWaiting!: number;

  @Field(() => Int, { description: 'Active webhooks.' })
  readonly webhooksActive!: number;

  @Field(() => Int, { description: 'Active webhooks whose last delivery failed.' })
  readonly webhooksFailing!: number;

  @Field(() => Int, { description: 'Disabled webhooks.' })
  readonly webhooksDisabled!: number;

  @Field(() => Int, { description: 'Number of events that the slowest active webhook has not processed yet.' })
  readonly webhookLag!: number;
}

@Resolver()
export class DeliveriesQueries {
  @Query(() => Deliveries, {
    nullable: true,
    description: 'The progress of events, emails and webhooks. Null unless you are an administrator.',
  })
  async deliveries(@Ctx() context: RequestContext): Promise<Deliveries | null> {
    const { administrator } = await readViewer(context.reads, context.viewer());
    return administrator ? readDeliveries(context.reads) : null;
  }
}
