/** Bearer tokens (JWT, RFC 7519): verified against an identity provider's JWKS, or a key made at first start. */
import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';
import { addressToLookUp } from '../address.rules.ts';
import { tokenExpired, unauthenticated } from '../errors.ts';

const LOCAL_ISSUER = 'covalue-local';
const LOCAL_LIFETIME = '30d';

export interface TokenRules {
  jwksUrl?: string;
  issuer?: string;
  audience?: string;
  /** Data folder that holds the local signing key, when there is no `jwksUrl`. */
  folder: string;
}

export interface Verified {
  email: string;
  expires: number;
}

/** Tells whose e-mail address a token vouches for. */
export class TokenVerifier {
  readonly #keys: JWTVerifyGetKey | Uint8Array;
  readonly #options: { issuer?: string; audience?: string; algorithms: string[] };
  /** Verified tokens, each until it expires: checking a signature costs more than a small query. */
  readonly #verified = new LRUCache<string, Verified>({ max: 10_000 });

  constructor(rules: TokenRules) {
    this.#keys = rules.jwksUrl ? createRemoteJWKSet(new URL(rules.jwksUrl)) : localKey(rules.folder);
    this.#options = rules.jwksUrl
      ? { issuer: rules.issuer, audience: rules.audience, algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'] }
      : { issuer: LOCAL_ISSUER, algorithms: ['HS256'] };
  }

  /**
   * @param authorization value of the Authorization header
   * @returns the canonical e-mail address; undefined without a header
   * @throws UNAUTHENTICATED for anything but a valid, unexpired bearer token with an e-mail address
   */
  async email(authorization: string | undefined): Promise<string | undefined> {
    return authorization ? (await this.verify(authorization)).email : undefined;
  }

  /**
   * @returns the canonical e-mail address, and when the token expires (milliseconds since 1970)
   * @throws UNAUTHENTICATED as `email`
   */
  async verify(authorization: string): Promise<Verified> {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw unauthenticated('Send the token as "Authorization: Bearer <token>".');
    const known = this.#verified.get(token);
    if (known && known.expires > Date.now()) return known;
    try {
      const { payload } = await jwtVerify(token, this.#keys as never, { ...this.#options, requiredClaims: ['exp'] });
      const email = typeof payload.email === 'string' ? addressToLookUp(payload.email) : undefined;
      if (!email || payload.email_verified === false) throw new Error('it has no verified "email" claim');
      const verified = { email, expires: (payload.exp as number) * 1000 };
      this.#verified.set(token, verified);
      return verified;
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw tokenExpired('This token has expired; get a new one.');
      throw unauthenticated(`This token is not accepted (${(error as Error).message}); get a new one.`);
    }
  }
}

/** A token for a person of a local graph, signed by the data folder's key. */
export async function localToken(folder: string, email: string, lifetime = LOCAL_LIFETIME): Promise<string> {
  return new SignJWT({ email: addressToLookUp(email) })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(LOCAL_ISSUER)
    .setIssuedAt()
    .setExpirationTime(lifetime)
    .sign(localKey(folder));
}

/** 256 bits made of the folder's key and a text, as base64url: whoever has only one of the two cannot make it. */
export function localSecret(folder: string, text: string): string {
  return createHmac('sha256', localKey(folder)).update(text).digest('base64url');
}

/** The folder's signing key, made at first use and readable by its owner only. */
function localKey(folder: string): Uint8Array {
  const file = join(folder, 'signing.key');
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
  return new TextEncoder().encode(readFileSync(file, 'utf8').trim());
}
