/**
 * Relationships that have not been considered: the provider with which a consumer is likely to begin its next relationship.
 * The models are those of next offerings, on a table of consumers and providers. Pure.
 */
import { growingInts } from '../models/growing-array.rules.ts';
import { distinctRows, type Holdings, HoldingsCollector, rowsFromPairs } from '../models/holdings.rules.ts';
import type { ModelName } from '../models/select-model.rules.ts';
import { scored } from './next-offering.recommender.ts';
import { type Recommender } from './recommender.rules.ts';
import type { RankedCandidate } from './score-contributions.rules.ts';

export const opportunity: Recommender<RankedCandidate[]> = {
  kind: 'OPPORTUNITY',
  suggest: (advised) => advised.map((each) => scored(each, 'OPPORTUNITY')),
};

/** Regressions need more data of each consumer than the usual two or three providers. */
export const AMONG_PROVIDERS: readonly ModelName[] = ['popularity', 'segment-popularity', 'random-walk'];

/** Collects relations and segments, from files and from the graph alike. */
export class RelationsCollector {
  readonly #relations = new HoldingsCollector();
  readonly #segments: string[] = [];
  readonly #numbers = new Map<string, number>();
  /** The segments of consumers, as pairs. */
  readonly #members = growingInts();
  readonly #within = growingInts();

  get isEmpty(): boolean {
    return !this.#relations.consumers.names.length;
  }

  /** @param day day number of the start of the relationship */
  relation(consumer: string, provider: string, day: number): void {
    this.#relations.add(consumer, provider, day);
  }

  segment(consumer: string, segment: string): void {
    const number = this.#numbers.get(segment) ?? this.#segments.push(`segment: ${segment}`) - 1;
    this.#numbers.set(segment, number);
    this.#members.push(this.#relations.consumers.of(consumer));
    this.#within.push(number);
  }

  finish(): Holdings {
    const consumers = this.#relations.consumers.names.length;
    const pairs = rowsFromPairs(this.#members.values, this.#within.values, consumers, this.#segments.length);
    return this.#relations.finish(this.#segments, distinctRows(pairs));
  }
}
