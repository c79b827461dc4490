/**
 * Where people sign in with an identity provider: `/sign-in/oidc` sends the browser there, `/sign-in/oidc/callback` receives it, and
 * `/sign-in/oidc/code` receives the code of a second factor.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import { identityHash } from '../../access-control/viewer-key.ts';
import type { Config } from '../../config.ts';
import { DomainError } from '../../errors.ts';
import type { Page } from '../../feature.ts';
import type { Graph } from '../../graph/graph.ts';
import { ownOrigin } from '../../http/origins.rules.ts';
import { clientAddress } from '../../http/request-body.ts';
import { sessionCookieAt } from '../../http/session-cookie.ts';
import { type Html, html } from '../../pages/html.rules.ts';
import { query, readForm, redirect, sendPage, UNAVAILABLE_PAGE } from '../../pages/plain-page.ts';
import type { Settings } from '../../schema/settings.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import type { AnonymousCaller } from './attempts.actions.ts';
import { intoCookie, sessionIn } from './browser-session.actions.ts';
import { type ProviderAccount, ProviderClient, ProviderRefused, ProviderUnavailable } from './provider-client.ts';
import {
  type ConnectRequest,
  FlowCookies,
  newFlow,
  openTicket,
  PROVIDER_PATH,
  type SignInFlow,
} from './provider-flow.ts';
import { connectAccount, countAnswer, signInWithIdentity, undoAnswer } from './provider-sign-in.actions.ts';
import { CodeRefused, SetupRequired } from './second-factor.actions.ts';
import { codeField, recoveryCodeList, secretToAdd } from './second-factor-pages.ts';
import type { SignedIn } from './sign-in.actions.ts';

const CALLBACK_PATH = `${PROVIDER_PATH}/callback`;
const CODE_PATH = `${PROVIDER_PATH}/code`;

interface Server {
  graph: Graph;
  config: Pick<Config, 'TRUST_PROXY' | 'PUBLIC_URL'>;
  settings: Pick<Settings, 'signIn' | 'installationKey'>;
  log: Logger;
}

export function createProviderPages({ graph, config, settings, log }: Server): Page {
  const { signIn, installationKey } = settings;
  if (!signIn.provider) return () => false;
  const client = new ProviderClient(signIn.provider);
  const { name } = signIn.provider;
  const handlers: Record<string, (visit: Visit) => Promise<void>> = {
    [`GET ${PROVIDER_PATH}`]: (visit) => begin(visit, client),
    [`GET ${CALLBACK_PATH}`]: (visit) => finish(visit, client),
    [`POST ${CODE_PATH}`]: (visit) => enterCode(visit, config.PUBLIC_URL),
  };
  return (request, response, path) => {
    if (path !== PROVIDER_PATH && path !== CALLBACK_PATH && path !== CODE_PATH) return false;
    const handler = handlers[`${request.method} ${path}`];
    if (!handler) {
      sendPage(response, 405, 'Not possible', html`<p><a href="/">Continue</a></p>`);
      return true;
    }
    const now = steadyInstant();
    const caller = { graph, address: clientAddress(request, config.TRUST_PROXY), now, signIn, installationKey };
    const cookies = new FlowCookies(installationKey, signIn.origin(), request, response);
    handler({ caller, request, response, cookies, name }).catch((error) => {
      if (error instanceof ProviderUnavailable || error instanceof ProviderRefused)
        log.warn({ reason: error.message, code: codeOf(error) }, 'identity provider: a sign-in failed');
      else if (!(error instanceof DomainError)) log.error({ err: error }, 'identity provider: a sign-in failed');
      sendPage(response, ...pageOf(error, name));
    });
    return true;
  };
}

interface Visit {
  caller: AnonymousCaller;
  request: IncomingMessage;
  response: ServerResponse;
  cookies: FlowCookies;
  /** Of the provider. */
  name: string;
}

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;

async function begin({ caller, request, response, cookies }: Visit, client: ProviderClient): Promise<void> {
  const origin = caller.signIn.origin();
  const { host } = new URL(origin);
  // One machine has several names, but cookies belong to one.
  if (LOOPBACK.test(host) && LOOPBACK.test(request.headers.host ?? '') && request.headers.host !== host)
    return redirect(response, `${origin}${request.url ?? ''}`);
  const parameters = query(request);
  const ticket = parameters.get('connect');
  const { refreshToken } = sessionCookieAt(origin, request, response);
  const previous = refreshToken && sessionIn(refreshToken);
  const connect = ticket === null ? undefined : ownTicket(caller, previous, ticket);
  const flow = newFlow({ to: parameters.get('to') ?? '/', connect, previous }, Date.parse(caller.now));
  const url = await client.begin(`${origin}${CALLBACK_PATH}`, flow);
  cookies.keepFlow(flow);
  redirect(response, url.href);
}

/**
 * @param session of the browser. An account is connected only in the browser in which its person is signed in: a link that somebody else made connects nothing.
 * @throws DomainError FORBIDDEN
 */
function ownTicket(
  { installationKey, now }: AnonymousCaller,
  session: string | undefined,
  text: string,
): ConnectRequest {
  const ticket = openTicket(installationKey, text, Date.parse(now));
  if (ticket && ticket.session === session) return ticket;
  throw new DomainError(
    'FORBIDDEN',
    undefined,
    'Connect an account in My account, in the browser in which you are signed in.',
  );
}

async function finish(visit: Visit, client: ProviderClient): Promise<void> {
  const { caller, request, response, cookies } = visit;
  const origin = caller.signIn.origin();
  const now = Date.parse(caller.now);
  const flow = cookies.takeFlow(now);
  const callback = new URL(request.url ?? '', origin);
  if (!flow || callback.searchParams.get('state') !== flow.state) throw new ProviderRefused('state_mismatch');
  await countAnswer(caller);
  const account = await client.finish(callback, flow);
  await undoAnswer(caller);
  if (flow.connect) {
    await connectAccount(caller, flow.connect, account);
    return redirect(response, '/#/account');
  }
  const identity = identityHash(account.issuer, account.subject);
  const factorAtProvider = hasFactor(account, caller.signIn.provider?.secondFactor ?? []);
  try {
    await enter(visit, await signInWithIdentity(caller, { identity, factorAtProvider }), flow);
  } catch (error) {
    if (!asksForCode(error)) throw error;
    cookies.keepVerified({ identity, to: flow.to }, now);
    codeForm(response, error, 200);
  }
}

async function enterCode(visit: Visit, publicUrl: string | undefined): Promise<void> {
  const { caller, request, response, cookies } = visit;
  const account = cookies.verified(Date.parse(caller.now));
  if (!account || ownOrigin(request.headers, publicUrl) === undefined) throw new ProviderRefused('state_mismatch');
  const code = (await readForm(request)).get('code') ?? '';
  try {
    const { identity } = account;
    const signedIn = await signInWithIdentity(caller, { identity, factorAtProvider: false, code });
    cookies.clearVerified();
    await enter(visit, signedIn, account);
  } catch (error) {
    if (!asksForCode(error)) throw error;
    codeForm(response, error, 422);
  }
}

/** The session is in the cookie when the dashboard opens. */
async function enter(
  { caller, request, response }: Visit,
  signedIn: SignedIn,
  { to, previous }: Pick<SignInFlow, 'to' | 'previous'>,
): Promise<void> {
  const cookie = sessionCookieAt(caller.signIn.origin(), request, response);
  const { recoveryCodes } = await intoCookie(
    caller,
    { ...cookie, refreshToken: cookie.refreshToken ?? previous },
    signedIn,
  );
  if (!recoveryCodes) return redirect(response, `/#${to}`);
  sendPage(
    response,
    200,
    'Your second factor is set up',
    html`${recoveryCodeList(recoveryCodes)}<p><a href="/#${to}">Continue</a></p>`,
  );
}

function hasFactor({ methods }: ProviderAccount, accepted: readonly string[]): boolean {
  return methods.some((each) => accepted.includes(each));
}

const asksForCode = (error: unknown): error is CodeRefused | SetupRequired =>
  error instanceof CodeRefused || error instanceof SetupRequired;

function codeForm(response: ServerResponse, error: CodeRefused | SetupRequired, status: 200 | 422): void {
  const wrong =
    status === 422 ? html`<p class="wrong" role="alert">${error.message}</p>` : html`<p>${error.message}</p>`;
  const setup = error instanceof SetupRequired ? secretToAdd(error.setup) : html``;
  sendPage(
    response,
    status,
    'Second factor',
    html`${wrong}${setup}<form method="post" action="${CODE_PATH}">${codeField()}<button>Continue</button></form>`,
  );
}

const codeOf = (error: Error) => (error instanceof ProviderRefused ? error.code : undefined);

const AGAIN = html`<p><a href="/">Back to the sign-in page</a></p>`;
function pageOf(error: unknown, name: string): [status: number, title: string, body: Html] {
  if (error instanceof ProviderUnavailable)
    return [
      503,
      'Not available',
      html`<p>${name} is not available at the moment. Sign in with your password or a link, or try again in a minute.</p>${AGAIN}`,
    ];
  if (error instanceof ProviderRefused) {
    if (error.code === 'access_denied')
      return [403, 'Not signed in', html`<p>${name} did not sign you in.</p>${AGAIN}`];
    return [
      400,
      'Not signed in',
      html`<p>This sign-in has expired, was begun in another browser or is not valid. Begin again.</p>${AGAIN}`,
    ];
  }
  if (error instanceof DomainError && error.code === 'NOT_FOUND')
    return [
      403,
      'Not connected yet',
      html`<p>Your account at ${name} is not connected with a person here. Sign in with your password or a link, and connect it in My account.</p>${AGAIN}`,
    ];
  if (error instanceof DomainError) return [statusOf(error), 'Not possible', html`<p>${error.message}</p>${AGAIN}`];
  return UNAVAILABLE_PAGE;
}

function statusOf({ code }: DomainError): number {
  return code === 'TOO_MANY_ATTEMPTS' ? 429 : code === 'ALREADY_EXISTS' ? 409 : 403;
}
