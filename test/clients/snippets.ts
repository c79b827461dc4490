/** The code of the documentation, as files: a fenced block whose info string ends in a file name is one. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const BLOCK = /^```\w+ (\S+\.\w+)\n([\s\S]*?)^```$/gm;

/** @returns a folder of this repository, so that its packages are found */
export function writeSnippets(...pages: string[]): string {
  const cache = resolve('node_modules/.cache');
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'covalue-snippets-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  for (const page of pages)
    for (const [, name, text] of readFileSync(page, 'utf8').matchAll(BLOCK))
      writeFileSync(join(folder, name as string), text as string, { flag: 'wx' });
  return folder;
}
