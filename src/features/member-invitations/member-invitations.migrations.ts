import { type Migration, range, unique } from '../../graph/migrations.ts';

export const memberInvitationsMigrations: Migration[] = [
  {
    id: 130,
    what: 'invitations of members',
    statements: [
      unique('MailRecipient_id', 'MailRecipient', 'id'),
      unique('MemberInvitation_id', 'MemberInvitation', 'id'),
      unique('MemberInvitation_key', 'MemberInvitation', 'key'),
      unique('MemberInvitation_hash', 'MemberInvitation', 'hash'),
      range('MemberInvitation_recordedBy', 'MemberInvitation', 'recordedBy'),
      range('MemberInvitation_email', 'MemberInvitation', 'email'),
    ],
  },
];
