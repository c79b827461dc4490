/** Mails about changes of how a person signs in. */
import type { Runner } from '../../graph/runner.ts';
import { queueMail } from '../mail/mail.actions.ts';

/** The person learns of each change, in case somebody else made it. */
export async function notifyPerson(
  runner: Runner,
  { person, email, name, text, now }: { person: string; email: string | null; name: string; text: string; now: string },
): Promise<void> {
  if (!email) return;
  const paragraphs = [
    text,
    'If it was not you, request a sign-in link, choose a new password, and look at My account.',
  ];
  const data = { subject: 'How you sign in', paragraphs, link: { label: 'Open Covalue', to: '/#/account' } };
  const mail = { key: `identity|${person}|${now}`, to: { partyId: person, address: email, name } };
  await queueMail(runner, { ...mail, template: 'notice', data }, now);
}
