/** Changes service relationships: their state, their terms and their disclosure. */

import { isRecorded } from '../../access-control/recorded.rules.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { RowOf } from '../../graph/statement.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedText, checkVersion, given, refuseNull } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { EventName } from '../../outbox/event-types.ts';
import { reference } from '../../schema/node-reference.ts';
import { OPEN_STATES, RelationshipState } from '../../values/relationship-state.rules.ts';
import { changes } from '../parties/party.actions.ts';
import { checkPeriod, type Disclosure, isWider, stateAfter, type Transition } from './relationship.rules.ts';
import { LOCK_RELATIONSHIP, SAVE_RELATIONSHIP } from './relationship.write.cypher.ts';

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
  /** The side for which the viewer acts, in a right of the mutation. */
  side: 'provider' | 'consumer';
  before: Record<string, unknown> & { proposedBy?: string; disclosureAskedBy?: string };
}

/**
 * Locks the relationship on which the mutation acts for the rest of the transaction.
 * @throws DomainError if the authority of the mutation does not cover it, see `decide`
 */
export async function lockRelationship(
  mutation: MutationContext,
  id: string,
  field = 'id',
  what = 'relationship of yours',
): Promise<LockedRelationship> {
  return decidedOver(mutation, await mutation.runner.run(LOCK_RELATIONSHIP, { id }), field, what);
}

/**
 * The relationship that a statement with `lockRelationshipBy` found and locked.
 * @param askedBy the party that asked, if the mutation answers it
 * @throws DomainError as `lockRelationship`
 */
export function decidedOver(
  { authority }: MutationContext,
  [relationship]: RowOf<typeof LOCK_RELATIONSHIP>[],
  field: string,
  what: string,
  askedBy?: string,
): LockedRelationship {
  if (!relationship) throw notFound(field, what);
  const { id, provider, consumer, state } = relationship;
  const side = authority.over({ relationship: id, provider, consumer, state, askedBy }, field, what);
  return { ...relationship, side: side === 'provider' ? side : 'consumer' };
}

/**
 * Locks a relationship that the mutation refers to without changing it.
 * @throws DomainError NOT_FOUND for all but its two parties
 */
export async function lockReferredRelationship(
  { runner, viewer }: MutationContext,
  id: string,
  field: string,
): Promise<void> {
  const [relationship] = await runner.run(LOCK_RELATIONSHIP, { id });
  if (!relationship || !viewer.isPartyTo({ ...relationship, relationship: id }))
    throw notFound(field, 'relationship of yours');
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
  const { now } = mutation;
  const relationship = await lockRelationship(mutation, input.id);
  if (transition === 'agree' || transition === 'decline') {
    const askedBy = relationship.before.proposedBy ?? null;
    mutation.authority.over({ ...relationship, relationship: relationship.id, askedBy }, 'id', 'relationship of yours');
  }
  checkVersion(input.expectedVersion, relationship.version);
  const state = stateAfter(relationship.state, transition);
  mutation.undo?.covers(relationship.id);
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
  const relationship = await lockRelationship(mutation, input.id);
  checkVersion(input.expectedVersion, relationship.version);
  const isAgreed = relationship.state !== RelationshipState.PROPOSED && !isRecorded(relationship);
  if (input.startsOn && isAgreed && input.startsOn !== relationship.startsOn)
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
  refuseNull(input, 'kind', 'criticality', 'startsOn');
  const values: Record<string, unknown> = given(input, 'kind', 'criticality', 'purpose');
  if (input.purpose) values.purpose = checkedText(input.purpose, 'purpose');
  if (input.startsOn) values.startsOn = toDate(input.startsOn);
  if (input.endsOn !== undefined) values.endsOn = toDate(input.endsOn);
  return save(mutation, relationship, values, 'relationshipUpdated');
}

/** A narrower disclosure takes effect at once, a wider one when both parties have requested it. */
export async function discloseRelationship(
  mutation: MutationContext,
  input: { id: string; disclosure: Disclosure; expectedVersion?: number | null },
) {
  const { viewer } = mutation;
  const relationship = await lockRelationship(mutation, input.id);
  const { provider, consumer, before } = relationship;
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
    { disclosureAsked: input.disclosure, disclosureAskedBy: relationship[relationship.side] },
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
  await mutation.runner.run(SAVE_RELATIONSHIP, { id: relationship.id, now: mutation.now, values, stateChanged });
  mutation.event({
    name,
    entityId: relationship.id,
    entityVersion: relationship.version + 1,
    partyIds: [relationship.provider, relationship.consumer],
    relationshipId: relationship.id,
    change: changes(relationship.before, values),
  });
  return { relationship: reference(relationship.id) };
}
