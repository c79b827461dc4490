/** Webhooks: what can be changed. */

import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { representatives } from '../../access-control/authority.rules.ts';
import { Authorised } from '../../access-control/authority.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../../mutations/mutation-input.ts';
import { runMutation } from '../../mutations/run-mutation.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { UrlScalar } from '../../schema/scalars.ts';
import { createWebhook, deleteWebhook, replayWebhook, updateWebhook } from './webhook.actions.ts';
import { Webhook } from './webhook.api.ts';

@InputType({ description: 'A new webhook.' })
export class CreateWebhookInput extends KeyedInput {
  @Field(() => ID, { description: 'The party whose events are sent: you, or an organisation that you represent.' })
  party!: string;

  @Field(() => UrlScalar, { description: 'URL to which events are sent, on the public internet.' })
  url!: string;

  @Field(() => [String], { nullable: true, description: 'Names of the events that are sent. Default: all.' })
  names?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Send the events after this cursor. Default: only new events.' })
  after?: string | null;
}

@InputType({ description: 'Changes to a webhook. Omitted fields are unchanged.' })
export class UpdateWebhookInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the webhook.' })
  id!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'The new URL.' })
  url?: string;

  @Field(() => [String], { nullable: true, description: 'Names of the events that are sent. Null: all.' })
  names?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'false: disables it; true: enables it where it stopped, and resets its failures.',
  })
  enabled?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'true: creates a new secret, which the payload shows only once.',
  })
  newSecret?: boolean | null;
}

@InputType({ description: 'The webhook, and the cursor to resend from.' })
export class ReplayWebhookInput extends KeyedInput {
  @Field(() => ID, { description: 'The ID of the webhook.' })
  id!: string;

  @Field(() => String, { description: 'All events after this cursor are sent again.' })
  after!: string;
}

@InputType({ description: 'The webhook to delete.' })
export class DeleteWebhookInput extends ChangeInput {
  @Field(() => ID, { description: 'The ID of the webhook.' })
  id!: string;
}

@ObjectType({ description: 'The webhook and, if new, its secret; or the errors.' })
export class WebhookPayload extends PayloadType {
  @Field(() => Webhook, { nullable: true, description: 'The webhook in its current state. Null on errors.' })
  readonly webhook?: Webhook;

  @Field(() => String, {
    nullable: true,
    description: 'The signing secret, shown only once. Null unless it is new.',
  })
  readonly secret?: string | null;
}

@ObjectType({ description: 'The ID of the deleted webhook, or the errors.' })
export class DeleteWebhookPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'ID of the deleted webhook. Null on errors.' })
  readonly deletedId?: string;
}

@Resolver()
export class WebhookMutations {
  @Mutation(() => WebhookPayload, {
    description: 'Creates a webhook, which sends the events of a party to a URL, signed with a secret.',
  })
  @Authorised({ party: representatives(), subject: 'The events of the party, sent to another system.' })
  createWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateWebhookInput) input: CreateWebhookInput,
  ): Promise<WebhookPayload> {
    return runMutation(context, info, input, (mutation) => createWebhook(mutation, input));
  }

  @Mutation(() => WebhookPayload, { description: 'Updates, disables or enables a webhook.' })
  @Authorised({ party: representatives(), subject: 'The events of the party, sent to another system.' })
  updateWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateWebhookInput) input: UpdateWebhookInput,
  ): Promise<WebhookPayload> {
    return runMutation(context, info, input, (mutation) => updateWebhook(mutation, input));
  }

  @Mutation(() => WebhookPayload, {
    description: 'Resends the events after a cursor. A disabled webhook is enabled.',
  })
  @Authorised({ party: representatives(), subject: 'The events of the party, sent to another system.' })
  replayWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReplayWebhookInput) input: ReplayWebhookInput,
  ): Promise<WebhookPayload> {
    return runMutation(context, info, input, (mutation) => replayWebhook(mutation, input));
  }

  @Mutation(() => DeleteWebhookPayload, { description: 'Deletes a webhook.' })
  @Authorised({ party: representatives(), subject: 'The events of the party, sent to another system.' })
  deleteWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DeleteWebhookInput) input: DeleteWebhookInput,
  ): Promise<DeleteWebhookPayload> {
    return runMutation(context, info, input, (mutation) => deleteWebhook(mutation, input));
  }
}
