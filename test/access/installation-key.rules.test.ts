import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { InstallationKey, NotDecryptable } from '../../src/access-control/installation-key.ts';
import { readConfig, requireSecretKey } from '../../src/config.ts';

const [OLD, NEW] = ['o'.repeat(32), 'n'.repeat(32)];
const purpose = { what: 'webhook secret', record: 'whk_1' };

describe('the installation key', () => {
  it('decrypts what it encrypted, and encrypts the same text differently each time', () => {
    const key = new InstallationKey(OLD);
    for (const text of ['', 'whsec_é\u{1F511}', 'x'.repeat(100_000)]) {
      const encrypted = key.encrypt(text, purpose);
      expect(encrypted).not.toBe(key.encrypt(text, purpose));
      expect(encrypted.startsWith(key.prefix)).toBe(true);
      expect(new InstallationKey(OLD).decrypt(encrypted, purpose)).toBe(text);
    }
  });

  it('decrypts with a previous key, and encrypts only with the current one', () => {
    const encrypted = new InstallationKey(OLD).encrypt('secret', purpose);
    const rotated = new InstallationKey(NEW, ['x'.repeat(32), OLD]);
    expect(rotated.decrypt(encrypted, purpose)).toBe('secret');
    expect(encrypted.startsWith(rotated.prefix)).toBe(false);
    expect(new InstallationKey(NEW).decrypt(rotated.encrypt('secret', purpose), purpose)).toBe('secret');
    expect(() => new InstallationKey(NEW).decrypt(encrypted, purpose)).toThrow(/SECRET_KEY_PREVIOUS/);
  });

  it('refuses a text of another record or purpose, and one that was changed', () => {
    const key = new InstallationKey(OLD);
    const encrypted = key.encrypt('secret', purpose);
    const wrong = [
      () => key.decrypt(encrypted, { ...purpose, record: 'whk_2' }),
      () => key.decrypt(encrypted, { ...purpose, what: 'kept answer' }),
      () => key.decrypt('secret', purpose),
      () => key.decrypt(encrypted.slice(0, -30), purpose),
      ...[20, 40, encrypted.length - 2].map(
        (at) => () =>
          key.decrypt(
            `${encrypted.slice(0, at)}${encrypted[at] === 'A' ? 'B' : 'A'}${encrypted.slice(at + 1)}`,
            purpose,
          ),
      ),
    ];
    for (const attempt of wrong) expect(attempt).toThrow(NotDecryptable);
  });
});

describe('configuration of secrets', () => {
  const file = (text: string) => {
    const path = join(mkdtempSync(join(tmpdir(), 'covalue-secret-')), 'secret');
    writeFileSync(path, text);
    return path;
  };

  it('requires a key of at least 32 characters in production', () => {
    expect(() => requireSecretKey(readConfig({ NODE_ENV: 'production' }))).toThrow(/SECRET_KEY is required/);
    requireSecretKey(readConfig({ NODE_ENV: 'production', SECRET_KEY: OLD }));
    requireSecretKey(readConfig({}));
    expect(() => readConfig({ NODE_ENV: 'production', SECRET_KEY: 'short' })).toThrow(/SECRET_KEY: .*32 characters/);
    expect(readConfig({ NODE_ENV: 'production', SECRET_KEY: OLD }).SECRET_KEY).toBe(OLD);
    expect(readConfig({}).SECRET_KEY).toBeUndefined();
    expect(() => readConfig({ SECRET_KEY_PREVIOUS: `${OLD},short` })).toThrow(/SECRET_KEY_PREVIOUS/);
  });

  it('reads secrets from files, and names a file that is missing, empty or redundant', () => {
    const config = readConfig({
      NODE_ENV: 'production',
      SECRET_KEY_FILE: file(`${NEW}\n`),
      SECRET_KEY_PREVIOUS_FILE: file(`${OLD}, ${'x'.repeat(32)}\n`),
      NEO4J_PASSWORD_FILE: file('graph password\n'),
      SMTP_URL_FILE: file('smtps://user:word@mail.example:465'),
    });
    expect(config).toMatchObject({
      SECRET_KEY: NEW,
      SECRET_KEY_PREVIOUS: [OLD, 'x'.repeat(32)],
      NEO4J_PASSWORD: 'graph password',
      SMTP_URL: 'smtps://user:word@mail.example:465',
    });
    expect(() => readConfig({ NEO4J_PASSWORD_FILE: '/does/not/exist' })).toThrow(/NEO4J_PASSWORD_FILE: cannot be read/);
    expect(() => readConfig({ NEO4J_PASSWORD_FILE: file('\n') })).toThrow(/NEO4J_PASSWORD_FILE: .*empty/);
    expect(() => readConfig({ NEO4J_PASSWORD: 'a', NEO4J_PASSWORD_FILE: file('b') })).toThrow(
      /omit it or NEO4J_PASSWORD/,
    );
  });
});
