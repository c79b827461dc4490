/** Every mail of the features, for tests without a server. */
import { emailChangeMail } from '../../src/features/access/email-change.mail.rules.ts';
import { invitationMail } from '../../src/features/access/invitation.mail.rules.ts';
import { signInLinkMail } from '../../src/features/access/sign-in-link.mail.rules.ts';
import { visitMail } from '../../src/features/appointments/visit.mail.rules.ts';
import { contactInvitationMail } from '../../src/features/contacts/contact-invitation.mail.rules.ts';
import { contactMailingMail } from '../../src/features/contacts/contact-mailing.mail.rules.ts';
import { invitedSignInMail } from '../../src/features/contacts/invited-sign-in.mail.rules.ts';
import type { MailTypes } from '../../src/features/mail/render/mail-templates.rules.ts';
import { noticeMail } from '../../src/features/mail/render/notice.mail.rules.ts';
import { memberInvitationMail } from '../../src/features/member-invitations/member-invitation.mail.rules.ts';
import { changeRequestMail } from '../../src/features/real-estate/alerts/change-request.mail.rules.ts';
import { contactMatchMail } from '../../src/features/real-estate/alerts/contact-match.mail.rules.ts';
import { matchMail } from '../../src/features/real-estate/alerts/match.mail.rules.ts';
import { recommendationMail } from '../../src/features/recommendations/recommendation.mail.rules.ts';

export const MAILS: MailTypes = {
  'change-request': changeRequestMail,
  'contact-invitation': contactInvitationMail,
  'contact-mailing': contactMailingMail,
  'contact-match': contactMatchMail,
  'email-change': emailChangeMail,
  invitation: invitationMail,
  'invited-sign-in': invitedSignInMail,
  match: matchMail,
  'member-invitation': memberInvitationMail,
  notice: noticeMail,
  recommendation: recommendationMail,
  'sign-in-link': signInLinkMail,
  visit: visitMail,
};
