/** Candidates for each of many parties, from model data that is read once for all of them. Pure. */
import { floatAt, itemAt } from '../../../values/vectors.ts';
import { MIN_ODDS_RATIO, oddsRatio } from '../models/abstention.rules.ts';
import { type EvidenceModel, logitOf } from '../models/evidence.rules.ts';

/** A target and its weight. */
export type Weighted = [target: string, weight: number];

/** A target with its prior, its share of all holdings, and whether everybody sees it. */
export interface Prior {
  id: string;
  prior: number;
  share: number;
  isPublic: boolean;
}

export interface ModelHead {
  /** Whether segments multiply the score. */
  lifts: boolean;
  link: EvidenceModel['link'];
  /** The targets whose priors are not read, together: the logarithm of their weight, and their share of the holdings. */
  rest: number | null;
  restShare: number;
}

interface Scored extends Omit<Prior, 'prior'> {
  score: number;
  logit: number;
}

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
  readonly #priors: (Prior | undefined)[] = [];
  readonly #evidence = new Map<string, Evidence>();
  #withoutPrior: string[] = [];
  /** The first targets are candidates for everyone. */
  readonly #high: number;

  constructor(
    readonly head: ModelHead,
    high: readonly Prior[],
  ) {
    for (const { id } of high) this.#numberOf(id);
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
  addPriors(priors: readonly Prior[]): void {
    for (const prior of priors) this.#priors[this.#numberOf(prior.id)] = prior;
    this.#withoutPrior = [];
  }

  /** All candidates of a party that has `sources` and is in `segments`, best first; ties are broken by ID. */
  ranked(sources: readonly string[], segments: readonly string[]): string[] {
    return this.#scored(sources, segments).map(({ id }) => id);
  }

  /** The same candidates, but only those that are likely enough to be shown, as in an answer. */
  likely(sources: readonly string[], segments: readonly string[]): string[] {
    const { rest, restShare } = this.head;
    const scored = this.#scored(sources, segments);
    const most = scored.reduce((max, { logit }) => Math.max(max, logit), Number.NEGATIVE_INFINITY);
    const weight = (logit: number) => Math.exp(logit - most);
    let [weights, shares] = [rest === null ? 0 : weight(rest), restShare];
    for (const { isPublic, logit, share } of scored)
      if (isPublic) [weights, shares] = [weights + weight(logit), shares + share];
    const isLikely = ({ isPublic, logit, share }: Scored) => {
      const own = isPublic ? { weight: weight(logit), share } : { weight: 0, share: 0 };
      const others = { otherWeights: weights - own.weight, otherShares: shares - own.share };
      return oddsRatio({ weight: weight(logit), share, ...others }) >= MIN_ODDS_RATIO;
    };
    return scored.filter(isLikely).map(({ id }) => id);
  }

  #scored(sources: readonly string[], segments: readonly string[]): Scored[] {
    const { lifts, link } = this.head;
    const [added, lift] = [new Map<number, number>(), new Map<number, number>()];
    for (let target = 0; target < this.#high; target++) added.set(target, 0);
    this.#sum(sources, added);
    this.#sum(segments, lifts ? lift : added);
    for (const target of lift.keys()) if (!added.has(target)) added.set(target, 0);
    for (const source of sources) {
      const had = this.#numbers.get(source);
      if (had !== undefined) added.delete(had);
    }
    const scored = Array.from(added, ([target, sum]) => {
      const { prior = 0, share = 0, isPublic = false } = this.#priors[target] ?? {};
      const score = (prior + sum) * Math.exp(lift.get(target) ?? 0);
      return { id: itemAt(this.#ids, target), share, isPublic, score, logit: logitOf(link, score) };
    });
    return scored.sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));
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
