/** Candidates for each of many parties, from model data that is read once for all of them. Pure. */
import { floatAt, itemAt } from '../../../values/vectors.ts';

/** A target and its weight. */
export type Weighted = [target: string, weight: number];

interface Evidence {
  targets: Int32Array;
  weights: Float64Array;
}

/**
 * The part of a model that some parties need, which grows as they are added. The score is that of `advise` in
 * `evidence.cypher.ts`: (prior + Σ of the party's holdings) · exp(Σ of its segments, where they lift).
 */
export class SharedModel {
  readonly #ids: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** By the number of the target; undefined where it has not been read. */
  readonly #priors: (number | undefined)[] = [];
  readonly #evidence = new Map<string, Evidence>();
  #withoutPrior: string[] = [];
  /** The first targets are candidates for everyone. */
  readonly #high: number;

  constructor(
    /** Whether segments multiply the score. */
    readonly lifts: boolean,
    high: Weighted[],
  ) {
    for (const [target] of high) this.#numberOf(target);
    this.#high = high.length;
    this.addPriors(high);
  }

  #numberOf(target: string): number {
    const known = this.#numbers.get(target);
    if (known !== undefined) return known;
    const number = this.#ids.push(target) - 1;
    this.#numbers.set(target, number);
    this.#withoutPrior.push(target);
    return number;
  }

  /** The sources (holdings of parties, or segments) that are not added yet. */
  missing(sources: Iterable<string>): string[] {
    return [...new Set(sources)].filter((source) => !this.#evidence.has(source));
  }

  add(source: string, evidence: Weighted[]): void {
    this.#evidence.set(source, {
      targets: Int32Array.from(evidence, ([target]) => this.#numberOf(target)),
      weights: Float64Array.from(evidence, ([, weight]) => weight),
    });
  }

  /** Targets whose priors must be added before the ranking. */
  get withoutPrior(): readonly string[] {
    return this.#withoutPrior;
  }

  /** @param priors of all `withoutPrior`; a missing one is 0 */
  addPriors(priors: Weighted[]): void {
    for (const [target, prior] of priors) this.#priors[this.#numberOf(target)] = prior;
    this.#withoutPrior = [];
  }

  /** All candidates of a party that has `sources` and is in `segments`, best first; ties are broken by ID. */
  ranked(sources: readonly string[], segments: readonly string[]): string[] {
    const [added, lift] = [new Map<number, number>(), new Map<number, number>()];
    for (let target = 0; target < this.#high; target++) added.set(target, 0);
    this.#sum(sources, added);
    this.#sum(segments, this.lifts ? lift : added);
    for (const target of lift.keys()) if (!added.has(target)) added.set(target, 0);
    const scored = Array.from(added, ([target, sum]) => ({
      id: itemAt(this.#ids, target),
      score: ((this.#priors[target] ?? 0) + sum) * Math.exp(lift.get(target) ?? 0),
    }));
    scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
    return scored.map(({ id }) => id);
  }

  #sum(sources: readonly string[], into: Map<number, number>): void {
    for (const source of sources) {
      const evidence = this.#evidence.get(source);
      if (!evidence) continue;
      for (const [at, target] of evidence.targets.entries())
        into.set(target, (into.get(target) ?? 0) + floatAt(evidence.weights, at));
    }
  }
}
