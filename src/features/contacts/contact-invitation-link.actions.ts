/** What the holder of a link can do without an account: decline, and ask for a link to sign in, which is mailed to the invited address. */
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { appendEvents, SYSTEM } from '../../outbox/append-event.ts';
import { SIGN_IN_LINK_MS } from '../access/access.rules.ts';
import type { SignInSettings } from '../access/access.settings.ts';
import { linkMailLimit } from '../access/attempt-limits.rules.ts';
import { exceeded } from '../access/attempts.actions.ts';
import { pageToken } from '../access/page-link.ts';
import { createSignInPath } from '../access/sign-in-link.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { LOCK_CONTACT, UPDATE_CONTACT } from './contact.cypher.ts';
import {
  FIND_SIGN_IN_OF_INVITED,
  INVITATION_OF_LINK,
  REFUSE,
  SAVE_SIGN_IN_OF_INVITED,
  SET_INVITATION_STATE,
  USE_SIGN_IN_OF_INVITED,
} from './contact-invitation.cypher.ts';
import { ContactInvitationState } from './contact-invitation.rules.ts';
import { INVITED_SIGN_IN_PATH } from './invited-sign-in.mail.rules.ts';
import { refusalKeys } from './refusal-keys.ts';
import { registerOwner } from './registered-person.ts';

export async function invitationOfLink(graph: Graph, token: string) {
  const [invitation] = await graph.read(INVITATION_OF_LINK, { hash: tokenHash(token) });
  return invitation;
}

/** The same as `declineContactInvitation`. @returns whether the invitation was open */
export function declineByLink(graph: Graph, token: string, now: string): Promise<boolean> {
  return graph.write(async (transaction) => {
    const hash = tokenHash(token);
    const [found] = await transaction.run(INVITATION_OF_LINK, { hash });
    if (found) await transaction.run(LOCK_CONTACT, { id: found.contact });
    const [invitation] = await transaction.run(INVITATION_OF_LINK, { hash });
    if (!invitation) return false;
    const { contact, recordedBy: recorder, invitedBy, address } = invitation;
    await transaction.run(SET_INVITATION_STATE, { contact, state: ContactInvitationState.DECLINED });
    await transaction.run(REFUSE, { keys: refusalKeys([recorder, invitedBy], address), now });
    const { version } = onlyRow(await transaction.run(UPDATE_CONTACT, { id: contact, values: {}, now }));
    await appendEvents(transaction, SYSTEM, now, [
      { name: 'contactInvitationDeclined', entityId: contact, entityVersion: version, partyIds: [recorder, contact] },
    ]);
    return true;
  });
}

/**
 * Changes no account: the holder of the link may not be the owner of the address. The answer and the mail are the same whether the address
 * has an account, and the mail is one to the contact.
 */
export async function mailSignIn(
  graph: Graph,
  signIn: SignInSettings,
  { token, name, now }: { token: string; name: string; now: string },
): Promise<void> {
  await graph.write(async (transaction) => {
    const [invitation] = await transaction.run(INVITATION_OF_LINK, { hash: tokenHash(token) });
    if (!invitation) return;
    const { id, contact, address } = invitation;
    if (await exceeded(transaction, [linkMailLimit(tokenHash(address))], now)) return;
    const linkSeed = randomToken();
    const hash = tokenHash(pageToken(signIn, INVITED_SIGN_IN_PATH, linkSeed, address));
    const until = new Date(Date.parse(now) + SIGN_IN_LINK_MS).toISOString();
    await transaction.run(SAVE_SIGN_IN_OF_INVITED, { id, hash, name, until });
    const data = { linkSeed, linkExpiresAt: until, invitation: id };
    const to = { partyId: contact, address, name: '' };
    await queueMail(transaction, { key: `invited-sign-in|${linkSeed}`, to, template: 'invited-sign-in', data }, now);
  });
}

export interface InvitedSignIn {
  /** ID of the invitation. */
  id: string;
  token: string;
  now: string;
}

/** Whom the link would let in; asking does not use it. */
export async function invitedOfLink(graph: Graph, { id, token, now }: InvitedSignIn) {
  const [invited] = await graph.read(FIND_SIGN_IN_OF_INVITED, { id, hash: tokenHash(token), now });
  return invited;
}

/** The address is proven: its owner gets an account, or may sign in again. @returns where to go on; undefined if the link no longer works */
export function useInvitedSignIn(
  graph: Graph,
  signIn: SignInSettings,
  { id, token, now }: InvitedSignIn,
): Promise<string | undefined> {
  return graph.write(async (transaction) => {
    const [invited] = await transaction.run(USE_SIGN_IN_OF_INVITED, { id, hash: tokenHash(token), now });
    if (!invited) return undefined;
    const { address: email, name } = invited;
    const person = await registerOwner(transaction, { email, name, now });
    return signIn.folder ? createSignInPath(transaction, signIn, { person, now, lifetimeMs: SIGN_IN_LINK_MS }) : '/';
  });
}
