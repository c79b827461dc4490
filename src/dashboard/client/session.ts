/**
 * Who is signed in. A session that signIn began is shared by all tabs of the browser: a cookie that scripts cannot read is
 * exchanged for tokens, which stay in the memory of the page. A person of the example data or a pasted token
 * (`npm run token` prints one) is signed in to one tab.
 */
import { SharedValue } from '../ui/shared-value.ts';

export interface Session {
  /** Data that was read for one session is not shown in another. */
  key: string;
  isShared: boolean;
  /** Undefined until the cookie has been exchanged. */
  token?: string;
  /** ISO instant; without one the token is used until it is rejected. */
  expiresAt?: string;
}

/** Bearer token of a shared session. */
export interface SharedToken {
  token: string;
  expiresAt?: string;
}

interface SignedIn {
  token?: string | null;
  expiresAt?: string | null;
}

/** The token of an answer to signing in; undefined if the answer has none. */
export function tokenOf({ token, expiresAt }: SignedIn = {}): SharedToken | undefined {
  return token ? { token, expiresAt: expiresAt ?? undefined } : undefined;
}

const STORAGE_KEY = 'covalue.session';
const RENEW_BEFORE_MS = 60_000;
const session = new SharedValue<Session | undefined>(read());
let renewing: Promise<void> | undefined;
/** The sign-in page says so. */
let isExpired = false;
/** Whether the first exchange, which began before this script was loaded, has an answer that nobody has taken. */
let hasEarlyAnswer = () => false;

/** Notifies the other tabs that somebody signed in or out. */
const tabs = new BroadcastChannel(STORAGE_KEY);
tabs.onmessage = followBrowser;
// A link in an email or an identity provider signs in without this page, and a page may come back as it was left.
document.addEventListener('visibilitychange', followBrowser);
window.addEventListener('pageshow', followBrowser);

/** Before anything is shown: the answer to the first exchange may have removed the cookie already. */
export function continueFrom(early: { hadSharedSession: boolean; hasEarlyAnswer: () => boolean }): void {
  hasEarlyAnswer = early.hasEarlyAnswer;
  isExpired = early.hadSharedSession && !session.current;
}

/** Names the session of the browser without its secret: the cookie that the server sets beside the secret one. */
function tagOfBrowser(): string | undefined {
  const { protocol, port } = location;
  const name = `${protocol === 'https:' ? '__Host-' : ''}covalue-signed-in${port && `-${port}`}=`;
  const pair = document.cookie.split('; ').find((each) => each.startsWith(name));
  return pair?.slice(name.length) || undefined;
}

function read(): Session | undefined {
  const token = sessionStorage.getItem(STORAGE_KEY);
  if (token) return { key: token, isShared: false, token };
  const tag = tagOfBrowser();
  return tag ? { key: tag, isShared: true } : undefined;
}

/** To the session that the browser has now, unless it has not changed or this tab has a session of its own. */
function followBrowser(): void {
  // The answer to an exchange decides: it may just have removed the cookie.
  if (renewing || (session.current?.isShared && hasEarlyAnswer())) return;
  const next = read();
  if (next?.key === session.current?.key) return;
  isExpired = false;
  session.set(next);
}

/** Signs in to this tab only. */
export function startTabSession(token: string): void {
  isExpired = false;
  sessionStorage.setItem(STORAGE_KEY, token);
  session.set(read());
}

/** Signs in all tabs: the server has set the cookie with the answer that contains the token. */
export function startSharedSession(given: SharedToken): void {
  isExpired = false;
  sessionStorage.removeItem(STORAGE_KEY);
  session.set({ key: tagOfBrowser() ?? given.token, isShared: true, ...given });
  tabs.postMessage('signed in');
}

/** After signing out. A tab that had a session of its own returns to that of the browser, if there is one. */
export function endSession(): void {
  sessionStorage.removeItem(STORAGE_KEY);
  session.set(read());
  tabs.postMessage('signed out');
}

/** The server rejected the token. */
export function expireSession(): void {
  const rejected = session.current;
  if (!rejected) return;
  sessionStorage.removeItem(STORAGE_KEY);
  const next = read();
  isExpired = next?.key === rejected.key || !next;
  session.set(isExpired ? undefined : next);
}

export const hasSessionExpired = () => isExpired;
export const currentSession = () => session.current;

export const useSession = () => session.use();

/**
 * A token that has not expired. Callers that come while it is renewed wait for the same renewal.
 * @param key of the session
 * @throws Error if it is not the current session any more
 */
export async function validToken(key: string, renew: () => Promise<SharedToken | undefined>): Promise<string> {
  const { isShared, token, expiresAt } = ofKey(key);
  const isValid = token && (!expiresAt || Date.parse(expiresAt) - Date.now() > RENEW_BEFORE_MS);
  if (isShared && !isValid) {
    renewing ??= renew()
      .then((next) => (next ? setToken(key, next) : expireSession()))
      .finally(() => {
        renewing = undefined;
      });
    await renewing;
  }
  return ofKey(key).token ?? '';
}

function setToken(key: string, token: SharedToken): void {
  // Somebody else may have signed in since.
  const tag = tagOfBrowser() ?? key;
  if (session.current?.key === key || tag !== key) session.set({ key: tag, isShared: true, ...token });
}

function ofKey(key: string): Session {
  const { current } = session;
  if (current?.key !== key) throw new Error('The session has changed.');
  return current;
}
