/** What was said of a listing. */
import { Args, FieldResolver, Resolver } from 'type-graphql';
import { type Feedback, FeedbackArguments, FeedbackConnection } from '../feedback/feedback.api.ts';
import { type Connection, planned } from '../graphql/relay.ts';
import { Listing } from './listing.api.ts';

@Resolver(() => Listing)
export class FeedbackOfListing {
  @FieldResolver(() => FeedbackConnection, {
    description: 'What was said of it in relationships of yours, latest thread first.',
  })
  feedback(@Args(() => FeedbackArguments) _args: FeedbackArguments): Connection<Feedback> {
    return planned();
  }
}
