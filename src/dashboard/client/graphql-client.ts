/** The urql client of a session; a new one replaces it when everything must be read again. */
import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { RefreshSignInDocument } from '../generated.ts';
import { createCache } from './cache.ts';
import { followEvents, openLiveConnection } from './live-events.ts';
import { expireSession, type Session, sessionOf, validToken } from './session.ts';
import { staleResponseExchange } from './stale-response-exchange.ts';

const ENDPOINT = '/graphql';
const REJECTED_TOKEN_CODES = ['UNAUTHENTICATED'];

/** For signing in: no token, no cache. */
export const anonymousClient = new Client({ url: ENDPOINT, exchanges: [fetchExchange], preferGetMethod: false });

async function renew(refreshToken: string): Promise<Session | undefined> {
  const { data, error } = await anonymousClient
    .mutation(RefreshSignInDocument, { input: { refreshToken } })
    .toPromise();
  if (error?.networkError) throw error.networkError;
  return sessionOf(data?.refreshSignIn);
}

const token = () => validToken(renew);

async function fetchAsViewer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetch(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${await token()}` } });
}

export interface OpenClient {
  client: Client;
  close: () => void;
}

/** @param onStale called when missed events cannot be replayed: begin with a new client */
export function openClient(onStale: () => void): OpenClient {
  const live = openLiveConnection(token);
  const client = new Client({
    url: ENDPOINT,
    fetch: fetchAsViewer as typeof fetch,
    preferGetMethod: false,
    exchanges: [
      mapExchange({
        onError(error) {
          if (error.graphQLErrors.some(({ extensions }) => REJECTED_TOKEN_CODES.includes(String(extensions?.code))))
            expireSession();
        },
      }),
      createCache(),
      staleResponseExchange,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query = '', variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: followEvents(live, { query, variables: variables ?? {} } as never, {
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
