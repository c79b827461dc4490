/** Signing in with what the local default knows: a one-time link, then a password. With JWKS_URL the identity provider does it. */
import { randomBytes } from 'node:crypto';
import { localToken } from '../auth/tokens.ts';
import { Refusal } from '../errors.ts';
import type { Graph, Runner } from '../graph/graph.ts';
import { queueMail } from '../mail/mail.actions.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import {
  CLOSE_SESSION,
  COUNT_ATTEMPT,
  FIND_LINK,
  FORGET_ATTEMPTS,
  FORGIVE_ATTEMPTS,
  LOCK_SESSION,
  OPEN_SESSION,
  ROTATE_SESSION,
  SIGN_IN_FACTS,
  USE_LINK,
} from './access.cypher.ts';
import { attemptLimits, SESSION_MS, SIGN_IN_LINK_MS, TOKEN_MINUTES } from './access.rules.ts';
import { hashedPassword, passwordFits } from './passwords.ts';
import { accessSettings, createSignInLink } from './sign-in-link.ts';

/** Somebody who is not signed in. */
export interface Stranger {
  graph: Graph;
  /** Network address, for limits. */
  address: string;
  /** ISO instant. */
  now: string;
}

export interface SignedIn {
  token: string;
  expiresAt: string;
  refreshToken: string;
}

export async function signIn(stranger: Stranger, input: { email: string; password: string }): Promise<SignedIn> {
  const folder = localFolder();
  const { graph, now } = stranger;
  const { email } = input;
  const limits = await countAttempt(stranger, 'sign-in', tokenHash(email));
  const [facts] = await graph.read(SIGN_IN_FACTS.text, { email });
  const passwordHash = facts?.passwordHash as string | null | undefined;
  if (!(await passwordFits(passwordHash, input.password)))
    throw new Refusal(
      'INVALID_INPUT',
      'password',
      'Address or password is wrong; ask for a link (requestSignInLink) if you forgot it.',
    );
  const session = await graph.write((transaction) =>
    openSession(transaction, facts?.person as string, passwordHash as string, now),
  );
  if (!session) throw ended();
  // A right password ends the counting of wrong ones from the same place; everybody's together goes on.
  await graph.write((transaction) =>
    transaction.run(FORGIVE_ATTEMPTS.text, { keys: limits.filter((key) => key.includes('|pair|')) }),
  );
  return signedIn(folder, session, now);
}

/** Sets the password and signs in; the link is used up when both are done, and not before. */
export async function useSignInLink(stranger: Stranger, input: { token: string; password: string }): Promise<SignedIn> {
  const folder = localFolder();
  const { graph, now } = stranger;
  await countAttempt(stranger, 'link');
  const hash = tokenHash(input.token);
  const [link] = await graph.read(FIND_LINK.text, { hash, now });
  if (!link?.open) throw usedUp();
  const passwordHash = await hashedPassword(input.password, [link.name as string, link.email as string]);
  const session = await graph.write(async (transaction) => {
    const [used] = await transaction.run(USE_LINK.text, { hash, passwordHash, now });
    return used && openSession(transaction, used.person as string, passwordHash, now);
  });
  if (!session) throw usedUp();
  return signedIn(folder, session, now);
}

/** Whether a link would work; asking does not use it. */
export async function linkIsOpen({ graph, now }: Stranger, token: string): Promise<boolean> {
  const [link] = await graph.read(FIND_LINK.text, { hash: tokenHash(token), now });
  return Boolean(link?.open);
}

/** The time that asking for a link takes at least, so that it does not tell whether there is such a person. */
const LEAST_MS = 400;

/** Mails a link to who may have one; the answer is the same for who may not. */
export async function requestSignInLink(stranger: Stranger, input: { email: string }): Promise<void> {
  localFolder();
  const { graph, now } = stranger;
  const { email } = input;
  await countAttempt(stranger, 'request-link', tokenHash(email));
  const work = graph.write(async (transaction) => {
    const [facts] = await transaction.run(SIGN_IN_FACTS.text, { email });
    if (!facts?.maySignIn) return;
    const data = await createSignInLink(transaction, facts.person as string, now, SIGN_IN_LINK_MS);
    const to = { partyId: facts.person as string, address: email, name: facts.name as string };
    await queueMail(transaction, { key: `sign-in-link|${data.linkSeed}`, to, template: 'sign-in-link', data }, now);
  });
  await Promise.all([work, new Promise((done) => setTimeout(done, LEAST_MS))]);
}

/** A new token for a session; the refresh token is new too, and whoever uses the old one again ends the session. */
export async function refreshSignIn(stranger: Stranger, input: { refreshToken: string }): Promise<SignedIn> {
  const folder = localFolder();
  const { graph, now } = stranger;
  await countAttempt(stranger, 'refresh');
  const [id = '', secret = ''] = input.refreshToken.split('.');
  const next = randomToken();
  const email = await graph.write(async (transaction) => {
    const [session] = await transaction.run(LOCK_SESSION.text, { id, now });
    const good = session?.open && session.maySignIn && session.hash === tokenHash(secret);
    if (good) await transaction.run(ROTATE_SESSION.text, { id, hash: tokenHash(next) });
    else if (session) await transaction.run(CLOSE_SESSION.text, { id });
    return good ? (session.email as string) : undefined;
  });
  if (!email) throw new Refusal('FORBIDDEN', 'refreshToken', 'This session is over; sign in again.');
  return signedIn(folder, { email, refreshToken: `${id}.${next}` }, now);
}

/** Ends the session; its token still holds until it expires, at most 15 minutes. */
export async function signOut({ graph, now }: Stranger, input: { refreshToken: string }): Promise<void> {
  localFolder();
  const [id = '', secret = ''] = input.refreshToken.split('.');
  await graph.write(async (transaction) => {
    const [session] = await transaction.run(LOCK_SESSION.text, { id, now });
    if (session?.hash === tokenHash(secret)) await transaction.run(CLOSE_SESSION.text, { id });
  });
}

async function openSession(runner: Runner, person: string, passwordHash: string, now: string) {
  const id = randomBytes(12).toString('base64url');
  const secret = randomToken();
  const expiresAt = new Date(Date.parse(now) + SESSION_MS).toISOString();
  const [row] = await runner.run(OPEN_SESSION.text, {
    person,
    passwordHash,
    id,
    hash: tokenHash(secret),
    now,
    expiresAt,
  });
  return row && { email: row.email as string, refreshToken: `${id}.${secret}` };
}

async function signedIn(
  folder: string,
  { email, refreshToken }: { email: string; refreshToken: string },
  now: string,
): Promise<SignedIn> {
  const token = await localToken(folder, email, `${TOKEN_MINUTES}m`);
  return { token, expiresAt: new Date(Date.parse(now) + TOKEN_MINUTES * 60_000).toISOString(), refreshToken };
}

/** @returns the keys that were counted. @throws Refusal TOO_MANY_ATTEMPTS */
async function countAttempt({ graph, address, now }: Stranger, what: string, account?: string): Promise<string[]> {
  const limits = attemptLimits(what, address, account);
  const [row] = await graph.write(async (transaction) => {
    await transaction.run(FORGET_ATTEMPTS.text, { now });
    return transaction.run(COUNT_ATTEMPT.text, { limits, now });
  });
  if (row?.until) {
    const retryAfterSeconds = Math.max(1, Math.ceil((Date.parse(row.until as string) - Date.parse(now)) / 1_000));
    throw new Refusal('TOO_MANY_ATTEMPTS', undefined, `Too many attempts; try again in ${retryAfterSeconds} seconds.`, {
      retryAfterSeconds,
    });
  }
  return limits.map(({ key }) => key);
}

/** @throws Refusal when an identity provider signs people in */
function localFolder(): string {
  if (accessSettings.folder) return accessSettings.folder;
  throw new Refusal(
    'ILLEGAL_STATE',
    undefined,
    'People sign in at your identity provider (JWKS_URL is set); send its token as "Authorization: Bearer …".',
    { currentState: 'IDENTITY_PROVIDER', possible: [] },
  );
}

function usedUp(): Refusal {
  return new Refusal(
    'INVALID_INPUT',
    'token',
    'This link was used or has expired; ask for a new one (requestSignInLink).',
  );
}

function ended(): Refusal {
  return new Refusal('FORBIDDEN', undefined, 'Your access has been suspended or has ended; ask whoever invited you.');
}
