/** Where the link of an invitation leads: a page on which a password is chosen. Opening it changes nothing. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../../config.ts';
import { DomainError } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { clientAddress } from '../../http/request-body.ts';
import { sessionCookieOf } from '../../http/session-cookie.ts';
import { html } from '../../pages/html.rules.ts';
import { pagesAt, query, readForm, sendPage } from '../../pages/plain-page.ts';
import type { Settings } from '../../schema/settings.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import type { AnonymousCaller } from './attempts.actions.ts';
import { intoCookie } from './browser-session.actions.ts';
import { MIN_PASSWORD_LENGTH } from './password.rules.ts';
import { type SecondFactorSetup, SetupRequired } from './second-factor.actions.ts';
import { codeField, recoveryCodeList, secretToAdd } from './second-factor-pages.ts';
import { linkIsOpen, useSignInLink } from './sign-in.actions.ts';
import { SIGN_IN_PATH } from './sign-in-link.ts';

/** Mail scanners open every link, and some submit nothing: a GET shows the form, a POST uses the link up. */
export function createAccessPages(
  graph: Graph,
  { signIn, installationKey }: Pick<Settings, 'signIn' | 'installationKey'>,
  { TRUST_PROXY: trustProxy, PUBLIC_URL: publicUrl }: Pick<Config, 'TRUST_PROXY' | 'PUBLIC_URL'>,
) {
  return pagesAt({
    async [SIGN_IN_PATH](request, response) {
      const address = clientAddress(request, trustProxy);
      const caller = { graph, address, now: steadyInstant(), signIn, installationKey };
      await answer(caller, request, response, publicUrl);
    },
  });
}

async function answer(
  caller: AnonymousCaller,
  request: IncomingMessage,
  response: ServerResponse,
  publicUrl: string | undefined,
): Promise<void> {
  if (request.method !== 'POST') {
    const token = query(request).get('token') ?? '';
    const { open, needsCode } = await linkIsOpen(caller, token);
    return open ? form(response, { token, needsCode }) : closed(response);
  }
  const fields = await readForm(request);
  const token = fields.get('token') ?? '';
  const password = fields.get('password') ?? '';
  const code = fields.get('code');
  const again = { token, needsCode: code !== null };
  if (password !== fields.get('again')) return form(response, again, 'The passwords do not match.');
  // A page of another site could send its own link here: then the browser does not get its session.
  const cookie = sessionCookieOf(request, response, publicUrl);
  let recoveryCodes: string[] | undefined;
  try {
    const signedIn = await useSignInLink(caller, { token, password, code });
    ({ recoveryCodes } = await intoCookie(caller, cookie, signedIn));
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.field === 'token') return closed(response);
    const setup = error instanceof SetupRequired ? error.setup : undefined;
    return form(response, { ...again, needsCode: again.needsCode || error.field === 'code', setup }, error.message);
  }
  sendPage(
    response,
    200,
    'Your password is set',
    html`${recoveryCodeList(recoveryCodes)}<p>${cookie ? 'You are signed in on this browser. Elsewhere' : 'From now on'}, sign in with your email address and this password.</p><p><a href="/">Continue</a></p>`,
  );
}

interface Asked {
  token: string;
  needsCode: boolean;
  /** To be added to an authenticator app first. */
  setup?: SecondFactorSetup;
}

function form(response: ServerResponse, { token, needsCode, setup }: Asked, wrong?: string): void {
  sendPage(
    response,
    wrong ? 422 : 200,
    'Choose a password',
    html`${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : html``}<p>At least ${MIN_PASSWORD_LENGTH} characters, e.g. four unrelated words.</p>${setup ? secretToAdd(setup) : html``}
<form method="post" action="${SIGN_IN_PATH}"><input type="hidden" name="token" value="${token}">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="new-password" minlength="${MIN_PASSWORD_LENGTH}" required>
<label for="again">Repeat password</label><input id="again" name="again" type="password" autocomplete="new-password" required>${needsCode ? codeField() : html``}
<button>Set password</button></form>`,
  );
}

function closed(response: ServerResponse): void {
  sendPage(
    response,
    410,
    'This link no longer works',
    html`<p>It was already used, or it has expired. Ask the person who invited you for another invitation, or request a new link on the sign-in page.</p>`,
  );
}
