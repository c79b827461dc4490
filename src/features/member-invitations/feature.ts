import type { Feature } from '../../feature.ts';
import { memberInvitationAttention } from './attention.cypher.ts';
import { InvitationsOfOrganisation, MemberInvitation } from './member-invitation.api.ts';
import { memberInvitationShapes } from './member-invitation.cypher.ts';
import { memberInvitationMail } from './member-invitation.mail.rules.ts';
import { MemberInvitationMutations } from './member-invitation.mutations.ts';
import { createMemberInvitationPages } from './member-invitation-page.ts';
import { memberInvitationsEvents } from './member-invitations.events.ts';
import { memberInvitationsMigrations } from './member-invitations.migrations.ts';
import { memberInvitationsVocabulary } from './member-invitations.vocabulary.ts';

export const memberInvitations: Feature = {
  name: 'member-invitations',
  vocabulary: memberInvitationsVocabulary,
  events: memberInvitationsEvents,
  migrations: memberInvitationsMigrations,
  mails: { 'member-invitation': memberInvitationMail },
  pages: ({ graph, settings }) => [createMemberInvitationPages(graph, settings.signIn)],
  resolvers: [InvitationsOfOrganisation, MemberInvitationMutations],
  types: [MemberInvitation],
  attention: memberInvitationAttention,
  shapes: memberInvitationShapes,
};
