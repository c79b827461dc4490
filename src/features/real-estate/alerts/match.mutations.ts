/** Mutations of matches. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { members } from '../../../access-control/authority.rules.ts';
import { Authorised } from '../../../access-control/authority.ts';
import { KeyedInput, PayloadType } from '../../../mutations/mutation-input.ts';
import { runMutation } from '../../../mutations/run-mutation.ts';
import type { RequestContext } from '../../../schema/request-context.ts';
import { dismissMatch, favouriteMatch, markMatchesSeen, restoreMatch } from '../favourites/favourite.actions.ts';
import { DismissReason, MAX_AT_ONCE } from '../favourites/favourite.rules.ts';
import { Match } from './match.api.ts';

@InputType({ description: 'Matches that the client has seen.' })
export class MarkMatchesSeenInput extends KeyedInput {
  @Field(() => [ID], { description: `IDs of the matches, 1 to ${MAX_AT_ONCE}.` })
  matches!: string[];
}

@InputType({ description: 'A home to add to or remove from the favourites.' })
export class FavouriteMatchInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the match.' })
  match!: string;

  @Field(() => Boolean, { nullable: true, description: 'false: removes it from the favourites. Default: true.' })
  favourite?: boolean | null;
}

@InputType({ description: 'A home that the client dismisses.' })
export class DismissMatchInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the match.' })
  match!: string;

  @Field(() => DismissReason, { description: 'The reason.' })
  reason!: DismissReason;

  @Field(() => String, {
    nullable: true,
    description: 'Additional notes on the reason. They are shown to the provider.',
  })
  note?: string | null;
}

@InputType({ description: 'A dismissed home to restore.' })
export class RestoreMatchInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the match.' })
  match!: string;
}

@ObjectType({ description: 'The match in its current state, or the errors.' })
export class MatchPayload extends PayloadType {
  @Field(() => Match, { nullable: true, description: 'The match. Null on errors.' })
  readonly match?: Match;
}

@ObjectType({ description: 'The matches in their current state, or the errors.' })
export class MatchesPayload extends PayloadType {
  @Field(() => [Match], { nullable: true, description: 'The matches, in the order of the input. Null on errors.' })
  readonly matches?: Match[];
}

@Resolver()
export class MatchMutations {
  @Mutation(() => MatchesPayload, {
    description: 'Marks matches as seen by the client. Each first view counts as a use of the property alert.',
  })
  @Authorised({ consumer: members(), subject: 'The matches of the client.' })
  markMatchesSeen(
    @Arg('input', () => MarkMatchesSeenInput) input: MarkMatchesSeenInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchesPayload> {
    return runMutation<MatchesPayload>(context, info, input, (mutation) => markMatchesSeen(mutation, input));
  }

  @Mutation(() => MatchPayload, {
    description: "Adds a home to the client's favourites, or removes it. Adding counts as a use of favourites.",
  })
  @Authorised({ consumer: members(), subject: 'The matches of the client.' })
  favouriteMatch(
    @Arg('input', () => FavouriteMatchInput) input: FavouriteMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchPayload> {
    return runMutation<MatchPayload>(context, info, input, (mutation) => favouriteMatch(mutation, input));
  }

  @Mutation(() => MatchPayload, {
    description:
      'Dismisses a home with a reason. It is removed from the favourites, and no further emails are sent about it.',
  })
  @Authorised({ consumer: members(), subject: 'The matches of the client.' })
  dismissMatch(
    @Arg('input', () => DismissMatchInput) input: DismissMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchPayload> {
    return runMutation<MatchPayload>(context, info, input, (mutation) => dismissMatch(mutation, input));
  }

  @Mutation(() => MatchPayload, { description: 'Restores a dismissed home.' })
  @Authorised({ consumer: members(), subject: 'The matches of the client.' })
  restoreMatch(
    @Arg('input', () => RestoreMatchInput) input: RestoreMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchPayload> {
    return runMutation<MatchPayload>(context, info, input, (mutation) => restoreMatch(mutation, input));
  }
}
