/** Recommends a mortgage broker when, and only when, the client really saves. Pure. */

import { moneyText } from '../../values/money.ts';
import { exact } from './amortisation.rules.ts';
import { LENDING_RULES, type LendingRule } from './lending-rules.rules.ts';
import { checkRate, type Mortgage, PenaltyKind, type RateOffer } from './mortgage.rules.ts';
import { mortgageToday, type OutdatedReason } from './mortgage-age.rules.ts';
import {
  afterTerm,
  type Comparison,
  type ComparisonOptions,
  checkHorizon,
  compare,
  horizonOf,
  presentSchedule,
} from './mortgage-comparison.rules.ts';
import {
  missingQualificationFacts,
  type Qualification,
  type QualificationFact,
  type QualificationFacts,
  QualificationStatus,
  qualify,
} from './qualification.rules.ts';
import { QUALIFICATION_QUESTIONS, type QuestionAbout } from './qualification-questions.rules.ts';
import { byEstimatedSaving } from './saving-estimate.rules.ts';

export enum StayReason {
  NO_OFFERS = 'NO_OFFERS',
  NOTHING_SAVES = 'NOTHING_SAVES',
  BELOW_MINIMUM = 'BELOW_MINIMUM',
}

export interface Excluded<O extends RateOffer = RateOffer> {
  offer: O;
  why: string;
  /** The ratios, if the client does not qualify. */
  qualification?: Qualification;
}

/** An offer for which the client qualifies, or for which that is not known. */
export interface Compared<O extends RateOffer = RateOffer> extends Comparison<O> {
  qualification: Qualification;
}

export type Question = QuestionAbout<keyof Mortgage | QualificationFact>;

/** `missing`: the questions about the facts that decide whether the client qualifies. */
interface Answer<O extends RateOffer> {
  excluded: Excluded<O>[];
  missing: Question[];
  /** The months compared, and the rate of both loans after their terms. */
  assumed: { horizonMonths: number; rateAfterTerm: string };
}

export type MortgageSuggestion<O extends RateOffer = RateOffer> =
  | ({ kind: 'switch'; best: Compared<O>; alternatives: Compared<O>[] } & Answer<O>)
  | ({ kind: 'stay'; reason: StayReason; sentence: string; comparisons: Compared<O>[] } & Answer<O>)
  | { kind: 'ask'; questions: Question[]; outdated?: { reason: OutdatedReason; sentence: string } };

export interface SuggestionOptions extends ComparisonOptions {
  /** Today, `YYYY-MM-DD`. */
  asOf: string;
  /** Offers must be valid on this day, `YYYY-MM-DD`; undefined: `asOf`. */
  offersValidOn?: string;
  /** Least net saving worth the trouble, in the mortgage's currency. */
  minimumNetSaving?: string;
  /** Ids of rate offers that the client declined: they do not come back. */
  declined?: string[];
  /** Default: the built-in ones. */
  rules?: readonly LendingRule[];
}

/** A mortgage as it was stated, with what the qualification depends on. */
export type StatedMortgage = Partial<Mortgage> & QualificationFacts;

export const QUESTIONS: QuestionAbout<keyof Mortgage>[] = [
  {
    field: 'balance',
    question: 'How much do you still owe on your mortgage?',
    example: '412000.00 CAD',
    why: 'The saving depends on the balance.',
  },
  {
    field: 'annualRate',
    question: 'What annual interest rate do you pay?',
    example: '0.0725 for 7.25 %',
    why: 'It is compared with the rates on offer.',
  },
  {
    field: 'compounding',
    question: 'Is interest compounded monthly or half-yearly?',
    example: 'SEMI_ANNUAL for a Canadian fixed rate',
    why: 'The same rate costs more when compounded more often.',
  },
  {
    field: 'rateType',
    question: 'Is the rate fixed or variable?',
    example: 'FIXED',
    why: 'The calculation of the penalty depends on it.',
  },
  {
    field: 'remainingAmortisationMonths',
    question: 'In how many months will the mortgage be paid off?',
    example: '324',
    why: 'Payments are compared over the same period.',
  },
  {
    field: 'remainingTermMonths',
    question: 'For how many more months is this rate fixed by the contract?',
    example: '36',
    why: 'It limits the period over which offers can be compared.',
  },
  {
    field: 'lender',
    question: 'Who is your lender?',
    example: 'First Harbour Bank',
    why: 'Some offers are for clients of other lenders only.',
  },
  {
    field: 'penaltyKind',
    question: 'Which penalty does your lender charge for leaving early?',
    example: 'THREE_MONTHS_INTEREST',
    why: 'The penalty is deducted from the saving.',
  },
];

/** Offers that are compared to the minor unit, which takes some milliseconds for each. */
export const MAX_COMPARED = 30;

/** For the rate differential: without it, the penalty is not known. */
const COMPARISON_RATE: QuestionAbout<keyof Mortgage> = {
  field: 'comparisonRate',
  question: 'What rate does your lender offer today for the remaining months of your term?',
  example: '0.0499 for 4.99 %',
  why: 'The penalty depends on the difference between this rate and yours.',
};

/**
 * The best offer by net saving (ties: lower fees, then id); "stay" when none saves; questions when something is unknown or
 * the facts have become too old.
 * @throws DomainError for a horizon outside 1..remaining amortisation
 */
export function suggestMortgageBroker<O extends RateOffer>(
  mortgage: StatedMortgage | undefined,
  offers: O[],
  options: SuggestionOptions,
): MortgageSuggestion<O> {
  const steps = suggestionSteps(mortgage, offers, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of a few milliseconds each, between which others can go on. */
export function* suggestionSteps<O extends RateOffer>(
  mortgage: StatedMortgage | undefined,
  offers: O[],
  options: SuggestionOptions,
): Generator<undefined, MortgageSuggestion<O>> {
  const { asOf, offersValidOn = asOf, horizonMonths, rateAfterTerm, minimumNetSaving = '0', declined = [] } = options;
  const { rules = LENDING_RULES } = options;
  checkHorizon(horizonMonths);
  if (rateAfterTerm !== undefined) checkRate(rateAfterTerm, 'rateAfterTerm');
  const questions = unanswered(mortgage);
  if (!isComplete(mortgage, questions)) return { kind: 'ask', questions };
  const today = mortgageToday(mortgage, asOf);
  if (today.kind === 'outdated') {
    const { reason, sentence } = today;
    return { kind: 'ask', questions: QUESTIONS, outdated: { reason, sentence } };
  }
  const { mortgage: known, loan } = today;
  checkHorizon(horizonMonths, loan.months);
  const compared = { horizonMonths, rateAfterTerm };
  const assumed = {
    horizonMonths: horizonOf(known, loan, horizonMonths),
    rateAfterTerm: afterTerm(known, compared).annualRate,
  };
  const excluded: Excluded<O>[] = [];
  const eligible = offers.filter((offer) => {
    const why = declined.includes(offer.id) ? 'The client declined it.' : whyExcluded(known, offer, offersValidOn);
    if (why) excluded.push({ offer, why });
    return !why;
  });
  const ranked = byEstimatedSaving(known, loan, eligible, compared);
  const rows = ranked.length ? presentSchedule(known, loan, compared) : [];
  const missing = questionsAbout(missingQualificationFacts(mortgage, loan, rules));
  const comparisons: Compared<O>[] = [];
  for (const offer of ranked) {
    if (comparisons.length >= MAX_COMPARED) {
      excluded.push({
        offer,
        why: `It was not compared: ${MAX_COMPARED} other offers have a higher estimated saving.`,
      });
      continue;
    }
    yield;
    const qualification = qualify(mortgage, loan, offer, rules);
    if (qualification.status === QualificationStatus.FAILS)
      excluded.push({ offer, why: qualification.sentence, qualification });
    else comparisons.push({ ...compare(known, offer, compared, loan, rows), qualification });
  }
  comparisons.sort(
    (a, b) =>
      exact(b.netSaving).cmp(a.netSaving) ||
      exact(a.fees).cmp(b.fees) ||
      (a.offer.id < b.offer.id ? -1 : a.offer.id > b.offer.id ? 1 : 0),
  );
  const [best, ...alternatives] = comparisons;
  const inWords = (amount: string) => moneyText({ amount, currency: known.currency });
  const stay = (reason: StayReason, sentence: string): MortgageSuggestion<O> => ({
    kind: 'stay',
    reason,
    sentence,
    comparisons,
    excluded,
    ...{ missing, assumed },
  });
  if (!best)
    return stay(
      StayReason.NO_OFFERS,
      excluded.some(({ qualification }) => qualification)
        ? 'The client does not qualify for any rate offer that fits this mortgage today.'
        : 'No rate offer fits this mortgage today.',
    );
  if (!exact(best.netSaving).gt(0))
    return stay(
      StayReason.NOTHING_SAVES,
      `Stay with ${known.lender}: the best offer would cost ${inWords(best.netSaving.replace('-', ''))} over ${best.horizonMonths} months, including fees and penalty.`,
    );
  if (exact(best.netSaving).lt(minimumNetSaving))
    return stay(
      StayReason.BELOW_MINIMUM,
      `Stay with ${known.lender}: the best offer saves ${inWords(best.netSaving)} over ${best.horizonMonths} months, less than ${inWords(minimumNetSaving)}.`,
    );
  return { kind: 'switch', best, alternatives, excluded, missing, assumed };
}

function questionsAbout(missing: readonly QualificationFact[]): Question[] {
  return QUALIFICATION_QUESTIONS.filter(({ field }) => missing.includes(field));
}

/** The questions that a comparison needs answered. */
export function unanswered(mortgage: Partial<Mortgage> | undefined): QuestionAbout<keyof Mortgage>[] {
  const questions = QUESTIONS.filter(({ field }) => mortgage?.[field] === undefined);
  const needsRate = mortgage?.penaltyKind === PenaltyKind.GREATER_OF_THREE_MONTHS_AND_IRD;
  return needsRate && mortgage.comparisonRate === undefined ? [...questions, COMPARISON_RATE] : questions;
}

/** The questions ask for every fact that a mortgage must have. */
export function isComplete(
  mortgage: StatedMortgage | undefined,
  unanswered: readonly Question[],
): mortgage is Mortgage & QualificationFacts {
  return mortgage !== undefined && unanswered.length === 0;
}

/** Why the offer is not suitable, apart from the qualification. */
export function whyExcluded(mortgage: Mortgage, offer: RateOffer, validOn: string): string | undefined {
  if (offer.validUntil && offer.validUntil < validOn) return `It was valid until ${offer.validUntil}.`;
  if (offer.currency !== mortgage.currency) return `It is in ${offer.currency}, the mortgage in ${mortgage.currency}.`;
  const inWords = (amount: string) => moneyText({ amount, currency: offer.currency });
  if (offer.smallest && exact(mortgage.balance).lt(offer.smallest))
    return `The minimum balance is ${inWords(offer.smallest)}.`;
  if (offer.largest && exact(mortgage.balance).gt(offer.largest))
    return `The maximum balance is ${inWords(offer.largest)}.`;
  return undefined;
}
