/** Trains and publishes recommendations in separate processes, whose crash never ends this one. */
import { fork } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { GraphConnection } from '../../../graph/open-graph.ts';
import { memoryOf } from './process-memory.ts';
import type { ProcessMessage, ProcessOrder, TrainingResult } from './process-messages.ts';
import { outcomeOfEnd, type ProcessEnd, TrainingOutcome } from './training-run.rules.ts';

export interface TrainingLimits {
  /** Memory limit of the process (RSS) in MiB; the heap may take half of it. */
  memoryMb: number;
  timeLimitMinutes: number;
}

export const DEFAULT_LIMITS: TrainingLimits = { memoryMb: 1024, timeLimitMinutes: 60 };

export interface ForkOptions<R> {
  limits: TrainingLimits;
  /** Ends the process; as LEASE_LOST if that is the reason of the signal, otherwise as STOPPED. */
  signal?: AbortSignal;
  /** @param pid of the process */
  onMessage?: (message: ProcessMessage<R>, pid: number) => void;
}

export interface ForkEnd<R> {
  outcome: TrainingOutcome;
  /** Why there is no result, or what is missing from it. */
  reason: string | null;
  /** Maximum memory of the process that was observed (RSS), in MiB. */
  peakMemoryMb: number;
  result?: R;
}

export type TrainingEnd = ForkEnd<TrainingResult>;

const TSX = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const ENTRY = fileURLToPath(new URL('../background.process.ts', import.meta.url));
const KEPT_STDERR = 4_000;
/** The process computes for minutes without a report, so its memory is measured from here. */
const MEMORY_EVERY_MS = 200;

/** Reason of an abort: another server has the lease. */
export const LEASE_LOST = 'LEASE_LOST';

export async function trainInProcess(
  connection: GraphConnection,
  options: ForkOptions<TrainingResult>,
): Promise<TrainingEnd> {
  const end = await runInProcess({ task: 'TRAIN', connection }, options);
  if (end.result === 'nothing to learn from') return { ...end, outcome: TrainingOutcome.NOTHING_TO_LEARN_FROM };
  return { ...end, reason: end.result?.sample ?? end.reason };
}

/** The process runs at the lowest priority. */
export function runInProcess<R>(
  order: ProcessOrder,
  { limits, signal, onMessage = () => {} }: ForkOptions<R>,
): Promise<ForkEnd<R>> {
  return new Promise((resolve) => {
    const child = fork(ENTRY, [], {
      execArgv: ['--import', TSX, `--max-old-space-size=${Math.ceil(limits.memoryMb / 2)}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      serialization: 'advanced',
    });
    let [stderr, error]: [string, string | undefined] = ['', undefined];
    let result: R | undefined;
    let endedFor: ProcessEnd['endedFor'];
    let [reportedMb, peakMemoryMb] = [0, 0];
    const end = (why: NonNullable<typeof endedFor>) => {
      endedFor ??= why;
      child.kill('SIGKILL');
    };
    const stop = () => end(signal?.reason === LEASE_LOST ? 'LEASE_LOST' : 'STOPPED');
    const look = () => {
      const held = memoryOf(child.pid as number) ?? { residentMb: reportedMb, peakMb: reportedMb };
      peakMemoryMb = Math.max(peakMemoryMb, held.peakMb);
      if (held.residentMb > limits.memoryMb) end('OUT_OF_MEMORY');
    };
    const looks = setInterval(look, MEMORY_EVERY_MS);
    const timer = setTimeout(() => end('TIME_LIMIT'), limits.timeLimitMinutes * 60_000);
    signal?.addEventListener('abort', stop, { once: true });
    if (signal?.aborted) stop();
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr = (stderr + text).slice(-KEPT_STDERR);
    });
    child.on('message', (message: ProcessMessage<R>) => {
      result ??= message.result;
      error ??= message.error;
      reportedMb = message.memoryMb;
      onMessage(message, child.pid as number);
    });
    const finish = (code: number | null, endSignal: string | null) => {
      clearTimeout(timer);
      clearInterval(looks);
      signal?.removeEventListener('abort', stop);
      const { outcome, reason } =
        result === undefined
          ? outcomeOfEnd({ code, signal: endSignal, stderr, error, endedFor })
          : { outcome: TrainingOutcome.SUCCEEDED, reason: null };
      resolve({ outcome, reason, peakMemoryMb, result });
    };
    child.on('error', ({ message }) => {
      error ??= message;
      if (child.pid === undefined) finish(null, null);
    });
    child.on('close', finish);
    child.send(order, () => {});
  });
}
