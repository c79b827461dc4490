/** The mail by which a person learns of its access, and in whose name mails about access are. */
import { DomainError } from '../../errors.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { RelationshipState } from '../../values/relationship-state.rules.ts';
import { type NewMail, queueMail } from '../mail/mail.actions.ts';
import { CANNOT_BE_MAILED, everyoneKey } from '../mail/refuse-all.ts';
import { countInvitation, pauseAfterInvitation } from '../quotas/quota.actions.ts';
import type { LockedRelationship } from '../relationships/relationship.actions.ts';
import { INVITED, LETTERHEAD, REFUSES_INVITATIONS } from './access.cypher.ts';
import { INVITATION_LINK_MS } from './access.rules.ts';
import type { Invited } from './invited-person.actions.ts';
import { createSignInLink } from './sign-in-link.ts';

/**
 * Where there is an agreement, access does not wait for the mail: the pause between two invitations defers the mail alone.
 * @returns whether it was mailed, and otherwise when it can be (`resendInvitation`)
 * @throws DomainError TOO_MANY_ATTEMPTS when a quota is used up; before an agreement also within the pause
 */
export async function inviteUnlessPaused(...invitation: Parameters<typeof invite>): Promise<InvitationMail> {
  const [mutation, , { provider, state }, person] = invitation;
  const pausedUntil =
    state === RelationshipState.PROPOSED ? undefined : await pauseAfterInvitation(mutation, provider, person.id);
  if (!pausedUntil) await invite(...invitation);
  return { mailed: !pausedUntil, nextInvitationAt: pausedUntil ? new Date(pausedUntil) : null };
}

export interface InvitationMail {
  mailed: boolean;
  nextInvitationAt: Date | null;
}

/**
 * @throws DomainError TOO_MANY_ATTEMPTS when the person was invited again within the hour, or a quota is used up; ILLEGAL_STATE if the
 * address refuses all emails
 */
export async function invite(
  mutation: MutationContext,
  id: string,
  relationship: LockedRelationship,
  person: Invited,
  { name, url }: { name: string; url: string },
): Promise<void> {
  const { runner, now, settings } = mutation;
  const [answer] = await runner.run(REFUSES_INVITATIONS, { person: person.id, key: everyoneKey(person.email) });
  if (answer?.refused)
    throw new DomainError('ILLEGAL_STATE', 'person', CANNOT_BE_MAILED, { currentState: 'UNAVAILABLE', possible: [] });
  await countInvitation(mutation, relationship.provider, person.id);
  const { version } = onlyRow(await runner.run(INVITED, { id, now }));
  const link = settings.signIn.folder
    ? await createSignInLink(runner, settings.signIn, { person: person.id, now, lifetimeMs: INVITATION_LINK_MS })
    : {};
  const parts = await envelope(mutation, relationship, { person: person.id, name: person.name, email: person.email });
  await queueMail(
    runner,
    {
      ...parts,
      key: `invitation|${id}|${version}`,
      template: 'invitation',
      data: { organisation: parts.from.name, invitedBy: parts.by, name, url, ...link },
    },
    now,
  );
}

export async function envelope(
  { runner, viewer }: MutationContext,
  { id, provider }: LockedRelationship,
  to: { person: string; name: string; email: string },
) {
  const letterhead = onlyRow(await runner.run(LETTERHEAD, { provider, me: viewer.personId }));
  const from = { name: letterhead.provider, replyTo: letterhead.replyTo };
  return {
    to: { partyId: to.person, address: to.email, name: to.name },
    from,
    by: letterhead.by,
    relationshipId: id,
  } satisfies Partial<NewMail> & { by: string };
}
