/** How the dashboard talks to the API: one urql client a session, made new when everything must be read again. */
import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { RefreshSignInDocument } from '../generated.ts';
import { createCache } from './cache.ts';
import { follow, openLiveConnection } from './live-events.ts';
import { endSession, type Session, validToken } from './session.ts';
import { overtakenExchange } from './stale-response-exchange.ts';

const ENDPOINT = '/graphql';
const REFUSED = ['UNAUTHENTICATED'];

/** For signing in: no token, no cache. */
export const strangersClient = new Client({ url: ENDPOINT, exchanges: [fetchExchange], preferGetMethod: false });

async function renew(refreshToken: string): Promise<Session | undefined> {
  const { data, error } = await strangersClient
    .mutation(RefreshSignInDocument, { input: { refreshToken } })
    .toPromise();
  if (error?.networkError) throw error.networkError;
  const { token, expiresAt, refreshToken: next } = data?.refreshSignIn ?? {};
  return token ? { token, expiresAt: expiresAt ?? undefined, refreshToken: next ?? undefined } : undefined;
}

const token = () => validToken(renew);

async function fetchAsViewer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${await token()}` } });
}

export interface OpenClient {
  client: Client;
  close: () => void;
}

/** @param onStale events were missed for good: begin with a new client */
export function openClient(onStale: () => void): OpenClient {
  const live = openLiveConnection(token);
  const client = new Client({
    url: ENDPOINT,
    fetch: fetchAsViewer as typeof fetch,
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onError(error) {
          if (error.graphQLErrors.some(({ extensions }) => REFUSED.includes(String(extensions?.code)))) endSession();
        },
      }),
      createCache(),
      overtakenExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: follow(live, { query, variables: variables ?? {} } as never, {
              next: (result) => sink.next(result as never),
              onStale,
              cursorOf: (result) => (result.data as { events?: { cursor?: string } } | undefined)?.events?.cursor,
            }),
          }),
        }),
      }),
    ],
  });
  return { client, close: () => void live.dispose() };
}
