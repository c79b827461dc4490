/** Servers that are not Neo4j, or none at all: the error names the cause and what to do. Real servers, and the real driver. */
import { createServer as createHttp } from 'node:http';
import { createServer, type Server } from 'node:net';
import neo4j from 'neo4j-driver';
import { afterAll, expect, it } from 'vitest';
import { openGraph } from '../../src/graph/open-graph.ts';
import { whyUnreachable } from '../../src/graph/unreachable.rules.ts';

const servers: Server[] = [];
afterAll(() => {
  for (const server of servers) server.close();
});

function listen(server: Server): Promise<number> {
  servers.push(server);
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done((server.address() as { port: number }).port));
  });
}

async function failureOf(uri: string): Promise<string> {
  const opening = openGraph({ neo4jUri: uri, folder: '.', waitSeconds: 0 });
  return opening.then(
    () => 'opened',
    (error: Error) => error.message,
  );
}

it('names a port on which nothing listens', async () => {
  expect(await failureOf('bolt://127.0.0.1:1')).toMatch(/nothing listens there .*What to do: start Neo4j/);
});

it('names a host that is not known', async () => {
  expect(await failureOf('bolt://no-such-host.invalid:7687')).toMatch(/host name is not known.*correct the host/);
});

it('names an HTTP server at once, without waiting', async () => {
  const port = await listen(createHttp((_, response) => response.end()));
  const opening = openGraph({ neo4jUri: `bolt://127.0.0.1:${port}`, folder: '.', waitSeconds: 600 });
  await expect(opening).rejects.toThrow(/an HTTP server answers there.*use the Bolt port/);
});

it('names another protocol at once, without waiting', async () => {
  const port = await listen(
    createServer((socket) => {
      socket.on('error', () => {}).write('SSH-2.0-OpenSSH_9.2\r\n');
    }),
  );
  const opening = openGraph({ neo4jUri: `bolt://127.0.0.1:${port}`, folder: '.', waitSeconds: 600 });
  await expect(opening).rejects.toThrow(/another protocol than Bolt/);
});

it('names a server that accepts connections and closes them', async () => {
  const port = await listen(createServer((socket) => socket.destroy()));
  expect(await failureOf(`bolt://127.0.0.1:${port}`)).toMatch(/closes connections at once/);
});

it('names a refused password, and a missing database', () => {
  const error = (code: string) => new neo4j.Neo4jError('no', code as never, '00000', 'no');
  expect(whyUnreachable(error('Neo.ClientError.Security.Unauthorized'))).toContain('NEO4J_PASSWORD');
  expect(whyUnreachable(error('Neo.ClientError.Database.DatabaseNotFound'))).toContain('NEO4J_DATABASE');
});
