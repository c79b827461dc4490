/** Settings of an identity provider, and what a browser keeps while its person is there. */
import { describe, expect, it } from 'vitest';
import { InstallationKey } from '../../src/access-control/installation-key.ts';
import { readConfig } from '../../src/config.ts';
import { connectTicket, openTicket, safePath } from '../../src/features/access/provider-flow.ts';

describe('settings of an identity provider', () => {
  const valid = { OIDC_ISSUER: 'https://login.example', OIDC_CLIENT_ID: 'covalue' };

  it.each([
    ['https', { OIDC_ISSUER: 'https://login.example/tenant' }],
    ['http on this machine', { OIDC_ISSUER: 'http://127.0.0.1:9000' }],
    ['a name of this machine', { OIDC_ISSUER: 'http://localhost:9000' }],
    ['values of a second factor', { OIDC_SECOND_FACTOR: 'mfa, hwk' }],
  ])('accept %s', (_, more) => {
    expect(readConfig({ ...valid, ...more })).toMatchObject({ OIDC_NAME: 'single sign-on', OIDC_CLIENT_ID: 'covalue' });
  });

  it.each([
    ['http elsewhere', { OIDC_ISSUER: 'http://login.example' }, 'OIDC_ISSUER: must be an https URL'],
    ['a name like this machine', { OIDC_ISSUER: 'http://localhost.evil.example' }, 'OIDC_ISSUER: must be an https URL'],
    ['a query', { OIDC_ISSUER: 'https://login.example?a=b' }, 'OIDC_ISSUER: must be an https URL'],
    ['a password', { OIDC_ISSUER: 'https://user:pass@login.example' }, 'OIDC_ISSUER: must be an https URL'],
    ['another scheme', { OIDC_ISSUER: 'ftp://login.example' }, 'OIDC_ISSUER'],
    ['no client', { OIDC_CLIENT_ID: '' }, 'OIDC_CLIENT_ID: required with OIDC_ISSUER'],
    ['no issuer', { OIDC_ISSUER: '' }, 'OIDC_ISSUER: required with OIDC_CLIENT_ID'],
    [
      'two ways to use one',
      { JWKS_URL: 'https://login.example/keys', JWT_ISSUER: 'a', JWT_AUDIENCE: 'b' },
      'OIDC_ISSUER: omit it or JWKS_URL',
    ],
    ['an empty value of a second factor', { OIDC_SECOND_FACTOR: 'mfa,,hwk' }, 'OIDC_SECOND_FACTOR'],
    [
      'two secrets',
      { OIDC_CLIENT_SECRET: 'a', OIDC_CLIENT_SECRET_FILE: '/dev/null' },
      'OIDC_CLIENT_SECRET_FILE: omit it',
    ],
  ])('reject %s', (_, more, message) => {
    expect(() => readConfig({ ...valid, ...more })).toThrow(message);
  });
});

describe('the path to open after signing in', () => {
  it.each(['/', '/account', '/relationships/rel_1?tab=terms&x=%20'])('is kept: %s', (path) => {
    expect(safePath(path)).toBe(path);
  });
  it.each([
    '',
    null,
    'account',
    '//evil.example',
    '/\\evil.example',
    '/a\\b',
    '/a\nb',
    '/a b',
    '/é',
    `/${'a'.repeat(500)}`,
  ])('is replaced: %j', (path) => {
    expect(safePath(path)).toBe('/');
  });
});

describe('the ticket to connect an account', () => {
  const key = new InstallationKey('a secret of the test');
  const connect = { person: 'per_1', session: 'one' };
  const now = Date.parse('2026-11-30T12:00:00Z');

  it('is valid for two minutes, and only as it was made', () => {
    const ticket = connectTicket(key, connect, now);
    expect(openTicket(key, ticket, now + 119_000)).toMatchObject(connect);
    expect(openTicket(key, ticket, now + 120_000)).toBeUndefined();
    expect(openTicket(key, `${ticket.slice(0, -3)}AAA`, now)).toBeUndefined();
    expect(
      openTicket(key, key.encrypt(JSON.stringify(connect), { what: 'second factor', record: 'per_1' }), now),
    ).toBeUndefined();
    expect(openTicket(new InstallationKey('another secret'), ticket, now)).toBeUndefined();
  });
});
