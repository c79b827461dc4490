/** The page of a home for a contact, who has no account. It shows what the mail showed, as it is now, and nothing else. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graph } from '../../../graph/graph.ts';
import { html } from '../../../pages/html.rules.ts';
import { pagesAt, query, sendPage } from '../../../pages/plain-page.ts';
import { moneyText } from '../../../values/money.ts';
import { isSameSecret } from '../../../values/same-secret.ts';
import { steadyInstant } from '../../../values/steady-clock.ts';
import type { SignInSettings } from '../../access/access.settings.ts';
import { pageToken } from '../../access/page-link.ts';
import { HOME_OF_LINK } from './contact-match.cypher.ts';
import { HOME_PATH } from './contact-match.mail.rules.ts';
import { matchMailOf } from './match-mail-data.rules.ts';

export function createHomePages(graph: Graph, signIn: SignInSettings) {
  return pagesAt({ [HOME_PATH]: (request, response) => answer(graph, signIn, request, response) });
}

async function answer(
  graph: Graph,
  signIn: SignInSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const asked = query(request);
  const [found] = await graph.read(HOME_OF_LINK, { match: asked.get('match') ?? '', now: steadyInstant() });
  if (!found || !isSameSecret(asked.get('token') ?? '', pageToken(signIn, HOME_PATH, found.seed, found.address)))
    return sendPage(
      response,
      404,
      'This home is no longer shown',
      html`<p>The link has expired, or the home was withdrawn. Ask the sender of the email.</p>`,
    );
  const { title, price, status, facts = [], met = [], missed = [], unknown = [] } = matchMailOf(found);
  const list = (label: string, criteria: string[]) =>
    criteria.length ? html`<p><strong>${label}:</strong> ${criteria.join(', ')}</p>` : html``;
  sendPage(
    response,
    200,
    title,
    html`${price ? html`<p><strong>${moneyText(price)}</strong></p>` : html``}
<p>${[status, ...facts].filter(Boolean).join(' · ')}</p>
${list('Meets', met)}${list('Does not meet', missed)}${list('Not known', unknown)}
<p>“${String(found.provider)}” searches homes for you.</p>`,
  );
}
