/**
 * `npm run bench -- live`: the cost of events for writers, the delay until they arrive, and the cost of a subscriber.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { WebSocket } from 'ws';
import { localToken } from '../src/access-control/tokens.ts';
import { Graph } from '../src/graph/graph.ts';
import { holdManagedNeo4j } from '../src/graph/managed-neo4j.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { migrate } from '../src/migrate.ts';
import { now, PAYLOAD_QUERY } from './live-server.ts';
import { median } from './quantile.ts';

const FOLDER = '.covalue/bench-live';
const WRITERS = 32;
const RELATIONSHIPS = 2_000;
const FOLLOWERS_AT_RATE = 10;
const MUTATION =
  'mutation ($input: UpdateRelationshipInput!) { updateRelationship(input: $input) { relationship { id version } errors { message } } }';

interface BenchServer {
  name: string;
  child: ChildProcess;
  url: string;
}

export async function liveBench(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '5' },
      rounds: { type: 'string', default: '20' },
      subscribers: { type: 'string', default: '5000' },
      rate: { type: 'string', default: '500' },
      only: { type: 'string' },
    },
  });
  mkdirSync(FOLDER, { recursive: true });
  const neo4j = await holdManagedNeo4j({
    folder: FOLDER,
    jarsFolder: '.covalue',
    anyPorts: true,
    onProgress: console.error,
  });
  const graph = new Graph(createDriver(neo4j.uri, neo4j.username, neo4j.password));
  const subscribers = Number(values.subscribers);
  const wanted = (part: string) => !values.only || values.only === part;
  const servers: BenchServer[] = [];
  const start = async (name: string, mode: string) => {
    const child = fork('bench/live-server.ts', {
      execArgv: ['--import', 'tsx', '--expose-gc'],
      env: {
        ...process.env,
        MODE: mode,
        NEO4J_URI: neo4j.uri,
        NEO4J_PASSWORD: neo4j.password,
        COVALUE_DATA: FOLDER,
        LOG_LEVEL: 'warn',
      },
    });
    const { port } = await heard<{ port: number }>(child);
    const server = { name, child, url: `127.0.0.1:${port}` };
    servers.push(server);
    return server;
  };
  try {
    await fill(graph, subscribers);
    console.log(
      `Machine: ${cpus().length} × ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Neo4j ${neo4j.version}; clients, servers and Neo4j share it; load average before: ${loadavg()[0]?.toFixed(1)}`,
    );
    const covalue = await start('Covalue', 'covalue');
    if (wanted('writes'))
      await writes(
        [covalue, await start('the same without events', 'silent')],
        Number(values.rounds),
        Number(values.seconds),
      );
    const both = [covalue, await start('bare graphql-ws', 'bare')];
    if (wanted('latency')) await latency(both, Number(values.rate), Number(values.seconds));
    if (wanted('fan-out')) await fanOut(both, subscribers);
  } finally {
    for (const { child } of servers) child.disconnect();
    await graph.driver.close();
    await neo4j.release();
  }
}

async function fill(graph: Graph, persons: number): Promise<void> {
  for (let tries = 0; ; tries++)
    try {
      await migrate(graph.driver);
      break;
    } catch (error) {
      if (tries > 100) throw error;
      await new Promise((done) => setTimeout(done, 300));
    }
  await graph.execute(
    'MATCH (n) WHERE NOT n:Migration AND NOT n:WriteBarrier CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS',
    {},
  );
  const record = 'createdAt: datetime(), updatedAt: datetime(), version: 1';
  await graph.execute(
    `UNWIND range(0, 199) AS i CREATE (:Party:Organisation {id: 'org_' + i, name: 'Party ' + i, profile: 'PUBLIC', ${record}})`,
    {},
  );
  await graph.execute(
    `UNWIND range(0, $count - 1) AS i MATCH (a:Organisation {id: 'org_' + i % 200}), (b:Organisation {id: 'org_' + (i % 200 + 1 + i % 198) % 200})
     CREATE (a)-[:PROVIDER_OF]->(:ServiceRelationship {id: 'rel_' + i, state: 'ACTIVE', kind: 'BASIC', disclosure: 'PRIVATE', criticality: 'LOW', startsOn: date(),
       stateSince: datetime(), proposedBy: a.id, ${record}})<-[:CONSUMER_OF]-(b)`,
    { count: BigInt(RELATIONSHIPS) },
  );
  await graph.execute(
    `MATCH (o:Organisation {id: 'org_0'}) UNWIND range(0, $count - 1) AS i
     CREATE (o)<-[:ACTS_FOR {role: 'MEMBER', since: datetime()}]-(:Party:Person {id: 'per_' + i, name: 'Person ' + i, email: 'person' + i + '@covalue.example', profile: 'PRIVATE', ${record}})`,
    { count: BigInt(persons) },
  );
  await graph.execute(
    `CREATE (:Party:Person {id: 'per_operator', name: 'Operator', email: 'operator@covalue.example', administrator: true, profile: 'PRIVATE', ${record}})`,
    {},
  );
}

/** Time that is not counted: Java compiles the frequent code of Neo4j for a minute or more. */
const WARM_UP_SECONDS = 180;
const PUSH_WARM_UP_SECONDS = 40;

/** Interleaved rounds, after some that warm up. */
async function writes(servers: BenchServer[], rounds: number, seconds: number): Promise<void> {
  const authorization = `Bearer ${await localToken(FOLDER, 'operator@covalue.example')}`;
  const measured = new Map(
    servers.map(({ name }) => [name, { rates: [] as number[], server: [] as number[], neo4j: [] as number[] }]),
  );
  for (let round = -Math.ceil(WARM_UP_SECONDS / seconds / servers.length); round < rounds; round++)
    // Rounds alternate which one begins.
    for (const { name, url, child } of round % 2 ? servers : [...servers].reverse()) {
      const before = [cpuMs(child.pid), cpuMs(neo4jPid())] as const;
      const rate = await write(url, authorization, seconds);
      if (round < 0) continue;
      const own = measured.get(name);
      own?.rates.push(rate);
      own?.server.push((cpuMs(child.pid) - before[0]) / (rate * seconds));
      own?.neo4j.push((cpuMs(neo4jPid()) - before[1]) / (rate * seconds));
    }
  console.log(
    `\nWrites a second, ${WRITERS} writers (updateRelationship over HTTP; median of ${rounds} rounds of ${seconds} s)`,
  );
  console.log('| | writes/s | rounds | CPU ms a write: server | Neo4j |\n|---|---|---|---|---|');
  const each = servers.map(({ name }) => {
    const { rates, server, neo4j } = measured.get(name) as Record<'rates' | 'server' | 'neo4j', number[]>;
    console.log(
      `| ${name} | ${median(rates).toFixed(0)} | ${rates.map((rate) => rate.toFixed(0)).join(', ')} | ${median(server).toFixed(2)} | ${median(neo4j).toFixed(2)} |`,
    );
    return { rates, cpu: rates.map((_, round) => (server[round] as number) + (neo4j[round] as number)) };
  });
  // Compared round by round, because the load on the machine changes from minute to minute.
  const [withEvents, without] = each as [(typeof each)[0], (typeof each)[0]];
  const rates = withEvents.rates.map((rate, round) => rate / (without.rates[round] as number));
  const cpu = withEvents.cpu.map((own, round) => (without.cpu[round] as number) / own);
  console.log(`With events / without: ${middle(rates)} (wanted: ≥ 0.95)`);
  console.log(`CPU without / with: ${middle(cpu)} (what the ratio would be were nothing else on the machine)`);
}

/** The median of the rounds and its standard error (for normally distributed rounds). */
function middle(ratios: number[]): string {
  const mean = ratios.reduce((sum, each) => sum + each, 0) / ratios.length;
  const variance = ratios.reduce((sum, each) => sum + (each - mean) ** 2, 0) / (ratios.length - 1);
  return `${median(ratios).toFixed(3)} ± ${(1.25 * Math.sqrt(variance / ratios.length)).toFixed(3)}`;
}

function neo4jPid(): number {
  return JSON.parse(readFileSync(`${FOLDER}/neo4j.run.json`, 'utf8')).neo4jPid;
}

/** User and system time of a process; NaN without /proc. */
function cpuMs(pid: number | undefined): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

async function write(url: string, authorization: string, seconds: number): Promise<number> {
  const end = now() + seconds * 1000;
  let count = 0;
  await Promise.all(
    Array.from({ length: WRITERS }, async (_, writer) => {
      for (let turn = 0; now() < end; turn++) {
        const id = `rel_${(writer + WRITERS * turn) % RELATIONSHIPS}`;
        const response = await fetch(`http://${url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', authorization },
          body: JSON.stringify({ query: MUTATION, variables: { input: { id, purpose: `${writer} ${turn} ${end}` } } }),
        });
        const { data, errors } = (await response.json()) as {
          data?: { updateRelationship: { errors: unknown[] } };
          errors?: unknown;
        };
        if (errors || data?.updateRelationship.errors.length)
          throw new Error(JSON.stringify({ data, errors }).slice(0, 500));
        count++;
      }
    }),
  );
  return count / seconds;
}

async function latency(servers: BenchServer[], rate: number, seconds: number): Promise<void> {
  console.log(
    `\nFrom commit to client, ${rate} events a second for ${seconds} s, ${FOLLOWERS_AT_RATE} subscribers to all of them`,
  );
  console.log('| | p50 ms | p99 ms | most ms | events/s made | received |\n|---|---|---|---|---|---|');
  for (const server of servers) {
    const clients = await connect(server, FOLLOWERS_AT_RATE);
    await told(server.child, { do: 'push', from: 1, count: rate * PUSH_WARM_UP_SECONDS, perSecond: rate });
    const count = rate * seconds;
    const received: [version: number, at: number][] = [];
    for (const client of clients) client.onEvent = (version) => received.push([version, now()]);
    const { committed, seconds: took } = await told<{ committed: Record<number, number>; seconds: number }>(
      server.child,
      {
        do: 'push',
        from: 1_000_000,
        count,
        perSecond: rate,
      },
    );
    const expected = count * clients.length;
    const timed = () => received.filter(([version]) => version >= 1_000_000);
    for (let tries = 0; timed().length < expected && tries < 100; tries++)
      await new Promise((done) => setTimeout(done, 100));
    const times = timed().map(([version, at]) => at - (committed[version] as number));
    times.sort((a, b) => a - b);
    const at = (share: number) =>
      (times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN).toFixed(1);
    console.log(
      `| ${server.name} | ${at(0.5)} | ${at(0.99)} | ${at(1)} | ${(count / took).toFixed(0)} | ${times.length} of ${expected} |`,
    );
    for (const client of clients) client.socket.terminate();
  }
  console.log('Wanted: p50 ≤ 60 ms, p99 ≤ 200 ms.');
}

async function fanOut(servers: BenchServer[], count: number): Promise<void> {
  console.log(`\n${count} subscribers (each another person) on one replica`);
  console.log(
    '| | kB of RSS each | kB of heap each | s to connect all | ms until the last has one event (5 events) |\n|---|---|---|---|---|',
  );
  for (const server of servers) {
    const warm = await connect(server, 50);
    await told(server.child, { do: 'push', from: 1, count: 20, perSecond: 50 });
    await new Promise((done) => setTimeout(done, 1_000));
    for (const client of warm) client.socket.terminate();
    await new Promise((done) => setTimeout(done, 1_000));
    const before = await told<Memory>(server.child, { do: 'memory' });
    const connecting = now();
    const clients = await connect(server, count);
    const connected = (now() - connecting) / 1000;
    const times: number[] = [];
    for (let round = 0; round < 5; round++) {
      const version = 2_000_000 + round;
      let [left, last] = [count, 0];
      const all = new Promise<void>((done) => {
        for (const client of clients)
          client.onEvent = (got) => {
            if (got !== version) return;
            last = now();
            if (--left === 0) done();
          };
      });
      const { committed } = await told<{ committed: Record<number, number> }>(server.child, {
        do: 'push',
        from: version,
        count: 1,
        perSecond: 1,
      });
      await all;
      times.push(last - (committed[version] as number));
    }
    const after = await told<Memory>(server.child, { do: 'memory' });
    const each = (key: keyof Memory) => ((after[key] - before[key]) / count / 1000).toFixed(1);
    console.log(
      `| ${server.name} | ${each('rss')} | ${each('heap')} | ${connected.toFixed(1)} | ${times.map((time) => time.toFixed(0)).join(', ')} |`,
    );
    for (const client of clients) client.socket.terminate();
    await new Promise((done) => setTimeout(done, 1_000));
  }
  console.log('Wanted: ≤ 25 kB each, ≤ 1,000 ms.');
}

interface Memory {
  rss: number;
  heap: number;
}

interface Client {
  socket: WebSocket;
  onEvent(version: number): void;
}

async function connect(server: BenchServer, count: number): Promise<Client[]> {
  const clients: Client[] = [];
  for (let start = 0; start < count; start += 250)
    clients.push(
      ...(await Promise.all(
        Array.from({ length: Math.min(250, count - start) }, (_, offset) => subscribe(server, start + offset)),
      )),
    );
  // Neither server confirms that a subscription has begun: wait a moment for the last ones.
  await new Promise((done) => setTimeout(done, 2_000));
  return clients;
}

async function subscribe(server: BenchServer, person: number): Promise<Client> {
  const authorization = `Bearer ${await localToken(FOLDER, `person${person}@covalue.example`)}`;
  const socket = new WebSocket(`ws://${server.url}/graphql`, 'graphql-transport-ws', { perMessageDeflate: false });
  const client: Client = { socket, onEvent() {} };
  await new Promise<void>((done, failed) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
    socket.on('error', failed);
    socket.on('close', (code, reason) => failed(new Error(`${code} ${reason}`)));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_ack') {
        socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: PAYLOAD_QUERY } }));
        done();
      } else if (message.type === 'next' && message.payload.data)
        client.onEvent(message.payload.data.events.entityVersion);
      else if (message.type !== 'ping') console.error(`${server.name}: ${String(data)}`);
    });
  });
  return client;
}

function heard<T>(child: ChildProcess): Promise<T> {
  return new Promise((done, failed) => {
    const ended = (code: number | null) => failed(new Error(`The server ended (${code})`));
    child.once('exit', ended);
    child.once('message', (message) => {
      child.off('exit', ended);
      done(message as T);
    });
  });
}

function told<T = unknown>(child: ChildProcess, message: object): Promise<T> {
  const answer = heard<T>(child);
  child.send(message);
  return answer;
}
