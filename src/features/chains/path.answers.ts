/** Turns the paths that a statement found into the answer of a query. Pure. */

import { type PathFilter, type PathLink, type PathNode, shownPath } from './path.rules.ts';

export type FoundPaths = [
  source: string | null,
  target: string | null,
  ways: [id: string, state: string | null, kind: string | null, startsOn: string | null][][],
];

/** A path with the IDs of its nodes. */
export interface PathAnswer {
  length: number;
  nodes: string[];
  links: (PathLink & { indirect: boolean })[];
}

/** Paths, the shortest first, without the nodes that the filter hides; null when one end is not visible to the viewer. */
export function pathAnswers([source, target, ways]: FoundPaths, filter: PathFilter): PathAnswer[] | null {
  if (source === null || target === null) return null;
  const paths = ways.map((way) => way.map(([id, state, kind, startsOn]): PathNode => ({ id, state, kind, startsOn })));
  const key = (way: PathNode[]) => way.map(({ id }) => id).join();
  return paths
    .sort((a, b) => a.length - b.length || (key(a) < key(b) ? -1 : 1))
    .map((path) => {
      const { length, nodes, links } = shownPath(path, filter);
      return { length, nodes, links: links.map((link) => ({ ...link, indirect: link.hidden > 0 })) };
    });
}
