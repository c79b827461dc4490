/** Webhooks: what can be changed. */
import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, ID, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { RequestContext } from '../graphql/context.ts';
import { ChangeInput, KeyedInput, PayloadType } from '../graphql/inputs.ts';
import { mutate } from '../graphql/mutate.ts';
import { UrlScalar } from '../graphql/scalars.ts';
import { createWebhook, deleteWebhook, replayWebhook, updateWebhook } from './webhook.actions.ts';
import { Webhook } from './webhook.api.ts';

@InputType({ description: 'A new webhook.' })
export class CreateWebhookInput extends KeyedInput {
  @Field(() => ID, { description: 'Whose events are sent: you or an organisation that you represent.' })
  party!: string;

  @Field(() => UrlScalar, { description: 'Where they are sent, on the public internet.' })
  url!: string;

  @Field(() => [String], { nullable: true, description: 'Only events with one of these names; all when not given.' })
  names?: string[] | null;

  @Field(() => String, { nullable: true, description: 'Begin after this cursor; from now on when not given.' })
  after?: string | null;
}

@InputType({ description: 'Changes to a webhook: what is left out stays.' })
export class UpdateWebhookInput extends ChangeInput {
  @Field(() => ID, { description: 'Which webhook.' })
  id!: string;

  @Field(() => UrlScalar, { nullable: true, description: 'Where events are sent from now on.' })
  url?: string;

  @Field(() => [String], { nullable: true, description: 'Only events with one of these names; null: all.' })
  names?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'false stops it; true starts it again where it stopped, with all failures forgiven.',
  })
  enabled?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'true: a new secret, which the payload shows this once.' })
  newSecret?: boolean | null;
}

@InputType({ description: 'From where a webhook is sent events again.' })
export class ReplayWebhookInput extends KeyedInput {
  @Field(() => ID, { description: 'Which webhook.' })
  id!: string;

  @Field(() => String, { description: 'Everything after this cursor is sent (again).' })
  after!: string;
}

@InputType({ description: 'Which webhook is deleted.' })
export class DeleteWebhookInput extends ChangeInput {
  @Field(() => ID, { description: 'Which webhook.' })
  id!: string;
}

@ObjectType({ description: 'The webhook, and its secret if there is a new one.' })
export class WebhookPayload extends PayloadType {
  @Field(() => Webhook, { nullable: true, description: 'As it is now; null when nothing was changed.' })
  readonly webhook?: Webhook;

  @Field(() => String, {
    nullable: true,
    description: 'The key of its signatures, shown this once; null unless it is new.',
  })
  readonly secret?: string | null;
}

@ObjectType({ description: 'What was deleted.' })
export class DeleteWebhookPayload extends PayloadType {
  @Field(() => ID, { nullable: true, description: 'The id that is no more; null when nothing was changed.' })
  readonly deletedId?: string;
}

@Resolver()
export class WebhookMutations {
  @Mutation(() => WebhookPayload, { description: 'Sends the events of a party to an address, signed by a secret.' })
  createWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => CreateWebhookInput, { description: 'The webhook.' }) input: CreateWebhookInput,
  ): Promise<WebhookPayload> {
    return mutate(context, info, input, (action) => createWebhook(action, input));
  }

  @Mutation(() => WebhookPayload, { description: 'Changes, stops or starts a webhook.' })
  updateWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => UpdateWebhookInput, { description: 'What to change.' }) input: UpdateWebhookInput,
  ): Promise<WebhookPayload> {
    return mutate(context, info, input, (action) => updateWebhook(action, input));
  }

  @Mutation(() => WebhookPayload, {
    description: 'Sends again what came after a cursor; starts a disabled webhook too.',
  })
  replayWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => ReplayWebhookInput, { description: 'From where.' }) input: ReplayWebhookInput,
  ): Promise<WebhookPayload> {
    return mutate(context, info, input, (action) => replayWebhook(action, input));
  }

  @Mutation(() => DeleteWebhookPayload, { description: 'Ends a webhook.' })
  deleteWebhook(
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => DeleteWebhookInput, { description: 'Which one.' }) input: DeleteWebhookInput,
  ): Promise<DeleteWebhookPayload> {
    return mutate(context, info, input, (action) => deleteWebhook(action, input));
  }
}
