/** The sets of states of a relationship: what they contain, and that nothing else lists states. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { CODE, filesIn } from '../../scripts/source-files.ts';
import { listLiteral } from '../../src/graph/statement.ts';
import * as states from '../../src/values/relationship-state.rules.ts';

const HOME = 'src/values/relationship-state.rules.ts';
const STATES = Object.values(states.RelationshipState);
const NAME = `(?:RelationshipState\\.|')(?:${STATES.join('|')})'?`;
const SETS = [
  /** [ACTIVE, SUSPENDED] in TypeScript and Cypher. */
  new RegExp(`[[(]\\s*${NAME}(?:\\s*,\\s*${NAME})+\\s*,?\\s*[\\])]`, 'g'),
  /** state = ACTIVE OR state = SUSPENDED. */
  new RegExp(
    `\\bstate\\s*(?:=|<>|[!=]==)\\s*${NAME}\\s*(?:\\|\\||&&|OR|AND)\\s*[\\w.]*\\bstate\\s*(?:=|<>|[!=]==)\\s*${NAME}`,
    'g',
  ),
];

it('has each set once', () => {
  expect({ ...states, RelationshipState: undefined }).toEqual({
    RelationshipState: undefined,
    OPEN_STATES: ['PROPOSED', 'AGREED', 'ACTIVE', 'SUSPENDED'],
    UNDER_WAY_STATES: ['AGREED', 'ACTIVE'],
    STARTED_STATES: ['ACTIVE', 'SUSPENDED'],
    IN_FORCE_STATES: ['AGREED', 'ACTIVE', 'SUSPENDED'],
    EVER_AGREED_STATES: ['AGREED', 'ACTIVE', 'SUSPENDED', 'ENDED'],
    NEVER_AGREED_STATES: ['PROPOSED', 'DECLINED'],
  });
  expect(listLiteral(states.UNDER_WAY_STATES)).toBe("['AGREED', 'ACTIVE']");
});

it.each([
  ["r.state IN ['AGREED', 'ACTIVE']", true],
  ["WHERE r.state = 'AGREED' OR r.state = 'ACTIVE'", true],
  ['[\n  RelationshipState.AGREED,\n  RelationshipState.ENDED,\n]', true],
  ["state !== 'ENDED' && state !== 'DECLINED'", true],
  ["CASE WHEN r.state IN ['PROPOSED', 'DECLINED'] THEN", true],
  ["r.state = 'ACTIVE'", false],
  ["['ACCEPTED', 'DECLINED']", false],
  ['[AccessState.ACTIVE, AccessState.SUSPENDED]', false],
])('%s lists states: %s', (code, listed) => expect(SETS.some((set) => code.match(set))).toBe(listed));

it('lists states in one file only', () => {
  const files = ['src', 'bench'].flatMap((folder) => filesIn(folder, CODE)).filter((file) => file !== HOME);
  const found = files.flatMap((file) => {
    const source = readFileSync(file, 'utf8');
    return SETS.flatMap((set) => source.match(set) ?? []).map((text) => `${file}: ${text}`);
  });
  expect(found, `use or add a set of ${HOME}`).toEqual([]);
});

it('asks in operations of the dashboard for one of these sets, or for all other states', () => {
  const sets = Object.values(states).flatMap((set) =>
    Array.isArray(set) ? [set.join(', '), STATES.filter((state) => !set.includes(state)).join(', ')] : [],
  );
  for (const file of filesIn('src/dashboard', /\.graphql$/))
    for (const [, listed = ''] of readFileSync(file, 'utf8').matchAll(
      /relationships\w*\([^)]*\bstates: \[(\w+(?:, \w+)+)\]/g,
    ))
      expect(sets, file).toContain(listed);
});
