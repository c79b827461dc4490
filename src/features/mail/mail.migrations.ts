import { type Migration, range, unique } from '../../graph/migrations.ts';

export const mailMigrations: Migration[] = [
  {
    id: 2,
    what: 'mail',
    statements: [
      ...['Mail', 'MailItem'].map((label) => unique(`${label}_id`, label, 'id')),
      ...['Mail', 'MailItem', 'MailSubscription'].map((label) => unique(`${label}_key`, label, 'key')),
      unique('Mailbox_address', 'Mailbox', 'address'),
      unique('MailSubscription_token', 'MailSubscription', 'token'),
      unique('MailSender_id', 'MailSender', 'id'),
      range('QueuedMail_dueAt', 'QueuedMail', 'dueAt'),
      range('QueuedMail_address_dueAt', 'QueuedMail', 'address', 'dueAt'),
      range('QueuedMail_listId', 'QueuedMail', 'listId'),
      range('MailSubscription_listId', 'MailSubscription', 'listId'),
      range('Mail_createdAt', 'Mail', 'createdAt'),
    ],
  },
  { id: 119, what: 'emails by their state', statements: [range('Mail_state', 'Mail', 'state')] },
];
