/** The two pages of the benchmarks, and the servers that answer them. */
import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { resolve } from 'node:path';
import { localToken } from '../src/access-control/tokens.ts';
import { neo4jVersion } from '../src/graph/neo4j-jars.ts';
import type { BenchNeo4j } from './open-bench-graph.ts';

export type Page = 'ClientPage' | 'PartyList';

export interface Contender {
  name: string;
  port: number;
  path: string;
  headers: Record<string, string>;
  body(page: Page, index: number): unknown;
}

const FIRST = { ClientPage: 20, PartyList: 50 };
const named = (index: number) => ({
  id: `org_${String(index).padStart(7, '0')}`,
  name: `Party ${String(index).padStart(7, '0')}`,
});

const NEO4J_GRAPHQL = {
  ClientPage: `query ClientPage($id: ID!, $first: Int) { parties(where: {id: {eq: $id}}) { id name description consumesConnection { totalCount }
    consumes(limit: $first, sort: [{startsOn: DESC}]) { id state kind startsOn provider { id name } offering { id name service { id name } } resources(limit: 5) { id name kind } } } }`,
  PartyList: `query PartyList($first: Int, $name: String!) { parties(where: {name: {gt: $name}}, limit: $first, sort: [{name: ASC}]) { id name segment
    providesConnection { totalCount } consumesConnection { totalCount } consumes(limit: 3, sort: [{startsOn: DESC}]) { id state startsOn provider { id name } } } }`,
};

/** The machine and versions of the measurements, printed before every table. */
export function machine(): string {
  return `Machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, Neo4j ${neo4jVersion()}`;
}

/**
 * Covalue as it runs in production, queried by a person who acts for one of the parties.
 * @param checkout of another version; default: this one
 */
export async function covalueContender(
  neo4j: BenchNeo4j,
  port: number,
  children: ChildProcess[],
  checkout?: string,
): Promise<Contender> {
  const settings = { COVALUE_DATA: resolve(neo4j.folder), COVALUE_SEED: 'false', LOG_LEVEL: 'warn' };
  start(neo4j, 'src/main.ts', port, children, settings, checkout);
  return asViewer(neo4j, port, checkout ? `Covalue in ${checkout}` : 'Covalue', 'bench@covalue.example');
}

/** @param beside a checkout of another version of Covalue, to compare it with this one */
export async function allContenders(
  neo4j: BenchNeo4j,
  children: ChildProcess[],
  beside?: string,
): Promise<Contender[]> {
  start(neo4j, 'bench/raw-server.ts', 4802, children);
  start(neo4j, 'bench/neo4j-graphql-server.ts', 4803, children);
  const contenders: Contender[] = [
    {
      name: 'raw driver',
      port: 4802,
      path: '/',
      headers: JSON_BODY,
      body: (page, index) => ({ operation: page, variables: { ...named(index), first: FIRST[page] } }),
    },
    await covalueContender(neo4j, 4801, children),
    await asViewer(neo4j, 4801, 'Covalue (operator)', 'operator@covalue.example'),
    {
      name: '@neo4j/graphql',
      port: 4803,
      path: '/',
      headers: JSON_BODY,
      body: (page, index) => ({
        query: NEO4J_GRAPHQL[page],
        operationName: page,
        variables: { ...named(index), first: FIRST[page] },
      }),
    },
  ];
  if (beside) contenders.push(await covalueContender(neo4j, 4805, children, beside));
  for (const contender of contenders) await ready(() => ask(contender, 'ClientPage', 1));
  return contenders;
}

/** Round trips to Neo4j per page, as Covalue reports them outside production. */
export async function roundTrips(neo4j: BenchNeo4j, children: ChildProcess[]): Promise<Record<Page, number>> {
  const port = 4804;
  start(neo4j, 'src/main.ts', port, children, {
    COVALUE_DATA: neo4j.folder,
    COVALUE_SEED: 'false',
    LOG_LEVEL: 'warn',
    NODE_ENV: 'development',
  });
  const viewer = await asViewer(neo4j, port, 'traced', 'bench@covalue.example');
  const traced = { ...viewer, headers: { ...viewer.headers, 'x-covalue-trace': '1' } };
  await ready(() => ask(traced, 'ClientPage', 1));
  const of = async (page: Page) => {
    const { extensions } = (await post(traced, page, 1)) as { extensions: { covalue: { roundTrips: number } } };
    return extensions.covalue.roundTrips;
  };
  return { ClientPage: await of('ClientPage'), PartyList: await of('PartyList') };
}

const JSON_BODY = { 'content-type': 'application/json' };

export function start(
  { uri, password }: BenchNeo4j,
  entry: string,
  port: number,
  children: ChildProcess[],
  more: Record<string, string> = {},
  checkout = '.',
): void {
  const env = {
    ...process.env,
    NEO4J_URI: uri,
    NEO4J_PASSWORD: password,
    NODE_ENV: 'production',
    SECRET_KEY: 'only for benchmarks'.repeat(2),
    PORT: String(port),
    ...more,
  };
  const options: SpawnOptions = { env, cwd: checkout, stdio: ['ignore', 'ignore', 'inherit'] };
  children.push(spawn(process.execPath, ['--import', 'tsx', entry], options));
}

export async function asViewer({ folder }: BenchNeo4j, port: number, name: string, email: string): Promise<Contender> {
  const document = readFileSync('schema/operations.graphql', 'utf8');
  const operation = (page: Page) => new RegExp(`query ${page}[\\s\\S]*?\\n}\\n`).exec(document)?.[0] as string;
  const queries = { ClientPage: operation('ClientPage'), PartyList: operation('PartyList') };
  return {
    name,
    port,
    path: '/graphql',
    headers: { ...JSON_BODY, authorization: `Bearer ${await localToken(folder, email)}` },
    body: (page, index) => {
      const { id, name } = named(index);
      const after = Buffer.from(JSON.stringify([name, id])).toString('base64url');
      return {
        query: queries[page],
        operationName: page,
        variables: page === 'ClientPage' ? { id, first: FIRST[page] } : { first: FIRST[page], after },
      };
    },
  };
}

export async function ask(contender: Contender, page: Page, index: number): Promise<unknown> {
  const { data, errors } = await post(contender, page, index);
  if (!data || errors) throw new Error(JSON.stringify(errors).slice(0, 500));
  return data;
}

async function post({ port, path, headers, body }: Contender, page: Page, index: number) {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(body(page, index)),
  });
  return (await response.json()) as { data?: unknown; errors?: unknown; extensions?: unknown };
}

/** Wrong answers would make the benchmark worthless: all contenders must find the same relationships and parties. */
export async function compareAnswers(contenders: Contender[], parties: number): Promise<void> {
  for (const page of ['ClientPage', 'PartyList'] as Page[])
    for (let index = 1; index < 6; index++) {
      const answers = await Promise.all(contenders.map((contender) => ask(contender, page, (index * 7919) % parties)));
      const found = answers.map((answer) =>
        [...objectIds(answer, page === 'ClientPage' ? 'kind' : 'segment')].sort().join(),
      );
      if (new Set(found).size !== 1)
        throw new Error(`${page}: the answers differ:\n${found.join('\n')}`.slice(0, 2_000));
    }
}

/** IDs of all objects in an answer that have a certain field. */
function objectIds(value: unknown, field: string, found = new Set<string>()): Set<string> {
  if (value && typeof value === 'object') {
    if (field in value) found.add((value as { id: string }).id);
    for (const each of Object.values(value)) objectIds(each, field, found);
  }
  return found;
}

export async function ready(attempt: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      await attempt();
      return;
    } catch (error) {
      if (tries > 120) throw error;
      await new Promise((done) => setTimeout(done, 500));
    }
  }
}
