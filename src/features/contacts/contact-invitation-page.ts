/**
 * Where the links of invitations lead. Opening one changes nothing. The button of the first page mails a link to sign in to the invited
 * address, or declines; that of the second one, which only the owner of the address can open, lets it sign in.
 */
import type { ServerResponse } from 'node:http';
import { DomainError } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';
import { html } from '../../pages/html.rules.ts';
import { redirect, sendPage } from '../../pages/plain-page.ts';
import { MAX_NAME_LENGTH } from '../../values/text-limits.rules.ts';
import type { SignInSettings } from '../access/access.settings.ts';
import { INVITATION_PATH } from './contact-invitation.mail.rules.ts';
import {
  declineByLink,
  invitationOfLink,
  invitedOfLink,
  mailSignIn,
  useInvitedSignIn,
} from './contact-invitation-link.actions.ts';
import { INVITED_SIGN_IN_PATH } from './invited-sign-in.mail.rules.ts';
import { linkPages, type Visit } from './link-pages.ts';

export function createInvitationPages(graph: Graph, signIn: SignInSettings) {
  return linkPages(graph, signIn, { [INVITATION_PATH]: invitationPage, [INVITED_SIGN_IN_PATH]: signInPage });
}

async function invitationPage(visit: Visit): Promise<void> {
  const { graph, signIn, response, isPost, fields, token, now } = visit;
  const invitation = await invitationOfLink(graph, token);
  if (!invitation) return closed(response);
  if (!isPost) return form(response, token, invitation);
  if (fields.get('decision') === 'decline') {
    if (!(await declineByLink(graph, token, now))) return closed(response);
    return sendPage(
      response,
      200,
      'Invitation declined',
      html`<p>“${invitation.recorder}” learns that you declined, and cannot invite this address again.</p>`,
    );
  }
  try {
    await mailSignIn(graph, signIn, { token, name: checkedName(fields.get('name') ?? '', 'name'), now });
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return form(response, token, invitation, error.message);
  }
  sendPage(
    response,
    200,
    'Check your email',
    html`<p>We have sent a link to sign in to <strong>${invitation.address}</strong>. After signing in, you see the invitation, and confirm or decline it.</p>`,
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
<button>Email me a link to sign in</button></form>
<p>If you decline, “${recorder}” learns it, and cannot invite this address again.</p>
<form method="post" action="${INVITATION_PATH}"><input type="hidden" name="token" value="${token}">
<button name="decision" value="decline">Decline the invitation</button></form>`,
  );
}

async function signInPage({ graph, signIn, response, isPost, fields, token, now }: Visit): Promise<void> {
  const link = { id: fields.get('invitation') ?? '', token, now };
  if (isPost) {
    const next = await useInvitedSignIn(graph, signIn, link);
    if (next === undefined) return closed(response);
    return redirect(response, next);
  }
  const invited = await invitedOfLink(graph, link);
  if (!invited) return closed(response);
  sendPage(
    response,
    200,
    'Sign in',
    html`<p>Continue as <strong>${invited.address}</strong>. If you have no account yet, you get one with the name “${invited.name}”.</p>
<form method="post" action="${INVITED_SIGN_IN_PATH}"><input type="hidden" name="token" value="${token}"><input type="hidden" name="invitation" value="${link.id}">
<button>Continue</button></form>`,
  );
}

function closed(response: ServerResponse): void {
  sendPage(
    response,
    410,
    'This link no longer works',
    html`<p>The invitation was answered, revoked or replaced, or the link was used or has expired.</p>`,
  );
}
