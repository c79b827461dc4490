/** A PostgreSQL in a temporary folder, on loopback, with the rows of the generated graph and row-level security. */
import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import type { Sizes } from './graph.ts';
import { id, relationshipRows } from './graph.ts';
import { ready } from './pages.ts';

export interface BenchPostgres {
  url: string;
  close(): Promise<void>;
}

const SCHEMA = `
CREATE TABLE party (id text PRIMARY KEY, name text NOT NULL);
CREATE TABLE service (id text PRIMARY KEY, name text NOT NULL);
CREATE TABLE offering (id text PRIMARY KEY, name text NOT NULL, service text NOT NULL);
CREATE TABLE relationship (id text PRIMARY KEY, provider text NOT NULL, consumer text NOT NULL, offering text NOT NULL, state text NOT NULL, disclosure text NOT NULL, criticality text NOT NULL);
CREATE TABLE resource (id text PRIMARY KEY, name text NOT NULL, kind text NOT NULL, disclosure text, relationship text NOT NULL, service text NOT NULL, criticality text NOT NULL);`;
const INDEXES = `
CREATE INDEX ON offering (service); CREATE INDEX ON relationship (provider); CREATE INDEX ON relationship (consumer);
CREATE INDEX ON relationship (offering); CREATE INDEX ON resource (relationship); CREATE INDEX ON resource (service);
CREATE ROLE app LOGIN; GRANT SELECT ON ALL TABLES IN SCHEMA public TO app;
ALTER TABLE relationship ENABLE ROW LEVEL SECURITY; ALTER TABLE resource ENABLE ROW LEVEL SECURITY;
CREATE POLICY seen ON relationship USING (disclosure = 'PUBLIC' OR provider = ANY (string_to_array(current_setting('app.parties'), ','))
  OR consumer = ANY (string_to_array(current_setting('app.parties'), ',')));
CREATE POLICY seen ON resource USING (disclosure IS NULL OR disclosure = 'PUBLIC');
VACUUM ANALYZE;`;

/** The folder of PostgreSQL's programs; undefined where it is not installed. */
function programs(): string | undefined {
  const found = spawnSync('sh', ['-c', 'command -v postgres'], { encoding: 'utf8' }).stdout.trim();
  const folders = found ? [dirname(realpathSync(found))] : [];
  const packaged = '/usr/lib/postgresql';
  if (existsSync(packaged)) folders.push(...readdirSync(packaged).map((version) => join(packaged, version, 'bin')));
  return folders.find((folder) => existsSync(join(folder, 'initdb')));
}

/** @returns the reason if PostgreSQL cannot run */
export async function openPostgres(sizes: Sizes, say: (line: string) => void): Promise<BenchPostgres | string> {
  const bin = programs();
  if (!bin) return 'PostgreSQL is not installed (no `postgres` and `initdb`)';
  // PostgreSQL refuses to run as root.
  const asUser = process.getuid?.() === 0 ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  if (asUser.length && spawnSync('id', ['postgres']).status !== 0) return 'root has no user postgres to run it as';
  const folder = mkdtempSync('/tmp/covalue-bench-postgres-');
  if (asUser.length) execFileSync('chown', ['postgres', folder]);
  const command = (name: string, ...args: string[]): [string, string[]] => {
    const [program, ...rest] = [...asUser, join(bin, name), ...args];
    return [program as string, rest];
  };
  const data = join(folder, 'data');
  execFileSync(...command('initdb', '-D', data, '-A', 'trust', '-U', 'owner', '--no-sync'), { stdio: 'ignore' });
  const port = await freePort();
  const server: ChildProcess = spawn(
    ...command(
      'postgres',
      '-D',
      data,
      '-p',
      String(port),
      '-h',
      '127.0.0.1',
      '-k',
      folder,
      '-c',
      'shared_buffers=1GB',
      '-c',
      'fsync=off',
      '-c',
      'jit=off',
    ),
    { stdio: 'ignore' },
  );
  const close = async () => {
    const stopped = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGINT');
    await stopped;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const psql = (input: string) =>
      execFileSync(
        'psql',
        ['-h', '127.0.0.1', '-p', String(port), '-U', 'owner', '-q', '-v', 'ON_ERROR_STOP=1', 'postgres'],
        {
          input,
          stdio: ['pipe', 'ignore', 'inherit'],
        },
      );
    await ready(async () => psql('SELECT 1'));
    psql(SCHEMA);
    load(sizes, psql);
    psql(INDEXES);
    say(`PostgreSQL: ${sizes.relationships} relationships`);
    return { url: `postgres://app@127.0.0.1:${port}/postgres`, close };
  } catch (error) {
    await close();
    throw error;
  }
}

function load(sizes: Sizes, psql: (input: string) => void): void {
  const copy = (table: string, rows: string[][]) =>
    psql(`COPY ${table} FROM STDIN;\n${rows.map((row) => row.join('\t')).join('\n')}\n\\.\n`);
  const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
  const number = (index: number) => String(index).padStart(7, '0');
  copy(
    'party',
    numbers(sizes.parties).map((index) => [id('org', index), `Party ${number(index)}`]),
  );
  copy(
    'service',
    numbers(sizes.parties).map((index) => [id('svc', index), `Service ${index}`]),
  );
  copy(
    'offering',
    numbers(sizes.parties).map((index) => [id('off', index), `Offering ${index}`, id('svc', index)]),
  );
  const row = relationshipRows(sizes);
  const relationships = numbers(sizes.relationships).map(row);
  copy(
    'relationship',
    relationships.map((each) => [
      each.id,
      each.provider,
      each.consumer,
      each.offering,
      'ACTIVE',
      each.disclosure,
      'MEDIUM',
    ]),
  );
  copy(
    'resource',
    numbers(sizes.resources).map((index) => {
      const made = relationships[index % sizes.relationships] as (typeof relationships)[number];
      return [
        id('res', index),
        `Resource ${index}`,
        'ACCESS',
        '\\N',
        made.id,
        made.consumer.replace('org', 'svc'),
        'MEDIUM',
      ];
    }),
  );
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
