/**
 * Who may use a mutation: declared beside each mutation (`authority.ts`), decided here, documented in `docs/authority.md`.
 * Pure.
 */
import { DomainError, notFound } from '../errors.ts';
import { RelationshipState } from '../values/relationship-state.rules.ts';
import { checkAllowedIn, type RelationshipUse } from '../values/relationship-use.rules.ts';
import { isContact } from './recorded.rules.ts';

/** What a person must be to a party in order to act for it. Everybody is a representative of themselves. */
export enum Capacity {
  /** A member of the organisation in any role, or the person itself. */
  MEMBER = 'MEMBER',
  /** A member who may bind the organisation, or the person itself. */
  REPRESENTATIVE = 'REPRESENTATIVE',
}

/**
 * The sides of what a mutation acts on. `provider` and `consumer` are those of a relationship and of what belongs to it
 * (the consumer is also the owner of a resource, the client of a mortgage or referral, and the giver of a consent).
 * `party` is the only party of things without two sides. `person` is one person, in no other capacity.
 */
export const SIDES = ['provider', 'consumer', 'party', 'person'] as const;
export type Side = (typeof SIDES)[number];

/** The right of one side. */
export interface Right {
  as: Capacity;
  /** In which states of the relationship. Default: in all. */
  during?: RelationshipUse;
}

/** The right of the party's representatives. `during`: only in these states of the relationship */
export const representatives = (during?: RelationshipUse): Right => ({ as: Capacity.REPRESENTATIVE, during });

/** The right of all members of the party. `during`: only in these states of the relationship */
export const members = (during?: RelationshipUse): Right => ({ as: Capacity.MEMBER, during });

/** A declaration. A side that is absent has no right. */
export interface Authority extends Partial<Record<Side, Right>> {
  /** Whose data is changed, in words. */
  subject: string;
  /** Whose agreement it needs besides that of the actor, in words. Default: nobody's. */
  agreement?: string;
  /** An answer to what one side asked: only the other side may give it. */
  answers?: boolean;
  /** Nobody may make such a statement in the party's name: administrators may not either. */
  personal?: boolean;
  /**
   * What the party recorded about contacts. `ONLY`: nothing else. `TOO`: also relationships that it recorded. Default: not those, because
   * the other side has not agreed to them. Administrators may neither see nor change such records.
   */
  recorded?: 'ONLY' | 'TOO';
  /** Only administrators. */
  administrators?: boolean;
  /** Every signed-in person, for its own data. */
  everyone?: boolean;
  /** No token is required; the secret in the input is the proof. */
  bySecret?: boolean;
  /** The actor can undo it for some seconds (`mutations/undo`). */
  undoable?: boolean;
}

/** A right by which something was done, as far as it must still hold when it is undone. */
export interface HeldRight {
  side: Side;
  party: string;
  as: Capacity;
  relationship?: string | null;
  personal?: boolean;
}

/** What the mutation acts on, as it is stored. */
export interface Target extends Partial<Record<Side, string | null>> {
  /** The relationship to which it belongs, in which a person's access may have been taken. */
  relationship?: string | null;
  state?: RelationshipState;
  /** The viewer can see it, so that a refusal discloses nothing: it is FORBIDDEN instead of NOT_FOUND. */
  isVisible?: boolean;
  /** The party that asked; null: nobody knows. An answer counts as decided only when this is given. */
  askedBy?: string | null;
}

/** What the decision needs to know of the viewer. */
export interface Actor {
  personId: string;
  administrator: boolean;
  barredFrom: readonly string[];
  /** The only mutations that it may use; undefined: all. */
  scope?: readonly string[];
  /** Without the rights of administrators. */
  capacityFor(party: string): Capacity | undefined;
}

/** Whether a service account can be given the right to use it: every member of a party may, and it is nobody's personal statement. */
export function mayBeDelegated(authority: Authority): boolean {
  if (authority.personal || authority.everyone) return false;
  return SIDES.some((side) => side !== 'person' && authority[side]?.as === Capacity.MEMBER);
}

/** @throws DomainError FORBIDDEN if the mutation is not in the scope of the actor, or cannot be delegated to it */
export function checkScope(authority: Authority, actor: Actor, mutation: string): void {
  if (!actor.scope || (actor.scope.includes(mutation) && mayBeDelegated(authority))) return;
  throw new DomainError(
    'FORBIDDEN',
    undefined,
    `The service account may not use ${mutation}; create one with this mutation in its scope, or sign in as a person.`,
  );
}

/**
 * @param field the input field that names the target, for errors
 * @param what the target in words, e.g. "alert of yours", for errors
 * @returns the side for which the actor acts
 * @throws DomainError NOT_FOUND if the actor acts for no side of the target, or its access has been taken; FORBIDDEN if it acts
 * for a side or in a capacity without this right; ILLEGAL_STATE if the right does not hold in this state
 */
export function decide(authority: Authority, actor: Actor, target: Target, field: string, what: string): Side {
  const recorded = concernsContact(authority, target);
  const isBarred = target.relationship != null && actor.barredFrom.includes(target.relationship);
  const capacities = SIDES.flatMap((side) => {
    const capacity = isBarred && side !== 'person' ? undefined : capacityOn(side, authority, actor, target, recorded);
    return capacity ? [{ side, capacity }] : [];
  });
  if (!capacities.length) {
    if (authority.personal && actor.administrator && !recorded) throw personal(field);
    throw target.isVisible ? forbidden(authority, field) : notFound(field, what);
  }
  if (recorded && !authority.recorded) throw unconfirmed(field);
  const entitled = capacities.flatMap(({ side, capacity }) => {
    const right = authority[side];
    const isEntitled = right && (right.as === Capacity.MEMBER || capacity === Capacity.REPRESENTATIVE);
    return isEntitled ? [{ side, use: right.during }] : [];
  });
  const [first] = entitled;
  if (!first) throw forbidden(authority, field);
  const { state, askedBy } = target;
  const allowed = entitled.filter(({ use }) => !use || !state || use.states.includes(state));
  if (!allowed.length && first.use && state) (first.use.check ?? checkAllowedIn)(state, first.use, field);
  const answering = allowed.find(({ side }) => !authority.answers || askedBy == null || target[side] !== askedBy);
  if (!answering) throw mustWait(field);
  return answering.side;
}

function concernsContact(authority: Authority, target: Target): boolean {
  return authority.recorded === 'ONLY' || SIDES.some((side) => isContact(target[side]));
}

/** An administrator acts for all parties, but makes no personal statements for them, and has no right over their contacts. */
function capacityOn(
  side: Side,
  { personal }: Authority,
  actor: Actor,
  target: Target,
  recorded: boolean,
): Capacity | undefined {
  const party = target[side];
  if (party == null || isContact(party)) return undefined;
  if (side === 'person') return party === actor.personId ? Capacity.REPRESENTATIVE : undefined;
  return actor.administrator && !personal && !recorded ? Capacity.REPRESENTATIVE : actor.capacityFor(party);
}

const NAMES: Record<Side, string> = {
  provider: 'the provider',
  consumer: 'the consumer',
  party: 'this party',
  person: 'the person',
};

function mustWait(field: string): DomainError {
  return new DomainError(
    'FORBIDDEN',
    field,
    'A proposal must be answered by the party that did not make it; wait for its answer.',
  );
}

function forbidden(authority: Authority, field: string): DomainError {
  const entitled = SIDES.flatMap((side) => {
    const right = authority[side];
    if (!right) return [];
    if (side === 'person') return ['the person itself'];
    return [`${right.as === Capacity.REPRESENTATIVE ? 'a representative' : 'a member'} of ${NAMES[side]}`];
  });
  return new DomainError('FORBIDDEN', field, `Only ${entitled.join(' or ')} may do this; ask one of them.`);
}

function unconfirmed(field: string): DomainError {
  return new DomainError(
    'ILLEGAL_STATE',
    field,
    'This was recorded by you, and the contact has not confirmed it; invite the contact first (inviteContact).',
    { currentState: 'RECORDED', possible: [] },
  );
}

function personal(field: string): DomainError {
  return new DomainError(
    'FORBIDDEN',
    field,
    'This is a statement of the party itself; an administrator cannot make it in its name.',
  );
}
