/**
 * Who is signed in, for this tab: a person of the story or a pasted token (which `npm start` and `npm run token` print),
 * or a session that signIn began, whose token is renewed before it ends.
 */
import { useSyncExternalStore } from 'react';

export interface Session {
  token: string;
  /** ISO instant; without one the token is used until it is refused. */
  expiresAt?: string;
  refreshToken?: string;
}

const KEPT = 'covalue.session';
const RENEW_BEFORE_MS = 60_000;
const listeners = new Set<() => void>();
let session: Session | undefined = read();
let renewing: Promise<void> | undefined;
/** The session ended by itself; the sign-in page says so. */
let ended = false;

function read(): Session | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept ? (JSON.parse(kept) as Session) : undefined;
}

export function keepSession(next: Session | undefined): void {
  session = next;
  ended = false;
  if (next) sessionStorage.setItem(KEPT, JSON.stringify(next));
  else sessionStorage.removeItem(KEPT);
  for (const listener of listeners) listener();
}

/** The server does not take the token any more. */
export function endSession(): void {
  if (!session) return;
  keepSession(undefined);
  ended = true;
}

export const sessionEnded = () => ended;
export const currentSession = () => session;

export function useSession(): Session | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => session,
  );
}

/** A token that holds; of all who ask while it is renewed, one asks the server. */
export async function validToken(
  renew: (refreshToken: string) => Promise<Session | undefined>,
): Promise<string | undefined> {
  const { expiresAt, refreshToken } = session ?? {};
  if (refreshToken && expiresAt && Date.parse(expiresAt) - Date.now() < RENEW_BEFORE_MS) {
    renewing ??= renew(refreshToken)
      .then((next) => (next ? keepSession(next) : endSession()))
      .finally(() => {
        renewing = undefined;
      });
    await renewing;
  }
  return session?.token;
}
