/** Where the link of an invitation leads: a page on which a password is chosen. Opening it changes nothing. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { clientAddress } from '../../http/request-body.ts';
import { html } from '../../pages/html.rules.ts';
import { query, readForm, sendPage } from '../../pages/plain-page.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import type { SignInSettings } from './access.settings.ts';
import type { AnonymousCaller } from './attempts.actions.ts';
import { MIN_PASSWORD_LENGTH } from './password.rules.ts';
import { linkIsOpen, useSignInLink } from './sign-in.actions.ts';
import { SIGN_IN_PATH } from './sign-in-link.ts';

/** Mail scanners open every link, and some submit nothing: a GET shows the form, a POST uses the link up. */
export function createAccessPages(graph: Graph, signIn: SignInSettings, trustProxy: boolean) {
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (path !== SIGN_IN_PATH) return false;
    const caller = { graph, address: clientAddress(request, trustProxy), now: steadyInstant(), signIn };
    answer(caller, request, response).catch(() =>
      sendPage(
        response,
        503,
        'Try again',
        html`<p>The service is temporarily unavailable. Please try again in a minute.</p>`,
      ),
    );
    return true;
  };
}

async function answer(caller: AnonymousCaller, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'POST') {
    const token = query(request).get('token') ?? '';
    return (await linkIsOpen(caller, token)) ? form(response, token) : closed(response);
  }
  const fields = await readForm(request);
  const token = fields.get('token') ?? '';
  const password = fields.get('password') ?? '';
  if (password !== fields.get('again')) return form(response, token, 'The passwords do not match.');
  try {
    await useSignInLink(caller, { token, password });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    if (error.field === 'token') return closed(response);
    return form(response, token, error.message);
  }
  sendPage(
    response,
    200,
    'Your password is set',
    html`<p>From now on, sign in with your email address and this password.</p><p><a href="${caller.signIn.origin()}/">Continue</a></p>`,
  );
}

function form(response: ServerResponse, token: string, wrong?: string): void {
  sendPage(
    response,
    wrong ? 422 : 200,
    'Choose a password',
    html`${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : html``}<p>At least ${MIN_PASSWORD_LENGTH} characters, e.g. four unrelated words.</p>
<form method="post" action="${SIGN_IN_PATH}"><input type="hidden" name="token" value="${token}">
<label for="password">Password</label><input id="password" name="password" type="password" autocomplete="new-password" minlength="${MIN_PASSWORD_LENGTH}" required>
<label for="again">Repeat password</label><input id="again" name="again" type="password" autocomplete="new-password" required>
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
