/** Sessions of browsers: their refresh tokens are kept in a cookie instead of being answered. */
import { DomainError } from '../../errors.ts';
import { SESSION_HEADER } from '../../http/session-cookie.ts';
import type { SessionCookie } from '../../schema/session-cookie.ts';
import type { AnonymousCaller } from './attempts.actions.ts';
import { refreshSignIn, type SignedIn, signOut } from './sign-in.actions.ts';

export type SignedInBrowser = Omit<SignedIn, 'refreshToken'> & { refreshToken?: string };

/** Puts the refresh token into the cookie, if there is one. The session that the cookie contained before ends. */
export async function intoCookie(
  caller: AnonymousCaller,
  cookie: SessionCookie | undefined,
  signedIn: SignedIn,
): Promise<SignedInBrowser> {
  if (!cookie) return signedIn;
  const { refreshToken: previous } = cookie;
  if (previous && sessionIn(previous) !== signedIn.session) await signOut(caller, { refreshToken: previous });
  cookie.keep(signedIn, caller.now);
  return { ...signedIn, refreshToken: undefined };
}

/** Refreshes the session of the refresh token, or else that of the cookie. */
export async function refreshBrowser(
  caller: AnonymousCaller,
  cookie: SessionCookie | undefined,
  { refreshToken }: { refreshToken?: string | null },
): Promise<SignedInBrowser> {
  try {
    const signedIn = await refreshSignIn(caller, { refreshToken: sentToken(cookie, refreshToken) });
    return await intoCookie(caller, cookie, signedIn);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'FORBIDDEN') cookie?.clear();
    throw error;
  }
}

/** Ends the session of the refresh token, or else that of the cookie. */
export async function signOutBrowser(
  caller: AnonymousCaller,
  cookie: SessionCookie | undefined,
  { refreshToken }: { refreshToken?: string | null },
): Promise<void> {
  await signOut(caller, { refreshToken: sentToken(cookie, refreshToken) });
  cookie?.clear();
}

/** @throws DomainError INVALID_INPUT if no refresh token was sent in any way */
function sentToken(cookie: SessionCookie | undefined, refreshToken: string | null | undefined): string {
  const sent = refreshToken ?? (cookie && (cookie.refreshToken ?? ''));
  if (sent !== undefined) return sent;
  throw new DomainError(
    'INVALID_INPUT',
    'refreshToken',
    `Send the refresh token. Only pages of this API can keep it in a cookie (header "${SESSION_HEADER}").`,
  );
}

/** The ID of the session of a refresh token. */
export function sessionIn(refreshToken: string): string | undefined {
  return refreshToken.split('.')[0];
}
