/**
 * Two replicas on one Neo4j, all killed at random while 32 clients write and 50 subscribe. Each subscriber, resuming by
 * its cursor, has finally received every visible event exactly once, in order, and no other. COVALUE_CHAOS_SECONDS=120
 * for the full length, COVALUE_CHAOS_SEED for another schedule.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { mulberry32 } from '../../seed/random.ts';
import { localToken } from '../../src/access-control/tokens.ts';
import { Graph } from '../../src/graph/graph.ts';
import { holdManagedNeo4j, type ManagedNeo4j } from '../../src/graph/managed-neo4j.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { migrate } from '../../src/migrate.ts';
import { cursorOf } from '../../src/outbox/event-log.ts';
import { numbered } from '../support/append-events.ts';

const SECONDS = Number(process.env.COVALUE_CHAOS_SECONDS ?? 40);
const SEED = Number(process.env.COVALUE_CHAOS_SEED ?? 5);
const [WRITERS, FOLLOWERS, PARTIES, RELATIONSHIPS] = [32, 50, 10, 24];
/** Additional time on a slow machine until each was killed once. */
const LONGER_MS = 60_000;
/** Time that subscribers may take after the last write to catch up. */
const CATCH_UP_MS = 60_000;

const random = mulberry32(SEED);
const below = (count: number) => Math.floor(random() * count);
const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));
const email = (party: number) => `person${party}@covalue.example`;

interface Replica {
  port: number;
  /** Whether it has been ready since Neo4j was last killed. */
  wasReady?: boolean;
  child?: ChildProcess;
}

let folder: string;
let neo4j: ManagedNeo4j;
let graph: Graph;
let replicas: Replica[];
const tokens: string[] = [];
/** Unexpected errors in the logs of the replicas. */
const internal: string[] = [];
let stopping = false;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'covalue-chaos-'));
  neo4j = await holdManagedNeo4j({
    folder,
    jarsFolder: '.covalue',
    anyPorts: true,
    heapMb: 512,
    pageCacheMb: 128,
  });
  graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  await surely(() => migrate(graph.driver));
  await graph.execute(
    `UNWIND range(0, $parties - 1) AS p
     CREATE (o:Party:Organisation {id: 'org_' + p, name: 'Party ' + p, profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})
     CREATE (o)<-[:ACTS_FOR {role: 'REPRESENTATIVE', since: datetime()}]-(:Party:Person {id: 'per_' + p, name: 'Person ' + p, email: 'person' + p + '@covalue.example',
       profile: 'PRIVATE', createdAt: datetime(), updatedAt: datetime(), version: 1})`,
    { parties: PARTIES },
  );
  await graph.execute(
    `UNWIND range(0, $relationships - 1) AS r
     MATCH (a:Organisation {id: 'org_' + r % $parties}), (b:Organisation {id: 'org_' + (r * 7 + 3) % $parties}) WHERE a <> b
     CREATE (a)-[:PROVIDER_OF]->(:ServiceRelationship {id: 'rel_' + r, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'LOW',
       startsOn: date(), stateSince: datetime(), proposedBy: a.id, createdAt: datetime(), updatedAt: datetime(), version: 1})<-[:CONSUMER_OF]-(b)`,
    { parties: BigInt(PARTIES), relationships: BigInt(RELATIONSHIPS) },
  );
  for (let party = 0; party < PARTIES; party++) tokens.push(await localToken(folder, email(party)));
  replicas = [{ port: await freePort() }, { port: await freePort() }];
  for (const replica of replicas) launch(replica);
  for (const { port } of replicas) await surely(() => fetch(`http://127.0.0.1:${port}/health/live`));
}, 300_000);

afterAll(async () => {
  stopping = true;
  for (const { child } of replicas ?? []) child?.kill('SIGKILL');
  await graph?.driver.close();
  await neo4j?.release();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

function launch(replica: Replica): void {
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    env: {
      ...process.env,
      NEO4J_URI: neo4j.uri,
      NEO4J_PASSWORD: neo4j.password,
      PORT: String(replica.port),
      COVALUE_DATA: folder,
      COVALUE_SEED: 'false',
      LOG_LEVEL: 'error',
    },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  replica.child = child;
  createInterface(child.stdout).on('line', (line) => line.includes('internal error') && internal.push(line));
  child.on('exit', () => {
    if (!stopping) setTimeout(() => launch(replica), 100);
  });
}

it(
  `loses, repeats and reveals nothing in ${SECONDS} s of kills (seed ${SEED})`,
  async () => {
    const ports = () => replicas.map(({ port }) => port);
    const url = () => `http://127.0.0.1:${ports()[below(2)]}`;
    const start = cursorOf(0);
    const state = { writing: true, following: true };
    const acknowledged = new Map<string, number>();
    /** The error of the last failed write, to find out why few succeeded. */
    let why = '';

    const partiesOf = await graph.read(
      'MATCH (a)-[:PROVIDER_OF]->(r:ServiceRelationship)<-[:CONSUMER_OF]-(b) RETURN r.id AS id, a.id AS provider, b.id AS consumer ORDER BY id',
      {},
    );
    const followers = Array.from({ length: FOLLOWERS }, (_, index) => {
      const party = index % PARTIES;
      const mine = partiesOf.filter(({ provider, consumer }) => [provider, consumer].includes(`org_${party}`));
      const relationship = mine[below(mine.length)]?.id as string;
      const kind = (['events', 'relationshipChanged', 'partyActivity'] as const)[index % 3] as string;
      const field = {
        events: 'events(after: $after)',
        relationshipChanged: `relationshipChanged(id: "${relationship}", after: $after)`,
        partyActivity: `partyActivity(party: "org_${party}", after: $after)`,
      }[kind];
      return {
        party,
        query: `subscription ($after: String) { event: ${field} { cursor id entityId entityVersion } }`,
        relationship: kind === 'relationshipChanged' ? relationship : undefined,
        sse: index % 5 === 4,
        seen: [] as { cursor: string; id: string; entityId: string; entityVersion: number }[],
        refusals: [] as string[],
        resumes: 0,
      };
    });

    const follow = async (follower: (typeof followers)[number]) => {
      while (state.following) {
        const variables = { after: follower.seen.at(-1)?.cursor ?? start };
        const authorization = `Bearer ${tokens[follower.party]}`;
        const client = follower.sse
          ? createSse({ url: `${url()}/graphql/stream`, headers: { authorization }, retryAttempts: 0 })
          : createWs({
              url: `${url().replace('http', 'ws')}/graphql`,
              webSocketImpl: WebSocket,
              retryAttempts: 0,
              lazy: true,
              connectionParams: { authorization },
            });
        const stream = client.iterate<{ event: (typeof follower.seen)[number] }>({ query: follower.query, variables });
        open.add(stream);
        try {
          for await (const { data, errors } of stream) {
            if (errors) follower.refusals.push(String(errors[0]?.extensions?.code));
            if (data) follower.seen.push(data.event);
          }
        } catch (error) {
          for (const each of Array.isArray(error) ? error : []) follower.refusals.push(String(each.extensions?.code));
        }
        open.delete(stream);
        follower.resumes++;
        await wait(300);
      }
    };
    const open = new Set<AsyncIterableIterator<unknown>>();
    const following = followers.map(follow);

    const write = async (writer: number) => {
      for (let turn = 0; state.writing; turn++) {
        const relationship = partiesOf[(writer * 5 + turn) % partiesOf.length] as { id: string; provider: string };
        const idempotencyKey = `${writer}-${turn}`;
        for (;;) {
          try {
            const response = await fetch(`${url()}/graphql`, {
              method: 'POST',
              headers: {
                'content-type': 'application/json',
                authorization: `Bearer ${tokens[Number(relationship.provider.slice(4))]}`,
              },
              body: JSON.stringify({
                query:
                  'mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { version } errors { message } } }',
                variables: { input: { id: relationship.id, purpose: idempotencyKey, idempotencyKey } },
              }),
              signal: AbortSignal.timeout(15_000),
            });
            const { data, errors } = (await response.json()) as {
              errors?: unknown;
              data?: { updateRelationship?: { relationship?: { version: number } } };
            };
            const version = data?.updateRelationship?.relationship?.version;
            if (version) {
              acknowledged.set(`${relationship.id} ${version}`, turn);
              break;
            }
            why = JSON.stringify({ data, errors });
          } catch (error) {
            why = String(error);
          }
          await wait(100);
        }
      }
    };
    const writing = Array.from({ length: WRITERS }, (_, writer) => write(writer));

    // Each runs until some writes have succeeded and then for a random time, so that there is progress between kills on
    // a slow machine too. The supervisor of Neo4j gives up after more than five restarts in a minute.
    const begun = Date.now();
    const kills = { neo4j: 0, replica: 0 };
    const isOver = () => {
      const passed = Date.now() - begun;
      return passed > SECONDS * 1000 && ((kills.neo4j > 0 && kills.replica > 0) || passed > SECONDS * 1000 + LONGER_MS);
    };
    const haunt = async (isUp: () => Promise<boolean>, kill: () => void, shortest: number, longest: number) => {
      while (!isOver()) {
        while (!(await isUp().catch(() => false)) && !isOver()) await wait(200);
        const written = acknowledged.size;
        while (acknowledged.size < written + WRITERS && !isOver()) await wait(100);
        for (const until = Date.now() + shortest + below(longest - shortest); Date.now() < until && !isOver(); )
          await wait(100);
        if (isOver()) return;
        kill();
        await wait(500);
      }
    };
    await Promise.all([
      ...replicas.map((replica) =>
        haunt(
          async () => {
            const { ok } = await fetch(`http://127.0.0.1:${replica.port}/health/ready`);
            if (ok) replica.wasReady = true;
            return ok;
          },
          () => {
            replica.child?.kill('SIGKILL');
            kills.replica++;
          },
          1_000,
          7_000,
        ),
      ),
      haunt(
        // On a slow machine, a Neo4j that is killed too often would prevent replicas from starting.
        async () => replicas.every(({ wasReady }) => wasReady) && (await graph.read('RETURN 1', {})).length > 0,
        () => {
          for (const replica of replicas) replica.wasReady = false;
          process.kill(JSON.parse(readFileSync(join(folder, 'neo4j.run.json'), 'utf8')).neo4jPid, 'SIGKILL');
          kills.neo4j++;
        },
        5_000,
        20_000,
      ),
    ]);
    state.writing = false;
    await Promise.all(writing);

    const events = await allNumbered();
    const expectedOf = (follower: (typeof followers)[number]) =>
      events.filter(
        ({ partyIds, relationshipId }) =>
          (partyIds.includes(`org_${follower.party}`) || partyIds.includes(`per_${follower.party}`)) &&
          (!follower.relationship || relationshipId === follower.relationship),
      );
    const until = Date.now() + CATCH_UP_MS;
    while (Date.now() < until && followers.some((follower) => follower.seen.length < expectedOf(follower).length))
      await wait(100);
    // Duplicates may arrive late.
    await wait(500);
    state.following = false;
    stopping = true;
    for (const { child } of replicas) child?.kill('SIGKILL');
    for (const stream of open) void stream.return?.();
    await Promise.race([Promise.all(following), wait(5_000)]);

    const resumes = followers.reduce((sum, follower) => sum + follower.resumes, 0);
    const received = followers.reduce((sum, follower) => sum + follower.seen.length, 0);
    console.log(
      `chaos: ${SECONDS} s, seed ${SEED}: ${acknowledged.size} writes acknowledged, ${events.length} events, ${received} received by ${FOLLOWERS} followers with ${resumes} resumes; ${kills.replica} replicas and ${kills.neo4j} Neo4js killed; last failure: ${why.slice(0, 300)}`,
    );
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
    const written = new Set(events.map(({ entityId, entityVersion }) => `${entityId} ${entityVersion}`));
    expect([...acknowledged.keys()].filter((key) => !written.has(key))).toEqual([]);
    const versions = new Map<string, number>();
    for (const { entityId, entityVersion } of events) {
      expect(entityVersion).toBe((versions.get(entityId) ?? 1) + 1);
      versions.set(entityId, entityVersion);
    }
    for (const follower of followers) {
      expect(follower.seen.map(({ id }) => id)).toEqual(expectedOf(follower).map(({ id }) => id));
      const refusals = follower.refusals.filter((code) => !['UNAVAILABLE', 'RESUME_FROM_CURSOR'].includes(code));
      expect(refusals, internal.join('\n')).toEqual([]);
    }
  },
  // Each wait inside has its own limit; this one is for a busy machine.
  SECONDS * 1000 + 600_000,
);

/** All events, once each has its number. */
async function allNumbered() {
  await surely(() => numbered(graph));
  const rows = await surely(() =>
    graph.read(
      'MATCH (e:Event) RETURN e.seq AS seq, e.id AS id, e.partyIds AS partyIds, e.relationshipId AS relationshipId, e.entityId AS entityId, e.entityVersion AS entityVersion ORDER BY e.seq',
      {},
    ),
  );
  return rows as {
    seq: number;
    id: string;
    partyIds: string[];
    relationshipId: string;
    entityId: string;
    entityVersion: number;
  }[];
}

async function surely<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries > 600) throw error;
      await wait(200);
    }
}

/** Below the range of ephemeral ports, which could block a restart. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = 12_000 + Math.floor(Math.random() * 8_000);
    const server = createServer();
    const free = await new Promise<boolean>((done) => {
      server.once('error', () => done(false));
      server.listen(port, '127.0.0.1', () => done(true));
    });
    await new Promise((done) => (free ? server.close(done) : done(undefined)));
    if (free) return port;
  }
}
