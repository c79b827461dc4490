/** What the process that trains or publishes recommendations receives and reports. */
import type { GraphConnection } from '../../../graph/open-graph.ts';
import type { Trained } from '../models/select-model.rules.ts';

/** What the parent sends once. */
export type ProcessOrder = { connection: GraphConnection } & (
  | { task: 'TRAIN' }
  | {
      task: 'PUBLISH';
      /** ISO instant of the recommendations. */
      now: string;
      holdOutShare: number;
      /** Parties in one transaction; omit it for the default. */
      partiesAtOnce?: number;
    }
);

/** The result of a training, without its weights. */
export interface TrainedSummary extends Pick<Trained, 'name' | 'how' | 'metrics' | 'tried'> {
  id: string;
  consumers: number;
  offerings: number;
  holdings: number;
}

export type TrainingResult =
  | (TrainedSummary & {
      opportunities: TrainedSummary;
      /** Note on the sample and its size; undefined when the model learned from all relationships. */
      sample?: string;
    })
  | 'nothing to learn from';

/** How many recommendations were published; null when nothing was due. */
export type PublicationResult = number | null;

export interface ProcessMessage<R> {
  progress: number;
  step: string;
  cpuSeconds: number;
  peakMemoryMb: number;
  /** Present memory (RSS). */
  memoryMb: number;
  result?: R;
  error?: string;
}
