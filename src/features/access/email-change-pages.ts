/** Where the links about a change of an address lead. Opening one changes nothing; a button confirms or rejects. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graph } from '../../graph/graph.ts';
import { type Html, html } from '../../pages/html.rules.ts';
import { pagesAt, query, readForm, sendPage } from '../../pages/plain-page.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { answerEmailChange, EMAIL_CHANGE_PATH, openEmailChange } from './email-change.actions.ts';

export function createEmailChangePages(graph: Graph) {
  return pagesAt({ [EMAIL_CHANGE_PATH]: (request, response) => answer(graph, request, response) });
}

const CLOSED: Page = [
  410,
  'This link no longer works',
  html`<p>The change was already answered or replaced, or the link has expired.</p>`,
];

type Page = [status: number, title: string, body: Html];

const RESULTS: Record<'rejected' | 'waiting' | 'changed' | 'taken', Page> = {
  rejected: [
    200,
    'Change rejected',
    html`<p>The email address stays as it is.</p><p>If you did not request the change, request a sign-in link and choose a new password. This ends all sessions.</p>`,
  ],
  waiting: [200, 'Confirmed', html`<p>The other address must confirm too. Until then nothing changes.</p>`],
  changed: [200, 'Email address changed', html`<p>From now on, sign in with the new address and your password.</p>`],
  taken: [409, 'Not changed', html`<p>This address belongs to another account, so the change was cancelled.</p>`],
};

async function answer(graph: Graph, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const now = steadyInstant();
  if (request.method !== 'POST') {
    const token = query(request).get('token') ?? '';
    const change = await openEmailChange(graph, token, now);
    return change ? form(response, token, change.newAddress) : sendPage(response, ...CLOSED);
  }
  const fields = await readForm(request);
  const decision = fields.get('decision');
  if (decision !== 'confirm' && decision !== 'reject') return sendPage(response, ...CLOSED);
  const token = fields.get('token') ?? '';
  const result = await answerEmailChange(graph, { token, accepted: decision === 'confirm' }, now);
  sendPage(response, ...(result ? RESULTS[result] : CLOSED));
}

function form(response: ServerResponse, token: string, newAddress: string): void {
  sendPage(
    response,
    200,
    'Change the email address?',
    html`<p>From then on, sign in with <strong>${newAddress}</strong>. Both addresses must confirm.</p>
<form method="post" action="${EMAIL_CHANGE_PATH}"><input type="hidden" name="token" value="${token}">
<button name="decision" value="confirm">Confirm</button> <button name="decision" value="reject">Reject</button></form>`,
  );
}
