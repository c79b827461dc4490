/** The levels of a chain from the rows of one statement: order, cuts, cycles, repeated links. */
import { expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { type EndsRow, type LinkRow, levelsOf } from '../../src/features/chains/chain.rules.ts';
import { Criticality } from '../../src/features/relationships/relationship.rules.ts';

interface Hop {
  from: string;
  to: string;
  resource: string;
}

const ends = (ids: string[]) => new Map(ids.map((id): [string, EndsRow] => [id, [id, `p${id}`, `c${id}`, null]]));

/** The rows of the statement: each relationship is expanded at the level at which it is found first, in any order. */
function walked(first: string[], hops: Hop[], maxDepth: number): LinkRow[][] {
  const seen = new Set(first);
  const levels: LinkRow[][] = [first.map((id) => [null, id, null, null, null])];
  let before = [...seen];
  while (levels.length < maxDepth) {
    const rows = before.flatMap((from, at) =>
      hops.filter((hop) => hop.from === from).map((hop): LinkRow => [at, hop.to, hop.resource, 's', Criticality.LOW]),
    );
    levels.push(rows);
    before = [...new Set(rows.map(([, to]) => to))].filter((to) => !seen.has(to));
    for (const each of before) seen.add(each);
  }
  return levels;
}

/** Level by level, each sorted and cut before the next. */
function expected(first: string[], hops: Hop[], maxDepth: number, maxLinks: number): string[][] {
  const seen = new Set<string>();
  let level = [...new Set(first)].map((to) => `${to}||`);
  const levels: string[][] = [];
  for (let depth = 1; depth <= maxDepth; depth++) {
    level = [...new Set(level)].sort().slice(0, maxLinks);
    levels.push(level);
    const from = [...new Set(level.map((link) => link.split('|')[0] as string))].filter((each) => !seen.has(each));
    for (const each of from) seen.add(each);
    level = hops.filter((hop) => from.includes(hop.from)).map((hop) => `${hop.to}|${hop.from}|${hop.resource}`);
  }
  return levels;
}

it('sorts and cuts each level before the next one', () => {
  const random = mulberry32(3);
  let cuts = 0;
  for (let round = 0; round < 400; round++) {
    const ids = Array.from(
      { length: 3 + Math.floor(random() * 12) },
      (_, index) => `r${String(index).padStart(2, '0')}`,
    );
    const pick = () => ids[Math.floor(random() * ids.length)] as string;
    const hops = Array.from({ length: Math.floor(random() * 50) }, () => ({
      from: pick(),
      to: pick(),
      resource: `x${Math.floor(random() * 3)}`,
    }));
    const first = Array.from({ length: 1 + Math.floor(random() * 4) }, pick);
    const maxDepth = 1 + Math.floor(random() * 6);
    const maxLinks = 1 + Math.floor(random() * 12);
    const levels = levelsOf(walked(first, hops, maxDepth), ends(ids), maxLinks).map((links) =>
      links.map(({ relationship, from, resource }) => `${relationship}|${from ?? ''}|${resource ?? ''}`),
    );
    expect(levels, JSON.stringify({ first, hops, maxDepth, maxLinks })).toEqual(
      expected(first, hops, maxDepth, maxLinks),
    );
    if (levels.some((links) => links.length === maxLinks)) cuts++;
  }
  expect(cuts).toBeGreaterThan(50);
});

it('omits a relationship that lacks one of its parties', () => {
  const rows: LinkRow[][] = [
    [
      [null, 'a', null, null, null],
      [null, 'b', null, null, null],
    ],
    [[1, 'c', 'x', 's', null]],
  ];
  expect(levelsOf(rows, ends(['a', 'c'])).map((links) => links.map(({ relationship }) => relationship))).toEqual([
    ['a'],
    [],
  ]);
});
