/** Whether a new or changed rate offer is news for a client: the best one in force, and better than what the client was notified of. Pure. */
import { minorUnits } from '../../values/money.ts';
import { exact } from './amortisation.rules.ts';
import type { LendingRule } from './lending-rules.rules.ts';
import { prepaymentPenalty, type RateOffer } from './mortgage.rules.ts';
import { mortgageToday } from './mortgage-age.rules.ts';
import { presentSchedule, type Saving, savingOf } from './mortgage-comparison.rules.ts';
import { isComplete, type StatedMortgage, unanswered, whyExcluded } from './mortgage-suggestion.rules.ts';
import { type Qualification, QualificationStatus, qualify } from './qualification.rules.ts';
import { estimator } from './saving-estimate.rules.ts';

/** What a saving depends on. */
const TERMS = ['annualRate', 'compounding', 'termMonths', 'fees', 'currency'] as const;
/** An estimate is right to some minor units for each month. */
const ESTIMATE_ERROR = 10;

export interface WatchedFacts<O extends RateOffer> {
  mortgage: StatedMortgage;
  changed: O;
  /** The other offers that the client could accept. */
  others: readonly O[];
  /** Ids of offers that the client declined. */
  declined: readonly string[];
  /** Of which offers the client was notified, with their terms at that time. */
  reported: readonly ReportedOffer[];
  rules: readonly LendingRule[];
  /** Today, `YYYY-MM-DD`. */
  asOf: string;
  /** Offers must be valid on this day. */
  offersValidOn: string;
}

export interface ReportedOffer extends Pick<RateOffer, (typeof TERMS)[number]> {
  offer: string;
}

export interface News extends Saving {
  qualification: Qualification;
}

/**
 * Undefined if the offer saves nothing, the client does not qualify for it, facts are missing or outdated, another offer in force
 * is better, or one of which the client was notified is as good: an earlier version of the same offer too. Of equal offers, the first one of
 * a suggestion is the best.
 */
export function newsFor<O extends RateOffer>(facts: WatchedFacts<O>): News | undefined {
  const { mortgage: stated, changed, declined, reported, rules, asOf, offersValidOn } = facts;
  if (!isComplete(stated, unanswered(stated))) return undefined;
  // A balance only declines, so one that was too small is too small today.
  if (changed.smallest !== undefined && exact(stated.balance).lt(changed.smallest)) return undefined;
  const today = mortgageToday(stated, asOf);
  if (today.kind === 'outdated') return undefined;
  const { mortgage, loan } = today;
  const penalty = Number(prepaymentPenalty(mortgage));
  const isEligible = (offer: RateOffer) =>
    !declined.includes(offer.id) && whyExcluded(mortgage, offer, offersValidOn) === undefined;
  if (!isEligible(changed)) return undefined;
  const before = reported.find((each) => each.offer === changed.id);
  const isUnchanged = before && TERMS.every((name) => String(before[name]) === String(changed[name]));
  if (isUnchanged) return undefined;
  const error = (ESTIMATE_ERROR * loan.months) / 10 ** minorUnits(mortgage.currency);
  const estimate = estimator(mortgage, loan);
  const own = estimate(changed);
  if (own - penalty < -error) return undefined;
  const qualification = qualify(stated, loan, changed, rules);
  if (qualification.status === QualificationStatus.FAILS) return undefined;
  const qualifies = (offer: RateOffer) => qualify(stated, loan, offer, rules).status !== QualificationStatus.FAILS;
  const others = before?.currency === changed.currency ? [...facts.others, { ...changed, ...before }] : facts.others;
  const estimates = others.map((offer) => ({ offer, saving: estimate(offer) }));
  // The earlier terms of the same offer count as they were reported.
  const isRival = (offer: O) => offer.id === changed.id || (isEligible(offer) && qualifies(offer));
  const near = estimates.filter(({ offer, saving }) => saving >= own - error && isRival(offer));
  if (near.some(({ saving }) => saving > own + error)) return undefined;
  const rows = presentSchedule(mortgage, loan);
  const saving = savingOf(mortgage, changed, loan, rows);
  if (!exact(saving.netSaving).gt(0)) return undefined;
  const wasReported = new Set(reported.map((each) => each.offer));
  const isAsGood = (offer: O) => {
    const order = exact(savingOf(mortgage, offer, loan, rows).netSaving).cmp(saving.netSaving);
    return order === 0 ? wasReported.has(offer.id) || comesFirst(offer, changed) : order > 0;
  };
  if (near.some(({ offer }) => isAsGood(offer))) return undefined;
  return { ...saving, qualification };
}

/** Of two offers with the same saving. */
function comesFirst(a: RateOffer, b: RateOffer): boolean {
  const fees = exact(a.fees).cmp(b.fees);
  return fees === 0 ? a.id < b.id : fees < 0;
}
