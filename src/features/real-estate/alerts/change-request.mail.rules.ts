/** The mail on a requested change of search criteria. Pure. */
import { buttons, type MailLink, quoted } from '../../mail/render/mail-blocks.rules.ts';
import type { MailContent } from '../../mail/render/mail-content.rules.ts';
import type { Addresses, MailType } from '../../mail/render/mail-templates.rules.ts';

/** A client asks for other criteria (to the broker), or they are in force (to the client). */
export interface ChangeRequestMail {
  change: 'ASKED' | 'CARRIED_OUT' | 'DECLINED';
  by: string;
  alertName: string;
  /** The requested criteria, in words. */
  wishes: string[];
  note?: string | null;
  link?: MailLink;
}

declare module '../../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'change-request': ChangeRequestMail;
  }
}

export const changeRequestMail: MailType<ChangeRequestMail> = {
  write: ([request], addresses) => writeChangeRequest(request, addresses),
  generated: ['change'],
};

const REQUESTS = {
  ASKED: ['requests a change of the search criteria', 'A change of criteria was requested'],
  CARRIED_OUT: ['has changed the search criteria', 'The new criteria are in force'],
  DECLINED: ['has not changed the search criteria', 'The criteria stay as they are'],
} as const;

function writeChangeRequest(request: ChangeRequestMail, addresses: Addresses): MailContent {
  const { change, by, alertName, wishes, note } = request;
  const [what, heading] = REQUESTS[change];
  return {
    subject: `${by} ${what} of "${alertName}"`,
    preview: wishes.join(' · '),
    heading,
    blocks: [
      { kind: 'text', text: `${by} ${what} of the alert "${alertName}".` },
      ...(wishes.length ? [{ kind: 'list' as const, items: wishes }] : []),
      ...quoted(note),
      ...(change === 'ASKED'
        ? [{ kind: 'text' as const, text: 'Until you answer, no new homes are shown for the old criteria.' }]
        : []),
      ...buttons(request.link, addresses),
    ],
    footer: `You receive this email because the alert "${alertName}" belongs to your relationship with ${by}.`,
  };
}
