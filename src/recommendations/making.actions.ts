/** Making recommendations: after a training, whoever trained, those who can look are told what is recommended to them anew. */
import { appendEvents, SYSTEM } from '../events/events.ts';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import { ANSWERS_OF_PARTY, PARTIES_THAT_LOOK } from './answer.cypher.ts';
import { keepState, recommendationsFor } from './recommendation.actions.ts';

/** Of each party the best so many. */
const MADE_AT_ONCE = 5;
/** A few milliseconds each. */
const MOST_PARTIES = 5_000;

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
  if (!claimed) return undefined;
  try {
    return await makeRecommendations(graph, now, signal);
  } catch (error) {
    await graph.writeQuietly((transaction) => transaction.run(RELEASE.text, { model: claimed.model }));
    throw error;
  }
}

/** Each is made, and told, once. */
async function makeRecommendations(graph: Graph, now: string, signal?: AbortSignal): Promise<number> {
  const reader = { run: graph.read.bind(graph) };
  let made = 0;
  for (const row of await graph.read(PARTIES_THAT_LOOK.text, { most: BigInt(MOST_PARTIES) })) {
    if (signal?.aborted) break;
    const { viewer, party } = row as { viewer: string; party: string };
    const found = (await recommendationsFor(reader, viewer, { party, now, first: MADE_AT_ONCE })) ?? [];
    if (found.length === 0) continue;
    made += await graph.write(async (transaction) => {
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
  return made;
}
