/** `npm run bench -- import`: a table through the import, and the same by `LOAD CSV` written by hand, on the same server. */
import { createReadStream, createWriteStream, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { importTable } from '../src/import/import.actions.ts';
import { LINK_RESOURCES } from '../src/import/import.cypher.ts';
import { migrate } from '../src/migrate.ts';
import { machine, ready } from './pages.ts';
import { PURCHASES, writePurchases } from './purchases.ts';

const FOLDER = '.covalue/bench-import';

interface Measured {
  seconds: number;
  /** CPU seconds of Neo4j, and of this process. */
  neo4jCpu: number;
  ownCpu: number;
  /** What is in the graph afterwards. */
  counts: string;
}

export async function importBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      rows: { type: 'string', default: '1000000' },
      sample: { type: 'string', default: '100000' },
      rounds: { type: 'string', default: '2' },
    },
  });
  const [rows, sample, rounds] = [Number(values.rows), Number(values.sample), Number(values.rounds)];
  console.log(machine());
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const [table, part] = [join(FOLDER, 'table.csv'), join(FOLDER, 'sample.csv')];
  await writePurchases(table, rows);
  await head(table, part, sample);
  // The memory that `npm start` configures.
  const neo4j = await holdManagedNeo4j({ folder: FOLDER, jarsFolder: '.covalue', onProgress: console.error });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  try {
    await ready(() => migrate(graph.driver));
    const [ours, byHand]: [Measured[], Measured[]] = [[], []];
    // The first round warms Neo4j up and is not counted.
    for (let round = 0; round <= rounds; round++) {
      ours.push(await measured(graph, () => imported(graph, part)));
      byHand.push(await measured(graph, () => loadedByHand(graph, part)));
    }
    const [one, other] = [ours.at(-1)?.counts, byHand.at(-1)?.counts];
    if (one !== other) throw new Error(`The graphs differ:\n${one}\n${other}`);
    print(`${sample} rows, ${rounds} rounds in turns, best`, sample, {
      'npm run import': best(ours.slice(1)),
      'LOAD CSV … MERGE': best(byHand.slice(1)),
    });
    const memory: string[] = [];
    const whole = await measured(graph, () => imported(graph, table, memory));
    print(`${rows} rows`, rows, { 'npm run import': whole });
    console.log(`\nIn the graph: ${whole.counts}\nMemory of the import: ${memory.join(', ')}`);
  } finally {
    await graph.driver.close();
    await neo4j.release();
  }
}

async function imported(graph: Graph, file: string, memory?: string[]): Promise<void> {
  const size = statSync(file).size;
  const marks = [0.1, 0.5, 1];
  const { taken, refused } = await importTable(graph, file, PURCHASES, {
    now: '2026-01-01T00:00:00Z',
    onProblem: (problem) => console.error(problem),
    onProgress(bytes) {
      for (; marks.length && bytes >= (marks[0] as number) * size; marks.shift())
        memory?.push(`${100 * (marks[0] as number)} %: ${Math.round(process.memoryUsage.rss() / 2 ** 20)} MiB`);
    },
  });
  if (!taken || refused) throw new Error(`${refused} rows were refused`);
}

/** The same import without Covalue: the same model, keys from normalised names, every node and edge merged. */
const BY_HAND = `LOAD CSV WITH HEADERS FROM $url AS row
CALL (row) {
  WITH row, replace(replace(toLower(trim(row.Supplier)), ' limited', ''), ' ltd', '') AS provider,
    replace(replace(toLower(trim(row.Customer)), ' limited', ''), ' ltd', '') AS consumer
  WITH *, provider + '|' + toLower(row.Service) AS key
  MERGE (p:Party {id: 'org_' + provider}) ON CREATE SET p:Organisation, p += {name: row.Supplier, profile: 'PUBLIC', createdAt: datetime(), updatedAt: datetime(), version: 1}
  MERGE (c:Party {id: 'org_' + consumer}) ON CREATE SET c:Organisation, c += {name: row.Customer, profile: 'PUBLIC', createdAt: datetime(), updatedAt: datetime(), version: 1}
  SET c.segment = row.Sector
  MERGE (s:Service {key: key}) ON CREATE SET s += {id: 'svc_' + key, name: row.Service, createdAt: datetime(), updatedAt: datetime(), version: 1}
  MERGE (p)-[:PROVIDES]->(s)
  MERGE (o:Offering {key: key}) ON CREATE SET o += {id: 'off_' + key, name: row.Service + ' by ' + row.Supplier, published: true, contents: ['SERVICE_ACTION'], createdAt: datetime(), updatedAt: datetime(), version: 1}
  MERGE (p)-[:OFFERS]->(o)
  MERGE (o)-[:OF]->(s)
  MERGE (r:ServiceRelationship {id: 'rel_' + consumer + '|' + key}) ON CREATE SET r += {state: 'ACTIVE', kind: 'BASIC', disclosure: 'PUBLIC', criticality: 'MEDIUM',
    startsOn: date(row.Month), stateSince: datetime(row.Month), proposedBy: p.id, liveKey: c.id + '|' + o.id, createdAt: datetime(), updatedAt: datetime(), version: 1}
  SET r.startsOn = CASE WHEN date(row.Month) < r.startsOn THEN date(row.Month) ELSE r.startsOn END
  MERGE (p)-[:PROVIDER_OF]->(r)
  MERGE (c)-[:CONSUMER_OF]->(r)
  MERGE (r)-[:ON]->(o)
  MERGE (x:Resource {id: 'res_' + consumer + '|' + key}) ON CREATE SET x += {name: row.Service + ' from ' + row.Supplier, kind: 'ACCESS', importedBy: 'bench', createdAt: datetime(), updatedAt: datetime(), version: 1}
  MERGE (r)-[made:CREATES]->(x) ON CREATE SET made.at = datetime(row.Month)
  MERGE (c)-[:OWNS]->(x)
  MERGE (a:Activity {id: 'act_' + row.ID}) ON CREATE SET a += {kind: 'CONSUMPTION', summary: row.Description, occurredAt: datetime(row.Month),
    amountMinor: toInteger(round(toFloat(row.Amount) * 100)), currency: 'GBP', createdAt: datetime(), updatedAt: datetime(), version: 1}
  MERGE (a)-[:PART_OF]->(r)
  MERGE (c)-[:PERFORMED]->(a)
} IN TRANSACTIONS OF 5000 ROWS`;

async function loadedByHand(graph: Graph, file: string): Promise<void> {
  await graph.execute(BY_HAND, { url: pathToFileURL(file).href });
  await graph.execute(LINK_RESOURCES.text, { source: 'bench' });
}

/** On an empty graph. */
async function measured(graph: Graph, work: () => Promise<void>): Promise<Measured> {
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    {},
  );
  const [neo4jCpu, own, started] = [await neo4jCpuSeconds(graph), process.cpuUsage(), performance.now()];
  await work();
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(own);
  const after = await neo4jCpuSeconds(graph);
  return { seconds, neo4jCpu: after - neo4jCpu, ownCpu: (user + system) / 1e6, counts: await countsOf(graph) };
}

async function neo4jCpuSeconds(graph: Graph): Promise<number> {
  const [row] = await graph.read(
    "CALL dbms.queryJmx('java.lang:type=OperatingSystem') YIELD attributes RETURN attributes.ProcessCpuTime.value AS ns",
    {},
  );
  return Number(row?.ns) / 1e9;
}

async function countsOf(graph: Graph): Promise<string> {
  const counted = ['Party', 'Offering', 'ServiceRelationship', 'Resource', 'Activity'].map(
    (label) => `COUNT { (:${label}) } + ' ${label}'`,
  );
  const [row] = await graph.read(
    `RETURN ${counted.join(" + ', ' + ")} + ', ' + COUNT { ()-[:ENABLES]->() } + ' ENABLES, ' + COUNT { ()-[]->() } + ' edges' AS counts`,
    {},
  );
  return String(row?.counts);
}

async function head(from: string, to: string, rows: number): Promise<void> {
  const stream = createWriteStream(to);
  let left = rows + 1;
  for await (const line of createInterface({ input: createReadStream(from) })) {
    if (left-- <= 0) break;
    stream.write(`${line}\n`);
  }
  await new Promise<void>((done) => stream.end(done));
}

function best(all: Measured[]): Measured {
  return all.reduce((one, other) => (other.seconds < one.seconds ? other : one));
}

function print(title: string, rows: number, table: Record<string, Measured>): void {
  const base = Object.values(table).at(-1) as Measured;
  console.log(`\n${title}\n| | rows/s | CPU s Neo4j | CPU s client | times as fast |\n|---|---|---|---|---|`);
  for (const [name, { seconds, neo4jCpu, ownCpu }] of Object.entries(table))
    console.log(
      `| ${name} | ${Math.round(rows / seconds)} | ${neo4jCpu.toFixed(1)} | ${ownCpu.toFixed(1)} | ${(base.seconds / seconds).toFixed(2)} |`,
    );
}
