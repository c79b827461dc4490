/** What may be done to service relationships. */

import { DomainError, notFound } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName, checkedText, checkVersion, given } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { todayWithin } from '../../values/today.rules.ts';
import { changes, webAddress } from '../parties/party.actions.ts';
import { countAgainstQuota } from '../quotas/quota.actions.ts';
import {
  ASSIGN_CONSUMER_ROLE,
  LOCK_RELATIONSHIP,
  PARTNERS_FOR_PROPOSAL,
  PERSON_ON_CONSUMER_SIDE,
  PROPOSE_RELATIONSHIP,
  RECORD_AGREEMENT,
  SAVE_RELATIONSHIP,
  WITHDRAW_CONSUMER_ROLE,
} from './relationship.cypher.ts';
import {
  checkOffering,
  checkParties,
  checkPeriod,
  type Disclosure,
  isWider,
  OPEN_STATES,
  RelationshipState,
  stateAfter,
  type Transition,
} from './relationship.rules.ts';

export interface Proposal {
  provider: string;
  consumer: string;
  offering: string;
  extends?: string | null;
  kind?: string | null;
  criticality?: string | null;
  purpose?: string | null;
  startsOn?: string | null;
  endsOn?: string | null;
}

/** A relationship under a write lock, as its parties see it. */
export interface LockedRelationship {
  id: string;
  state: RelationshipState;
  provider: string;
  consumer: string;
  version: number;
  startsOn: string;
  endsOn: string | null;
  stateSince: string;
  disclosure: Disclosure;
  before: Record<string, unknown> & { disclosureAskedBy?: string };
}

export async function proposeRelationship(mutation: MutationContext, input: Proposal) {
  const { runner, viewer, now } = mutation;
  checkParties(input.provider, input.consumer);
  if (input.startsOn) checkPeriod(input.startsOn, input.endsOn);
  const liveKey = `${input.consumer}|${input.offering}`;
  const [found] = await runner.run(PARTNERS_FOR_PROPOSAL, { ...input, viewer: viewer.email, liveKey });
  for (const field of ['provider', 'consumer'] as const) if (!found?.[field]) throw notFound(field, 'party');
  if (!found?.offering || !found.offerer) throw notFound('offering', 'offering');
  const proposedBy = [input.provider, input.consumer].find((party) => viewer.mayChange(party));
  if (!proposedBy)
    throw new DomainError(
      'FORBIDDEN',
      'provider',
      'Only the provider or the consumer can propose a relationship; act for one of them.',
    );
  const offering = {
    name: found.offering,
    providerId: found.offerer,
    availableFrom: found.availableFrom,
    availableUntil: found.availableUntil,
  };
  const [lastDay = null] = [offering.availableUntil, input.endsOn].filter((day) => typeof day === 'string').sort();
  const startsOn = input.startsOn ?? todayWithin(now, offering.availableFrom, lastDay);
  checkPeriod(startsOn, input.endsOn);
  checkOffering(offering, input.provider, startsOn);
  if (found.taken)
    throw new DomainError(
      'ALREADY_EXISTS',
      'offering',
      'This consumer already has an open relationship based on this offering; use it, or end it first.',
    );
  if (input.extends) await lockRelationship(mutation, input.extends, 'extends');
  const id = newId('rel');
  const values = {
    kind: input.kind ?? 'BASIC',
    criticality: input.criticality ?? 'MEDIUM',
    purpose: checkedText(input.purpose, 'purpose') ?? null,
    startsOn: toDate(startsOn),
    endsOn: toDate(input.endsOn),
  };
  await runner.run(PROPOSE_RELATIONSHIP, {
    ...input,
    extends: input.extends ?? null,
    id,
    now,
    liveKey,
    proposedBy,
    values,
  });
  await countAgainstQuota(mutation, 'proposals', proposedBy);
  mutation.event({
    name: 'relationshipProposed',
    entityId: id,
    entityVersion: 1,
    partyIds: [input.provider, input.consumer],
    relationshipId: id,
  });
  return { relationship: reference(id) };
}

/** Locks the relationship for the rest of the transaction. @throws DomainError NOT_FOUND for all but its two parties */
export async function lockRelationship(
  { runner, viewer }: MutationContext,
  id: string,
  field = 'id',
  what = 'relationship of yours',
): Promise<LockedRelationship> {
  const [relationship] = await runner.run(LOCK_RELATIONSHIP, { id });
  if (!relationship || !viewer.isPartyTo({ ...relationship, relationship: id })) throw notFound(field, what);
  return relationship;
}

const EVENT_NAMES: Record<Transition, EventName> = {
  agree: 'relationshipAgreed',
  decline: 'relationshipDeclined',
  activate: 'relationshipActivated',
  suspend: 'relationshipSuspended',
  resume: 'relationshipResumed',
  end: 'relationshipEnded',
};

export interface TransitionRequest {
  id: string;
  expectedVersion?: number | null;
  reason?: string | null;
  endsOn?: string | null;
}

export async function transitionRelationship(
  mutation: MutationContext,
  transition: Transition,
  input: TransitionRequest,
) {
  const { viewer, now } = mutation;
  const relationship = await lockRelationship(mutation, input.id);
  const { provider, consumer } = relationship;
  checkVersion(input.expectedVersion, relationship.version);
  const state = stateAfter(relationship.state, transition);
  if (transition === 'agree' || transition === 'decline') {
    const other = relationship.before.proposedBy === provider ? consumer : provider;
    if (!viewer.mayChange(other))
      throw new DomainError(
        'FORBIDDEN',
        'id',
        'A proposal must be answered by the party that did not make it; wait for its answer.',
      );
  } else if (!viewer.mayChange(provider)) viewer.mustChange(consumer, 'id');
  const values: Record<string, unknown> = { state };
  if (transition === 'decline') values.declineReason = checkedText(input.reason, 'reason') ?? null;
  if (transition === 'end') {
    const endsOn =
      input.endsOn ?? (now.slice(0, 10) < relationship.startsOn ? relationship.startsOn : now.slice(0, 10));
    checkPeriod(relationship.startsOn, endsOn);
    values.endsOn = toDate(endsOn);
  }
  if (!OPEN_STATES.includes(state)) values.liveKey = null;
  return save(mutation, relationship, values, EVENT_NAMES[transition], true);
}

export async function updateRelationship(
  mutation: MutationContext,
  input: {
    id: string;
    expectedVersion?: number | null;
    kind?: string;
    criticality?: string;
    purpose?: string | null;
    startsOn?: string;
    endsOn?: string | null;
  },
) {
  const { viewer } = mutation;
  const relationship = await lockRelationship(mutation, input.id);
  if (!viewer.mayChange(relationship.provider)) viewer.mustChange(relationship.consumer, 'id');
  checkVersion(input.expectedVersion, relationship.version);
  if (!OPEN_STATES.includes(relationship.state))
    throw new DomainError('ILLEGAL_STATE', 'id', `A relationship that is ${relationship.state} cannot be changed.`, {
      currentState: relationship.state,
      possible: [],
    });
  if (input.startsOn && relationship.state !== RelationshipState.PROPOSED && input.startsOn !== relationship.startsOn)
    throw new DomainError(
      'ILLEGAL_STATE',
      'startsOn',
      'The start date has been agreed; end this relationship and propose another one.',
      {
        currentState: relationship.state,
        possible: [],
      },
    );
  checkPeriod(input.startsOn ?? relationship.startsOn, input.endsOn === undefined ? relationship.endsOn : input.endsOn);
  for (const field of ['kind', 'criticality', 'startsOn'] as const)
    if (input[field] === null)
      throw new DomainError('INVALID_INPUT', field, `\`${field}\` cannot be null; omit it to keep the current value.`);
  const values: Record<string, unknown> = given(input, 'kind', 'criticality', 'purpose');
  if (input.purpose) values.purpose = checkedText(input.purpose, 'purpose');
  if (input.startsOn) values.startsOn = toDate(input.startsOn);
  if (input.endsOn !== undefined) values.endsOn = toDate(input.endsOn);
  return save(mutation, relationship, values, 'relationshipUpdated');
}

/** Narrowing holds at once; widening when both parties have asked for the same. */
export async function discloseRelationship(
  mutation: MutationContext,
  input: { id: string; disclosure: Disclosure; expectedVersion?: number | null },
) {
  const { viewer } = mutation;
  const relationship = await lockRelationship(mutation, input.id);
  const { provider, consumer, before } = relationship;
  const side = [provider, consumer].find((party) => viewer.mayChange(party));
  if (!side) viewer.mustChange(consumer, 'id');
  checkVersion(input.expectedVersion, relationship.version);
  const agreed =
    before.disclosureAsked === input.disclosure &&
    askedByOther(viewer.mayChange.bind(viewer), before.disclosureAskedBy, [provider, consumer]);
  if (!isWider(relationship.disclosure, input.disclosure) || agreed)
    return save(
      mutation,
      relationship,
      { disclosure: input.disclosure, disclosureAsked: null, disclosureAskedBy: null },
      'relationshipDisclosed',
    );
  return save(
    mutation,
    relationship,
    { disclosureAsked: input.disclosure, disclosureAskedBy: side },
    'relationshipDisclosureAsked',
  );
}

/** Whether the viewer speaks for the party that has not asked. */
function askedByOther(mayChange: (party: string) => boolean, askedBy: string | undefined, parties: string[]): boolean {
  const other = parties.find((party) => party !== askedBy);
  return askedBy !== undefined && other !== undefined && mayChange(other);
}

async function save(
  mutation: MutationContext,
  relationship: LockedRelationship,
  values: object,
  name: EventName,
  stateChanged = false,
) {
  const { version } = onlyRow(
    await mutation.runner.run(SAVE_RELATIONSHIP, { id: relationship.id, now: mutation.now, values, stateChanged }),
  );
  mutation.event({
    name,
    entityId: relationship.id,
    entityVersion: version,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
    change: changes(relationship.before, values),
  });
  return { relationship: reference(relationship.id) };
}

export async function assignConsumerRole(
  mutation: MutationContext,
  input: { relationship: string; person: string; role: string; withdraw?: boolean },
) {
  const { runner, viewer, now } = mutation;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  viewer.mustChange(relationship.consumer, 'relationship');
  const [person] = await runner.run(PERSON_ON_CONSUMER_SIDE, {
    person: input.person,
    consumer: relationship.consumer,
  });
  if (!person?.fits && !input.withdraw)
    throw new DomainError(
      'INVALID_INPUT',
      'person',
      'Consumer roles can be assigned only to the consumer or people who act for it; appoint the person first.',
    );
  const statement = input.withdraw ? WITHDRAW_CONSUMER_ROLE : ASSIGN_CONSUMER_ROLE;
  const [row] = await runner.run(statement, { id: relationship.id, person: input.person, role: input.role, now });
  if (!row) throw notFound('person', 'person in this role');
  mutation.event({
    name: input.withdraw ? 'consumerRoleWithdrawn' : 'consumerRoleAssigned',
    entityId: relationship.id,
    entityVersion: row.version,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
    change: { [input.role]: { after: input.person } },
  });
  return { relationship: reference(relationship.id) };
}

export interface AgreementValues {
  relationship: string;
  title: string;
  terms?: string | null;
  agreedOn?: string | null;
  validFrom?: string | null;
  validUntil?: string | null;
  amount?: Money | null;
  documentUrl?: string | null;
}

export async function recordAgreement(mutation: MutationContext, input: AgreementValues) {
  const { runner, viewer, now } = mutation;
  const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
  if (!viewer.mayChange(relationship.provider)) viewer.mustChange(relationship.consumer, 'relationship');
  const agreedOn = input.agreedOn ?? now.slice(0, 10);
  checkPeriod(input.validFrom ?? agreedOn, input.validUntil, 'validUntil');
  const id = newId('agr');
  const values = {
    title: checkedName(input.title, 'title'),
    terms: checkedText(input.terms, 'terms') ?? null,
    agreedOn: toDate(agreedOn),
    validFrom: toDate(input.validFrom),
    validUntil: toDate(input.validUntil),
    amountMinor: input.amount ? BigInt(toMinor(input.amount, 'amount')) : null,
    currency: input.amount?.currency ?? null,
    documentUrl: input.documentUrl ? webAddress(input.documentUrl, 'documentUrl') : null,
  };
  const { version } = onlyRow(await runner.run(RECORD_AGREEMENT, { id, now, relationship: relationship.id, values }));
  mutation.event({
    name: 'agreementRecorded',
    entityId: id,
    entityVersion: version,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
  });
  return { agreement: reference(id), relationship: reference(relationship.id) };
}
