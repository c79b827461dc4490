/** Feeds of all forms, through the import, on a real graph. */
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.ts';
import { type FeedProblem, formatOf } from '../../src/real-estate/listing-feed.ts';
import { importListings } from '../../src/real-estate/listing-import.actions.ts';
import { clearGraph, openTestGraph } from '../api.ts';
import { record, writeFeed } from './feed.ts';

let graph: Graph;
const folder = mkdtempSync(join(tmpdir(), 'covalue-feed-'));
beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
});
afterAll(() => graph.driver.close());

async function take(name: string, text: string) {
  const file = writeFeed(folder, name, text);
  const problems: FeedProblem[] = [];
  const counts = await importListings(graph, file, {
    source: 'test',
    format: await formatOf(file),
    onProblem: (problem) => problems.push(problem),
  });
  return { counts, problems };
}
const homes = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    record(`h${index}`, { ModificationTimestamp: '2026-01-02T00:00:00Z', ...more(index) }),
  );
const csv = (records: Record<string, unknown>[]) => {
  const header = Object.keys(records[0] as object);
  return [header, ...records.map((each) => header.map((name) => each[name]))]
    .map((row) => row.map((cell) => `"${cell ?? ''}"`).join())
    .join('\r\n');
};

it('takes CSV, JSON array, RESO Web API and JSON lines as the same, and nothing twice', async () => {
  const all = homes(1_201);
  expect((await take('a.csv', `\uFEFF${csv(all)}`)).counts).toMatchObject({ read: 1_201, created: 1_201, refused: 0 });
  for (const [name, text] of [
    ['a.csv', csv(all)],
    ['b.json', JSON.stringify(all)],
    ['c.json', JSON.stringify({ '@odata.context': 'x', value: all, count: 3 }, null, 1)],
    ['d.jsonl', all.map((each) => JSON.stringify(each)).join('\n')],
    ['e', all.map((each) => JSON.stringify(each)).join('\n')],
  ] as const)
    expect(await take(name, text), name).toMatchObject({
      counts: { read: 1_201, created: 0, changed: 0, unchanged: 1_201, refused: 0 },
      problems: [],
    });
});

it('keeps changes of price and status as history, and does not go back in time', async () => {
  const changed = homes(3, (index) => ({ ListPrice: 450_000 + index, ModificationTimestamp: '2026-01-03T00:00:00Z' }));
  const twice = [
    ...changed,
    record('h0', { ListPrice: 440_000, StandardStatus: 'Pending', ModificationTimestamp: '2026-01-04T00:00:00Z' }),
  ];
  expect((await take('f.json', JSON.stringify(twice))).counts).toMatchObject({ read: 4, changed: 4 });
  expect((await take('g.json', JSON.stringify(homes(3)))).counts).toMatchObject({ read: 3, changed: 0, stale: 3 });
  const [row] = await graph.read(
    `MATCH (l:Listing {listingKey: 'h0'})<-[:CHANGE_OF]-(c:ListingChange) WITH l, c ORDER BY c.listingVersion
     RETURN l.version AS version, l.listPriceMinor AS price, collect([toString(c.at), c.listPriceMinor, c.standardStatus, c.previousPriceMinor]) AS history`,
    {},
  );
  expect(row).toEqual({
    version: 3,
    price: 44_000_000,
    history: [
      ['2026-01-02T00:00:00Z', 50_000_000, 'ACTIVE', null],
      ['2026-01-03T00:00:00Z', 45_000_000, 'ACTIVE', 50_000_000],
      ['2026-01-04T00:00:00Z', 44_000_000, 'PENDING', 45_000_000],
    ],
  });
});

it('names what it cannot take, and takes the rest', async () => {
  const { counts, problems } = await take(
    'h.csv',
    'ListingKey,ListPrice,StandardStatus,BedroomsTotal,Unknown\nk1,100000,Active,3,\nk2,cheap,Active,3,\n,100000,Active,3,\nk4,100000,Active,3,,,\nk5,100000,Nowhere,3,\nk6,100000,Active,"3\nk7"x,100000,Active,3,\n',
  );
  expect(counts).toMatchObject({ created: 1 });
  // The parser tells of a row that it skips as soon as it has read it, so problems come nearly in the order of the file.
  expect(problems.sort((a, b) => a.place - b.place).map(({ place, field }) => [place, field])).toEqual([
    [3, 'ListPrice'],
    [4, 'ListingKey'],
    [5, '(record)'],
    [6, 'StandardStatus'],
    [8, '(record)'],
  ]);
  const lines = await take(
    'i.jsonl',
    `${JSON.stringify(record('k8'))}\n{broken\n[1]\n\n${JSON.stringify(record('k9'))}`,
  );
  expect(lines.counts.created).toBe(2);
  expect(lines.problems.map(({ place }) => place)).toEqual([2, 3]);
  await expect(take('j.csv', 'Key,Price\n1,2')).rejects.toThrow(/lacks ListingKey, ListPrice, StandardStatus/);
  await expect(take('k.csv', '')).rejects.toThrow(/empty/);
  await expect(take('l.json', `[${JSON.stringify(record('k10'))}, {"ListingKey": `)).rejects.toThrow(/JSON/);
});
