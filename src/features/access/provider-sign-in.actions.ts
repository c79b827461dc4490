/**
 * Signing in with an account at the identity provider. Only issuer and subject identify it, never its address: its person connected it
 * while signed in.
 */
import { identityHash } from '../../access-control/viewer-key.ts';
import { DomainError } from '../../errors.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import { clientOf, providerLimit } from './attempt-limits.rules.ts';
import { type AnonymousCaller, exceeded, tooManyAttempts } from './attempts.actions.ts';
import { changed } from './identity.actions.ts';
import { CONNECT_IDENTITY, OPEN_SESSION_BY_IDENTITY, PERSON_OF_IDENTITY } from './identity.cypher.ts';
import { notifyPerson } from './identity-notice.actions.ts';
import type { ProviderAccount } from './provider-client.ts';
import type { ConnectRequest } from './provider-flow.ts';
import { countCode, orSetUp, passSecondFactor } from './second-factor.actions.ts';
import { ended, localFolder, openedBy, type SignedIn, signedIn } from './sign-in.actions.ts';
import { TAKE_BACK_ATTEMPT } from './sign-in.cypher.ts';

/** @throws DomainError TOO_MANY_ATTEMPTS */
export async function countAnswer({ graph, address, now }: AnonymousCaller): Promise<void> {
  const until = await graph.writeQuietly((runner) => exceeded(runner, [providerLimit(clientOf(address))], now));
  if (until) throw tooManyAttempts(until, now, 'sign-in');
}

/** Its answer was valid. */
export async function undoAnswer({ graph, address }: AnonymousCaller): Promise<void> {
  const { key } = providerLimit(clientOf(address));
  await graph.writeQuietly((runner) => runner.run(TAKE_BACK_ATTEMPT, { keys: [key], pair: '' }));
}

/**
 * @param identity `identityHash` of the account
 * @param factorAtProvider the provider has checked a second factor, so that no code is required
 * @throws DomainError NOT_FOUND if no person has connected it; CodeRefused, SetupRequired as `signIn`
 */
export async function signInWithIdentity(
  caller: AnonymousCaller,
  { identity, factorAtProvider, code }: { identity: string; factorAtProvider: boolean; code?: string },
): Promise<SignedIn> {
  const folder = localFolder(caller);
  const { graph, now } = caller;
  const [found] = await graph.read(PERSON_OF_IDENTITY, { hash: identity });
  if (!found) throw new DomainError('NOT_FOUND', undefined, 'This account is not connected with a person.');
  const { person } = found;
  if (code) await countCode(graph, person, now);
  const session = await orSetUp(caller, person, () =>
    graph.write(async (transaction) => {
      const recoveryCodes = factorAtProvider
        ? undefined
        : await passSecondFactor(transaction, caller, { person, code });
      const opened = await openedBy(now, (created) =>
        transaction.run(OPEN_SESSION_BY_IDENTITY, { ...created, person, identity, factorAtProvider }),
      );
      return opened && { ...opened, recoveryCodes };
    }),
  );
  if (!session) throw ended();
  return signedIn(folder, session, now);
}

/**
 * Connects the account with the person who is signed in.
 * @throws DomainError FORBIDDEN if the session has ended, ALREADY_EXISTS if the account or the person is connected otherwise
 */
export async function connectAccount(
  { graph, now, signIn }: AnonymousCaller,
  { person, session }: ConnectRequest,
  { issuer, subject }: ProviderAccount,
): Promise<void> {
  const hash = identityHash(issuer, subject);
  const found = await graph.write(async (transaction) => {
    const [row] = await transaction.run(CONNECT_IDENTITY, { person, session, hash, issuer, subject, now });
    if (row?.isNew) {
      await appendEvents(transaction, person, now, [changed('identityBound', { person, ...row }, { after: issuer })]);
      await notifyPerson(transaction, { ...row, person, now, text: connectedText(signIn.provider?.name) });
    }
    return row;
  });
  if (!found) throw new DomainError('FORBIDDEN', undefined, 'Your session has ended; sign in again.');
  if (found.taken)
    throw new DomainError('ALREADY_EXISTS', undefined, 'This account is connected with another person already.');
  if (!found.bound)
    throw new DomainError('ALREADY_EXISTS', undefined, 'You have connected another account; disconnect it first.');
}

const connectedText = (name = 'the identity provider') =>
  `An account at ${name} was connected with your account. You can sign in with it from now on.`;
