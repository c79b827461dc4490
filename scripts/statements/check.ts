/**
 * Checks that statements are only in `*.cypher.ts` and migrations, each named by `statement()`, so that `npm run check`
 * EXPLAINs them all, and that none locks a node in `FOREACH`. Prints every other one; the exit code is then 1.
 */
import { readFileSync } from 'node:fs';
import { CODE, filesIn } from '../source-files.ts';
import { lockedInForeach, misplacedIn, namedByHandIn } from './statements.rules.ts';

/** A migration runs once, on a graph of an older version. */
const MIGRATION = /(^|[/.])migrations?\.ts$/;

/** Files and folders that may contain Cypher, each with the reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  'src/planner/': 'compiles selections into statements',
  'src/graph/statement.ts': 'clauses that statements of several features share',
  'src/dashboard/features/graph/graph.rules.ts':
    'a text for Neo4j Browser, which the viewer copies; the server never runs it',
};

const unused = new Set(Object.keys(ALLOWED));
const problems: string[] = [];
for (const file of filesIn('src', CODE)) {
  const source = readFileSync(file, 'utf8');
  if (file.endsWith('.cypher.ts')) {
    for (const text of namedByHandIn(source)) problems.push(`${file}: ${JSON.stringify(text)}: name it by statement()`);
    for (const text of lockedInForeach(source))
      problems.push(`${file}: ${JSON.stringify(text)}: lock it in a subquery`);
    continue;
  }
  if (MIGRATION.test(file)) continue;
  const misplaced = misplacedIn(source, file.endsWith('x'));
  const allowed = Object.keys(ALLOWED).find((path) => file.startsWith(path));
  if (!allowed)
    for (const text of misplaced)
      problems.push(`${file}: ${JSON.stringify(text)}: move it to a *.cypher.ts of its feature`);
  else if (misplaced.length) unused.delete(allowed);
}
for (const path of unused) problems.push(`${path}: holds no Cypher any longer; remove it from ALLOWED`);
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
