/** The parties that `npm run bench -- chains` asks about. */
import { mulberry32 } from '../seed/random.ts';
import { id, relationshipRows, type Sizes } from './graph.ts';

export interface Asked {
  id: string;
  /** The other end of a path. */
  to: string;
}

/**
 * @returns for a seed always the same parties in the same order, so that all contenders are asked the same: some questions take a hundred
 * times as long as others
 */
export function partiesAsked(sizes: Sizes): (seed: number) => () => Asked {
  const endOf = pathEnds(sizes);
  return (seed) => {
    const random = mulberry32(seed);
    return () => {
      const at = Math.floor(random() * sizes.parties);
      return { id: id('org', at), to: endOf(at, random) };
    };
  };
}

/** For each party another one that is two relationships away, so that paths are found. */
function pathEnds(sizes: Sizes): (at: number, random: () => number) => string {
  const row = relationshipRows(sizes);
  const neighbours = new Map<string, string[]>();
  const add = (one: string, other: string) => {
    const known = neighbours.get(one);
    if (known) known.push(other);
    else neighbours.set(one, [other]);
  };
  for (let index = 0; index < sizes.relationships; index++) {
    const { provider, consumer, disclosure } = row(index);
    if (disclosure !== 'PUBLIC') continue;
    add(provider, consumer);
    add(consumer, provider);
  }
  return (at, random) => {
    const start = id('org', at);
    let end = start;
    for (let step = 0; step < 2; step++) {
      const next = neighbours.get(end) ?? [];
      end = next[Math.floor(random() * next.length)] ?? end;
    }
    return end === start ? id('org', (at + 1) % sizes.parties) : end;
  };
}
