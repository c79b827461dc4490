/** Which tokens are accepted: those of an identity provider, with a real JWKS endpoint, and local ones. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, exportSPKI, generateKeyPair, type JWTHeaderParameters, SignJWT } from 'jose';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { localToken, TokenVerifier } from '../../src/access-control/tokens.ts';
import { readConfig } from '../../src/config.ts';
import { setSteadyClock, steadyNow } from '../../src/values/steady-clock.ts';

const ISSUER = 'https://login.example/';
const AUDIENCE = 'https://covalue.example';
const EMAIL = 'admin@kelvin.example';
const folder = mkdtempSync(join(tmpdir(), 'covalue-tokens-'));

let server: Server;
let jwksUrl: string;
let sign: (claims: Record<string, unknown>, header?: Partial<JWTHeaderParameters>, key?: SigningKey) => Promise<string>;
type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
type SigningKey = Pair['privateKey'] | Uint8Array;
let pairs: Record<'first' | 'second', Pair>;
let publicPem: Uint8Array;
/** The response of the endpoint; a number is an error status. */
let answer: number | string;
const keySet = async (names: Record<string, Pair>, withKid = true) =>
  JSON.stringify({
    keys: await Promise.all(
      Object.entries(names).map(async ([kid, { publicKey }]) => ({
        ...(await exportJWK(publicKey)),
        ...(withKid ? { kid } : {}),
        alg: 'ES256',
      })),
    ),
  });
beforeAll(async () => {
  pairs = {
    first: await generateKeyPair('ES256', { extractable: true }),
    second: await generateKeyPair('ES256'),
  };
  publicPem = new TextEncoder().encode(await exportSPKI(pairs.first.publicKey));
  answer = await keySet({ k: pairs.first });
  server = createServer((_, response) => {
    if (typeof answer === 'number') response.writeHead(answer).end();
    else response.setHeader('content-type', 'application/json').end(answer);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  sign = async (claims, header = {}, key = pairs.first.privateKey) =>
    `Bearer ${await new SignJWT({
      iss: ISSUER,
      aud: AUDIENCE,
      email: EMAIL,
      email_verified: true,
      exp: at(600),
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'k', ...header })
      .sign(key)}`;
});
afterAll(() => server.close());
afterEach(async () => {
  vi.useRealTimers();
  setSteadyClock(Date.now());
  answer = await keySet({ k: pairs.first });
});
const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const unsigned = (header: object) =>
  `Bearer ${encoded({ alg: 'ES256', kid: 'k', ...header })}.${encoded({ iss: ISSUER, aud: AUDIENCE, email: EMAIL, email_verified: true, exp: at(600) })}.`;
const at = (seconds: number) => Math.floor(Date.now() / 1000) + seconds;
const verifier = (leewaySeconds?: number) =>
  new TokenVerifier({ jwksUrl, issuer: ISSUER, audience: AUDIENCE, leewaySeconds });

describe('a token of the identity provider', () => {
  it.each<[string, Record<string, unknown>]>([
    ['as it should be', {}],
    ['for several audiences', { aud: ['other', AUDIENCE] }],
    ['with capital letters', { email: 'ADMIN@Kelvin.Example' }],
    ['that expired within the leeway', { exp: at(-20) }],
    ['that begins within the leeway', { nbf: at(20) }],
    ['that was issued within the leeway', { iat: at(20) }],
  ])('%s is accepted', async (_, claims) => {
    expect((await verifier().verify(await sign(claims))).email).toBe(EMAIL);
  });

  it.each<[string, Record<string, unknown>]>([
    ['for another service', { aud: 'https://other.example' }],
    ['for no service', { aud: undefined }],
    ['of another issuer', { iss: 'https://login.example.evil.example/' }],
    ['of no issuer', { iss: undefined }],
    ['that says nothing of the address', { email_verified: undefined }],
    ['with an address that is not verified', { email_verified: false }],
    ['with "false" as a text', { email_verified: 'false' }],
    ['with "true" as a text', { email_verified: 'true' }],
    ['with 1 for true', { email_verified: 1 }],
    ['with null for true', { email_verified: null }],
    ['without an address', { email: undefined }],
    ['with an empty address', { email: '' }],
    ['with a list of addresses', { email: [EMAIL] }],
    ['with the Kelvin sign in the domain', { email: 'admin@\u212aelvin.example' }],
    ['with full-width letters in the domain', { email: 'admin@ｋelvin.example' }],
    ['with a ligature in the domain', { email: 'admin@\ufb01n.example' }],
    ['that expired before the leeway', { exp: at(-40) }],
    ['that begins after the leeway', { nbf: at(40) }],
    ['that was issued after the leeway', { iat: at(40) }],
    ['that never expires', { exp: undefined }],
    ['that expires at a text', { exp: String(at(600)) }],
    ['that expires at null', { exp: null }],
    ['that was issued at a text', { iat: String(at(0)) }],
    ['that begins at a text', { nbf: String(at(0)) }],
    ['of an issuer with another end', { iss: ISSUER.slice(0, -1) }],
    ['of a list of issuers', { iss: [ISSUER] }],
    ['for audiences of which none is this service', { aud: ['a', `${AUDIENCE}/`] }],
    ['with an address in blanks', { email: ` ${EMAIL} `, email_verified: 'yes' }],
    ['with a variation selector in the domain', { email: 'admin@kelvin\ufe0f.example' }],
  ])('%s is refused', async (_, claims) => {
    await expect(verifier().verify(await sign(claims))).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it.each([
    ['the Kelvin sign', '\u212aim@x.example', 'kim@x.example'],
    ['a dotted capital I', 'KİM@x.example', 'kim@x.example'],
    ['a dotless i', 'kımi@x.example', 'kimi@x.example'],
    ['a sharp s', 'straße@x.example', 'strasse@x.example'],
    ['a long s', 'ſam@x.example', 'sam@x.example'],
    ['a ligature', '\ufb01n@x.example', 'fin@x.example'],
    ['a capital letter beyond ASCII', 'JOSÉ@x.example', 'josé@x.example'],
  ])('with %s before the @ does not match the person with ASCII letters', async (_, email, other) => {
    expect((await verifier().verify(await sign({ email }))).email).not.toBe(other);
  });

  it.each<[string, Partial<JWTHeaderParameters>, (() => SigningKey)?]>([
    ['signed by HS256 with the public key', { alg: 'HS256' }, () => publicPem],
    ['signed by another key', {}, () => pairs.second.privateKey],
    ['that names a key that is not there', { kid: 'other' }],
    ['that names a path as its key', { kid: '../../dev/null' }],
    ['that brings a key', { kid: 'other', jku: 'http://127.0.0.1:1/keys' }],
    ['with an extension that must be understood', { crit: ['x'], x: 1 }],
  ])('%s is refused', async (_, header, key) => {
    const token = await sign({}, header, key?.()).catch(() => unsigned(header));
    await expect(verifier().verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it.each(['none', 'None', 'HS256'])('that says alg: %s and has no signature is refused', async (alg) => {
    await expect(verifier().verify(unsigned({ alg }))).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it.each([
    ['with a fraction', at(600) + 0.5],
    ['beyond all calendars', 1e300],
  ])('with the expiry %s is accepted, and verified again when its key may have been removed', async (_, exp) => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const once = verifier();
    const token = await sign({ exp });
    expect((await once.verify(token)).email).toBe(EMAIL);
    answer = await keySet({ other: pairs.second });
    expect((await once.verify(token)).email).toBe(EMAIL);
    vi.setSystemTime(Date.now() + 601_000);
    setSteadyClock(Date.now());
    await expect(once.verify(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('is accepted while the clock of this machine is a day ahead, and expires in time when it is a day behind', async () => {
    const once = verifier();
    const [long, short] = [await sign({ exp: at(3_600) }), await sign({ exp: at(-120) })];
    const before = Date.now();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(before + 86_400_000);
    expect((await once.verify(long)).email).toBe(EMAIL);
    vi.setSystemTime(before - 86_400_000);
    await expect(once.verify(short)).rejects.toThrow('The token has expired');
    expect(Math.abs(steadyNow() - before)).toBeLessThan(10_000);
  });

  it('is accepted with a key that was added after the keys were fetched', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const once = verifier();
    await once.verify(await sign({}));
    answer = await keySet({ k: pairs.first, k2: pairs.second });
    vi.setSystemTime(Date.now() + 6_000);
    expect((await once.verify(await sign({}, { kid: 'k2' }, pairs.second.privateKey))).email).toBe(EMAIL);
  });

  it('without a key ID is verified with each key', async () => {
    answer = await keySet({ k: pairs.first, k2: pairs.second }, false);
    for (const { privateKey } of Object.values(pairs))
      expect((await verifier().verify(await sign({}, { kid: undefined }, privateKey))).email).toBe(EMAIL);
    const { privateKey } = await generateKeyPair('ES256');
    await expect(verifier().verify(await sign({}, { kid: undefined }, privateKey))).rejects.toMatchObject({
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it.each<[string, number | string]>([
    ['with an error', 500],
    ['with a redirect', 302],
    ['with a page', '<html>'],
    ['with no keys', '{"keys": "none"}'],
  ])('is not rejected when the provider answers %s: the client keeps it and tries again', async (_, given) => {
    answer = given;
    const once = verifier();
    const token = await sign({});
    await expect(once.verify(token)).rejects.toMatchObject({
      extensions: { code: 'UNAVAILABLE', http: { status: 503 } },
    });
    answer = await keySet({ k: pairs.first });
    expect((await once.verify(token)).email).toBe(EMAIL);
  });

  it('is accepted within the leeway', async () => {
    const token = await sign({ exp: at(-5) });
    await expect(verifier(0).verify(token)).rejects.toThrow(/not accepted|has expired/);
    const { expires } = await verifier(60).verify(token);
    expect(expires - Date.now()).toBeGreaterThan(45_000);
    expect(expires - Date.now()).toBeLessThan(60_000);
  });
});

describe('an account of the identity provider', () => {
  it('whose person cannot be read, because Neo4j is away, is not refused as a wrong token', async () => {
    const away = new Error('Neo4j is away');
    const tokens = new TokenVerifier({ jwksUrl, issuer: ISSUER, audience: AUDIENCE }, async () => {
      throw away;
    });
    await expect(tokens.verify(await sign({ sub: 'admin' }))).rejects.toBe(away);
  });
});

describe('a local token', () => {
  it('of development is rejected in production after an hour, whatever its expiry', async () => {
    const old = new SignJWT({ email: EMAIL, iat: at(-3_700) })
      .setProtectedHeader({ alg: 'HS256' })
      .setIssuer('covalue-local');
    const fresh = await localToken(folder, EMAIL);
    const key = new TextEncoder().encode(readFileSync(join(folder, 'signing.key'), 'utf8').trim());
    const bearer = `Bearer ${await old.setExpirationTime('30d').sign(key)}`;
    expect((await new TokenVerifier({ folder }).verify(bearer)).email).toBe(EMAIL);
    const production = new TokenVerifier({ folder, maxAgeSeconds: 3_600 });
    await expect(production.verify(bearer)).rejects.toThrow(/not accepted|has expired/);
    const { expires } = await production.verify(`Bearer ${fresh}`);
    expect(expires - Date.now()).toBeLessThanOrEqual(3_630_000);
  });

  it('is accepted until 30 seconds after its expiry', async () => {
    const verify = async (lifetime: string) =>
      new TokenVerifier({ folder }).verify(`Bearer ${await localToken(folder, EMAIL, lifetime)}`);
    expect((await verify('20s ago')).email).toBe(EMAIL);
    await expect(verify('40s ago')).rejects.toThrow(/not accepted|has expired/);
  });
});

describe('the configuration', () => {
  const jwks = { JWKS_URL: 'https://login.example/keys' };

  it('requires an issuer and an audience with JWKS_URL', () => {
    expect(() => readConfig(jwks)).toThrow(/JWT_ISSUER: required with JWKS_URL[\s\S]*JWT_AUDIENCE: required/);
    expect(() => readConfig({ ...jwks, JWT_ISSUER: ISSUER })).toThrow(/JWT_AUDIENCE/);
    expect(() => readConfig({ ...jwks, JWT_AUDIENCE: AUDIENCE, JWT_ISSUER: '' })).toThrow(/JWT_ISSUER/);
    expect(readConfig({ ...jwks, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE }).JWT_LEEWAY_SECONDS).toBe(30);
    expect(() => readConfig({ JWT_LEEWAY_SECONDS: '301' })).toThrow(/JWT_LEEWAY_SECONDS/);
    for (const wrong of ['-1', '30s', 'NaN', 'Infinity', '1e9'])
      expect(() => readConfig({ JWT_LEEWAY_SECONDS: wrong }), wrong).toThrow(/JWT_LEEWAY_SECONDS/);
  });

  it('allows the example story only in development', () => {
    expect(readConfig({}).COVALUE_SEED).toBe(true);
    expect(readConfig({ NODE_ENV: 'production' }).COVALUE_SEED).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', COVALUE_SEED: 'false' }).COVALUE_SEED).toBe(false);
    expect(() => readConfig({ NODE_ENV: 'production', COVALUE_SEED: 'true' })).toThrow(/COVALUE_SEED.*npm run setup/);
  });

  it('rejects a password in the address of Neo4j, which is displayed', () => {
    expect(() => readConfig({ NEO4J_URI: 'bolt://neo4j:secret@db:7687' })).toThrow(/NEO4J_URI: must not contain user/);
  });
});
