/** What a feature declares of records that can be deleted. */
import type { Authority, Side, Target } from '../../access-control/authority.rules.ts';
import type { EventName } from '../../outbox/event-types.ts';
import type { MutationContext } from '../run-mutation.ts';

/** A record under a write lock, with those to whom it belongs. */
export interface LockedRecord {
  target: Target;
  version: number;
  /** Who is notified of its deletion. */
  partyIds: string[];
  relationshipId?: string;
  /** Further parties that saw it, each notified by an event of its own, so that none learns who the others are. */
  readers?: readonly string[];
  /** What the event shows of it, e.g. its name. */
  title?: string | null;
  /** The party that recorded it; null: nobody knows. */
  recordedBy?: string | null;
  /** ISO instant. */
  createdAt?: string;
  /** As stored; absent for what is not cancelled. */
  cancelledAt?: unknown;
  /** IDs of parts that are deleted with it. */
  parts?: readonly string[];
}

export interface Deletable {
  /** In words, e.g. `service`. */
  what: string;
  /** Narrower than that of `deleteRecord`. */
  authority: Authority;
  /** @returns undefined if there is none. It does not decide on authority. */
  lock(mutation: MutationContext, id: string): Promise<LockedRecord | undefined>;
  /** Further rules, after the decision. @param side for which the viewer acts */
  check?(record: LockedRecord, mutation: MutationContext, side: Side): void;
  /**
   * Types of the edges that belong to the record and its parts; all others are something that depends on it. `->TYPE`: only those that
   * begin at the record.
   */
  edges: readonly string[];
  /** What edges of other types mean, in the plural, e.g. `ON: 'relationships'`. Named to those who may see one of them. */
  dependents: Readonly<Record<string, string>>;
  /** What to do instead if something depends on it. */
  instead: string;
  event: EventName;
}

/** Deletes records of a later feature that mean nothing without the record. It runs before the search for what depends on it. */
export type DeletedWith = (mutation: MutationContext, id: string) => Promise<void>;

declare module '../../schema/registries.ts' {
  interface Registries {
    /** By the prefix of the ID, e.g. `svc_`. */
    deletables: Readonly<Record<string, Deletable>>;
    /** By the prefix of the ID. */
    deletedWith: Readonly<Record<string, DeletedWith>>;
  }
}
