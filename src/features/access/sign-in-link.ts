/** One-time links: made of a random seed and the signing key, so that the graph and the mail queue hold no link. */

import { localSecret } from '../../access-control/tokens.ts';
import type { Runner } from '../../graph/runner.ts';
import { randomToken, tokenHash } from '../mail/mail-tokens.ts';
import { CREATE_LINK } from './sign-in.cypher.ts';

/** Set once at start. */
export const accessSettings: { folder?: string; origin: () => string } = {
  /** Data folder with the signing key; undefined when an identity provider signs tokens. */
  folder: undefined,
  /** Where people sign in when the provider names no other address. */
  origin: () => 'http://localhost:4000',
};

export const SIGN_IN_PATH = '/access/sign-in';

/** 256 bits that only who has the signing key can make of the seed. */
function tokenOf(seed: string): string {
  if (!accessSettings.folder) throw new Error('Sign-in links need the local signing key, but JWKS_URL is set.');
  return localSecret(accessSettings.folder, `sign-in-link|${seed}`);
}

export function signInLink(seed: string): string {
  return `${accessSettings.origin()}${SIGN_IN_PATH}?token=${tokenOf(seed)}`;
}

/** @returns what the mail is written from */
export async function createSignInLink(runner: Runner, person: string, now: string, lifetimeMs: number) {
  const linkSeed = randomToken();
  const linkExpiresAt = new Date(Date.parse(now) + lifetimeMs).toISOString();
  await runner.run(CREATE_LINK, { person, now, hash: tokenHash(tokenOf(linkSeed)), expiresAt: linkExpiresAt });
  return { linkSeed, linkExpiresAt };
}
