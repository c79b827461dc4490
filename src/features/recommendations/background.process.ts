/**
 * The process that trains or publishes recommendations. Its first message is its order; it reports its progress and its
 * result.
 */
import { setPriority } from 'node:os';
import { Graph } from '../../graph/graph.ts';
import { createDriver } from '../../graph/open-graph.ts';
import type {
  ProcessMessage,
  ProcessOrder,
  PublicationResult,
  TrainedSummary,
  TrainingResult,
} from './training/process-messages.ts';
import { type Training, trainOnGraph } from './training/train.actions.ts';

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

type Report = Pick<ProcessMessage<TrainingResult | PublicationResult>, 'progress' | 'step' | 'result' | 'error'>;

function send(report: Report): Promise<void> {
  const { user, system } = process.cpuUsage();
  const message: ProcessMessage<TrainingResult | PublicationResult> = {
    ...report,
    cpuSeconds: (user + system) / 1e6,
    peakMemoryMb: Math.ceil(process.resourceUsage().maxRSS / 1024),
    memoryMb: Math.ceil(process.memoryUsage.rss() / MIB),
  };
  return new Promise((done) => process.send?.(message, () => done()));
}

async function trained(graph: Graph): Promise<TrainingResult> {
  const parent = process.ppid;
  let [reported, lastStep] = [0, ''];
  const found = await trainOnGraph(graph, new Date().toISOString(), {
    onProgress(progress, step) {
      // A long computation delays the event `disconnect`, so the process checks for its parent itself.
      if (process.ppid !== parent) process.exit(1);
      if (step === lastStep && Date.now() - reported < REPORT_EVERY_MS) return;
      [reported, lastStep] = [Date.now(), step];
      void send({ progress, step });
    },
  });
  if (!found) return 'nothing to learn from';
  return { ...summaryOf(found), opportunities: summaryOf(found.opportunities), sample: found.sample };
}

async function published(graph: Graph, order: ProcessOrder & { task: 'PUBLISH' }): Promise<PublicationResult> {
  // Only this task needs the recommenders, which the features declare with their API.
  await import('reflect-metadata');
  const { FEATURES } = await import('../../features.ts');
  const { registriesOf } = await import('../../feature.ts');
  const { publishAfterTraining } = await import('./publishing/publish.actions.ts');
  const { now, partiesAtOnce, holdOutShare } = order;
  const onPage = (count: number) => void send({ progress: 0, step: `${count} published` });
  onPage(0);
  return (
    (await publishAfterTraining(graph, registriesOf(FEATURES).recommenders, now, {
      partiesAtOnce,
      holdOutShare,
      onPage,
    })) ?? null
  );
}

async function main(order: ProcessOrder): Promise<void> {
  setPriority(LOWEST_PRIORITY);
  const { uri, username, password, database } = order.connection;
  const driver = createDriver(uri, username, password);
  const graph = new Graph(driver, database, uri.startsWith('neo4j'));
  try {
    const result = order.task === 'TRAIN' ? await trained(graph) : await published(graph, order);
    await send({ progress: 1, step: 'done', result });
  } finally {
    await driver.close();
  }
}

process.once('message', (order: ProcessOrder) => {
  main(order).then(
    () => process.exit(0),
    async (error: Error) => {
      await send({ progress: 0, step: 'failed', error: error.message });
      process.exit(1);
    },
  );
});
process.once('disconnect', () => process.exit(1));
