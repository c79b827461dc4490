/**
 * `npm run page-budget`: compares two gzipped sizes of the dashboard with their budgets: what a browser loads to show Today, and all
 * screens but the graph view and the map, with their dependencies.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildPages, PAGES_FOLDER } from '../src/pages/build-pages.ts';

/** The first load may have 250 kB in all. */
const FIRST_KB = 220;
const ALL_KB = 350;
/** Leaflet, which only an installation with MAP_TILES_URL loads, on the page of a home. */
const MAP_KB = 55;
const GRAPH = 'features/graph/graph-screen.tsx';
const MAP = 'features/homes/home-map.tsx';

interface Chunk {
  file: string;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
  assets?: string[];
}

await buildPages((line) => console.error(line));
const manifest: Record<string, Chunk> = JSON.parse(readFileSync(join(PAGES_FOLDER, '.vite/manifest.json'), 'utf8'));

/** All files that `start` imports statically. */
function staticFiles(start: string, files = new Set<string>()): Set<string> {
  const chunk = manifest[start];
  if (!chunk || files.has(chunk.file)) return files;
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
  for (const next of chunk.imports ?? []) staticFiles(next, files);
  return files;
}

/** All files that `start` imports, statically or dynamically, but not through these. */
function filesFrom(
  start: string,
  without: readonly string[],
  seen = new Set<string>(),
  files = new Set<string>(),
): Set<string> {
  const chunk = manifest[start];
  if (!chunk || seen.has(start) || without.includes(start)) return files;
  seen.add(start);
  for (const file of [chunk.file, ...(chunk.css ?? []), ...(chunk.assets ?? [])]) files.add(file);
  for (const next of [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]) filesFrom(next, without, seen, files);
  return files;
}

// Fonts are already compressed, and only those of the Latin alphabet are loaded.
const isLoaded = (file: string) => !/\.woff2$/.test(file) || /inter-latin-wght-normal/.test(file);
const sizeOf = (file: string) => {
  const content = readFileSync(join(PAGES_FOLDER, file));
  return (/\.woff2$/.test(file) ? content : gzipSync(content)).length / 1_000;
};
const total = (files: Iterable<string>) => [...files].filter(isLoaded).reduce((sum, file) => sum + sizeOf(file), 0);

const before = filesFrom('index.html', [GRAPH, MAP]);
const size = total(before);
const added = (screen: string) =>
  total(
    [
      ...filesFrom(
        'index.html',
        [GRAPH, MAP].filter((each) => each !== screen),
      ),
    ].filter((file) => !before.has(file)),
  );
const [graph, map] = [added(GRAPH), added(MAP)];
// Today is part of the first load.
const first = total(staticFiles('early.ts', staticFiles('index.html')));
console.log(
  `Gzipped: Today ${first.toFixed(0)} kB of ${FIRST_KB} kB; all screens before the graph view ${size.toFixed(0)} kB of ${ALL_KB} kB; the graph view adds ${graph.toFixed(0)} kB, the map ${map.toFixed(0)} kB of ${MAP_KB} kB.`,
);
for (const file of [...before]
  .filter(isLoaded)
  .sort((a, b) => sizeOf(b) - sizeOf(a))
  .slice(0, process.argv.includes('--all') ? undefined : 5))
  console.log(`  ${sizeOf(file).toFixed(1).padStart(6)} kB ${file}`);
if (first > FIRST_KB || size > ALL_KB || map > MAP_KB) process.exitCode = 1;
