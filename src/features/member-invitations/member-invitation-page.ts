/** Where the link of an invitation leads. Opening it changes nothing: a button views the offer, or declines it. */
import type { ServerResponse } from 'node:http';
import type { Graph } from '../../graph/graph.ts';
import { html } from '../../pages/html.rules.ts';
import { redirect, sendPage } from '../../pages/plain-page.ts';
import type { SignInSettings } from '../access/access.settings.ts';
import { linkPages, type Visit } from '../contacts/link-pages.ts';
import { MEMBER_INVITATION_PATH } from './member-invitation.mail.rules.ts';
import { declineByLink, memberInvitationOfLink, viewOffer } from './member-invitation-link.actions.ts';

export function createMemberInvitationPages(graph: Graph, signIn: SignInSettings) {
  return linkPages(graph, signIn, { [MEMBER_INVITATION_PATH]: invitationPage });
}

async function invitationPage({ graph, signIn, response, isPost, fields, token, now }: Visit): Promise<void> {
  const invitation = await memberInvitationOfLink(graph, token);
  if (!invitation) return closed(response);
  const { organisation, email, role } = invitation;
  if (!isPost)
    return sendPage(
      response,
      200,
      'A membership is offered to you',
      html`<p>“${organisation}” offers you a membership as a ${role === 'MEMBER' ? 'member' : 'representative'}. The offer is for <strong>${email}</strong>.</p>
<p>Sign in to accept it. If you have no account yet, you get one, and choose a password.</p>
<form method="post" action="${MEMBER_INVITATION_PATH}"><input type="hidden" name="token" value="${token}">
<button>Continue</button></form>
<p>If you decline, “${organisation}” learns it, and cannot invite this address again.</p>
<form method="post" action="${MEMBER_INVITATION_PATH}"><input type="hidden" name="token" value="${token}">
<button name="decision" value="decline">Decline the offer</button></form>`,
    );
  if (fields.get('decision') === 'decline') {
    if (!(await declineByLink(graph, token, now))) return closed(response);
    const text = html`<p>“${organisation}” learns that you declined, and cannot invite this address again.</p>`;
    return sendPage(response, 200, 'Offer declined', text);
  }
  const next = await viewOffer(graph, signIn, { token, now });
  if (next === undefined) return closed(response);
  redirect(response, next);
}

function closed(response: ServerResponse): void {
  sendPage(
    response,
    410,
    'This link no longer works',
    html`<p>It was used, replaced or revoked, or it has expired. If you have used it, request a link on the <a href="/">sign-in page</a>; the offer is there. Otherwise ask the person who invited you for another invitation.</p>`,
  );
}
