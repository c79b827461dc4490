/** A response that was read before an event does not stay on the screen, in whatever order the responses arrive. */
import { Client, createRequest, fetchExchange, subscriptionExchange } from '@urql/core';
import { expect, it } from 'vitest';
import { staleResponseExchange } from '../../src/dashboard/client/stale-response-exchange.ts';

/** For a busy machine. */
const PATIENT = { timeout: 30_000 };

/** A screen with one query, whose requests the test answers, and a subscription. */
async function openScreen() {
  const requests: ((visits: number) => void)[] = [];
  const events: (() => void)[] = [];
  const client = new Client({
    url: 'http://localhost/graphql',
    preferGetMethod: false,
    fetch: () =>
      new Promise<Response>((done) => {
        requests.push((visits) => done(Response.json({ data: { visits } })));
      }),
    exchanges: [
      staleResponseExchange,
      subscriptionExchange({
        forwardSubscription: () => ({
          subscribe: ({ next }) => {
            events.push(() => next({ data: { event: 'appointmentProposed' } }));
            return { unsubscribe: () => undefined };
          },
        }),
      }),
      fetchExchange,
    ],
  });
  const shown: number[] = [];
  const visits = createRequest<{ visits: number }>('query Visits { visits }', {});
  client.executeSubscription(createRequest('subscription Events { event }', {})).subscribe(() => undefined);
  let notify: () => unknown = () => undefined;
  client.executeQuery(visits).subscribe(({ data, stale }) => {
    // A result is delivered again as stale when its query is requested again.
    if (!data || stale) return;
    shown.push(data.visits);
    notify();
  });
  await expect.poll(() => requests.length + events.length, PATIENT).toBe(2);
  return {
    requests,
    shown,
    event: () => events[0]?.(),
    /** Called when a response was shown. */
    onShown: (listener: () => unknown) => {
      notify = listener;
    },
    /** As the cache does when what is on the screen was invalidated. */
    requestAgain: () => client.reexecuteOperation(client.createRequestOperation('query', visits)),
  };
}

/** Answers the request of this index as soon as it was sent, and waits until the answer is on the screen. */
async function answer({ requests, shown }: Awaited<ReturnType<typeof openScreen>>, index: number, visits: number) {
  await expect.poll(() => requests.length, PATIENT).toBeGreaterThan(index);
  const before = shown.length;
  requests[index]?.(visits);
  await expect.poll(() => shown.length, PATIENT).toBeGreaterThan(before);
}

/** Long enough for a request that would be repeated. */
const pause = () => new Promise((done) => setTimeout(done, 50));

it('is repeated when an event arrived while it was under way', async () => {
  const screen = await openScreen();
  screen.event();
  await answer(screen, 0, 1);
  await answer(screen, 1, 2);
  await pause();
  expect([screen.requests.length, screen.shown]).toEqual([2, [1, 2]]);
});

it('is not repeated when the event arrives later', async () => {
  const screen = await openScreen();
  await answer(screen, 0, 1);
  screen.event();
  await pause();
  expect([screen.requests.length, screen.shown]).toEqual([1, [1]]);
});

it('is not repeated when the cache requests it again with it', async () => {
  const screen = await openScreen();
  screen.onShown(() => screen.shown.length === 1 && screen.requestAgain());
  screen.event();
  await answer(screen, 0, 1);
  await answer(screen, 1, 2);
  await pause();
  expect([screen.requests.length, screen.shown]).toEqual([2, [1, 2]]);
});

it('is repeated when it arrives after a newer one', async () => {
  const screen = await openScreen();
  screen.event();
  // The client ignores the first request of a query that is under way, not the second.
  screen.requestAgain();
  screen.requestAgain();
  await answer(screen, 1, 2);
  await answer(screen, 0, 1);
  await answer(screen, 2, 2);
  await pause();
  expect([screen.requests.length, screen.shown]).toEqual([3, [2, 1, 2]]);
});
