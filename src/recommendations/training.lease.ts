/** One training at a time in a graph, whoever starts it: a command, an import, or the clock of a replica. */
import { randomUUID } from 'node:crypto';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import type { TrainOptions } from './train.rules.ts';
import { trainOnGraph } from './training.actions.ts';

const LEASE_SECONDS = 60;

/** `$everyHours`: null: now. The lock makes others wait, so that one only finds it free. */
const CLAIM = statement(
  'claimTraining',
  `MERGE (l:TrainingLease {id: 'training'}) SET l.lock = true REMOVE l.lock
WITH l, coalesce(l.until < datetime(), true) AS free
OPTIONAL MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'})
WITH l, free, $everyHours IS NULL OR m IS NULL OR m.createdAt + duration({seconds: toInteger(3600 * $everyHours)}) < datetime() AS due LIMIT 1
FOREACH (_ IN CASE WHEN free AND due THEN [1] ELSE [] END | SET l.owner = $owner, l.until = datetime() + duration({seconds: ${LEASE_SECONDS}}))
RETURN free, due`,
);
const RENEW = statement(
  'renewTraining',
  `MATCH (l:TrainingLease {id: 'training'}) WHERE l.owner = $owner SET l.until = datetime() + duration({seconds: ${LEASE_SECONDS}})`,
);
const RELEASE = statement(
  'releaseTraining',
  `MATCH (l:TrainingLease {id: 'training'}) WHERE l.owner = $owner REMOVE l.owner, l.until`,
);

export type TrainingAnswer = 'busy' | 'not due' | 'nothing to learn from' | Awaited<ReturnType<typeof trainOnGraph>>;

/** @param options.everyHours trains only if the present model is older */
export async function trainAlone(
  graph: Graph,
  { everyHours, ...options }: Pick<TrainOptions, 'onProgress'> & { everyHours?: number; signal?: AbortSignal } = {},
): Promise<TrainingAnswer> {
  const owner = randomUUID();
  const run = (text: string) =>
    graph.writeQuietly((transaction) => transaction.run(text, { owner, everyHours: everyHours ?? null }));
  const [claimed] = await run(CLAIM.text);
  if (!claimed?.due) return 'not due';
  if (!claimed.free) return 'busy';
  const renewal = setInterval(() => run(RENEW.text).catch(() => {}), (LEASE_SECONDS * 1000) / 4);
  try {
    return (await trainOnGraph(graph, new Date().toISOString(), options)) ?? 'nothing to learn from';
  } finally {
    clearInterval(renewal);
    await run(RELEASE.text);
  }
}
