/** Feeds of all forms, through the import, on a real graph. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FeedProblem, formatOf } from '../../src/features/real-estate/feeds/listing-feed.ts';
import { importListings, type ListingImport } from '../../src/features/real-estate/listing-import.actions.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { clearGraph, openTestGraph } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { record, writeFeed } from './feed.ts';

let graph: Graph;
const folder = mkdtempSync(join(tmpdir(), 'covalue-feed-'));
beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
});
afterAll(() => graph.driver.close());

async function take(name: string, text: string | Buffer, options: Partial<ListingImport> = {}) {
  const file = writeFeed(folder, name, text);
  const problems: FeedProblem[] = [];
  const notices: string[] = [];
  const counts = await importListings(graph, file, {
    source: 'test',
    format: await formatOf(file),
    onProblem: (problem) => problems.push(problem),
    onNotice: (notice) => notices.push(notice),
    ...options,
  });
  return { counts, problems, notices };
}
const homes = (count: number, more: (index: number) => object = () => ({})) =>
  Array.from({ length: count }, (_, index) =>
    record(`h${index}`, { OnMarketDate: '2026-01-01', ModificationTimestamp: '2026-01-02T00:00:00Z', ...more(index) }),
  );
const csv = (records: Record<string, unknown>[]) => {
  const header = Object.keys(records[0] as object);
  return [header, ...records.map((each) => header.map((name) => each[name]))]
    .map((row) => row.map((cell) => `"${cell ?? ''}"`).join())
    .join('\r\n');
};

it('reads the same listings from CSV, JSON arrays, the RESO Web API and JSON lines, without duplicates', async () => {
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

it('keeps changes of price and status as history, and ignores older records', async () => {
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
      ['2026-01-01T00:00:00Z', 50_000_000, 'ACTIVE', null],
      ['2026-01-03T00:00:00Z', 45_000_000, 'ACTIVE', 50_000_000],
      ['2026-01-04T00:00:00Z', 44_000_000, 'PENDING', 45_000_000],
    ],
  });
});

it('reports invalid records, and accepts the rest', async () => {
  const { counts, problems } = await take(
    'h.csv',
    'ListingKey,ListPrice,StandardStatus,BedroomsTotal,Unknown\nk1,100000,Active,3,\nk2,cheap,Active,3,\n,100000,Active,3,\nk4,100000,Active,3,,,\nk5,100000,Nowhere,3,\nk6,100000,Active,"3\nk7"x,100000,Active,3,\nk8,100000,Active\n\nk10,100000,Active,3,,\nk11,1,Active,"3,\nk12,1,Active,3,\n',
    { currency: 'CAD' },
  );
  // A row may have blank cells beyond the header, but not fewer cells.
  expect(counts).toMatchObject({ read: 9, created: 3, refused: 6 });
  expect(problems.map(({ place, field }) => [place, field])).toEqual([
    [3, 'ListPrice'],
    [4, 'ListingKey'],
    [6, 'StandardStatus'],
    // A quote that opens a cell and closes within the next line: one row of both lines, which is too long.
    [7, '(record)'],
    [9, '(record)'],
    [12, '(record)'],
  ]);
  expect(problems.at(-1)?.why).toMatch(/unclosed quote, so lines 12 to 13/);
  const lines = await take(
    'i.jsonl',
    `${JSON.stringify(record('k8'))}\n{broken\n[1]\n\n${JSON.stringify(record('k9'))}`,
  );
  expect(lines.counts.created).toBe(2);
  expect(lines.problems.map(({ place }) => place)).toEqual([2, 3]);
  await expect(take('j.csv', 'Key,Price\n1,2')).rejects.toThrow(/lacks ListPrice, ListingKey, StandardStatus/);
  await expect(take('k.csv', '')).rejects.toThrow(/empty/);
  await expect(take('l.json', `[${JSON.stringify(record('k10'))}, {"ListingKey": `)).rejects.toThrow(/JSON/);
});

it('sets aside records that the graph rejects or that cause an unexpected error, and accepts the others', async () => {
  const feed = homes(40, () => ({ City: 'Poison' }));
  const source = 'poison';
  const json = JSON.stringify;
  await take('poison.json', json(feed.slice(0, 2)), { source });
  await graph.write((t) =>
    t.run("MATCH (l:Listing {source: 'poison', listingKey: 'h1'}) SET l.version = localdatetime()", {}),
  );
  const changed = feed.map((each) => ({ ...each, ListPrice: 470_000, ModificationTimestamp: undefined }));
  // A value whose getter throws an unexpected error.
  const unforeseen = { ...record('h40'), GarageYN: { toString: 'no function' } };
  const { counts, problems } = await take('poison.json', json([...changed, unforeseen]), { source });
  expect(counts).toMatchObject({ read: 41, created: 38, changed: 1, refused: 2, setAside: 2 });
  expect(problems.map(({ place, listingKey }) => [place, listingKey]).sort()).toEqual([
    [2, 'h1'],
    [41, 'h40'],
  ]);
  const aside = () =>
    graph.read(
      `MATCH (s:SetAside {loop: 'LISTING_IMPORT'}) RETURN s.reason AS reason, s.attempts AS attempts, s.nextAttemptAt AS next ORDER BY reason`,
      {},
    );
  expect(await aside()).toEqual([
    { reason: expect.stringContaining('ListingKey "h1" of the feed "poison"'), attempts: 1, next: null },
    { reason: expect.stringContaining('ListingKey "h40" of the feed "poison"'), attempts: 1, next: null },
  ]);
  await take('poison.json', json([...changed, unforeseen]), { source });
  expect((await aside()).map(({ attempts }) => attempts)).toEqual([2, 2]);
  await graph.write((t) => t.run("MATCH (l:Listing {source: 'poison', listingKey: 'h1'}) SET l.version = 1", {}));
  expect((await take('poison.json', json([...changed, record('h40')]), { source })).counts).toMatchObject({
    created: 1,
    changed: 1,
    setAside: 0,
  });
  expect(await aside()).toEqual([]);
});

it('withdraws an address that may no longer be shown, even if its record is invalid', async () => {
  const source = 'withdrawn address';
  const home = (key: string, more: object = {}) =>
    record(key, {
      ...{ UnparsedAddress: `${key} Main Street`, PostalCode: 'L5E 1A1', Latitude: 43.58761, Longitude: -79.55123 },
      ...{ PublicRemarks: `Come to ${key} Main St`, ModificationTimestamp: '2026-01-02T00:00:00Z', ...more },
    });
  await take('shown.json', JSON.stringify([home('1'), home('2'), home('3')]), { source });
  const hidden = { InternetAddressDisplayYN: false, ListPrice: 'cheap' };
  const { counts } = await take(
    'withdrawn.json',
    JSON.stringify([
      home('1', { ...hidden, ModificationTimestamp: '2026-01-03T00:00:00Z' }),
      home('2', { ...hidden, StandardStatus: 'Nowhere', ListPrice: 1, ModificationTimestamp: undefined }),
      // Older than what is shown.
      home('3', { ...hidden, ModificationTimestamp: '2026-01-01T00:00:00Z' }),
      // Never stored.
      home('4', hidden),
    ]),
    { source },
  );
  expect(counts).toMatchObject({ refused: 4 });
  const rows = await graph.read(
    'MATCH (l:Listing {source: $source}) RETURN l {.address, .remarks, .postalCode, .latitude, .addressWithheld} AS home, l.places AS places, l.lookup AS lookup ORDER BY l.listingKey',
    { source },
  );
  for (const row of rows.slice(0, 2)) {
    expect(row.home).toEqual({
      ...{ address: null, remarks: null, postalCode: 'L5E', latitude: 43.59, addressWithheld: true },
    });
    expect(JSON.stringify(row)).not.toMatch(/1a1|main/i);
  }
  expect(rows[2]?.home).toMatchObject({ address: '3 Main Street', addressWithheld: false });
  expect(rows[0]?.lookup).not.toBe(rows[2]?.lookup);
});

const stored = (source: string) =>
  graph.read(
    `MATCH (l:Listing {source: $source}) RETURN l.id AS id, l.listingKey AS key, l.standardStatus AS status, l.city AS city,
       COUNT { (l)<-[:CHANGE_OF]-(:ListingChange) } AS changes ORDER BY key`,
    { source },
  );

it('reads listings in any envelope, and describes files without listings', async () => {
  const some = homes(3);
  const json = JSON.stringify;
  await take('envelope first', json(some), { source: 'envelope' });
  for (const [name, text, read] of [
    ['bundle', json({ success: true, status: 200, bundle: some, total: 3 }), 3],
    ['odata2', json({ D: { Results: some } }), 3],
    ['odata2 small', json({ d: { results: some, __count: 3 } }), 3],
    ['dots', json({ 'odata.metadata': 'x', 'odata.value': some }), 3],
    ['one', json(some[0]), 1],
    ['one deep', json({ D: some[0] }, null, 2), 1],
    ['rooms first', json({ value: some.map((each) => ({ Rooms: [{ ListingKey: each.ListingKey }], ...each })) }), 3],
    ['pages', `${json({ value: some.slice(0, 1) })}\n${json({ value: some.slice(1) })}`, 3],
    ['pretty', some.map((each) => json(each, null, 2)).join('\n'), 3],
    ['line.jsonl', json({ value: some }), 3],
    ['semicolons.csv', csv(some).replaceAll('","', '";"'), 3],
    ['case.csv', csv(some).replace('ListingKey', 'LISTINGKEY'), 3],
  ] as const)
    expect((await take(name, text, { source: 'envelope' })).counts, name).toMatchObject({
      read,
      unchanged: read,
      refused: 0,
    });
  const paged = await take('next.json', json({ value: some, '@odata.nextLink': 'https://x.example?$skip=3' }), {
    source: 'envelope',
  });
  expect(paged.notices).toEqual([expect.stringMatching(/one page of several/)]);
  const mixed = await take(
    'mixed.json',
    `${json({ value: some }, null, 1)}\n${json({ error: { message: 'too many' } }, null, 1)}`,
    { source: 'envelope' },
  );
  expect(mixed).toMatchObject({
    counts: { read: 4, unchanged: 3, refused: 1 },
    problems: [{ field: '(record)', why: expect.stringMatching(/Document 2 .*no listing.*error/) }],
  });
  for (const [name, text, message] of [
    ['error', json({ error: { code: '401', message: 'The token expired' } }), /an error: "The token expired"/],
    ['errors', json({ errors: [{ message: 'no such field' }] }), /an error: "no such field"/],
    ['message', json({ message: 'Forbidden' }), /an error: "Forbidden"/],
    ['failed', json({ success: false, bundle: [], error: 'bad key' }), /an error: "bad key"/],
    ['none', json({ '@odata.context': 'x', value: [] }), /"value" is an empty list/],
    ['empty list', '[]', /an empty list/],
    ['others', json({ value: [{ MemberKey: '1' }] }), /no ListingKey/],
    ['page', '<!DOCTYPE html><html><head><title>502 Bad Gateway</title>', /web page \("502 Bad Gateway"\)/],
    ['xml', '<?xml version="1.0"?><RETS/>', /XML/],
    ['header.csv', 'ListingKey,ListPrice,StandardStatus\n', /contains no listing/],
    ['twice.csv', 'ListingKey,ListPrice,ListPrice,StandardStatus\n1,2,3,Active', /"ListPrice" twice/],
    ['broken', '{"value": [{"ListingKey" "1"}]}', /broken/],
  ] as const)
    await expect(take(`no ${name}`, text), name).rejects.toThrow(message);
  // Records before the truncation are accepted.
  await expect(take('cut.json', json([record('cut1'), record('cut2')]).slice(0, -20))).rejects.toThrow(
    /after record 1; .*truncated/,
  );
  expect((await stored('test')).map(({ key }) => key)).toContain('cut1');
});

it('keeps all digits of keys', async () => {
  const [a, b] = ['16092772160500747519', '16092772160500747520'];
  const text = JSON.stringify([record('A'), record('B'), record('C')])
    .replace('"A"', a as string)
    .replace('"B"', b as string)
    .replace('"C"', '1');
  expect((await take('digits.json', text, { source: 'digits' })).counts).toMatchObject({ created: 3 });
  expect((await stored('digits')).map(({ key }) => key)).toEqual(['1', a, b]);
  // As lines, and as texts: the same listings.
  const lines = (JSON.parse(text.replaceAll(/:(\d{20})/g, ':"$1"')) as object[]).map((each) => JSON.stringify(each));
  for (const [name, format] of [
    ['texts.jsonl', lines.join('\n')],
    ['numbers.jsonl', lines.map((each) => each.replace(/"(\d{20}|1)"/, '$1')).join('\n')],
  ] as const)
    expect((await take(name, format, { source: 'digits' })).counts, name).toMatchObject({ unchanged: 3, created: 0 });
});

it('decodes only certain encodings, rejects others with a hint, and never stores "�"', async () => {
  const text = csv([record('m1', { City: 'Montréal' })]);
  for (const bytes of [
    Buffer.from(`\uFEFF${text}`),
    Buffer.from(`\uFEFF${text}`, 'utf16le'),
    Buffer.from(text, 'utf16le'),
  ])
    await take('encoded.csv', bytes, { source: 'encoded' });
  const json = JSON.stringify([record('m1', { City: 'Montréal' })]);
  await take('encoded.json', Buffer.from(json, 'utf16le'), { source: 'encoded' });
  const latin = Buffer.from(text, 'latin1');
  await expect(take('latin.csv', latin)).rejects.toThrow(/"Montréal".*--encoding windows-1252/);
  await take('latin.csv', latin, { source: 'encoded', encoding: 'windows-1252' });
  await expect(take('feed.csv.gz', gzipSync(text))).rejects.toThrow(/gzip archive.*gunzip/);
  expect(await stored('encoded')).toEqual([expect.objectContaining({ key: 'm1', city: 'Montréal' })]);
  const noted: string[] = [];
  await take('damaged.csv', csv([record('m2', { City: 'Montr\uFFFDal' })]), {
    source: 'damaged',
    noteUnknown: (field) => noted.push(field),
  });
  expect(noted).toEqual(['City (damaged characters)']);
});

it('npm run listings ends with a summary and an exit code, and escapes formulas in its rejects', async () => {
  const { uri, password } = testNeo4j();
  const env = { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password };
  const run = async (name: string, json: unknown, ...options: string[]) => {
    const file = writeFeed(folder, name, JSON.stringify(json));
    const args = ['--import', 'tsx', 'src/cli/listings.ts', file, '--source', 'command', ...options];
    const { code, stdout, stderr } = await promisify(execFile)(process.execPath, args, { env })
      .then((streams) => ({ code: 0, ...streams }))
      .catch((error) => error as { code: number; stdout: string; stderr: string });
    return { code, said: stdout + stderr };
  };
  const rejects = join(folder, 'rejects.csv');
  const [error, mixed, refused] = await Promise.all([
    run('error.json', { error: { message: 'The token expired' } }),
    run(
      'mixed.json',
      [record('good', { LivingAreaUnits: 'tsubo' }), record('=1+1', { ListPrice: 'cheap' })],
      ...['--rejects', rejects],
    ),
    run('refused.json', [record('no country', { Country: null })]),
  ]);
  expect(error).toEqual({ code: 1, said: expect.stringContaining('an error: "The token expired"') });
  expect(error.said).not.toContain('records read');
  expect(mixed.code, mixed.said).toBe(0);
  for (const line of [
    '2 records read',
    'Imported: 1',
    'Unchanged: 0',
    'Unknown values, by field:',
    'Refused: 1, by reason:',
  ])
    expect(mixed.said).toContain(line);
  expect(mixed.said).toContain('LivingAreaUnits: 1, e.g. "tsubo"');
  expect(readFileSync(rejects, 'utf8')).toContain("\n2,'=1+1,ListPrice,");
  expect(refused).toEqual({ code: 1, said: expect.stringContaining('Specify --currency for such records') });
});

describe('a home that is listed again under a new key', () => {
  const at =
    (source: string) =>
    async (...records: object[]) =>
      (await take('again.json', JSON.stringify(records), { source })).counts;
  const street = { StreetNumber: '12', StreetName: 'Main', StreetSuffix: 'Street' };

  it.each([
    ['Withdrawn', { ...street }],
    ['Expired', { ParcelNumber: '0123-456-789' }],
    ['Canceled', { ParcelNumber: '0123-456-789', ...street }],
    ['Terminated', { ParcelNumber: '0123-456-789', ...street }],
  ])('after %s is recognised as the same home, back on the market', async (status, more) => {
    const feed = at(`again ${status}`);
    await feed(record('old', { ...more, ListPrice: 500_000 }));
    await feed(record('old', { ...more, StandardStatus: status }));
    const again = record('new', { ...more, ListPrice: 490_000 });
    expect(await feed(again)).toMatchObject({ created: 0, changed: 1, relisted: 1 });
    const [home, ...others] = await stored(`again ${status}`);
    expect(others).toEqual([]);
    expect(home).toMatchObject({ key: 'new', status: 'ACTIVE', changes: 3 });
    // Again, also with the old record, which feeds send as long as they keep it.
    expect(await feed(again, record('old', { ...more, StandardStatus: status }))).toMatchObject({
      unchanged: 1,
      stale: 1,
      created: 0,
    });
    expect(await feed(record('new', { ...more, ListPrice: 480_000 }))).toMatchObject({ changed: 1, relisted: 0 });
    expect((await stored(`again ${status}`)).length).toBe(1);
  });
  it('is recognised within one feed, in any order', async () => {
    const feed = at('order');
    await feed(record('old', street));
    expect(await feed(record('new', street), record('old', { ...street, StandardStatus: 'Expired' }))).toMatchObject({
      relisted: 1,
      created: 0,
    });
    expect((await stored('order')).map(({ key }) => key)).toEqual(['new']);
    // Unless both are on the market: two offices list it.
    expect(await feed(record('other office', street))).toMatchObject({ created: 1, relisted: 0 });
  });
  it.each([
    ['sold', { ...street, StandardStatus: 'Closed' }, street],
    [
      'another unit',
      { ...street, PropertySubType: 'Condominium', UnitNumber: '1', StandardStatus: 'Expired' },
      { ...street, PropertySubType: 'Condominium', UnitNumber: '2' },
    ],
    [
      'units without numbers',
      { ...street, PropertySubType: 'Condominium', StandardStatus: 'Expired' },
      { ...street, PropertySubType: 'Condominium' },
    ],
    ['no parcel', { ParcelNumber: 'N/A', StandardStatus: 'Expired' }, { ParcelNumber: 'N/A' }],
    ['parcel 0', { ParcelNumber: '0', StandardStatus: 'Expired' }, { ParcelNumber: 0 }],
    [
      'another parcel',
      { ...street, ParcelNumber: '11-2233', StandardStatus: 'Expired' },
      { ...street, ParcelNumber: '11-2244' },
    ],
    [
      'one parent parcel, another number',
      { ...street, ParcelNumber: '11-2233', StandardStatus: 'Expired' },
      { ...street, StreetNumber: '14', ParcelNumber: '11-2233' },
    ],
    [
      'one parent parcel, a townhouse of another number',
      { ...street, PropertySubType: 'Townhouse', ParcelNumber: '11-2233', StandardStatus: 'Expired' },
      { ...street, PropertySubType: 'Townhouse', StreetNumber: '14', ParcelNumber: '11-2233' },
    ],
    ['another city', { ...street, StandardStatus: 'Expired' }, { ...street, City: 'Hamilton' }],
    ['to let', { ...street, StandardStatus: 'Expired' }, { ...street, PropertyType: 'Residential Lease' }],
  ])('is a different home: %s', async (name, before, after) => {
    const feed = at(`other ${name}`);
    await feed(record('old', before));
    expect(await feed(record('new', after))).toMatchObject({ created: 1, relisted: 0 });
  });
});
