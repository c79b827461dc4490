/** Bearer tokens (JWT, RFC 7519): verified against an identity provider's JWKS, or a key made at first start. */

import { createHmac, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createRemoteJWKSet,
  errors,
  type JWTPayload,
  type JWTVerifyGetKey,
  type JWTVerifyOptions,
  jwtVerify,
  SignJWT,
} from 'jose';
import { LRUCache } from 'lru-cache';
import { tokenExpired, unauthenticated, unavailable } from '../errors.ts';
import { addressToLookUp } from '../values/address.rules.ts';
import { steadyNow } from '../values/steady-clock.ts';
import { codeOf, errorOf } from '../values/thrown.ts';
import { apiKeyHash, identityHash, reasonOfNoAccess, viewerKey, viewerKeyOf } from './viewer-key.ts';

/** File of the data folder. */
export const SIGNING_KEY = 'signing.key';
const LOCAL_ISSUER = 'covalue-local';
const LOCAL_LIFETIME = '30d';
/** Of local tokens in production, whenever they end. */
export const MAX_TOKEN_AGE_SECONDS = 3_600;

/** Seconds by which the clocks of token issuers may differ from ours. */
const LEEWAY_SECONDS = 30;

/** How long keys of the identity provider, and results verified with them, are cached. */
const KEYS_MS = 600_000;
/** Memory for verified tokens: some 10,000. */
const TOKENS_BYTES = 8 * 1_048_576;
const BYTES_OF_TOKEN = 400;
/** Between two requests for keys when a token names one that is not known, e.g. after a rotation. */
const KEYS_PAUSE_MS = 5_000;

/**
 * Tokens of an identity provider, for this service (audience), or local ones, signed by the key in the data folder; of these
 * a production server takes none that was issued longer ago than `maxAgeSeconds`.
 */
export type TokenRules = { leewaySeconds?: number } & (
  | { jwksUrl: string; issuer: string; audience: string; trustUnverified?: boolean }
  | { jwksUrl?: undefined; folder: string; maxAgeSeconds?: number }
);

/** An account at the identity provider, as its token names it. */
export interface Identity {
  issuer: string;
  subject: string;
  /** Canonical; undefined if the provider does not vouch for it. */
  address?: string;
}

/** API keys of service accounts begin with this, so that scanners of source code find them. */
export const API_KEY_PREFIX = 'cvk_';

/** Finds API keys by their hashes. */
export interface ApiKeyLookup {
  /** @returns when the key expires (milliseconds since 1970); undefined if it is not accepted. @throws UNAVAILABLE */
  expiryOf(hash: string): Promise<number | undefined>;
  noteUse(hash: string): void;
}

/** Makes sure that an account is bound to a person. @throws UNAUTHENTICATED if it is not */
export type BindIdentity = (identity: Identity) => Promise<void>;

export interface Verified {
  /** As claimed, canonical (`address.rules.ts`). */
  email?: string;
  /** See `viewer-key.ts`. */
  viewer: string;
  /** When the token stops being accepted, including the leeway (milliseconds since 1970). */
  expires: number;
}

/** Determines the viewer for which a token vouches. */
export class TokenVerifier {
  readonly #keys: JWTVerifyGetKey | Uint8Array;
  readonly #options: JWTVerifyOptions;
  readonly #leeway: number;
  readonly #maxAge: number;
  /** Whether the token itself must state that the address was verified; issuers of local tokens have verified it. */
  readonly #mustBeVerified: boolean;
  readonly #trustUnverified: boolean;
  /** Verified tokens: checking a signature costs more than a small query. It is checked again, since keys are withdrawn. */
  readonly #verified = new LRUCache<string, { verified: Verified; until: number }>({
    maxSize: TOKENS_BYTES,
    sizeCalculation: (_, token) => BYTES_OF_TOKEN + token.length,
  });

  /**
   * @param bind for tokens of an identity provider; without it they vouch for their address
   * @param apiKeys without it no API key is accepted
   */
  constructor(
    rules: TokenRules,
    readonly bind?: BindIdentity,
    readonly apiKeys?: ApiKeyLookup,
  ) {
    this.#leeway = rules.leewaySeconds ?? LEEWAY_SECONDS;
    this.#maxAge = (rules.jwksUrl === undefined && rules.maxAgeSeconds) || Number.POSITIVE_INFINITY;
    this.#mustBeVerified = rules.jwksUrl !== undefined;
    this.#trustUnverified = rules.jwksUrl !== undefined && rules.trustUnverified === true;
    const always = { requiredClaims: ['exp'], clockTolerance: this.#leeway };
    if (rules.jwksUrl !== undefined) {
      const { issuer, audience } = rules;
      this.#keys = providerKeys(new URL(rules.jwksUrl));
      this.#options = { ...always, issuer, audience, algorithms: ['RS256', 'ES256', 'PS256', 'EdDSA'] };
    } else {
      this.#keys = localKey(rules.folder);
      this.#options = { ...always, issuer: LOCAL_ISSUER, algorithms: ['HS256'], maxTokenAge: rules.maxAgeSeconds };
    }
  }

  /**
   * @param authorization value of the Authorization header
   * @returns the key of the viewer; undefined without a header
   * @throws UNAUTHENTICATED for anything but a valid, unexpired bearer token with an e-mail address; UNAVAILABLE while the
   *   identity provider does not give its keys
   */
  async viewer(authorization: string | undefined): Promise<string | undefined> {
    return authorization ? (await this.verify(authorization)).viewer : undefined;
  }

  /**
   * @throws UNAUTHENTICATED and UNAVAILABLE as `viewer`
   */
  async verify(authorization: string): Promise<Verified> {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw unauthenticated('Send the token as "Authorization: Bearer <token>".');
    if (token.startsWith(API_KEY_PREFIX)) return this.#verifyKey(token);
    const known = this.#verified.get(token);
    if (known && known.until > steadyNow()) return known.verified;
    const { identity, ...verified } = await this.#checked(token);
    // Beyond the checks: the token is not to blame for a graph that cannot be reached.
    if (identity) await this.bind?.(identity);
    this.#verified.set(token, { verified, until: Math.min(verified.expires, steadyNow() + KEYS_MS) });
    return verified;
  }

  /** @returns with the account that must be bound to a person first, if it is one of an identity provider */
  async #checked(token: string): Promise<Verified & { identity?: Identity }> {
    try {
      const payload = await this.#payload(token);
      const { exp = 0, iat = 0 } = payload;
      if (iat > steadyNow() / 1000 + this.#leeway) throw new Error('"iat" claim is in the future');
      const expires = (Math.min(exp, iat + this.#maxAge) + this.#leeway) * 1000;
      return { ...this.#claimed(payload), expires };
    } catch (error) {
      if (error instanceof KeysUnavailable)
        throw unavailable('The keys of the identity provider are temporarily unavailable; try again in a few seconds.');
      if (error instanceof errors.JWTExpired) throw tokenExpired('The token has expired; get a new one.');
      throw unauthenticated(`The token is not accepted (${errorOf(error).message}); get a new one.`);
    }
  }

  /** Whether the key is still accepted is asked again by each statement, which reads its service account. */
  async #verifyKey(key: string): Promise<Verified> {
    const hash = apiKeyHash(key);
    const viewer = viewerKeyOf('key', hash);
    // No token contains a blank, so that none is taken for the hash of a key.
    const entry = `key ${hash}`;
    let known = this.#verified.get(entry);
    if (!known || known.until <= steadyNow()) {
      const expires = await this.apiKeys?.expiryOf(hash);
      if (expires === undefined) throw unauthenticated(reasonOfNoAccess(viewer));
      known = { verified: { viewer, expires }, until: Math.min(expires, steadyNow() + KEYS_MS) };
      this.#verified.set(entry, known);
    }
    this.apiKeys?.noteUse(hash);
    return known.verified;
  }

  #claimed(payload: JWTPayload): Omit<Verified, 'expires'> & { identity?: Identity } {
    const address = claimedAddress(payload.email);
    const isVerified =
      payload.email_verified === undefined
        ? this.#trustUnverified || !this.#mustBeVerified
        : payload.email_verified === true || (payload.email_verified !== false && !this.#mustBeVerified);
    if (this.#mustBeVerified && this.bind) {
      const { iss: issuer, sub: subject } = payload;
      if (!issuer || typeof subject !== 'string' || !subject) throw new Error('it has no "sub" claim');
      const identity = { issuer, subject, address: isVerified ? address : undefined };
      return { email: address, viewer: viewerKeyOf('identity', identityHash(issuer, subject)), identity };
    }
    if (!address || !isVerified) throw new Error('it has no "email" claim with "email_verified": true');
    const session = !this.#mustBeVerified && typeof payload.sid === 'string' ? payload.sid : undefined;
    return { email: address, viewer: viewerKey(address, session) };
  }

  #now(): JWTVerifyOptions {
    return { ...this.#options, currentDate: new Date(steadyNow()) };
  }

  /** A token need not name its key (RFC 7515 4.1.4): then each that fits is tried. */
  async #payload(token: string): Promise<JWTPayload> {
    try {
      return (await jwtVerify(token, this.#keys as never, this.#now())).payload;
    } catch (error) {
      if (!(error instanceof errors.JWKSMultipleMatchingKeys)) throw error;
      for await (const key of error)
        try {
          return (await jwtVerify(token, key, this.#now())).payload;
        } catch (failure) {
          if (!(failure instanceof errors.JWSSignatureVerificationFailed)) throw failure;
        }
      throw new errors.JWSSignatureVerificationFailed();
    }
  }
}

/** The identity provider does not answer, or not with a key set: the token is not at fault. */
class KeysUnavailable extends Error {}

/** The fault of a token that was checked with known keys. */
const FAULTS_OF_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

function providerKeys(url: URL): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(url, { cacheMaxAge: KEYS_MS, cooldownDuration: KEYS_PAUSE_MS });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (FAULTS_OF_TOKEN.some((fault) => error instanceof fault)) throw error;
      throw new KeysUnavailable(errorOf(error).message, { cause: error });
    }
  };
}

/**
 * Undefined for an invalid address, and for a domain with a character that IDNA makes ASCII (the Kelvin sign becomes a k) or
 * leaves out (variation selectors): a provider that compares addresses in another way has not verified the result.
 */
function claimedAddress(claim: unknown): string | undefined {
  if (typeof claim !== 'string') return undefined;
  const domain = [...claim.slice(claim.lastIndexOf('@') + 1)];
  const isRewritten = (character: string) =>
    /[\0-\x7f\p{Variation_Selector}]/u.test(character.normalize('NFKC').toLowerCase());
  if (domain.some((character) => character > '\x7f' && isRewritten(character))) return undefined;
  return addressToLookUp(claim) || undefined;
}

/**
 * A token for a person of a local graph, signed by the data folder's key.
 * @param session the sign-in that it belongs to: it is refused once that has ended
 */
export async function localToken(
  folder: string,
  email: string,
  lifetime: string | Date = LOCAL_LIFETIME,
  session?: string,
): Promise<string> {
  const issuedAt = Math.floor(steadyNow() / 1000);
  return new SignJWT({ email: addressToLookUp(email), sid: session })
    .setProtectedHeader({ alg: 'HS256' })
    .setIssuer(LOCAL_ISSUER)
    .setIssuedAt(issuedAt)
    .setExpirationTime(lifetime)
    .sign(localKey(folder));
}

/** 256 bits derived from the folder's key and a text, as base64url: both are needed to derive it. */
export function localSecret(folder: string, text: string): string {
  return secretOf(localKey(folder), text);
}

export function secretOf(signingKey: string | Uint8Array, text: string): string {
  return createHmac('sha256', signingKey).update(text).digest('base64url');
}

/** At a start, before Neo4j is waited for. @throws Error when the key is there and empty */
export function checkSigningKey(folder: string): void {
  if (existsSync(join(folder, SIGNING_KEY))) localKey(folder);
}

/**
 * The folder's signing key, made at first use and readable by its owner only.
 * @throws Error when it was emptied, e.g. by a full disk: with an empty key anyone could sign tokens
 */
function localKey(folder: string): Uint8Array {
  const file = join(folder, SIGNING_KEY);
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    try {
      writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
    }
  }
  const key = readFileSync(file, 'utf8').trim();
  if (!key)
    throw new Error(
      `The signing key ${file} is empty. What to do: put it back from a backup, or delete the file. Then a new key is made at the next start, and all local tokens and links in emails that were signed with the old one end.`,
    );
  return new TextEncoder().encode(key);
}
