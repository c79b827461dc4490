/** Backups of a graph that is written to, and their restore. */
import { execFile } from 'node:child_process';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { makeBackup } from '../../src/backup/make-backup.ts';
import { NODES } from '../../src/backup/manifest.ts';
import { type RestoreOptions, restoreBackup } from '../../src/backup/restore-backup.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { checkFirstNodes } from '../../src/graph/store-check.ts';
import { PauseTooShort, pauseWrites } from '../../src/graph/write-barrier.ts';
import { KNOWN_MIGRATIONS, migrate } from '../../src/migrate.ts';
import { clearGraph, openTestGraph } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

const WRITERS = 32;
const ACCOUNTS = 40;
const TOTAL = 4_000;

let graph: Graph;
const folder = mkdtempSync(join(tmpdir(), 'covalue-backup-'));
const data = join(folder, 'data');
const keys = { dataFolder: data, secretKey: 'a key of at least 32 characters..' };

beforeAll(() => {
  graph = openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterAll(async () => {
  await clearGraph(graph);
  await migrate(graph.driver);
  await graph.driver.close();
  rmSync(folder, { recursive: true, force: true });
});

const backUp = (maxPauseMs = 60_000) =>
  makeBackup(graph, { to: folder, keys, withKeys: false, maxPauseMs, covalue: 'test' });
const restore = (backup: string, options: Partial<RestoreOptions> = {}) =>
  restoreBackup(graph, { folder: backup, keys, knownMigrations: KNOWN_MIGRATIONS, ...options });

/** A transfer changes two nodes, creates a third one with edges to both, and counts it: all or nothing. */
const TRANSFER = `MATCH (a:Account {n: $from}), (b:Account {n: $to})
WITH a, b, CASE WHEN a.n < b.n THEN [a, b] ELSE [b, a] END AS ordered
FOREACH (each IN ordered | SET each.transfers = each.transfers + 1)
SET a.balance = a.balance - $amount, b.balance = b.balance + $amount
CREATE (a)<-[:PAID_BY {amount: $amount}]-(:Transfer {amount: $amount})-[:PAID_TO]->(b)`;

const INVARIANT = `MATCH (a:Account) WITH sum(a.balance) AS total, sum(a.transfers) AS counted
OPTIONAL MATCH (t:Transfer)
RETURN total, counted, count(t) AS transfers, sum(COUNT { (t)-[:PAID_BY|PAID_TO]->(:Account) }) AS ends`;

it(`is consistent while ${WRITERS} writers go on, none of which fails`, async () => {
  await graph.write((transaction) =>
    transaction.run('UNWIND range(0, $last) AS n CREATE (:Account {n: n, balance: $each, transfers: 0})', {
      last: neo4j.int(ACCOUNTS - 1),
      each: neo4j.int(TOTAL / ACCOUNTS),
    }),
  );
  let [going, written] = [true, 0];
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    for (let turn = 0; going; turn++) {
      const [from, to] = [(writer * 7 + turn) % ACCOUNTS, (writer * 7 + turn * 3 + 1) % ACCOUNTS];
      if (from === to) continue;
      const amount = 1 + (turn % 5);
      await graph.write((transaction) =>
        transaction.run(TRANSFER, { from: neo4j.int(from), to: neo4j.int(to), amount: neo4j.int(amount) }),
      );
      written += 1;
    }
  });
  while (written < 100) await new Promise((done) => setTimeout(done, 20));
  const backups = [];
  for (let n = 0; n < 3; n++) {
    const before = written;
    backups.push(await backUp());
    // They went on.
    while (written < before + 20) await new Promise((done) => setTimeout(done, 20));
  }
  going = false;
  await Promise.all(writers);
  for (const { folder: backup, manifest } of backups) {
    await clearGraph(graph);
    await restore(backup);
    const [found] = await graph.read(INVARIANT, {});
    expect(found).toMatchObject({
      total: TOTAL,
      counted: 2 * Number(found?.transfers),
      ends: 2 * Number(found?.transfers),
    });
    expect(found?.transfers).toBeGreaterThanOrEqual(100);
    expect(manifest.nodes).toBeGreaterThan(ACCOUNTS + 100);
  }
});

/** Every type that a property can have, with values at the edges of their ranges. */
const TYPED = `CREATE (:Typed {id: 't', text: 'aé€😀"\\n', no: false, yes: true, int: 42, negative: -17, big: 9223372036854775807,
  least: -9223372036854775808, float: 5.0, third: 1.0/3, infinite: 1.0/0.0, nan: 0.0/0.0, texts: ['a', ''], ints: [1, -129, 70000],
  floats: [1.0, 2.5], empty: [], day: date('1815-12-10'), ancient: date('-0044-03-15'), clock: localtime('12:34:56.000000789'),
  zonedClock: time('23:59:59.5+05:30'), local: localdatetime('2026-02-28T23:59:59.123'), instant: datetime('2026-07-01T10:00:00.123456789Z'),
  offset: datetime('1969-12-31T23:59:59.9-03:30'), zone: datetime('2026-07-01T10:00:00[Europe/Paris]'),
  span: duration('P1Y2M3DT4H5M6.7S'), back: duration('-PT0.5S'), place: point({latitude: 52.1, longitude: 4.3}),
  space: point({x: 1, y: 2, z: 3}), days: [date('2026-01-01')], bytes: $bytes})
  -[:LINKS {since: date('2020-02-29'), weight: 1.0}]->(:Other:Typed)-[:LINKS]->(:\`Odd \`\`label\` {\`odd key\`: 1})`;
const READ_TYPED = `MATCH (t:Typed {id: 't'})-[r:LINKS]->(o)-[s]->(odd)
RETURN [key IN keys(t) | [key, valueType(t[key]), toStringOrNull(t[key]), CASE WHEN t[key] IS :: LIST<ANY> THEN size(t[key]) END]] AS texts,
  properties(t) AS t, properties(r) AS r, valueType(r.weight) AS weight, labels(o) AS o, labels(odd) AS labels, properties(odd) AS odd`;

it('restores values of each type, labels, indexes and constraints as they were', async () => {
  await graph.write((transaction) => transaction.run(TYPED, { bytes: Int8Array.from([0, 1, -1, 127]) }));
  const before = await graph.read(READ_TYPED, {});
  const schema = () =>
    graph.driver.executeQuery(
      'SHOW INDEXES YIELD name, type, labelsOrTypes, properties, options, state ORDER BY name RETURN name, type, labelsOrTypes, properties, options.indexConfig AS config, state',
    );
  const indexes = (await schema()).records.map((record) => record.toObject());
  const { folder: backup } = await backUp();
  await clearGraph(graph);
  for (const drop of ['CONSTRAINT Party_id', 'INDEX Party_name', 'INDEX partySearch'])
    await graph.driver.executeQuery(`DROP ${drop}`);
  expect(await restore(backup)).toMatchObject({ left: [] });
  expect(sortTexts(await graph.read(READ_TYPED, {}))).toEqual(sortTexts(before));
  expect((await schema()).records.map((record) => record.toObject())).toEqual(indexes);
});

/** The order of keys is Neo4j's own. */
function sortTexts(rows: Record<string, unknown>[]) {
  return rows.map((row) => ({ ...row, texts: [...(row.texts as string[][])].sort() }));
}

it('refuses a graph that is not empty, a damaged file, other keys, and a backup of a newer release, and changes nothing', async () => {
  await graph.write((transaction) => transaction.run("CREATE (:Party {id: 'kept'})", {}));
  const { folder: backup } = await backUp();
  await expect(restore(backup)).rejects.toThrow('The graph is not empty: it has 1 nodes.');
  await expect(restore(backup, { knownMigrations: [1] })).rejects.toThrow('made by a newer release');
  await expect(restore(backup, { keys: { dataFolder: data } })).rejects.toThrow(
    'Set it as SECRET_KEY or SECRET_KEY_PREVIOUS',
  );
  const bytes = readFileSync(join(backup, NODES));
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
  writeFileSync(join(backup, NODES), bytes);
  await clearGraph(graph);
  await expect(restore(backup)).rejects.toThrow(`${join(backup, NODES)} was changed or damaged`);
  rmSync(join(backup, NODES));
  await expect(restore(backup)).rejects.toThrow(`${join(backup, NODES)} is missing`);
  expect(
    await graph.read('MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier RETURN count(n) AS count', {}),
  ).toEqual([{ count: 0 }]);
});

it('marks a restore that ended early: a start refuses the graph, and --again restores it', async () => {
  await graph.write((transaction) => transaction.run("UNWIND range(1, 9) AS n CREATE (:Party {id: 'party_' + n})", {}));
  const { folder: backup } = await backUp();
  await clearGraph(graph);
  const writes = graph.writeQuietly.bind(graph);
  let calls = 0;
  graph.writeQuietly = (work, limits) => {
    calls += 1;
    if (calls === 2) throw new Error('killed');
    return writes(work, limits);
  };
  await expect(restore(backup)).rejects.toThrow('killed');
  graph.writeQuietly = writes;
  await expect(checkFirstNodes(graph)).rejects.toThrow('A restore into this graph did not end');
  await expect(restore(backup)).rejects.toThrow('Restore with --again');
  await restore(backup, { again: true });
  await checkFirstNodes(graph);
  expect(await graph.read('MATCH (n:Party) RETURN count(n) AS count', {})).toEqual([{ count: 9 }]);
});

it('lets writes go on, and leaves no files, when it would take longer than the pause', async () => {
  const before = readdirSync(folder);
  await graph.write((transaction) => transaction.run('CREATE (:Transfer)', {}));
  const hanging = graph.driver.session();
  const writer = await hanging.beginTransaction();
  await writer.run("MERGE (:WriteBarrier {id: 'writes'})");
  const backup = expect(backUp(1_000)).rejects.toThrow(PauseTooShort);
  const started = performance.now();
  await new Promise((done) => setTimeout(done, 100));
  await graph.write((transaction) => transaction.run('CREATE (:Transfer)', {}));
  expect(performance.now() - started).toBeLessThan(10_000);
  await backup;
  await writer.rollback();
  await hanging.close();
  expect(readdirSync(folder)).toEqual(before);
});

it('ends the pause by itself if the process that holds it hangs', async () => {
  const holding = pauseWrites(graph, 1_000, () => new Promise((done) => setTimeout(done, 5_000)));
  const held = expect(holding).rejects.toThrow(PauseTooShort);
  await new Promise((done) => setTimeout(done, 200));
  const started = performance.now();
  await graph.write((transaction) => transaction.run('CREATE (:Transfer)', {}));
  expect(performance.now() - started).toBeLessThan(4_500);
  await held;
});

it('is made, verified and restored by commands', async () => {
  const { uri, password } = testNeo4j();
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
    COVALUE_DATA: data,
    BACKUP_FOLDER: join(folder, 'cli'),
  };
  const run = (command: string, ...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', `src/cli/${command}.ts`, ...args], { env }).catch(
      (error: { stderr: string }) => ({ stdout: '', stderr: error.stderr }),
    );
  await graph.write((transaction) => transaction.run("CREATE (:Party {id: 'party_1', name: 'Dana'})", {}));
  const made = await run('backup');
  const backup = made.stdout.trim();
  expect(made.stderr).toContain('writes waited for');
  expect(gunzipSync(readFileSync(join(backup, NODES))).toString()).toContain(
    '"labels":["Party"],"properties":{"name":"Dana","id":"party_1"}',
  );
  expect((await run('restore', backup)).stderr).toContain('The graph is not empty');
  await clearGraph(graph);
  expect((await run('restore', backup)).stdout).toContain('Restored ');
  expect(await graph.read("MATCH (n:Party {id: 'party_1'}) RETURN n.name AS name", {})).toEqual([{ name: 'Dana' }]);
  appendFileSync(join(backup, NODES), 'x');
  expect((await run('backup', '--verify', backup)).stderr).toContain('was changed or damaged');
});
