/** The urql client of a session; a new one replaces it when everything must be read again. */
import { Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import type { EarlyAnswer } from '../early.ts';
import { RefreshSignInDocument } from '../generated.ts';
import { fetchCausally } from './bookmarks.ts';
import { createCache } from './cache.ts';
import { followEvents, openLiveConnection } from './live-events.ts';
import { currentSession, expireSession, type SharedToken, tokenOf, validToken } from './session.ts';
import { staleResponseExchange } from './stale-response-exchange.ts';

const ENDPOINT = '/graphql';
const REJECTED_TOKEN_CODES = ['UNAUTHENTICATED'];

/**
 * For signing in: no token, no cache. The server keeps the refresh token in a cookie. A page that is closed or loaded again does not
 * cancel its requests, because their answers replace the cookie.
 */
export const anonymousClient = new Client({
  url: ENDPOINT,
  exchanges: [fetchExchange],
  preferGetMethod: false,
  fetchOptions: { headers: { 'covalue-session': 'cookie' }, credentials: 'same-origin', keepalive: true },
});

/** The answer that was requested before the scripts were loaded. */
let takeEarlyAnswer: () => Promise<EarlyAnswer> | undefined = () => undefined;
export function setEarlyAnswer(take: typeof takeEarlyAnswer): void {
  takeEarlyAnswer = take;
}

/** @returns undefined if the session has ended. @throws when the server does not answer */
async function renew(): Promise<SharedToken | undefined> {
  const early = await takeEarlyAnswer()?.catch(() => undefined);
  const token = tokenOf(early?.data?.refreshSignIn);
  if (token) return token;
  const { data, error } = await anonymousClient.mutation(RefreshSignInDocument, { input: {} }).toPromise();
  if (error) throw error.networkError ?? error;
  return tokenOf(data?.refreshSignIn);
}

/** For what is not GraphQL, e.g. files. @throws when the session has ended */
export async function fetchAsViewer(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  return fetchIn(currentSession()?.key ?? '', input, init);
}

async function fetchIn(session: string, input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const token = await validToken(session, renew);
  return fetchCausally(input, { ...init, headers: { ...init?.headers, authorization: `Bearer ${token}` } });
}

export interface OpenClient {
  /** Key of its session. */
  session: string;
  client: Client;
  close: () => void;
}

/**
 * @param session its key
 * @param onStale called when missed events cannot be replayed: begin with a new client
 */
export function openClient(session: string, onStale: () => void): OpenClient {
  const token = () => validToken(session, renew);
  const live = openLiveConnection(token);
  const client = new Client({
    url: ENDPOINT,
    fetch: ((input, init) => fetchIn(session, input, init)) as typeof fetch,
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
  return { session, client, close: () => void live.dispose() };
}
