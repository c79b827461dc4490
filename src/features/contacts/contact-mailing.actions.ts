/** Asks a contact, once, whether it may be mailed. */
import { DomainError } from '../../errors.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { checkedShortText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { pageToken } from '../access/page-link.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { oneLine } from '../mail/mail.rules.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { everyoneKey } from '../mail/refuse-all.ts';
import { plainWords } from '../mail/render/plain-text.rules.ts';
import { countInvitation } from '../quotas/quota.actions.ts';
import { lockContact } from './contact.actions.ts';
import { UPDATE_CONTACT } from './contact.cypher.ts';
import type { ContactValues } from './contact.rules.ts';
import { MailBasis } from './contact.rules.ts';
import { IS_REFUSED, LETTERHEAD_OF_RECORDER } from './contact-invitation.cypher.ts';
import { addressToInvite } from './contact-invitation.rules.ts';
import { CANCEL_COMMERCIAL_MAILS, LOCK_MAILING, NOTE_MAILABLE, SAVE_MAILING } from './contact-mailing.cypher.ts';
import { AGREE_PATH, END_PATH } from './contact-mailing.mail.rules.ts';
import { AGREE_MS, ContactMailingState } from './contact-mailing.rules.ts';
import { MAX_ABOUT_LENGTH } from './mailing-limits.rules.ts';
import { mailingKey, refusalKeys } from './refusal-keys.ts';
import { cannotBeMailed } from './refused.ts';
import { addressLine } from './sender-address.rules.ts';

export interface ContactToAsk {
  contact: string;
  email?: string | null;
  about?: string | null;
}

/** One mail for each sender and address, ever. A contact that was deleted and recorded again has the answer that was given before. */
export async function askContactForConsent(mutation: MutationContext, input: ContactToAsk) {
  const { runner, viewer, now } = mutation;
  const about = checkedShortText(input.about, 'about', MAX_ABOUT_LENGTH);
  const { recordedBy: recorder, before, emails } = await lockContact(mutation, input.contact, 'contact');
  const address = addressToInvite(emails, input.email);
  const key = mailingKey(recorder, address);
  const known = before as ContactValues & { mailingKey?: string };
  // A person who refused at one address is not asked at another one.
  for (const each of new Set([known.mailingKey ?? key, key])) {
    const [asked] = await runner.run(LOCK_MAILING, { key: each });
    if (asked && (asked.refused || known.mailingKey === key)) throw askedBefore(asked.refused);
    if (asked && each === key) return attach(mutation, input.contact, recorder, key, address);
  }
  const keys = refusalKeys([recorder, viewer.personId], address);
  const everyone = everyoneKey(address);
  if (onlyRow(await runner.run(IS_REFUSED, { keys: [...keys, everyone] })).refused) throw cannotBeMailed('contact');
  const letterhead = onlyRow(await runner.run(LETTERHEAD_OF_RECORDER, { recorder, me: viewer.personId }));
  if (!letterhead.postalAddress) throw noPostalAddress();
  const linkSeed = randomToken();
  const isFirst = await saveMailing(
    mutation,
    { key, recorder, seed: linkSeed, refusalKeys: keys, everyoneKey: everyone },
    address,
  );
  const attached = await attach(mutation, input.contact, recorder, key, address);
  if (!isFirst) return attached;
  // By the address alone, and with the invitations to it.
  await countInvitation(mutation, recorder, tokenHash(`invited|${address}`));
  const quoted = (text: string | null) => (text ? oneLine(plainWords(text)) : null);
  await queueMail(
    runner,
    {
      key: `contact-mailing|${key}|${linkSeed}`,
      to: { partyId: input.contact, address, name: '' },
      template: 'contact-mailing',
      data: {
        recorder: oneLine(plainWords(letterhead.recorder)),
        postalAddress: addressLine(letterhead.postalAddress),
        askedBy: quoted(letterhead.by),
        about: quoted(about),
        basis: known.mailBasis ?? MailBasis.NONE,
        linkSeed,
      },
    },
    now,
  );
  return attached;
}

interface NewMailing {
  key: string;
  recorder: string;
  seed: string;
  refusalKeys: string[];
  everyoneKey: string;
}

async function saveMailing(
  { runner, now, settings }: MutationContext,
  mailing: NewMailing,
  address: string,
): Promise<boolean> {
  const hashOf = (path: string) => tokenHash(pageToken(settings.signIn, path, mailing.seed, address));
  const saved = await runner.run(SAVE_MAILING, {
    ...mailing,
    agreeHash: hashOf(AGREE_PATH),
    endHash: hashOf(END_PATH),
    agreeUntil: new Date(Date.parse(now) + AGREE_MS).toISOString(),
    now,
  });
  return onlyRow(saved).created;
}

async function attach(mutation: MutationContext, contact: string, recorder: string, key: string, address: string) {
  const { runner, now } = mutation;
  const values = { mailingKey: key, mailAddress: address };
  const { version } = onlyRow(await runner.run(UPDATE_CONTACT, { id: contact, values, now }));
  await runner.run(CANCEL_COMMERCIAL_MAILS, { contact, now });
  await runner.run(NOTE_MAILABLE, { ids: [contact] });
  mutation.event({
    name: 'contactAskedForConsent',
    entityId: contact,
    entityVersion: version,
    partyIds: [recorder, contact],
  });
  return { contact: reference(contact) };
}

function noPostalAddress(): DomainError {
  return new DomainError(
    'ILLEGAL_STATE',
    'contact',
    'Commercial emails must state the postal address of their sender. Set `postalAddress` of the party first, in the dashboard in the profile of the organisation (a person: in My account).',
    { currentState: 'NO_POSTAL_ADDRESS', possible: ['updateParty'] },
  );
}

function askedBefore(refused: boolean): DomainError {
  return new DomainError(
    'ILLEGAL_STATE',
    'contact',
    refused
      ? 'The contact refused your emails; it is not asked again.'
      : 'The contact has been asked already; it is asked once.',
    { currentState: refused ? ContactMailingState.REFUSED : ContactMailingState.ASKED, possible: [] },
  );
}
