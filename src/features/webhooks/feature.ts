import type { Feature } from '../../feature.ts';
import * as api from './webhook.api.ts';
import { webhookShapes } from './webhook.cypher.ts';
import { WebhookDelivery } from './webhook.delivery.ts';
import { WebhookMutations } from './webhook.mutations.ts';
import { webhookSecretsWorker } from './webhook-secrets.ts';
import { webhooksEvents } from './webhooks.events.ts';
import { webhooksMigrations } from './webhooks.migrations.ts';
import './webhooks.settings.ts';
import { webhooksVocabulary } from './webhooks.vocabulary.ts';

export const webhooks: Feature = {
  name: 'webhooks',
  vocabulary: webhooksVocabulary,
  events: webhooksEvents,
  enumValues: {
    ProcessingLoop: {
      WEBHOOKS: 'Posts events to webhooks; the record is a webhook (`whk_`), or a webhook and an event.',
    },
  },
  settings: ({ config }) => ({ webhookPrivateNetworks: config.WEBHOOK_PRIVATE_NETWORKS }),
  workers: ({ graph, config, log, settings }) => [
    webhookSecretsWorker(graph, settings, log),
    new WebhookDelivery(graph, log, config.WEBHOOK_GIVE_UP_HOURS * 3_600_000, settings),
  ],
  migrations: webhooksMigrations,
  resolvers: [api.WebhooksOfOrganisation, api.WebhooksOfPerson, WebhookMutations],
  types: [api.Webhook],
  shapes: webhookShapes,
};
