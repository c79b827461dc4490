/** `npm run licences`: a table of the licences of all packages in the lockfile; code 1 for one that nobody has accepted. */
import { readFileSync } from 'node:fs';
import { type LicensedPackage, type Lockfile, packagesOf, unacceptedIn } from './licences.rules.ts';

const packages = packagesOf(JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile);
const table = (title: string, some: LicensedPackage[]) =>
  [
    `## ${title} (${some.length})`,
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...some.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
console.log(
  table(
    'Installed with the server',
    packages.filter(({ tool }) => !tool),
  ),
);
console.log(
  table(
    'To build and test',
    packages.filter(({ tool }) => tool),
  ),
);
const problems = unacceptedIn(packages);
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
