/** Runs a training in a process of its own, whose end never ends this one. */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { GraphConnection } from '../graph/open-graph.ts';
import type { TrainingMessage, TrainingOrder, TrainingResult } from './training.process.ts';
import { outcomeOfEnd, TrainingOutcome } from './training-run.rules.ts';

export interface TrainingLimits {
  /** Memory of the process (RSS) in MiB; objects may take half of it. */
  memoryMb: number;
  timeLimitMinutes: number;
}

export const DEFAULT_LIMITS: TrainingLimits = { memoryMb: 1024, timeLimitMinutes: 60 };

export interface ForkOptions {
  limits: TrainingLimits;
  signal?: AbortSignal;
  /** @param pid of the process */
  onMessage: (message: TrainingMessage, pid: number) => void;
}

export interface TrainingEnd {
  outcome: TrainingOutcome;
  reason: string | null;
  result?: TrainingResult;
}

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const ENTRY = fileURLToPath(new URL('./training.process.ts', import.meta.url));
const KEPT_STDERR = 4_000;

export function trainInProcess(
  connection: GraphConnection,
  { limits, signal, onMessage }: ForkOptions,
): Promise<TrainingEnd> {
  return new Promise((resolve) => {
    const child = fork(ENTRY, [], {
      execArgv: ['--import', TSX, `--max-old-space-size=${Math.ceil(limits.memoryMb / 2)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    let [stderr, error]: [string, string | undefined] = ['', undefined];
    let result: TrainingResult | undefined;
    let endedFor: 'TIME_LIMIT' | 'OUT_OF_MEMORY' | 'STOPPED' | undefined;
    const end = (why: NonNullable<typeof endedFor>) => {
      endedFor ??= why;
      child.kill('SIGKILL');
    };
    const stop = () => end('STOPPED');
    const timer = setTimeout(() => end('TIME_LIMIT'), limits.timeLimitMinutes * 60_000);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-KEPT_STDERR);
    });
    child.on('message', (message: TrainingMessage) => {
      result ??= message.result;
      error ??= message.error;
      onMessage(message, child.pid as number);
      if (message.memoryMb > limits.memoryMb) end('OUT_OF_MEMORY');
    });
    const finish = (code: number | null, endSignal: string | null) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', stop);
      if (result === 'nothing to learn from')
        return resolve({ outcome: TrainingOutcome.NOTHING_TO_LEARN_FROM, reason: null, result });
      if (result) return resolve({ outcome: TrainingOutcome.SUCCEEDED, reason: null, result });
      if (error && !endedFor) return resolve({ outcome: TrainingOutcome.FAILED, reason: error });
      resolve(outcomeOfEnd({ code, signal: endSignal, stderr, endedFor }));
    };
    child.on('error', ({ message }) => {
      error ??= message;
      if (child.pid === undefined) finish(null, null);
    });
    child.on('close', finish);
    const order: TrainingOrder = { connection };
    child.send(order, () => {});
  });
}
