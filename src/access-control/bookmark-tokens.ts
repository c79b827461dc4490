/**
 * Tokens of bookmarks: what a client has seen, for its next read on whichever replica and member. They are encrypted, so that nobody can
 * make a read wait for transactions that do not exist.
 */
import { type InstallationKey, NotDecryptable } from './installation-key.ts';

/** A token is valid in all replicas of an installation, so it belongs to no record. */
const PURPOSE = { what: 'bookmark', record: '' };

/** @returns undefined on a single server, which needs none */
export function bookmarkToken(key: InstallationKey, bookmarks: readonly string[] | undefined): string | undefined {
  return bookmarks?.length ? key.encrypt(JSON.stringify(bookmarks), PURPOSE) : undefined;
}

/** @returns undefined when the token was not made by this installation */
export function bookmarksIn(key: InstallationKey, token: string): readonly string[] | undefined {
  try {
    return JSON.parse(key.decrypt(token, PURPOSE)) as string[];
  } catch (error) {
    if (error instanceof NotDecryptable) return undefined;
    throw error;
  }
}
