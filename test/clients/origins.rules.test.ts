/** Which pages may use the API, and how answers are compressed: tables. */
import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { acceptedEncodings } from '../../src/http/compression.ts';
import { prefersEventStream } from '../../src/http/event-stream.ts';
import { judgeOrigin, parseOrigins } from '../../src/http/origins.rules.ts';

const withHeaders = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

describe('CORS_ORIGINS', () => {
  it.each([
    ['', []],
    ['https://app.example', ['https://app.example']],
    [' HTTPS://App.Example:443 , http://localhost:3000,', ['https://app.example', 'http://localhost:3000']],
    ['https://app.example,https://APP.example:443', ['https://app.example']],
    ['http://[::1]:3000', ['http://[::1]:3000']],
    ['https://bücher.example', ['https://xn--bcher-kva.example']],
  ])('accepts "%s"', (text, origins) => {
    expect(parseOrigins(text)).toEqual(origins);
  });

  it.each([
    ['*', /wildcard/],
    ['https://*.app.example', /wildcard/],
    ['null', /"null" is the origin of any file/],
    ['https://app.example/', /more than an origin; write "https:\/\/app\.example"/],
    ['https://app.example/path', /more than an origin/],
    ['https://user@app.example', /more than an origin/],
    ['https://app.example?x=1', /more than an origin/],
    ['app.example', /not an origin; write scheme and host/],
    ['ftp://app.example', /not an origin/],
    ['https://app.example:99999', /not an origin/],
    ['https://app.example https://b.example', /not an origin/],
  ])('rejects "%s" at start, with the correct form', (text, message) => {
    expect(() => parseOrigins(text)).toThrow(message);
    expect(() => readConfig({ CORS_ORIGINS: text })).toThrow(/CORS_ORIGINS: /);
  });
});

describe('an origin is', () => {
  const listed = ['https://app.example', 'http://localhost:3000'];
  it.each([
    [undefined, 'api.example', 'none'],
    ['https://app.example', 'api.example', 'listed'],
    ['https://APP.example:443', 'api.example', 'listed'],
    ['http://localhost:3000', 'localhost:4000', 'listed'],
    ['http://localhost:3001', 'localhost:4000', 'foreign'],
    ['http://app.example', 'api.example', 'foreign'],
    ['https://app.example:8443', 'api.example', 'foreign'],
    ['https://app.example.evil.example', 'api.example', 'foreign'],
    ['https://evil.example/https://app.example', 'api.example', 'foreign'],
    ['https://sub.app.example', 'api.example', 'foreign'],
    ['http://localhost:4000', 'localhost:4000', 'same'],
    ['http://LOCALHOST:4000', 'localhost:4000', 'same'],
    ['http://127.0.0.1:4000', 'localhost:4000', 'foreign'],
    ['https://api.example', 'api.example', 'same'],
    ['https://api.example', 'api.example:443', 'same'],
    ['http://api.example', 'api.example:80', 'same'],
    ['http://api.example', 'api.example:443', 'foreign'],
    ['https://covalue.example', '10.0.0.7:4000', 'same'],
    ['http://[::1]:4000', '[::1]:4000', 'same'],
    ['null', 'api.example', 'foreign'],
    ['', 'api.example', 'foreign'],
    ['file://', 'api.example', 'foreign'],
    ['chrome-extension://abc', 'api.example', 'foreign'],
    ['http://api.example', undefined, 'foreign'],
    ['http://api.example', 'api.example/x', 'foreign'],
  ])('%s with the host %s: %s', (origin, host, verdict) => {
    expect(judgeOrigin({ origin, host }, listed, 'https://covalue.example/base')).toBe(verdict);
  });
});

describe('compression', () => {
  it.each([
    [undefined, ['identity']],
    ['', ['identity']],
    ['gzip, deflate, br, zstd', ['br', 'gzip', 'identity']],
    ['gzip', ['gzip', 'identity']],
    ['GZIP', ['gzip', 'identity']],
    ['br;q=0, gzip', ['gzip', 'identity']],
    ['br;q=0.2, gzip;q=0.8', ['gzip', 'br', 'identity']],
    ['identity, gzip;q=0.5', ['identity', 'gzip']],
    ['identity;q=0, gzip', ['gzip']],
    ['*;q=0, gzip', ['gzip']],
    ['*', ['br', 'gzip', 'identity']],
    ['deflate', ['identity']],
    ['identity;q=0', []],
    ['*;q=0', []],
    ['deflate, identity;q=0', []],
  ])('for "%s" chooses from %j', (header, encodings) => {
    expect(acceptedEncodings(withHeaders(header === undefined ? {} : { 'accept-encoding': header }))).toEqual(
      encodings,
    );
  });
});

describe('an event stream at /graphql is preferred', () => {
  it.each([
    ['text/event-stream', true],
    ['text/event-stream, multipart/mixed', true],
    ['text/event-stream, application/json;q=0.5', true],
    ['text/event-stream, */*', true],
    ['application/json, text/event-stream', false],
    [
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
      false,
    ],
    ['application/json;q=0.9, text/event-stream;q=0', false],
    ['text/event-stream;q=0, application/json', false],
    ['*/*', false],
    ['', false],
    ['application/json', false],
  ])('by "%s": %s', (accept, preferred) => {
    expect(prefersEventStream(withHeaders(accept ? { accept } : {}))).toBe(preferred);
  });
});
