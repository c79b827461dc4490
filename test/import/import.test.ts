/** Imports of tables: one in the shape of real purchases, and small ones with the usual defects of tables. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Graph } from '../../src/graph/graph.ts';
import { importTable } from '../../src/import/import.actions.ts';
import { type Mapping, readMapping } from '../../src/import/mapping.rules.ts';
import { partyName } from '../../src/import/party-name.rules.ts';
import type { Problem } from '../../src/import/purchase.rules.ts';
import { readTable } from '../../src/import/table.ts';
import { clearGraph, openTestGraph, startTestApi, type TestApi } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';
import { BOTH_SIDES, purchaseTable } from './purchase-table.ts';

const OPERATIONS = readFileSync('schema/operations.graphql', 'utf8');
const gcloud = readMapping(readFileSync('seed/gcloud.mapping.json', 'utf8'));
const small = (changes: object = {}): Mapping =>
  readMapping(
    JSON.stringify({
      source: 'small',
      columns: { provider: 'From', consumer: 'To', service: 'What', month: 'When', amount: 'Sum' },
      ...changes,
    }),
  );
const folder = mkdtempSync(join(tmpdir(), 'covalue-import-'));

async function rowsOf(content: string | Buffer, mapping: Mapping) {
  const file = join(folder, 'table.csv');
  writeFileSync(file, content);
  const rows = [];
  for await (const row of readTable(file, mapping)) rows.push(row);
  return rows;
}

describe('a table', () => {
  const HEADER = 'From,To,What,When,Sum';
  it.each([
    ['plain', `${HEADER}\nA,B,x,2013-01-01,5`, {}, '2013-01-01', 500],
    ['with BOM and CRLF', `\ufeff${HEADER}\r\nA,B,x,2013-01-31,5\r\n`, {}, '2013-01-01', 500],
    ['in latin1', Buffer.from(`${HEADER}\nCafé,B,x,2013-01-01,5`, 'latin1'), { encoding: 'latin1' }, '2013-01-01', 500],
    ['with a time', `${HEADER}\nA,B,x,2013-01-31T10:00:00Z,5`, {}, '2013-01-01', 500],
    [
      'of a continental office',
      'From;To;What;When;Sum\nA;B;x;31.01.2013;1.234,50',
      { delimiter: ';', monthFormat: 'DD/MM/YYYY', decimalMark: ',' },
      '2013-01-01',
      123450,
    ],
    [
      'American',
      `${HEADER}\nA,B,x,01/31/2013,"$1,234.50"`,
      { monthFormat: 'MM/DD/YYYY', currency: 'USD' },
      '2013-01-01',
      123450,
    ],
    ['of accountants', `${HEADER}\nA,B,x,Jan-13,"(1,234.5)"`, { monthFormat: 'MMM-YY' }, '2013-01-01', -123450],
    [
      'with month names',
      `${HEADER}\nA,B,x,September 2013,£7-`,
      { monthFormat: 'MMM YYYY', currency: 'GBP' },
      '2013-09-01',
      -700,
    ],
    ['with a quoted line end', `${HEADER}\nA,B,"x\ny",2013-01-01,5 EUR`, {}, '2013-01-01', 500],
  ])('%s is read', async (_what, content, changes, month, amountMinor) => {
    expect(await rowsOf(content, small(changes))).toMatchObject([{ month, amountMinor, line: 2 }]);
  });

  it('reports line, column and reason of each rejected row, and continues', async () => {
    const rows = await rowsOf(
      `${HEADER}\nA,B,"x\ny",2013-01-01,5\n,B,x,2013-01-01,5\nA,A,x,2013-01-01,5\nA,B,x,2013-02-30,5\nA,B,x,2013-01-01,=1+1\nA,B,x\nA,B,x,2013-01-01,"1,23,4"\nA,B,x,2013-01-01,6`,
      small(),
    );
    expect(rows.map((row) => ('why' in row ? `${row.line} ${row.column}` : row.amountMinor))).toEqual([
      500,
      '4 From',
      '5 To',
      '6 When',
      '7 Sum',
      '8 (row)',
      '9 Sum',
      600,
    ]);
  });

  it('is decoded, or rejected with a hint; binary formats are named', async () => {
    const text = `${HEADER}\nCafé,B,x,2013-01-01,5`;
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    expect(await rowsOf(utf16, small())).toMatchObject([{ provider: { name: 'Café' } }]);
    await expect(rowsOf(Buffer.from(text, 'latin1'), small())).rejects.toThrow(
      /line 2 has "Café".*"encoding": "windows-1252" in the mapping/,
    );
    await expect(rowsOf(gzipSync(text), small())).rejects.toThrow(/gzip archive, not a text file; unpack it/);
    await expect(rowsOf(Buffer.from('PK\u0003\u0004\u0000\u0000xl/workbook.xml'), small())).rejects.toThrow(
      /Excel workbook \(\.xlsx\), not a text file; save it as CSV/,
    );
  });

  it('keeps a purchase whose amount is blank, without an amount', async () => {
    expect(await rowsOf(`${HEADER}\nA,B,x,2013-01-01, `, small())).toMatchObject([{ amountMinor: undefined, line: 2 }]);
  });

  it('rejects amounts in another currency than that of the column', async () => {
    const rows = await rowsOf(
      `${HEADER}\nA,B,x,2013-01-01,"NGN 2,300.50"\nA,B,x,2013-01-01,"€ 1,234.00"\nA,B,x,2013-01-01,USD 7\nA,B,x,2013-01-01,$40.00\nA,B,x,2013-01-01,£40`,
      small({ currency: 'GBP' }),
    );
    expect(rows.map((row) => ('why' in row ? row.reason : row.amountMinor))).toEqual([
      ...Array(4).fill('the amount is in another currency'),
      4000,
    ]);
  });

  it('reads the currency of each row from a column', async () => {
    const columns = { provider: 'From', consumer: 'To', service: 'What', month: 'When', amount: 'Sum', currency: 'In' };
    const rows = await rowsOf(
      `${HEADER},In\nA,B,x,2013-01-01,5,JPY\nA,B,x,2013-01-01,5,\nA,B,x,2013-01-01,5,EURO`,
      small({ columns, currency: 'GBP' }),
    );
    expect(rows).toMatchObject([
      { amountMinor: 5, currency: 'JPY' },
      { amountMinor: 500, currency: 'GBP' },
      { column: 'In', why: '"EURO" is not an ISO 4217 code such as "CAD"' },
    ]);
  });

  it('has one order of day and month in the whole column, or is rejected', async () => {
    const table = `${HEADER}\nA,B,x,03/04/2024,5\nA,B,x,03/13/2024,5`;
    await expect(rowsOf(table, small({ monthFormat: 'DD/MM/YYYY' }))).rejects.toThrow(
      /Nothing was imported: line 3 has "03\/13\/2024" in "When", with the month first, but the mapping reads DD\/MM\/YYYY/,
    );
    expect(await rowsOf(table, small({ monthFormat: 'MM/DD/YYYY' }))).toMatchObject([
      { month: '2024-03-01' },
      { month: '2024-03-01' },
    ]);
    expect(await rowsOf(`${HEADER}\nA,B,x,3/4/24,5`, small({ monthFormat: ['MM/DD/YYYY', 'MM/DD/YY'] }))).toMatchObject(
      [{ month: '2024-03-01' }],
    );
  });

  it('may have empty columns at the end, but no repeated names', async () => {
    expect(await rowsOf(`${HEADER},,\nA,B,x,2013-01-01,5,,\nA,B,x,2013-01-01,5`, small())).toHaveLength(2);
    expect(await rowsOf(`${HEADER},,\nA,B,x,2013-01-01,5,,y`, small())).toMatchObject([{ column: '(row)' }]);
    await expect(rowsOf(`${HEADER},Sum\nA,B,x,2013-01-01,5,6`, small())).rejects.toThrow(
      'Columns 5 and 6 are both named "Sum"',
    );
  });

  it('reads two-digit years in the window of the mapping', async () => {
    const table = `${HEADER}\nA,B,x,3/4/49,5\nA,B,x,3/4/50,5\nA,B,x,3/4/99,5`;
    const years = async (changes: object) =>
      (await rowsOf(table, small({ monthFormat: 'MM/DD/YY', ...changes }))).map((row) =>
        'why' in row ? row.why : row.month.slice(0, 4),
      );
    expect(await years({})).toEqual(['2049', '2050', '1999']);
    expect(await years({ twoDigitYearsFrom: 1950 })).toEqual(['2049', '1950', '1999']);
    expect(await years({ twoDigitYearsFrom: 2000 })).toEqual(['2049', '2050', '2099']);
  });

  it('reads NULL, NaN and Null as names, and a blank cell as no name', async () => {
    const rows = await rowsOf(
      `${HEADER}\nNULL,NaN,Null,2013-01-01,5\nnull,N/A,None,2013-01-01,5\n ,B,x,2013-01-01,5\nA, ,x,2013-01-01,5`,
      small(),
    );
    expect(rows.map((row) => ('why' in row ? row.why : [row.provider.name, row.consumer.name, row.service]))).toEqual([
      ['NULL', 'NaN', 'Null'],
      ['null', 'N/A', 'None'],
      'the name is missing',
      'the name is missing',
    ]);
  });

  it('uses values of the mapping instead of missing columns', async () => {
    const columns = {
      provider: 'From',
      consumer: { constant: 'My Firm' },
      service: { constant: 'Cloud' },
      month: 'When',
    };
    expect(await rowsOf('From,When\nA,2013-01-01', small({ columns }))).toMatchObject([
      { consumer: { name: 'My Firm' }, service: 'Cloud' },
    ]);
  });

  it.each([
    [
      'last',
      [
        ['c1', 900, '2013-03-01'],
        ['c2', 700, '2013-01-01'],
      ],
    ],
    [
      'sum',
      [
        ['c1', 2000, '2013-01-01'],
        ['c2', 700, '2013-01-01'],
      ],
    ],
    [
      'difference',
      [
        ['c1', 500, '2013-01-01'],
        ['c2', 700, '2013-01-01'],
        ['c1 (amendment 1)', 100, '2013-02-01'],
        ['c1 (amendment 2)', 300, '2013-03-01'],
      ],
    ],
  ])('combines the amendments of a contract: %s', async (amendments, contracts) => {
    const columns = { id: 'No', provider: 'From', consumer: 'To', service: 'What', month: 'When', amount: 'Sum' };
    const rows = await rowsOf(
      `No,${HEADER}\nc1,A,B,x,2013-01-01,5\nc2,A,B,x,2013-01-01,7\nc1,A,B,x,2013-02-01,6\nc1,A,B,x,2013-03-01,9\nc1,A,C,x,2013-04-01,9`,
      small({ columns, amendments }),
    );
    expect(rows.flatMap((row) => ('why' in row ? [] : [[row.id, row.amountMinor, row.month]]))).toEqual(contracts);
    expect(rows.flatMap((row) => ('why' in row ? [row.line] : []))).toEqual([6]);
  });

  it('without a mapped column is rejected with a list of its columns', async () => {
    await expect(rowsOf('From,To\nA,B', small())).rejects.toThrow('no column "What"');
    await expect(rowsOf('', small())).rejects.toThrow('empty');
    await expect(readTable(join(folder, 'none.csv'), small()).next()).rejects.toThrow('none.csv');
  });

  it('with an invalid mapping is rejected with the places of the errors', () => {
    expect(() => readMapping('{"source":"A b","columns":{"provider":"x"}}')).toThrow(
      /source: .*[\s\S]*columns.consumer/,
    );
    expect(() => readMapping('{')).toThrow('not valid JSON');
  });
});

it('gives one organisation one key, and two organisations two keys', () => {
  const key = (text: string) => partyName(gcloud, text).key;
  for (const [one, other] of [
    ['FCO SERVICES', 'FCO Services'],
    ['ENCIRCLE SOLUTIONS LTD.', 'Encircle Solutions Limited'],
    ['Scottish Fire & Rescue Service', 'Scottish Fire and Rescue Service'],
    ['Coal Authority The', 'The Coal Authority'],
    ['NINIAN SOLUTIONS LTD T/A HUDDLE', 'Ninian Solutions'],
    ['SCC (Specialist Computer Centre)', 'SPECIALIST COMPUTER CENTRE'],
  ] as const)
    expect(key(one)).toBe(key(other));
  expect(key('Department for Education')).not.toBe(key('Department Of Education'));
  expect(key('QinetiQ')).not.toBe(key('QINETIQ COMMERCE DECISIONS LTD'));
  expect(key('The')).toBe('the');
  expect(partyName(gcloud, 'SYMANTEC LTD').name).toBe('Symantec Ltd');
});

describe('an import', () => {
  const COLUMNS = { id: 'No', provider: 'From', consumer: 'To', service: 'What', month: 'When', amount: 'Sum' };
  const mapping = small({ columns: COLUMNS, resource: { name: '{service}' } });
  const HEADER = 'No,From,To,What,When,Sum';
  const file = (name: string, content: string | Buffer) => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  const now = '2026-01-01T00:00:00Z';
  const take = async (content: string | Buffer, of: Mapping = mapping, into = graph) => {
    const problems: Problem[] = [];
    const counts = await importTable(into, file('taken.csv', content), of, {
      now,
      onProblem: (each) => problems.push(each),
    });
    return { ...counts, problems };
  };
  /** Everything that the import created, in a fixed order, without times. */
  const dump = async () => {
    const rows = await graph.read(
      `MATCH (n) WHERE NOT n:Migration
RETURN n {.*, createdAt: null, updatedAt: null, startsOn: toString(n.startsOn), occurredAt: toString(n.occurredAt), stateSince: toString(n.stateSince)} AS node,
  labels(n) AS labels, COLLECT { MATCH (n)-[e]->(m) RETURN type(e) + m.id ORDER BY type(e) + m.id } AS edges ORDER BY n.id`,
      {},
    );
    return JSON.stringify(rows);
  };
  let graph: Graph;
  beforeAll(() => {
    graph = openTestGraph();
  });
  beforeEach(() => clearGraph(graph));
  afterAll(() => graph.driver.close());

  const cli = (args: string[], env = {}) => {
    const { uri, password } = testNeo4j();
    const child = spawn(process.execPath, ['--import', 'tsx', 'src/cli/import.ts', ...args], {
      env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    return { child, said: () => output, ended: once(child, 'exit').then(([code]) => ({ code, output })) };
  };

  it('rejects the second of two rows with the same ID, in one batch or later, and accepts a repeated row once', async () => {
    const first = `${HEADER}\n1,A,B,x,2013-01-01,5\n1,A,B,x,2013-01-01,5\n1,A,C,x,2013-01-01,5\n2,A,C,x,2013-01-01,7`;
    const taken = await take(first);
    expect(taken).toMatchObject({ taken: 3, refused: 1, activities: 2, problems: [{ line: 4, column: 'No' }] });
    const again = await take(`${HEADER}\n1,A,B,x,2013-01-01,6\n2,A,C,x,2013-01-01,7`);
    expect(again).toMatchObject({ taken: 1, refused: 1, activities: 0, problems: [{ line: 2, column: 'No' }] });
    expect(again.problems[0]?.why).toContain('another row has the id "1"');
  });

  it('starts a relationship in its earliest month, in any order of rows', async () => {
    await take(`${HEADER}\n1,A,B,x,2013-03-01,5`);
    await take(`${HEADER}\n2,A,B,x,2013-01-01,5\n3,A,B,x,2013-02-01,5`);
    const rows = await graph.read(
      'MATCH (r:ServiceRelationship) RETURN toString(r.startsOn) AS on, r.version AS v',
      {},
    );
    expect(rows).toEqual([{ on: '2013-01-01', v: 2 }]);
  });

  it('adds activities to the open relationship that people created on the same offering', async () => {
    await take(`${HEADER}\n1,A,B,x,2013-03-01,5`);
    await graph.write((run) => run.run("MATCH (r:ServiceRelationship) SET r.id = 'rel_people'", {}));
    expect(await take(`${HEADER}\n2,A,B,x,2013-01-01,5`)).toMatchObject({
      relationships: 0,
      activities: 1,
      refused: 0,
    });
    const [found] = await graph.read(
      "RETURN COUNT { (:Activity)-[:PART_OF]->(:ServiceRelationship {id: 'rel_people'}) } AS rows",
      {},
    );
    expect(found).toEqual({ rows: 2 });
  });

  it('updates the activity of a contract whose amendments changed since the last import', async () => {
    const last = { ...mapping, amendments: 'last' as const };
    await take(`${HEADER}\n1,A,B,x,2013-01-01,5`, last);
    const table = `${HEADER}\n1,A,B,x,2013-01-01,5\n1,A,B,x,2013-02-01,8`;
    expect(await take(table, last)).toMatchObject({ read: 2, taken: 1, activities: 0, amended: 1, refused: 0 });
    expect(await take(table, last)).toMatchObject({ activities: 0, amended: 0, refused: 0 });
    expect(
      await graph.read('MATCH (a:Activity) RETURN a.amountMinor AS sum, toString(date(a.occurredAt)) AS on', {}),
    ).toEqual([{ sum: 800, on: '2013-02-01' }]);
  });

  it('sets aside records that the graph rejects or that cause an unexpected error, and accepts the others', async () => {
    const rows = Array.from({ length: 30 }, (_, row) => `${row},A${row % 3},B${row},x,2013-01-01,5`);
    await take(`${HEADER}\n${rows.slice(0, 4).join('\n')}`);
    // A damaged activity: it is not found by its relationship, and cannot be created again.
    await graph.write((t) =>
      t.run("MATCH (:Party {name: 'B1'})-[:PERFORMED]->(a)-[e:PART_OF]->() DELETE e SET a.damaged = true", {}),
    );
    const services = new Proxy({} as Record<string, string>, {
      getOwnPropertyDescriptor(_, name) {
        if (name === 'poison') throw new TypeError('no rule foresees this');
        return undefined;
      },
    });
    const table = `${HEADER}\n${[...rows, '30,A,B,poison,2013-01-01,5', rows[1]].join('\n')}`;
    const taken = await take(table, { ...mapping, services });
    expect(taken).toMatchObject({ read: 32, taken: 29, refused: 3, setAside: 3, activities: 26 });
    expect(taken.problems.map(({ line }) => line).sort()).toEqual([3, 32]);
    const aside = () =>
      graph.read(
        `MATCH (s:SetAside {loop: 'PURCHASE_IMPORT'}) RETURN left(s.record, 6) AS record, s.reason AS reason, s.attempts AS attempts ORDER BY record`,
        {},
      );
    expect(await aside()).toEqual([
      {
        record: expect.stringMatching(/^act_/),
        reason: expect.stringMatching(/^Line 3 of the table "small"/),
        attempts: 1,
      },
      { record: 'small|', reason: 'Line 32 of the table "small": no rule foresees this', attempts: 1 },
    ]);
    await graph.write((t) => t.run('MATCH (a:Activity {damaged: true}) DETACH DELETE a', {}));
    expect(await take(table)).toMatchObject({ taken: 32, refused: 0, setAside: 0, activities: 2 });
    expect(await aside()).toEqual([]);
    // A corrected row without an ID is a different record; its entry is removed nevertheless.
    const { id: _, ...columns } = COLUMNS;
    const withoutIds = small({ columns });
    await take(`${HEADER}\n1,P,Q,x,2013-01-01,5`, withoutIds);
    await graph.write((t) => t.run("MATCH (:Party {name: 'Q'})-[:PERFORMED]->(a)-[e:PART_OF]->() DELETE e", {}));
    expect(await take(`${HEADER}\n1,P,Q,x,2013-01-01,5`, withoutIds)).toMatchObject({ setAside: 1 });
    expect(await aside()).toHaveLength(1);
    expect(await take(`${HEADER}\n1,P,Q,x,2013-01-01,6`, withoutIds)).toMatchObject({ taken: 1, setAside: 0 });
    expect(await aside()).toEqual([]);
  });

  it('writes a batch that depends on records set aside with an earlier one', async () => {
    await take(`${HEADER}\n0,A,B,x,2013-01-01,5\n1,A,B,x,2013-01-01,5`);
    await graph.write((t) => t.run('MATCH (a:Activity)-[e:PART_OF]->() DELETE e', {}));
    // Only row 0 names C within the first batch of 5,000; row 0 and 1 cannot be written.
    const rows = Array.from({ length: 5_001 }, (_, row) => `${row},A,${row && row < 5_000 ? 'B' : 'C'},x,2013-01-01,5`);
    expect(await take(`${HEADER}\n${rows.join('\n')}`)).toMatchObject({ taken: 4_999, setAside: 2, activities: 4_999 });
    const found = await graph.read(
      "MATCH (:Party {name: 'C'})-[:PERFORMED]->(a)-[:PART_OF]->() RETURN count(a) AS rows",
      {},
    );
    expect(found).toEqual([{ rows: 1 }]);
  });

  it('distinguishes a row whose currency was corrected in the mapping from an unchanged row', async () => {
    const table = `${HEADER}\n1,A,B,x,2013-01-01,5\n2,A,B,x,2013-01-01,`;
    await take(table, { ...mapping, currency: 'EUR' });
    const again = await take(table, { ...mapping, currency: 'GBP' });
    // A row without an amount has no currency either.
    expect(again).toMatchObject({
      taken: 1,
      refused: 1,
      problems: [{ line: 2, why: expect.stringContaining('currency') }],
    });
    const last = { ...mapping, amendments: 'last' as const, currency: 'GBP' };
    expect(await take(table, last)).toMatchObject({ taken: 2, amended: 1, refused: 0 });
    expect(await take(table, last)).toMatchObject({ taken: 2, amended: 0, refused: 0 });
  });

  it('extends a graph of an earlier version only if names are compared in the same way', async () => {
    const spaced = { ...mapping, names: { ...mapping.names, spaces: true } };
    await take(`${HEADER}\n1,Wal Mart,B,x,2013-01-01,5`, spaced);
    const more = `${HEADER}\n1,Wal Mart,B,x,2013-01-01,5\n2,Wal Mart,C,x,2013-01-01,5`;
    await expect(take(more)).rejects.toThrow(/Nothing was imported: "Wal Mart".*"spaces": true/);
    expect(await take(more, spaced)).toMatchObject({ parties: 1, activities: 1 });
  });

  it('reads windows-1252', async () => {
    const bytes = Buffer.from(`${HEADER}\n1,Caf\xe9 \x80,B,x,2013-01-01,5`, 'latin1');
    await take(bytes, { ...mapping, encoding: 'windows-1252' });
    expect(await graph.read("MATCH (p:Party) WHERE p.name <> 'B' RETURN p.name AS name", {})).toEqual([
      { name: 'Café €' },
    ]);
  });

  it('reports its progress when Neo4j becomes unavailable', async () => {
    const { uri, username, password } = testNeo4j();
    const target = new URL(uri);
    const sockets = new Set<Socket>();
    let written = 0;
    const proxy = createServer((socket) => {
      const server = connect(Number(target.port), target.hostname);
      for (const each of [socket, server]) sockets.add(each.on('error', () => {}));
      socket.on('data', (chunk) => {
        written += chunk.length;
        if (written > 60_000) {
          for (const each of sockets) each.destroy();
          proxy.close();
        }
      });
      socket.pipe(server).pipe(socket);
    }).listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    const driver = neo4j.driver(
      `bolt://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      neo4j.auth.basic(username, password),
      { maxTransactionRetryTime: 500, disableLosslessIntegers: true },
    );
    const rows = Array.from({ length: 2_000 }, (_, row) => `${row},A,B${row},x,2013-01-01,5`).join('\n');
    await expect(take(`${HEADER}\n${rows}`, mapping, new Graph(driver))).rejects.toThrow(
      /Neo4j became unavailable after 0 rows were imported[\s\S]*Run the same command again/,
    );
    await driver.close();
  });

  it('--strict imports nothing; without it the valid rows are imported, and --rejects lists the others', async () => {
    const map = file('mapping.json', JSON.stringify({ source: 'small', columns: COLUMNS }));
    const table = file('table.csv', `${HEADER}\n1,A,B,x,2013-01-01,5\n2,A,B,x,soon,5\n1,A,B,x,2013-01-01,6`);
    const strict = await cli(['--strict', '--mapping', map, table]).ended;
    expect(strict).toMatchObject({ code: 1, output: expect.stringContaining('line 3, When: "soon" is not a date') });
    expect(await graph.read('RETURN COUNT { (:Party) } AS parties', {})).toEqual([{ parties: 0 }]);
    const rejects = join(folder, 'rejects.csv');
    const loose = await cli(['--mapping', map, '--rejects', rejects, table]).ended;
    const none = await cli(['--mapping', map, file('none.csv', `${HEADER}\n1,A,B,x,soon,5`)]).ended;
    expect(none).toMatchObject({ code: 1, output: expect.stringContaining('No row of the table could be imported') });
    expect(loose).toMatchObject({ code: 0, output: expect.stringContaining('3 rows read') });
    expect(loose.output).toContain('1 imported, 2 rejected');
    expect(loose.output).toContain('Unchanged: 0 rows had already been imported.');
    expect(loose.output).toContain('1 × When: it is not a date in the format YYYY-MM-DD; e.g. line 3');
    expect(loose.output).toContain('1 × No: another row has this id and other content; e.g. line 4');
    expect(readFileSync(rejects, 'utf8').trim().split('\n')).toEqual([
      'line,column,why',
      expect.stringMatching(/^3,When,"""soon"" is not a date/),
      expect.stringMatching(/^4,No,/),
    ]);
  });

  it('that is killed is completed by the next run', { timeout: 120_000 }, async () => {
    const ROWS = 9_900; // two batches; the process is killed when the first one is reported
    const rows = Array.from(
      { length: ROWS },
      (_, row) => `${row},S${row % 40},C${row % 300},x,2013-${String(12 - (row % 12)).padStart(2, '0')}-01,${row}`,
    );
    const content = `${HEADER}\n${rows.join('\n')}`;
    const map = file(
      'mapping.json',
      JSON.stringify({ source: 'small', columns: COLUMNS, resource: { name: '{service}' } }),
    );
    const run = cli(['--mapping', map, file('long.csv', content)]);
    run.child.stderr.on('data', () => /%, \d+ rows/.test(run.said()) && run.child.kill('SIGKILL'));
    await run.ended;
    const [left] = await graph.read('RETURN COUNT { (:Activity) } AS rows', {});
    expect(left?.rows).toBeGreaterThan(0);
    expect(left?.rows).toBeLessThan(ROWS);
    expect(await take(content)).toMatchObject({ taken: ROWS, activities: ROWS - Number(left?.rows) });
    const completed = await dump();
    await clearGraph(graph);
    await take(content);
    expect((await dump()) === completed).toBe(true);
  });
});

/** The real table of purchases, whose licence keeps it out of this repository; without it, an invented one. */
const GCLOUD = process.env.GCLOUD_CSV;

describe('a table in the shape of G-Cloud', () => {
  const table = GCLOUD ?? join(mkdtempSync(join(tmpdir(), 'covalue-purchases-')), 'purchases.csv');
  const bothSides = (GCLOUD ? 'FCO Services' : BOTH_SIDES).toLowerCase();
  if (!GCLOUD) writeFileSync(table, purchaseTable(1_200));
  let api: TestApi;
  const run = (problems: Problem[] = []) =>
    importTable(api.graph, table, gcloud, { now: '2026-01-01T00:00:00Z', onProblem: (each) => problems.push(each) });
  const idOf = async (name: string) => {
    const found = await api.graph.read('MATCH (p:Party) WHERE toLower(p.name) = $name RETURN p.id AS id', { name });
    expect(found).toHaveLength(1);
    return found[0]?.id as string;
  };
  const ask = async (operationName: string, variables: object) => {
    const operation = OPERATIONS.split(/\n(?=query|mutation|fragment|#)/).find((each) =>
      each.startsWith(`query ${operationName}(`),
    ) as string;
    const answer = await api.call('admin', operation, variables as Record<string, unknown>);
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const csv = parse(readFileSync(table, 'utf8'), { columns: true }) as Record<string, string>[];

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is imported completely, to the penny, and a second import adds nothing', async () => {
    const problems: Problem[] = [];
    const first = await run(problems);
    expect(problems).toEqual([]);
    expect(first).toMatchObject({ read: csv.length, taken: csv.length, refused: 0, activities: csv.length });
    const pence = csv.reduce((sum, { EvidencedSpend: spend = '' }) => {
      return sum + Math.sign(Number(spend)) * Math.round(Math.abs(Number(`${spend}e2`)));
    }, 0);
    const [stored] = await api.graph.read(
      "MATCH (a:Activity {currency: 'GBP'}) WHERE a.amountMinor IS NOT NULL RETURN count(a) AS rows, sum(a.amountMinor) AS pence",
      {},
    );
    expect(stored).toEqual({ rows: csv.length, pence });
    expect(await run()).toMatchObject({ parties: 0, relationships: 0, activities: 0 });
  });

  it('has one party for an organisation that both supplies and buys, and answers queries about it', async () => {
    const id = await idOf(bothSides);
    const is = (name: string) => name.toLowerCase() === bothSides;
    const relationships = (mine: string, other: string) =>
      new Set(
        csv
          .filter((row) => is(row[mine] as string))
          .map((row) => `${partyName(gcloud, row[other] as string).key}|${row.LotDescription}`),
      ).size;
    const sold = relationships('SupplierName', 'CustomerName');
    const bought = relationships('CustomerName', 'SupplierName');
    const { parties } = await ask('PartyList', { first: 50, search: bothSides });
    expect(parties.nodes).toMatchObject([
      { id, asProvider: { totalCount: sold }, asConsumer: { totalCount: bought }, latest: { nodes: { length: 3 } } },
    ]);

    const { valueChain } = await ask('ValueChain', { of: id, direction: 'UPSTREAM', maxDepth: 1 });
    expect(valueChain.links).toHaveLength(bought);
    const supplier = valueChain.links[0].provider.id;
    const { impactOf } = await ask('Impact', { of: supplier });
    const customers = new Set(
      csv
        .filter((row) => is(row.SupplierName as string))
        .map((row) => partyName(gcloud, row.CustomerName as string).key),
    );
    const [direct] = await api.graph.read(
      'MATCH (:Party {id: $supplier})-[:PROVIDER_OF]->(:ServiceRelationship)<-[:CONSUMER_OF]-(c) RETURN collect(DISTINCT c.name) AS names',
      { supplier },
    );
    const affected = new Set(
      impactOf.affected.map((each: { party: { name: string } }) => partyName(gcloud, each.party.name).key),
    );
    for (const name of (direct?.names ?? []) as string[]) expect(affected).toContain(partyName(gcloud, name).key);
    for (const customer of customers) expect(affected).toContain(customer);

    const { paths } = await ask('Paths', { from: supplier, to: id, maxLength: 2 });
    expect(paths[0]).toMatchObject({ length: 1 });
  });
});
