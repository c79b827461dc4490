/** The load of a soak: people who read and write, subscribers, and a receiver of webhooks. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { quantile } from '../../bench/quantile.ts';
import { ask } from './client.ts';

const SUBSCRIBERS = 20;
/** A subscriber leaves and another one comes. */
const SUBSCRIBER_CHANGES_MS = 2_000;
const EVENT = 'name at entityId';

/** One write in four operations. */
const WRITE_EVERY = 4;
const READS = [
  '{ viewer { administrator person { id name } party { id name } } }',
  '{ listings(first: 20) { nodes { id updatedAt } } }',
  '{ viewer { party { id name relationships(first: 20) { totalCount nodes { id state provider { name } consumer { name } } } } } }',
  'query ($relationship: ID!) { serviceRelationship(id: $relationship) { id state kind activities(first: 20) { totalCount nodes { id summary occurredAt } } resources(first: 10) { nodes { id name } } } }',
];
const WRITES = [
  'mutation ($relationship: ID!, $text: String!) { recordActivity(input: { relationship: $relationship, kind: RELATIONSHIP_MANAGEMENT, summary: $text }) { activity { id } errors { message } } }',
  'mutation ($relationship: ID!, $text: String!) { updateRelationship(input: { id: $relationship, purpose: $text }) { relationship { id } errors { message } } }',
];

export interface Counts {
  reads: number;
  writes: number;
  failed: number;
  ms: number[];
}

export class Load {
  counts: Counts = { reads: 0, writes: 0, failed: 0, ms: [] };
  readonly failures = new Set<string>();
  subscriberSeconds: number[] = [];
  webhookSeconds: number[] = [];
  readonly #operations: { token: string; relationship: string }[];
  #next = 0;
  #receiver?: Server;
  #subscribers: (() => void)[] = [];
  #changes?: NodeJS.Timeout;

  /** @param people each with a token and the relationship in which they read and write */
  constructor(
    readonly url: string,
    people: { token: string; relationship: string }[],
  ) {
    this.#operations = people;
  }

  /** Subscribers, and webhooks of the party. */
  async begin(party: string): Promise<void> {
    this.#receiver = createServer((request, response) => {
      let text = '';
      request.on('data', (chunk) => {
        text += chunk;
      });
      request.on('end', () => {
        response.end();
        this.webhookSeconds.push(since(JSON.parse(text).at));
      });
    }).listen(0, '127.0.0.1');
    await new Promise((done) => this.#receiver?.once('listening', done));
    const { port } = this.#receiver.address() as AddressInfo;
    const hook =
      'mutation ($party: ID!, $url: URL!) { createWebhook(input: { party: $party, url: $url }) { webhook { id } errors { message } } }';
    for (const path of ['one', 'two']) {
      const { ok, text } = await ask(this.url, this.#operations[0]?.token ?? '', hook, {
        party,
        url: `http://127.0.0.1:${port}/${path}`,
      });
      if (!ok) throw new Error(`createWebhook: ${text}`);
    }
    for (let n = 0; n < SUBSCRIBERS; n++) this.#subscribe(n);
    this.#changes = setInterval(() => {
      this.#subscribers.shift()?.();
      this.#subscribe(this.#next);
    }, SUBSCRIBER_CHANGES_MS);
  }

  async end(): Promise<void> {
    clearInterval(this.#changes);
    for (const leave of this.#subscribers) leave();
    this.#receiver?.closeAllConnections();
    await new Promise((done) => this.#receiver?.close(done));
  }

  /** @param concurrency clients, each with one operation at a time. @returns operations a second */
  async closed(concurrency: number, seconds: number): Promise<number> {
    const end = performance.now() + seconds * 1000;
    let count = 0;
    const client = async () => {
      while (performance.now() < end) {
        await this.#operation();
        count++;
      }
    };
    await Promise.all(Array.from({ length: concurrency }, client));
    return count / seconds;
  }

  /** So many operations a second, whatever their answers take, at most `concurrency` at a time. */
  async paced(rate: number, concurrency: number, until: () => boolean): Promise<void> {
    const started = performance.now();
    let begun = 0;
    const running = new Set<Promise<void>>();
    while (!until()) {
      const due = ((performance.now() - started) / 1000) * rate;
      while (begun < due && running.size < concurrency) {
        begun++;
        const one: Promise<void> = this.#operation().finally(() => running.delete(one));
        running.add(one);
      }
      // What was not sent because too many ran is not sent later.
      begun = Math.max(begun, Math.floor(due));
      await new Promise((done) => setTimeout(done, 5));
    }
    await Promise.all(running);
  }

  /** p95 of the lags since the last call, in s; undefined if there were none. */
  takeLags(): { subscriberLag?: number; webhookLag?: number } {
    const p95 = (values: number[]) => (values.length ? quantile(values, 0.95) : undefined);
    const lags = { subscriberLag: p95(this.subscriberSeconds), webhookLag: p95(this.webhookSeconds) };
    [this.subscriberSeconds, this.webhookSeconds] = [[], []];
    return lags;
  }

  async #operation(): Promise<void> {
    const n = this.#next++;
    const who = this.#operations[n % this.#operations.length];
    if (!who) throw new Error('A load needs people.');
    const writes = n % WRITE_EVERY === 0;
    const list = writes ? WRITES : READS;
    const query = list[Math.floor(n / WRITE_EVERY) % list.length] ?? '';
    const { relationship } = who;
    const { ok, ms, text } = await ask(this.url, who.token, query, {
      relationship,
      ...(writes && { text: `Soak ${n}` }),
    });
    this.counts[writes ? 'writes' : 'reads']++;
    this.counts.ms.push(ms);
    if (ok) return;
    this.counts.failed++;
    if (this.failures.size < 5) this.failures.add(text.slice(0, 300));
  }

  #subscribe(n: number): void {
    const who = this.#operations[n % this.#operations.length];
    const client = createClient({
      url: `${this.url.replace('http', 'ws')}/graphql`,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: `Bearer ${who?.token}` },
      lazy: false,
      onNonLazyError: () => {},
    });
    const query = `subscription ($relationship: ID!) { relationshipChanged(id: $relationship) { ${EVENT} } }`;
    client.subscribe<{ relationshipChanged: { at: string } }>(
      { query, variables: { relationship: who?.relationship } },
      {
        next: ({ data }) => data && this.subscriberSeconds.push(since(data.relationshipChanged.at)),
        error: (error) => this.failures.size < 5 && this.failures.add(`subscription: ${JSON.stringify(error)}`),
        complete() {},
      },
    );
    this.#subscribers.push(() => void client.dispose());
  }
}

/** Seconds since an instant of the server, which has the same clock. */
function since(instant: string): number {
  return (Date.now() - Date.parse(instant)) / 1000;
}
