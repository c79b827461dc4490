/** Secrets in the graph are encrypted again when the key of the installation was replaced. */
import neo4j, { type Integer } from 'neo4j-driver';
import type { Logger } from 'pino';
import type { InstallationKey } from '../access-control/installation-key.ts';
import type { Graph } from '../graph/graph.ts';
import type { Statement } from '../graph/statement.ts';
import { Worker } from './worker.ts';

const INTERVAL_MS = 600_000;
const BATCH = 200;

export interface EncryptedSecrets {
  /** Names them in logs and to administrators, e.g. `webhook secrets`. */
  name: string;
  graph: Graph;
  installationKey: InstallationKey;
  log: Logger;
  /** Those not encrypted with the current key, in the order of their IDs. */
  outdated: Statement<{ prefix: string; limit: Integer; after: string }, { id: string; secret: string }>;
  save: Statement<{ id: string; before: string; secret: string }, unknown>;
  /** @throws TypeError for what cannot be read, e.g. encrypted with a key that is not configured */
  read(id: string, stored: string): string;
  encrypt(id: string, secret: string): string;
}

export function encryptionWorker(secrets: EncryptedSecrets): Worker {
  const { name, log } = secrets;
  return new Worker({
    name,
    intervalMs: INTERVAL_MS,
    lease: null,
    log,
    async run() {
      const count = await encryptAll(secrets);
      if (count) log.info({ count }, `${name}: encrypted with the current key`);
    },
  });
}

async function encryptAll(secrets: EncryptedSecrets): Promise<number> {
  const { name, graph, installationKey, log, outdated, save } = secrets;
  const { prefix } = installationKey;
  for (let after = '', count = 0; ; ) {
    const page = await graph.read(outdated, { prefix, after, limit: neo4j.int(BATCH) });
    for (const { id, secret: before } of page)
      try {
        const secret = secrets.encrypt(id, secrets.read(id, before));
        await graph.writeQuietly((transaction) => transaction.run(save, { id, before, secret }));
        count++;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        log.warn({ err: error, record: id }, `${name}: one cannot be read; it stays as it is`);
      }
    const last = page.at(-1);
    if (!last || page.length < BATCH) return count;
    after = last.id;
  }
}
