/** The licences of the packages in the lockfile. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { packagesOf, unacceptedIn } from '../../scripts/licences/licences.rules.ts';

const lock = (license: string, dev = false) => ({
  packages: { '': {}, 'node_modules/some': { version: '1.0.0', license, dev } },
});

it('accepts permissive licences, also as one of several, and others only of tools', () => {
  for (const licence of ['MIT', 'MIT OR Apache-2.0', '(MIT OR EUPL-1.1+)', 'Apache-2.0 AND MIT'])
    expect(unacceptedIn(packagesOf(lock(licence)))).toEqual([]);
  for (const licence of ['GPL-3.0', 'MIT AND GPL-3.0', 'MPL-2.0', 'none'])
    expect(unacceptedIn(packagesOf(lock(licence)))).toHaveLength(1);
  expect(unacceptedIn(packagesOf(lock('MPL-2.0', true)))).toEqual([]);
});

it('of all packages are accepted', () => {
  const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  expect(packages.length).toBeGreaterThan(300);
  expect(unacceptedIn(packages)).toEqual([]);
});
