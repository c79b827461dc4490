/** Where the link of an invitation leads. Opening it changes nothing: a button mails a link to sign in to the invited address. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DomainError } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { newId } from '../../graph/ids.ts';
import { named } from '../../graph/index-names.ts';
import { onlyRow } from '../../graph/only-row.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import { html } from '../../pages/html.rules.ts';
import { query, readForm, sendPage } from '../../pages/plain-page.ts';
import { steadyInstant } from '../../values/steady-clock.ts';
import { MAX_NAME_LENGTH } from '../../values/text-limits.rules.ts';
import { SIGN_IN_LINK_MS } from '../access/access.rules.ts';
import type { SignInSettings } from '../access/access.settings.ts';
import { linkMailLimit } from '../access/attempt-limits.rules.ts';
import { exceeded } from '../access/attempts.actions.ts';
import { createSignInLink } from '../access/sign-in-link.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { tokenHash } from '../mail/mail-tokens.ts';
import { INVITATION_OF_LINK, REGISTER_PERSON } from './contact-invitation.cypher.ts';
import { INVITATION_PATH } from './contact-invitation.mail.rules.ts';

export function createInvitationPages(graph: Graph, signIn: SignInSettings) {
  return (request: IncomingMessage, response: ServerResponse, path: string): boolean => {
    if (path !== INVITATION_PATH) return false;
    answer(graph, signIn, request, response).catch(() =>
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

async function answer(
  graph: Graph,
  signIn: SignInSettings,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isPost = request.method === 'POST';
  const fields = isPost ? await readForm(request) : query(request);
  const token = fields.get('token') ?? '';
  const [invitation] = await graph.read(INVITATION_OF_LINK, { hash: tokenHash(token) });
  if (!invitation)
    return sendPage(
      response,
      410,
      'This link no longer works',
      html`<p>The invitation was answered, revoked or replaced, or it has expired.</p>`,
    );
  if (!isPost) return form(response, token, invitation);
  try {
    const name = checkedName(fields.get('name') ?? '', 'name');
    await register(graph, signIn, { address: invitation.address, name });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return form(response, token, invitation, error.message);
  }
  sendPage(
    response,
    200,
    'Check your email',
    signIn.folder
      ? html`<p>We have sent a link to sign in to <strong>${invitation.address}</strong>. After signing in, you see the invitation, and confirm or decline it.</p>`
      : html`<p>Sign in with the account of <strong>${invitation.address}</strong>. Then you see the invitation, and confirm or decline it.</p><p><a href="${signIn.origin()}/">Sign in</a></p>`,
  );
}

function form(
  response: ServerResponse,
  token: string,
  { address, recorder }: { address: string; recorder: string },
  wrong?: string,
): void {
  sendPage(
    response,
    wrong ? 422 : 200,
    'You are invited',
    html`${wrong ? html`<p class="wrong" role="alert">${wrong}</p>` : html``}<p>“${recorder}” recorded a business relationship with you, and asks you to confirm it. The invitation is for <strong>${address}</strong>.</p>
<p>Sign in to view the record. If you have no account yet, you get one.</p>
<form method="post" action="${INVITATION_PATH}"><input type="hidden" name="token" value="${token}">
<label for="name">Your name</label><input id="name" name="name" autocomplete="name" maxlength="${MAX_NAME_LENGTH}" required>
<button>Email me a link to sign in</button></form>`,
  );
}

/**
 * The link to sign in goes to the invited address, not to the holder of the link: forwarding it gives no account. The answer is the
 * same whether the address has an account.
 */
async function register(
  graph: Graph,
  signIn: SignInSettings,
  { address, name }: { address: string; name: string },
): Promise<void> {
  const now = steadyInstant();
  await graph.write(async (transaction) => {
    const limits = [linkMailLimit(tokenHash(address))];
    if (await exceeded(transaction, limits, now)) return;
    const person = onlyRow(
      await transaction.run(REGISTER_PERSON, { id: newId('per'), email: address, values: named({ name }), now }),
    );
    if (person.created)
      await appendEvents(transaction, person.id, now, [
        { name: 'partyCreated', entityId: person.id, entityVersion: 1, partyIds: [person.id] },
      ]);
    if (!signIn.folder) return;
    const data = await createSignInLink(transaction, signIn, { person: person.id, now, lifetimeMs: SIGN_IN_LINK_MS });
    const to = { partyId: person.id, address, name: person.name };
    await queueMail(transaction, { key: `sign-in-link|${data.linkSeed}`, to, template: 'sign-in-link', data }, now);
  });
}
