/** Which parties the failure of a relationship affects, and how severely. Pure. */

import { type Criticality, criticalityRank, leastCritical } from '../relationships/relationship.rules.ts';
import { type Link, type Reached, reached, wayTo } from './chain.rules.ts';

export interface Affected {
  party: string;
  depth: number;
  criticality: Criticality | null;
  way: Reached[];
}

/**
 * The parties affected downstream: each consumer once, by its most critical path and, among equals, the shortest. A path is
 * as critical as its least critical link whose criticality is visible to the viewer; null when none is visible.
 */
export function affected(levels: Link[][], failing: string): Affected[] {
  const criticalities = widest(levels);
  const steps = reached(levels);
  const best = new Map<string, Affected>();
  for (const step of steps.values()) {
    if (step.consumer === failing) continue;
    const criticality = criticalities.get(step.relationship) ?? null;
    const known = best.get(step.consumer);
    const better =
      !known ||
      rank(criticality) > rank(known.criticality) ||
      (rank(criticality) === rank(known.criticality) && step.depth < known.depth);
    if (better)
      best.set(step.consumer, {
        party: step.consumer,
        depth: step.depth,
        criticality,
        way: wayTo(step.relationship, steps),
      });
  }
  return [...best.values()].sort(
    (a, b) => rank(b.criticality) - rank(a.criticality) || a.depth - b.depth || (a.party < b.party ? -1 : 1),
  );
}

/** The widest bottleneck over all paths to each relationship, relaxed until nothing improves. */
function widest(levels: Link[][]): Map<string, Criticality | null> {
  const best = new Map<string, Criticality | null>();
  const links = levels.flat();
  for (let changed = true; changed; ) {
    changed = false;
    for (const link of links) {
      if (link.from !== null && !best.has(link.from)) continue;
      const before = link.from === null ? null : (best.get(link.from) ?? null);
      const criticality = narrowest(before, link.enables, link.depends);
      if (best.has(link.relationship) && rank(criticality) <= rank(best.get(link.relationship) ?? null)) continue;
      best.set(link.relationship, criticality);
      changed = true;
    }
  }
  return best;
}

function narrowest(...links: (Criticality | null)[]): Criticality | null {
  return links.reduce(
    (least, each) => (each === null ? least : least === null ? each : leastCritical(least, each)),
    null,
  );
}

function rank(criticality: Criticality | null): number {
  return criticality === null ? -1 : criticalityRank(criticality);
}
