/** Feedback on a listing. */
import { Args, FieldResolver, Resolver } from 'type-graphql';
import { type Connection, resolvedByPlanner } from '../../../schema/relay.ts';
import { type Feedback, FeedbackArguments, FeedbackConnection } from '../../feedback/feedback.api.ts';
import { Listing } from './listing.api.ts';

@Resolver(() => Listing)
export class FeedbackOfListing {
  @FieldResolver(() => FeedbackConnection, {
    description: 'Feedback on the listing in your relationships, latest thread first.',
  })
  feedback(@Args(() => FeedbackArguments) _args: FeedbackArguments): Connection<Feedback> {
    return resolvedByPlanner();
  }
}
