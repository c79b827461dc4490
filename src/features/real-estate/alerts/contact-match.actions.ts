/** Mails on homes to contacts: only while they may be mailed. What cannot be mailed is owed, and follows when the contact has agreed. */
import type { Runner } from '../../../graph/runner.ts';
import type { RowOf } from '../../../graph/statement.ts';
import { DAY_MS } from '../../../values/days.rules.ts';
import type { Failure } from '../../../workers/set-aside.rules.ts';
import { addressLine } from '../../contacts/sender-address.rules.ts';
import { type NewMail, queueMails } from '../../mail/mail.actions.ts';
import { dueAt, MailFrequency, oneLine } from '../../mail/mail.rules.ts';
import { randomToken } from '../../mail/mail-tokens.ts';
import { plainWords, withoutLinks } from '../../mail/render/plain-text.rules.ts';
import { CONTACT_MATCHES_TO_MAIL } from './contact-match.cypher.ts';
import { type ContactMatchMail, contactMatchMail } from './contact-match.mail.rules.ts';
import { OWE_MAIL } from './match-mail.cypher.ts';
import { matchMailOf } from './match-mail-data.rules.ts';

const LINK_DAYS = 90;
/** How long the page of a home can be opened after the latest mail on it. */
const LINK_MS = LINK_DAYS * DAY_MS;

/** As `queueMatchMail`. @param failures gets the alert or the listing that is to blame */
export async function queueContactMatchMail(
  runner: Runner,
  matches: string[],
  failures: Failure[],
  now: string,
): Promise<void> {
  if (!matches.length) return;
  const until = new Date(Date.parse(now) + LINK_MS).toISOString();
  const rows = await runner.run(CONTACT_MATCHES_TO_MAIL, {
    matches: matches.map((id) => ({ id, seed: randomToken() })),
    until,
  });
  const mails: NewMail[] = [];
  for (const row of rows) {
    let culprit = row.alert;
    try {
      const due = dueAt(now, frequencyOf(row), row.timeZone);
      culprit = row.listing.id;
      if (mayBeMailed(row, due)) mails.push(mailOf(row));
      else await runner.run(OWE_MAIL, { alert: row.alert, listings: [row.listing.id] });
    } catch (error) {
      failures.push({ loop: 'MATCHING', record: culprit, error });
      await runner.run(OWE_MAIL, { alert: row.alert, listings: [row.listing.id] });
    }
  }
  await queueMails(runner, mails, now);
}

type Row = RowOf<typeof CONTACT_MATCHES_TO_MAIL>;
/** Without its own agreement, a contact gets one mail a day at most, of all alerts together. */
function frequencyOf({ agreed, frequency }: Row): MailFrequency {
  return !agreed && frequency === MailFrequency.AT_ONCE ? MailFrequency.DAILY : frequency;
}

type Mailable = Row & { address: string; endSeed: string; postalAddress: string };

/** A digest waits for its morning: the basis must still hold then. */
function mayBeMailed(row: Row, due: string): row is Mailable {
  const { permitted, address, endSeed, postalAddress, until } = row;
  const isComplete = address !== null && endSeed !== null && postalAddress !== null;
  return permitted && isComplete && (until === null || due.slice(0, 10) <= until);
}

function mailOf(row: Mailable): NewMail {
  const { alert, listing, contact, address, relationship, timeZone, agreed } = row;
  const recorder = oneLine(plainWords(String(row.provider)));
  const list = { id: alert, name: oneLine(plainWords(row.alertName)), frequency: frequencyOf(row), timeZone };
  const data: ContactMatchMail = {
    ...matchMailOf(row),
    ...{ recorder, postalAddress: addressLine(row.postalAddress) },
    ...{ agreed, match: row.match, linkSeed: row.seed, endSeed: row.endSeed },
  };
  // Pictures and replies lead to servers and addresses of the sender's choice.
  const shown = plainMail(data);
  return {
    key: `match|${contact}|${alert}|${listing.id}|${listing.version}`,
    to: { partyId: contact, address, name: '' },
    from: { name: recorder, replyTo: agreed ? row.replyTo : undefined },
    relationshipId: relationship,
    group: `contact-match|${contact}|${relationship}`,
    list: agreed ? list : { ...list, digest: contact },
    template: 'contact-match',
    data: agreed && data.picture ? { ...shown, picture: data.picture } : shown,
  };
}

/** `withoutLinks` omits pictures and links, and keeps all other fields. */
function plainMail(data: ContactMatchMail): ContactMatchMail {
  return withoutLinks({ template: 'contact-match', data }, contactMatchMail.generated).data as ContactMatchMail;
}
