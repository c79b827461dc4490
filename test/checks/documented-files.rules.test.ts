/** The files that the documents name exist. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { expect, it } from 'vitest';
import { SLOWEST } from '../support/slowest-first.sequencer.ts';

const DOCUMENTS = [
  'docs/tasks.md',
  'docs/anatomy-of-a-feature.md',
  'docs/architecture.md',
  'docs/debugging.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
];
/** Paths may begin at the repository, at the sources or at the features. */
const ROOTS = ['', 'src', 'src/features', 'src/features/recommendations', 'src/features/real-estate'];
const MADE = /^(node_modules|dist|\.covalue|coverage)\b/;
const SUFFIX = /[\w-]\.(ts|tsx|mjs|cjs|md|json|yml|graphql|cypher|css|html|xml)$/;

const names = new Set(
  ['src', 'test', 'docs', 'scripts', 'seed', 'bench', 'schema', 'neo4j', '.']
    .flatMap((folder) => readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' }))
    .map((path) => basename(path)),
);

function exists(path: string): boolean {
  return /^[^/]+\/?$/.test(path) ? names.has(basename(path)) : ROOTS.some((root) => existsSync(join(root, path)));
}

/** In backticks: paths, and names of files; and links, from the folder of the document. Patterns are not files. */
function filesNamedIn(document: string): string[] {
  const text = readFileSync(document, 'utf8').replaceAll(/```[\s\S]*?```/g, '');
  const quoted = [...text.matchAll(/`([\w./-]+)`/g)].map(([, path = '']) => path);
  const linked = [...text.matchAll(/\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)/g)];
  return [
    ...quoted.filter((path) => SUFFIX.test(path) || /^[\w.-]+\/([\w-]+\/)*$/.test(path)),
    ...linked.map(([, path = '']) => normalize(join(dirname(document), path))),
  ].filter((path) => !MADE.test(path));
}

it.each(DOCUMENTS)('%s names files that exist', (document) => {
  const files = filesNamedIn(document);
  expect(files.length).toBeGreaterThan(0);
  expect(files.filter((path) => !exists(path))).toEqual([]);
});

it('docs/tasks.md answers at least 25 tasks, each with a file to begin with', () => {
  const rows = readFileSync('docs/tasks.md', 'utf8')
    .split('\n')
    .filter((line) => /^\| (?!…|-)/.test(line));
  expect(rows.length).toBeGreaterThanOrEqual(25);
  expect(rows.filter((row) => !/`[^`]+`/.test(row.split(' | ')[1] ?? ''))).toEqual([]);
});

it('the slowest tests exist', () => {
  expect(SLOWEST.filter((name) => !existsSync(join('test', name)))).toEqual([]);
});
