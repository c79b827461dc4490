/**
 * Accounts at the identity provider. An account is bound to the person with its verified address when it is first used. From then
 * on only issuer and subject identify it: an address can be changed at the provider, or be given to somebody else.
 */
import type { Identity } from '../../access-control/tokens.ts';
import { identityHash, sessionOf } from '../../access-control/viewer-key.ts';
import { DomainError, notFound, unauthenticated } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import { onlyRow } from '../../graph/only-row.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import { appendEvents, type NewEvent } from '../../outbox/append-event.ts';
import { reference } from '../../schema/node-reference.ts';
import { BIND_IDENTITY, LOCK_IDENTITY, PERSON_OF_IDENTITY, RELEASE_IDENTITY } from './identity.cypher.ts';
import { notifyPerson } from './identity-notice.actions.ts';
import { type Proof, proveIdentity } from './proof.actions.ts';
import { connectTicket, PROVIDER_PATH } from './provider-flow.ts';
import { END_OTHER_SESSIONS } from './second-factor.cypher.ts';
import { sessionEnded } from './session-ended.ts';

/** @throws UNAUTHENTICATED if the account is bound to no person, and its address does not lead to one */
export async function bindIdentity(graph: Graph, { issuer, subject, address }: Identity, now: string): Promise<void> {
  const hash = identityHash(issuer, subject);
  const [known] = await graph.read(PERSON_OF_IDENTITY, { hash });
  if (known) return;
  if (!address)
    throw unauthenticated(
      'The token has no "email" claim with "email_verified": true, which is required when an account is first used (TRUST_UNVERIFIED_EMAIL).',
    );
  const found = await graph.write(async (transaction) => {
    const [row] = await transaction.run(BIND_IDENTITY, { address, hash, issuer, subject, now });
    if (row?.isNew)
      await appendEvents(transaction, row.person, now, [changed('identityBound', row, { after: issuer })]);
    return row;
  });
  if (!found)
    throw unauthenticated(
      `The token is valid, but there is no person ${address} with current access; contact an administrator.`,
    );
  if (!found.bound)
    throw unauthenticated(
      `The person ${address} signs in with another account of the identity provider. Use that account, or ask an administrator to release it (releaseIdentity).`,
    );
}

/** The tokens of the account are rejected from the next request on; the next account with the person's address is bound. */
export async function releaseIdentity(mutation: MutationContext, input: { person: string }) {
  const { runner, authority, settings, now } = mutation;
  authority.overInstallation('person', 'person');
  const [row] = await runner.run(RELEASE_IDENTITY, { person: input.person, now });
  if (!row) throw notFound('person', 'person with an account of the identity provider');
  if (settings.signIn.provider) {
    await runner.run(END_OTHER_SESSIONS, { person: input.person, session: null });
    mutation.event(sessionEnded(input.person));
  }
  mutation.event(changed('identityReleased', { ...row, person: input.person }, { before: row.issuer }));
  return { person: reference(input.person) };
}

/**
 * With proof: the account will replace the password, and perhaps the second factor, for anyone who uses the session now.
 * @returns the path of the page that begins, with a ticket for the session of the viewer
 */
export async function connectIdentity(mutation: MutationContext, proof: Proof) {
  const { runner, viewer, authority, settings, now } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'person', 'person');
  const { provider } = settings.signIn;
  if (!provider) throw illegal('No identity provider is configured (OIDC_ISSUER).', 'NO_IDENTITY_PROVIDER');
  const session = sessionOf(viewer.key);
  if (!session)
    throw illegal('Sign in to the dashboard with your password or a link; a token has no session.', 'NO_SESSION');
  const { connected } = onlyRow(await runner.run(LOCK_IDENTITY, { person }));
  if (connected)
    throw illegal('You have connected an account; disconnect it first.', 'CONNECTED', 'disconnectIdentity');
  await proveIdentity(mutation, proof);
  const ticket = connectTicket(settings.installationKey, { person, session }, Date.parse(now));
  return { path: `${PROVIDER_PATH}?connect=${ticket}` };
}

export async function disconnectIdentity(mutation: MutationContext) {
  const { runner, viewer, authority, settings, now } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'person', 'person');
  const { connected, hasPassword, email, name } = onlyRow(await runner.run(LOCK_IDENTITY, { person }));
  if (!connected) throw notFound('person', 'account of yours at an identity provider');
  if (!settings.signIn.provider)
    throw illegal('Your account at the identity provider is the only way to sign in.', 'IDENTITY_PROVIDER');
  if (!hasPassword)
    throw illegal(
      'You could not sign in any more; set a password first (by a sign-in link).',
      'NO_PASSWORD',
      'requestSignInLink',
    );
  const [row] = await runner.run(RELEASE_IDENTITY, { person, now });
  await runner.run(END_OTHER_SESSIONS, { person, session: sessionOf(viewer.key) ?? null });
  mutation.event(sessionEnded(person));
  if (row) mutation.event(changed('identityDisconnected', { ...row, person }, { before: row.issuer }));
  const text = `Your account at ${settings.signIn.provider.name} was disconnected. You cannot sign in with it any more.`;
  await notifyPerson(runner, { person, email, name, text, now });
  return { person: reference(person) };
}

export async function endOtherSessions(mutation: MutationContext) {
  const { runner, viewer, authority } = mutation;
  const person = viewer.personId;
  authority.over({ person }, 'person', 'person');
  await runner.run(END_OTHER_SESSIONS, { person, session: sessionOf(viewer.key) ?? null });
  mutation.event(sessionEnded(person));
  return { person: reference(person) };
}

function illegal(message: string, currentState: string, ...possible: string[]): DomainError {
  return new DomainError('ILLEGAL_STATE', undefined, message, { currentState, possible });
}

export function changed(
  name: 'identityBound' | 'identityReleased' | 'identityDisconnected',
  { person, version }: { person: string; version: number },
  issuer: { before?: string; after?: string },
): NewEvent {
  return { name, entityId: person, entityVersion: version, partyIds: [person], change: { identityIssuer: issuer } };
}
