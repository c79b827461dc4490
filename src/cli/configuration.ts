/** `npm run configuration`: writes docs/configuration.md; with --check only tells whether it is up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Variables } from '../config.ts';

const FILE = 'docs/configuration.md';

const rows = Object.entries(Variables.shape).map(([name, type]) => {
  const empty = type.safeParse(undefined);
  const standard = empty.success && empty.data !== undefined ? `\`${empty.data}\`` : '–';
  return `| \`${name}\` | ${standard} | ${(type.description ?? '').replaceAll('|', '\\|')} |`;
});
const page = `<!-- Made by "npm run configuration" from src/config.ts; do not edit. -->
# Configuration

Environment variables, all optional; they are checked at start, and what is wrong is named with what it takes. An empty
value is the same as none.

| variable | default | meaning |
|---|---|---|
${rows.join('\n')}
`;

if (process.argv.includes('--check')) {
  if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== page) {
    console.error(`${FILE} is not what src/config.ts says; run: npm run configuration`);
    process.exitCode = 1;
  }
} else {
  writeFileSync(FILE, page);
  console.error(`${FILE} written.`);
}
