/** The process of a training: it gets the connection as its first message, and reports how far it is and what it found. */
import { setPriority } from 'node:os';
import { Graph } from '../graph/graph.ts';
import { createDriver, type GraphConnection } from '../graph/open-graph.ts';
import type { Trained } from './train.rules.ts';
import { type Training, trainOnGraph } from './training.actions.ts';

/** What the parent sends once. */
export interface TrainingOrder {
  connection: GraphConnection;
}

/** What a training found, without its weights. */
export interface TrainedSummary extends Pick<Trained, 'name' | 'how' | 'metrics' | 'tried'> {
  id: string;
  consumers: number;
  offerings: number;
  holdings: number;
}

export type TrainingResult =
  | (TrainedSummary & {
      opportunities: TrainedSummary;
      /** That it learned from a sample, and of how many; undefined when from all. */
      sample?: string;
    })
  | 'nothing to learn from';

export interface TrainingMessage {
  progress: number;
  step: string;
  cpuSeconds: number;
  peakMemoryMb: number;
  /** Memory held now (RSS). */
  memoryMb: number;
  result?: TrainingResult;
  error?: string;
}

const REPORT_EVERY_MS = 200;
const LOWEST_PRIORITY = 19;
const MIB = 1024 * 1024;

function summaryOf({ id, trained, table }: Training): TrainedSummary {
  const { name, how, metrics, tried } = trained;
  const { consumers, offerings, owned } = table;
  return {
    ...{ id, name, how, metrics, tried },
    ...{ consumers: consumers.length, offerings: offerings.length, holdings: owned.columns.length },
  };
}

function send(message: Pick<TrainingMessage, 'progress' | 'step' | 'result' | 'error'>): Promise<void> {
  const { user, system } = process.cpuUsage();
  const measured: TrainingMessage = {
    ...message,
    cpuSeconds: (user + system) / 1e6,
    peakMemoryMb: Math.ceil(process.resourceUsage().maxRSS / 1024),
    memoryMb: Math.ceil(process.memoryUsage.rss() / MIB),
  };
  return new Promise((done) => process.send?.(measured, () => done()));
}

async function main({ connection }: TrainingOrder): Promise<void> {
  setPriority(LOWEST_PRIORITY);
  const parent = process.ppid;
  const driver = createDriver(connection.uri, connection.username, connection.password);
  const graph = new Graph(driver, connection.database, connection.uri.startsWith('neo4j'));
  let [reported, lastStep] = [0, ''];
  try {
    const found = await trainOnGraph(graph, new Date().toISOString(), {
      onProgress(progress, step) {
        // A long computation delays the event `disconnect`, so it looks for its parent itself.
        if (process.ppid !== parent) process.exit(1);
        if (step === lastStep && Date.now() - reported < REPORT_EVERY_MS) return;
        [reported, lastStep] = [Date.now(), step];
        void send({ progress, step });
      },
    });
    const result = found
      ? { ...summaryOf(found), opportunities: summaryOf(found.opportunities), sample: found.sample }
      : ('nothing to learn from' as const);
    await send({ progress: 1, step: 'done', result });
  } finally {
    await driver.close();
  }
}

process.once('message', (order: TrainingOrder) => {
  main(order).then(
    () => process.exit(0),
    async (error: Error) => {
      await send({ progress: 0, step: 'failed', error: error.message });
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(1));
