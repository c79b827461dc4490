/** Giving and withdrawing consent: only the party itself, at any time. A provider may note one within a relationship. */
import { notFound, Refusal } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { checkVersion } from '../../mutations/input-checks.rules.ts';
import type { Action } from '../../mutations/run-mutation.ts';
import type { NewEvent } from '../../outbox/append-event.ts';
import { reference } from '../../schema/node-reference.ts';
import type { LockedRelationship } from '../relationships/relationship.actions.ts';
import { checkPossibleIn } from '../relationships/relationship.rules.ts';
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

export async function giveConsent(action: Action, input: NewConsent) {
  const giver = input.giver ?? action.viewer.personId;
  action.viewer.mustChange(giver, 'giver');
  const until = consentEnd(input.validUntil, action.now, 'validUntil');
  if (giver === input.to) throw new Refusal('INVALID_INPUT', 'to', 'A consent must name another party.');
  const known = await knownConsent(action, giver, input);
  if (!known?.to) throw notFound('to', 'party');
  return { consent: reference<never>(await save(action, giver, input, until)) };
}

/** The consumer's own consent to data that it shares in a relationship; a valid one is kept. */
export async function consentToProvider(
  action: Action,
  { state, provider, consumer }: LockedRelationship,
  purpose: ConsentPurpose,
  validUntil: Date | null | undefined,
): Promise<void> {
  action.viewer.mustChange(consumer, 'relationship');
  checkPossibleIn(state, "facts of the client's own financing", 'relationship');
  const until = consentEnd(validUntil, action.now, 'consentUntil');
  const input = { to: provider, purpose, validUntil };
  const known = await knownConsent(action, consumer, input);
  if (!known?.open || validUntil) await save(action, consumer, input, until);
}

/**
 * Records the consent of a consumer that shared data with its provider in an open relationship. The note
 * covers data of this relationship only (`covers`), and the consumer's own consent makes it unnecessary.
 * @throws Refusal ILLEGAL_STATE outside AGREED and ACTIVE; FORBIDDEN when the consumer withdrew such a consent or one expired
 */
export async function noteConsent(
  action: Action,
  { id: relationship, state, provider, consumer }: LockedRelationship,
  purpose: ConsentPurpose,
  validUntil: Date | null | undefined,
): Promise<void> {
  const { runner, viewer, now } = action;
  viewer.mustActFor(provider, 'relationship');
  checkPossibleIn(state, "notes of the client's financing", 'relationship');
  const until = consentEnd(validUntil, now, 'consentUntil');
  const ownKey = keyOf(consumer, { to: provider, purpose });
  const noteKey = `${ownKey}|${relationship}`;
  const values = { giver: consumer, to: provider, purpose };
  const [before] = await runner.run(BEFORE_NOTE.text, { ...values, ownKey, noteKey });
  if (before?.given) return;
  if (before?.closed)
    throw new Refusal(
      'FORBIDDEN',
      'relationship',
      'The client has withdrawn this consent, or it has expired; only the client can give it again (giveConsent).',
    );
  if (before?.noted) return;
  const by = viewer.actorFor(provider);
  const [row] = await runner.run(NOTE_CONSENT.text, {
    ...values,
    id: newId('cns'),
    key: noteKey,
    by,
    relationship,
    until,
    now,
  });
  action.event({
    name: 'consentNoted',
    entityId: row?.id as string,
    entityVersion: row?.version as number,
    partyIds: [consumer, provider],
    relationshipId: relationship,
    change: { purpose: { after: purpose }, validUntil: { after: until } },
  });
}

export async function withdrawConsent(action: Action, input: { id: string; expectedVersion?: number | null }) {
  const { runner, viewer, now } = action;
  const [row] = await runner.run(LOCK_CONSENT.text, { id: input.id, viewer: viewer.email });
  if (!row) throw notFound('id', 'consent of yours');
  viewer.mustChange(row.giver as string, 'id');
  checkVersion(input.expectedVersion, row.version as number);
  if (row.withdrawn)
    throw new Refusal('ILLEGAL_STATE', 'id', 'The consent has already been withdrawn.', {
      currentState: 'WITHDRAWN',
      possible: ['giveConsent'],
    });
  for (const after of await runner.run(WITHDRAW_CONSENT.text, { id: input.id, now }))
    action.event({
      name: 'consentWithdrawn',
      entityId: after.id as string,
      entityVersion: after.version as number,
      partyIds: [row.giver as string, row.to as string],
    });
  return { consent: reference<never>(input.id) };
}

/** An event for each party to whom the giver itself consents. `told`: parties that have the event or must not get it. */
export async function tellTrusted(action: Action, giver: string, event: NewEvent, told: string[]): Promise<void> {
  const trusted = await action.runner.run(TRUSTED_BY.text, { giver });
  tellEach(
    action,
    event,
    trusted.map(({ id }) => id as string),
    told,
  );
}

/** An event of its own for each party, so that none learns who the others are. */
export function tellEach(action: Action, event: NewEvent, parties: string[], told: string[]): void {
  for (const id of parties)
    if (!told.includes(id)) action.event({ ...event, partyIds: [id], relationshipId: undefined });
}

const keyOf = (giver: string, { to, purpose }: Pick<NewConsent, 'to' | 'purpose'>) => `${giver}|${to}|${purpose}`;

async function knownConsent({ runner, viewer }: Action, giver: string, input: NewConsent) {
  const [row] = await runner.run(KNOWN_CONSENT.text, {
    giver,
    to: input.to,
    key: keyOf(giver, input),
    viewer: viewer.email,
  });
  return row as { to: string | null; open: boolean } | undefined;
}

async function save(action: Action, giver: string, input: NewConsent, until: string): Promise<string> {
  const { to, purpose } = input;
  const [row] = await action.runner.run(GIVE_CONSENT.text, {
    id: newId('cns'),
    key: keyOf(giver, input),
    giver,
    to,
    purpose,
    until,
    now: action.now,
  });
  action.event({
    name: 'consentGiven',
    entityId: row?.id as string,
    entityVersion: row?.version as number,
    partyIds: [giver, to],
    change: { purpose: { after: purpose }, validUntil: { after: until } },
  });
  return row?.id as string;
}
