/** Tables become the graph: the real one whole, and small ones with what people's tables are like. */
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstProblem, importTable, readTable } from '../src/import/import.actions.ts';
import { type Mapping, type Problem, partyName, readMapping } from '../src/import/mapping.rules.ts';
import { startTestApi, type TestApi } from './api.ts';

const GCLOUD = join(process.env.COVALUE_SHARED ?? '../shared', 'data/gcloud/gcloud_spend_2012-04_2013-12.csv');
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
    ['American', `${HEADER}\nA,B,x,01/31/2013,"$1,234.50"`, { monthFormat: 'MM/DD/YYYY' }, '2013-01-01', 123450],
    ['of accountants', `${HEADER}\nA,B,x,Jan-13,"(1,234.5)"`, { monthFormat: 'MMM-YY' }, '2013-01-01', -123450],
    ['with month names', `${HEADER}\nA,B,x,September 2013,£7-`, { monthFormat: 'MMM YYYY' }, '2013-09-01', -700],
    ['with a quoted line end', `${HEADER}\nA,B,"x\ny",2013-01-01,5 EUR`, {}, '2013-01-01', 500],
  ])('%s is read', async (_what, content, changes, month, amountMinor) => {
    expect(await rowsOf(content, small(changes))).toMatchObject([{ month, amountMinor, line: 2 }]);
  });

  it('tells line, column and why of what it cannot take, and goes on', async () => {
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

  it('without a mapped column is refused with those it has', async () => {
    await expect(rowsOf('From,To\nA,B', small())).rejects.toThrow('no column "What"');
    await expect(rowsOf('', small())).rejects.toThrow('empty');
    await expect(firstProblem(join(folder, 'none.csv'), small())).rejects.toThrow('none.csv');
  });

  it('a wrong mapping names the places', () => {
    expect(() => readMapping('{"source":"A b","columns":{"provider":"x"}}')).toThrow(
      /source: .*[\s\S]*columns.consumer/,
    );
    expect(() => readMapping('{')).toThrow('not JSON');
  });
});

it('one organisation has one key, and two have two', () => {
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

const missing = existsSync(GCLOUD) ? '' : `${GCLOUD} is not there (COVALUE_SHARED names the folder)`;
if (missing) console.warn(`G-Cloud is skipped: ${missing}`);

describe.skipIf(missing)('G-Cloud', () => {
  let api: TestApi;
  const run = (problems: Problem[] = []) =>
    importTable(api.graph, GCLOUD, gcloud, { now: '2026-01-01T00:00:00Z', onProblem: (each) => problems.push(each) });
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
  const csv = existsSync(GCLOUD)
    ? (parse(readFileSync(GCLOUD, 'utf8'), { columns: true }) as Record<string, string>[])
    : [];

  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.close());

  it('is taken whole, to the penny, and a second time adds nothing', async () => {
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

  it('has one party for who supplies and buys, and answers about it', async () => {
    const id = await idOf('fco services');
    const is = (name: string) => name.toLowerCase() === 'fco services';
    const relationships = (mine: string, other: string) =>
      new Set(
        csv
          .filter((row) => is(row[mine] as string))
          .map((row) => `${partyName(gcloud, row[other] as string).key}|${row.LotDescription}`),
      ).size;
    const sold = relationships('SupplierName', 'CustomerName');
    const bought = relationships('CustomerName', 'SupplierName');
    const { parties } = await ask('PartyList', { first: 50, search: 'fco services' });
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
