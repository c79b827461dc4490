import type { Feature } from '../../feature.ts';
import { contactAttention } from './attention.cypher.ts';
import * as api from './contact.api.ts';
import { contactShapes } from './contact.cypher.ts';
import { ContactMutations } from './contact.mutations.ts';
import { InvitationOfContact, InvitationsOfViewer } from './contact-invitation.api.ts';
import { contactInvitationShapes } from './contact-invitation.cypher.ts';
import { contactInvitationMail } from './contact-invitation.mail.rules.ts';
import { ContactInvitationMutations } from './contact-invitation.mutations.ts';
import { createInvitationPages } from './contact-invitation-page.ts';
import { MailingOfContact } from './contact-mailing.api.ts';
import { contactMailingShapes } from './contact-mailing.cypher.ts';
import { contactMailingMail } from './contact-mailing.mail.rules.ts';
import { ContactMailingMutations } from './contact-mailing.mutations.ts';
import { createMailingPages } from './contact-mailing-page.ts';
import { contactsEvents } from './contacts.events.ts';
import { contactsMigrations } from './contacts.migrations.ts';
import { contactsVocabulary } from './contacts.vocabulary.ts';
import { invitedSignInMail } from './invited-sign-in.mail.rules.ts';
import { RecordedFields } from './recorded-relationship.api.ts';
import { recordedRelationshipShapes } from './recorded-relationship.cypher.ts';
import { RecordedRelationshipMutations } from './recorded-relationship.mutations.ts';
import { contactSearch } from './search.cypher.ts';

export const contacts: Feature = {
  name: 'contacts',
  vocabulary: contactsVocabulary,
  events: contactsEvents,
  migrations: contactsMigrations,
  mails: {
    'contact-invitation': contactInvitationMail,
    'contact-mailing': contactMailingMail,
    'invited-sign-in': invitedSignInMail,
  },
  pages: ({ graph, settings }) => [
    createInvitationPages(graph, settings.signIn),
    createMailingPages(graph, settings.signIn),
  ],
  resolvers: [
    api.ContactQueries,
    ContactMutations,
    RecordedFields,
    RecordedRelationshipMutations,
    InvitationOfContact,
    InvitationsOfViewer,
    ContactInvitationMutations,
    MailingOfContact,
    ContactMailingMutations,
  ],
  types: [api.Contact, api.ContactPhone, api.ContactIdentifier],
  attention: contactAttention,
  search: contactSearch,
  shapes: (shapes) => {
    contactShapes(shapes);
    recordedRelationshipShapes(shapes);
    contactInvitationShapes(shapes);
    contactMailingShapes(shapes);
  },
};
