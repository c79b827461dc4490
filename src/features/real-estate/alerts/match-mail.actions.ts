import type { Runner } from '../../../graph/runner.ts';
import type { RowOf } from '../../../graph/statement.ts';
import type { Failure } from '../../../workers/set-aside.rules.ts';
import { type NewMail, queueMails, takeBackMailOfList } from '../../mail/mail.actions.ts';
import { dueAt } from '../../mail/mail.rules.ts';
import { MATCHES_TO_MAIL, OWE_MAIL } from './match-mail.cypher.ts';
import { matchMailOf } from './match-mail-data.rules.ts';

/**
 * Each recipient is notified once of each alert and change of a listing, however often this is tried. A match of which no mail can be
 * written is owed one.
 * @param failures gets the alert or the listing that is to blame
 */
export async function queueMatchMail(
  runner: Runner,
  matches: string[],
  failures: Failure[],
  now: string,
): Promise<void> {
  if (!matches.length) return;
  const rows = await runner.run(MATCHES_TO_MAIL, { matches });
  const mails: NewMail[] = [];
  for (const row of rows) {
    let culprit = row.alert;
    try {
      dueAt(now, row.frequency, row.timeZone);
      culprit = row.listing.id;
      mails.push(mailOf(row));
    } catch (error) {
      failures.push({ loop: 'MATCHING', record: culprit, error });
      await runner.run(OWE_MAIL, { alert: row.alert, listings: [row.listing.id] });
    }
  }
  await queueMails(runner, mails, now);
}

function mailOf(match: RowOf<typeof MATCHES_TO_MAIL>): NewMail {
  const { alert, listing, reader, provider, replyTo, relationship, frequency, timeZone } = match;
  const { version } = listing;
  return {
    key: `match|${reader.id}|${alert}|${listing.id}|${version}`,
    to: { partyId: reader.id, address: reader.email, name: reader.name },
    from: { name: provider, replyTo },
    relationshipId: relationship,
    group: `match|${reader.id}|${relationship}`,
    list: { id: alert, name: match.alertName, frequency, timeZone },
    template: 'match',
    data: matchMailOf(match),
  };
}

/**
 * Cancels queued mails of an alert: nothing more is mailed under criteria that are no longer in force. A home that
 * still meets the criteria that are in force next is mailed then.
 */
export async function withholdMatchMail(runner: Runner, alert: string, now: string): Promise<void> {
  const keys = await takeBackMailOfList(runner, alert, now);
  const listings = [...new Set(keys.flatMap((key) => key.split('|')[3] ?? []))];
  if (listings.length) await runner.run(OWE_MAIL, { alert, listings });
}
