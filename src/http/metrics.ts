/** `/metrics` for Prometheus: durations and outcomes, queues, repeated transactions, the lag of events, workers and memory. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Graph } from '../graph/graph.ts';
import type { QueueLength } from '../graph/statement.ts';
import { isLoopback } from '../values/loopback.ts';
import { isSameSecret } from '../values/same-secret.ts';
import type { WorkerStatus } from '../workers/worker.ts';
import { READ_LAG } from './metrics.cypher.ts';
import type { FinishedOperation } from './operation-log.ts';
import { CHALLENGE, sendJson } from './request-body.ts';
import type { Traffic } from './traffic.ts';

/** For the statement of a scrape. */
const SCRAPE_MS = 2_000;
const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 15];

export interface MetricsSources {
  graph: Graph;
  traffic: Traffic;
  hub: { readonly subscriptionCount: number; readonly position: number | undefined };
  workers(): readonly WorkerStatus[];
  /** How long the queues in the graph are, by name. */
  queues: Readonly<Record<string, QueueLength>>;
}

/** Who may read them: with this token, or without one from this machine only. */
export interface MetricsAccess {
  token?: string;
  /** Requests come from a proxy: then no address says that a client is on this machine. */
  trustProxy?: boolean;
}

export class Metrics {
  readonly #registry = new Registry();
  readonly #duration = new Histogram({
    name: 'covalue_operation_duration_seconds',
    help: 'Duration of GraphQL queries and mutations over HTTP, by outcome: OK, or the code of the first error.',
    labelNames: ['outcome'],
    buckets: SECONDS,
    registers: [this.#registry],
  });
  readonly #operations = new Counter({
    name: 'covalue_operations_total',
    help: 'GraphQL operations of all transports, by outcome.',
    labelNames: ['transport', 'outcome'],
    registers: [this.#registry],
  });

  readonly #ofGraph = {
    up: this.#gauge('covalue_neo4j_up', '1 if Neo4j answers, else 0.'),
    pending: this.#gauge('covalue_events_pending', 'Events that have no number yet.'),
    oldest: this.#gauge('covalue_events_pending_seconds', 'Age of the oldest event that has no number yet.'),
    behind: this.#gauge('covalue_events_undelivered', 'Numbered events that this replica has not delivered yet.'),
    length: this.#gauge('covalue_queue_length', 'Records that wait for background work, by queue.', ['queue']),
    aside: this.#gauge('covalue_set_aside', 'Records that background work could not process.'),
  };

  constructor(
    readonly sources: MetricsSources,
    readonly access: MetricsAccess,
  ) {
    collectDefaultMetrics({ register: this.#registry });
    this.#ofProcess();
  }

  readonly onOperation = ({ transport, codes, seconds }: FinishedOperation): void => {
    const outcome = codes[0] ?? 'OK';
    this.#operations.inc({ transport, outcome });
    // A subscription lasts as long as its client wants.
    if (transport === 'http') this.#duration.observe({ outcome }, seconds);
  };

  /** In the text format of Prometheus. */
  async text(): Promise<string> {
    await this.#readGraph();
    return this.#registry.metrics();
  }

  /** Answers `/metrics`. @returns whether the path was this one */
  serve(request: IncomingMessage, response: ServerResponse, path: string): boolean {
    if (path !== '/metrics') return false;
    const refusal = this.#refusal(request);
    if (refusal === 401) {
      response.setHeader('www-authenticate', CHALLENGE);
      sendJson(response, 401, { error: 'Send METRICS_TOKEN as "Authorization: Bearer <token>".' });
    } else if (refusal) sendJson(response, 404, { error: 'Not found' });
    else
      this.text().then(
        (text) => response.setHeader('content-type', this.#registry.contentType).end(text),
        () => sendJson(response, 503, { error: 'The metrics are not available; try again.' }),
      );
    return true;
  }

  #refusal({ headers, socket }: IncomingMessage): number | undefined {
    const { token, trustProxy } = this.access;
    if (token) return isSameSecret(headers.authorization ?? '', `Bearer ${token}`) ? undefined : 401;
    const isForwarded = trustProxy || headers['x-forwarded-for'] !== undefined || headers.forwarded !== undefined;
    return isForwarded || !isLoopback(socket.remoteAddress ?? '') ? 404 : undefined;
  }

  #ofProcess(): void {
    const { graph, traffic, hub, workers } = this.sources;
    this.#gauge('covalue_queue_running', 'Operations that run, by queue.', ['queue'], (gauge) => {
      for (const [queue, { running }] of Object.entries(traffic.queues)) gauge.set({ queue }, running);
    });
    this.#gauge('covalue_queue_waiting', 'Operations that wait for their turn, by queue.', ['queue'], (gauge) => {
      for (const [queue, { waiting }] of Object.entries(traffic.queues)) gauge.set({ queue }, waiting);
    });
    this.#gauge('covalue_subscriptions', 'Open subscriptions.', [], (gauge) => gauge.set(hub.subscriptionCount));
    this.#gauge(
      'covalue_repeated_transactions_total',
      'Write transactions that were repeated since the start, by the code of the error.',
      ['code'],
      (gauge) => {
        for (const [code, count] of graph.repeated) gauge.set({ code }, count);
      },
    );
    const of = (name: 'lastRunAt' | 'lastFailedAt') => (gauge: Gauge) => {
      for (const worker of workers()) gauge.set({ worker: worker.name }, Date.parse(worker[name] ?? '') / 1000 || 0);
    };
    const [run, failed] = [
      'covalue_worker_last_run_timestamp_seconds',
      'covalue_worker_last_failure_timestamp_seconds',
    ];
    this.#gauge(run, 'When a round of a background worker last succeeded; 0: never.', ['worker'], of('lastRunAt'));
    this.#gauge(failed, 'When a round of a background worker last failed; 0: never.', ['worker'], of('lastFailedAt'));
  }

  async #readGraph(): Promise<void> {
    const { graph, hub, queues } = this.sources;
    const { up, pending, oldest, behind, length, aside } = this.#ofGraph;
    for (const gauge of [pending, oldest, behind, length, aside]) gauge.reset();
    const limits = { timeoutMs: SCRAPE_MS, signal: AbortSignal.timeout(SCRAPE_MS) };
    const [row] = await graph.read(READ_LAG, {}, limits).catch(() => []);
    up.set(row ? 1 : 0);
    if (!row) return;
    for (const [queue, statement] of Object.entries(queues)) {
      const [found] = await graph.read(statement, {}, limits).catch(() => []);
      if (found) length.set({ queue }, found.count);
    }
    pending.set(row.pending);
    oldest.set(row.oldestSeconds);
    behind.set(hub.position === undefined ? 0 : Math.max(0, row.head - hub.position));
    aside.set(row.setAside);
  }

  #gauge(name: string, help: string, labelNames: string[] = [], collect?: (gauge: Gauge) => void): Gauge {
    const gauge: Gauge = new Gauge({
      name,
      help,
      labelNames,
      registers: [this.#registry],
      ...(collect && { collect: () => collect(gauge) }),
    });
    return gauge;
  }
}
