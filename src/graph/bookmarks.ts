/**
 * Bookmarks of a cluster: the transactions that a statement must see, on whichever member it runs. A single server needs none.
 * https://neo4j.com/docs/operations-manual/current/clustering/introduction/#causal-consistency-explained
 */
import type { BookmarkManager } from 'neo4j-driver';
import { codeOf } from '../values/thrown.ts';

/** What one request, or this process, has seen. */
export class Bookmarks implements BookmarkManager {
  readonly #all: Set<string>;

  constructor(seen: Iterable<string> = []) {
    this.#all = new Set(seen);
  }

  get all(): readonly string[] {
    return [...this.#all];
  }

  async getBookmarks(): Promise<Iterable<string>> {
    return this.#all;
  }

  /** Called by the driver: the new bookmarks include the previous ones. */
  async updateBookmarks(previous: Iterable<string>, next: Iterable<string>): Promise<void> {
    for (const bookmark of previous) this.#all.delete(bookmark);
    this.add(next);
  }

  add(bookmarks: Iterable<string>): void {
    for (const bookmark of bookmarks) this.#all.add(bookmark);
  }

  /** @returns whether there were any */
  forget(): boolean {
    const { size } = this.#all;
    this.#all.clear();
    return size > 0;
  }
}

/** The database knows none of them, e.g. since a backup was restored: no member will ever have those transactions. */
export function areUnknownBookmarks(error: unknown): boolean {
  return /\.InvalidBookmark(Mixture)?$/.test(codeOf(error));
}
