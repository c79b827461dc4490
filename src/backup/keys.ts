/** The keys that a restored service needs: their fingerprints always, and the signing key itself if it is wanted. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { INSTALLATION_KEY, idOf } from '../access-control/installation-key.ts';
import { SIGNING_KEY, secretOf } from '../access-control/tokens.ts';
import { KEYS, type Manifest } from './manifest.ts';

const Keys = z.object({ signingKey: z.string() });

/** The data folder, and SECRET_KEY with earlier ones. */
export interface KeySettings {
  dataFolder: string;
  secretKey?: string;
  previousKeys?: readonly string[];
}

/** The configured keys do not fit to the backup; the message says what to do. */
export class KeysDiffer extends Error {}

function signingKey(dataFolder: string): string | undefined {
  const file = join(dataFolder, SIGNING_KEY);
  return existsSync(file) ? readFileSync(file, 'utf8').trim() || undefined : undefined;
}

/** Null where there is no such key. */
export function fingerprints({ dataFolder, secretKey }: KeySettings): Manifest['keys'] {
  const signing = signingKey(dataFolder);
  const secret = secretKey ?? (signing && secretOf(signing, INSTALLATION_KEY));
  return { signing: signing ? idOf(signing) : null, secret: secret ? idOf(secret) : null };
}

/** @returns the file, if there is a key */
export function writeKeys(folder: string, dataFolder: string): string[] {
  const key = signingKey(dataFolder);
  if (!key) return [];
  writeFileSync(join(folder, KEYS), `${JSON.stringify({ signingKey: key })}\n`, { mode: 0o600 });
  return [KEYS];
}

/**
 * @returns the signing key to put into the data folder; undefined if it is there or is not in the backup
 * @throws KeysDiffer when the restored service could not read what it encrypted
 */
export function checkKeys({ keys }: Manifest, folder: string, settings: KeySettings): string | undefined {
  const file = join(folder, KEYS);
  const kept = existsSync(file) ? Keys.parse(JSON.parse(readFileSync(file, 'utf8'))).signingKey : undefined;
  const present = signingKey(settings.dataFolder);
  if (present && keys.signing && idOf(present) !== keys.signing)
    throw new KeysDiffer(
      `${join(settings.dataFolder, SIGNING_KEY)} is not the signing key of the backup. Replace it by that key, or restore with --without-keys: then tokens, and links in emails that were sent before, do not work.`,
    );
  const signing = kept ?? present;
  const derived = signing ? [secretOf(signing, INSTALLATION_KEY)] : [];
  const readable = [settings.secretKey, ...(settings.previousKeys ?? []), ...derived].filter(
    (key) => key !== undefined,
  );
  if (keys.secret && !readable.some((key) => idOf(key) === keys.secret))
    throw new KeysDiffer(
      `The secrets in the backup are encrypted with the key ${keys.secret}, which is not configured. Set it as SECRET_KEY or SECRET_KEY_PREVIOUS, or restore with --without-keys: then secrets of webhooks cannot be read.`,
    );
  return present ? undefined : kept;
}

export function placeSigningKey(dataFolder: string, key: string): void {
  mkdirSync(dataFolder, { recursive: true });
  writeFileSync(join(dataFolder, SIGNING_KEY), key, { mode: 0o600, flag: 'wx' });
}
