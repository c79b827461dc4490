/** Where the links of mails lead to stop them: a page with a button, and RFC 8058's single POST. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Graph } from '../graph/graph.ts';
import { statement } from '../graph/statement.ts';
import { html } from '../pages/html.rules.ts';
import { query, readForm, sendPage } from '../pages/plain-page.ts';
import { cancelMailOfSubscription } from './mail.actions.ts';
import { UNSUBSCRIBE_PATH } from './mail-message.ts';

const SUBSCRIBE_PATH = '/mail/subscribe';

const SUBSCRIPTION = statement(
  'mailSubscription',
  'MATCH (s:MailSubscription {token: $token}) RETURN s.name AS name, s.endedAt IS NOT NULL AS ended',
);
const END = statement(
  'endMailSubscription',
  'MATCH (s:MailSubscription {token: $token}) SET s.endedAt = coalesce(s.endedAt, datetime($now)) RETURN s.name AS name',
);
const RENEW = statement(
  'renewMailSubscription',
  'MATCH (s:MailSubscription {token: $token}) SET s.endedAt = null RETURN s.name AS name',
);

/** Tells whether the path is one of these. A GET changes nothing: mail scanners open every link. */
export function createMailPages(graph: Graph) {
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (path !== UNSUBSCRIBE_PATH && path !== SUBSCRIBE_PATH) return false;
    answer(graph, request, response, path).catch(() =>
      sendPage(
        response,
        503,
        'Try again',
        html`<p>This cannot be done at the moment. Please try again in a minute.</p>`,
      ),
    );
    return true;
  };
}

async function answer(graph: Graph, request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  const token =
    query(request).get('token') ?? (request.method === 'POST' ? (await readForm(request)).get('token') : '');
  const now = new Date().toISOString();
  if (request.method !== 'POST') {
    const [found] = await graph.read(SUBSCRIPTION.text, { token });
    if (!found) return unknown(response);
    return found.ended ? ended(response, found.name, token) : ask(response, found.name, token);
  }
  const subscribe = path === SUBSCRIBE_PATH;
  const [done] = await graph.write(async (transaction) => {
    const rows = await transaction.run((subscribe ? RENEW : END).text, { token, now });
    if (rows.length && !subscribe) await cancelMailOfSubscription(transaction, token as string, now);
    return rows;
  });
  if (!done) return unknown(response);
  if (subscribe)
    sendPage(response, 200, 'You get mail again', html`<p>Mails of “${String(done.name)}” come again.</p>`);
  else ended(response, done.name, token);
}

function ask(response: ServerResponse, name: unknown, token: string | null): void {
  sendPage(
    response,
    200,
    'Unsubscribe',
    html`<p>Do you want no more mails of “${String(name)}”?</p>
<form method="post" action="${UNSUBSCRIBE_PATH}"><input type="hidden" name="token" value="${token ?? ''}"><button>Unsubscribe</button></form>`,
  );
}

function ended(response: ServerResponse, name: unknown, token: string | null): void {
  sendPage(
    response,
    200,
    'Unsubscribed',
    html`<p>You get no more mails of “${String(name)}”. What you find when you sign in stays as it is.</p>
<form method="post" action="${SUBSCRIBE_PATH}"><input type="hidden" name="token" value="${token ?? ''}"><button>Undo</button></form>`,
  );
}

function unknown(response: ServerResponse): void {
  sendPage(response, 404, 'Unknown link', html`<p>This link is not known here. Take the one in your latest mail.</p>`);
}
