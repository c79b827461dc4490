/** The Cypher of named queries, as it is laid out for reading. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { indentCypher } from '../../scripts/plans/indent-cypher.ts';
import { queryNamed } from '../../scripts/plans/operation-plans.ts';

it('puts each clause on a line, and indents subqueries', () => {
  const text = `// Name
MATCH (a:Party {name: 'WITH // {'}) WHERE a.name STARTS WITH $p0 AND EXISTS { (a)-[:OFFERS]->() }
CALL (a) { OPTIONAL MATCH (a)-[:OFFERS]->(o) RETURN collect([o.id, toString(o.at)]) AS r1 } RETURN r1 ORDER BY a.id`;
  expect(indentCypher(text)).toBe(`// Name
MATCH (a:Party {name: 'WITH // {'})
WHERE a.name STARTS WITH $p0 AND EXISTS { (a)-[:OFFERS]->() }
CALL (a) {
  OPTIONAL MATCH (a)-[:OFFERS]->(o)
  RETURN collect([o.id, toString(o.at)]) AS r1
}
RETURN r1
ORDER BY a.id`);
});

it('changes white space only', () => {
  const files = readdirSync('schema/plans');
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const lines = readFileSync(`schema/plans/${file}`, 'utf8').trim().split('\n');
    const body = lines.slice(lines.findIndex((line) => !line.startsWith('//'))).map((line) => line.trim());
    expect(indentCypher(body.join(' ')), file).toBe(lines.slice(lines.length - body.length).join('\n'));
    expect(Math.max(...lines.slice(2).map((line) => line.length)), file).toBeLessThan(200);
  }
});

it('lists the names of queries when none has the given name', () => {
  expect(queryNamed('GraphPaths').file).toMatch(/^src\/dashboard\/.*\.graphql$/);
  expect(queryNamed('Viewer', 'schema/operations.graphql').definition.name?.value).toBe('Viewer');
  expect(() => queryNamed('Nope')).toThrow(/No query of .* is named Nope\. The queries are: .*GraphPaths/);
});
