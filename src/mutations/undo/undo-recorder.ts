/**
 * Keeps what a mutation changes, in its transaction, so that it can be undone (docs/decisions/0027). An action names each record before
 * it changes it (`covers`); what it creates is known by its events.
 */
import type { Actor, HeldRight } from '../../access-control/authority.rules.ts';
import type { InstallationKey } from '../../access-control/installation-key.ts';
import { newId } from '../../graph/ids.ts';
import type { Runner } from '../../graph/runner.ts';
import type { NewEvent } from '../../outbox/append-event.ts';
import type { Shapes } from '../../planner/shape.ts';
import { steadyNow } from '../../values/steady-clock.ts';
import { ignored } from '../../values/thrown.ts';
import { driverProperties } from './stored-property.ts';
import { KEEP_UNDO, SNAPSHOT } from './undo.cypher.ts';
import {
  type CoveredChange,
  type CoveredEdges,
  MAIL_GRACE_SECONDS,
  type Snapshot,
  textOf,
  UNDO_SECONDS,
} from './undo.rules.ts';

/** What an undo needs, encrypted in the graph. */
export interface KeptChange {
  changes: CoveredChange[];
  events: NewEvent[];
  /** Keys of the mails that wait. */
  mails: string[];
  /** The rights by which it was done. */
  rights: HeldRight[];
}

/** As the payload shows it. */
export interface PendingUndo {
  id: string;
  mutation: string;
  /** ISO instant. */
  until: string;
  secondsLeft: number;
}

export const WHAT = 'undo';

export class UndoRecorder {
  readonly until: string;
  /** When the mails of the change are due: the graph's clock decides, so not earlier than an undo may come. */
  readonly mailsDueAt: string;
  /** Keys of queued mails. */
  readonly mails: string[] = [];
  readonly #covered = new Map<string, Omit<CoveredChange, 'before' | 'after'> & { before: Promise<Snapshot | null> }>();

  constructor(
    readonly runner: Runner,
    readonly shapes: Shapes,
    readonly by: { actor: Actor; mutation: string; now: string },
  ) {
    const end = steadyNow() + UNDO_SECONDS * 1000;
    this.until = new Date(end).toISOString();
    this.mailsDueAt = new Date(end + MAIL_GRACE_SECONDS * 1000).toISOString();
  }

  /** Locks a record before it is changed or deleted, where others of its kind are locked too. `edges`: those that are changed too, e.g. all of a record that is deleted */
  covers(id: string, edges: CoveredEdges = 'none'): void {
    // An ID from an input that is none: the action finds no record.
    if (this.#covered.has(id) || !this.shapes.ofId(id)) return;
    const before = ignored(readSnapshot(this.runner, this.shapes, id, edges, true));
    this.#covered.set(id, { id, edges, before });
  }

  /** After the change. @returns undefined if nothing that it covers has changed */
  async keep(events: readonly NewEvent[], rights: HeldRight[], key: InstallationKey): Promise<PendingUndo | undefined> {
    if (!this.#covered.size) return undefined;
    for (const { entityId: id, entityVersion } of events)
      if (entityVersion === 1 && !this.#covered.has(id))
        this.#covered.set(id, { id, edges: 'all', before: Promise.resolve(null) });
    const all = [...this.#covered.values()].map(async ({ id, edges, before }): Promise<CoveredChange> => {
      const after = readSnapshot(this.runner, this.shapes, id, edges);
      return { id, edges, before: await before, after: await after };
    });
    const changes = (await Promise.all(all)).filter(({ before, after }) => textOf(before) !== textOf(after));
    if (!changes.length) return undefined;
    for (const { before } of changes) checkRestorable(before);
    const id = newId('und');
    const kept: KeptChange = { changes, events: [...events], mails: this.mails, rights };
    const { mutation, now } = this.by;
    const actor = this.by.actor.personId;
    const text = key.encrypt(JSON.stringify(kept), { what: WHAT, record: id });
    await this.runner.run(KEEP_UNDO, { id, actor, mutation, until: this.until, kept: text, now });
    const secondsLeft = Math.max(0, (Date.parse(this.until) - steadyNow()) / 1000);
    return { id, mutation, until: this.until, secondsLeft };
  }
}

/** @param lock for the rest of the transaction. @throws TypeError for an ID whose type is unknown */
export async function readSnapshot(
  runner: Runner,
  shapes: Shapes,
  id: string,
  edges: CoveredEdges,
  lock = false,
): Promise<Snapshot | null> {
  const { label, visible } = shapes.ofId(id) ?? {};
  if (!label || !visible) throw new TypeError(`${id} is not of a type that can be undone.`);
  const wanted = edges === 'none' ? null : edges === 'all' ? [] : edges;
  const [row] = await runner.run(SNAPSHOT({ label, visible }), { id, edges: wanted, lock });
  return row ?? null;
}

/** @throws TypeError before the change is committed, rather than when it is to be undone */
function checkRestorable(snapshot: Snapshot | null): void {
  if (!snapshot) return;
  driverProperties(snapshot.properties);
  for (const { properties } of snapshot.edges) driverProperties(properties);
}
