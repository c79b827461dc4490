/** Events: what happened, read live and resumed from a cursor. */
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  ID,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Subscription,
} from 'type-graphql';
import { invalidInput } from '../errors.ts';
import { cursorOf, readHead } from '../events/event-log.ts';
import type { Following, Subscriber } from '../events/live.ts';
import type { RequestContext } from '../graphql/context.ts';
import { Node, planned } from '../graphql/relay.ts';
import { DateTimeScalar, JsonObjectScalar } from '../graphql/scalars.ts';
import { Party, Person } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';

/** What one list of a filter may hold. */
const LONGEST_LIST = 100;

@ObjectType({
  implements: Node,
  description: 'Something that happened. You see the events of the parties that you are or act for.',
})
export class Event extends Node {
  @Field(() => String, {
    description: 'Where this event stands among all: give it as `after` to go on from here, on any replica.',
  })
  readonly cursor!: string;

  @Field(() => String, {
    description: 'What happened, in the past tense, e.g. "relationshipAgreed"; docs/live-updates.md lists them.',
  })
  readonly name!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  readonly at!: string;

  @Field(() => Person, { nullable: true, description: 'Who did it; null if it is nobody that you can see.' })
  readonly actor!: Person | null;

  @Field(() => [Party], { description: 'The parties whom it concerns, those that you can see.' })
  readonly parties!: Party[];

  @Field(() => ServiceRelationship, {
    nullable: true,
    description: 'The relationship in which it happened, as it is now; null outside of relationships.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => ID, { description: 'The id of what changed; `node(id:)` reads it as it is now.' })
  readonly entityId!: string;

  @Field(() => Int, { description: 'The version of what changed after this event.' })
  readonly entityVersion!: number;

  @Field(() => JsonObjectScalar, {
    description: 'Scalar fields that changed: name of the field → { before, after }. Money in minor units.',
  })
  readonly changes!: Record<string, unknown>;
}

@InputType({ description: 'Which events; all conditions hold together, of each list one is enough.' })
export class EventFilter {
  @Field(() => [String], { nullable: true, description: 'Only with one of these names, e.g. "relationshipAgreed".' })
  names?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only those that concern one of these parties.' })
  parties?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only those in one of these relationships.' })
  relationships?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Only those about one of these things.' })
  entities?: string[] | null;
}

@ArgsType()
export class ResumeArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'A cursor: first everything after it is sent, then what happens from now on, without gap or repeat. Not given: from now on.',
  })
  after?: string | null;
}

type Call<T> = { args: T & ResumeArguments; context: unknown; info: never };

/** A field's `subscribe`: what it follows, from its arguments. */
function following<T>(wish: (args: T & ResumeArguments) => Following) {
  return async ({ args, context, info }: Call<T>) => {
    const subscriber = context as Subscriber;
    return subscriber.live.follow(subscriber, { ...wish(args), after: args.after }, info);
  };
}

@Resolver()
export class EventSubscriptions {
  @Query(() => String, {
    description:
      'The cursor of the newest event. Ask for it first, then read what you show, then subscribe `after` it: nothing falls in between.',
  })
  async eventCursor(@Ctx() context: RequestContext): Promise<string> {
    context.viewer();
    return cursorOf(await readHead(context.graph));
  }

  @Subscription(() => Event, {
    description: 'What happens in a relationship of yours: its states, terms, resources and activities.',
    subscribe: following<{ id: string }>(({ id }) => ({ filter: { relationshipIds: [id] }, subject: id })) as never,
  })
  relationshipChanged(
    @Arg('id', () => ID, { description: 'The id of the relationship.' }) _id: string,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return planned();
  }

  @Subscription(() => Event, {
    description: 'What concerns a party that you are or act for.',
    subscribe: following<{ party: string; kinds?: string[] | null }>(({ party, kinds }) => ({
      filter: { partyIds: [party], names: list(kinds, 'kinds') },
      subject: party,
    })) as never,
  })
  partyActivity(
    @Arg('party', () => ID, { description: 'The id of the party.' }) _party: string,
    @Arg('kinds', () => [String], {
      nullable: true,
      description: 'Only events with one of these names, e.g. "activityRecorded"; all when not given.',
    })
    _kinds: string[] | null,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return planned();
  }

  @Subscription(() => Event, {
    description: 'A property that meets the criteria of an alert came on the market; `entityId` is the alert.',
    subscribe: following<{ alert: string }>(({ alert }) => ({
      filter: { entityIds: [alert], names: ['propertyMatched'] },
      subject: alert,
    })) as never,
  })
  propertyMatched(
    @Arg('alert', () => ID, { description: 'The id of the alert.' }) _alert: string,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return planned();
  }

  @Subscription(() => Event, {
    description: 'Something is recommended to a party that you are or act for; `entityId` is the recommendation.',
    subscribe: following<{ for: string }>((args) => ({
      filter: { partyIds: [args.for], names: ['recommendationMade'] },
      subject: args.for,
    })) as never,
  })
  recommendationMade(
    @Arg('for', () => ID, { description: 'The id of the party.' }) _party: string,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return planned();
  }

  @Subscription(() => Event, {
    description: 'Everything that you may see, for integrations.',
    subscribe: following<{ filter?: EventFilter | null }>(({ filter }) => ({
      filter: {
        names: list(filter?.names, 'filter.names'),
        partyIds: list(filter?.parties, 'filter.parties'),
        relationshipIds: list(filter?.relationships, 'filter.relationships'),
        entityIds: list(filter?.entities, 'filter.entities'),
      },
    })) as never,
  })
  events(
    @Args(() => ResumeArguments) _resume: ResumeArguments,
    @Arg('filter', () => EventFilter, { nullable: true, description: 'Which of them.' }) _filter: EventFilter | null,
  ): Event {
    return planned();
  }
}

/** @throws INVALID_INPUT when it is longer than anybody needs */
function list(values: string[] | null | undefined, field: string): string[] | undefined {
  if (values && values.length > LONGEST_LIST) throw invalidInput(field, `Give at most ${LONGEST_LIST}.`);
  return values ?? undefined;
}
