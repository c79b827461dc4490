/**
 * Two replicas on a cluster of three members: a read shows what its client has seen, whichever replica and member answer, and no mutation is
 * lost or doubled when the leader changes. The members are scripted (`support/cluster`); statements run on the real Neo4j.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { mulberry32 } from '../../seed/random.ts';
import { localToken } from '../../src/access-control/tokens.ts';
import { Graph } from '../../src/graph/graph.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { startTestApi, type TestApi } from '../support/api.ts';
import { BoltCluster } from '../support/cluster/bolt-cluster.ts';
import { BOLT } from '../support/cluster/bolt-messages.ts';
import { LiveClient } from '../support/live-client.ts';
import { testNeo4j } from '../support/neo4j.ts';

const HEADER = 'covalue-bookmark';
const RELATIONSHIP = 'rel_brokerage';
const RECORD = `mutation($input: RecordActivityInput!) { recordActivity(input: $input) { errors { code message } activity { id summary } } }`;
const READ = `query($id: ID!) { relationship: node(id: $id) { ... on ServiceRelationship { activities(first: 5) { nodes { summary } } } } }`;
const SHOW = `query($id: ID!) { node(id: $id) { ... on Activity { summary } } }`;
const CHANGED = `subscription($id: ID!, $after: String) { relationshipChanged(id: $id, after: $after) { cursor name } }`;

let cluster: BoltCluster;
let [first, second]: TestApi[] = [];

beforeAll(async () => {
  const { uri, username, password } = testNeo4j();
  const { hostname, port } = new URL(uri);
  cluster = new BoltCluster({ host: hostname, port: Number(port) });
  const address = await cluster.listen();
  const open = () => new Graph(createDriver(address, username, password), undefined, true);
  const environment = { SECRET_KEY: 'one secret key for both of the replicas' };
  first = await startTestApi({ open, environment });
  second = await startTestApi({ open, keep: true, environment: { ...environment, COVALUE_DATA: first.folder } });
}, 180_000);

afterAll(async () => {
  cluster?.catchUp();
  await second?.close();
  await first?.close();
  cluster?.close();
});

afterEach(() => {
  cluster.script = () => undefined;
  cluster.catchUp();
});

interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  body: any;
  bookmark: string | null;
}

async function send(replica: TestApi | undefined, query: string, variables: object, seen?: string): Promise<Reply> {
  const response = await fetch(`${replica?.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: await authorization(),
      ...(seen === undefined ? {} : { [HEADER]: seen }),
    },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, body: await response.json(), bookmark: response.headers.get(HEADER) };
}
const authorization = async () => `Bearer ${await localToken(first?.folder ?? '', 'broker@covalue.example')}`;
const record = (replica: TestApi | undefined, summary: string, seen?: string) =>
  send(
    replica,
    RECORD,
    { input: { relationship: RELATIONSHIP, kind: 'PROVISION', summary, idempotencyKey: randomUUID() } },
    seen,
  );
const read = (replica: TestApi | undefined, seen?: string) => send(replica, READ, { id: RELATIONSHIP }, seen);
const summaries = ({ body }: Reply): string[] =>
  body.data.relationship.activities.nodes.map(({ summary }: { summary: string }) => summary);

/** The answer if it comes soon; it is not given up. */
async function soon(reply: Promise<Reply>): Promise<Reply | 'waits'> {
  return Promise.race([reply, new Promise<'waits'>((done) => setTimeout(() => done('waits'), 700))]);
}

it('sends mutations to the leader and queries to followers', async () => {
  await read(first);
  const before = cluster.members.map(({ reads, writes }) => ({ reads, writes }));
  expect((await record(first, 'to the leader')).body.data.recordActivity.errors).toEqual([]);
  await read(first);
  const leader = cluster.members.indexOf(cluster.leader);
  cluster.members.forEach(({ writes, reads }, index) => {
    if (index === leader) expect(reads).toBe(before[index]?.reads);
    else expect(writes).toBe(before[index]?.writes);
  });
  expect(cluster.leader.writes).toBeGreaterThan(before[leader]?.writes ?? 0);
});

it('makes a read on another replica wait for what its client has seen, and no other read', async () => {
  const earlier = await read(second);
  cluster.fallBehind();
  const { bookmark, body } = await record(first, 'seen by its author');
  expect(body.data.recordActivity.errors).toEqual([]);
  expect(bookmark).toMatch(/^v1\./);
  expect(bookmark).not.toContain('FB:');
  const answeredAtOnce = await read(second, String(earlier.bookmark));
  expect(answeredAtOnce.status).toBe(200);
  const waits = read(second, String(bookmark));
  expect(await soon(waits)).toBe('waits');
  cluster.catchUp();
  const answered = await waits;
  expect(summaries(answered)).toContain('seen by its author');
  // What it gives includes what was sent.
  cluster.fallBehind(cluster.log.length);
  const next = read(second, String(answered.bookmark));
  expect(await soon(next)).toBe('waits');
  cluster.catchUp();
  await next;
});

it('makes a read of the same replica wait for its own writes although the client says nothing', async () => {
  cluster.fallBehind();
  await record(first, 'without a header');
  const waits = read(first);
  expect(await soon(waits)).toBe('waits');
  cluster.catchUp();
  expect(summaries(await waits)).toContain('without a header');
});

it('makes a read after an event wait until it shows that event', async () => {
  const live = await LiveClient.open(first?.url ?? '', await authorization());
  live.subscribe('s', CHANGED, { id: RELATIONSHIP });
  while (!live.events('s').length) await record(first, 'an event');
  const { cursor } = live.events('s').at(-1);
  cluster.fallBehind(cluster.log.length);
  const reads = [read(second, cursor), read(second, `${cursor}, ${(await record(first, 'and a token')).bookmark}`)];
  for (const each of reads) expect(await soon(each)).toBe('waits');
  // A subscription that resumes on the other replica does not call the cursor unknown.
  const resumed = await LiveClient.open(second?.url ?? '', await authorization());
  resumed.subscribe('r', CHANGED, { id: RELATIONSHIP, after: cursor });
  cluster.catchUp();
  for (const each of reads) expect(summaries(await each)).toContain('an event');
  await resumed.until(() => resumed.events('r').length > 0);
  expect(resumed.of('r').filter(({ type }) => type === 'error')).toEqual([]);
  live.close();
  resumed.close();
});

it.each([
  [
    'a token that was changed',
    async () => String((await read(first)).bookmark).replace(/.(?=.{12}$)/, (one) => (one === 'A' ? 'B' : 'A')),
  ],
  ['what is no token', async () => 'FB:kcwQAAAAAAAAAAAAAAAAAAAAAMkD6A=='],
  ['too many', async () => Array.from({ length: 40 }, () => 'v1.a.b.c').join()],
])('refuses %s', async (_what, seen) => {
  const { status, body } = await read(second, await seen());
  expect([status, body.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  expect(body.errors[0].message).toContain(HEADER);
});

it('goes on without bookmarks that the database does not know any more', async () => {
  const { bookmark } = await record(first, 'before a restore');
  let refused = 0;
  cluster.script = ({ bookmarks }) => {
    if (!bookmarks.length) return undefined;
    refused++;
    return { fail: 'Neo.ClientError.Transaction.InvalidBookmark' };
  };
  expect((await read(second, String(bookmark))).status).toBe(200);
  expect((await record(second, 'after a restore', String(bookmark))).body.data.recordActivity.errors).toEqual([]);
  expect(refused).toBeGreaterThan(1);
});

it.each(['Neo.ClientError.Cluster.NotALeader', 'Neo.TransientError.General.DatabaseUnavailable', 'CUT'] as const)(
  'repeats a mutation after %s in the middle of its transaction',
  async (what) => {
    for (const tag of [BOLT.RUN, BOLT.COMMIT]) {
      let times = 0;
      cluster.script = (message) => {
        if (!message.writes || message.tag !== tag || times) return undefined;
        times++;
        return what === 'CUT' ? 'CUT' : { fail: what };
      };
      const summary = `${what} ${tag}`;
      const { body } = await record(first, summary);
      expect(body.data.recordActivity).toMatchObject({ errors: [], activity: { summary } });
      expect(times).toBe(1);
      expect(await countOf(summary)).toBe(1);
    }
  },
);

it('loses and doubles none of 1,000 mutations while the leader changes and connections end, and shows each to its author', async () => {
  const random = mulberry32(20261201);
  const [COUNT, WRITERS] = [1_000, 8];
  let messages = 0;
  let next = 150;
  let [elections, cuts, hidden] = [0, 0, 0];
  cluster.script = ({ writes, tag }) => {
    if (!writes || ++messages < next) return undefined;
    next = messages + 150 + Math.floor(random() * 300);
    if (random() < 0.5) {
      cluster.elect();
      elections++;
      return undefined;
    }
    cuts++;
    return tag === BOLT.COMMIT || random() < 0.5 ? 'CUT' : { fail: 'Neo.TransientError.General.DatabaseUnavailable' };
  };
  let number = 0;
  const write = async () => {
    for (let mine = number++; mine < COUNT; mine = number++) {
      const summary = `one of many ${mine}`;
      const input = { relationship: RELATIONSHIP, kind: 'PROVISION', summary, idempotencyKey: randomUUID() };
      const [here, there] = mine % 2 ? [first, second] : [second, first];
      let reply = await send(here, RECORD, { input });
      // As clients do, with the same key.
      while (reply.status === 503) reply = await send(here, RECORD, { input });
      expect(reply.body.data?.recordActivity, JSON.stringify(reply.body)).toMatchObject({ errors: [] });
      if (mine % 10) continue;
      const { id } = reply.body.data.recordActivity.activity;
      const shown = await send(there, SHOW, { id }, String(reply.bookmark));
      if (shown.body.data.node?.summary !== summary) hidden++;
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, write));
  cluster.script = () => undefined;
  const rows = await first?.graph.read(
    "MATCH (a:Activity) WHERE a.summary STARTS WITH 'one of many ' RETURN a.summary AS summary",
    {},
  );
  expect(new Set(rows?.map(({ summary }) => summary)).size).toBe(COUNT);
  expect(rows).toHaveLength(COUNT);
  expect(hidden).toBe(0);
  expect(elections).toBeGreaterThan(10);
  expect(cuts).toBeGreaterThan(10);
}, 400_000);

async function countOf(summary: string): Promise<number> {
  const rows = await first?.graph.read('MATCH (a:Activity {summary: $summary}) RETURN count(a) AS count', { summary });
  return Number(rows?.[0]?.count);
}
