/** Completes erasures: at once after their transaction, or at the next start if a process ended in between. */
import type { Logger } from 'pino';
import type { InstallationKey } from '../../access-control/installation-key.ts';
import type { Graph } from '../../graph/graph.ts';
import type { RowOf } from '../../graph/statement.ts';
import { steadyInstant, steadyNow } from '../../values/steady-clock.ts';
import { errorOf } from '../../values/thrown.ts';
import { Worker } from '../../workers/worker.ts';
import { eraseCopies } from './erase-copies.ts';
import { readTerms, withoutAddressesOfOthers } from './erase-person.ts';
import { ALL_ERASURES, OPEN_ERASURES, SET_DONE, SET_SWEPT } from './erasure.cypher.ts';
import { deleteMailFiles } from './mail-folder.ts';
import { addToRegister } from './register.ts';

const INTERVAL_MS = 5_000;

export interface ErasureSettings {
  graph: Graph;
  installationKey: InstallationKey;
  log: Logger;
  /** Where emails are written instead of being sent. */
  mailFolder: string;
  /** Files of the register. */
  registers: readonly string[];
  /**
   * When the graph is searched again, in ms after the first time: what began before the erasure has ended by then, e.g. a mutation, or
   * the numbering of an event. 0: it is not, because nothing is under way.
   */
  sweepAgainMs: number;
}

export function erasureWorker(settings: ErasureSettings): Worker {
  let registered = false;
  return new Worker({
    name: 'erasure',
    intervalMs: INTERVAL_MS,
    lease: null,
    failureLevel: 'error',
    log: settings.log,
    async run() {
      const open = await settings.graph.read(OPEN_ERASURES, { now: steadyInstant() });
      if (registered && !open.length) return;
      // First, so that a backup that is restored from now on does not bring the person back. A file that cannot be written delays nothing else.
      registered = false;
      const failure = await keepRegisters(settings).catch(errorOf);
      registered = !failure;
      await completeErasures(settings);
      if (failure) throw failure;
    },
  });
}

/** Those of the graph are added to the files of the register that do not have them, e.g. of another process. */
export async function keepRegisters({ graph, registers }: Pick<ErasureSettings, 'graph' | 'registers'>): Promise<void> {
  const all = await graph.read(ALL_ERASURES, {});
  for (const file of registers) addToRegister(file, all);
}

/** One erasure that fails does not stop the others. */
export async function completeErasures(settings: ErasureSettings): Promise<void> {
  const open = await settings.graph.read(OPEN_ERASURES, { now: steadyInstant() });
  const failures: string[] = [];
  for (const erasure of open)
    try {
      await complete(settings, erasure);
    } catch (error) {
      settings.log.error({ err: error, erasure: erasure.id }, 'erasure: not complete; retrying');
      failures.push(`${erasure.id}: ${errorOf(error).message}`);
    }
  if (failures.length) throw new Error(failures.join('; '));
}

async function complete(settings: ErasureSettings, erasure: RowOf<typeof OPEN_ERASURES>): Promise<void> {
  const { graph, installationKey, log, mailFolder, sweepAgainMs } = settings;
  const { id, person, actorId, state } = erasure;
  const terms = await withoutAddressesOfOthers(graph, person, readTerms(installationKey, id, erasure.terms));
  const concerned = await eraseCopies({
    graph,
    installationKey,
    log,
    id,
    person,
    actorId,
    terms,
    now: steadyInstant(),
  });
  await deleteMailFiles(mailFolder, terms, concerned);
  const sweepAt = new Date(steadyNow() + sweepAgainMs).toISOString();
  await graph.writeQuietly((transaction) =>
    state === 'PENDING' && sweepAgainMs > 0
      ? transaction.run(SET_SWEPT, { id, sweepAt })
      : transaction.run(SET_DONE, { id }),
  );
}
