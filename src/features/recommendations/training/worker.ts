/** Trains in a separate thread, so that the API stays responsive. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Holdings } from '../models/holdings.rules.ts';
import { type TrainOptions, train } from '../models/select-model.rules.ts';

const { table, options } = workerData as { table: Holdings; options: Omit<TrainOptions, 'onProgress'> };
let told = 0;
const trained = train(table, {
  ...options,
  onProgress(share, doing) {
    if (Date.now() - told < 100) return;
    told = Date.now();
    parentPort?.postMessage({ share, doing });
  },
});
parentPort?.postMessage({ trained });
