/**
 * The session of this tab: a person of the example data, a pasted token (`npm run token` prints one), or a session that
 * signIn began, whose token is renewed before it expires.
 */
import { SharedValue } from '../ui/shared-value.ts';

export interface Session {
  token: string;
  /** ISO instant; without one the token is used until it is refused. */
  expiresAt?: string;
  refreshToken?: string;
}

interface SignedIn {
  token?: string | null;
  expiresAt?: string | null;
  refreshToken?: string | null;
}

/** The session of an answer to signing in; undefined if the answer has no token. */
export function sessionOf({ token, expiresAt, refreshToken }: SignedIn = {}): Session | undefined {
  return token ? { token, expiresAt: expiresAt ?? undefined, refreshToken: refreshToken ?? undefined } : undefined;
}

const STORAGE_KEY = 'covalue.session';
const RENEW_BEFORE_MS = 60_000;
const session = new SharedValue<Session | undefined>(read());
let renewing: Promise<void> | undefined;
/** The sign-in page says so. */
let isExpired = false;

/** A tab that was duplicated has the same refresh token: the tab that renews it notifies the others, or one would end the session. */
const tabs = new BroadcastChannel(STORAGE_KEY);
tabs.onmessage = ({ data }: MessageEvent<{ replaced: string; next: Session }>) => {
  if (session.current?.refreshToken === data.replaced) storeSession(data.next);
};

function read(): Session | undefined {
  const stored = sessionStorage.getItem(STORAGE_KEY);
  return stored ? (JSON.parse(stored) as Session) : undefined;
}

export function storeSession(next: Session | undefined): void {
  isExpired = false;
  if (next) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  else sessionStorage.removeItem(STORAGE_KEY);
  session.set(next);
}

/** The server rejected the token. */
export function expireSession(): void {
  if (!session.current) return;
  storeSession(undefined);
  isExpired = true;
}

export const hasSessionExpired = () => isExpired;
export const currentSession = () => session.current;

export const useSession = () => session.use();

/** A token that has not expired. Callers that come while it is renewed wait for the same renewal. */
export async function validToken(
  renew: (refreshToken: string) => Promise<Session | undefined>,
): Promise<string | undefined> {
  const { expiresAt, refreshToken } = session.current ?? {};
  if (refreshToken && expiresAt && Date.parse(expiresAt) - Date.now() < RENEW_BEFORE_MS) {
    renewing ??= renew(refreshToken)
      .then((next) => {
        if (!next) return expireSession();
        storeSession(next);
        tabs.postMessage({ replaced: refreshToken, next });
      })
      .finally(() => {
        renewing = undefined;
      });
    await renewing;
  }
  return session.current?.token;
}
