/** The cookie of a browser's session: for which pages it is used, and how it is set. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { ownOrigin } from '../../src/http/origins.rules.ts';
import { requestedSessionCookie, sessionCookieAt } from '../../src/http/session-cookie.ts';

const PUBLIC = 'https://covalue.example';
const NOW = '2026-11-30T12:00:00.000Z';
const SESSION = { session: 'abc', refreshToken: 'abc.secret', sessionExpiresAt: '2026-12-30T12:00:00.000Z' };

function response() {
  const cookies: string[] = [];
  return { cookies, appendHeader: (_: string, value: string) => cookies.push(value) } as unknown as ServerResponse & {
    cookies: string[];
  };
}
const request = (headers: Record<string, string>, method = 'POST') =>
  ({ headers, method }) as unknown as IncomingMessage;

describe('the own origin of a page', () => {
  it.each([
    ['the host', { origin: 'http://localhost:4000', host: 'localhost:4000' }, undefined, 'http://localhost:4000'],
    ['behind TLS', { origin: PUBLIC, host: 'covalue.example' }, undefined, PUBLIC],
    ['the public URL, whatever the host', { origin: PUBLIC, host: 'internal:4000' }, PUBLIC, PUBLIC],
    ['this machine', { origin: 'http://127.0.0.1:4000', host: '127.0.0.1:4000' }, PUBLIC, 'http://127.0.0.1:4000'],
    [
      'as a new browser says',
      { origin: PUBLIC, host: 'covalue.example', 'sec-fetch-site': 'same-origin' },
      PUBLIC,
      PUBLIC,
    ],
  ])('is %s', (_, headers, publicUrl, expected) => {
    expect(ownOrigin(headers, publicUrl)).toBe(expected);
  });

  it.each([
    ['no page', { host: 'covalue.example' }, PUBLIC],
    ['another site', { origin: 'https://evil.example', host: 'covalue.example' }, PUBLIC],
    ['another port', { origin: 'http://localhost:5000', host: 'localhost:4000' }, undefined],
    ['another subdomain', { origin: 'https://www.covalue.example', host: 'covalue.example' }, PUBLIC],
    ['the public host in the clear', { origin: 'http://covalue.example', host: 'covalue.example' }, PUBLIC],
    ['a name that was pointed here', { origin: 'http://evil.example:4000', host: 'evil.example:4000' }, PUBLIC],
    ['a sandboxed page', { origin: 'null', host: 'covalue.example' }, PUBLIC],
    ['a browser that denies it', { origin: PUBLIC, host: 'covalue.example', 'sec-fetch-site': 'same-site' }, PUBLIC],
    [
      'a name that begins like this machine',
      { origin: 'http://127.0.0.1.evil.example', host: '127.0.0.1.evil.example' },
      PUBLIC,
    ],
  ])('is not that of %s', (_, headers, publicUrl) => {
    expect(ownOrigin(headers, publicUrl)).toBeUndefined();
  });
});

describe('the session cookie', () => {
  it('is bound to the host and to TLS behind TLS', () => {
    const answer = response();
    sessionCookieAt(PUBLIC, request({}), answer).keep(SESSION, NOW);
    expect(answer.cookies).toEqual([
      '__Host-covalue-session=abc.secret; Path=/; Max-Age=2592000; SameSite=Strict; HttpOnly; Secure',
      expect.stringMatching(/^__Host-covalue-signed-in=[\w-]{16}; Path=\/; Max-Age=2592000; SameSite=Strict; Secure$/),
    ]);
    expect(answer.cookies[1]).not.toContain('abc');
  });

  it('has the port in its name without TLS, so that two installations of one machine do not overwrite each other', () => {
    const answer = response();
    sessionCookieAt('http://localhost:4000', request({}), answer).keep(SESSION, NOW);
    expect(answer.cookies[0]).toBe(
      'covalue-session-4000=abc.secret; Path=/; Max-Age=2592000; SameSite=Strict; HttpOnly',
    );
    const both = request({
      cookie: 'covalue-session=no; covalue-session-4001=other.x; covalue-session-4000=abc.secret',
    });
    expect(sessionCookieAt('http://localhost:4000', both, answer).refreshToken).toBe('abc.secret');
    expect(sessionCookieAt('https://localhost:4000', both, answer).refreshToken).toBeUndefined();
  });

  it('is removed', () => {
    const answer = response();
    sessionCookieAt(PUBLIC, request({}), answer).clear();
    expect(answer.cookies.map((each) => each.split(';').slice(0, 3))).toEqual([
      ['__Host-covalue-session=', ' Path=/', ' Max-Age=0'],
      ['__Host-covalue-signed-in=', ' Path=/', ' Max-Age=0'],
    ]);
  });

  it('is used only for a request with the header, by POST, of a page of this API', () => {
    const own = { origin: PUBLIC, host: 'covalue.example', cookie: '__Host-covalue-session=abc.secret' };
    const asked = { ...own, 'covalue-session': 'cookie' };
    const read = (headers: Record<string, string>, method?: string) =>
      requestedSessionCookie(request(headers, method), response(), PUBLIC);
    expect(read(asked)?.refreshToken).toBe('abc.secret');
    expect(read(own)).toBeUndefined();
    for (const [headers, method] of [
      [asked, 'GET'],
      [{ ...asked, 'covalue-session': 'yes' }, 'POST'],
      [{ ...asked, origin: 'https://evil.example' }, 'POST'],
      [{ ...asked, 'sec-fetch-site': 'cross-site' }, 'POST'],
    ] as const)
      expect(() => read(headers, method)).toThrow('is for POST requests of pages at https://covalue.example');
  });
});
