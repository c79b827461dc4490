/** The background work of imports: checks, runs and undoes them, one at a time on each server, each by one server. */
import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { NotDecryptable } from '../../../access-control/installation-key.ts';
import type { Graph } from '../../../graph/graph.ts';
import { onlyRow } from '../../../graph/only-row.ts';
import { appendEvents } from '../../../outbox/append-event.ts';
import type { EventName } from '../../../outbox/event-types.ts';
import type { Registries } from '../../../schema/registries.ts';
import type { Settings } from '../../../schema/settings.ts';
import { steadyInstant } from '../../../values/steady-clock.ts';
import { inSlices } from '../../../workers/in-slices.ts';
import { isRecordFault } from '../../../workers/set-aside.rules.ts';
import { Worker } from '../../../workers/worker.ts';
import { headerKey } from '../file/header-key.ts';
import { UnusableFile } from '../file/open-file.ts';
import { partsOf, writeParts } from '../file/stored-parts.ts';
import { KEEP_MAPPING, READ_IMPORT, RENEW_LEASE, SAVE_IMPORT, TAKE_IMPORT } from '../import.cypher.ts';
import { ImportState } from '../import.rules.ts';
import type { ImportKind } from '../kinds/import-kind.ts';
import type { ImportSettings } from '../mapping/field.rules.ts';
import { checkTable, type StoredImport, tableOf, understand } from './check-import.ts';
import { type ImportWork, LEASE_SECONDS, LeaseLost, NoLongerAllowed, underLease } from './import-transaction.ts';
import { runImport } from './run-import.ts';
import { undoRows } from './undo-import.ts';

const INTERVAL_MS = 1_000;
const STOPPED = 'The person who started it no longer represents the party, or cannot sign in any more.';

export function importWorker(graph: Graph, settings: Settings, registries: Registries, log: Logger): Worker {
  const work = { graph, settings, me: randomUUID() };
  return new Worker({
    name: 'imports',
    intervalMs: INTERVAL_MS,
    lease: 'Each import by one server, by a lease.',
    log,
    async run({ signal }) {
      while (!signal.aborted && (await workOnNext(work, registries.imports))) {}
    },
  });
}

/** @returns whether there was one */
export async function workOnNext(work: ImportWork, kinds: readonly ImportKind[]): Promise<boolean> {
  const [taken] = await work.graph.writeQuietly((runner) =>
    runner.run(TAKE_IMPORT, { me: work.me, leaseSeconds: LEASE_SECONDS }),
  );
  if (!taken) return false;
  const { id, state } = taken;
  const row = onlyRow(await work.graph.read(READ_IMPORT, { id }));
  const stored = { ...row, id };
  const kind = kinds.find(({ name }) => name === stored.kind);
  try {
    if (!kind || !stored.settings) throw new UnusableFile('Imports of this kind are not possible here any more.');
    const how: ImportSettings = JSON.parse(stored.settings);
    await underLease(work, id, state, async () => {
      if (state === ImportState.CHECKING) return check(work, stored, kind, how);
      if (state === ImportState.RUNNING) {
        await runImport(work, stored, kind, how);
        return finish(work, stored, state, { state: ImportState.DONE }, 'importFinished');
      }
      await undoRows(work, id, kind);
      return finish(work, stored, state, { state: ImportState.UNDONE }, 'importUndone');
    });
  } catch (error) {
    await stop(work, stored, state, error);
  }
  return true;
}

async function check(work: ImportWork, stored: StoredImport, kind: ImportKind, how: ImportSettings): Promise<void> {
  const {
    graph,
    settings: { installationKey },
  } = work;
  const table = await tableOf(graph, installationKey, stored, how);
  const understood = await inSlices(understand(table, kind, how));
  const { result, rowCount, problemCount } = await checkTable(graph, kind, stored.party, understood);
  const options = { importId: stored.id, name: 'check' as const, installationKey };
  const parts = await partsOf(new TextEncoder().encode(JSON.stringify(result)), options);
  const mapping = { key: headerKey(stored.party, table.names), kind: kind.name, settings: JSON.stringify(how) };
  const values = {
    state: ImportState.CHECKED,
    ...{
      rowCount: BigInt(rowCount),
      problemCount: BigInt(problemCount),
      duplicateCount: BigInt(result.duplicates.length),
    },
  };
  await finish(work, stored, ImportState.CHECKING, values, 'importChecked', async (runner, now) => {
    await writeParts(runner, options, parts);
    await runner.run(KEEP_MAPPING, { ...mapping, now });
  });
}

async function finish(
  { graph, me }: ImportWork,
  { id, party, personId }: StoredImport,
  from: ImportState,
  values: { state: ImportState; problem?: string | null },
  name: EventName,
  also?: (runner: Parameters<Parameters<Graph['write']>[0]>[0], now: string) => Promise<void>,
): Promise<void> {
  await graph.write(async (runner) => {
    const [lease] = await runner.run(RENEW_LEASE, { id, me, state: from, leaseSeconds: LEASE_SECONDS });
    if (!lease) throw new LeaseLost();
    const now = steadyInstant();
    await also?.(runner, now);
    const { version } = onlyRow(await runner.run(SAVE_IMPORT, { id, values, now }));
    await appendEvents(runner, personId, now, [{ name, entityId: id, entityVersion: version, partyIds: [party] }]);
  });
}

/** A file that cannot be read goes back to be configured; a run goes on later, unless it may not. @throws any other error */
async function stop(work: ImportWork, stored: StoredImport, state: ImportState, error: unknown): Promise<void> {
  if (error instanceof LeaseLost) return;
  const isFile = error instanceof UnusableFile || error instanceof NotDecryptable;
  if (!isFile && !(error instanceof NoLongerAllowed) && !isRecordFault(error)) throw error;
  const problem =
    error instanceof NoLongerAllowed ? STOPPED : error instanceof Error ? error.message.slice(0, 1_000) : 'unknown';
  const next = state === ImportState.CHECKING ? ImportState.UPLOADED : ImportState.STOPPED;
  try {
    const name = state === ImportState.CHECKING ? 'importChecked' : 'importFinished';
    await finish(work, stored, state, { state: next, problem }, name);
  } catch (lost) {
    if (!(lost instanceof LeaseLost)) throw lost;
  }
}
