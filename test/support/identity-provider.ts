/** Identity providers for tests: a real one (`oidc-provider`), and one whose answers are made by the test. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import Provider from 'oidc-provider';

export const CLIENT = { id: 'covalue', secret: 'a secret of the test, 32 characters' };

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<[Server, string]> {
  const server = createServer(answer);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return [server, `http://127.0.0.1:${(server.address() as AddressInfo).port}`];
}

function ended(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((done) => server.close(() => done()));
}

export interface TestProvider {
  issuer: string;
  /** Who signs in next, without being asked. */
  account: { sub: string; email?: string; amr?: string[] };
  /** Paths of its requests. */
  requests: string[];
  /** The services that it knows. */
  register(...origins: string[]): void;
  close(): Promise<void>;
}

/** @param publicClient without a secret */
export async function startProvider(publicClient = false): Promise<TestProvider> {
  let provider: Provider | undefined;
  const state: TestProvider = {
    issuer: '',
    account: { sub: 'nobody' },
    requests: [],
    register(...origins) {
      provider = new Provider(state.issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            redirect_uris: origins.map((origin) => `${origin}/sign-in/oidc/callback`),
            ...(publicClient
              ? { token_endpoint_auth_method: 'none' as const }
              : { client_secret: CLIENT.secret, token_endpoint_auth_method: 'client_secret_post' as const }),
          },
        ],
        pkce: { required: () => true },
        claims: { openid: ['sub', 'amr'] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_, { uid }) => `/interaction/${uid}` },
        findAccount: (_, sub) => ({
          accountId: sub,
          claims: () => ({ sub, email: state.account.email, email_verified: true }),
        }),
        cookies: { keys: ['a key of the test'] },
      });
      provider.on('server_error', (_, error) => console.error(error));
    },
    close: () => ended(server),
  };
  const [server, issuer] = await listen((request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    state.requests.push(path);
    if (!provider) return response.writeHead(503).end();
    if (!path.startsWith('/interaction/')) return provider.callback()(request, response);
    finishInteraction(provider, state.account, request, response).catch((error) => {
      console.error(error);
      response.writeHead(500).end();
    });
  });
  state.issuer = issuer;
  return state;
}

async function finishInteraction(
  provider: Provider,
  { sub, amr }: TestProvider['account'],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { prompt, params } = await provider.interactionDetails(request, response);
  if (sub === 'nobody') {
    const result = { error: 'access_denied', error_description: 'cancelled' };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  }
  if (prompt.name === 'login')
    return provider.interactionFinished(request, response, { login: { accountId: sub, amr, remember: false } });
  const grant = new provider.Grant({ accountId: sub, clientId: String(params.client_id) });
  grant.addOIDCScope('openid');
  const consent = { grantId: await grant.save() };
  return provider.interactionFinished(request, response, { consent }, { mergeWithLastSubmission: true });
}

export interface ForgedProvider {
  issuer: string;
  /** Changes of the next ID token; undefined ones are left out. */
  claims: Record<string, unknown>;
  /** Signs with a key that is not published. */
  isForged: boolean;
  /** Status of its token endpoint. */
  status: number;
  requests: string[];
  close(): Promise<void>;
}

/** Its authorisation endpoint sends the browser back at once. */
export async function startForgedProvider(): Promise<ForgedProvider> {
  const [real, other] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
  const jwk = { ...(await exportJWK(real.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  let nonce = '';
  const state: ForgedProvider = {
    issuer: '',
    claims: {},
    isForged: false,
    status: 200,
    requests: [],
    close: () => ended(server),
  };
  const idToken = () => {
    const now = Math.floor(Date.now() / 1000);
    const usual = { iss: state.issuer, aud: CLIENT.id, sub: 'forged', nonce, iat: now, exp: now + 60 };
    const claims = JSON.parse(JSON.stringify({ ...usual, ...state.claims })) as JWTPayload;
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(state.isForged ? other.privateKey : real.privateKey);
  };
  const [server, issuer] = await listen(async (request, response) => {
    const url = new URL(request.url ?? '', state.issuer);
    state.requests.push(url.pathname);
    const json = (value: unknown, status = 200) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname === '/.well-known/openid-configuration')
      json({
        issuer: state.issuer,
        authorization_endpoint: `${state.issuer}/authorise`,
        token_endpoint: `${state.issuer}/token`,
        jwks_uri: `${state.issuer}/keys`,
        response_types_supported: ['code'],
        subject_types_supported: ['public'],
        id_token_signing_alg_values_supported: ['RS256'],
        code_challenge_methods_supported: ['S256'],
      });
    else if (url.pathname === '/keys') json({ keys: [jwk] });
    else if (url.pathname === '/authorise') {
      nonce = url.searchParams.get('nonce') ?? '';
      const back = new URL(url.searchParams.get('redirect_uri') ?? '');
      back.searchParams.set('code', 'a-code');
      back.searchParams.set('state', url.searchParams.get('state') ?? '');
      response.writeHead(302, { location: back.href }).end();
    } else if (state.status !== 200) json({ error: 'server_error' }, state.status);
    else json({ access_token: 'unused', token_type: 'Bearer', expires_in: 60, id_token: await idToken() });
  });
  state.issuer = issuer;
  return state;
}
