/** The global search, in the schema. */
import { Arg, Extensions, Field, ID, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import { openEnum } from '../../schema/open-enum.ts';
import { resolvedByPlanner } from '../../schema/relay.ts';
import { MAX_SEARCH_CHARACTERS } from '../../values/text-limits.rules.ts';
import { DEFAULT_HITS, MAX_HITS } from './search.rules.ts';

/** The work of looking through everything that the viewer may see, in lists. */
const SEARCH_LISTS = 8;

/** The features of the server add the kinds of their sources (`SearchSource`). */
export const SEARCH_KIND = openEnum('SearchKind', 'A kind of records that `search` finds.', {});

@ObjectType({ description: 'A record that a search found.' })
export class SearchHit {
  @Field(() => ID, { description: 'ID of the record.' })
  readonly id!: string;

  @Field(() => SEARCH_KIND, { description: 'The kind of the record.' })
  readonly kind!: string;

  @Field(() => String, { description: 'Name of the record, e.g. the address of a home.' })
  readonly title!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What distinguishes it from others of the same name, e.g. the provider of an offering. Null if there is nothing.',
  })
  readonly context!: string | null;

  @Field(() => ID, {
    description: 'ID of the record with which it is shown: its own, or e.g. that of the relationship of a resource.',
  })
  readonly page!: string;
}

@ObjectType({ description: 'The records that a search found.' })
export class SearchResults {
  @Field(() => [SearchHit], {
    description:
      'Best first: names that equal the text, names that begin with it, names with words that begin so, then names with parts of words.',
  })
  readonly hits!: SearchHit[];

  @Field(() => [SEARCH_KIND], { description: 'The kinds of which there are more hits than requested.' })
  readonly cut!: string[];
}

@Resolver()
export class SearchQueries {
  @Extensions(AS_LISTS(SEARCH_LISTS))
  @Query(() => SearchResults, {
    description:
      'Finds records of all kinds by their names, contacts also by email addresses, phone numbers, tags and identifiers, everything by its ID. Only records that you may see are found and counted.',
  })
  search(
    @Arg('text', () => String, {
      description: `Words or parts of them, all of which must occur, at most ${MAX_SEARCH_CHARACTERS} characters. Parts of less than three characters must begin a word. Case, accents and punctuation are ignored.`,
    })
    _text: string,
    @Arg('first', () => Int, {
      nullable: true,
      description: `Maximum number of hits of each kind, 1 to ${MAX_HITS}. Default: ${DEFAULT_HITS}.`,
    })
    _first?: number,
  ): SearchResults {
    return resolvedByPlanner();
  }
}
