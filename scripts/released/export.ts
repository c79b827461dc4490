/**
 * `npx tsx scripts/released/export.ts <commit> <release>`: runs the code of a release in a copy of its own, with the example data
 * and some changes through its API, and writes the graph as a backup, from which test/migrations/released.test.ts restores it.
 * Run it once for each release.
 */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { localToken } from '../../src/access-control/tokens.ts';
import { makeBackup } from '../../src/backup/make-backup.ts';
import { Graph } from '../../src/graph/graph.ts';
import { holdManagedNeo4j } from '../../src/graph/managed-neo4j.ts';
import { createDriver } from '../../src/graph/open-graph.ts';
import { until } from '../faults/service.ts';
import { MADE_AT, MADE_HOMES } from './made.ts';

const [commit, release] = process.argv.slice(2);
if (!commit || !release) throw new Error('Usage: npx tsx scripts/released/export.ts <commit> <release>');

/** In its copy of the code: the migrations and the example data of a fixed instant. */
const PLANT = `import 'reflect-metadata';
import { plantStory } from './seed/plant.ts';
import { graphOf, readConfig } from './src/config.ts';
import { openGraph } from './src/graph/open-graph.ts';
import { migrate } from './src/migrate.ts';
const opened = await openGraph(graphOf(readConfig(process.env)));
await migrate(opened.graph.driver);
await plantStory(opened.graph, '${MADE_AT}', { homes: ${MADE_HOMES} });
await opened.close();
`;

/** Records that the example data has none of: webhooks with secrets, people that were invited, kept answers, events. */
const CHANGES: readonly [as: string, mutation: string][] = [
  [
    'broker',
    `createOrganisation(input: { name: "Made by 0.1.0", profile: PUBLIC, idempotencyKey: "6f6f1f0a-0000-4000-8000-000000000001" }) { organisation { id } errors { message } }`,
  ],
  [
    'broker',
    `createPerson(input: { name: "Invited Person", email: "invited@example.org" }) { person { id } errors { message } }`,
  ],
  [
    'broker',
    `createWebhook(input: { party: "$party", url: "https://example.com/hook" }) { webhook { id } secret errors { message } }`,
  ],
  ['client', `requestSignInLink(input: { email: "client@covalue.example" }) { errors { message } }`],
];

const folder = mkdtempSync(join(tmpdir(), 'covalue-released-'));
const code = join(folder, 'code');
const data = join(folder, 'data');
mkdirSync(code);
mkdirSync(data);
execFileSync('sh', ['-c', `git archive "$0" | tar x -C "$1"`, commit, code]);
symlinkSync(resolve('node_modules'), join(code, 'node_modules'));
writeFileSync(join(code, 'plant.ts'), PLANT);
const neo4j = await holdManagedNeo4j({
  folder,
  jarsFolder: '.covalue',
  anyPorts: true,
  heapMb: 512,
  pageCacheMb: 64,
  onProgress: (line) => console.error(line),
});
const environment = {
  ...process.env,
  NEO4J_URI: neo4j.uri,
  NEO4J_PASSWORD: neo4j.password,
  COVALUE_DATA: data,
  COVALUE_SEED: 'false',
  PLAN_AHEAD: 'false',
  TRAINING_EVERY_HOURS: '0',
  MAIL_SENDING: 'false',
  PORT: '0',
};
const driver = createDriver(neo4j.uri, neo4j.username, neo4j.password);
try {
  execFileSync(process.execPath, ['--import', 'tsx', 'plant.ts'], { cwd: code, env: environment, stdio: 'inherit' });
  await change();
  const { folder: backup, manifest } = await makeBackup(new Graph(driver), {
    to: folder,
    keys: { dataFolder: data },
    withKeys: false,
    maxPauseMs: 60_000,
    covalue: release,
  });
  const target = resolve('test/migrations', release);
  mkdirSync(resolve('test/migrations'), { recursive: true });
  rmSync(target, { recursive: true, force: true });
  execFileSync('cp', ['-r', backup, target]);
  console.error(`${target}: ${manifest.nodes} nodes, ${manifest.relationships} relationships`);
} finally {
  await driver.close();
  await neo4j.release();
  rmSync(folder, { recursive: true, force: true });
}

/** Through the API of that release. */
async function change(): Promise<void> {
  const server = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: code,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  try {
    await until(240_000, 'its API', () => {
      if (server.exitCode !== null) throw new Error(said);
      return said.includes('/health');
    });
    const url = /Health: (http:\S+)\/health/.exec(said)?.[1];
    if (!url) throw new Error(said);
    const call = async (person: string, query: string) => {
      const answer = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${await localToken(data, `${person}@covalue.example`)}`,
        },
        body: JSON.stringify({ query }),
      });
      const { data: found, errors } = JSON.parse(await answer.text());
      const [payload] = Object.values(found ?? {}) as { errors?: unknown[] }[];
      if (errors || payload?.errors?.length) throw new Error(`${query}: ${JSON.stringify(errors ?? payload?.errors)}`);
      return found;
    };
    const { viewer } = await call('broker', '{ viewer { party { id } } }');
    for (const [person, mutation] of CHANGES)
      console.error(JSON.stringify(await call(person, `mutation { ${mutation.replace('$party', viewer.party.id)} }`)));
  } finally {
    server.kill('SIGTERM');
    await until(30_000, 'the end of its API', () => server.exitCode !== null || server.signalCode !== null);
  }
}
