/**
 * Checks the language of descriptions, messages, texts of the dashboard, mails, comments, test titles and documentation by
 * the rules of docs/WRITING_STYLE.md. Sentences are measured in descriptions and texts only. Prints every text that breaks
 * a rule; the exit code is then 1.
 */
import { readFileSync } from 'node:fs';
import { CODE, filesIn } from '../source-files.ts';
import { ALLOWED, NOT_READ, VOCABULARIES } from './allowed.ts';
import { type Finding, forbiddenIn, longSentencesIn, outsideReferencesIn } from './prose.rules.ts';
import { commentTexts, documentTexts, schemaTexts, sourceTexts, type Text, titleTexts } from './texts.ts';

const both = (text: string): Finding[] => [...forbiddenIn(text), ...longSentencesIn(text)];

const prose = (text: string): Finding[] => [...forbiddenIn(text), ...outsideReferencesIn(text)];

const sources = files('src', CODE);
const tests = files('test', CODE);
const tools = ['bench', 'seed', 'scripts'].flatMap((folder) => files(folder, CODE));
const problems = [
  ...broken(schemaTexts(readFileSync('schema/schema.graphql', 'utf8')), both),
  ...broken(sources.filter((file) => !file.endsWith('.cypher.ts')).flatMap(sourceTexts), both),
  ...broken([...sources, ...tests, ...tools].flatMap(commentTexts), prose),
  ...broken(tests.flatMap(titleTexts), prose),
  ...broken(
    documentTexts('schema/operations.graphql').filter(({ text }) => text.startsWith('#')),
    forbiddenIn,
  ),
  ...broken(['README.md', 'CONTRIBUTING.md', ...files('docs', /\.md$/)].flatMap(documentTexts), prose),
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
  return filesIn(folder, name).filter((file) => !(file in NOT_READ) && !VOCABULARIES.test(file));
}
