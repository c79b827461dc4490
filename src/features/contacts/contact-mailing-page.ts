/**
 * Where the links of mails to contacts lead. Opening one changes nothing, because scanners of mails open every link, and some run scripts:
 * the button of the page is the answer. The POST of a mail program (RFC 8058) ends the emails of the sender.
 */
import type { ServerResponse } from 'node:http';
import type { Graph } from '../../graph/graph.ts';
import { type Html, html } from '../../pages/html.rules.ts';
import { sendPage } from '../../pages/plain-page.ts';
import { isSameSecret } from '../../values/same-secret.ts';
import type { SignInSettings } from '../access/access.settings.ts';
import { pageToken } from '../access/page-link.ts';
import { AGREE_PATH, END_PATH } from './contact-mailing.mail.rules.ts';
import {
  agreeToMailing,
  type Ending,
  endMailing,
  type Mailing,
  mailingToAgree,
  mailingToEnd,
  undoRefusal,
} from './contact-mailing-link.actions.ts';
import { type LinkPage, linkPages, type Visit } from './link-pages.ts';

/** How long a refusal can be undone, on the page that answered it. */
const UNDO_MS = 3_600_000;

export function createMailingPages(graph: Graph, signIn: SignInSettings) {
  return linkPages(graph, signIn, { [AGREE_PATH]: byLink(agreePage), [END_PATH]: byLink(endPage) });
}

/** The POST of a mail program has the token in the address only. */
const byLink =
  (page: LinkPage): LinkPage =>
  (visit) =>
    page({ ...visit, token: visit.fields.get('token') ?? visit.asked.get('token') ?? '' });

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

async function endPage(visit: Visit): Promise<void> {
  const { graph, response, isPost, fields, token, now } = visit;
  if (isPost && fields.get('decision') === 'undo') return undoPage(visit);
  const ending = isPost ? endingOf(fields) : undefined;
  if (isPost && !ending) return unknownLink(response);
  if (ending) {
    const refused = await endMailing(graph, { token, now }, ending);
    return refused ? ended(visit, refused, refused.changed) : unknownLink(response);
  }
  const found = await mailingToEnd(graph, { token });
  if (!found) return unknownLink(response);
  if (found.refused) return ended(visit, found, false);
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

function unknownLink(response: ServerResponse): void {
  sendPage(response, 404, 'Unknown link', html`<p>This link is not valid. Use the link in your latest email.</p>`);
}

function endingOf(fields: URLSearchParams): Ending | undefined {
  if (fields.get('List-Unsubscribe') === 'One-Click') return 'end';
  const decision = fields.get('decision');
  return decision === 'end' || decision === 'all' ? decision : undefined;
}

/** @param mayUndo the visitor has refused just now */
function ended({ response, token, signIn, now }: Visit, mailing: Mailing, mayUndo: boolean): void {
  const others = mailing.refusedAll
    ? html`<p>Nobody else can, except for senders to whom you agreed yourself.</p>`
    : html`<p>You can refuse all other senders too.</p>${form(END_PATH, token, 'all', 'Refuse all emails')}`;
  const undo = { refusedAt: now, undo: undoToken(signIn, mailing, now) };
  sendPage(
    response,
    200,
    'You receive no more emails',
    html`<p>“${mailing.recorder}” can no longer send emails to ${addressOf(mailing)} through Covalue.</p>
${others}
${mayUndo ? form(END_PATH, token, 'undo', 'Undo', undo) : html``}`,
  );
}

/**
 * The link that ends the emails is in every email, also in quoted ones, so it takes nothing back. The token of one answer does, which only the page of
 * that answer shows.
 */
const undoToken = (signIn: SignInSettings, { key }: Mailing, refusedAt: string) =>
  pageToken(signIn, `${END_PATH}/undo`, `${key}|${refusedAt}`, '');

async function undoPage({ graph, signIn, response, fields, token, now }: Visit): Promise<void> {
  const refusedAt = fields.get('refusedAt') ?? '';
  const found = await mailingToEnd(graph, { token });
  if (!found) return unknownLink(response);
  const isGiven = isSameSecret(fields.get('undo') ?? '', undoToken(signIn, found, refusedAt));
  const undone =
    isGiven && Date.parse(now) - Date.parse(refusedAt) <= UNDO_MS
      ? await undoRefusal(graph, { token, now, refusedAt })
      : undefined;
  if (!undone)
    return sendPage(
      response,
      410,
      'It is too late to undo this',
      html`<p>Your refusal stays. You can undo it within an hour, on the page that confirms it.</p>`,
    );
  sendPage(
    response,
    200,
    'Refusal withdrawn',
    undone.mayMail
      ? html`<p>“${undone.recorder}” may send emails again.</p>
${form(END_PATH, token, 'end', 'End the emails')}`
      : html`<p>“${undone.recorder}” ${undone.refused ? 'still cannot send emails, because you refused them before' : 'cannot send emails unless you agree'}.</p>`,
  );
}

/** Unknown after the sender has deleted its contact. */
function addressOf({ address }: Mailing): Html {
  return address ? html`<strong>${address}</strong>` : html`your address`;
}

function form(path: string, token: string, decision: string, label: string, more: Record<string, string> = {}): Html {
  const fields = Object.entries({ token, decision, ...more }).map(
    ([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`,
  );
  return html`<form method="post" action="${path}">${fields}
<button>${label}</button></form>`;
}
