/** A transaction of the background work on an import: in the name of the person who started it, as long as that person may. */

import { type Authority, Capacity, representatives } from '../../../access-control/authority.rules.ts';
import { AuthorityCheck } from '../../../access-control/authority.ts';
import { MEMBERSHIPS_OF_VIEWER } from '../../../access-control/viewer.cypher.ts';
import { Viewer } from '../../../access-control/viewer.ts';
import type { Graph } from '../../../graph/graph.ts';
import type { Runner } from '../../../graph/runner.ts';
import { appendEvents, type NewEvent } from '../../../outbox/append-event.ts';
import type { Settings } from '../../../schema/settings.ts';
import { steadyInstant } from '../../../values/steady-clock.ts';
import { ignored } from '../../../values/thrown.ts';
import { RENEW_LEASE } from '../import.cypher.ts';
import type { ImportState } from '../import.rules.ts';
import type { ImportTransaction } from '../kinds/import-kind.ts';

export const LEASE_SECONDS = 30n;

/** Another server works on the import, or its state has changed: this one stops. */
export class LeaseLost extends Error {}
/** The person who started the import no longer represents the party, or cannot sign in any more, e.g. because it was erased. */
export class NoLongerAllowed extends Error {}

export const isEndOfWork = (error: unknown): boolean => error instanceof LeaseLost || error instanceof NoLongerAllowed;

/** Imports change data of the party: its catalogue, its contacts, and what it notes about them. */
const AUTHORITY: Authority = {
  party: representatives(),
  provider: representatives(),
  consumer: representatives(),
  recorded: 'TOO',
  subject: 'Data of the party.',
};

export interface ImportWork {
  graph: Graph;
  settings: Settings;
  /** The lease of this server. */
  me: string;
}

/**
 * @param work must have no effects besides its statements: it may run again
 * @throws LeaseLost, NoLongerAllowed
 */
export function inImportTransaction<T>(
  { graph, settings, me }: ImportWork,
  importId: string,
  state: ImportState,
  work: (transaction: ImportTransaction) => Promise<T>,
): Promise<T> {
  return graph.write(async (runner) => {
    const [lease] = await runner.run(RENEW_LEASE, { id: importId, me, state, leaseSeconds: LEASE_SECONDS });
    if (!lease) throw new LeaseLost();
    const { party, personId, canSignIn } = lease;
    if (!canSignIn) throw new NoLongerAllowed();
    const viewer = await viewerOf(runner, personId, party);
    if (viewer.capacityFor(party) !== Capacity.REPRESENTATIVE) throw new NoLongerAllowed();
    const now = steadyInstant();
    const events: NewEvent[] = [];
    const conditions: Promise<unknown>[] = [];
    const result = await work({
      ...{ runner, viewer, now, settings, party, importId },
      authority: new AuthorityCheck(AUTHORITY, viewer),
      event: (event) => events.push(event),
      mustHold: (condition) => conditions.push(ignored(condition)),
    });
    await Promise.all(conditions);
    await appendEvents(runner, personId, now, events);
    return result;
  });
}

/** A third of the lease, so that one renewal may fail. */
const RENEWAL_MS = (Number(LEASE_SECONDS) * 1_000) / 3;

/** Runs work that may take longer than a lease, which it renews meanwhile. */
export async function underLease<T>(
  { graph, me }: ImportWork,
  importId: string,
  state: ImportState,
  work: () => Promise<T>,
): Promise<T> {
  let renewal: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    // One that fails is made up for by the next; that the lease is lost is noticed by the next change.
    renewal = graph
      .writeQuietly((runner) => runner.run(RENEW_LEASE, { id: importId, me, state, leaseSeconds: LEASE_SECONDS }))
      .catch(() => undefined);
  }, RENEWAL_MS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewal;
  }
}

/** The person without the rights of administrators. */
async function viewerOf(runner: Runner, personId: string, party: string): Promise<Viewer> {
  const rows = await runner.run(MEMBERSHIPS_OF_VIEWER, { person: personId, named: [party] });
  const memberships = rows.map(({ id, role }): [string, string | null] => [id, role]);
  const principal = { personId, administrator: false, memberships, barred: [], scope: null };
  return new Viewer(personId, principal);
}
