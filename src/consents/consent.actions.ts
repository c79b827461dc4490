/** Giving and withdrawing consent: only the party itself, whenever it likes. */
import { notFound, Refusal } from '../errors.ts';
import type { NewEvent } from '../events/events.ts';
import { newId } from '../graph/ids.ts';
import type { Action } from '../graphql/mutate.ts';
import { reference } from '../graphql/node-reference.ts';
import { checkVersion } from '../graphql/text-input.rules.ts';
import { GIVE_CONSENT, KNOWN_CONSENT, LOCK_CONSENT, TRUSTED_BY, WITHDRAW_CONSENT } from './consent.cypher.ts';
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
  if (giver === input.to) throw new Refusal('INVALID_INPUT', 'to', 'Nobody needs a consent of its own.');
  const known = await knownConsent(action, giver, input);
  if (!known?.to) throw notFound('to', 'party');
  return { consent: reference<never>(await save(action, giver, input, until)) };
}

/**
 * Notes the consent with which a client told something, as whoever records it says. @throws Refusal FORBIDDEN when there was
 * one that holds no more: then only the client gives it again
 */
export async function noteConsent(action: Action, giver: string, input: NewConsent, field: string): Promise<void> {
  const { viewer, now } = action;
  const until = consentEnd(input.validUntil, now, 'consentUntil');
  const known = await knownConsent(action, giver, input);
  if (known?.valid && !input.validUntil) return;
  if (known?.known && !known.valid && !viewer.mayChange(giver))
    throw new Refusal(
      'FORBIDDEN',
      field,
      'The client has withdrawn this consent, or it has run out; only the client can give it again (giveConsent).',
    );
  if (!known?.known || viewer.mayChange(giver)) await save(action, giver, input, until);
}

export async function withdrawConsent(action: Action, input: { id: string; expectedVersion?: number | null }) {
  const { runner, viewer, now } = action;
  const [row] = await runner.run(LOCK_CONSENT.text, { id: input.id, viewer: viewer.email });
  if (!row) throw notFound('id', 'consent of yours');
  viewer.mustChange(row.giver as string, 'id');
  checkVersion(input.expectedVersion, row.version as number);
  if (row.withdrawn)
    throw new Refusal('ILLEGAL_STATE', 'id', 'It is withdrawn already.', {
      currentState: 'WITHDRAWN',
      possible: ['giveConsent'],
    });
  const [after] = await runner.run(WITHDRAW_CONSENT.text, { id: input.id, now });
  action.event({
    name: 'consentWithdrawn',
    entityId: input.id,
    entityVersion: after?.version as number,
    partyIds: [row.giver as string, row.to as string],
  });
  return { consent: reference<never>(input.id) };
}

/** Events for whoever the giver consents to, of which none learns who the others are. `told`: these know or shall not. */
export async function tellTrusted(action: Action, giver: string, event: NewEvent, told: string[]): Promise<void> {
  for (const { id } of await action.runner.run(TRUSTED_BY.text, { giver }))
    if (!told.includes(id as string)) action.event({ ...event, partyIds: [id as string], relationshipId: undefined });
}

const keyOf = (giver: string, { to, purpose }: NewConsent) => `${giver}|${to}|${purpose}`;

async function knownConsent({ runner, viewer }: Action, giver: string, input: NewConsent) {
  const [row] = await runner.run(KNOWN_CONSENT.text, {
    giver,
    to: input.to,
    key: keyOf(giver, input),
    viewer: viewer.email,
  });
  return row as { to: string | null; known: boolean; valid: boolean | null } | undefined;
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
