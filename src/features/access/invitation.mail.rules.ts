/** The mail that invites a person to use what a relationship provides, or to answer a proposal. Pure. */
import type { Block, MailContent } from '../mail/render/mail-content.rules.ts';
import type { Addresses, MailType } from '../mail/render/mail-templates.rules.ts';
import { GENERATED, until } from './sign-in-link.mail.rules.ts';

/** Access to a resource of a relationship. */
export interface InvitationMail {
  organisation: string;
  invitedBy: string;
  /** Name of the resource, e.g. "Client portal". */
  name: string;
  /** Where it is used. Absent before both parties have agreed, when no address of the provider's choice is mailed. */
  url?: string;
  /**
   * Random; the one-time link is derived from it and the signing key when the mail is written. Absent: an identity
   * provider.
   */
  linkSeed?: string;
  linkExpiresAt?: string;
}

declare module '../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    invitation: InvitationMail;
  }
}

export const invitationMail: MailType<InvitationMail> = {
  write: ([data], addresses) =>
    data.url ? writeInvitation(data, data.url, addresses) : writeProposalInvitation(data, addresses),
  generated: GENERATED,
};

function writeInvitation(data: InvitationMail, url: string, addresses: Addresses): MailContent {
  const { organisation, invitedBy, name, linkSeed, linkExpiresAt } = data;
  const blocks: Block[] = [
    { kind: 'text', text: `${invitedBy} of ${organisation} has given you access to "${name}".` },
    { kind: 'facts', rows: [['Address', url]] },
    ...signInBlocks(addresses, url, linkSeed, linkExpiresAt),
  ];
  return {
    subject: `${organisation} invites you to "${name}"`,
    preview: `${invitedBy} has given you access.`,
    heading: `Welcome to ${name}`,
    blocks,
    footer: `You receive this email because ${organisation} works with you. If you did not expect it, ignore it: nothing happens unless you use the link.`,
  };
}

/** To a person who has not agreed to a relationship yet: the text is ours, the words of others are quoted. */
function writeProposalInvitation(
  { organisation, invitedBy, name, linkSeed, linkExpiresAt }: InvitationMail,
  addresses: Addresses,
): MailContent {
  return {
    subject: `Invitation from "${organisation}" to answer a proposal`,
    preview: 'You can accept or decline it.',
    heading: 'You can answer a proposal',
    blocks: [
      {
        kind: 'text',
        text: 'A service relationship has been proposed to you in Covalue. Sign in to view the proposal, and accept or decline it.',
      },
      {
        kind: 'facts',
        rows: [
          ['From', `"${organisation}"`],
          ['Invited by', `"${invitedBy}"`],
          ['Access to', `"${name}"`],
        ],
      },
      ...signInBlocks(addresses, addresses.origin, linkSeed, linkExpiresAt),
    ],
    footer:
      'The text in quotation marks comes from the sender and was not checked by Covalue. If you do not know the sender, ignore this email: nothing happens unless you use the link.',
  };
}

/** How to sign in: by a one-time link, or at `url` with the account at the identity provider. */
function signInBlocks(addresses: Addresses, url: string, linkSeed?: string, linkExpiresAt?: string): Block[] {
  if (linkSeed)
    return [
      { kind: 'text', text: 'To get started, sign in with the link below and choose a password.' },
      { kind: 'button', button: { label: 'Sign in', url: addresses.signInLink(linkSeed) } },
      { kind: 'text', text: `The link is only for you. It can be used once${until(linkExpiresAt)}.` },
    ];
  return [
    { kind: 'text', text: 'Sign in there with the account of this email address.' },
    { kind: 'button', button: { label: 'Open', url } },
  ];
}
