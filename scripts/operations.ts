/**
 * `npm run operations`: writes src/dashboard/generated.ts, the types of the dashboard's operations (all *.graphql in
 * src/dashboard) from the schema; with --check it only reports whether the file is up to date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, isAbstractType, isObjectType, Kind, parse } from 'graphql';
import { selectionsWithoutId } from '../src/cli/selections-without-id.ts';
import { dashboardOperationFiles } from '../src/pages/dashboard-operations.ts';

const FILE = 'src/dashboard/generated.ts';
const SOURCES = 'src/dashboard/**/*.graphql';
const SCALARS = Object.fromEntries(
  ['DateTime', 'Date', 'Decimal', 'URL', 'EmailAddress'].map((name) => [name, 'string']),
);

// One graphql with the plugins, which are required, not imported.
const require = createRequire(import.meta.url);
const plugin = (name: string) => require(`@graphql-codegen/${name}`);
const text = readFileSync('schema/schema.graphql', 'utf8');
const schema = buildSchema(text);
const documents = dashboardOperationFiles().map((file) => ({
  location: file,
  document: parse(readFileSync(file, 'utf8')),
}));

const withoutIdSelected = selectionsWithoutId(schema, {
  kind: Kind.DOCUMENT,
  definitions: documents.flatMap(({ document }) => document.definitions),
});
for (const selection of withoutIdSelected) console.error(`${SOURCES}: select the id of ${selection}`);
if (withoutIdSelected.length) process.exitCode = 1;

const possible = Object.fromEntries(
  Object.values(schema.getTypeMap())
    .filter(isAbstractType)
    .map((type) => [type.name, schema.getPossibleTypes(type).map(({ name }) => name)]),
);
const withoutId = Object.values(schema.getTypeMap()).flatMap((type) =>
  isObjectType(type) && !/^(__|(Query|Mutation|Subscription)$)/.test(type.name) && !type.getFields().id
    ? [type.name]
    : [],
);
const made = await codegen({
  schema: parse(text),
  schemaAst: schema,
  documents,
  filename: FILE,
  config: {
    scalars: SCALARS,
    useTypeImports: true,
    enumType: 'string-literal',
    enumsAsTypes: true,
    optimizeDocumentNode: true,
  },
  plugins: [{ operations: {} }, { documents: {} }],
  pluginMap: {
    operations: plugin('typescript-operations'),
    documents: plugin('typed-document-node'),
  },
});
const content = `// Made by "npm run operations" from ${SOURCES}; do not edit.\n${made}
/** Interfaces and unions with the types that they may be; for the cache. */
export const POSSIBLE_TYPES: Record<string, string[]> = ${JSON.stringify(possible)};

/** Types that the cache keeps within what holds them. */
export const WITHOUT_ID: string[] = ${JSON.stringify(withoutId)};\n`;
if (!process.argv.includes('--check')) {
  writeFileSync(FILE, content);
  console.error(`${FILE} written.`);
} else if (!existsSync(FILE) || readFileSync(FILE, 'utf8') !== content) {
  console.error(`${FILE} is not what ${SOURCES} says; run: npm run operations`);
  process.exitCode = 1;
}
