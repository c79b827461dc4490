import { type Migration, range, unique } from '../../graph/migrations.ts';

export const contactsMigrations: Migration[] = [
  {
    id: 106,
    what: 'contacts of their recorders, by name',
    statements: [unique('Contact_id', 'Contact', 'id'), range('Contact_recordedBy', 'Contact', 'recordedBy', 'name')],
  },
  {
    id: 107,
    what: 'invitations of contacts, and addresses that declined',
    statements: [
      unique('ContactInvitation_contact', 'ContactInvitation', 'contact'),
      unique('ContactInvitation_id', 'ContactInvitation', 'id'),
      unique('ContactInvitation_hash', 'ContactInvitation', 'hash'),
      range('ContactInvitation_address', 'ContactInvitation', 'address'),
      unique('ContactRefusal_key', 'ContactRefusal', 'key'),
    ],
  },
  {
    id: 108,
    what: 'contacts of their recorders, without a name',
    statements: [range('Contact_recorder', 'Contact', 'recordedBy')],
  },
  {
    id: 114,
    what: 'emails to contacts: what each address answered',
    statements: [
      unique('ContactMailing_key', 'ContactMailing', 'key'),
      unique('ContactMailing_agreeHash', 'ContactMailing', 'agreeHash'),
      unique('ContactMailing_endHash', 'ContactMailing', 'endHash'),
      range('ContactMailing_everyoneKey', 'ContactMailing', 'everyoneKey'),
      range('Contact_mailingKey', 'Contact', 'mailingKey'),
    ],
  },
  {
    id: 115,
    what: 'records of later features in recorded relationships',
    statements: [range('Recorded_recordedIn', 'Recorded', 'recordedIn')],
  },
];
