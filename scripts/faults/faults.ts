/**
 * `npm run faults`: makes faults in a service of its own while clients write, and prints a table: whether it healed or said
 * what to do, and whether acknowledged writes were lost or doubled.
 */
import 'reflect-metadata';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { localToken } from '../../src/access-control/tokens.ts';
import { graphOf, readConfig } from '../../src/config.ts';
import { openGraph } from '../../src/graph/open-graph.ts';
import { ReadinessWatch } from './readiness.ts';
import { type Result, SCENARIOS, type World } from './scenarios.ts';
import { pause, Service, until } from './service.ts';
import { Writers } from './writers.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, help: { type: 'boolean' } } });
if (values.help) {
  console.log(`Usage: npm run faults -- [--only <part of a name>,…]

Makes ${SCENARIOS.length} faults, each in a service on 127.0.0.1 with a folder of its own while 4 clients write, and prints whether the service
healed or said within 20 s what to do, and how many acknowledged writes were lost or doubled. The disk is a tmpfs, which needs
the right to mount; without it, the faults of disks are left out.`);
  process.exit(0);
}

const folder = mkdtempSync(join(tmpdir(), 'covalue-faults-'));
const mounted = mount(folder);
const scenarios = SCENARIOS.filter(
  ({ name }) =>
    (!values.only || values.only.split(',').some((part) => name.includes(part))) && (mounted || !/disk/.test(name)),
);
console.error(`Machine: ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}`);

function mount(at: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1200m', 'covalue-faults', at], { stdio: 'ignore' });
    return true;
  } catch {
    console.error('Without the right to mount; faults of disks are left out.');
    return false;
  }
}

const service = await new Service(folder).ready();
const token = await localToken(folder, 'broker@covalue.example');
const world: World = {
  folder,
  service,
  async served(withinMs = 300_000) {
    const read = timed(withinMs, '{ viewer { person { id } } }');
    const write = timed(withinMs, 'mutation { createOrganisation(input: { name: "Served" }) { organisation { id } } }');
    return { read: (await read) / 1000, write: (await write) / 1000 };
  },
  async restart(environment) {
    world.service = await new Service(folder, environment).ready();
  },
};

function timed(withinMs: number, query: string): Promise<number> {
  return until(withinMs, query, async () => {
    try {
      const answer = await fetch(`${world.service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify({ query }),
        signal: AbortSignal.timeout(20_000),
      });
      const { data, errors } = JSON.parse(await answer.text());
      return answer.status === 200 && !errors && Boolean(Object.values(data ?? {})[0]);
    } catch {
      return false;
    }
  });
}

const rows: string[] = [];
let failed = 0;
try {
  await world.served();
  const writers = new Writers(() => world.service.url, token);
  const readiness = new ReadinessWatch(() => world.service.url);
  for (const { name, run } of scenarios) {
    console.error(`${name}…`);
    const before = writers.acknowledged.size;
    const result = await run(world).catch((error: Error): Result => ({ what: error.message, ok: false }));
    if (!result.ok) failed += 1;
    const row = `| ${name} | ${result.what.replaceAll('\n', ' ').replaceAll('|', '/')} | ${result.ok ? 'yes' : '**no**'} | ${writers.acknowledged.size - before} |`;
    rows.push(row);
    console.error(row);
  }
  await pause(1_000);
  await writers.stop();
  await readiness.stop();
  const opened = await openGraph({ ...graphOf(readConfig({ COVALUE_DATA: folder })) });
  const { lost, doubled } = await writers.compare(opened.graph);
  await opened.close();
  console.log(
    `| fault | what happened | as it should | writes acknowledged meanwhile |\n|---|---|---|---|\n${rows.join('\n')}`,
  );
  console.log(
    `\n${writers.acknowledged.size} of ${writers.sent.size} writes acknowledged: ${lost} of them lost, ${doubled} doubled; ${writers.wrong.length} other answers.`,
  );
  console.log(readiness.summary);
  for (const wrong of new Set(writers.wrong.slice(0, 5))) console.log(`  ${wrong}`);
  if (failed || lost || doubled) process.exitCode = 1;
} finally {
  await world.service.stop().catch(() => world.service.kill());
  if (mounted) execFileSync('umount', ['-l', folder]);
  rmSync(folder, { recursive: true, force: true });
}
