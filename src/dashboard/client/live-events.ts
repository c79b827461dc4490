/**
 * The subscription that keeps the screen up to date. After a lost connection it resumes after its last cursor, so that no
 * event is lost or repeated.
 */

import { type Client, createClient } from 'graphql-ws';
import { SharedValue } from '../ui/shared-value.ts';
import { sawEvent } from './bookmarks.ts';

const MIN_RETRY_DELAY_MS = 500;
const MAX_RETRY_DELAY_MS = 15_000;
const PING_INTERVAL_MS = 10_000;
const PONG_TIMEOUT_MS = 5_000;

export type LiveState = 'live' | 'connecting' | 'offline';
const state = new SharedValue<LiveState>('connecting');
export const useLiveState = () => state.use();

const lastCursor = new SharedValue('');
/** The cursor of the last event; empty before the first. For data outside of the cache. */
export const useLiveCursor = () => lastCursor.use();

/** The address of subscriptions. */
export function liveUrl(): string {
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  return url.href;
}

/** Notices a lost network: the browser reports it, or a ping is not answered. */
export function openLiveConnection(token: () => Promise<string | undefined>): Client {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: liveUrl(),
    lazy: true,
    retryAttempts: 0,
    keepAlive: PING_INTERVAL_MS,
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    on: {
      connected: () => state.set('live'),
      ping: (received) => {
        if (!received) pongTimer = setTimeout(() => client.terminate(), PONG_TIMEOUT_MS);
      },
      pong: (received) => received && clearTimeout(pongTimer),
      closed: () => {
        clearTimeout(pongTimer);
        state.set(navigator.onLine ? 'connecting' : 'offline');
      },
    },
  });
  window.addEventListener('offline', () => client.terminate());
  return client;
}

interface Operation {
  query: string;
  variables: { after?: string | null };
}
interface Result {
  data?: unknown;
  errors?: readonly { extensions?: { code?: unknown } }[];
}

const STALE_CODES = ['CURSOR_EXPIRED', 'CURSOR_UNKNOWN'];

/**
 * Subscribes until it is stopped, with retries. `onStale`: the server no longer has the events since the last cursor, so
 * everything must be read again.
 * @returns a function that stops it
 */
export function followEvents(
  client: Client,
  { query, variables }: Operation,
  sink: { next: (result: Result) => void; onStale: () => void; cursorOf: (result: Result) => string | undefined },
): () => void {
  let after = variables.after;
  let stopped = false;
  let retryNow = () => {};
  const online = () => retryNow();
  window.addEventListener('online', online);
  let unsubscribe = () => {};

  function attempt(): Promise<{ received: number; stale: boolean }> {
    return new Promise((done) => {
      let received = 0;
      let stale = false;
      unsubscribe = client.subscribe<Result>(
        { query, variables: { ...variables, after } },
        {
          next(result) {
            if (stopped) return;
            if (result.errors) {
              stale = result.errors.some(({ extensions }) => STALE_CODES.includes(String(extensions?.code)));
              return;
            }
            received++;
            after = sink.cursorOf(result as Result) ?? after;
            if (after) sawEvent(after);
            sink.next(result as Result);
            if (after) lastCursor.set(after);
          },
          error(problem) {
            if (Array.isArray(problem))
              stale = problem.some(({ extensions }) => STALE_CODES.includes(String(extensions?.code)));
            done({ received, stale });
          },
          complete: () => done({ received, stale }),
        },
      );
    });
  }

  async function run() {
    for (let delay = MIN_RETRY_DELAY_MS; !stopped; delay = Math.min(delay * 2, MAX_RETRY_DELAY_MS)) {
      const started = Date.now();
      const { received, stale } = await attempt();
      if (stopped) return;
      if (stale) return sink.onStale();
      if (received || Date.now() - started > MAX_RETRY_DELAY_MS) delay = MIN_RETRY_DELAY_MS;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, delay * (0.5 + Math.random() / 2));
        retryNow = () => {
          clearTimeout(timer);
          done();
        };
      });
    }
  }
  void run();
  return () => {
    stopped = true;
    window.removeEventListener('online', online);
    unsubscribe();
    retryNow();
  };
}
