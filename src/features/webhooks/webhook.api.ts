/** Webhooks: how systems get events. */
import { Field, FieldResolver, Int, ObjectType, Resolver, registerEnumType } from 'type-graphql';
import { Node, resolvedByPlanner } from '../../schema/relay.ts';
import { DateTimeScalar, UrlScalar } from '../../schema/scalars.ts';
import { Organisation, Person } from '../parties/party.api.ts';

export enum WebhookState {
  ACTIVE = 'ACTIVE',
  DISABLED = 'DISABLED',
}
registerEnumType(WebhookState, {
  name: 'WebhookState',
  description: 'State of a webhook.',
  valuesConfig: {
    ACTIVE: { description: 'Events are sent, and retried after failures.' },
    DISABLED: {
      description: 'No events are sent; see `disabledReason`. Restart it with `updateWebhook` or `replayWebhook`.',
    },
  },
});

@ObjectType({
  implements: Node,
  description: 'A URL to which the events of a party are sent, with a signature; see docs/live-updates.md.',
})
export class Webhook extends Node {
  @Field(() => UrlScalar, { description: 'URL to which events are sent by POST.' })
  readonly url!: string;

  @Field(() => [String], { nullable: true, description: 'Names of the events that are sent. Null: all.' })
  readonly names!: string[] | null;

  @Field(() => WebhookState, { description: 'The current state.' })
  readonly state!: WebhookState;

  @Field(() => String, { nullable: true, description: 'Reason why it is disabled. Null while it is active.' })
  readonly disabledReason!: string | null;

  @Field(() => String, { description: 'Cursor up to which the receiver has accepted all events.' })
  readonly cursor!: string;

  @Field(() => Person, {
    nullable: true,
    description:
      'The person who created it, or last enabled it. When that person no longer represents the party, it is disabled. Null for webhooks of earlier versions.',
  })
  readonly responsiblePerson!: Person | null;

  @Field(() => String, { nullable: true, description: 'The most recent error. Null if the last delivery succeeded.' })
  readonly lastError!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When deliveries began to fail. Null if they succeed.' })
  readonly failingSince!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When the next attempt is scheduled. Null if nothing failed.',
  })
  readonly nextAttemptAt!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last updated.' })
  readonly updatedAt!: string;

  @Field(() => Int, {
    description: 'Version number, increased by each change. Pass it as `expectedVersion` to detect concurrent changes.',
  })
  readonly version!: number;
}

const OF_PARTY = { description: 'Its webhooks. Empty unless you act for the party.' };

@Resolver(() => Organisation)
export class WebhooksOfOrganisation {
  @FieldResolver(() => [Webhook], OF_PARTY)
  webhooks(): Webhook[] {
    return resolvedByPlanner();
  }
}

@Resolver(() => Person)
export class WebhooksOfPerson {
  @FieldResolver(() => [Webhook], OF_PARTY)
  webhooks(): Webhook[] {
    return resolvedByPlanner();
  }
}
