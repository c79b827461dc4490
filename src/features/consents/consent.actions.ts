/** Giving and withdrawing consent: only the party itself, at any time. A provider may note one within a relationship. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { NewEvent } from '../../outbox/append-event.ts';
import { reference } from '../../schema/node-reference.ts';
import { cancelMailOfList } from '../mail/mail.actions.ts';
import type { LockedRelationship } from '../relationships/relationship.actions.ts';
import {
  BEFORE_NOTE,
  GIVE_CONSENT,
  KNOWN_CONSENT,
  LOCK_CONSENT,
  NOTE_CONSENT,
  TRUSTED_BY,
  WITHDRAW_CONSENT,
} from './consent.cypher.ts';
import { type ConsentPurpose, consentEnd } from './consent.rules.ts';

export interface NewConsent {
  giver?: string | null;
  to: string;
  purpose: ConsentPurpose;
  validUntil?: Date | string | null;
}

export interface ConsentInRelationship {
  purpose: ConsentPurpose;
  validUntil?: Date | null;
}

export async function giveConsent(mutation: MutationContext, input: NewConsent) {
  const giver = input.giver ?? mutation.viewer.personId;
  mutation.authority.over({ consumer: giver }, 'giver', 'party of yours');
  const until = consentEnd(input.validUntil, mutation.now, 'validUntil');
  if (giver === input.to) throw new DomainError('INVALID_INPUT', 'to', 'A consent must name another party.');
  const known = await knownConsent(mutation, giver, input);
  if (!known?.to) throw notFound('to', 'party');
  return { consent: reference(await save(mutation, giver, input, until)) };
}

/** The consumer's own consent to data that it shares in a relationship; a valid one is kept. */
export async function consentToProvider(
  mutation: MutationContext,
  { provider, consumer }: LockedRelationship,
  { purpose, validUntil }: ConsentInRelationship,
): Promise<void> {
  const until = consentEnd(validUntil, mutation.now, 'consentUntil');
  const input = { to: provider, purpose, validUntil };
  const known = await knownConsent(mutation, consumer, input);
  if (!known?.open || validUntil) await save(mutation, consumer, input, until);
}

/**
 * Records the consent of a consumer that shared data with its provider in an open relationship. The note
 * covers data of this relationship only (`covers`), and the consumer's own consent makes it unnecessary.
 * @throws DomainError FORBIDDEN when the consumer withdrew such a consent or one expired
 */
export async function noteConsent(
  mutation: MutationContext,
  { id: relationship, provider, consumer }: LockedRelationship,
  { purpose, validUntil }: ConsentInRelationship,
): Promise<void> {
  const { runner, viewer, now } = mutation;
  const until = consentEnd(validUntil, now, 'consentUntil');
  const ownKey = keyOf(consumer, { to: provider, purpose });
  const noteKey = `${ownKey}|${relationship}`;
  const values = { giver: consumer, to: provider, purpose };
  const [before] = await runner.run(BEFORE_NOTE, { ...values, ownKey, noteKey });
  if (before?.given) return;
  if (before?.closed)
    throw new DomainError(
      'FORBIDDEN',
      'relationship',
      'The client has withdrawn this consent, or it has expired; only the client can give it again (giveConsent).',
    );
  if (before?.noted) return;
  const by = viewer.actorFor(provider);
  const noted = onlyRow(
    await runner.run(NOTE_CONSENT, { ...values, id: newId('cns'), key: noteKey, by, relationship, until, now }),
  );
  mutation.event({
    name: 'consentNoted',
    entityId: noted.id,
    entityVersion: noted.version,
    partyIds: [consumer, provider],
    relationshipId: relationship,
    change: { purpose: { after: purpose }, validUntil: { after: until } },
  });
}

export async function withdrawConsent(
  mutation: MutationContext,
  input: { id: string; expectedVersion?: number | null },
) {
  const { runner, viewer, authority, now } = mutation;
  const [row] = await runner.run(LOCK_CONSENT, { id: input.id, viewer: viewer.key });
  if (!row) throw notFound('id', 'consent of yours');
  authority.over({ provider: row.to, consumer: row.giver }, 'id', 'consent of yours');
  checkVersion(input.expectedVersion, row.version);
  if (row.withdrawn)
    throw new DomainError('ILLEGAL_STATE', 'id', 'The consent has already been withdrawn.', {
      currentState: 'WITHDRAWN',
      possible: ['giveConsent'],
    });
  const withdrawn = await runner.run(WITHDRAW_CONSENT, { id: input.id, now });
  for (const after of withdrawn)
    mutation.event({
      name: 'consentWithdrawn',
      entityId: after.id,
      entityVersion: after.version,
      partyIds: [row.giver, row.to],
    });
  // Emails under it that are not sent yet.
  for (const { id } of withdrawn) await cancelMailOfList(runner, id, now);
  return { consent: reference(input.id) };
}

/**
 * An event for each party to whom the giver itself consents. `told`: parties that have the event or must not get it.
 */
export async function notifyConsentHolders(
  mutation: MutationContext,
  giver: string,
  event: NewEvent,
  told: string[],
): Promise<void> {
  const trusted = await mutation.runner.run(TRUSTED_BY, { giver });
  addEventForEach(
    mutation,
    event,
    trusted.map(({ id }) => id),
    told,
  );
}

/** A separate event for each party, so that none learns who the others are. */
export function addEventForEach(mutation: MutationContext, event: NewEvent, parties: string[], told: string[]): void {
  for (const id of parties)
    if (!told.includes(id)) mutation.event({ ...event, partyIds: [id], relationshipId: undefined });
}

const keyOf = (giver: string, { to, purpose }: Pick<NewConsent, 'to' | 'purpose'>) => `${giver}|${to}|${purpose}`;

async function knownConsent({ runner, viewer }: MutationContext, giver: string, input: NewConsent) {
  const [row] = await runner.run(KNOWN_CONSENT, {
    giver,
    to: input.to,
    key: keyOf(giver, input),
    viewer: viewer.key,
  });
  return row;
}

async function save(mutation: MutationContext, giver: string, input: NewConsent, until: string): Promise<string> {
  const { to, purpose } = input;
  const key = keyOf(giver, input);
  const { id, version } = onlyRow(
    await mutation.runner.run(GIVE_CONSENT, { id: newId('cns'), key, giver, to, purpose, until, now: mutation.now }),
  );
  mutation.event({
    name: 'consentGiven',
    entityId: id,
    entityVersion: version,
    partyIds: [giver, to],
    change: { purpose: { after: purpose }, validUntil: { after: until } },
  });
  return id;
}
