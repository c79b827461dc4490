/** The mail on homes for a contact, which has no account. The words of others are plain text. Pure. */
import { END_PATH, endLink } from '../../contacts/contact-mailing.mail.rules.ts';
import { senderLine } from '../../contacts/sender-address.rules.ts';
import type { MailType } from '../../mail/render/mail-templates.rules.ts';
import { distinctHomes, MAX_MAILED_HOMES, type MatchMail, matchCard } from './match.mail.rules.ts';

/** Shows a home without an account. */
export const HOME_PATH = '/contacts/home';

export interface ContactMatchMail extends MatchMail {
  /** Plain words. */
  recorder: string;
  /** Postal address of the sender, in one line of plain words. */
  postalAddress?: string;
  /** The contact agreed itself. */
  agreed: boolean;
  /** ID. */
  match: string;
  /** Of the page of the home. */
  linkSeed: string;
  /** Of the link that ends the emails. */
  endSeed: string;
}

declare module '../../mail/render/mail-templates.rules.ts' {
  interface MailTemplates {
    'contact-match': ContactMatchMail;
  }
}

export const contactMatchMail: MailType<ContactMatchMail> = {
  write: (matches, addresses) => {
    const homes = distinctHomes(matches);
    const [first] = homes;
    if (!first) throw new Error('An email has no items');
    const { recorder, postalAddress, agreed, endSeed } = first;
    const sender = senderLine(recorder, postalAddress);
    const many = homes.length > 1;
    const more = homes.length - MAX_MAILED_HOMES;
    const linkTo = ({ match, linkSeed }: ContactMatchMail) => ({
      label: 'View the home',
      url: `${addresses.pageLink(HOME_PATH, linkSeed)}&match=${encodeURIComponent(match)}`,
    });
    return {
      subject: many ? `${homes.length} homes from "${recorder}"` : `A home from "${recorder}": ${first.title}`,
      preview: homes
        .slice(0, MAX_MAILED_HOMES)
        .map(({ title }) => title)
        .join(' · '),
      heading: many ? `${homes.length} homes for you` : 'A home for you',
      blocks: [
        { kind: 'text', text: `"${recorder}" searches homes for you. No account is needed to view them.` },
        ...homes.slice(0, MAX_MAILED_HOMES).map((home) => matchCard(home, linkTo(home))),
        ...(more > 0
          ? [{ kind: 'text' as const, text: `${more} more meet the criteria; ask the sender for them.` }]
          : []),
      ],
      footer: agreed
        ? `You receive this email because you agreed to emails from "${recorder}".${sender}`
        : `You receive this email because "${recorder}" states that you are its customer or agreed to it. If this is not true, end the emails.${sender}`,
      unsubscribe: [{ label: 'End all emails of this sender', url: endLink(addresses.pageLink(END_PATH, endSeed)) }],
    };
  },
  generated: ['change', 'currency', 'match', 'linkSeed', 'endSeed'],
};
