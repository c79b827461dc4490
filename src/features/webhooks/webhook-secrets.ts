/** Secrets of webhooks are encrypted with the installation's key. */
import type { Logger } from 'pino';
import type { Purpose } from '../../access-control/installation-key.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Settings } from '../../schema/settings.ts';
import { encryptionWorker } from '../../workers/encrypted-secrets.ts';
import type { Worker } from '../../workers/worker.ts';
import { ENCRYPT_SECRET, SECRETS_TO_ENCRYPT } from './webhook.cypher.ts';

type Keys = Pick<Settings, 'installationKey'>;

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
  return installationKey.decrypt(stored, purpose(id));
}

/** Encrypts secrets that older versions stored in clear, and those encrypted with a previous key. */
export function webhookSecretsWorker(graph: Graph, keys: Keys, log: Logger): Worker {
  return encryptionWorker({
    name: 'webhook secrets',
    graph,
    installationKey: keys.installationKey,
    log,
    outdated: SECRETS_TO_ENCRYPT,
    save: ENCRYPT_SECRET,
    read: (id, stored) => clearSecret(keys, id, stored),
    encrypt: (id, secret) => encryptedSecret(keys, id, secret),
  });
}
