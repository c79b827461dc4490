/**
 * `npm run configuration`: writes what the docs say about configuration from the code that reads it: docs/configuration.md,
 * the table of mapping keys in docs/import.md, and docs/events.md. With --check it only reports whether they are up to date.
 */
import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { Variables } from '../config.ts';
import { FEATURES } from '../features.ts';
import { MappingFile } from '../import/mapping.rules.ts';

const escaped = (text: string) => text.replaceAll('|', '\\|');

const variables = Object.entries(Variables.shape).map(([name, type]) => {
  const empty = type.safeParse(undefined);
  const standard = empty.success && empty.data !== undefined ? `\`${empty.data}\`` : '–';
  return `| \`${name}\` | ${standard} | ${escaped(type.description ?? '')} |`;
});
const configuration = `<!-- Made by "npm run configuration" from src/config.ts; do not edit. -->
# Configuration

Environment variables, all optional. They are checked at start; an error names each invalid variable and its permitted values. An
empty value equals none.

| variable | default | meaning |
|---|---|---|
${variables.join('\n')}
`;

interface JsonSchema {
  type?: string;
  enum?: string[];
  default?: unknown;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  anyOf?: JsonSchema[];
  items?: JsonSchema;
}

/** The permitted values of a key; those of a choice with several forms are in its description. */
function taken({ enum: values, anyOf, type }: JsonSchema): string {
  if (anyOf) return [...new Set(anyOf.map((each) => (each.enum ? 'string' : each.type)))].join(' or ');
  return values ? values.map((value) => `\`${value}\``).join(', ') : (type ?? '');
}

/** One row a key, those of an object after it. */
function keyRows({ properties = {}, required = [] }: JsonSchema, path = ''): string[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = `${path}${key}`;
    const takes = taken(schema);
    const plain = schema.default !== undefined && !schema.properties ? `\`${JSON.stringify(schema.default)}\`` : '–';
    const standard = required.includes(key) ? '**required**' : plain;
    return [
      `| \`${name}\` | ${takes} | ${standard} | ${escaped(schema.description ?? '')} |`,
      ...keyRows(schema, `${name}.`),
    ];
  });
}

const keys = ['| key | takes | default | meaning |', '|---|---|---|---|']
  .concat(keyRows(z.toJSONSchema(MappingFile, { io: 'input' }) as JsonSchema))
  .join('\n');
const [START, END] = ['<!-- Made by "npm run configuration" from src/import/mapping.rules.ts. -->', '<!-- End. -->'];
const written = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const guide = written('docs/import.md');
const events = FEATURES.filter((feature) => feature.events)
  .map(
    ({ name, events = {} }) => `## ${name}

| event | meaning |
|---|---|
${Object.entries(events)
  .map(([event, description]) => `| \`${event}\` | ${escaped(description)} |`)
  .join('\n')}
`,
  )
  .join('\n');
const eventPage = `<!-- Made by "npm run configuration" from the features' *.events.ts; do not edit. -->
# Events

The names of all events, by the feature that declares them. [live-updates.md](live-updates.md) describes how to receive them.

${events}`;
const pages = {
  'docs/events.md': eventPage,
  'docs/configuration.md': configuration,
  'docs/import.md': `${guide.split(START)[0]}${START}\n${keys}\n${END}${guide.split(END)[1]}`,
};

for (const [file, page] of Object.entries(pages))
  if (!process.argv.includes('--check')) {
    writeFileSync(file, page);
    console.error(`${file} written.`);
  } else if (written(file) !== page) {
    console.error(`${file} is out of date; run: npm run configuration`);
    process.exitCode = 1;
  }
