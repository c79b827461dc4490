/** Answers of the chain queries: objects that hold IDs where the API has nodes. Pure. */

import { itemAt } from '../../values/vectors.ts';
import type { Criticality } from '../relationships/relationship.rules.ts';
import {
  type Direction,
  depthsOf,
  type EndsRow,
  endings,
  type Link,
  type LinkRow,
  levelsOf,
  MAX_LINKS,
  MAX_WALKED,
  type Reached,
  reached,
  wayTo,
} from './chain.rules.ts';
import { type Affected, affected } from './impact.rules.ts';

/** Maximum number of paths in the answer of a value chain. */
export const MAX_CHAIN_PATHS = 100;

type LinkColumns = [
  from: (number | null)[],
  relationships: number[],
  resources: (number | null)[],
  services: (number | null)[],
  enables?: (Criticality | null)[],
];
/** `depends` is `''` where it is null. */
type EndColumns = [relationships: number[], parties: number[], provides: boolean[], depends?: (Criticality | '')[]];

/** See `chainStatement`. */
export type NumberedChain = [anchor: number | null, walks: LinkColumns[][], ends: EndColumns];

/** The same with the IDs of nodes; each relationship occurs once among the `ends`. */
export type FoundChain = [anchor: string, walks: LinkRow[][][], ends: Map<string, EndsRow>];

/** @returns null when the anchor is not visible to the viewer */
export function chainWithIds(
  [anchor, walks, ends]: NumberedChain,
  idOf: (number: number) => string,
): FoundChain | null {
  if (anchor === null) return null;
  const id = (number: number | null | undefined) => (typeof number === 'number' ? idOf(number) : null);
  const linksOf = ([from, relationships, resources, services, enables]: LinkColumns) =>
    relationships.map(
      (relationship, at): LinkRow => [
        from[at] ?? null,
        idOf(relationship),
        id(resources[at]),
        id(services[at]),
        enables?.[at] ?? null,
      ],
    );
  return [idOf(anchor), walks.map((levels) => levels.map(linksOf)), endsById(ends, idOf)];
}

/** Omits a relationship without its two parties. */
function endsById(
  [relationships, parties, provides, depends]: EndColumns,
  idOf: (number: number) => string,
): Map<string, EndsRow> {
  const providers = new Map<number, number>();
  for (const [at, relationship] of relationships.entries()) if (provides[at]) providers.set(relationship, at);
  const ends = new Map<string, EndsRow>();
  for (const [at, relationship] of relationships.entries()) {
    const provider = providers.get(relationship);
    if (provides[at] || provider === undefined) continue;
    const id = idOf(relationship);
    const [providerId, consumerId] = [idOf(itemAt(parties, provider)), idOf(itemAt(parties, at))];
    ends.set(id, [id, providerId, consumerId, depends?.[at] || depends?.[provider] || null]);
  }
  return ends;
}

/** A link with the IDs of its nodes. */
class LinkAnswer {
  readonly depth: number;
  readonly relationship: string;
  readonly provider: string;
  readonly consumer: string;
  readonly previous: string | null;
  readonly resources: string[];
  readonly services: string[];

  constructor(
    step: Reached,
    readonly direction: Direction,
  ) {
    this.depth = step.depth;
    this.relationship = step.relationship;
    this.provider = step.provider;
    this.consumer = step.consumer;
    this.previous = step.previous;
    this.resources = step.resources;
    this.services = step.services;
  }
}

interface Chain {
  direction: Direction;
  levels: Link[][];
  steps: Map<string, Reached>;
  links: Map<string, LinkAnswer>;
}

/** A value chain. Each part is computed on first access. */
export class ValueChainAnswer {
  readonly start: string;
  readonly truncated: boolean;
  readonly #chains: Chain[];
  #links?: LinkAnswer[];

  constructor([start, walks, endsOf]: FoundChain, directions: Direction[]) {
    this.start = start;
    this.#chains = walks.map((rows, index) => {
      const direction = itemAt(directions, index);
      const levels = levelsOf(rows, endsOf);
      const steps = reached(levels);
      const links = new Map<string, LinkAnswer>();
      for (const step of steps.values()) links.set(step.relationship, new LinkAnswer(step, direction));
      return { direction, levels, steps, links };
    });
    this.truncated = this.#chains.some(({ levels }, index) => isCut(levels, itemAt(walks, index)));
  }

  get parties() {
    return this.#chains
      .flatMap(({ direction, steps }) =>
        [...depthsOf(steps.values(), ({ provider, consumer }) => [provider, consumer])]
          .filter(([party]) => party !== this.start)
          .map(([party, depth]) => ({ party, depth, direction })),
      )
      .sort(byDepth);
  }

  get links(): LinkAnswer[] {
    this.#links ??= this.#chains.flatMap(({ links }) => [...links.values()]).sort(byDepth);
    return this.#links;
  }

  get relationships(): string[] {
    return this.links.map(({ relationship }) => relationship);
  }

  get resources() {
    return this.#chains
      .flatMap(({ direction, steps }) =>
        [...depthsOf(steps.values(), ({ resources }) => resources)].map(([resource, depth]) => ({
          resource,
          depth,
          direction,
        })),
      )
      .sort(byDepth);
  }

  get paths() {
    const ends = this.#chains.flatMap((chain) => endings(chain.steps).map((ending) => ({ chain, ending })));
    return ends.slice(0, MAX_CHAIN_PATHS).map(({ chain: { direction, steps, links }, ending }) => ({
      direction,
      links: wayTo(ending, steps).map((step) => links.get(step.relationship)),
    }));
  }
}

/** The parties affected downstream if `of` fails. */
export class ImpactAnswer {
  readonly of: string;
  readonly affectedCount: number;
  readonly relationshipCount: number;
  readonly truncated: boolean;
  readonly #affected: Affected[];

  constructor([of, [rows = []], endsOf]: FoundChain) {
    const levels = levelsOf(rows, endsOf);
    this.of = of;
    this.#affected = affected(levels, of);
    this.affectedCount = this.#affected.length;
    this.relationshipCount = reached(levels).size;
    this.truncated = isCut(levels, rows);
  }

  get affected() {
    const links = new Map<Reached, LinkAnswer>();
    const linkOf = (step: Reached) => {
      let link = links.get(step);
      if (!link) {
        link = new LinkAnswer(step, 'DOWNSTREAM');
        links.set(step, link);
      }
      return link;
    };
    return this.#affected.map(({ party, depth, criticality, way }) => ({
      party,
      depth,
      criticality,
      through: way.map(linkOf),
    }));
  }
}

/** Whether links are missing, as opposed to a number of links that equals the limit. */
function isCut(levels: Link[][], rows: LinkRow[][]): boolean {
  return levels.some(({ length }) => length >= MAX_LINKS) || rows.some(({ length }) => length >= MAX_WALKED);
}

function byDepth(a: { depth: number }, b: { depth: number }): number {
  return a.depth - b.depth;
}
