/**
 * The answers of the hand-written servers: the JSON that the operations `ValueChain` and `Impact` of
 * `schema/operations.graphql` select, assembled in plain JavaScript from the links of a chain. Both servers share it.
 */
import { MAX_LINKS } from '../src/features/chains/chain.rules.ts';

const CRITICALITIES = ['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'];

/** The way from one relationship to the next; only the relationship at depth 1. */
export interface Link {
  from: string | null;
  relationship: string;
  resource: { id: string; name: string; kind: string } | null;
  service: { id: string; name: string } | null;
  enables: string | null;
}

interface Named {
  id: string;
  name: string;
}

export interface Relationship {
  id: string;
  state: string;
  offering: Named;
  provider: Named;
  consumer: Named;
  /** How much the consumer depends on it; null if the viewer cannot see that. */
  depends: string | null;
}

interface Step {
  relationship: Relationship;
  depth: number;
  previous: string | null;
  resources: NonNullable<Link['resource']>[];
  services: Named[];
}

interface Walked {
  levels: Link[][];
  steps: Map<string, Step>;
  truncated: boolean;
}

const compare = (a = '', b = '') => (a < b ? -1 : a > b ? 1 : 0);

function byIds(a: Link, b: Link): number {
  return (
    compare(a.relationship, b.relationship) ||
    compare(a.from ?? '', b.from ?? '') ||
    compare(a.resource?.id, b.resource?.id) ||
    compare(a.service?.id, b.service?.id)
  );
}

/** Each relationship at its smallest depth, and the resources that lead to it from the first relationship before it. */
function walk(found: Link[][], relationships: Map<string, Relationship>): Walked {
  const steps = new Map<string, Step>();
  const levels: Link[][] = [];
  let truncated = false;
  found.forEach((all, index) => {
    const depth = index + 1;
    const links = all.filter(({ from }) => from === null || steps.get(from)?.depth === index).sort(byIds);
    if (links.length >= MAX_LINKS) {
      truncated = true;
      links.length = MAX_LINKS;
    }
    levels.push(links);
    for (const link of links) {
      let step = steps.get(link.relationship);
      if (!step) {
        const relationship = relationships.get(link.relationship) as Relationship;
        step = { relationship, depth, previous: link.from, resources: [], services: [] };
        steps.set(link.relationship, step);
      } else if (step.depth !== depth || step.previous !== link.from) continue;
      const { resource, service } = link;
      if (resource && !step.resources.some(({ id }) => id === resource.id)) step.resources.push(resource);
      if (service && !step.services.some(({ id }) => id === service.id)) step.services.push(service);
    }
  });
  return { levels, steps, truncated };
}

function wayTo(step: Step, steps: Map<string, Step>): Step[] {
  const way: Step[] = [];
  for (let at: Step | undefined = step; at; at = at.previous ? steps.get(at.previous) : undefined) way.push(at);
  return way.reverse();
}

const party = ({ id, name }: Named) => ({ __typename: id.startsWith('per_') ? 'Person' : 'Organisation', id, name });
const start = (id: string) => ({ __typename: party({ id, name: '' }).__typename, id });

export function valueChain(id: string, found: Link[][], relationships: Map<string, Relationship>, direction: string) {
  const { steps, truncated } = walk(found, relationships);
  const parties = new Map<string, object>();
  const resources = new Map<string, object>();
  const links = [];
  const previous = new Set<string | null>();
  // The steps come in the order of their depths, so the first occurrence has the smallest.
  for (const step of steps.values()) {
    const { depth } = step;
    const { offering, provider, consumer, state, ...relationship } = step.relationship;
    for (const each of [provider, consumer])
      if (each.id !== id && !parties.has(each.id)) parties.set(each.id, { depth, direction, party: party(each) });
    for (const resource of step.resources)
      if (!resources.has(resource.id)) resources.set(resource.id, { depth, resource });
    links.push({
      depth,
      direction,
      relationship: { id: relationship.id, state, offering },
      provider,
      consumer,
      resources: step.resources,
      services: step.services,
    });
    previous.add(step.previous);
  }
  const paths = [...steps.values()]
    .filter(({ relationship }) => !previous.has(relationship.id))
    .slice(0, 100)
    .map((ending) => ({
      direction,
      links: wayTo(ending, steps).map(({ relationship: { id, provider, consumer } }) => ({
        relationship: { id },
        provider,
        consumer,
      })),
    }));
  return {
    valueChain: {
      start: start(id),
      parties: [...parties.values()],
      links,
      resources: [...resources.values()],
      paths,
      truncated,
    },
  };
}

/** Criticalities as numbers, -1 for those that the viewer cannot see. A path has the lowest one of its links. */
function criticalities(levels: Link[][], relationships: Map<string, Relationship>): Map<string, number> {
  const best = new Map<string, number>();
  const rank = (criticality: string | null) => (criticality ? CRITICALITIES.indexOf(criticality) : -1);
  for (let changed = true; changed; ) {
    changed = false;
    for (const links of levels)
      for (const { from, relationship, enables } of links) {
        const before = from === null ? -1 : best.get(from);
        if (before === undefined) continue;
        let lowest = before;
        for (const each of [rank(enables), rank(relationships.get(relationship)?.depends ?? null)])
          if (each >= 0) lowest = lowest < 0 ? each : Math.min(lowest, each);
        const known = best.get(relationship);
        if (known !== undefined && known >= lowest) continue;
        best.set(relationship, lowest);
        changed = true;
      }
  }
  return best;
}

export function impact(id: string, found: Link[][], relationships: Map<string, Relationship>) {
  const { levels, steps, truncated } = walk(found, relationships);
  const ranks = criticalities(levels, relationships);
  const best = new Map<string, { step: Step; rank: number }>();
  for (const step of steps.values()) {
    const { consumer } = step.relationship;
    const rank = ranks.get(step.relationship.id) as number;
    const known = best.get(consumer.id);
    if (consumer.id === id || (known && (known.rank > rank || (known.rank === rank && known.step.depth <= step.depth))))
      continue;
    best.set(consumer.id, { step, rank });
  }
  const link = ({ relationship: { id, offering, provider, consumer }, resources }: Step) => ({
    relationship: { id, offering },
    provider,
    consumer,
    resources: resources.map((resource) => ({ id: resource.id, name: resource.name })),
  });
  const links = new Map<Step, object>();
  const linkOf = (step: Step) => {
    const known = links.get(step) ?? link(step);
    links.set(step, known);
    return known;
  };
  const affected = [...best.values()]
    .sort(
      (a, b) =>
        b.rank - a.rank ||
        a.step.depth - b.step.depth ||
        compare(a.step.relationship.consumer.id, b.step.relationship.consumer.id),
    )
    .map(({ step, rank }) => ({
      depth: step.depth,
      criticality: CRITICALITIES[rank] ?? null,
      party: party(step.relationship.consumer),
      through: wayTo(step, steps).map(linkOf),
    }));
  return {
    impactOf: { of: start(id), affectedCount: affected.length, relationshipCount: steps.size, affected, truncated },
  };
}
