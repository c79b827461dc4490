/** The API or Neo4j is killed at any moment of a mutation: all or nothing is committed, and a retry returns the first result. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { localToken } from '../../src/access-control/tokens.ts';
import { Graph } from '../../src/graph/graph.ts';
import { holdManagedNeo4j, type ManagedNeo4j } from '../../src/graph/managed-neo4j.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { numbered } from '../support/append-events.ts';

const KILLS = 4;
const WRITERS = 4;
const seed = Number(process.env.CRASH_SEED ?? Date.now() % 1_000_000);
const random = mulberry32(seed);
const folder = mkdtempSync(join(tmpdir(), 'covalue-crash-'));
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

let neo4j: ManagedNeo4j;
let graph: Graph;
let api: ChildProcess;
let url: string;
let token: string;

beforeAll(async () => {
  neo4j = await holdManagedNeo4j({ folder, jarsFolder: '.covalue', anyPorts: true, heapMb: 512, pageCacheMb: 64 });
  graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  url = `http://127.0.0.1:${await freePort()}`;
  await startApi();
  token = await localToken(folder, 'broker@covalue.example');
}, 240_000);

afterAll(async () => {
  api?.kill('SIGKILL');
  await graph?.driver.close();
  await neo4j?.release();
  rmSync(folder, { recursive: true, force: true });
}, 180_000);

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function startApi(): Promise<void> {
  api = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    stdio: 'ignore',
    env: {
      ...process.env,
      PORT: new URL(url).port,
      COVALUE_DATA: folder,
      LOG_LEVEL: 'silent',
      PLAN_AHEAD: 'false',
      QUOTA_PROPOSALS_PER_PERSON: '100000',
      NEO4J_URI: neo4j.uri,
      NEO4J_USERNAME: neo4j.username,
      NEO4J_PASSWORD: neo4j.password,
    },
  });
  await until(isReady);
}

async function isReady(): Promise<boolean> {
  return (await fetch(`${url}/health/ready`)).ok;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 60_000;
  while (!(await holds().catch(() => false))) {
    if (Date.now() > end) throw new Error('It did not come up within 60 s');
    await pause(100);
  }
}

/** One request with its idempotency key; sent again until it is answered. */
interface Wish {
  mutation: 'createOrganisation' | 'proposeRelationship';
  input: Record<string, unknown> & { idempotencyKey: string };
  answer?: string;
}

const SELECTED = {
  createOrganisation: 'organisation { id name version createdAt members { role person { id } } }',
  proposeRelationship:
    'relationship { id state version createdAt provider { id } consumer { id name } offering { id } }',
};

async function send({ mutation, input }: Wish): Promise<string | undefined> {
  try {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({
        query: `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${SELECTED[mutation]} errors { code message } } }`,
        variables: { input },
      }),
      signal: AbortSignal.timeout(40_000),
    });
    const answer = (await response.json()) as { data?: Record<string, unknown>; errors?: unknown };
    return answer.data?.[mutation] && !answer.errors ? JSON.stringify(answer.data[mutation]) : undefined;
  } catch {
    return undefined;
  }
}

it(`leaves all or nothing when it is killed (seed ${seed}; CRASH_SEED repeats it)`, async () => {
  console.error(`crash test: CRASH_SEED=${seed}`);
  const wishes: Wish[] = [];
  let writing = true;
  const wish = async (mutation: Wish['mutation'], input: object): Promise<Wish> => {
    const made: Wish = { mutation, input: { ...input, idempotencyKey: randomUUID() } };
    wishes.push(made);
    made.answer = await send(made);
    if (!made.answer) await until(isReady);
    return made;
  };
  const writer = async () => {
    while (writing) {
      const { answer } = await wish('createOrganisation', { name: `Crash ${wishes.length}` });
      if (!answer) continue;
      const consumer = JSON.parse(answer).organisation.id;
      await wish('proposeRelationship', { provider: 'org_notary', consumer, offering: 'off_notary' });
    }
  };
  const writers = Array.from({ length: WRITERS }, writer);
  for (let kill = 0; kill < KILLS; kill++) {
    // Each kill happens while writers are working, a random moment after some responses.
    const before = wishes.filter(({ answer }) => answer).length;
    await until(async () => wishes.filter(({ answer }) => answer).length >= before + WRITERS);
    await pause(random() * 150);
    if (kill % 2 === 0) {
      api.kill('SIGKILL');
      await new Promise((done) => api.once('exit', done));
      await startApi();
    } else {
      const { neo4jPid } = JSON.parse(readFileSync(join(folder, 'neo4j.run.json'), 'utf8')) as { neo4jPid: number };
      process.kill(neo4jPid, 'SIGKILL');
      await pause(500);
      await until(isReady);
    }
  }
  await pause(300);
  writing = false;
  await Promise.all(writers);

  const answered = wishes.filter(({ answer }) => answer);
  const open = wishes.filter(({ answer }) => !answer);
  console.error(`crash test: ${KILLS} kills, ${answered.length} answered, ${open.length} cut off`);
  expect(answered.length).toBeGreaterThan(KILLS);
  expect(open.length, 'no mutation was under way at any kill').toBeGreaterThan(0);
  await whole(answered);

  for (const each of wishes) {
    const again = await send(each);
    expect(again, JSON.stringify(each.input)).toBeDefined();
    if (each.answer) expect(again).toBe(each.answer);
    each.answer = again;
  }
  await whole(wishes);
  const [count] = await graph.read(
    `RETURN COUNT { MATCH (o:Organisation) WHERE o.name STARTS WITH 'Crash ' RETURN o } AS createOrganisation,
      COUNT { MATCH (o:Organisation)-[:CONSUMER_OF]->() WHERE o.name STARTS WITH 'Crash ' RETURN o } AS proposeRelationship`,
    {},
  );
  const wished = (mutation: string) => wishes.filter((each) => each.mutation === mutation).length;
  expect(count, 'each wish came true once').toEqual({
    createOrganisation: wished('createOrganisation'),
    proposeRelationship: wished('proposeRelationship'),
  });
}, 480_000);

/** Every acknowledged change is stored, and no change is stored in part. */
async function whole(acknowledged: Wish[]): Promise<void> {
  const ids = acknowledged.map(({ answer }) => /"id":"((?:org|rel)_\w+)"/.exec(answer as string)?.[1]);
  await numbered(graph);
  const [row] = await graph.read(
    `RETURN
      COLLECT { UNWIND $ids AS id WITH id WHERE NOT EXISTS { (:Organisation {id: id}) }
        AND NOT EXISTS { (:ServiceRelationship {id: id}) } RETURN id } AS lost,
      COLLECT { MATCH (o:Organisation) WHERE o.name STARTS WITH 'Crash '
        AND NOT (COUNT { (o)<-[:ACTS_FOR]-(:Person) } = 1 AND COUNT { (o)<-[:RECORDED]-() } = 1
          AND COUNT { MATCH (e:Event {entityId: o.id}) RETURN e } = 1) RETURN o.name } AS half,
      COLLECT { MATCH (k:IdempotencyKey) WHERE k.answer IS NULL RETURN k.key } AS unanswered,
      COLLECT { MATCH (e:Event) WHERE NOT EXISTS { MATCH (n:Organisation|ServiceRelationship|Recommendation {id: e.entityId}) } RETURN e.id } AS eventsOfNothing,
      COLLECT { MATCH (r:ServiceRelationship) WHERE COUNT { (r)<-[:PROVIDER_OF]-() } <> 1 OR COUNT { (r)<-[:CONSUMER_OF]-() } <> 1
        OR COUNT { (r)-[:ON]->() } <> 1 RETURN r.id } AS brokenRelationships,
      COLLECT { MATCH (r:ServiceRelationship)<-[:CONSUMER_OF]-(o) WHERE o.name STARTS WITH 'Crash '
        AND COUNT { MATCH (e:Event {entityId: r.id}) RETURN e } <> 1 RETURN r.id } AS unheardRelationships`,
    { ids },
  );
  expect(row).toEqual({
    lost: [],
    half: [],
    unanswered: [],
    eventsOfNothing: [],
    brokenRelationships: [],
    unheardRelationships: [],
  });
}
