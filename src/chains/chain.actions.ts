/** What may be asked of chains: walks them as the viewer and gives ids; what else is asked of the nodes is planned. */
import { invalidInput, unauthenticated } from '../errors.ts';
import type { GraphRow } from '../graph/graph.ts';
import type { RequestContext } from '../graphql/context.ts';
import { DEEPEST, firstLevelStatement, MOST_LINKS, nextLevelStatement, pathsStatement } from './chain.cypher.ts';
import {
  type AnchorKind,
  affected,
  type Direction,
  type Link,
  linksOf,
  type PathFilter,
  type PathNode,
  reached,
  shownPath,
} from './chain.rules.ts';

export const DEFAULT_STATES = ['AGREED', 'ACTIVE', 'SUSPENDED'];
const MOST_PATHS = 20;
const LONGEST_PATH = 8;

const ANCHORS: Record<string, AnchorKind> = {
  org_: 'party',
  per_: 'party',
  rel_: 'relationship',
  svc_: 'service',
  res_: 'resource',
};

export interface Walk {
  direction: Direction;
  levels: Link[][];
}

/** @returns undefined when the anchor is not to be seen. @throws typed errors for a wrong kind of id or depth */
export async function walk(
  context: RequestContext,
  id: string,
  directions: Direction[],
  maxDepth: number,
  states: string[],
  kinds: AnchorKind[],
): Promise<Walk[] | undefined> {
  const kind = ANCHORS[id.slice(0, 4)];
  if (!kind || !kinds.includes(kind)) throw invalidInput('of', `Give the id of a ${kinds.join(', ')}.`);
  if (maxDepth < 1 || maxDepth > DEEPEST) throw invalidInput('maxDepth', `Give 1 to ${DEEPEST}.`);
  const walks = await Promise.all(
    directions.map((direction) => walkOne(context, id, kind, direction, maxDepth, states)),
  );
  return walks.every((each) => each !== undefined) ? (walks as Walk[]) : undefined;
}

async function walkOne(
  context: RequestContext,
  id: string,
  kind: AnchorKind,
  direction: Direction,
  maxDepth: number,
  states: string[],
): Promise<Walk | undefined> {
  const start = await one(context, firstLevelStatement(kind, direction).text, { id, states });
  if (start.anchor === null) return undefined;
  const levels = [linksOf(start.links as unknown[][])];
  const seen = new Set<string>();
  while (levels.length < maxDepth) {
    const from = [...new Set(levels[levels.length - 1]?.map((link) => link.relationship))].filter(
      (each) => !seen.has(each),
    );
    if (!from.length) break;
    for (const each of from) seen.add(each);
    const next = await one(context, nextLevelStatement(direction).text, { from, states });
    levels.push(linksOf(next.links as unknown[][]));
  }
  return { direction, levels };
}

export function isCut(levels: Link[][]): boolean {
  return levels.some((links) => links.length >= MOST_LINKS);
}

/** Who is affected if the party, service or resource fails. */
export async function impact(context: RequestContext, id: string, maxDepth: number) {
  const walks = await walk(context, id, ['DOWNSTREAM'], maxDepth, DEFAULT_STATES, ['party', 'service', 'resource']);
  const levels = walks?.[0]?.levels;
  return levels && { affected: affected(levels, id), relationships: reached(levels), truncated: isCut(levels) };
}

export async function pathsBetween(
  context: RequestContext,
  {
    from,
    to,
    maxLength,
    first,
    filter,
  }: { from: string; to: string; maxLength: number; first: number; filter: PathFilter },
) {
  for (const [field, id] of [
    ['from', from],
    ['to', to],
  ] as const)
    if (ANCHORS[id.slice(0, 4)] !== 'party') throw invalidInput(field, 'Give the id of a party.');
  if (from === to) throw invalidInput('to', 'Give another party than "from".');
  if (maxLength < 1 || maxLength > LONGEST_PATH) throw invalidInput('maxLength', `Give 1 to ${LONGEST_PATH}.`);
  if (first < 1 || first > MOST_PATHS) throw invalidInput('first', `Give 1 to ${MOST_PATHS}.`);
  const row = await one(context, pathsStatement(maxLength, first).text, { from, to });
  if (row.source === null || row.target === null) return undefined;
  const ways = (row.ways as (string | null)[][][]).map((way) =>
    way.map(([id, state, kind, startsOn]) => ({ id, state, kind, startsOn }) as PathNode),
  );
  const key = (way: PathNode[]) => way.map(({ id }) => id).join();
  return ways.sort((a, b) => a.length - b.length || (key(a) < key(b) ? -1 : 1)).map((way) => shownPath(way, filter));
}

async function one(context: RequestContext, text: string, parameters: Record<string, unknown>): Promise<GraphRow> {
  const viewer = context.viewer();
  const [row] = await context.reads.run(text, { viewer, ...parameters });
  if (!row || row.viewer === null)
    throw unauthenticated(`There is no person ${viewer} in this graph; ask its operator to record one.`);
  return row;
}
