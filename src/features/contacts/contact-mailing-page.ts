/**
 * Where the links of mails to contacts lead. Opening one changes nothing, because scanners of mails open every link, and some run scripts:
 * the button of the page is the answer. The POST of a mail program (RFC 8058) ends the emails of the sender.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graph } from '../../graph/graph.ts';
import { type Html, html } from '../../pages/html.rules.ts';
import { query, readForm, sendPage, UNAVAILABLE_PAGE } from '../../pages/plain-page.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { AGREE_PATH, END_PATH } from './contact-mailing.mail.rules.ts';
import {
  agreeToMailing,
  type Ending,
  endMailing,
  type Mailing,
  mailingToAgree,
  mailingToEnd,
} from './contact-mailing-link.actions.ts';

interface Visit {
  graph: Graph;
  response: ServerResponse;
  isPost: boolean;
  /** Of the form, or of the address. */
  fields: URLSearchParams;
  token: string;
  now: string;
}

const PAGES: Record<string, (visit: Visit) => Promise<void>> = { [AGREE_PATH]: agreePage, [END_PATH]: endPage };

export function createMailingPages(graph: Graph) {
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    const page = PAGES[path];
    if (!page) return false;
    answer(page, graph, request, response).catch(() => sendPage(response, ...UNAVAILABLE_PAGE));
    return true;
  };
}

async function answer(
  page: (visit: Visit) => Promise<void>,
  graph: Graph,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isPost = request.method === 'POST';
  const asked = query(request);
  const fields = isPost ? await readForm(request) : asked;
  const token = fields.get('token') ?? asked.get('token') ?? '';
  await page({ graph, response, isPost, fields, token, now: steadyInstant() });
}

async function agreePage({ graph, response, isPost, token, now }: Visit): Promise<void> {
  const link = { token, now };
  const mailing = isPost ? await agreeToMailing(graph, link) : await mailingToAgree(graph, link);
  if (!mailing)
    return sendPage(
      response,
      410,
      'This link no longer works',
      html`<p>It has expired. Nothing was changed. Ask the sender to contact you in another way.</p>`,
    );
  if (mailing.agreed)
    return sendPage(
      response,
      200,
      'You have agreed',
      html`<p>“${mailing.recorder}” may send emails to ${addressOf(mailing)}. Every email has a link that ends them.</p>`,
    );
  sendPage(
    response,
    200,
    'Agree to emails',
    html`<p>“${mailing.recorder}” would like to send emails to ${addressOf(mailing)}. You can end them at any time with the link in every email.</p>
${form(AGREE_PATH, token, 'agree', 'I agree')}`,
  );
}

async function endPage({ graph, response, isPost, fields, token, now }: Visit): Promise<void> {
  const ending = isPost ? endingOf(fields) : undefined;
  const found = ending ? await endMailing(graph, { token, now }, ending) : await mailingToEnd(graph, { token });
  if (!found || (isPost && !ending))
    return sendPage(
      response,
      404,
      'Unknown link',
      html`<p>This link is not valid. Use the link in your latest email.</p>`,
    );
  if (ending === 'undo')
    return sendPage(
      response,
      200,
      'Refusal withdrawn',
      html`<p>${found.agreed ? html`“${found.recorder}” may send emails again.` : 'You are asked again by senders.'}</p>
${form(END_PATH, token, 'end', 'End the emails')}`,
    );
  if (found.refused) return ended(response, found, token);
  const all = fields.has('all');
  sendPage(
    response,
    200,
    all ? 'Refuse all emails' : 'End the emails',
    all
      ? html`<p>Nobody can send emails to ${addressOf(found)} through Covalue, except for senders to whom you agreed yourself. “${found.recorder}” learns that you refused; other senders learn only that the address cannot be emailed.</p>
${form(END_PATH, token, 'all', 'Refuse for good')}`
      : html`<p>“${found.recorder}” can no longer send emails to ${addressOf(found)} through Covalue, and learns that you refused. Other senders do not learn it.</p>
${form(END_PATH, token, 'end', 'End the emails')}`,
  );
}

function endingOf(fields: URLSearchParams): Ending | undefined {
  if (fields.get('List-Unsubscribe') === 'One-Click') return 'end';
  const decision = fields.get('decision');
  return decision === 'end' || decision === 'all' || decision === 'undo' ? decision : undefined;
}

function ended(response: ServerResponse, mailing: Mailing, token: string): void {
  const others = mailing.refusedAll
    ? html`<p>Nobody else can, except for senders to whom you agreed yourself.</p>`
    : html`<p>You can refuse all other senders too.</p>${form(END_PATH, token, 'all', 'Refuse all emails')}`;
  sendPage(
    response,
    200,
    'You receive no more emails',
    html`<p>“${mailing.recorder}” can no longer send emails to ${addressOf(mailing)} through Covalue.</p>
${others}
${form(END_PATH, token, 'undo', 'Undo')}`,
  );
}

/** Unknown after the sender has deleted its contact. */
function addressOf({ address }: Mailing): Html {
  return address ? html`<strong>${address}</strong>` : html`your address`;
}

function form(path: string, token: string, decision: string, label: string): Html {
  return html`<form method="post" action="${path}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="decision" value="${decision}">
<button>${label}</button></form>`;
}
