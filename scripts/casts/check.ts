/**
 * Counts the casts of the server: a cast hides from the compiler what a type could say. Exit code 1 when there are more than
 * `MAX_PER_1000_LINES`, when a file forces a type by `as unknown as` outside the named seams, or when one says `any`.
 */
import { readFileSync } from 'node:fs';
import { serverFiles } from '../source-files.ts';
import { castsIn } from './casts.rules.ts';

/** Lower it when there are fewer casts; do not raise it. */
const MAX_PER_1000_LINES = 2;

/** Files that may force a type, each with the reason. */
const SEAMS: Readonly<Record<string, string>> = {
  'src/http/compression.ts': 'the types of negotiator lack an option that it has',
};

const problems: string[] = [];
const byFile: [file: string, casts: number][] = [];
let [lines, total] = [0, 0];
for (const file of serverFiles()) {
  const source = readFileSync(file, 'utf8');
  const { casts, forced, any } = castsIn(source);
  lines += source.split('\n').length - 1;
  total += casts;
  if (casts) byFile.push([file, casts]);
  if (forced && !SEAMS[file]) problems.push(`${file}: "as unknown as": give the value its type where it is made`);
  if (!forced && SEAMS[file]) problems.push(`${file}: forces no type any longer; remove it from SEAMS`);
  if (any) problems.push(`${file}: "any": use unknown, or a type`);
}
const rate = (1000 * total) / lines;
if (rate > MAX_PER_1000_LINES) {
  const most = byFile.sort((a, b) => b[1] - a[1]).slice(0, 20);
  problems.push(
    `${total} casts in ${lines} lines: ${rate.toFixed(2)} per 1,000 lines, at most ${MAX_PER_1000_LINES} are allowed. Most are in:`,
    ...most.map(([file, casts]) => `  ${file}: ${casts}`),
  );
}
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else console.log(`${total} casts, ${rate.toFixed(2)} per 1,000 lines`);
