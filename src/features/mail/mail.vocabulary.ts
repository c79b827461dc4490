/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const mailVocabulary: Vocabulary = {
  labels: names('ContactRefusal Mail Mailbox MailItem MailRecipient MailSender MailSubscription QueuedMail'),
  relationshipTypes: names('ABOUT IN TO UNDER'),
  properties: names(`
address aliveSince beatAt content dueAt endedAt gathersUntil lastError leasedBy listId locale mailTimeZone messageId mutedMails mutedNotices outcome response restsUntil
sentAt side subject takenAt template token
`),
};
