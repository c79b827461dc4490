import type { Feature } from '../../feature.ts';
import { mailAttention } from './attention.cypher.ts';
import * as api from './mail.api.ts';
import { mailShapes } from './mail.cypher.ts';
import { mailEvents } from './mail.events.ts';
import { mailMigrations } from './mail.migrations.ts';
import { MailMutations } from './mail.mutations.ts';
import { mailVocabulary } from './mail.vocabulary.ts';
import { createMailPages } from './mail-pages.ts';
import { mailSettingsShapes } from './mail-settings.cypher.ts';
import { MailSettingsMutations, MailSettingsOfPerson } from './mail-settings.mutations.ts';
import { COUNT_QUEUED } from './queue/mail-queue.cypher.ts';
import { MailSender } from './queue/mail-sender.ts';
import { mailTransport } from './queue/mail-transport.ts';
import type { Sending } from './render/mail-message.ts';
import { noticeMail } from './render/notice.mail.rules.ts';

export const mail: Feature = {
  name: 'mail',
  vocabulary: mailVocabulary,
  events: mailEvents,
  enumValues: {
    ProcessingLoop: {
      MAIL: 'Sends queued emails (`mai_`).',
    },
  },
  queues: { mails: COUNT_QUEUED },
  mails: { notice: noticeMail },
  workers({ graph, config, log, origin, registries, signInLink, addressLink, pageLink }) {
    const transport = config.MAIL_SENDING ? mailTransport(config) : undefined;
    const sending: Sending = {
      sender: config.MAIL_FROM,
      types: registries.mails,
      signInLink,
      addressLink,
      pageLink,
      get origin() {
        return origin();
      },
    };
    return transport ? [new MailSender({ graph, transport, sending, log })] : [];
  },
  pages: ({ graph }) => [createMailPages(graph)],
  migrations: mailMigrations,
  resolvers: [api.MailQueries, api.MailsOfRelationship, MailMutations, MailSettingsOfPerson, MailSettingsMutations],
  types: [api.Mail],
  attention: mailAttention,
  shapes: (shapes) => {
    mailShapes(shapes);
    mailSettingsShapes(shapes);
  },
};
