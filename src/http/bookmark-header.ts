/**
 * The header with which a client gives back what it has seen, so that its next read shows at least that, on whichever replica and
 * member of a cluster. On a single server there is none.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { bookmarksIn } from '../access-control/bookmark-tokens.ts';
import type { InstallationKey } from '../access-control/installation-key.ts';
import type { Bookmarks } from '../graph/bookmarks.ts';
import type { Graph } from '../graph/graph.ts';
import { readCursor } from '../outbox/event-log.ts';
import { errorOf } from '../values/thrown.ts';
import { badRequest } from './operation.ts';

/** Of responses: a token. Of requests: tokens, and cursors of events, separated by commas. */
export const BOOKMARK_HEADER = 'covalue-bookmark';
const MAX_TOKENS = 32;

/**
 * For the statements of a request.
 * @returns undefined on a single server
 * @throws GraphQLError BAD_REQUEST for what this installation has not given
 */
export function requestedBookmarks(
  headers: IncomingHttpHeaders,
  graph: Graph,
  key: InstallationKey,
): Bookmarks | undefined {
  if (!graph.bookmarks) return undefined;
  const given = String(headers[BOOKMARK_HEADER] ?? '')
    .split(/\s*,\s*/)
    .filter(Boolean);
  if (given.length > MAX_TOKENS)
    throw badRequest(
      `Header "${BOOKMARK_HEADER}": send at most ${MAX_TOKENS} tokens; a response gives one for all that were sent.`,
    );
  return graph.bookmarksAfter([...new Set(given.flatMap((item) => bookmarksOf(item, key)))]);
}

function bookmarksOf(item: string, key: InstallationKey): readonly string[] {
  const token = item.includes('.') ? item : bookmarkOfCursor(item);
  // The cursor of a single server, e.g. before it became a cluster.
  if (token === undefined) return [];
  const bookmarks = bookmarksIn(key, token);
  if (!bookmarks)
    throw badRequest(
      `Header "${BOOKMARK_HEADER}": send what a response or the cursor of an event gave, or leave it out and read again.`,
    );
  return bookmarks;
}

function bookmarkOfCursor(cursor: string): string | undefined {
  try {
    return readCursor(cursor, `header "${BOOKMARK_HEADER}"`).bookmark;
  } catch (error) {
    throw badRequest(errorOf(error).message);
  }
}
