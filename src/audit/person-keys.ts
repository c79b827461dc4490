/**
 * A key for each person, under which personal values of the audit trail are sealed. Destroying it erases them, and the chain
 * still verifies, because the hash covers the sealed text.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import { type InstallationKey, NotDecryptable, type Purpose } from '../access-control/installation-key.ts';
import type { Graph } from '../graph/graph.ts';
import type { Runner } from '../graph/runner.ts';
import { encryptionWorker } from '../workers/encrypted-secrets.ts';
import type { Worker } from '../workers/worker.ts';
import { CREATE_PERSON_KEYS, DESTROY_PERSON_KEY, KEYS_TO_WRAP, PERSON_KEYS, WRAP_KEY } from './audit.cypher.ts';
import type { Values } from './audit-record.rules.ts';

const CIPHER = 'aes-256-gcm';
const [KEY_BYTES, NONCE_BYTES, TAG_BYTES] = [32, 12, 16];

const purpose = (person: string): Purpose => ({ what: 'person key', record: person });

/** `unreadable`: it cannot be unwrapped with the configured secrets. */
export type PersonKey = Buffer | 'destroyed' | 'unreadable';
export type PersonKeys = Map<string, PersonKey>;

/** The keys of these persons that exist. */
export async function readPersonKeys(
  runner: Runner,
  installation: InstallationKey,
  persons: string[],
): Promise<PersonKeys> {
  const rows = persons.length ? await runner.run(PERSON_KEYS, { persons }) : [];
  return new Map(rows.map(({ person, wrapped }) => [person, unwrapped(installation, person, wrapped)]));
}

/** Creates those that do not exist; a key that was destroyed stays so. */
export async function ensurePersonKeys(
  runner: Runner,
  installation: InstallationKey,
  persons: string[],
): Promise<PersonKeys> {
  const keys = await readPersonKeys(runner, installation, persons);
  const missing = persons.filter((person) => !keys.has(person));
  if (!missing.length) return keys;
  const created = missing.map((person) => {
    const wrapped = installation.encrypt(randomBytes(KEY_BYTES).toString('base64'), purpose(person));
    return { person, wrapped };
  });
  for (const { person, wrapped } of await runner.run(CREATE_PERSON_KEYS, { keys: created }))
    keys.set(person, unwrapped(installation, person, wrapped));
  return keys;
}

/**
 * Destroys the key of a person, for good: values that are sealed under it can never be read again, and later records about the
 * person have no values. Backups made before still hold the key.
 */
export async function destroyPersonKey(runner: Runner, person: string, now: string): Promise<void> {
  await runner.run(DESTROY_PERSON_KEY, { person, now });
}

function unwrapped(installation: InstallationKey, person: string, wrapped: string | null): PersonKey {
  if (wrapped === null) return 'destroyed';
  try {
    return Buffer.from(installation.decrypt(wrapped, purpose(person)), 'base64');
  } catch (error) {
    if (!(error instanceof NotDecryptable)) throw error;
    return 'unreadable';
  }
}

/** @param record its ID: a sealed text that is copied to another record cannot be opened there */
export function seal(key: Buffer, record: string, values: Values): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(record));
  const text = Buffer.concat([cipher.update(JSON.stringify(values), 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, text, cipher.getAuthTag()]).toString('base64url');
}

/** Undefined if it cannot be opened. */
export function unseal(key: Buffer, record: string, sealed: string): Values | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  const end = bytes.length - TAG_BYTES;
  if (end < NONCE_BYTES) return undefined;
  try {
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
      .setAAD(Buffer.from(record))
      .setAuthTag(bytes.subarray(end));
    return JSON.parse(decipher.update(bytes.subarray(NONCE_BYTES, end), undefined, 'utf8') + decipher.final('utf8'));
  } catch {
    return undefined;
  }
}

/** Wraps the keys of persons with the current secret that are wrapped with a previous one. */
export function personKeysWorker(graph: Graph, installation: InstallationKey, log: Logger): Worker {
  return encryptionWorker({
    name: 'person keys',
    graph,
    installationKey: installation,
    log,
    outdated: KEYS_TO_WRAP,
    save: WRAP_KEY,
    read: (person, wrapped) => installation.decrypt(wrapped, purpose(person)),
    encrypt: (person, key) => installation.encrypt(key, purpose(person)),
  });
}
