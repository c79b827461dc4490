/** Subscriptions to recommendations. */
import { Arg, Args, ID, Resolver, Subscription } from 'type-graphql';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { Event, ResumeArguments, subscribeTo } from '../events/event.api.ts';

@Resolver()
export class RecommendationSubscriptions {
  @Subscription(() => Event, {
    description:
      'A new recommendation to your own party, or to one for which you act. `entityId` is the ID of the recommendation.',
    subscribe: subscribeTo<{ for: string }>((args) => ({
      filter: { partyIds: [args.for], names: ['recommendationMade'] },
      subject: args.for,
    })),
  })
  recommendationMade(
    @Arg('for', () => ID, { description: 'The ID of the party.' }) _party: string,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return resolvedByPlanner();
  }
}
