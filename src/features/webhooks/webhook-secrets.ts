/** Secrets of webhooks are encrypted with the installation's key. */
import neo4j from 'neo4j-driver';
import type { Logger } from 'pino';
import { NotDecryptable, type Purpose } from '../../access-control/installation-key.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Settings } from '../../schema/settings.ts';
import { Worker } from '../../workers/worker.ts';
import { ENCRYPT_SECRET, SECRETS_TO_ENCRYPT } from './webhook.cypher.ts';

type Keys = Pick<Settings, 'installationKey'>;

const INTERVAL_MS = 600_000;
const BATCH = 200;
/** Secrets of older versions were stored in clear, and begin with this. */
const CLEAR = 'whsec_';

const purpose = (id: string): Purpose => ({ what: 'webhook secret', record: id });

export function encryptedSecret({ installationKey }: Keys, id: string, secret: string): string {
  return installationKey.encrypt(secret, purpose(id));
}

/** @throws TypeError for what cannot be a secret, e.g. encrypted with a key that is not configured */
export function clearSecret({ installationKey }: Keys, id: string, stored: string): string {
  if (typeof stored !== 'string') throw new TypeError('The webhook has no secret to sign with.');
  if (stored.startsWith(CLEAR)) return stored;
  try {
    return installationKey.decrypt(stored, purpose(id));
  } catch (error) {
    throw error instanceof NotDecryptable ? new TypeError(error.message, { cause: error }) : error;
  }
}

/** Encrypts secrets that older versions stored in clear, and those encrypted with a previous key. */
export function webhookSecretsWorker(graph: Graph, keys: Keys, log: Logger): Worker {
  return new Worker({
    name: 'webhook secrets',
    intervalMs: INTERVAL_MS,
    lease: null,
    log,
    async run() {
      const count = await encryptSecrets(graph, keys, log);
      if (count) log.info({ count }, 'webhook secrets: encrypted with the current key');
    },
  });
}

async function encryptSecrets(graph: Graph, keys: Keys, log: Logger): Promise<number> {
  const { prefix } = keys.installationKey;
  for (let after = '', count = 0; ; ) {
    const page = await graph.read(SECRETS_TO_ENCRYPT, { prefix, after, limit: neo4j.int(BATCH) });
    for (const { id, secret: before } of page)
      try {
        const secret = encryptedSecret(keys, id, clearSecret(keys, id, before));
        await graph.writeQuietly((transaction) => transaction.run(ENCRYPT_SECRET, { id, before, secret }));
        count++;
      } catch (error) {
        if (!(error instanceof TypeError)) throw error;
        log.warn({ err: error, webhook: id }, 'webhook secrets: one cannot be read; it stays as it is');
      }
    const last = page.at(-1);
    if (!last || page.length < BATCH) return count;
    after = last.id;
  }
}
