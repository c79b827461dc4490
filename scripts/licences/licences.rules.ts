/** Which licences the installed packages have, from the lockfile. Pure: no files. */

export interface Lockfile {
  packages: Record<string, { version?: string; license?: string; dev?: boolean; devOptional?: boolean }>;
}

export interface LicensedPackage {
  name: string;
  version: string;
  licence: string;
  /** Only a tool: neither installed with `npm ci --omit dev`, nor a part of the pages. */
  tool: boolean;
}

/** A work that uses these packages may have any licence. */
const PERMISSIVE = new Set(
  'MIT MIT-0 ISC 0BSD BSD-2-Clause BSD-3-Clause Apache-2.0 BlueOak-1.0.0 Unlicense Zlib Python-2.0 PSF-2.0 OFL-1.1'.split(
    ' ',
  ),
);
/** Of tools, with the reason. Nothing of them is distributed. */
const TOOLS: Readonly<Record<string, string>> = {
  'MPL-2.0': 'its own files stay under it; used to build and test',
  'Elastic-2.0': 'compared with Covalue in a benchmark',
  'SEE LICENSE IN LICENSE': 'compared with Covalue in a benchmark',
};

export function packagesOf({ packages }: Lockfile): LicensedPackage[] {
  return Object.entries(packages)
    .filter(([path]) => path.startsWith('node_modules/'))
    .map(([path, { version = '', license = 'none', dev, devOptional }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      tool: Boolean(dev ?? devOptional),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** @returns a sentence for each package whose licence nobody has accepted */
export function unacceptedIn(packages: readonly LicensedPackage[]): string[] {
  return packages
    .filter(({ licence, tool }) => !isPermissive(licence) && !(tool && TOOLS[licence]))
    .map(({ name, version, licence }) => `${name} ${version}: ${licence}; see scripts/licences/licences.rules.ts`);
}

/** @param expression of SPDX: one licence of an OR must be permissive, and all of an AND */
function isPermissive(expression: string): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (plain.includes(' OR ')) return plain.split(' OR ').some(isPermissive);
  return plain.split(' AND ').every((licence) => PERMISSIVE.has(licence));
}
