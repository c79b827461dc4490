/**
 * Who is signed in, for this tab: a person of the story or a pasted token (which `npm start` and `npm run token` print),
 * or a session that signIn began, whose token is renewed before it ends.
 */
import { SharedValue } from '../ui/shared-value.ts';

export interface Session {
  token: string;
  /** ISO instant; without one the token is used until it is refused. */
  expiresAt?: string;
  refreshToken?: string;
}

const KEPT = 'covalue.session';
const RENEW_BEFORE_MS = 60_000;
const session = new SharedValue<Session | undefined>(read());
let renewing: Promise<void> | undefined;
/** The session ended by itself; the sign-in page says so. */
let ended = false;

/** A tab that was duplicated has the same refresh token: the tab that renews it notifies the others, or one would end the session. */
const tabs = new BroadcastChannel(KEPT);
tabs.onmessage = ({ data }: MessageEvent<{ replaced: string; next: Session }>) => {
  if (session.current?.refreshToken === data.replaced) keepSession(data.next);
};

function read(): Session | undefined {
  const kept = sessionStorage.getItem(KEPT);
  return kept ? (JSON.parse(kept) as Session) : undefined;
}

export function keepSession(next: Session | undefined): void {
  ended = false;
  if (next) sessionStorage.setItem(KEPT, JSON.stringify(next));
  else sessionStorage.removeItem(KEPT);
  session.set(next);
}

/** The server does not take the token any more. */
export function endSession(): void {
  if (!session.current) return;
  keepSession(undefined);
  ended = true;
}

export const sessionEnded = () => ended;
export const currentSession = () => session.current;

export const useSession = () => session.use();

/** A token that holds; of all who ask while it is renewed, one asks the server. */
export async function validToken(
  renew: (refreshToken: string) => Promise<Session | undefined>,
): Promise<string | undefined> {
  const { expiresAt, refreshToken } = session.current ?? {};
  if (refreshToken && expiresAt && Date.parse(expiresAt) - Date.now() < RENEW_BEFORE_MS) {
    renewing ??= renew(refreshToken)
      .then((next) => {
        if (!next) return endSession();
        keepSession(next);
        tabs.postMessage({ replaced: refreshToken, next });
      })
      .finally(() => {
        renewing = undefined;
      });
    await renewing;
  }
  return session.current?.token;
}
