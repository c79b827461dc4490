/** Matches: homes that meet an alert's criteria, what the client does with them, and why they match. */
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
import { type Connection, connectionOf, Node, PageArguments, planned } from '../graphql/relay.ts';
import { DateTimeScalar } from '../graphql/scalars.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { PropertyAlert } from './alert.api.ts';
import { DismissReason } from './consumption.rules.ts';
import { Listing } from './listing.api.ts';
import { Criterion } from './match.rules.ts';

export enum MatchCause {
  NEW = 'NEW',
  BACK = 'BACK',
  PRICE_CHANGED = 'PRICE_CHANGED',
  STATUS_CHANGED = 'STATUS_CHANGED',
}
registerEnumType(MatchCause, {
  name: 'MatchCause',
  description: 'Why a match was last told.',
  valuesConfig: {
    NEW: { description: 'The home met the criteria for the first time.' },
    BACK: { description: 'It meets them again, after it had not for a while.' },
    PRICE_CHANGED: { description: 'Its price changed, and it still meets them.' },
    STATUS_CHANGED: { description: 'Its status changed, and it is still to be had.' },
  },
});
registerEnumType(DismissReason, {
  name: 'DismissReason',
  description: 'Why a home is not wanted.',
  valuesConfig: {
    PRICE: { description: 'It costs too much for what it is.' },
    LOCATION: { description: 'Not there.' },
    SIZE: { description: 'Too small or too large.' },
    LAYOUT: { description: 'The rooms are not as wished.' },
    CONDITION: { description: 'Its state.' },
    FEATURES: { description: 'Something is lacking, or is there that should not be.' },
    KNOWN: { description: 'Seen or known already.' },
    OTHER: { description: 'Something else; the note tells.' },
  },
});
export enum MatchOrder {
  UNSEEN_FIRST = 'UNSEEN_FIRST',
  LATEST = 'LATEST',
  BEST_SCORE = 'BEST_SCORE',
}
registerEnumType(MatchOrder, {
  name: 'MatchOrder',
  description: 'Orders of matches.',
  valuesConfig: {
    UNSEEN_FIRST: { description: 'What was not seen yet, then the rest; latest first in both.' },
    LATEST: { description: 'What was told last.' },
    BEST_SCORE: { description: 'Most nice-to-haves.' },
  },
});

@ObjectType({
  implements: Node,
  description: 'A home that meets the criteria of an alert; seen by the two parties of its relationship only.',
})
export class Match extends Node {
  @Field(() => Listing, { description: 'The home.' })
  readonly listing!: Listing;

  @Field(() => PropertyAlert, { description: 'The alert.' })
  readonly alert!: PropertyAlert;

  @Field(() => DateTimeScalar, { description: 'When it was last told: found, changed in price or status, or back.' })
  readonly at!: string;

  @Field(() => MatchCause, { description: 'Why it was last told.' })
  readonly cause!: MatchCause;

  @Field(() => Int, {
    description: '0 to 100: nice-to-haves that it has, an unknown one counting half; 100 if none are wished.',
  })
  readonly score!: number;

  @Field(() => [Criterion], { description: 'What of the criteria it meets; of features ruled out: it has them not.' })
  readonly met!: Criterion[];

  @Field(() => [Criterion], { description: 'What it misses: nice-to-haves; when ended, also why.' })
  readonly missed!: Criterion[];

  @Field(() => [Criterion], { description: 'Of what the feed does not tell.' })
  readonly unknown!: Criterion[];

  @Field(() => Int, { description: 'The version of the criteria with which it was last compared.' })
  readonly criteriaVersion!: number;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the client saw it; null: not since it was last told.',
  })
  readonly seenAt!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Since when it no longer meets the criteria or is off the market; null: it does.',
  })
  readonly endedAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when it is a favourite; null: it is none.' })
  readonly favouriteAt!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the client dismissed it; null: it did not.' })
  readonly dismissedAt!: string | null;

  @Field(() => DismissReason, { nullable: true, description: 'Why it was dismissed.' })
  readonly dismissReason!: DismissReason | null;

  @Field(() => String, { nullable: true, description: 'More about why.' })
  readonly dismissNote!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was first found.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes.' })
  readonly version!: number;
}

export const MatchConnection = connectionOf(() => Match, 'Match', 'matches');

@InputType({
  description: 'Which matches; all conditions hold together. When not said, ended and dismissed ones are left out.',
})
export class MatchFilter {
  @Field(() => Boolean, { nullable: true, description: 'true: those that were seen; false: those that were not.' })
  seen?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true: favourites; false: all others.' })
  favourite?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'true: dismissed ones instead of the others.' })
  dismissed?: boolean;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: those that no longer meet the criteria instead of the others.',
  })
  ended?: boolean;

  @Field(() => Int, { nullable: true, description: 'With this score or more, 0 to 100.' })
  leastScore?: number;
}

@ArgsType()
export class MatchesArguments extends PageArguments {
  @Field(() => MatchFilter, { nullable: true, description: 'Which matches.' })
  filter?: MatchFilter;

  @Field(() => MatchOrder, { nullable: true, description: 'In which order; UNSEEN_FIRST when not given.' })
  orderBy?: MatchOrder;
}

@Resolver(() => PropertyAlert)
export class MatchesOfAlert {
  @FieldResolver(() => MatchConnection, { description: 'Homes that meet the criteria.' })
  matches(@Args(() => MatchesArguments) _args: MatchesArguments): Connection<Match> {
    return planned();
  }

  @FieldResolver(() => Int, {
    description: 'How many matches the client has not seen, without ended and dismissed ones.',
  })
  unseenCount(): number {
    return planned();
  }
}

@Resolver(() => Listing)
export class MatchesOfListing {
  @FieldResolver(() => MatchConnection, {
    description: 'Alerts that it meets, of those that you see: your own, or those of your clients.',
  })
  matches(@Args(() => MatchesArguments) _args: MatchesArguments): Connection<Match> {
    return planned();
  }
}

@Resolver(() => ServiceRelationship)
export class FavouritesOfRelationship {
  @FieldResolver(() => MatchConnection, {
    description: 'Homes that the client marked as favourites, latest first; parties only (empty for others).',
  })
  favourites(@Args(() => PageArguments) _args: PageArguments): Connection<Match> {
    return planned();
  }
}
