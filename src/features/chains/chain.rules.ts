/** The links, depths and ends of a chain, from the rows that the statement found. Pure. */
import { itemAt } from '../../values/vectors.ts';
import { type Criticality } from '../relationships/relationship.rules.ts';

export type Direction = 'UPSTREAM' | 'DOWNSTREAM';
/** Node types from which a walk can start. */
export type AnchorKind = 'party' | 'contact' | 'relationship' | 'service' | 'resource';

/** A party that can be an end of a path. */
export type PartyKind = Extract<AnchorKind, 'party' | 'contact'>;

/** One step of a chain: a relationship, and the resource through which it follows the previous one. */
export interface Link {
  /** The relationship nearer to the anchor; null at depth 1. */
  from: string | null;
  relationship: string;
  resource: string | null;
  service: string | null;
  /** How much the service depends on the resource. */
  enables: Criticality | null;
  provider: string;
  consumer: string;
  /** How much the consumer depends on the relationship; null where the viewer may not see that. */
  depends: Criticality | null;
}

export interface Step {
  relationship: string;
  provider: string;
  consumer: string;
  depth: number;
  /** The resources that link it to the previous step, in the direction of the walk. */
  resources: string[];
  services: string[];
}

/** One relationship of a chain with its shortest path back to the anchor. */
export interface Reached extends Step {
  previous: string | null;
}

/** `from` is a position among the relationships that the previous level found first; null in the first level. */
export type LinkRow = [
  from: number | null,
  relationship: string,
  resource: string | null,
  service: string | null,
  enables: Criticality | null,
];
export type EndsRow = [relationship: string, provider: string, consumer: string, depends: Criticality | null];

/** Maximum and default depth of a walk, in relationships. */
export const MAX_DEPTH = 10;
export const DEFAULT_DEPTH = 4;
/** Maximum number of links in one level of an answer. A longer level is reported as cut. */
export const MAX_LINKS = 5_000;
/** Maximum number of links of one level that are walked, so that the links of an answer can be chosen by their IDs. */
export const MAX_WALKED = 20_000;

/**
 * The levels of one walk as links, each in the order of their IDs and cut to `MAX_LINKS`. Links beyond a cut, or reached
 * only from there, are dropped.
 */
export function levelsOf(rows: LinkRow[][], endsOf: Map<string, EndsRow>, maxLinks = MAX_LINKS): Link[][] {
  const [first = [], following] = linksFrom(rows, endsOf);
  const levels: Link[][] = [];
  const seen = new Set<string>();
  let next = first;
  for (let depth = 1; depth <= rows.length; depth++) {
    const level = next.sort(byIds).filter(isFirst).slice(0, maxLinks);
    levels.push(level);
    next = [];
    for (const { relationship } of level) {
      if (seen.has(relationship)) continue;
      seen.add(relationship);
      for (const link of following.get(relationship) ?? []) next.push(link);
    }
  }
  return levels;
}

/** The links of the first level, and the links that follow each relationship. */
function linksFrom(rows: LinkRow[][], endsOf: Map<string, EndsRow>): [Link[], Map<string, Link[]>] {
  const seen = new Set<string>();
  const following = new Map<string, Link[]>();
  const first: Link[] = [];
  let before: string[] = [];
  for (const level of rows) {
    const found: string[] = [];
    for (const [at, relationship, resource, service, enables] of level) {
      if (!seen.has(relationship)) {
        seen.add(relationship);
        found.push(relationship);
      }
      const ends = endsOf.get(relationship);
      if (!ends) continue;
      const [, provider, consumer, depends] = ends;
      const from = at === null ? null : itemAt(before, at);
      const link: Link = { from, relationship, resource, service, enables, provider, consumer, depends };
      const others = from === null ? first : following.get(from);
      if (others) others.push(link);
      else if (from !== null) following.set(from, [link]);
    }
    before = found;
  }
  return [first, following];
}

function byIds(a: Link, b: Link): number {
  return (
    compare(a.relationship, b.relationship) ||
    compare(a.from, b.from) ||
    compare(a.resource, b.resource) ||
    compare(a.service, b.service)
  );
}

/** A relationship may lead to a resource, and an offering to a service, in two ways at once. The first one is kept. */
function isFirst(link: Link, index: number, sorted: Link[]): boolean {
  const before = sorted[index - 1];
  return !before || byIds(before, link) !== 0 || before.enables !== link.enables;
}

function compare(a: string | null, b: string | null): number {
  if (a === b) return 0;
  return (a ?? '') < (b ?? '') ? -1 : 1;
}

/** Every relationship of the chain at its minimum depth, with all resources that lead to it from the previous depth. */
export function reached(levels: Link[][]): Map<string, Reached> {
  const found = new Map<string, Reached>();
  levels.forEach((links, index) => {
    for (const link of links) {
      const known = found.get(link.relationship);
      if (known && (known.depth !== index + 1 || known.previous !== link.from)) continue;
      const step: Reached = known ?? {
        relationship: link.relationship,
        provider: link.provider,
        consumer: link.consumer,
        depth: index + 1,
        resources: [],
        services: [],
        previous: link.from,
      };
      if (link.resource && !step.resources.includes(link.resource)) step.resources.push(link.resource);
      if (link.service && !step.services.includes(link.service)) step.services.push(link.service);
      found.set(link.relationship, step);
    }
  });
  return found;
}

/** The path from the anchor to one relationship, nearest step first. */
export function wayTo(relationship: string, steps: Map<string, Reached>): Reached[] {
  const way: Reached[] = [];
  for (let step = steps.get(relationship); step; step = step.previous ? steps.get(step.previous) : undefined)
    way.unshift(step);
  return way;
}

/** The ends of paths: each relationship from which no other one was reached. */
export function endings(steps: Map<string, Reached>): string[] {
  const previous = new Set([...steps.values()].map((step) => step.previous));
  return [...steps.keys()].filter((relationship) => !previous.has(relationship));
}

/** Minimum depth of each party or resource in the chain. */
export function depthsOf(steps: Iterable<Reached>, idsOf: (step: Reached) => string[]): Map<string, number> {
  const depths = new Map<string, number>();
  for (const step of steps)
    for (const id of idsOf(step)) depths.set(id, Math.min(depths.get(id) ?? Number.POSITIVE_INFINITY, step.depth));
  return depths;
}
