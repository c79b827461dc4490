/** What a soak measures every few seconds: of the processes from /proc, of the events from /metrics. */
import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Limit } from './trend.rules.ts';

export interface Series {
  name: string;
  unit: string;
  limit: Limit;
}

/** Heaps breathe: a share. Handles and threads come and go with connections: some. */
const MEMORY: Limit = { share: 0.1, absolute: 24 };
const HANDLES: Limit = { share: 0.1, absolute: 8 };
const LAG: Limit = { share: 0.5, absolute: 1 };

export const SERIES = {
  apiMemory: { name: 'memory of the API', unit: 'MiB', limit: MEMORY },
  neo4jMemory: { name: 'memory of Neo4j, without what the store grew by', unit: 'MiB', limit: MEMORY },
  apiFiles: { name: 'open files of the API', unit: '', limit: HANDLES },
  apiSockets: { name: 'sockets of the API', unit: '', limit: HANDLES },
  apiThreads: { name: 'threads of the API', unit: '', limit: HANDLES },
  neo4jFiles: { name: 'open files of Neo4j', unit: '', limit: HANDLES },
  neo4jSockets: { name: 'sockets of Neo4j', unit: '', limit: HANDLES },
  neo4jThreads: { name: 'threads of Neo4j', unit: '', limit: HANDLES },
  unnumbered: { name: 'age of the oldest event without a number', unit: 's', limit: LAG },
  undelivered: { name: 'numbered events that are not delivered', unit: '', limit: { share: 0.5, absolute: 50 } },
  subscriberLag: { name: 'from a write to its subscriber (p95)', unit: 's', limit: LAG },
  webhookLag: { name: 'from a write to its webhook (p95)', unit: 's', limit: { share: 0.5, absolute: 2 } },
} as const satisfies Record<string, Series>;

export type Sample = Partial<Record<keyof typeof SERIES, number>>;

interface ProcessSample {
  memory: number;
  files: number;
  sockets: number;
  threads: number;
}

/** @throws Error when the process has ended */
function processSample(pid: number): ProcessSample {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  const number = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1]);
  const handles = readdirSync(`/proc/${pid}/fd`).flatMap((name) => {
    try {
      return [readlinkSync(`/proc/${pid}/fd/${name}`)];
    } catch {
      return [];
    }
  });
  const sockets = handles.filter((target) => target.startsWith('socket:')).length;
  return { memory: number('VmRSS') / 1024, files: handles.length - sockets, sockets, threads: number('Threads') };
}

/** MiB of the files below a folder. */
function sizeOf(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      try {
        bytes += statSync(join(entry.parentPath, entry.name)).size;
      } catch {
        // It was removed meanwhile.
      }
  return bytes / 2 ** 20;
}

export class Sampler {
  readonly #storeAtStart: number;

  /** @param store folder of the files that Neo4j's page cache holds */
  constructor(
    readonly pids: { api: number; neo4j: number },
    readonly store: string,
    readonly url: string,
  ) {
    this.#storeAtStart = sizeOf(store);
  }

  async take(): Promise<Sample> {
    const [api, neo4j] = [processSample(this.pids.api), processSample(this.pids.neo4j)];
    const metrics = await (await fetch(`${this.url}/metrics`)).text();
    const metric = (name: string) => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(metrics)?.[1] ?? Number.NaN);
    return {
      apiMemory: api.memory,
      apiFiles: api.files,
      apiSockets: api.sockets,
      apiThreads: api.threads,
      neo4jMemory: neo4j.memory - (sizeOf(this.store) - this.#storeAtStart),
      neo4jFiles: neo4j.files,
      neo4jSockets: neo4j.sockets,
      neo4jThreads: neo4j.threads,
      unnumbered: metric('covalue_events_pending_seconds'),
      undelivered: metric('covalue_events_undelivered'),
    };
  }
}
