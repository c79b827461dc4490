/** Matches in the schema: homes that meet the criteria of an alert, with the reasons and the actions of the client. */
import {
  Args,
  ArgsType,
  Field,
  FieldResolver,
  InputType,
  Int,
  ObjectType,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../../schema/relay.ts';
import { DateTimeScalar } from '../../../schema/scalars.ts';
import { ServiceRelationship } from '../../relationships/relationship.api.ts';
import { DismissReason } from '../favourites/favourite.rules.ts';
import { Criterion } from '../homes/match.rules.ts';
import { Listing } from '../listings/listing.api.ts';
import { PropertyAlert } from './alert.api.ts';

export enum MatchCause {
  NEW = 'NEW',
  BACK = 'BACK',
  PRICE_CHANGED = 'PRICE_CHANGED',
  STATUS_CHANGED = 'STATUS_CHANGED',
}
registerEnumType(MatchCause, {
  name: 'MatchCause',
  description: 'Reason for the latest notification about a match.',
  valuesConfig: {
    NEW: { description: 'The home met the criteria for the first time.' },
    BACK: { description: 'The home meets the criteria again after it temporarily did not.' },
    PRICE_CHANGED: { description: 'The price changed, and the home still meets the criteria.' },
    STATUS_CHANGED: { description: 'The status changed, and the home is still available.' },
  },
});
registerEnumType(DismissReason, {
  name: 'DismissReason',
  description: 'Reason for dismissing a home.',
  valuesConfig: {
    PRICE: { description: 'Too expensive for its value.' },
    LOCATION: { description: 'The location does not suit.' },
    SIZE: { description: 'Too small or too large.' },
    LAYOUT: { description: 'The layout does not suit.' },
    CONDITION: { description: 'The condition does not suit.' },
    FEATURES: { description: 'A required feature is missing, or an unwanted one is present.' },
    KNOWN: { description: 'Already known to the client.' },
    OTHER: { description: 'Another reason, given in the note.' },
  },
});
export enum MatchOrder {
  UNSEEN_FIRST = 'UNSEEN_FIRST',
  LATEST = 'LATEST',
  BEST_SCORE = 'BEST_SCORE',
}
registerEnumType(MatchOrder, {
  name: 'MatchOrder',
  description: 'Sort order of matches.',
  valuesConfig: {
    UNSEEN_FIRST: { description: 'Unseen matches first, then seen ones; latest first within each group.' },
    LATEST: { description: 'Latest notification first.' },
    BEST_SCORE: { description: 'Highest score first.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A home that meets the criteria of an alert. Visible only to the two parties of the relationship.',
})
export class Match extends Node {
  @Field(() => Listing, { description: 'The home.' })
  readonly listing!: Listing;

  @Field(() => PropertyAlert, { description: 'The alert.' })
  readonly alert!: PropertyAlert;

  @Field(() => DateTimeScalar, {
    description: 'When it was last reported: found, changed in price or status, or back on the market.',
  })
  readonly at!: string;

  @Field(() => MatchCause, { description: 'Reason for the latest report.' })
  readonly cause!: MatchCause;

  @Field(() => Int, {
    description:
      'Share of preferred features that the home has, 0 to 100; unknown features count half. 100 if the criteria have no preferred features.',
  })
  readonly score!: number;

  @Field(() => [Criterion], {
    description: 'Criteria that the home meets. An excluded feature counts as met if the home lacks it.',
  })
  readonly met!: Criterion[];

  @Field(() => [Criterion], {
    description:
      'Criteria that the home does not meet: preferred features and, if the match has ended, the reason why.',
  })
  readonly missed!: Criterion[];

  @Field(() => [Criterion], { description: 'Criteria that cannot be checked because the feed lacks the information.' })
  readonly unknown!: Criterion[];

  @Field(() => Int, { description: 'Version of the criteria with which the home was last compared.' })
  readonly criteriaVersion!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the client saw it. Null if not seen since it was last reported.',
  })
  readonly seenAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it stopped meeting the criteria or went off the market. Null if it still meets them.',
  })
  readonly endedAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was marked as a favourite. Null if it is not a favourite.',
  })
  readonly favouriteAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client dismissed it. Null if not dismissed.' })
  readonly dismissedAt!: string | null;

  @Field(() => DismissReason, { nullable: true, description: 'Reason for the dismissal.' })
  readonly dismissReason!: DismissReason | null;

  @Field(() => String, { nullable: true, description: 'Additional notes on the reason.' })
  readonly dismissNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first found.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Version number, increased by each change.' })
  readonly version!: number;
}

export const MatchConnection = connectionOf(() => Match, 'Match', 'matches');

@InputType({
  description: 'Conditions on matches. All of them must hold. By default, ended and dismissed matches are excluded.',
})
export class MatchFilter {
  @Field(() => Boolean, { nullable: true, description: 'true: only seen matches; false: only unseen matches.' })
  seen?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true: only favourites; false: only the others.' })
  favourite?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only dismissed matches; false: only the others. Default: false.',
  })
  dismissed?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: only matches that no longer meet the criteria; false: only the others. Default: false.',
  })
  ended?: boolean;

  @Field(() => Int, { nullable: true, description: 'With at least this score, 0 to 100.' })
  leastScore?: number;
}

@ArgsType()
export class MatchesArguments extends PageArguments {
  @Field(() => MatchFilter, {
    nullable: true,
    description: 'Restricts the list to matches that meet these conditions.',
  })
  filter?: MatchFilter;

  @Field(() => MatchOrder, { nullable: true, description: 'Sort order. Default: UNSEEN_FIRST.' })
  orderBy?: MatchOrder;
}

@Resolver(() => PropertyAlert)
export class MatchesOfAlert {
  @FieldResolver(() => MatchConnection, { description: 'The homes that meet the criteria.' })
  matches(@Args(() => MatchesArguments) _args: MatchesArguments): Connection<Match> {
    return resolvedByPlanner();
  }

  @FieldResolver(() => Int, {
    description: 'Number of matches that the client has not seen, excluding ended and dismissed ones.',
  })
  unseenCount(): number {
    return resolvedByPlanner();
  }
}

@Resolver(() => Listing)
export class MatchesOfListing {
  @FieldResolver(() => MatchConnection, {
    description: 'Matches of the listing with alerts that you can see: your own, or those of your clients.',
  })
  matches(@Args(() => MatchesArguments) _args: MatchesArguments): Connection<Match> {
    return resolvedByPlanner();
  }
}

@Resolver(() => ServiceRelationship)
export class FavouritesOfRelationship {
  @FieldResolver(() => MatchConnection, {
    description: 'Homes that the client marked as favourites, latest first. Parties only; empty for others.',
  })
  favourites(@Args(() => PageArguments) _args: PageArguments): Connection<Match> {
    return resolvedByPlanner();
  }
}
