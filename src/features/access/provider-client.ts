/**
 * An identity provider with which people sign in: OpenID Connect, authorization code with PKCE (RFC 6749, RFC 7636, OpenID Connect
 * Core 3.1). Its configuration is read when it is first needed, so that a provider that is down does not affect the start.
 */

import { LRUCache } from 'lru-cache';
import type { Configuration } from 'openid-client';
import type { ProviderSettings } from '../../access-control/identity-settings.ts';
import { isRecord } from '../../values/thrown.ts';

const TIMEOUT_SECONDS = 5;
/** How long its configuration is cached. Its keys are cached by the library. */
const CONFIGURATION_MS = 3_600_000;
/** After a failure it is not asked again for this time. */
const PAUSE_MS = 2_000;

/** What binds an answer of the provider to the browser and the request. */
export interface ProviderSecrets {
  state: string;
  nonce: string;
  verifier: string;
}

export interface ProviderAccount {
  issuer: string;
  subject: string;
  /** The claims `amr` and `acr`: how the person signed in there. */
  methods: string[];
}

/** It does not answer, or only with errors of its own. */
export class ProviderUnavailable extends Error {}

/** Loaded with the configuration, so that installations without a provider do not load it. */
type Library = typeof import('openid-client');

/** The sign-in was cancelled, or its answer is not valid. `code`: of the error. */
export class ProviderRefused extends Error {
  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(`refused: ${code}`, options);
  }
}

interface Read {
  library: Library;
  configuration: Configuration;
}

export class ProviderClient {
  readonly #cache = new LRUCache<'configuration', Promise<Read>>({ max: 1 });

  constructor(readonly settings: ProviderSettings) {}

  /** @returns where the browser goes. @throws ProviderUnavailable */
  async begin(redirectUri: string, { state, nonce, verifier }: ProviderSecrets): Promise<URL> {
    const { library, configuration } = await this.#configuration();
    return library.buildAuthorizationUrl(configuration, {
      redirect_uri: redirectUri,
      // The account is known by its subject; its address is not needed.
      scope: 'openid',
      response_type: 'code',
      code_challenge: await library.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      state,
      nonce,
    });
  }

  /**
   * Exchanges the code, and checks issuer, audience, signature, time, nonce and state.
   * @param callback the address to which the provider sent the browser
   * @throws ProviderUnavailable, ProviderRefused
   */
  async finish(callback: URL, { state, nonce, verifier }: ProviderSecrets): Promise<ProviderAccount> {
    const { library, configuration } = await this.#configuration();
    try {
      const answer = await library.authorizationCodeGrant(configuration, callback, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = answer.claims();
      if (!claims) throw new ProviderRefused('no_id_token');
      const { iss: issuer, sub: subject, amr, acr } = claims;
      const methods = [...(Array.isArray(amr) ? amr : []), acr].filter((each) => typeof each === 'string');
      return { issuer, subject, methods };
    } catch (error) {
      if (isUnavailable(library, error)) throw new ProviderUnavailable('no answer', { cause: error });
      throw error instanceof ProviderRefused ? error : new ProviderRefused(codeIn(library, error), { cause: error });
    }
  }

  async #configuration(): Promise<Read> {
    let reading = this.#cache.get('configuration');
    if (!reading) {
      reading = this.#read();
      this.#cache.set('configuration', reading, { ttl: CONFIGURATION_MS });
      reading.catch(() => this.#cache.set('configuration', reading as Promise<Read>, { ttl: PAUSE_MS }));
    }
    try {
      return await reading;
    } catch (cause) {
      throw new ProviderUnavailable('no configuration', { cause });
    }
  }

  async #read(): Promise<Read> {
    const { issuer, clientId, clientSecret } = this.settings;
    const library = await import('openid-client');
    const { discovery, enableNonRepudiationChecks, allowInsecureRequests } = library;
    const isPlain = new URL(issuer).protocol === 'http:';
    const configuration = await discovery(new URL(issuer), clientId, clientSecret, undefined, {
      timeout: TIMEOUT_SECONDS,
      // The signature is checked although the token comes from the provider itself.
      execute: [enableNonRepudiationChecks, ...(isPlain ? [allowInsecureRequests] : [])],
    });
    return { library, configuration };
  }
}

/** The fault is that of the provider or the network. */
function isUnavailable({ ResponseBodyError }: Library, error: unknown): boolean {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof ResponseBodyError) return each.status >= 500;
    if (each.name === 'TimeoutError' || (each instanceof TypeError && each.message === 'fetch failed')) return true;
    if (each.cause instanceof Response) return each.cause.status >= 500;
  }
  return false;
}

/** E.g. `access_denied`, `invalid_grant`, or a code of the library. */
function codeIn({ AuthorizationResponseError, ResponseBodyError }: Library, error: unknown): string {
  if (error instanceof AuthorizationResponseError || error instanceof ResponseBodyError) return error.error;
  return isRecord(error) && typeof error.code === 'string' ? error.code : 'unknown';
}
