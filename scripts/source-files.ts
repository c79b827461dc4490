/** The files that the checks read. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Code that people write, in TypeScript or JavaScript. */
export const CODE = /(?<!generated)\.(ts|tsx|mjs)$/;

/** @returns paths of all files below a folder whose names match, sorted */
export function filesIn(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** @returns paths of the code of the server: `src` without the dashboard */
export function serverFiles(): string[] {
  return filesIn('src', /\.ts$/).filter((file) => !file.startsWith(join('src', 'dashboard')));
}
