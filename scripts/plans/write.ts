/**
 * `npm run plans`: writes schema/plans/<Operation>.cypher, the Cypher of each named query of the dashboard, so that a change
 * of the planner is visible in review. With --check it only reports whether the files are up to date.
 */
import 'reflect-metadata';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPlanner } from '../../src/app.ts';
import { indentCypher } from './indent-cypher.ts';
import { dashboardQueries, planOf } from './operation-plans.ts';

const FOLDER = 'schema/plans';

const planner = createPlanner();
const files = new Map<string, string>();
for (const query of dashboardQueries()) {
  const plan = planOf(planner, query);
  if (!plan) continue;
  const head = [
    '// Made by "npm run plans"; do not edit.',
    `// ${query.file}, planned with the variables ${JSON.stringify(plan.variables)}`,
  ];
  files.set(`${query.name}.cypher`, `${head.join('\n')}\n${indentCypher(plan.text)}\n`);
}
const existing = existsSync(FOLDER) ? readdirSync(FOLDER) : [];
const outdated = [...new Set([...existing, ...files.keys()])].filter((name) => {
  const path = join(FOLDER, name);
  return !existsSync(path) || readFileSync(path, 'utf8') !== files.get(name);
});

if (process.argv.includes('--check')) {
  for (const name of outdated) console.error(`${FOLDER}/${name} is out of date; run: npm run plans`);
  if (outdated.length) process.exitCode = 1;
} else {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of outdated) {
    const text = files.get(name);
    if (text === undefined) rmSync(join(FOLDER, name));
    else writeFileSync(join(FOLDER, name), text);
  }
  console.error(`${FOLDER}: ${files.size} plans, ${outdated.length} changed.`);
}
