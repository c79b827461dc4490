/**
 * Checks the language of descriptions, messages, texts of the dashboard, mails, comments and documentation by the rules of
 * docs/WRITING_STYLE.md. Sentences are measured in descriptions and texts only. Prints every text that breaks one; exit code 1 when there are some.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ALLOWED, NOT_READ } from './allowed.ts';
import { type Finding, forbiddenIn, longSentencesIn } from './prose.rules.ts';
import { commentTexts, documentTexts, schemaTexts, sourceTexts, type Text } from './texts.ts';

const both = (text: string): Finding[] => [...forbiddenIn(text), ...longSentencesIn(text)];

const sources = files('src', /(?<!generated)\.(ts|tsx|mjs)$/);
const problems = [
  ...broken(schemaTexts(readFileSync('schema/schema.graphql', 'utf8')), both),
  ...broken(sources.filter((file) => !file.endsWith('.cypher.ts')).flatMap(sourceTexts), both),
  ...broken(sources.flatMap(commentTexts), forbiddenIn),
  ...broken(
    documentTexts('schema/operations.graphql').filter(({ text }) => text.startsWith('#')),
    forbiddenIn,
  ),
  ...broken(['README.md', 'CONTRIBUTING.md', ...files('docs', /\.md$/)].flatMap(documentTexts), forbiddenIn),
];
for (const problem of problems) console.error(problem);
if (problems.length) {
  console.error(`${problems.length} texts; docs/WRITING_STYLE.md says how we write.`);
  process.exitCode = 1;
}

function broken(texts: Text[], rules: (text: string) => Finding[]): string[] {
  return texts.flatMap(({ place, text }) =>
    rules(ALLOWED.reduce((rest, { text: allowed }) => rest.replaceAll(allowed, ' '), text)).map(
      ({ found, instead }) => `${place}: "${found}": ${instead}`,
    ),
  );
}

function files(folder: string, name: RegExp): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && name.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !(file in NOT_READ))
    .sort();
}
