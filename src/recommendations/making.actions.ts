/** Making recommendations: after a training, whoever trained, those who can look are told what is recommended to them anew. */
import { setTimeout as sleep } from 'node:timers/promises';
import { appendEvents, SYSTEM } from '../events/events.ts';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import { dueSetAside, markProcessed, processSparing } from '../set-aside/set-aside.actions.ts';
import { ANSWERS_OF_PARTY, PARTIES_THAT_LOOK } from './answer.cypher.ts';
import { keepState, recommendationsFor } from './recommendation.actions.ts';

const LOOP = 'RECOMMENDATIONS';
/** Of each party the best so many. */
const MADE_AT_ONCE = 5;
const MAX_PARTIES = 5_000;
/** After each party as long a pause as it took, so that the requests of people come first; at most so long. */
const MAX_PAUSE_MS = 1_000;

/** One replica makes what a model recommends. */
const CLAIM = statement(
  'claimMaking',
  `MATCH (m:RecommendationModel {current: true, purpose: 'NEXT_OFFERING'}) SET m.lock = true REMOVE m.lock
WITH m WHERE m.toldAt IS NULL SET m.toldAt = datetime($now) RETURN m.id AS model`,
);
const RELEASE = statement('releaseMaking', 'MATCH (m:RecommendationModel {id: $model}) REMOVE m.toldAt');

/** @returns how many were made; undefined when those of the present model were, or there is none */
export async function makeAfterTraining(graph: Graph, now: string, signal?: AbortSignal): Promise<number | undefined> {
  const [claimed] = await graph.writeQuietly((transaction) => transaction.run(CLAIM.text, { now }));
  if (!claimed) return retrySetAside(graph, now, signal);
  try {
    return await makeRecommendations(graph, now, null, signal);
  } catch (error) {
    await graph.writeQuietly((transaction) => transaction.run(RELEASE.text, { model: claimed.model }));
    throw error;
  }
}

/** Parties for which nothing could be made, once their next try is due. */
async function retrySetAside(graph: Graph, now: string, signal?: AbortSignal): Promise<undefined> {
  const due = await dueSetAside(graph, LOOP, now, MAX_PARTIES);
  if (!due.length) return undefined;
  const before = await graph.read(PARTIES_THAT_LOOK.text, { most: BigInt(MAX_PARTIES), only: due });
  const looking = new Set(before.map(({ party }) => party));
  const gone = due.filter((party) => !looking.has(party));
  await graph.writeQuietly((transaction) => markProcessed(transaction, LOOP, gone));
  await makeRecommendations(graph, now, due, signal);
  return undefined;
}

/**
 * Each is made, and told, once. A party for which that fails is set aside, and the others are served.
 * @param only parties to look at; null: all
 */
async function makeRecommendations(
  graph: Graph,
  now: string,
  only: string[] | null,
  signal?: AbortSignal,
): Promise<number> {
  let made = 0;
  const served: string[] = [];
  for (const row of await graph.read(PARTIES_THAT_LOOK.text, { most: BigInt(MAX_PARTIES), only })) {
    if (signal?.aborted) break;
    const { viewer, party } = row as { viewer: string; party: string };
    const started = performance.now();
    made += await processSparing(
      graph,
      LOOP,
      [party],
      () => now,
      async () => {
        const count = await makeFor(graph, viewer, party, now);
        served.push(party);
        return count;
      },
    );
    const pauseMs = Math.min(MAX_PAUSE_MS, performance.now() - started);
    // A stop ends the pause, and by that the loop.
    await sleep(pauseMs, undefined, { signal }).catch(() => {});
  }
  await graph.writeQuietly((transaction) => markProcessed(transaction, LOOP, served));
  return made;
}

async function makeFor(graph: Graph, viewer: string, party: string, now: string): Promise<number> {
  const reader = { run: graph.read.bind(graph) };
  const found = (await recommendationsFor(reader, viewer, { party, now, first: MADE_AT_ONCE })) ?? [];
  if (found.length === 0) return 0;
  return graph.write(async (transaction) => {
    const [known] = await transaction.run(ANSWERS_OF_PARTY.text, { viewer, party });
    const ids = new Set(((known?.answers ?? []) as { id: string }[]).map(({ id }) => id));
    const fresh = found.filter(({ id }) => !ids.has(id));
    for (const each of fresh) await keepState(transaction, each, 'MADE', now);
    const events = fresh.map(({ id }) => ({
      name: 'recommendationMade',
      entityId: id,
      entityVersion: 1,
      partyIds: [party],
    }));
    await appendEvents(transaction, SYSTEM, now, events);
    return fresh.length;
  });
}
