/** Signing in with what the local default knows: a one-time link, then a password. With JWKS_URL the identity provider does it. */

import { randomBytes } from 'node:crypto';
import { localSecret, localToken } from '../../access-control/tokens.ts';
import { DomainError } from '../../errors.ts';
import type { Runner } from '../../graph/runner.ts';
import { appendEvents } from '../../outbox/append-event.ts';
import { addressToLookUp } from '../../values/address.rules.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { REFRESH_GRACE_MS, SESSION_MS, SIGN_IN_LINK_MS, TOKEN_MINUTES } from './access.rules.ts';
import { clientOf, linkMailLimit } from './attempt-limits.rules.ts';
import {
  type AnonymousCaller,
  countAttempt,
  exceeded,
  isKnownClient,
  rememberClient,
  undoAttempt,
} from './attempts.actions.ts';
import { changed } from './identity.actions.ts';
import { RELEASE_IDENTITY } from './identity.cypher.ts';
import { notifyPerson } from './identity-notice.actions.ts';
import { hashedPassword, passwordFits } from './passwords.ts';
import { countCode, orSetUp, passSecondFactor } from './second-factor.actions.ts';
import { isRequired } from './second-factor.rules.ts';
import { sessionEnded } from './session-ended.ts';
import {
  CLOSE_SESSION,
  FIND_LINK,
  LOCK_SESSION,
  type NewSession,
  OPEN_SESSION,
  ROTATE_SESSION,
  SIGN_IN_FACTS,
  USE_LINK,
} from './sign-in.cypher.ts';
import { createSignInLink } from './sign-in-link.ts';

export interface SignedIn {
  token: string;
  expiresAt: string;
  refreshToken: string;
  /** ID of the session. */
  session: string;
  /** When the session ends (ISO instant). */
  sessionExpiresAt: string;
  /** If this sign-in set up the second factor. */
  recoveryCodes?: string[];
}

export async function signIn(
  caller: AnonymousCaller,
  input: { email: string; password: string; code?: string | null },
): Promise<SignedIn> {
  const folder = localFolder(caller);
  const { graph, now } = caller;
  const email = addressToLookUp(input.email);
  const attempt = await countAttempt(caller, 'sign-in', tokenHash(email));
  const [facts] = await graph.read(SIGN_IN_FACTS, { email });
  const passwordHash = facts?.passwordHash;
  const fits = await passwordFits(passwordHash, input.password);
  if (!facts || !passwordHash || !fits)
    throw new DomainError(
      'INVALID_INPUT',
      'password',
      'Incorrect email address or password. If you forgot your password, request a sign-in link (requestSignInLink).',
    );
  const { person } = facts;
  const { code } = input;
  if (code) await countCode(graph, person, now);
  const session = await orSetUp(caller, person, () =>
    graph.write(async (transaction) => {
      const recoveryCodes = await passSecondFactor(transaction, caller, { person, code });
      const opened = await openSession(transaction, person, passwordHash, now);
      if (opened) await undoAttempt(transaction, attempt, person, now);
      return opened && { ...opened, recoveryCodes };
    }),
  );
  if (!session) throw ended();
  return signedIn(folder, session, now);
}

/**
 * Sets the password and signs in; the link is used up when both are done, and not before. Nobody is counted: a link is a
 * secret of 256 bits, and its owner is never kept out by those who try others.
 */
export async function useSignInLink(
  caller: AnonymousCaller,
  input: { token: string; password: string; code?: string | null },
): Promise<SignedIn> {
  const folder = localFolder(caller);
  const { graph, address, now } = caller;
  const hash = tokenHash(input.token);
  const [link] = await graph.read(FIND_LINK, { hash, now });
  if (!link?.open || link.email === null) throw usedUp();
  const passwordHash = await hashedPassword(input.password, [link.name, link.email]);
  const { code } = input;
  if (code) await countCode(graph, link.person, now);
  const session = await orSetUp(caller, link.person, () =>
    graph.write(async (transaction) => {
      const [used] = await transaction.run(USE_LINK, { hash, passwordHash, now });
      if (!used) return undefined;
      const recoveryCodes = await passSecondFactor(transaction, caller, { person: used.person, code });
      await disconnectAccount(transaction, caller, { ...link, person: used.person });
      const opened = await openSession(transaction, used.person, passwordHash, now);
      if (!opened) return undefined;
      await appendEvents(transaction, used.person, now, [sessionEnded(used.person)]);
      const familiarKey = isKnownClient(tokenHash(opened.email), clientOf(address));
      await rememberClient(transaction, familiarKey, used.person, now);
      return { ...opened, recoveryCodes };
    }),
  );
  if (!session) throw usedUp();
  return signedIn(folder, session, now);
}

/** A person who takes back the account by a link is not left with one that somebody else connected. */
async function disconnectAccount(
  runner: Runner,
  { signIn: { provider }, now }: AnonymousCaller,
  { person, email, name }: { person: string; email: string | null; name: string },
): Promise<void> {
  const [released] = await runner.run(RELEASE_IDENTITY, { person, now });
  if (!released) return;
  const change = { before: released.issuer };
  await appendEvents(runner, person, now, [changed('identityDisconnected', { ...released, person }, change)]);
  const at = provider?.name ?? 'the identity provider';
  const text = `You set a new password by a link, so your account at ${at} was disconnected. You can connect it again in My account.`;
  await notifyPerson(runner, { person, email, name, text, now });
}

/** Whether a link would work, and whether it needs a code; asking does not use it. */
export async function linkIsOpen({ graph, now }: AnonymousCaller, token: string) {
  const [link] = await graph.read(FIND_LINK, { hash: tokenHash(token), now });
  return { open: Boolean(link?.open), needsCode: Boolean(link?.hasFactor) };
}

/** Minimum duration of a request for a link, so that it does not reveal whether the person exists. */
const MIN_MS = 400;

/** Mails a link to who may have one; the answer is the same for who may not. */
export async function requestSignInLink(caller: AnonymousCaller, input: { email: string }): Promise<void> {
  localFolder(caller);
  const { graph, now } = caller;
  const email = addressToLookUp(input.email);
  const account = tokenHash(email);
  await countAttempt(caller, 'request-link', account);
  const work = graph.write(async (transaction) => {
    const [facts] = await transaction.run(SIGN_IN_FACTS, { email });
    if (!facts?.maySignIn || (await exceeded(transaction, [linkMailLimit(account)], now))) return;
    const data = await createSignInLink(transaction, caller.signIn, {
      person: facts.person,
      now,
      lifetimeMs: SIGN_IN_LINK_MS,
    });
    const to = { partyId: facts.person, address: email, name: facts.name };
    await queueMail(transaction, { key: `sign-in-link|${data.linkSeed}`, to, template: 'sign-in-link', data }, now);
  });
  await Promise.all([work, new Promise((done) => setTimeout(done, MIN_MS))]);
}

/**
 * A new token for a session, and a new refresh token. For 30 seconds the old and the new one both give the new one, because many tabs
 * may be opened at the same time, and their requests overtake each other. After that the old one ends the session, since one of the two
 * who have it has stolen it. All who refresh share one chain: a token that falls behind it by more than that ends it. Tokens of no
 * session count for nobody: they cannot be guessed.
 */
export async function refreshSignIn(caller: AnonymousCaller, input: { refreshToken: string }): Promise<SignedIn> {
  const folder = localFolder(caller);
  const { graph, now } = caller;
  const [id = '', secret = ''] = input.refreshToken.split('.');
  const next = localSecret(folder, `refresh|${id}|${secret}`);
  const graceSince = new Date(Date.parse(now) - REFRESH_GRACE_MS).toISOString();
  const refreshed = await graph.writeQuietly(async (transaction) => {
    const [session] = await transaction.run(LOCK_SESSION, { id, now, graceSince });
    // One that gives no more tokens stays until its last ones have expired.
    if (!session?.open) return undefined;
    const lacksFactor = isRequired(caller.signIn.secondFactor, session.administrator) && !session.hasFactor;
    if (session.maySignIn && !lacksFactor && session.email !== null) {
      const { email, expiresAt } = session;
      const isCurrent = session.hash === tokenHash(secret);
      const opened = (current: string) => ({ email, expiresAt, session: id, refreshToken: `${id}.${current}` });
      if (session.inGrace && isCurrent) return opened(secret);
      if (session.inGrace && session.hash === tokenHash(next)) return opened(next);
      if (isCurrent) {
        await transaction.run(ROTATE_SESSION, { id, hash: tokenHash(next), now });
        return opened(next);
      }
    }
    await closeSession(transaction, id, now);
    return undefined;
  });
  if (!refreshed) throw new DomainError('FORBIDDEN', 'refreshToken', 'The session has expired; sign in again.');
  return signedIn(folder, refreshed, now);
}

/** Ends the session and its tokens, also by an earlier refresh token of it. */
export async function signOut(caller: AnonymousCaller, input: { refreshToken: string }): Promise<void> {
  localFolder(caller);
  const { graph, now } = caller;
  const [id = ''] = input.refreshToken.split('.');
  await graph.write((transaction) => closeSession(transaction, id, now));
}

async function closeSession(runner: Runner, id: string, now: string): Promise<void> {
  const [closed] = await runner.run(CLOSE_SESSION, { id });
  if (closed) await appendEvents(runner, closed.person, now, [sessionEnded(closed.person)]);
}

function openSession(runner: Runner, person: string, passwordHash: string, now: string) {
  return openedBy(now, (session) => runner.run(OPEN_SESSION, { ...session, person, passwordHash }));
}

/**
 * @param open creates the session of a person who may sign in
 * @returns undefined if nobody may
 */
export async function openedBy(
  now: string,
  open: (session: NewSession) => Promise<{ email: string | null }[]>,
): Promise<OpenedSession | undefined> {
  const id = randomBytes(12).toString('base64url');
  const secret = randomToken();
  const expiresAt = new Date(Date.parse(now) + SESSION_MS).toISOString();
  const [row] = await open({ id, hash: tokenHash(secret), now, expiresAt });
  // The address was removed since the password was checked.
  if (row?.email === null) throw ended();
  return row && { email: row.email, expiresAt, session: id, refreshToken: `${id}.${secret}` };
}

export interface OpenedSession {
  email: string;
  session: string;
  /** Of the session (ISO instant). */
  expiresAt: string;
  refreshToken: string;
  recoveryCodes?: string[];
}

export async function signedIn(
  folder: string,
  { email, session, expiresAt: sessionExpiresAt, refreshToken, recoveryCodes }: OpenedSession,
  now: string,
): Promise<SignedIn> {
  const expiresAt = new Date(Date.parse(now) + TOKEN_MINUTES * 60_000);
  const token = await localToken(folder, email, expiresAt, session);
  return { token, expiresAt: expiresAt.toISOString(), refreshToken, session, sessionExpiresAt, recoveryCodes };
}

/** @throws DomainError when an identity provider signs people in */
export function localFolder({ signIn: { folder } }: AnonymousCaller): string {
  if (folder) return folder;
  throw new DomainError(
    'ILLEGAL_STATE',
    undefined,
    'Users sign in with your identity provider (JWKS_URL is set). Send its token as "Authorization: Bearer …".',
    { currentState: 'IDENTITY_PROVIDER', possible: [] },
  );
}

function usedUp(): DomainError {
  return new DomainError(
    'INVALID_INPUT',
    'token',
    'This link was already used or has expired; request a new one (requestSignInLink).',
  );
}

export function ended(): DomainError {
  return new DomainError(
    'FORBIDDEN',
    undefined,
    'Your access was suspended or has ended. Contact the person who invited you.',
  );
}
