/** What the holder of a link can do: view the offer after signing in, or decline it without an account. */
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { Runner } from '../../graph/runner.ts';
import { appendEvents, SYSTEM } from '../../outbox/append-event.ts';
import { SIGN_IN_LINK_MS } from '../access/access.rules.ts';
import type { SignInSettings } from '../access/access.settings.ts';
import { createSignInPath } from '../access/sign-in-link.ts';
import { REFUSE } from '../contacts/contact-invitation.cypher.ts';
import { refusalKeys } from '../contacts/refusal-keys.ts';
import { registerOwner } from '../contacts/registered-person.ts';
import { tokenHash } from '../mail/mail-tokens.ts';
import { OFFER_MEMBERSHIP } from '../memberships/membership.cypher.ts';
import {
  CLOSE_MEMBER_INVITATION,
  HAND_OVER_INVITATION,
  LOCK_MEMBER_INVITATION,
  MEMBER_INVITATION_OF_LINK,
} from './member-invitation.cypher.ts';

/** Asking does not use the link. */
export async function memberInvitationOfLink(graph: Graph, token: string) {
  const [invitation] = await graph.read(MEMBER_INVITATION_OF_LINK, { hash: tokenHash(token) });
  return invitation;
}

async function lockOfLink(runner: Runner, token: string) {
  const hash = tokenHash(token);
  const [found] = await runner.run(MEMBER_INVITATION_OF_LINK, { hash });
  if (!found) return undefined;
  const [locked] = await runner.run(LOCK_MEMBER_INVITATION, { id: found.id, organisation: found.recordedBy, hash });
  return locked;
}

/** @returns whether the invitation was open */
export function declineByLink(graph: Graph, token: string, now: string): Promise<boolean> {
  return graph.write(async (transaction) => {
    const invitation = await lockOfLink(transaction, token);
    if (!invitation) return false;
    const { id, recordedBy: organisation, invitedBy, email } = invitation;
    const closed = await transaction.run(CLOSE_MEMBER_INVITATION, { id, organisation, state: 'DECLINED', now });
    await transaction.run(REFUSE, { keys: refusalKeys([organisation, invitedBy], email), now });
    const { version: entityVersion } = onlyRow(closed);
    await appendEvents(transaction, SYSTEM, now, [
      { name: 'memberInvitationDeclined', entityId: organisation, entityVersion, partyIds: [organisation] },
    ]);
    return true;
  });
}

/**
 * The address is proven: its owner has an account from now on, with the offer. The link signs in who has never signed in. Others use their
 * password: an email that was forwarded must not open their account.
 * @returns where to go on; undefined if the link no longer works
 */
export function viewOffer(
  graph: Graph,
  signIn: SignInSettings,
  { token, now }: { token: string; now: string },
): Promise<string | undefined> {
  return graph.write(async (transaction) => {
    const invitation = await lockOfLink(transaction, token);
    if (!invitation) return undefined;
    const { id, recordedBy: organisation, email, name, role, isMember } = invitation;
    const person = await registerOwner(transaction, { email, name, now });
    const { hasSignedIn } = onlyRow(await transaction.run(HAND_OVER_INVITATION, { id, person }));
    if (!isMember) await offer(transaction, { person, organisation, role, now });
    if (hasSignedIn || !signIn.folder) return '/';
    return createSignInPath(transaction, signIn, { person, now, lifetimeMs: SIGN_IN_LINK_MS });
  });
}

async function offer(runner: Runner, input: { person: string; organisation: string; role: string; now: string }) {
  const { person, organisation, role, now } = input;
  const { version: entityVersion } = onlyRow(await runner.run(OFFER_MEMBERSHIP, input));
  const change = { [person]: { after: role } };
  await appendEvents(runner, SYSTEM, now, [
    { name: 'membershipOffered', entityId: organisation, entityVersion, partyIds: [organisation, person], change },
  ]);
}
