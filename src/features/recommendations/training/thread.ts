/** Starts the training thread. */
import { Worker } from 'node:worker_threads';
import type { Holdings } from '../models/holdings.rules.ts';
import type { Trained, TrainOptions } from '../models/select-model.rules.ts';

type Message = { trained: Trained } | { share: number; doing: string };

/** @param options.signal ends the thread */
export function trainInThread(
  table: Holdings,
  { onProgress, signal, ...options }: TrainOptions & { signal?: AbortSignal },
): Promise<Trained> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./worker.mjs', import.meta.url), {
      workerData: { table, options },
      execArgv: [],
    });
    signal?.addEventListener('abort', () => void worker.terminate(), { once: true });
    worker.on('message', (message: Message) => {
      if ('trained' in message) resolve(message.trained);
      else onProgress?.(message.share, message.doing);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`The training thread ended with code ${code}.`)));
  });
}
