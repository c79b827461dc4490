/** `npm run schema`: writes schema/schema.graphql and docs/authority.md; with --check it only reports whether they are up to date. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import {
  buildSchema,
  findBreakingChanges,
  isIntrospectionType,
  isScalarType,
  isSpecifiedScalarType,
  parse,
  printSchema,
  validate,
} from 'graphql';
import { createPlanner } from '../app.ts';
import { authorityPage } from './authority-page.ts';
import { selectionsWithoutId } from './selections-without-id.ts';

const FILE = 'schema/schema.graphql';
const AUTHORITY = 'docs/authority.md';
const OPERATIONS = 'schema/operations.graphql';

const { schema } = createPlanner();
const sdl = `# Made by "npm run schema" from the classes in src/**/*.api.ts and *.mutations.ts; do not edit.\n${printSchema(schema)}\n`;
const known = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
const problems: string[] = [];

if (process.argv.includes('--check')) {
  if (sdl !== known) {
    problems.push(`${FILE} is out of date; run: npm run schema`);
    if (known)
      for (const { description } of findBreakingChanges(buildSchema(known), schema))
        problems.push(`  breaking: ${description}`);
  }
} else {
  for (const { description } of known ? findBreakingChanges(buildSchema(known), schema) : [])
    console.error(`breaking: ${description}`);
  writeFileSync(FILE, sdl);
  console.error(`${FILE} written.`);
}

const page = authorityPage(schema);
if (!process.argv.includes('--check')) {
  writeFileSync(AUTHORITY, page);
  console.error(`${AUTHORITY} written.`);
} else if (!existsSync(AUTHORITY) || readFileSync(AUTHORITY, 'utf8') !== page)
  problems.push(`${AUTHORITY} is out of date; run: npm run schema`);

const operations = parse(readFileSync(OPERATIONS, 'utf8'));
const invalid = validate(schema, operations);
for (const error of invalid) problems.push(`${OPERATIONS}: ${error.message}`);
if (!invalid.length)
  for (const selection of selectionsWithoutId(schema, operations))
    problems.push(`${OPERATIONS}: select the id of ${selection}`);
for (const missing of undescribed()) problems.push(`no description: ${missing}`);
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

/** Every type, field, argument and enum value has a description, and every scalar says where it is specified. */
function* undescribed(): Generator<string> {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    if (!type.description) yield type.name;
    if (isScalarType(type) && !type.specifiedByURL) yield `${type.name}: missing @specifiedBy`;
    if ('getFields' in type)
      for (const field of Object.values(type.getFields())) {
        if (!field.description) yield `${type.name}.${field.name}`;
        if ('args' in field)
          for (const argument of field.args)
            if (!argument.description) yield `${type.name}.${field.name}(${argument.name})`;
      }
    if ('getValues' in type)
      for (const value of type.getValues()) if (!value.description) yield `${type.name}.${value.name}`;
  }
}
