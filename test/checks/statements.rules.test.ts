/** The rules by which `npm run check` finds statements outside `*.cypher.ts`. */
import { describe, expect, it } from 'vitest';
import { lockedInForeach, misplacedIn, namedByHandIn } from '../../scripts/statements/statements.rules.ts';

describe('the check of where statements stand', () => {
  it.each([
    ["runner.run('MATCH (n:Party) RETURN n', {});"],
    [`await graph.read(\`MATCH (n:\${label} {id: $id}) RETURN n\`, { id });`],
    ['const TEXT = `// named\nUNWIND $ids AS id MATCH (n {id: id}) DELETE n`;'],
    ["transaction.run('MERGE (k:Key {key: $key})');"],
    ['graph.write((transaction) => transaction.run(`CREATE (:Event {id: $id})`));'],
    ["driver.executeQuery('RETURN 1');"],
    ["run('CALL db.labels()');"],
    ['const clause = `FOREACH (each IN [n] | SET each.at = datetime($now))`;'],
    [`const clause = \`SET \${node}.version = 1\`;`],
    [`const clause = \`MATCH \${pattern}\`;`],
    ["import { statement } from '../graph/statement.ts';"],
    ["import { nextVersion, statement as named } from '../graph/statement.ts';"],
    ["import { statementByType } from './statement.ts';"],
  ])('rejects %s', (source) => expect(misplacedIn(source)).toHaveLength(1));

  it.each([
    ["import type { Statement } from '../graph/statement.ts';"],
    ["import { type LabelledType } from '../graph/statement.ts';"],
    ["import { statement } from './bank.ts';"],
    ['await runner.run(SAVE_RELATIONSHIP, { id });'],
    ["const STATES = ['MATCH', 'CREATE', 'RETURN'];"],
    ["const label = 'Create a relationship with what you call a match';"],
    ['// MATCH (n) RETURN n'],
    ["const method = 'DELETE';"],
  ])('accepts %s', (source) => expect(misplacedIn(source)).toEqual([]));

  it('reads pages', () =>
    expect(misplacedIn('const Page = () => <p>{`MATCH (n) RETURN n`}</p>;', true)).toHaveLength(1));

  it('rejects a statement of a *.cypher.ts that was not named by statement()', () => {
    expect(namedByHandIn(`const of = (label) => \`// named\nMATCH (n:\${label}) RETURN n\`;`)).toHaveLength(1);
    expect(namedByHandIn("const NAMED = statement('named', `MATCH (n:Party) RETURN n`);")).toEqual([]);
  });

  it('rejects a lock in FOREACH', () => {
    const inForeach =
      'FOREACH (each IN CASE WHEN n IS NULL THEN [] ELSE [n] END | SET each.lock = true REMOVE each.lock)';
    expect(lockedInForeach(inForeach)).toHaveLength(1);
    expect(lockedInForeach('CALL (n) { WITH n WHERE $lock SET n.lock = true REMOVE n.lock }')).toEqual([]);
    expect(lockedInForeach('FOREACH (each IN [n] | SET each.version = 2) SET n.lock = true')).toEqual([]);
  });
});
