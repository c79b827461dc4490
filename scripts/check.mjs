/** `npm run check`: types, lint and format, import arrows, drift of schema and documents, where statements stand, sizes of files, casts, every statement EXPLAINed. */
import { spawnSync } from 'node:child_process';

const node = process.execPath;
const CHECKS = [
  ['types', [node, 'node_modules/typescript/bin/tsc', '-p', '.']],
  ['types of the pages', [node, 'node_modules/typescript/bin/tsc', '-p', 'src/dashboard']],
  [
    'lint and format',
    [node, 'node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', '--error-on-warnings', '.'],
  ],
  [
    'import arrows',
    [node, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs', 'src', '--config', '.dependency-cruiser.cjs'],
  ],
  ['import arrows of the dashboard', [node, '--import', 'tsx', 'scripts/dashboard-imports/check.ts']],
  ['schema, operations, descriptions', [node, '--import', 'tsx', 'src/cli/schema.ts', '--check']],
  ['operations of the dashboard', [node, '--import', 'tsx', 'scripts/operations.ts', '--check']],
  ['Cypher of the dashboard', [node, '--import', 'tsx', 'scripts/plans/write.ts', '--check']],
  ['size of the dashboard', [node, '--import', 'tsx', 'scripts/page-budget.ts']],
  ['statements in *.cypher.ts', [node, '--import', 'tsx', 'scripts/statements/check.ts']],
  ['sizes of files', [node, '--import', 'tsx', 'scripts/file-sizes/check.ts']],
  ['casts', [node, '--import', 'tsx', 'scripts/casts/check.ts']],
  ['every statement planned', [node, '--import', 'tsx', 'scripts/explain.ts']],
  ['prose', [node, '--import', 'tsx', 'scripts/prose/check.ts']],
  ['configuration in docs', [node, '--import', 'tsx', 'src/cli/configuration.ts', '--check']],
];

let failed = 0;
for (const [name, [command, ...args]] of CHECKS) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  console.log(`${status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (status !== 0) {
    failed++;
    console.log(`${stdout}${stderr}`.trim());
  }
}
process.exit(failed ? 1 : 0);
