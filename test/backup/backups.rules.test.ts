/** Automatic backups: when one is due, and which are kept. */
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { backupsIn, pruneBackups } from '../../src/backup/kept-backups.ts';
import { checkKeys, fingerprints, writeKeys } from '../../src/backup/keys.ts';
import type { Manifest } from '../../src/backup/manifest.ts';

const folders: string[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'covalue-kept-'));
  folders.push(folder);
  return folder;
};
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const nameOf = (day: number) => `covalue-2026-11-${day}T09-00-00-000Z`;

it('keeps the newest backups and what is not a backup, and deletes what a killed backup left', () => {
  const folder = newFolder();
  for (const day of [10, 12, 11, 13]) mkdirSync(join(folder, nameOf(day)));
  for (const name of ['notes', `${nameOf(14)}.partial`, `${nameOf(15)}.partial`]) mkdirSync(join(folder, name));
  utimesSync(join(folder, `${nameOf(14)}.partial`), 0, 0);
  expect(backupsIn(folder).map(({ at }) => at.getUTCDate())).toEqual([13, 12, 11, 10]);
  expect(pruneBackups(folder, 2)).toEqual([nameOf(11), nameOf(10)].map((name) => join(folder, name)));
  expect(readdirSync(folder).sort()).toEqual([nameOf(12), nameOf(13), `${nameOf(15)}.partial`, 'notes']);
  expect(backupsIn(join(folder, 'missing'))).toEqual([]);
});

it('restores the signing key only where it is missing, and refuses another one', () => {
  const [from, to, backup] = [newFolder(), newFolder(), newFolder()];
  writeFileSync(join(from, 'signing.key'), 'the first key');
  const manifest = { keys: fingerprints({ dataFolder: from }) } as Manifest;
  expect(JSON.stringify(manifest)).not.toContain('the first key');
  expect(() => checkKeys(manifest, backup, { dataFolder: to })).toThrow('is not configured');
  expect(writeKeys(backup, from)).toEqual(['keys.json']);
  expect(checkKeys(manifest, backup, { dataFolder: to })).toBe('the first key');
  expect(checkKeys(manifest, backup, { dataFolder: from })).toBeUndefined();
  writeFileSync(join(to, 'signing.key'), 'another key');
  expect(() => checkKeys(manifest, backup, { dataFolder: to })).toThrow('is not the signing key of the backup');
});

it('accepts the key of the secrets as the current or an earlier one', () => {
  const folder = newFolder();
  const secretKey = 'a key of at least 32 characters..';
  const manifest = { keys: fingerprints({ dataFolder: folder, secretKey }) } as Manifest;
  expect(manifest.keys).toEqual({ signing: null, secret: expect.stringMatching(/^[\w-]{8}$/) });
  const settings = { dataFolder: folder, secretKey: 'another key of 32 characters or more' };
  expect(() => checkKeys(manifest, folder, settings)).toThrow('SECRET_KEY_PREVIOUS');
  expect(checkKeys(manifest, folder, { ...settings, previousKeys: [secretKey] })).toBeUndefined();
});
