/** Checks the lengths of the files of the server (`src` without the dashboard). Exit code 1 when they are too long. */
import { readFileSync } from 'node:fs';
import { serverFiles } from '../source-files.ts';
import { judgeSizes } from './file-sizes.rules.ts';

const sizes = new Map(serverFiles().map((file) => [file, readFileSync(file, 'utf8').split('\n').length - 1]));
const { summary, problems } = judgeSizes(sizes);
console.log(summary);
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
