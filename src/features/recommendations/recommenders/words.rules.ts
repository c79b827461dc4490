/** A suggestion from the evidence, in words: why, and how sure. Pure. */
import type { Reason } from './score-contributions.rules.ts';

export enum Confidence {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
}

/** Minimum ratio of the odds to the base odds for each level above LOW. */
export const MIN_RATIO = { MEDIUM: 4, HIGH: 8 };
/** Minimum number of consumers behind a counted reason for HIGH. */
export const MIN_CONSUMERS_FOR_HIGH = 20;

/** Whether the counts of a reason are known, i.e. large enough to be disclosed. */
const isCounted = (reason: Reason): reason is Reason & { n: number; of: number } =>
  reason.n !== null && reason.of !== null;

/** How sure a suggestion is: how much its odds exceed those of popularity, and how many consumers that is known of. */
export function confidenceOf(oddsRatio: number, reasons: readonly Reason[]): Confidence {
  const counted = reasons.filter(isCounted).filter(({ contribution }) => contribution > 0);
  if (oddsRatio >= MIN_RATIO.HIGH && counted.some(({ of }) => of >= MIN_CONSUMERS_FOR_HIGH)) return Confidence.HIGH;
  return oddsRatio >= MIN_RATIO.MEDIUM && counted.length > 0 ? Confidence.MEDIUM : Confidence.LOW;
}

/** Minimum probabilities of underuse for each level above LOW. */
export const MIN_PROBABILITY = { MEDIUM: 0.9, HIGH: 0.95 };

export function confidenceOfUnderuse(probability: number): Confidence {
  if (probability >= MIN_PROBABILITY.HIGH) return Confidence.HIGH;
  return probability >= MIN_PROBABILITY.MEDIUM ? Confidence.MEDIUM : Confidence.LOW;
}

/** The verbs for consumers of an offering, and of a provider. */
const VERBS = {
  NEXT_OFFERING: { added: 'added', have: 'have' },
  OPPORTUNITY: { added: 'chosen', have: 'work with' },
} as const;

export interface SuggestionInWords {
  purpose: keyof typeof VERBS;
  /** ID of the consumer. */
  consumer: string;
  /** The suggested offering or provider. */
  target: string;
  reasons: readonly Reason[];
}

/**
 * Why, in one sentence, by the strongest reason with counts: "Often added by organisations like yours: 16 of 24 consumers that have A also
 * have C." Without figures if no reason has counts.
 */
export function sentenceOf({ purpose, consumer, target, reasons }: SuggestionInWords): string {
  const { added, have } = VERBS[purpose];
  const like = consumer.startsWith('per_') ? 'people like you' : 'organisations like yours';
  const { counted, named } = strongest(reasons);
  if (counted) return `Often ${added} by ${like}: ${clauseOf(counted, have)} ${target}.`;
  return `${target} is often ${added} by ${like}${named ? ` that ${have} ${named.sourceName}` : ''}.`;
}

/** Why a consumer may come to a provider, for the provider: "16 of 24 consumers that work with A also work with you." */
export function sentenceForProvider(reasons: readonly Reason[]): string {
  const { counted, named } = strongest(reasons);
  if (counted) return `${clauseOf(counted, VERBS.OPPORTUNITY.have)} you.`;
  return named
    ? `It works with ${named.sourceName}, as consumers of yours do.`
    : 'It is similar to consumers of yours.';
}

/** The strongest reason that raises the score: of those with counts, and of those with a name. */
function strongest(reasons: readonly Reason[]) {
  const raising = reasons.filter(({ contribution }) => contribution > 0);
  const counted = raising.filter(isCounted);
  return {
    // The kind of party says least.
    counted: counted.find(({ segment }) => !segment?.startsWith(KIND_OF_PARTY)) ?? counted[0],
    named: raising.find(({ sourceName }) => sourceName !== null),
  };
}

const KIND_OF_PARTY = 'party: ';

function clauseOf(reason: Reason & { n: number; of: number }, have: string): string {
  return `${reason.n} of ${reason.of} consumers${withWhat(reason, have)}`;
}

function withWhat({ source, sourceName, segment }: Reason, have: string): string {
  if (source !== null)
    return ` that ${have} ${sourceName ?? (have === VERBS.OPPORTUNITY.have ? 'the same provider' : 'the same')} also ${have}`;
  const [column, value] = segment?.split(': ') ?? [];
  if (column === 'party') return ` that are ${value === 'person' ? 'people' : 'organisations'} ${have}`;
  return ` in the segment ${value} ${have}`;
}
