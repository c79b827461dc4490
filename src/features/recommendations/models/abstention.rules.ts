/**
 * When a model may speak to people: it needs enough history, and a back-test that shows clearly that it is better than
 * popularity. What it ranks is not affected. Pure.
 */
import { Z_95 } from './select-model.rules.ts';

/** Minimum number of consumers and of holdings in the training data. */
export const MIN_CONSUMERS = 30;
export const MIN_HOLDINGS = 200;
/** Minimum ratio of the odds of a suggestion to its base odds, i.e. the odds by popularity alone. */
export const MIN_ODDS_RATIO = 2;

export enum AbstentionReason {
  NOT_TRAINED = 'NOT_TRAINED',
  HISTORY_UNKNOWN = 'HISTORY_UNKNOWN',
  TOO_FEW_CONSUMERS = 'TOO_FEW_CONSUMERS',
  TOO_FEW_HOLDINGS = 'TOO_FEW_HOLDINGS',
  NO_CLEAR_GAIN = 'NO_CLEAR_GAIN',
}

/** What a training stores with its model for this decision. Null in models of earlier releases. */
export interface ModelHistory {
  /** Number of consumers with a holding in the training data. */
  consumers: number | null;
  holdings: number | null;
  /** Gain over popularity in the back-test (nDCG@10) and its standard error; null if there were too few cases for one. */
  gain: number | null;
  gainError: number | null;
}

export interface Abstention {
  reason: AbstentionReason;
  /** What there is and about how much is needed, in the unit of the reason; null where that is not a count. */
  have: number | null;
  need: number | null;
  sentence: string;
}

/** @returns undefined when the model may suggest something */
export function abstentionOf(model: ModelHistory | undefined): Abstention | undefined {
  if (!model) return without(AbstentionReason.NOT_TRAINED, 'Not calculated yet: nothing has been learned so far.');
  const { consumers, holdings, gain, gainError } = model;
  if (consumers === null || holdings === null)
    return without(
      AbstentionReason.HISTORY_UNKNOWN,
      'Not enough is known about the present model; the next training decides.',
    );
  if (consumers < MIN_CONSUMERS)
    return {
      ...{ reason: AbstentionReason.TOO_FEW_CONSUMERS, have: consumers, need: MIN_CONSUMERS },
      sentence: `Not enough history yet: ${consumers} of about ${MIN_CONSUMERS} consumers.`,
    };
  if (holdings < MIN_HOLDINGS)
    return {
      ...{ reason: AbstentionReason.TOO_FEW_HOLDINGS, have: holdings, need: MIN_HOLDINGS },
      sentence: `Not enough history yet: ${holdings} of about ${MIN_HOLDINGS} relationships.`,
    };
  if (gain === null || gainError === null || gain <= Z_95 * gainError)
    return without(
      AbstentionReason.NO_CLEAR_GAIN,
      'Not reliable yet: on past data, these suggestions were not clearly better than the most popular ones.',
    );
  return undefined;
}

function without(reason: AbstentionReason, sentence: string): Abstention {
  return { reason, have: null, need: null, sentence };
}

/** The weights of a suggestion and of all others, by the model and by popularity. */
export interface OddsParts {
  weight: number;
  otherWeights: number;
  share: number;
  otherShares: number;
}

/** Odds by the model / odds by popularity, among the same items. 0 where there is no other item to compare with. */
export function oddsRatio({ weight, otherWeights, share, otherShares }: OddsParts): number {
  if (!(share > 0) || !(otherShares > 0)) return 0;
  // An item that has all the weight has none left for the others, up to rounding.
  return (weight * otherShares) / (share * Math.max(otherWeights, LEAST_SHARE * weight));
}

/** Smallest weight of all others relative to one item: below it, rounding decides. */
export const LEAST_SHARE = 1e-9;
