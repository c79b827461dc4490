/** Where the links of mails lead to stop them: a page with a button, and RFC 8058's single POST. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graph } from '../../graph/graph.ts';
import type { RowOf } from '../../graph/statement.ts';
import { type Html, html } from '../../pages/html.rules.ts';
import { pagesAt, query, readForm, sendPage } from '../../pages/plain-page.ts';
import { textFormats } from '../../values/format.rules.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { cancelMailOfSubscription } from './mail.actions.ts';
import { END_MAIL_SUBSCRIPTIONS, MAIL_SUBSCRIPTIONS, RENEW_MAIL_SUBSCRIPTIONS } from './mail-subscription.cypher.ts';
import { UNSUBSCRIBE_PATH } from './render/mail-message.ts';

const SUBSCRIBE_PATH = '/mail/subscribe';

const MAX_TOKENS = 100;

/** A GET changes nothing: mail scanners open every link. */
export function createMailPages(graph: Graph) {
  const page = (request: IncomingMessage, response: ServerResponse, path: string) =>
    answer(graph, request, response, path);
  return pagesAt({ [UNSUBSCRIBE_PATH]: page, [SUBSCRIBE_PATH]: page });
}

async function answer(graph: Graph, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const asked = query(request).getAll('token');
  const given = asked.length || request.method !== 'POST' ? asked : (await readForm(request)).getAll('token');
  const tokens = given.slice(0, MAX_TOKENS);
  const now = steadyInstant();
  if (request.method !== 'POST') {
    const found = await graph.read(MAIL_SUBSCRIPTIONS, { tokens });
    if (!found.length) return unknown(response);
    return found.every((each) => each.ended) ? ended(response, found, tokens) : ask(response, found, tokens);
  }
  const subscribe = path === SUBSCRIBE_PATH;
  const done = await graph.write(async (transaction) => {
    if (subscribe) return transaction.run(RENEW_MAIL_SUBSCRIPTIONS, { tokens });
    const rows = await transaction.run(END_MAIL_SUBSCRIPTIONS, { tokens, now });
    for (const token of tokens) await cancelMailOfSubscription(transaction, token, now);
    return rows;
  });
  if (!done.length) return unknown(response);
  if (subscribe)
    sendPage(response, 200, 'You are subscribed again', html`<p>You will receive emails of ${named(done)} again.</p>`);
  else ended(response, done, tokens);
}

type Subscription = RowOf<typeof END_MAIL_SUBSCRIPTIONS>;

function ask(response: ServerResponse, found: Subscription[], tokens: string[]): void {
  sendPage(
    response,
    200,
    'Unsubscribe',
    html`<p>Do you want to stop receiving emails of ${named(found)}?</p> <form method="post" action="${UNSUBSCRIBE_PATH}">${hidden(tokens)}<button>Unsubscribe</button></form>`,
  );
}

function ended(response: ServerResponse, found: Subscription[], tokens: string[]): void {
  sendPage(
    response,
    200,
    'Unsubscribed',
    html`<p>You will receive no more emails of ${named(found)}. You still find everything when you sign in.</p>
<form method="post" action="${SUBSCRIBE_PATH}">${hidden(tokens)}<button>Undo</button></form>`,
  );
}

/** “A”, “B” and “C”. */
function named(found: Subscription[]): string {
  return textFormats.list(found.map(({ name }) => `“${name}”`));
}

function hidden(tokens: string[]): Html[] {
  return tokens.map((token) => html`<input type="hidden" name="token" value="${token}">`);
}

function unknown(response: ServerResponse): void {
  sendPage(response, 404, 'Unknown link', html`<p>This link is not valid. Use the link in your latest email.</p>`);
}
