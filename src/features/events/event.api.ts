/** Events in the schema, and the subscriptions to them. */
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
  type SubscribeResolverData,
  Subscription,
} from 'type-graphql';
import { invalidInput } from '../../errors.ts';
import { cursorOf, readHead } from '../../outbox/event-log.ts';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DateTimeScalar, JsonObjectScalar } from '../../schema/scalars.ts';
import type { Subscriber, SubscriptionTarget } from '../../subscriptions/subscription-hub.ts';
import { Party, Person } from '../parties/party.api.ts';
import { ServiceRelationship } from '../relationships/relationship.api.ts';

/** Maximum number of values in a list of a filter. */
const MAX_LIST_LENGTH = 100;

@ObjectType({
  implements: Node,
  description: 'A committed change. You can see the events of your own party and of parties for which you act.',
})
export class Event extends Node {
  @Field(() => String, {
    description: 'Position of the event in the event log. Pass it as `after` to continue from here, on any replica.',
  })
  readonly cursor!: string;

  @Field(() => String, {
    description: 'Name of the event in the past tense, e.g. "relationshipAgreed"; docs/events.md lists all names.',
  })
  readonly name!: string;

  @Field(() => DateTimeScalar, { description: 'When it happened.' })
  readonly at!: string;

  @Field(() => Person, { nullable: true, description: 'The person who made the change. Null if not visible to you.' })
  readonly actor!: Person | null;

  @Field(() => [Party], { description: 'The parties concerned that you can see.' })
  readonly parties!: Party[];

  @Field(() => ServiceRelationship, {
    nullable: true,
    description:
      'The relationship in which it happened, in its current state. Null if the event does not belong to a relationship.',
  })
  readonly relationship!: ServiceRelationship | null;

  @Field(() => ID, { description: 'ID of the changed object; `node(id:)` returns its current state.' })
  readonly entityId!: string;

  @Field(() => Int, { description: 'Version of the changed object after this event.' })
  readonly entityVersion!: number;

  @Field(() => JsonObjectScalar, {
    description: 'The changed scalar fields: field name → { before, after }. Amounts are in minor units.',
  })
  readonly changes!: Record<string, unknown>;
}

@InputType({ description: 'Conditions on events. All of them must hold; within a list, one value must match.' })
export class EventFilter {
  @Field(() => [String], { nullable: true, description: 'With one of these names, e.g. "relationshipAgreed".' })
  names?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Concerning one of these parties.' })
  parties?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'In one of these relationships.' })
  relationships?: string[] | null;

  @Field(() => [ID], { nullable: true, description: 'Concerning one of these objects.' })
  entities?: string[] | null;
}

@ArgsType()
export class ResumeArguments {
  @Field(() => String, {
    nullable: true,
    description:
      'A cursor. All events after it are delivered, followed by new events, without gaps or duplicates. Default: only new events.',
  })
  after?: string | null;
}

/** The `subscribe` of a subscription field. @param target what it delivers, from its arguments */
export function subscribeTo<T>(target: (args: T & ResumeArguments) => SubscriptionTarget) {
  return async ({ args, context, info }: SubscribeResolverData<unknown, T & ResumeArguments, Subscriber>) =>
    context.hub.subscribe(context, { ...target(args), after: args.after }, info);
}

@Resolver()
export class EventSubscriptions {
  @Query(() => String, {
    description:
      'The cursor of the latest event. Request it before your data, or with them, then subscribe with it as `after`: no event is lost.',
  })
  async eventCursor(@Ctx() context: RequestContext): Promise<string> {
    context.viewer();
    const head = readHead(context.graph, context.limits);
    context.readFirst = head;
    return cursorOf(await head, context.bookmark());
  }

  @Subscription(() => Event, {
    description: 'Changes in one of your relationships: states, terms, resources and activities.',
    subscribe: subscribeTo<{ id: string }>(({ id }) => ({ filter: { relationshipIds: [id] }, subject: id })),
  })
  relationshipChanged(
    @Arg('id', () => ID, { description: 'The ID of the relationship.' }) _id: string,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return resolvedByPlanner();
  }

  @Subscription(() => Event, {
    description: 'Changes that concern your own party, or one for which you act.',
    subscribe: subscribeTo<{ party: string; kinds?: string[] | null }>(({ party, kinds }) => ({
      filter: { partyIds: [party], names: list(kinds, 'kinds') },
      subject: party,
    })),
  })
  partyActivity(
    @Arg('party', () => ID, { description: 'The ID of the party.' }) _party: string,
    @Arg('kinds', () => [String], {
      nullable: true,
      description: 'Names of the events to deliver, e.g. "activityRecorded". Default: all.',
    })
    _kinds: string[] | null,
    @Args(() => ResumeArguments) _resume: ResumeArguments,
  ): Event {
    return resolvedByPlanner();
  }

  @Subscription(() => Event, {
    description: 'All events that you may see, for integrations.',
    subscribe: subscribeTo<{ filter?: EventFilter | null }>(({ filter }) => ({
      filter: {
        names: list(filter?.names, 'filter.names'),
        partyIds: list(filter?.parties, 'filter.parties'),
        relationshipIds: list(filter?.relationships, 'filter.relationships'),
        entityIds: list(filter?.entities, 'filter.entities'),
      },
    })),
  })
  events(
    @Args(() => ResumeArguments) _resume: ResumeArguments,
    @Arg('filter', () => EventFilter, {
      nullable: true,
      description: 'Restricts the events to those that meet these conditions.',
    })
    _filter: EventFilter | null,
  ): Event {
    return resolvedByPlanner();
  }
}

/** @throws INVALID_INPUT when it is longer than anybody needs */
function list(values: string[] | null | undefined, field: string): string[] | undefined {
  if (values && values.length > MAX_LIST_LENGTH) throw invalidInput(field, `Specify at most ${MAX_LIST_LENGTH}.`);
  return values ?? undefined;
}
