/** The states of a service relationship, and the sets of states that rules, statements and pages use. Pure. */
export enum RelationshipState {
  PROPOSED = 'PROPOSED',
  AGREED = 'AGREED',
  ACTIVE = 'ACTIVE',
  SUSPENDED = 'SUSPENDED',
  ENDED = 'ENDED',
  DECLINED = 'DECLINED',
}

/** As text, so that pages can compare them with what the API returns. */
export type RelationshipStates = readonly `${RelationshipState}`[];

interface Meaning {
  /** It holds its offering: a consumer has at most one such relationship on an offering. */
  open: boolean;
  /** Both parties have agreed, now or before it ended. */
  agreed: boolean;
  /** Services may be provided and consumed now. */
  underWay?: boolean;
  /** Provision has started, and has not ended. */
  started?: boolean;
}

/** Every set below is made of this table: a new state belongs to no set by accident. */
const MEANINGS: Record<RelationshipState, Meaning> = {
  PROPOSED: { open: true, agreed: false },
  AGREED: { open: true, agreed: true, underWay: true },
  ACTIVE: { open: true, agreed: true, underWay: true, started: true },
  SUSPENDED: { open: true, agreed: true, started: true },
  ENDED: { open: false, agreed: true },
  DECLINED: { open: false, agreed: false },
};

const statesThat = (hold: (meaning: Meaning) => boolean | undefined): RelationshipStates =>
  Object.values(RelationshipState).filter((state) => hold(MEANINGS[state]));

/** Neither ended nor declined. */
export const OPEN_STATES = statesThat(({ open }) => open);
/** Agreed, and neither suspended nor ended. */
export const UNDER_WAY_STATES = statesThat(({ underWay }) => underWay);
/** Provision has started, and has not ended; it may be suspended. */
export const STARTED_STATES = statesThat(({ started }) => started);
/** Agreed and not ended; it may be suspended. */
export const IN_FORCE_STATES = statesThat(({ open, agreed }) => open && agreed);
/** Both parties have agreed, even if it has ended since. */
export const EVER_AGREED_STATES = statesThat(({ agreed }) => agreed);
/** Only one party wanted it so far, or ever. */
export const NEVER_AGREED_STATES = statesThat(({ agreed }) => !agreed);
