/** Which tokens are accepted: of an identity provider, by its real JWKS endpoint, and local ones. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localToken, TokenVerifier } from '../../src/auth/tokens.ts';
import { readConfig } from '../../src/config.ts';

const ISSUER = 'https://login.example/';
const AUDIENCE = 'https://covalue.example';
const EMAIL = 'admin@kelvin.example';
const folder = mkdtempSync(join(tmpdir(), 'covalue-tokens-'));

let server: Server;
let jwksUrl: string;
let sign: (claims: Record<string, unknown>) => Promise<string>;
beforeAll(async () => {
  const { privateKey, publicKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({ keys: [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'ES256' }] });
  server = createServer((_, response) => response.setHeader('content-type', 'application/json').end(keys));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  jwksUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  sign = async (claims) =>
    `Bearer ${await new SignJWT({
      iss: ISSUER,
      aud: AUDIENCE,
      email: EMAIL,
      email_verified: true,
      exp: at(600),
      ...claims,
    })
      .setProtectedHeader({ alg: 'ES256', kid: 'k' })
      .sign(privateKey)}`;
});
afterAll(() => server.close());
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
  ])('with %s before the @ is not for the person with ASCII letters', async (_, email, other) => {
    expect((await verifier().verify(await sign({ email }))).email).not.toBe(other);
  });

  it('is accepted for as long as the leeway says', async () => {
    const token = await sign({ exp: at(-5) });
    await expect(verifier(0).verify(token)).rejects.toThrow(/not accepted|has expired/);
    const { expires } = await verifier(60).verify(token);
    expect(expires - Date.now()).toBeGreaterThan(45_000);
    expect(expires - Date.now()).toBeLessThan(60_000);
  });
});

describe('a local token', () => {
  it('of development is not accepted in production when it is an hour old, however long it holds', async () => {
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

  it('is accepted 30 seconds after its end, and not later', async () => {
    const verify = async (lifetime: string) =>
      new TokenVerifier({ folder }).verify(`Bearer ${await localToken(folder, EMAIL, lifetime)}`);
    expect((await verify('20s ago')).email).toBe(EMAIL);
    await expect(verify('40s ago')).rejects.toThrow(/not accepted|has expired/);
  });
});

describe('the configuration', () => {
  const jwks = { JWKS_URL: 'https://login.example/keys' };

  it('has an issuer and an audience with JWKS_URL', () => {
    expect(() => readConfig(jwks)).toThrow(/JWT_ISSUER: is required with JWKS_URL[\s\S]*JWT_AUDIENCE: is required/);
    expect(() => readConfig({ ...jwks, JWT_ISSUER: ISSUER })).toThrow(/JWT_AUDIENCE/);
    expect(() => readConfig({ ...jwks, JWT_AUDIENCE: AUDIENCE, JWT_ISSUER: '' })).toThrow(/JWT_ISSUER/);
    expect(readConfig({ ...jwks, JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE }).JWT_LEEWAY_SECONDS).toBe(30);
    expect(() => readConfig({ JWT_LEEWAY_SECONDS: '301' })).toThrow(/JWT_LEEWAY_SECONDS/);
    expect(() => readConfig({ JWT_LEEWAY_SECONDS: '-1' })).toThrow(/JWT_LEEWAY_SECONDS/);
  });

  it('has the example story in development only', () => {
    expect(readConfig({}).COVALUE_SEED).toBe(true);
    expect(readConfig({ NODE_ENV: 'production' }).COVALUE_SEED).toBe(false);
    expect(readConfig({ NODE_ENV: 'production', COVALUE_SEED: 'false' }).COVALUE_SEED).toBe(false);
    expect(() => readConfig({ NODE_ENV: 'production', COVALUE_SEED: 'true' })).toThrow(/COVALUE_SEED.*npm run setup/);
  });

  it('has no password in the address of Neo4j, which is shown', () => {
    expect(() => readConfig({ NEO4J_URI: 'bolt://neo4j:secret@db:7687' })).toThrow(/NEO4J_URI: holds no user/);
  });
});
