/**
 * An empty graph in production: it is set up in a terminal, entered with a one-time code, and no output contains a
 * secret.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { InstallationKey } from '../../src/access-control/installation-key.ts';
import { useSignInLink } from '../../src/features/access/sign-in.actions.ts';
import type { Graph } from '../../src/graph/graph.ts';
import { buildPages } from '../../src/pages/build-pages.ts';
import { clearGraph, openTestGraph } from '../support/api.ts';
import { testNeo4j } from '../support/neo4j.ts';

const PASSWORD = 'velvet tractor monsoon fig';
const KEY = 'a secret key from outside of the data folder';
const folder = mkdtempSync(join(tmpdir(), 'covalue-production-'));
let graph: Graph;

beforeAll(async () => {
  graph = openTestGraph();
  await clearGraph(graph);
  await buildPages(() => {});
}, 180_000);
afterAll(() => graph.driver.close());

interface Run {
  code: number | null;
  stdout: string;
  stderr: string;
}

function start(entry: string, args: string[] = [], environment: Record<string, string> = {}) {
  const { uri, username, password } = testNeo4j();
  const inherited = { ...process.env };
  for (const name of ['PORT', 'JWKS_URL', 'VITEST']) delete inherited[name];
  const child = spawn(process.execPath, ['--import', 'tsx', entry, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...inherited,
      NODE_ENV: 'production',
      SECRET_KEY: KEY,
      COVALUE_DATA: folder,
      NEO4J_URI: uri,
      NEO4J_USERNAME: username,
      NEO4J_PASSWORD: password,
      PORT: '0',
      PLAN_AHEAD: 'false',
      TRAINING_EVERY_HOURS: '0',
      ...environment,
    },
  });
  const run: Run = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    run.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    run.stderr += chunk;
  });
  const ended = new Promise<Run>((done) => child.on('close', (code) => done(Object.assign(run, { code }))));
  return { child, run, ended };
}

const setup = (...args: string[]) => start('src/cli/setup.ts', args).ended;
const person = (name: string) => ['--name', name, '--email', `${name}@maple.example`, '--organisation', 'Maple & Main'];
const codeIn = (file: string) => new URL(readFileSync(file, 'utf8').trim()).searchParams.get('token') as string;

describe.sequential('npm run setup', () => {
  const [first, second] = [join(folder, 'first-code'), join(folder, 'second-code')];
  let winner: string;

  it('lists the missing options without a terminal, and names the option of an invalid value', async () => {
    const runs = await Promise.all([
      setup('--name', 'Ada'),
      setup('--name', 'Ada', '--email', 'ada at maple', '--organisation', 'Maple'),
      setup('--password', 'x'),
      setup('--help'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([1, 1, 1, 0]);
    expect(runs[0]?.stderr).toContain('specify --email, --organisation');
    expect(runs[1]?.stderr).toContain('--email: Specify one plain email address');
    expect(runs[3]?.stdout).toContain('Usage: npm run setup');
    for (const { stderr } of runs) expect(stderr).not.toMatch(/\n +at /);
  });

  it('creates one administrator when it runs twice at the same time, and writes the code only to a file with mode 0600', async () => {
    const runs = await Promise.all([
      setup(...person('ada'), '--code-file', first),
      setup(...person('grace'), '--code-file', second),
    ]);
    expect(runs.map(({ code }) => code).sort()).toEqual([0, 1]);
    const won = runs[0]?.code === 0 ? 0 : 1;
    winner = ['ada', 'grace'][won] as string;
    const [file, other] = won === 0 ? [first, second] : [second, first];
    expect([existsSync(file), existsSync(other)]).toEqual([true, false]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(runs[1 - won]?.stderr).toContain('There is already an administrator');
    for (const { stdout, stderr } of runs) expect(stdout + stderr).not.toContain(codeIn(file));
    expect(await graph.read('MATCH (p:Person {administrator: true}) RETURN p.email AS email', {})).toEqual([
      { email: `${winner}@maple.example` },
    ]);
    // The graph does not contain the code.
    const stored = await graph.read('MATCH (n) RETURN properties(n) AS values', {});
    expect(JSON.stringify(stored)).not.toContain(codeIn(file));
  });

  it('replaces the code until a password is set, and never creates a second administrator', async () => {
    const before = codeIn(existsSync(first) ? first : second);
    const runs = await Promise.all([setup(...person('eve')), setup('--new-code', '--email', 'eve@maple.example')]);
    expect(runs.map(({ code }) => code)).toEqual([1, 1]);
    const renewed = await setup('--new-code', '--email', `${winner}@maple.example`);
    expect(renewed.code).toBe(0);
    expect(renewed.stderr).toContain(join(folder, 'setup-code'));
    const signIn = {
      folder,
      keyFolder: folder,
      secondFactor: 'nobody' as const,
      origin: () => 'http://localhost:4000',
    };
    const installationKey = new InstallationKey('a key of this test, never used');
    const stranger = { graph, address: '192.0.2.1', now: new Date().toISOString(), signIn, installationKey };
    await expect(useSignInLink(stranger, { token: before, password: PASSWORD })).rejects.toThrow('used or has expired');
    const late = { ...stranger, now: new Date(Date.now() + 3_601_000).toISOString() };
    await expect(
      useSignInLink(late, { token: codeIn(join(folder, 'setup-code')), password: PASSWORD }),
    ).rejects.toThrow('used or has expired');
  });
});

describe.sequential('npm start in production', () => {
  it('refuses the example story, and an identity provider without audience', async () => {
    const [story, provider] = await Promise.all([
      start('src/main.ts', [], { COVALUE_SEED: 'true' }).ended,
      start('src/main.ts', [], { JWKS_URL: 'https://login.example/keys' }).ended,
    ]);
    expect([story?.code, provider?.code]).toEqual([1, 1]);
    expect(story?.stderr).toContain('COVALUE_SEED: the administrator of the example data is publicly known');
    expect(provider?.stderr).toContain('JWT_AUDIENCE: required with JWKS_URL');
  });

  it('refuses to start without a key from outside of the data folder, before it opens the graph', async () => {
    const { code, stderr } = await start('src/main.ts', [], { SECRET_KEY: '', NEO4J_URI: 'bolt://127.0.0.1:1' }).ended;
    expect(code).toBe(1);
    expect(stderr).toContain('SECRET_KEY is required with NODE_ENV=production');
    expect(stderr).not.toMatch(/\n +at /);
  });

  it('signs the administrator in by the code once, and prints, logs and serves no secret', async () => {
    const { child, run, ended } = start('src/main.ts', [], { LOG_LEVEL: 'debug' });
    try {
      const url = await origin(run, ended);
      const ask = async (query: string, variables: object = {}, token?: string) => {
        const response = await fetch(`${url}/graphql`, {
          method: 'POST',
          headers: {
            'content-type': 'application/json',
            'x-covalue-trace': '1',
            ...(token && { authorization: `Bearer ${token}` }),
          },
          body: JSON.stringify({ query, variables }),
        });
        // biome-ignore lint/suspicious/noExplicitAny: an answer of any shape
        return (await response.json()) as any;
      };
      const token = codeIn(join(folder, 'setup-code'));
      const use = `mutation ($input: UseSignInLinkInput!) { useSignInLink(input: $input) { token refreshToken errors { field } } }`;
      const { useSignInLink: used } = (await ask(use, { input: { token, password: PASSWORD } })).data;
      expect(used.errors).toEqual([]);
      const again = await ask(use, { input: { token, password: PASSWORD } });
      expect(again.data.useSignInLink.errors).toMatchObject([{ field: 'token' }]);
      const me = await ask('{ viewer { administrator party { name } } }', {}, used.token);
      expect(me.data.viewer).toEqual({ administrator: true, party: { name: 'Maple & Main' } });
      expect(me.extensions.covalue).toBeUndefined();
      const [people, events] = await Promise.all([
        fetch(`${url}/local/people`, { method: 'POST', headers: { 'x-covalue-key': 'x' } }),
        graph.read(
          "MATCH (p:Party) RETURN count(p) AS parties, count(CASE WHEN p.email ENDS WITH '@covalue.example' THEN 1 END) AS story",
          {},
        ),
      ]);
      expect(people.status).toBe(404);
      expect(events).toEqual([{ parties: 2, story: 0 }]);
      const text = run.stdout + run.stderr;
      for (const secret of [token, KEY, used.token, used.refreshToken, PASSWORD, testNeo4j().password])
        expect(text).not.toContain(secret);
      expect(text).not.toMatch(/eyJ[\w-]+\.|#key=|password/i);
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
    expect((await setup('--new-code', '--email', 'ada@maple.example')).code).toBe(1);
  });

  it('issues tokens that are valid for one hour by npm run token', async () => {
    const { stdout, code } = await start('src/cli/token.ts', ['ada@maple.example']).ended;
    const claims = JSON.parse(Buffer.from(stdout.split('.')[1] as string, 'base64url').toString());
    expect([code, claims.exp - claims.iat]).toEqual([0, 3_600]);
  });
});

async function origin(run: Run, ended: Promise<Run>): Promise<string> {
  let over = false;
  void ended.then(() => {
    over = true;
  });
  for (;;) {
    const found = /Health: (http:\S+)\/health/.exec(run.stdout)?.[1];
    if (found) return found;
    if (over) throw new Error(`npm start ended:\n${run.stdout}${run.stderr}`);
    await new Promise((done) => setTimeout(done, 50));
  }
}
