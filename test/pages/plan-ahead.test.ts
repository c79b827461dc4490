/** The first queries of the dashboard use only statements that Neo4j has already planned. */

import { formatDocument, type TypedDocumentNode } from '@urql/core';
import { print } from 'graphql';
import pino from 'pino';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as documents from '../../src/dashboard/generated.ts';
import { planAheadWorker } from '../../src/pages/plan-ahead.ts';
import { startTestApi, type TestApi } from '../support/api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi({ homes: 40 });
}, 240_000);
afterAll(() => api?.close());

it('plans the queries of the screens of both sides in advance', { timeout: 480_000 }, async () => {
  const texts = new Set<string>();
  const query = api.graph.query.bind(api.graph);
  api.graph.query = (text, parameters) => {
    texts.add(text);
    return query(text, parameters);
  };
  const planning = planAheadWorker({ ...api.app, graph: api.graph }, pino({ level: 'silent' }));
  planning.start();
  await planning.firstRound;
  await planning.stop();
  const planned = new Set(texts);
  expect(planned.size).toBeGreaterThan(30);

  const ask = async <Variables extends Record<string, unknown>>(
    who: string,
    document: TypedDocumentNode<unknown, Variables>,
    variables: Variables,
  ) => {
    const answer = await api.call(who, print(formatDocument(document as never)), variables);
    expect(answer.errors, JSON.stringify(variables)).toBeUndefined();
  };
  const now = new Date().toISOString();
  for (const [who, party] of [
    ['client', 'per_client'],
    ['broker', 'org_brokerage'],
  ] as const) {
    await ask(who, documents.MeDocument, {});
    await ask(who, documents.StandingDocument, { party });
    await ask(who, documents.TodayDocument, { party });
    await ask(who, documents.RelationshipCountsDocument, { party });
    await ask(who, documents.RecommendationsDocument, { for: party });
    await ask(who, documents.RelationshipDocument, { relationship: 'rel_brokerage', first: 30 });
    await ask(who, documents.FeedbackThreadsDocument, { relationship: 'rel_brokerage', first: 10 });
    await ask(who, documents.VisitsDocument, {
      party,
      first: 50,
      from: now,
      until: now,
      states: ['PROPOSED', 'CONFIRMED'],
      orderBy: 'EARLIEST',
    });
    await ask(who, documents.GraphSearchDocument, { search: 'north' });
    await ask(who, documents.GraphStartDocument, { id: party });
    await ask(who, documents.GraphPathsDocument, { from: 'org_academy', to: 'org_brokerage' });
    await ask(who, documents.GraphImpactDocument, { id: 'org_academy' });
  }
  await ask('client', documents.MatchesDocument, {
    alert: 'alr_story',
    first: 24,
    filter: { dismissed: false, ended: false },
    orderBy: 'UNSEEN_FIRST',
  });
  // The clock is read by a worker, not by a screen.
  const names = [...texts]
    .filter((text) => !planned.has(text))
    .map((text) => text.split('\n')[0])
    .filter((name) => name !== '// readClock');
  expect(names).toEqual([]);
});
