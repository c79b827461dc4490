/**
 * `npm run page-budget`: what a browser loads of the dashboard before the graph view, gzipped, against its budget: every
 * screen with all that it needs, not only the first.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPages, PAGES_FOLDER } from '../src/pages/build-pages.ts';

const BUDGET_KB = 250;
const GRAPH = 'features/graph/graph-screen.tsx';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

await buildPages((line) => console.error(line));
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(PAGES_FOLDER, '.vite/manifest.json'), 'utf8'));

/** All files that `start` leads to, by imports at once and later, but not through the graph view. */
function filesFrom(start: string, through: boolean, seen = new Set<string>(), files = new Set<string>()): Set<string> {
  const chunk = manifest[start];
  if (!chunk || seen.has(start) || (start === GRAPH && !through)) return files;
  seen.add(start);
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
  for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) filesFrom(next, through, seen, files);
  return files;
}

// Fonts come compressed and only the alphabet that is shown: the Latin one.
const isLoaded = (file: string) => !/\.woff2$/.test(file) || /inter-latin-wght-normal/.test(file);
const sizeOf = (file: string) => {
  const content = readFileSync(join(PAGES_FOLDER, file));
  return (/\.woff2$/.test(file) ? content : gzipSync(content)).length / 1_000;
};
const total = (files: Iterable<string>) => [...files].filter(isLoaded).reduce((sum, file) => sum + sizeOf(file), 0);

const before = filesFrom('index.html', false);
const size = total(before);
const graph = total([...filesFrom('index.html', true)].filter((file) => !before.has(file)));
console.log(
  `Dashboard before the graph view: ${size.toFixed(0)} kB of ${BUDGET_KB} kB gzipped; the graph view adds ${graph.toFixed(0)} kB.`,
);
for (const file of [...before]
  .filter(isLoaded)
  .sort((a, b) => sizeOf(b) - sizeOf(a))
  .slice(0, process.argv.includes('--all') ? undefined : 5))
  console.log(`  ${sizeOf(file).toFixed(1).padStart(6)} kB ${file}`);
if (size > BUDGET_KB) process.exitCode = 1;
