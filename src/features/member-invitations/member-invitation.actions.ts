/** Inviting an email address to become a member. */
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { checkedName, checkedShortText } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { pageToken } from '../access/page-link.ts';
import { checkNotRefused, declinedBefore } from '../contacts/refused.ts';
import { cancelMail, queueMail } from '../mail/mail.actions.ts';
import { checkedAddress } from '../mail/mail.rules.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { plainWords } from '../mail/render/plain-text.rules.ts';
import type { MembershipRole } from '../parties/party.api.ts';
import { countInvitation } from '../quotas/quota.actions.ts';
import {
  CLOSE_MEMBER_INVITATION,
  LISTED_MEMBER_INVITATION,
  LOCK_INVITING,
  SAVE_MEMBER_INVITATION,
} from './member-invitation.cypher.ts';
import { MEMBER_INVITATION_PATH } from './member-invitation.mail.rules.ts';
import { MEMBER_INVITATION_MS } from './member-invitation.rules.ts';
import { MAX_MESSAGE_LENGTH } from './message-limit.rules.ts';

export interface MemberToInvite {
  organisation: string;
  email: string;
  name: string;
  role: MembershipRole;
  message?: string | null;
}

/** The answer is the same whether the address has an account. One that is open is replaced: only the newest link works. */
export async function inviteMember(mutation: MutationContext, input: MemberToInvite) {
  const { runner, viewer, authority, now, settings } = mutation;
  const { organisation, role } = input;
  authority.over({ party: organisation }, 'organisation', 'organisation');
  const email = checkedAddress(input.email, 'email');
  const name = checkedName(input.name, 'name');
  const message = checkedShortText(input.message, 'message', MAX_MESSAGE_LENGTH);
  const [inviting] = await runner.run(LOCK_INVITING, { organisation, email, me: viewer.personId });
  if (!inviting) throw notFound('organisation', 'organisation');
  if (inviting.isMember)
    throw new DomainError(
      'INVALID_INPUT',
      'email',
      'This address belongs to a member; change the role with appointPerson.',
    );
  if (inviting.declined) throw declinedBefore('email');
  await checkNotRefused(runner, [organisation, viewer.personId], email, 'email');
  const linkSeed = randomToken();
  const hash = tokenHash(pageToken(settings.signIn, MEMBER_INVITATION_PATH, linkSeed, email));
  const expiresAt = new Date(Date.parse(now) + MEMBER_INVITATION_MS).toISOString();
  const key = tokenHash(`member|${organisation}|${email}`);
  const { id, version } = onlyRow(
    await runner.run(SAVE_MEMBER_INVITATION, {
      ...{ id: newId('miv'), key, organisation, invitedBy: viewer.personId },
      ...{ email, name, role, message, hash, expiresAt, now },
    }),
  );
  // By the address alone, and with the other invitations to it.
  await countInvitation(mutation, organisation, tokenHash(`invited|${email}`));
  await queueMail(
    runner,
    {
      key: mailKey(hash),
      to: { partyId: id, address: email, name: '' },
      template: 'member-invitation',
      data: {
        organisation: plainWords(inviting.organisation),
        invitedBy: inviting.by === null ? null : plainWords(inviting.by),
        message: message === null ? null : plainWords(message),
        role,
        linkSeed,
      },
    },
    now,
  );
  const partyIds = [organisation];
  mutation.event({ name: 'memberInvited', entityId: organisation, entityVersion: version, partyIds });
  return { organisation: reference(organisation) };
}

const mailKey = (hash: string) => `member-invitation|${hash}`;

export async function revokeMemberInvitation(mutation: MutationContext, { id }: { id: string }) {
  const { runner, authority, now } = mutation;
  const missing = notFound('id', 'invitation of a member');
  const [listed] = await runner.run(LISTED_MEMBER_INVITATION, { id });
  if (!listed) throw missing;
  const { organisation } = listed;
  authority.over({ party: organisation }, 'id', 'invitation of a member');
  const [closed] = await runner.run(CLOSE_MEMBER_INVITATION, { id, organisation, state: 'REVOKED', now });
  if (!closed) throw missing;
  if (closed.hash) await cancelMail(runner, [mailKey(closed.hash)], now);
  const partyIds = [organisation];
  mutation.event({ name: 'memberInvitationRevoked', entityId: organisation, entityVersion: closed.version, partyIds });
  return { organisation: reference(organisation) };
}
