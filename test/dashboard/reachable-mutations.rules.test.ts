/** Each mutation can be used in the dashboard, or docs/dashboard.md says why not. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse } from 'graphql';
import { expect, it } from 'vitest';

const schema = buildSchema(readFileSync('schema/schema.graphql', 'utf8'));
const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {}).sort();

function usedInDashboard(): Set<string> {
  const folder = 'src/dashboard';
  const documents = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.graphql$/.test(name),
  );
  return new Set(
    documents.flatMap((name) =>
      parse(readFileSync(join(folder, name), 'utf8')).definitions.flatMap((definition) =>
        definition.kind === Kind.OPERATION_DEFINITION && definition.operation === 'mutation'
          ? definition.selectionSet.selections.flatMap((each) => (each.kind === Kind.FIELD ? [each.name.value] : []))
          : [],
      ),
    ),
  );
}

/** The rows of the section "Mutations without a screen". */
function documented(): Map<string, string> {
  const [, section = ''] = readFileSync('docs/dashboard.md', 'utf8').split('## Mutations without a screen\n');
  const rows = section.split('\n## ')[0]?.matchAll(/^\| `(\w+)` \| (.+) \|$/gm) ?? [];
  return new Map([...rows].map(([, name = '', reason = '']) => [name, reason]));
}

it('each mutation is used in the dashboard, or listed with the reason', () => {
  const used = usedInDashboard();
  expect(mutations.filter((name) => !used.has(name))).toEqual([...documented().keys()].sort());
});
