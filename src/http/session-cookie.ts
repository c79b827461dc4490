/**
 * The session of a browser in a cookie that scripts cannot read. The cookie authorises nothing by itself: it is exchanged for a
 * bearer token by `refreshSignIn`, and only for a page of this API's own origin that sends a header for which browsers ask first.
 */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { SessionCookie } from '../schema/session-cookie.ts';
import { ownOrigin } from './origins.rules.ts';

/** With the value `cookie`, a page asks for the refresh token to be kept in the cookie. */
export const SESSION_HEADER = 'covalue-session';
const IN_COOKIE = 'cookie';
const SESSION = 'covalue-session';
/** Readable by the page: whether there is a session, and whether it is still the same one. */
const SIGNED_IN = 'covalue-signed-in';
const TAG_LENGTH = 16;

/**
 * For requests to /graphql.
 * @returns undefined if the request does not ask for the cookie
 * @throws GraphQLError FORBIDDEN if it does, but is not from a page of this API
 */
export function requestedSessionCookie(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string | undefined,
): SessionCookie | undefined {
  const wanted = request.headers[SESSION_HEADER];
  if (wanted === undefined) return undefined;
  const cookie = wanted === IN_COOKIE && request.method === 'POST' && sessionCookieOf(request, response, publicUrl);
  if (cookie) return cookie;
  throw new GraphQLError(
    `The header "${SESSION_HEADER}: ${IN_COOKIE}" is for POST requests of pages at ${publicUrl ? new URL(publicUrl).origin : 'the address of this API'}; without it, send and keep the refresh token yourself.`,
    { extensions: { code: 'FORBIDDEN', http: { status: 403 } } },
  );
}

/** For forms, which send no header of their own. @returns undefined if the request is not from a page of this API */
export function sessionCookieOf(
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string | undefined,
): SessionCookie | undefined {
  const origin = ownOrigin(request.headers, publicUrl);
  return origin === undefined ? undefined : sessionCookieAt(origin, request, response);
}

/** @param origin under which the browser reaches this API */
export function sessionCookieAt(origin: string, request: IncomingMessage, response: ServerResponse): SessionCookie {
  const [session, signedIn] = [new Cookie(SESSION, origin), new Cookie(SIGNED_IN, origin)];
  const set = (refreshToken: string, tag: string, maxAgeSeconds: number) => {
    session.set(response, refreshToken, { maxAgeSeconds, sameSite: 'Strict', httpOnly: true });
    signedIn.set(response, tag, { maxAgeSeconds, sameSite: 'Strict', httpOnly: false });
  };
  return {
    refreshToken: session.valueOf(request),
    keep(kept, now) {
      const tag = createHash('sha256').update(kept.session).digest('base64url').slice(0, TAG_LENGTH);
      set(kept.refreshToken, tag, Math.ceil((Date.parse(kept.sessionExpiresAt) - Date.parse(now)) / 1000));
    },
    clear: () => set('', '', 0),
  };
}

interface CookieOptions {
  maxAgeSeconds: number;
  sameSite: 'Strict' | 'Lax';
  httpOnly: boolean;
}

/**
 * A cookie of one origin. Behind TLS it has the prefix `__Host-`: no other host can set it, and it is not sent in the clear
 * (RFC 6265bis 4.1.3). Browsers do not separate the ports of a host, so its name contains the port.
 */
export class Cookie {
  readonly #name: string;
  readonly #isSecure: boolean;

  constructor(name: string, origin: string) {
    const { protocol, port } = new URL(origin);
    this.#isSecure = protocol === 'https:';
    this.#name = `${this.#isSecure ? '__Host-' : ''}${name}${port && `-${port}`}`;
  }

  /** Undefined if the request has none, or an empty one. */
  valueOf(request: IncomingMessage): string | undefined {
    const start = `${this.#name}=`;
    const pair = request.headers.cookie
      ?.split(';')
      .map((each) => each.trim())
      .find((each) => each.startsWith(start));
    return pair?.slice(start.length) || undefined;
  }

  /** @param value base64url and dots; an empty one with no time to live removes the cookie */
  set(response: ServerResponse, value: string, { maxAgeSeconds, sameSite, httpOnly }: CookieOptions): void {
    const attributes = [
      `${this.#name}=${value}`,
      'Path=/',
      `Max-Age=${maxAgeSeconds}`,
      `SameSite=${sameSite}`,
      ...(httpOnly ? ['HttpOnly'] : []),
      ...(this.#isSecure ? ['Secure'] : []),
    ];
    response.appendHeader('set-cookie', attributes.join('; '));
  }
}
