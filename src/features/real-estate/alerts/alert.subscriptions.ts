/** Subscriptions to property alerts. */
import { Arg, Args, ID, Resolver, Subscription } from 'type-graphql';
import { resolvedByPlanner } from '../../../schema/relay.ts';
import { Event, ResumeArguments, subscribeTo } from '../../events/event.api.ts';

@Resolver()
export class AlertSubscriptions {
  @Subscription(() => Event, {
    description: 'A home that meets the criteria of an alert has been found. `entityId` is the ID of the alert.',
    subscribe: subscribeTo<{ alert: string }>(({ alert }) => ({
      filter: { entityIds: [alert], names: ['propertyMatched'] },
      subject: alert,
    })),
  })
  propertyMatched(
    @Arg('alert', () => ID, { description: 'The ID of the alert.' }) _alert: string,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return resolvedByPlanner();
  }
}
