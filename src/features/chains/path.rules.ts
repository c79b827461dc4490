/** Paths between two parties: their limits, and which part of a path is shown. Pure. */

/** Maximum and default length of a path, in relationships, and number of paths. */
export const MAX_PATH_LENGTH = 8;
export const DEFAULT_PATH_LENGTH = 6;
export const MAX_PATHS = 20;
export const DEFAULT_PATHS = 5;

/** A node of a path between two parties. */
export interface PathNode {
  id: string;
  state: string | null;
  kind: string | null;
  startsOn: string | null;
}

export interface PathFilter {
  show?: ('PARTY' | 'RELATIONSHIP')[] | null;
  states?: string[] | null;
  kinds?: string[] | null;
  /** `YYYY-MM-DD` */
  startsFrom?: string | null;
}

export interface PathLink {
  from: string;
  to: string;
  /** Number of nodes between the two that a filter hides; 0 when they are neighbours. */
  hidden: number;
}

export interface ShownPath {
  nodes: string[];
  links: PathLink[];
  /** Number of relationships on the path, including hidden ones. */
  length: number;
}

/** The visible part of a path when a filter hides nodes: always its ends, and links that pass through hidden nodes. */
export function shownPath(
  nodes: PathNode[],
  filter: PathFilter,
): { nodes: string[]; links: PathLink[]; length: number } {
  const shown: string[] = [];
  const links: PathLink[] = [];
  let hidden = 0;
  nodes.forEach((node, index) => {
    const end = index === 0 || index === nodes.length - 1;
    if (!end && isHidden(node, filter)) {
      hidden++;
      return;
    }
    const last = shown[shown.length - 1];
    if (last !== undefined) links.push({ from: last, to: node.id, hidden });
    shown.push(node.id);
    hidden = 0;
  });
  return { nodes: shown, links, length: (nodes.length - 1) / 2 };
}

function isHidden(node: PathNode, { show, states, kinds, startsFrom }: PathFilter): boolean {
  const { state, kind, startsOn } = node;
  if (show && !show.includes(state === null ? 'PARTY' : 'RELATIONSHIP')) return true;
  if (state === null) return false;
  if (states && !states.includes(state)) return true;
  if (kinds && (kind === null || !kinds.includes(kind))) return true;
  return Boolean(startsFrom && startsOn !== null && startsOn < startsFrom);
}
