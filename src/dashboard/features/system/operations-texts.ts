import type { MailState } from '../../generated.ts';
import { plural } from '../../values/plural.rules.ts';

const mailStates: Record<MailState, string> = {
  QUEUED: 'Waiting',
  SENT: 'Sent',
  DEAD: 'Dead letter',
  CANCELLED: 'Cancelled',
};

export const operationsTexts = {
  deliveries: 'Deliveries',
  deliveriesHint: 'How far events, emails and webhooks are, over all servers',
  events: 'Events',
  eventsOf: (numbered: number, waiting: number) => `${numbered} so far, ${waiting} waiting for their number`,
  audit: 'Audit trail',
  waiting: (count: number) => `${count} waiting`,
  webhooks: 'Webhooks',
  webhooksOf: (active: number, failing: number, disabled: number) =>
    `${active} active, ${failing} of them failing; ${disabled} disabled`,
  lag: 'Slowest webhook',
  eventsBehind: (count: number) => plural(count, { one: 'event behind', other: 'events behind' }),
  model: 'Recommendation model',
  modelOf: (name: string, trained: string, consumers: number) =>
    `${name}, trained on ${trained} with ${plural(consumers, { one: 'consumer', other: 'consumers' })}`,
  noModel: 'Not trained yet',
  mails: 'Emails',
  mailsHint: 'The latest emails and their delivery. Subjects and contents are not shown here.',
  noMails: 'No emails in this state',
  mailState: 'State',
  mailStates,
  anyState: 'All states',
  mail: 'Email',
  recipient: 'Recipient',
  due: 'Due',
  retryMail: 'Send again',
  retriedMail: 'The email is queued again, to the current address of its recipient.',
} as const;
