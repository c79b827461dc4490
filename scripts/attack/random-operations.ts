/**
 * `npm run random-operations`: random operations of five people and of a caller without a token, against a fresh server.
 * Each is answered, or refused by a typed error; nobody gets what others have marked as theirs.
 */
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import neo4j from 'neo4j-driver';
import { quantile } from '../../bench/quantile.ts';
import { mulberry32 } from '../../seed/random.ts';
import { createPlanner } from '../../src/app.ts';
import { type FreshServer, startFreshServer } from './fresh-server.ts';
import { RandomOperations } from './random-selection.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '50000' },
    seed: { type: 'string', default: '1' },
    connections: { type: 'string', default: '4' },
    minutes: { type: 'string', default: '240' },
    help: { type: 'boolean' },
  },
});
if (values.help) {
  console.log(`Usage: npm run random-operations -- [--count 50000] [--seed 1] [--connections 4] [--minutes 240]

Sends random operations to a fresh server on 127.0.0.1, as five people and without a token. Prints the number of internal errors, leaks and
operations without an answer, and the memory of the API. Code 1 if there are any.`);
  process.exit(0);
}
const PEOPLE = ['broker', 'client', 'trainer', 'mortgage', 'admin', undefined];
const HUNG_MS = 60_000;
const MAX_SHOWN = 20;

/** What only some may read: the text is written into the graph, and must be in no answer for anybody else. */
const SECRETS = [
  {
    marker: 'SECRETMORTGAGE',
    write: 'MATCH (n:Mortgage) SET n.lender = $marker',
    readers: ['client', 'mortgage', 'admin'],
  },
  {
    marker: 'SECRETPURPOSE',
    write: "MATCH (r:ServiceRelationship {id: 'rel_brokerage'}) SET r.purpose = $marker",
    readers: ['client', 'broker', 'admin'],
  },
  {
    marker: 'SECRETACTIVITY',
    write: "MATCH (:ServiceRelationship {id: 'rel_brokerage'})<-[:PART_OF]-(a:Activity) SET a.summary = $marker",
    readers: ['client', 'broker', 'admin'],
  },
];

interface Result {
  sent: number;
  statuses: Record<number, number>;
  internal: string[];
  leaks: string[];
  hung: string[];
  times: number[];
}

async function prepare(server: FreshServer): Promise<string[]> {
  const { uri, username, password } = server.neo4j;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password));
  try {
    for (const { marker, write } of SECRETS) await driver.executeQuery(write, { marker });
    const { records } = await driver.executeQuery(
      'MATCH (n) WHERE n.id IS NOT NULL AND NOT n:Event AND NOT n:Migration RETURN n.id AS id, rand() AS r ORDER BY r LIMIT 400',
    );
    return records.map((record) => String(record.get('id')));
  } finally {
    await driver.close();
  }
}

async function run(server: FreshServer): Promise<Result> {
  const result: Result = { sent: 0, statuses: {}, internal: [], leaks: [], hung: [], times: [] };
  const ids = await prepare(server);
  const { schema } = createPlanner();
  const operations = new RandomOperations(schema, mulberry32(Number(values.seed)), ids);
  const tokens = await Promise.all(PEOPLE.map((person) => person && server.tokenOf(person)));
  const count = Number(values.count);
  const until = performance.now() + Number(values.minutes) * 60_000;
  const one = async () => {
    while (result.sent < count && performance.now() < until) {
      const index = result.sent++ % PEOPLE.length;
      const person = PEOPLE[index];
      const operation = operations.next();
      const shown = JSON.stringify({ person, ...operation }).slice(0, 1_500);
      const started = performance.now();
      try {
        const answer = await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            ...(tokens[index] && { authorization: `Bearer ${tokens[index]}` }),
          },
          body: JSON.stringify(operation),
          signal: AbortSignal.timeout(HUNG_MS),
        });
        const text = await answer.text();
        result.statuses[answer.status] = (result.statuses[answer.status] ?? 0) + 1;
        if (text.includes('INTERNAL_SERVER_ERROR') || !text.startsWith('{'))
          result.internal.push(`${shown}\n  ${text.slice(0, 400)}`);
        for (const { marker, readers } of SECRETS)
          if (text.includes(marker) && !readers.includes(person ?? '')) result.leaks.push(`${marker}: ${shown}`);
      } catch (error) {
        result.hung.push(`${error}: ${shown}`);
      }
      result.times.push(performance.now() - started);
      if (result.sent % 1_000 === 0) console.error(`${result.sent} sent, ${result.internal.length} internal errors`);
    }
  };
  await Promise.all(Array.from({ length: Number(values.connections) }, one));
  return result;
}

const server = await startFreshServer({
  REQUEST_COST_PER_MINUTE: '1000000000',
  ANONYMOUS_COST_PER_MINUTE: '1000000000',
  QUOTA_PERSONS_PER_PERSON: '1000000',
  QUOTA_PROPOSALS_PER_PERSON: '1000000',
});
try {
  const { sent, statuses, internal, leaks, hung, times } = await run(server);
  const { api, neo4j: database } = server.memory();
  for (const [what, all] of Object.entries({ internal, leaks, hung }))
    for (const each of all.slice(0, MAX_SHOWN)) console.log(`${what}: ${each}`);
  const errors = server.log().match(/"err":\{"type":"[^"]*","message":"[^"]{0,300}/g) ?? [];
  for (const error of [...new Set(errors)].slice(0, MAX_SHOWN)) console.log(`log: ${error}`);
  console.log(
    `${sent} operations (seed ${values.seed}): ${internal.length} internal errors, ${leaks.length} leaks, ${hung.length} without an answer; status ${JSON.stringify(statuses)}; p50 ${quantile(times, 0.5).toFixed(0)} ms, p99 ${quantile(times, 0.99).toFixed(0)} ms; API ${api} MiB, Neo4j ${database} MiB.`,
  );
  if (internal.length || leaks.length || hung.length) process.exitCode = 1;
} finally {
  await server.stop();
}
