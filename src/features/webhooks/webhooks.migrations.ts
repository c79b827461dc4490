import { type Migration, unique } from '../../graph/migrations.ts';

export const webhooksMigrations: Migration[] = [
  {
    // Part of migration 3 in older graphs.
    id: 62,
    what: 'webhooks',
    statements: [unique('Webhook_id', 'Webhook', 'id')],
  },
];
