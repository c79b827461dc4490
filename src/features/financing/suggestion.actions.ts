/** Suggests a mortgage broker to a client, from the facts in the graph. */

import { setImmediate } from 'node:timers/promises';
import { rowForViewer } from '../../access-control/viewer.ts';
import type { Runner } from '../../graph/runner.ts';
import type { RowOf } from '../../graph/statement.ts';
import { fromMinor } from '../../values/money.ts';
import { earliestDayAt, latestDayAt } from '../../values/today.rules.ts';
import { FINANCING_OF_CLIENT } from './financing.cypher.ts';
import { lendingRules } from './lending-rules.ts';
import { type RateOffer } from './mortgage.rules.ts';
import {
  type MortgageSuggestion,
  type StatedMortgage,
  type SuggestionOptions,
  suggestionSteps,
} from './mortgage-suggestion.rules.ts';

export interface OfferedBy extends RateOffer {
  offering: string;
}

export type ClientOptions = Omit<SuggestionOptions, 'asOf' | 'offersValidOn' | 'declined' | 'rules'>;

/** The facts that a suggestion was made from. */
export interface SuggestedFrom {
  /** Id of the mortgage; undefined when none is known. Its facts never change. */
  mortgage?: string;
  /** A provider noted them, and the client has not confirmed them. */
  isNote: boolean;
}

/** @returns undefined when the client is not to be seen */
export async function suggestionFor(
  runner: Runner,
  viewer: string,
  client: string,
  now: string,
  options: ClientOptions,
): Promise<(MortgageSuggestion<OfferedBy> & SuggestedFrom) | undefined> {
  const asOf = now.slice(0, 10);
  const earliest = earliestDayAt(now);
  const [found] = await runner.run(FINANCING_OF_CLIENT, {
    viewer,
    client,
    latest: latestDayAt(now),
    earliest,
  });
  const row = rowForViewer(found, viewer);
  if (row.client === null) return undefined;
  const { mortgage: stored, recordedFor, declined } = row;
  const known = stored ? { ...factsOf(stored), asOf: recordedFor ?? undefined } : undefined;
  const steps = suggestionSteps(known, row.offers.map(offerOf), {
    ...options,
    asOf,
    offersValidOn: earliest,
    declined,
    rules: lendingRules(),
  });
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const from = {
        mortgage: stored?.id,
        isNote: Boolean(stored?.noted && !stored.confirmedAt),
      };
      return { ...step.value, ...from };
    }
    await setImmediate();
  }
}

/** The facts as they are stored, for the rules. */
export function factsOf(stored: StoredMortgage): StatedMortgage {
  const { currency, annualRate, compounding, rateType, remainingAmortisationMonths, remainingTermMonths } = stored;
  const { lender, repaymentType, penaltyKind, comparisonRate, prepaymentShare } = stored;
  return {
    ...{ currency, annualRate, compounding, rateType, remainingAmortisationMonths, remainingTermMonths },
    ...{ lender, repaymentType, penaltyKind, comparisonRate, prepaymentShare },
    balance: amountOf(stored.balanceMinor, currency),
    monthlyPayment: amountOf(stored.paymentMinor, currency),
    ...{ country: stored.country, isInsured: stored.insured },
    homeValue: amountOf(stored.homeValueMinor, currency),
    annualIncome: amountOf(stored.incomeMinor, currency),
    monthlyDebtPayments: amountOf(stored.debtPaymentsMinor, currency),
    annualPropertyTax: amountOf(stored.propertyTaxMinor, currency),
    monthlyHeating: amountOf(stored.heatingMinor, currency),
    monthlyCondoFees: amountOf(stored.condoFeesMinor, currency),
  };
}

export function amountOf(minor: number | undefined, currency: string): string | undefined {
  return minor === undefined ? undefined : fromMinor(minor, currency).amount;
}

type OfferRow = RowOf<typeof FINANCING_OF_CLIENT>['offers'][number];
type StoredMortgage = NonNullable<RowOf<typeof FINANCING_OF_CLIENT>['mortgage']>;

/** Offer, last day, broker and offering, for the rules. */
export function offerOf([stored, validUntil, broker, offering]: OfferRow): OfferedBy {
  const { id, name, annualRate, compounding, rateType, termMonths, currency } = stored;
  return {
    ...{ id, broker, offering, name, annualRate, compounding, rateType, termMonths, currency },
    fees: fromMinor(stored.feesMinor, currency).amount,
    validUntil: validUntil ?? undefined,
    smallest: amountOf(stored.smallestMinor, currency),
    largest: amountOf(stored.largestMinor, currency),
  };
}
