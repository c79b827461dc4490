import type { EventDescriptions, EventsOf } from '../../outbox/event-types.ts';

export const contactsEvents = {
  contactRecorded: 'A party recorded a contact. Only that party sees it.',
  contactUpdated: 'Data of a contact changed. Only its recorder sees it.',
  relationshipRecorded: 'A party recorded a relationship with a contact. Only that party sees it.',
  recordedRelationshipDeleted: 'A recorded relationship was deleted. Only its recorder sees it.',
  contactInvited: 'A contact was invited by email to confirm a record.',
  contactInvitationRevoked: 'The recorder revoked the invitation of a contact.',
  contactInvitationDeclined: 'The invited person declined. Only the recorder sees it.',
  recordedRelationshipConfirmed:
    'The invited person confirmed a recorded relationship; an ordinary one began. Only the recorder sees it.',
  contactAskedForConsent: 'A contact was asked by email whether it agrees to commercial emails.',
  contactAgreedToEmails: 'A contact agreed to the emails of its recorder. Only the recorder sees it.',
  contactRefusedEmails: 'A contact ended the emails of its recorder. Only the recorder sees it.',
  contactRefusalWithdrawn: 'A contact withdrew its refusal. Only the recorder sees it.',
  contactDeleted: 'A contact was deleted. Only its recorder sees it.',
} as const satisfies EventDescriptions;

declare module '../../outbox/event-types.ts' {
  interface EventRegistry extends EventsOf<typeof contactsEvents> {}
}
