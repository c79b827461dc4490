/** Webhooks: how systems get events. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, planned } from '../graphql/relay.ts';
import { DateTimeScalar, UrlScalar } from '../graphql/scalars.ts';
import { Organisation, Person } from '../parties/party.api.ts';

export enum WebhookState {
  ACTIVE = 'ACTIVE',
  DISABLED = 'DISABLED',
}
registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'Whether events are sent to a webhook.',
  valuesConfig: {
    ACTIVE: { description: 'Events are sent, and tried again when that fails.' },
    DISABLED: {
      description: 'Nothing is sent; `disabledReason` says why. Start it by updateWebhook or replayWebhook.',
    },
  },
});

@ObjectType({
  implements: Node,
  description: 'An address to which the events of a party are sent, signed; see docs/live-updates.md.',
})
export class Webhook extends Node {
  @Field(() => UrlScalar, { description: 'Where events are sent by POST.' })
  readonly url!: string;

  @Field(() => [String], { nullable: true, description: 'Only events with one of these names; null: all.' })
  readonly names!: string[] | null;

  @Field(() => WebhookState, { description: 'Whether events are sent.' })
  readonly state!: WebhookState;

  @Field(() => String, { nullable: true, description: 'Why it is disabled; null while it is active.' })
  readonly disabledReason!: string | null;

  @Field(() => String, { description: 'Everything up to this cursor was taken by the receiver.' })
  readonly cursor!: string;

  @Field(() => String, { nullable: true, description: 'What went wrong last; null when the last delivery went well.' })
  readonly lastError!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Since when no delivery goes well; null if it does.' })
  readonly failingSince!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it is tried again; null when nothing failed.' })
  readonly nextAttemptAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last changed.' })
  readonly updatedAt!: string;

  @Field(() => Int, { description: 'Counts the changes; give it as `expectedVersion` to change only what you saw.' })
  readonly version!: number;
}

const OF_PARTY = { description: 'Its webhooks; empty unless you are or act for it.' };

@Resolver(() => Organisation)
export class WebhooksOfOrganisation {
  @FieldResolver(() => [Webhook], OF_PARTY)
  webhooks(): Webhook[] {
    return planned();
  }
}

@Resolver(() => Person)
export class WebhooksOfPerson {
  @FieldResolver(() => [Webhook], OF_PARTY)
  webhooks(): Webhook[] {
    return planned();
  }
}
