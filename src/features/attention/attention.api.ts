/** What waits for a party, in the schema. */
import {
  Args,
  ArgsType,
  Extensions,
  Field,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  registerEnumType,
} from 'type-graphql';
import { AS_LISTS } from '../../schema/expanded-fields.ts';
import { openEnum } from '../../schema/open-enum.ts';
import { type Connection, connectionOf, Node, PageArguments, resolvedByPlanner } from '../../schema/relay.ts';
import { DateScalar, DateTimeScalar } from '../../schema/scalars.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';
import { AttentionHandling } from './handling.api.ts';
import { AttentionState } from './handling.rules.ts';

/** It reads what waits from the lists of all features, however small the page. */
const READING_LISTS = 1;

registerEnumType(AttentionState, {
  name: 'AttentionState',
  description: 'State of an item that waits for a party.',
  valuesConfig: {
    OPEN: { description: 'It waits.' },
    SNOOZED: { description: 'It waits again at a later time.' },
    DONE: { description: 'It was marked as done.' },
  },
});

/** The features of the server add the kinds of their sources (`AttentionSource`). */
export const ATTENTION_KIND = openEnum('AttentionKind', 'A kind of items that wait for a party.', {});

@ObjectType({ description: 'Something that waits for a party, such as a visit to answer.' })
export class AttentionItem {
  @Field(() => ID, { description: 'Opaque and stable: of its kind, its record and the party. Not for `node(id:)`.' })
  readonly id!: string;

  @Field(() => ATTENTION_KIND, { description: 'The kind.' })
  readonly kind!: string;

  @Field(() => Node, {
    nullable: true,
    description: 'What it is about, e.g. the appointment. Null if you cannot see it.',
  })
  readonly record!: Node | null;

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship in which it is. Null if it is in none.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The day by which it is due (UTC): that which the party set, otherwise that of the record. Null if there is none.',
  })
  readonly dueOn!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The instant at which it is due, e.g. the start of a visit. Null if it is due on a day, or never.',
  })
  readonly dueAt!: string | null;

  @Field(() => Int, {
    description: 'Weight of its kind, 1 to 100. Of items of the same day, the greatest comes first.',
  })
  readonly weight!: number;

  @Field(() => DateTimeScalar, { description: 'When it arose.' })
  readonly since!: string;

  @Field(() => AttentionState, { description: 'Whether it waits, is snoozed or was marked as done.' })
  readonly state!: AttentionState;

  @Field(() => AttentionHandling, {
    nullable: true,
    description: 'How the party handles it. Null if nobody has changed that.',
  })
  readonly handling!: AttentionHandling | null;

  @Field(() => Boolean, { description: 'Whether `updateAttention` can mark it as done.' })
  readonly isSettledHere!: boolean;
}

@ObjectType({ description: 'The number of items of one kind.' })
export class AttentionCount {
  @Field(() => ATTENTION_KIND, { description: 'The kind.' })
  readonly kind!: string;

  @Field(() => Int, { description: 'Number of items on all pages.' })
  readonly count!: number;
}

@ObjectType({ description: 'A page of the items that wait for a party.' })
export class AttentionConnection extends connectionOf(() => AttentionItem, 'AttentionItem', 'items') {
  @Field(() => [AttentionCount], { description: 'The number of items of each kind that has some, most first.' })
  readonly counts!: AttentionCount[];
}

@ArgsType()
export class AttentionArguments extends PageArguments {
  @Field(() => ID, { description: 'ID of the party: you, or an organisation for which you act.' })
  for!: string;

  @Field(() => [ATTENTION_KIND], { nullable: true, description: 'Only items of these kinds. Default: all.' })
  kinds?: string[];

  @Field(() => [AttentionState], { nullable: true, description: 'Only items in these states. Default: [OPEN].' })
  states?: AttentionState[];

  @Field(() => ID, { nullable: true, description: 'Only items that are assigned to this person.' })
  assignee?: string;
}

@Resolver()
export class AttentionQueries {
  @Extensions(AS_LISTS(READING_LISTS))
  @Query(() => AttentionConnection, {
    description:
      'Everything that waits for a party: by the day on which it is due, or arose if it has no due date; then by weight. Empty unless you act for the party.',
  })
  attention(@Args(() => AttentionArguments) _args: AttentionArguments): Connection<AttentionItem> {
    return resolvedByPlanner();
  }
}
