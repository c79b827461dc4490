/** One-time links: made of a random seed and the signing key, so that the graph and the mail queue hold no link. */

import { localSecret } from '../../access-control/tokens.ts';
import type { Runner } from '../../graph/runner.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import type { SignInSettings } from './access.settings.ts';
import { CREATE_LINK } from './sign-in.cypher.ts';

export const SIGN_IN_PATH = '/access/sign-in';

/** 256 bits that only who has the signing key can make of the seed. */
function tokenOf({ folder }: SignInSettings, seed: string): string {
  if (!folder) throw new Error('Sign-in links need the local signing key, but JWKS_URL is set.');
  return localSecret(folder, `sign-in-link|${seed}`);
}

export function signInLink(settings: SignInSettings, seed: string): string {
  return `${settings.origin()}${SIGN_IN_PATH}?token=${tokenOf(settings, seed)}`;
}

/** @returns what the mail is written from */
export async function createSignInLink(
  runner: Runner,
  settings: SignInSettings,
  { person, now, lifetimeMs }: { person: string; now: string; lifetimeMs: number },
) {
  const linkSeed = randomToken();
  const linkExpiresAt = new Date(Date.parse(now) + lifetimeMs).toISOString();
  const hash = tokenHash(tokenOf(settings, linkSeed));
  await runner.run(CREATE_LINK, { person, now, hash, expiresAt: linkExpiresAt });
  return { linkSeed, linkExpiresAt };
}

/** For somebody who is on a page of this server already. @returns the path of a new link */
export async function createSignInPath(
  runner: Runner,
  settings: SignInSettings,
  link: { person: string; now: string; lifetimeMs: number },
): Promise<string> {
  const { linkSeed } = await createSignInLink(runner, settings, link);
  const { pathname, search } = new URL(signInLink(settings, linkSeed));
  return pathname + search;
}
