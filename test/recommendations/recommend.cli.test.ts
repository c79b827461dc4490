import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'covalue-recommend-'));
const out = join(folder, 'out.csv');
function file(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

async function run(command: string, ...args: string[]) {
  const node = ['--import', 'tsx', `src/cli/${command}.ts`, ...args];
  const { code, stdout, stderr } = await promisify(execFile)(process.execPath, node)
    .then((streams) => ({ code: 0, ...streams }))
    .catch((error) => error as { code: number; stdout: string; stderr: string });
  return { code, stdout, stderr, said: stdout + stderr };
}
const rows = () =>
  readFileSync(out, 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split(','));

it('recommends from tables, and probabilities sum to 1', async () => {
  const holdings = Array.from({ length: 300 }, (_, i) => `c${i % 100},${'ABCDE'[(i * 7 + Math.floor(i / 100)) % 5]}`);
  const answer = await run(
    'recommend',
    '--holdings',
    file('h.csv', `consumer,offering\n${holdings.join('\n')}\n,A\n`),
    '--consumers',
    file('c.csv', 'consumer\nc1\nc2\nstranger\n'),
    '--top',
    '9',
    '--out',
    out,
  );
  expect(answer.code).toBe(0);
  expect(answer.said).toContain('1 rows without a consumer or an offering were omitted.');
  expect(answer.said).toContain('1 consumers to score are in no other file');
  const [header, ...body] = rows();
  expect(header).toEqual(['consumer', 'rank', 'offering', 'score', 'probability']);
  expect([...new Set(body.map(([consumer]) => consumer))]).toEqual(['c1', 'c2', 'stranger']);
  const sum = body.filter(([consumer]) => consumer === 'stranger').reduce((total, row) => total + Number(row[4]), 0);
  expect(sum).toBeCloseTo(1, 9);
});

it.each([
  ['an empty file', '', 'has no rows'],
  ['a header only', 'consumer,offering\n', 'has no rows'],
  ['a wrong header', 'customer,offering\na,X\n', 'has no column "consumer"; it has: "customer", "offering"'],
  ['a wrong date', 'consumer,offering,since\na,X,soon\n', 'line 2: since "soon" is not a date'],
  ['two columns of one name', 'consumer,offering,Consumer\na,X,b\n', 'Columns 1 and 3 are both named "Consumer"'],
  ['two orders of dates', 'consumer,offering,since\na,X,13/03/2024\nb,X,03/13/2024\n', 'write all dates as YYYY-MM-DD'],
  ['a gzip archive', gzipSync('consumer,offering\na,X\n'), 'is a gzip archive, not a text file; unpack it'],
  ['another encoding', Buffer.from('consumer,offering\ncaf\xe9,X\n', 'latin1'), 'is not UTF-8 (line 2)'],
  ['no holding', 'consumer,offering\n,X\n', 'contains no holding'],
])('reports the error in %s', async (_, text: string | Buffer, message) => {
  const { code, stderr } = await run('recommend', '--holdings', file('wrong.csv', text), '--out', out);
  expect(code).toBe(1);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
});

it('reads NULL, NaN and Null as names, and escapes formulas in tables', async () => {
  const names = ['NULL', 'NaN', 'Null', '=1+1'];
  const table = `consumer,offering,,\n${names.map((name) => `${name},A,,\nx${name},A,,\nx${name},B,,`).join('\n')}\n`;
  const { code, said } = await run('recommend', '--holdings', file('names.csv', table), '--out', out);
  expect(code, said).toBe(0);
  expect(said).not.toContain('left out');
  expect([
    ...new Set(
      rows()
        .slice(1)
        .map(([consumer]) => consumer),
    ),
  ]).toEqual(['NULL', 'NaN', 'Null', "'=1+1"]);
});

it('reports when every consumer has every offering', async () => {
  const { code, said } = await run(
    'recommend',
    '--holdings',
    file('all.csv', 'consumer,offering\na,X\nb,X\n'),
    '--out',
    out,
  );
  expect(code).toBe(0);
  expect(said).toContain('There is nothing to recommend');
  expect(rows()).toHaveLength(1);
});

it('estimates usage, and finds opportunities', async () => {
  const usage = Array.from({ length: 40 }, (_, c) =>
    Array.from(
      { length: 12 },
      (_, m) => `c${c},A,2023-${String(m + 1).padStart(2, '0')},${m === 0 || c > 5 ? 1 : 0}`,
    ).join('\n'),
  );
  const judged = await run(
    'usage',
    '--usage',
    file('u.csv', `consumer,offering,period,active\n${usage.join('\n')}\n`),
    '--as-of',
    '2023-12-01',
    '--out',
    out,
  );
  expect(judged.code, judged.said).toBe(0);
  const flags = new Map(rows().map((row) => [row[0], row.at(-1)]));
  expect([flags.get('c0'), flags.get('c20')]).toEqual(['under-used', 'as peers']);
  const relations = Array.from(
    { length: 60 },
    (_, i) => `c${i % 30},p${(i * i) % 7},2023-${String(1 + (i % 12)).padStart(2, '0')}-05`,
  );
  const found = await run(
    'opportunities',
    '--relations',
    file('r.csv', `consumer,provider,since\n${relations.join('\n')}\n`),
    '--segments',
    file('s.csv', 'consumer,segment\nc1,north\nc2,south\n'),
    '--as-of',
    '2023-11-01',
    '--out',
    out,
  );
  expect(found.code, found.said).toBe(0);
  const known = new Set(relations.map((row) => row.split(',').slice(0, 2).join()));
  const early = new Set(
    relations.filter((row) => Number(row.split('-')[1]) < 11).map((row) => row.split(',').slice(0, 2).join()),
  );
  expect(known.size).toBeGreaterThan(early.size - 1);
  for (const [consumer, , provider] of rows().slice(1)) expect(early.has(`${consumer},${provider}`)).toBe(false);
});
