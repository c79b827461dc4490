/** Counts attempts to sign in before they are made, and takes the successful ones back. */

import type { InstallationKey } from '../../access-control/installation-key.ts';
import { DomainError } from '../../errors.ts';
import type { Graph } from '../../graph/graph.ts';
import type { Runner } from '../../graph/runner.ts';
import { secondsUntil } from '../../values/retry-after.rules.ts';
import { tokenHash } from '../mail/mail-tokens.ts';
import type { SignInSettings } from './access.settings.ts';
import {
  type AttemptKind,
  type AttemptLimit,
  accountLimits,
  clientOf,
  FAMILIAR_MS,
  placeLimits,
} from './attempt-limits.rules.ts';
import { COUNT_ATTEMPT, FORGET_ATTEMPTS, IS_FAMILIAR, MAKE_FAMILIAR, TAKE_BACK_ATTEMPT } from './sign-in.cypher.ts';

/** Somebody who is not signed in. */
export interface AnonymousCaller {
  signIn: SignInSettings;
  installationKey: InstallationKey;
  graph: Graph;
  /** Network address, for limits. */
  address: string;
  /** ISO instant. */
  now: string;
}

/** The counted attempt, so that it can be undone after a success. */
export interface Attempt {
  keys: string[];
  /** Under which the client is familiar to the account after a success. */
  familiarKey: string;
}

/**
 * An attempt that its place refuses does not count for the account: one address cannot use up what others may try.
 * @param account hash of the e-mail address
 * @throws DomainError TOO_MANY_ATTEMPTS
 */
export async function countAttempt(
  { graph, address, now }: AnonymousCaller,
  kind: AttemptKind,
  account: string,
): Promise<Attempt> {
  const client = clientOf(address);
  const familiarKey = isKnownClient(account, client);
  const [keys, until] = await graph.writeQuietly(async (runner) => {
    await runner.run(FORGET_ATTEMPTS, { now });
    const [found] = await runner.run(IS_FAMILIAR, { key: familiarKey, now });
    const familiar = Boolean(found);
    const places = placeLimits(kind, client, account, familiar);
    const placeUntil = await exceeded(runner, places, now);
    if (placeUntil || familiar || kind !== 'sign-in') return [places.map(({ key }) => key), placeUntil] as const;
    const { burst, slow } = accountLimits(account);
    const accountUntil = (await exceeded(runner, [burst], now)) && (await exceeded(runner, [slow], now));
    return [[...places, burst].map(({ key }) => key), accountUntil] as const;
  });
  if (until) throw tooManyAttempts(until, now, kind);
  return { keys, familiarKey };
}

/** The attempt went well: in the transaction of its success. */
export async function undoAttempt(runner: Runner, { keys, familiarKey }: Attempt, person: string, now: string) {
  await runner.run(TAKE_BACK_ATTEMPT, { keys, pair: keys[0] });
  await rememberClient(runner, familiarKey, person, now);
}

/** The person came in from this address: from here on nobody elsewhere can keep the person out. */
export async function rememberClient(runner: Runner, key: string, person: string, now: string): Promise<void> {
  const expiresAt = new Date(Date.parse(now) + FAMILIAR_MS).toISOString();
  await runner.run(MAKE_FAMILIAR, { key, person, expiresAt });
}

/** A hash, so that the graph does not reveal from where people sign in. */
export function isKnownClient(account: string, client: string): string {
  return tokenHash(`${account}|${client}`);
}

/** Counts the attempt. @returns the instant (ISO) at which no limit is exceeded any more; undefined when none is exceeded */
export async function exceeded(runner: Runner, limits: AttemptLimit[], now: string): Promise<string | undefined> {
  const [row] = await runner.run(COUNT_ATTEMPT, { limits, now });
  return row?.until ?? undefined;
}

export function tooManyAttempts(until: string, now: string, kind: AttemptKind): DomainError {
  const retryAfterSeconds = secondsUntil(until, now);
  const other = kind === 'sign-in' ? ', or request a sign-in link (requestSignInLink)' : '';
  return new DomainError(
    'TOO_MANY_ATTEMPTS',
    undefined,
    `Too many attempts; try again in ${retryAfterSeconds} seconds${other}.`,
    { retryAfterSeconds },
  );
}
