/** Inviting a contact, and the answer of the invited person. */
import { isContact } from '../../access-control/recorded.rules.ts';
import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { ParametersOf } from '../../graph/statement.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { reference } from '../../schema/node-reference.ts';
import { pageToken } from '../access/page-link.ts';
import { createService } from '../catalogue/catalogue.actions.ts';
import { createOffering } from '../catalogue/offering.actions.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { plainWords } from '../mail/render/plain-text.rules.ts';
import { countInvitation } from '../quotas/quota.actions.ts';
import { checkParties } from '../relationships/relationship.rules.ts';
import { LOCK_RELATIONSHIP } from '../relationships/relationship.write.cypher.ts';
import { lockContact } from './contact.actions.ts';
import { LOCK_CONTACT, UPDATE_CONTACT } from './contact.cypher.ts';
import {
  CONFIRM_RELATIONSHIP,
  LETTERHEAD_OF_RECORDER,
  LINK_CONTACT,
  LOCK_INVITATION,
  PROPOSE_INSTEAD,
  RECEIVED_INVITATION,
  REFUSE,
  RELATIONSHIP_TO_CONFIRM,
  SAVE_INVITATION,
  SET_INVITATION_STATE,
} from './contact-invitation.cypher.ts';
import { INVITATION_PATH } from './contact-invitation.mail.rules.ts';
import { addressToInvite, CONTACT_INVITATION_MS, ContactInvitationState } from './contact-invitation.rules.ts';
import { LIVE_KEY_TAKEN, OFFERING_OF_RELATIONSHIP, OWN_OFFERING } from './recorded-relationship.cypher.ts';
import { refusalKeys } from './refusal-keys.ts';
import { checkNotRefused } from './refused.ts';

/** An invitation that is open is replaced: only the newest link works. */
export async function inviteContact(mutation: MutationContext, input: { contact: string; email?: string | null }) {
  const { runner, viewer, now, settings } = mutation;
  const contact = await lockContact(mutation, input.contact, 'contact');
  const { recordedBy: recorder } = contact;
  if (!contact.inForce)
    throw new DomainError('ILLEGAL_STATE', 'contact', 'Record a relationship with the contact first.', {
      currentState: 'NO_RELATIONSHIP',
      possible: ['recordRelationship'],
    });
  const address = addressToInvite(contact.emails, input.email);
  await checkNotRefused(runner, [recorder, viewer.personId], address, 'contact');
  const linkSeed = randomToken();
  const hash = tokenHash(pageToken(settings.signIn, INVITATION_PATH, linkSeed, address));
  const expiresAt = new Date(Date.parse(now) + CONTACT_INVITATION_MS).toISOString();
  await runner.run(SAVE_INVITATION, {
    ...{
      id: newId('civ'),
      contact: input.contact,
      recorder,
      invitedBy: viewer.personId,
      address,
      hash,
      expiresAt,
      now,
    },
  });
  // By the address alone: the pause of a person is the same for all organisations that it represents.
  await countInvitation(mutation, recorder, tokenHash(`invited|${address}`));
  const letterhead = onlyRow(await runner.run(LETTERHEAD_OF_RECORDER, { recorder, me: viewer.personId }));
  await queueMail(
    runner,
    {
      key: `contact-invitation|${linkSeed}`,
      to: { partyId: input.contact, address, name: '' },
      template: 'contact-invitation',
      data: {
        recorder: plainWords(letterhead.recorder),
        invitedBy: letterhead.by === null ? null : plainWords(letterhead.by),
        linkSeed,
      },
    },
    now,
  );
  await appendContactEvent(mutation, 'contactInvited', { contact: input.contact, recorder });
  return { contact: reference(input.contact) };
}

export async function revokeContactInvitation(mutation: MutationContext, input: { contact: string }) {
  const { runner } = mutation;
  const { recordedBy: recorder } = await lockContact(mutation, input.contact, 'contact');
  const [invitation] = await runner.run(LOCK_INVITATION, { contact: input.contact });
  if (!invitation?.open) throw notFound('contact', 'open invitation of this contact');
  await runner.run(SET_INVITATION_STATE, { contact: input.contact, state: ContactInvitationState.REVOKED });
  await appendContactEvent(mutation, 'contactInvitationRevoked', { contact: input.contact, recorder });
  return { contact: reference(input.contact) };
}

export interface Confirmation {
  invitation: string;
  relationship: string;
  /** Of the relationship, as it was read. */
  version: string;
  /** The person itself, or an organisation that it represents. */
  party: string;
  offering?: string | null;
  adoptOffering?: boolean | null;
}

/** The invited person decides for which party, and what its offering is. Both parties then have the rights of an ordinary relationship. */
export async function confirmRecordedRelationship(mutation: MutationContext, input: Confirmation) {
  const { runner, authority, now } = mutation;
  const { party } = input;
  authority.over({ party }, 'party', 'party of yours');
  const received = await receivedInvitation(mutation, input.invitation);
  // The contact first, as `deleteRecordedRelationship`.
  const [contact] = await runner.run(LOCK_CONTACT, { id: received.contact });
  const [recorded] = await runner.run(LOCK_RELATIONSHIP, { id: input.relationship });
  if (!contact || !recorded || ![recorded.provider, recorded.consumer].includes(received.contact))
    throw notFound('relationship', 'relationship of this invitation');
  await openInvitation(mutation, received.contact, input.invitation);
  const [current] = await runner.run(RELATIONSHIP_TO_CONFIRM, { id: recorded.id });
  if (!current?.confirmable) throw notFound('relationship', 'relationship of this invitation');
  if (tokenHash(current.shown) !== input.version)
    throw new DomainError(
      'VERSION_CONFLICT',
      'version',
      'The other party changed the record after you read it; read the invitation again before you decide.',
    );
  const recorder = received.recordedBy;
  const provides = isContact(recorded.provider);
  const [provider, consumer] = provides ? [party, recorder] : [recorder, party];
  checkParties(provider, consumer);
  const [{ id: known, name } = { id: '', name: '' }] = await runner.run(OFFERING_OF_RELATIONSHIP, { id: recorded.id });
  const offering = provides ? await chosenOffering(mutation, input, name) : known;
  const liveKey = `${consumer}|${offering}`;
  if (onlyRow(await runner.run(LIVE_KEY_TAKEN, { liveKey })).taken)
    throw new DomainError(
      'ALREADY_EXISTS',
      'relationship',
      'You already have an open relationship with this party on this offering.',
    );
  const id = newId('rel');
  if (provides && input.offering) {
    await proposeInstead(mutation, received.contact, {
      ...{ id, recorded: recorded.id, provider, consumer, offering, liveKey, now },
    });
    return { relationship: reference(id) };
  }
  const { version } = onlyRow(
    await runner.run(CONFIRM_RELATIONSHIP, {
      ...{ id, recorded: recorded.id, provider, consumer, recorder, offering, liveKey, now },
    }),
  );
  await answered(mutation, received.contact, party);
  mutation.event({
    name: 'relationshipAgreed',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: id,
  });
  mutation.event({
    name: 'recordedRelationshipConfirmed',
    entityId: recorded.id,
    entityVersion: version,
    partyIds: [recorder, received.contact],
    relationshipId: recorded.id,
    subject: null,
    change: { state: { before: recorded.state, after: 'ENDED' } },
  });
  return { relationship: reference(id) };
}

/** The contact is linked to the party, and the invitation ends with the last relationship. */
async function answered({ runner, now }: MutationContext, contact: string, party: string): Promise<void> {
  const { remains } = onlyRow(await runner.run(LINK_CONTACT, { contact, party, now }));
  if (!remains) await runner.run(SET_INVITATION_STATE, { contact, state: ContactInvitationState.CONFIRMED });
}

/** The recorder recorded another offering, so that nothing begins before it agrees. */
async function proposeInstead(
  mutation: MutationContext,
  contact: string,
  proposal: ParametersOf<typeof PROPOSE_INSTEAD>,
): Promise<void> {
  const { id, provider, consumer } = proposal;
  onlyRow(await mutation.runner.run(PROPOSE_INSTEAD, proposal));
  await answered(mutation, contact, provider);
  mutation.event({
    name: 'relationshipProposed',
    entityId: id,
    entityVersion: 1,
    partyIds: [provider, consumer],
    relationshipId: id,
  });
}

/** The recorder learns that it was declined; the record stays with it. This address is not invited by it again. */
export async function declineContactInvitation(mutation: MutationContext, input: { invitation: string }) {
  const { runner, viewer, authority, now } = mutation;
  authority.over({ person: viewer.personId }, 'invitation', 'invitation to you');
  const { contact, recordedBy: recorder, invitedBy, address } = await receivedInvitation(mutation, input.invitation);
  await runner.run(LOCK_CONTACT, { id: contact });
  await openInvitation(mutation, contact, input.invitation);
  await runner.run(SET_INVITATION_STATE, { contact, state: ContactInvitationState.DECLINED });
  await runner.run(REFUSE, { keys: refusalKeys([recorder, invitedBy], address), now });
  await appendContactEvent(mutation, 'contactInvitationDeclined', { contact, recorder });
  return { declined: input.invitation };
}

/** @throws DomainError NOT_FOUND for everybody but the owner of the address, and for an invitation that has ended */
async function receivedInvitation({ runner, viewer }: MutationContext, id: string) {
  const [invitation] = await runner.run(RECEIVED_INVITATION, { id, person: viewer.personId });
  if (!invitation?.open) throw notFound('invitation', 'open invitation to you');
  return invitation;
}

/** Locked, and compared again: it may have been replaced, revoked or answered meanwhile. */
async function openInvitation({ runner, viewer }: MutationContext, contact: string, id: string): Promise<void> {
  await runner.run(LOCK_INVITATION, { contact });
  const [invitation] = await runner.run(RECEIVED_INVITATION, { id, person: viewer.personId });
  if (!invitation?.open) throw notFound('invitation', 'open invitation to you');
}

/** One of the party's own, or the recorded one as a new, unpublished offering of the party. */
async function chosenOffering(mutation: MutationContext, input: Confirmation, name: string): Promise<string> {
  const { party: provider, offering, adoptOffering } = input;
  if (Boolean(offering) === Boolean(adoptOffering))
    throw new DomainError('INVALID_INPUT', 'offering', 'Specify either one of your offerings or `adoptOffering`.');
  if (!offering) {
    const { service } = await createService(mutation, { provider, name });
    return (await createOffering(mutation, { service: service.id, name })).offering.id;
  }
  const [own] = await mutation.runner.run(OWN_OFFERING, { provider, offering });
  if (!own) throw notFound('offering', 'offering of yours');
  return own.id;
}

/** The contact has a new version, so that events keep their order. */
async function appendContactEvent(
  { runner, event, now }: MutationContext,
  name: 'contactInvited' | 'contactInvitationRevoked' | 'contactInvitationDeclined',
  { contact, recorder }: { contact: string; recorder: string },
): Promise<void> {
  const { version } = onlyRow(await runner.run(UPDATE_CONTACT, { id: contact, values: {}, now }));
  event({ name, entityId: contact, entityVersion: version, partyIds: [recorder, contact] });
}
