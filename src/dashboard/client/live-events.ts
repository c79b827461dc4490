/**
 * The subscription that keeps the screen true. It goes on after the last cursor that it has, whatever happened to the
 * connection in between, so that nothing is lost and nothing comes twice.
 */

import { type Client, createClient } from 'graphql-ws';
import { SharedValue } from '../ui/shared-value.ts';

const FIRST_WAIT_MS = 500;
const MAX_WAIT_MS = 15_000;
const PING_MS = 10_000;
const PONG_WITHIN_MS = 5_000;

export type LiveState = 'live' | 'connecting' | 'offline';
const state = new SharedValue<LiveState>('connecting');
export const useLiveState = () => state.use();

const lastCursor = new SharedValue('');
/** The cursor of the last event; empty before the first. For what is not in the cache. */
export const useLiveCursor = () => lastCursor.use();

/** A connection that notices when the network is gone: the browser says so, or a ping is not answered. */
export function openLiveConnection(token: () => Promise<string | undefined>): Client {
  const url = new URL('/graphql', location.href);
  url.protocol = url.protocol.replace('http', 'ws');
  let late: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: url.href,
    lazy: true,
    retryAttempts: 0,
    keepAlive: PING_MS,
    connectionParams: async () => ({ authorization: `Bearer ${await token()}` }),
    on: {
      connected: () => state.set('live'),
      ping: (received) => {
        if (!received) late = setTimeout(() => client.terminate(), PONG_WITHIN_MS);
      },
      pong: (received) => received && clearTimeout(late),
      closed: () => {
        clearTimeout(late);
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
 * Follows until it is stopped. `onStale`: what came in between is not known any more, everything must be read again.
 * @returns stops it
 */
export function follow(
  client: Client,
  { query, variables }: Operation,
  sink: { next: (result: Result) => void; onStale: () => void; cursorOf: (result: Result) => string | undefined },
): () => void {
  let after = variables.after;
  let stopped = false;
  let wake = () => {};
  const online = () => wake();
  window.addEventListener('online', online);
  let end = () => {};

  function attempt(): Promise<{ got: number; stale: boolean }> {
    return new Promise((done) => {
      let got = 0;
      let stale = false;
      end = client.subscribe<Result>(
        { query, variables: { ...variables, after } },
        {
          next(result) {
            if (stopped) return;
            if (result.errors) {
              stale = result.errors.some(({ extensions }) => STALE_CODES.includes(String(extensions?.code)));
              return;
            }
            got++;
            after = sink.cursorOf(result as Result) ?? after;
            sink.next(result as Result);
            if (after) lastCursor.set(after);
          },
          error(problem) {
            if (Array.isArray(problem))
              stale = problem.some(({ extensions }) => STALE_CODES.includes(String(extensions?.code)));
            done({ got, stale });
          },
          complete: () => done({ got, stale }),
        },
      );
    });
  }

  async function run() {
    for (let wait = FIRST_WAIT_MS; !stopped; wait = Math.min(wait * 2, MAX_WAIT_MS)) {
      const started = Date.now();
      const { got, stale } = await attempt();
      if (stopped) return;
      if (stale) return sink.onStale();
      if (got || Date.now() - started > MAX_WAIT_MS) wait = FIRST_WAIT_MS;
      await new Promise<void>((done) => {
        const timer = setTimeout(done, wait * (0.5 + Math.random() / 2));
        wake = () => {
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
    end();
    wake();
  };
}
