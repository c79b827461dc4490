/**
 * One server of the live benchmark, controlled by its parent: Covalue, Covalue whose writes make no events
 * (MODE=silent), or a bare graphql-ws server that pushes the same payload (MODE=bare).
 */

import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';
import { createApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import { Graph, type GraphRow, type Parameters } from '../src/graph/graph.ts';
import { createDriver } from '../src/graph/open-graph.ts';
import { type Runner, runnerOn } from '../src/graph/runner.ts';
import { appendEvents } from '../src/outbox/append-event.ts';
import { ANY_PENDING } from '../src/outbox/pending-event.cypher.ts';

export const PAYLOAD_QUERY = 'subscription Bench { events { cursor id name at entityId entityVersion } }';

/** Milliseconds since 1970, comparable between processes of one machine. */
export const now = () => performance.timeOrigin + performance.now();

/** The same writes without their events. */
class SilentGraph extends Graph {
  override write<T>(work: (transaction: Runner) => Promise<T>): Promise<T> {
    return super.write((transaction) =>
      work(
        runnerOn((text, parameters) =>
          transaction.run(text, 'events' in parameters ? { ...parameters, events: [] } : parameters),
        ),
      ),
    );
  }
  override onWrite(): () => void {
    return () => {};
  }
  /** It does not number events of the other server either. */
  override async query(text: string, parameters: Parameters): Promise<GraphRow[]> {
    return text === ANY_PENDING.text ? [] : super.query(text, parameters);
  }
}

interface Pusher {
  server: Server;
  /** Writes the event with the number `version`; resolves when it is committed. */
  push(version: number): Promise<void>;
}

async function covalue(): Promise<Pusher> {
  const { NEO4J_URI: uri, NEO4J_PASSWORD: password } = process.env as Record<string, string>;
  const driver = createDriver(uri as string, 'neo4j', password as string);
  const graph = process.env.MODE === 'silent' ? new SilentGraph(driver) : new Graph(driver);
  const app = await createApp(
    graph,
    readConfig({ SECRET_KEY: 'only for benchmarks'.repeat(2), ...process.env, NODE_ENV: 'production' }),
  );
  return {
    server: app.api.server,
    push: (version) =>
      graph.write((transaction) =>
        appendEvents(transaction, 'per_operator', new Date().toISOString(), [
          {
            name: 'benchmarked',
            entityId: 'rel_0',
            entityVersion: version,
            partyIds: ['org_0'],
            relationshipId: 'rel_0',
          },
        ]),
      ),
  };
}

function bare(): Pusher {
  const schema = buildSchema(
    'type Query { ok: Boolean } type Event { cursor: String! id: ID! name: String! at: String! entityId: ID! entityVersion: Int! } type Subscription { events: Event! }',
  );
  const waiting = new Set<(event: object) => void>();
  async function* events() {
    const queue: object[] = [];
    let wake: (() => void) | undefined;
    const take = (event: object) => {
      queue.push(event);
      wake?.();
    };
    waiting.add(take);
    try {
      for (;;) {
        while (queue.length) yield { events: queue.shift() };
        await new Promise<void>((done) => {
          wake = done;
        });
      }
    } finally {
      waiting.delete(take);
    }
  }
  const server = createServer();
  useServer(
    { schema, roots: { subscription: { events } } as never },
    new WebSocketServer({ server, path: '/graphql' }),
  );
  return {
    server,
    async push(version) {
      const event = {
        cursor: 'ZTE6MTIzNDU2',
        id: 'evt_01jd9x4m8k3v7q2wz5c6e1r0ta',
        name: 'benchmarked',
        at: new Date().toISOString(),
        entityId: 'rel_0',
        entityVersion: version,
      };
      for (const take of waiting) take(event);
    },
  };
}

async function main() {
  const { server, push } = process.env.MODE === 'bare' ? bare() : await covalue();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const reply = (message: object) => process.send?.(message);
  process.on('message', async (message: { do: string; from: number; count: number; perSecond: number }) => {
    if (message.do === 'memory') {
      for (let round = 0; round < 3; round++) {
        globalThis.gc?.();
        await new Promise((done) => setTimeout(done, 300));
      }
      const { rss, heapUsed, external } = process.memoryUsage();
      reply({ rss, heap: heapUsed + external });
    } else if (message.do === 'push') {
      const committed: Record<number, number> = {};
      const started = now();
      const pending: Promise<void>[] = [];
      for (let index = 0; index < message.count; index++) {
        const due = started + (index * 1000) / message.perSecond;
        if (due > now()) await new Promise((done) => setTimeout(done, due - now()));
        const version = message.from + index;
        pending.push(
          push(version).then(() => {
            committed[version] = now();
          }),
        );
      }
      await Promise.all(pending);
      reply({ committed, seconds: (now() - started) / 1000 });
    }
  });
  process.on('disconnect', () => process.exit(0));
  reply({ port: (server.address() as AddressInfo).port });
}

if (process.send) await main();
