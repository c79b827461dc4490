/** What the search dialog lists, and where it leads. Pure. */
import type { SearchKind } from '../../generated.ts';
import { pagePath } from '../../values/page-path.rules.ts';

/** A record that was found or opened before. */
export interface Found {
  id: string;
  kind: SearchKind;
  title: string;
  context: string | null;
  page: string;
}

/** The address of the page on which a record is shown. */
export function pathOf({ id, page }: Pick<Found, 'id' | 'page'>): string {
  return pagePath(page.startsWith('rel_') ? page : id);
}

/** The kinds in the order of their best hits. */
export function byKind(hits: readonly Found[]): [SearchKind, Found[]][] {
  const groups = new Map<SearchKind, Found[]>();
  for (const hit of hits) groups.set(hit.kind, [...(groups.get(hit.kind) ?? []), hit]);
  return [...groups];
}

export const MAX_RECENT = 8;

/** The latest first, each record once. */
export function withRecent(recent: readonly Found[], opened: Found): Found[] {
  return [opened, ...recent.filter(({ id }) => id !== opened.id)].slice(0, MAX_RECENT);
}
