/** Matches: what the client can do with them. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { dismissMatch, favouriteMatch, markMatchesSeen, restoreMatch } from './consumption.actions.ts';
import { DismissReason } from './consumption.rules.ts';
import { Match } from './match.api.ts';

@InputType({ description: 'Matches that the client has seen.' })
export class MarkMatchesSeenInput extends KeyedInput {
  @Field(() => [ID], { description: 'Which matches, 1 to 100.' })
  matches!: string[];
}

@InputType({ description: 'A home that the client likes.' })
export class FavouriteMatchInput extends KeyedInput {
  @Field(() => ID, { description: 'Which match.' })
  match!: string;

  @Field(() => Boolean, { nullable: true, description: 'false: it is no favourite any more; true when not given.' })
  favourite?: boolean | null;
}

@InputType({ description: 'A home that the client does not want.' })
export class DismissMatchInput extends KeyedInput {
  @Field(() => ID, { description: 'Which match.' })
  match!: string;

  @Field(() => DismissReason, { description: 'Why.' })
  reason!: DismissReason;

  @Field(() => String, { nullable: true, description: 'More about why; the provider sees it.' })
  note?: string | null;
}

@InputType({ description: 'A dismissed home that is looked at again.' })
export class RestoreMatchInput extends KeyedInput {
  @Field(() => ID, { description: 'Which match.' })
  match!: string;
}

@ObjectType({ description: 'The match as it is now, or why nothing was changed.' })
export class MatchPayload extends PayloadType {
  @Field(() => Match, { nullable: true, description: 'The match; null on errors.' })
  readonly match?: Match;
}

@ObjectType({ description: 'The matches as they are now, or why nothing was changed.' })
export class MatchesPayload extends PayloadType {
  @Field(() => [Match], { nullable: true, description: 'The matches in the order given; null on errors.' })
  readonly matches?: Match[];
}

const INPUT = { description: 'What is wished.' };

@Resolver()
export class MatchMutations {
  @Mutation(() => MatchesPayload, {
    description: 'Notes that the client has seen matches; each first look counts as a use of the property alert.',
  })
  markMatchesSeen(
    @Arg('input', () => MarkMatchesSeenInput, INPUT) input: MarkMatchesSeenInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchesPayload> {
    return mutate<MatchesPayload>(context, info, input, (action) => markMatchesSeen(action, input));
  }

  @Mutation(() => MatchPayload, {
    description: 'Marks a home as a favourite of the client, or no longer; marking counts as a use of favourites.',
  })
  favouriteMatch(
    @Arg('input', () => FavouriteMatchInput, INPUT) input: FavouriteMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchPayload> {
    return mutate<MatchPayload>(context, info, input, (action) => favouriteMatch(action, input));
  }

  @Mutation(() => MatchPayload, {
    description: 'Dismisses a home with a reason; it is no favourite then and not mailed again.',
  })
  dismissMatch(
    @Arg('input', () => DismissMatchInput, INPUT) input: DismissMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchPayload> {
    return mutate<MatchPayload>(context, info, input, (action) => dismissMatch(action, input));
  }

  @Mutation(() => MatchPayload, { description: 'Takes back a dismissal.' })
  restoreMatch(
    @Arg('input', () => RestoreMatchInput, INPUT) input: RestoreMatchInput,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<MatchPayload> {
    return mutate<MatchPayload>(context, info, input, (action) => restoreMatch(action, input));
  }
}
