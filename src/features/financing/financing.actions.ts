/** What may be done with financing: record the client's facts, quote rates, suggest a broker. */

import { setImmediate } from 'node:timers/promises';
import { rowForViewer } from '../../access-control/viewer.ts';
import { DomainError, notFound } from '../../errors.ts';
import type { Runner } from '../../graph/graph.ts';
import { newId } from '../../graph/ids.ts';
import type { RowOf } from '../../graph/statement.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { NewEvent } from '../../outbox/append-event.ts';
import { reference } from '../../schema/node-reference.ts';
import { fromMinor, type Money, toMinor } from '../../values/money.ts';
import { earliestDayAt, latestDayAt } from '../../values/today.rules.ts';
import { addEventForEach, consentToProvider, noteConsent } from '../consents/consent.actions.ts';
import { ConsentPurpose } from '../consents/consent.rules.ts';
import { mailSide } from '../mail/mail-side.actions.ts';
import { lockRelationship } from '../relationships/relationship.actions.ts';
import { Compounding, type RepaymentType } from './amortisation.rules.ts';
import {
  FINANCING_OF_CLIENT,
  OFFERING_PROVIDER,
  RECORD_MORTGAGE,
  RECORD_RATE_OFFER,
  TRUSTED_WITH_MORTGAGE,
} from './financing.cypher.ts';
import { checkMortgage, type Mortgage, type PenaltyKind, type RateOffer, type RateType } from './mortgage.rules.ts';
import { checkAsOf } from './mortgage-age.rules.ts';
import { type MortgageSuggestion, type SuggestionOptions, suggestionSteps } from './mortgage-broker.recommender.ts';
import { checkedRateOffer } from './rate-offer.rules.ts';

export interface MortgageFacts {
  balance: Money;
  annualRate: string;
  compounding?: Compounding | null;
  rateType?: RateType | null;
  remainingAmortisationMonths: number;
  remainingTermMonths: number;
  lender: string;
  monthlyPayment?: Money | null;
  repaymentType?: RepaymentType | null;
  penaltyKind?: PenaltyKind | null;
  comparisonRate?: string | null;
  prepaymentShare?: string | null;
  asOf?: string | null;
}

export interface MortgageValues extends MortgageFacts {
  client: string;
  relationship?: string | null;
  consentUntil?: Date | null;
}

export interface OfferedBy extends RateOffer {
  offering: string;
}

export type ClientOptions = Omit<SuggestionOptions, 'asOf' | 'offersValidOn' | 'declined'>;

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

export async function recordMortgage(mutation: MutationContext, input: MortgageValues) {
  const { runner, viewer, now } = mutation;
  // What a provider records is a note in the client's name, never the client's own statement.
  let noted = false;
  let by = viewer.actorFor(input.client);
  if (input.relationship) {
    const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
    if (relationship.consumer !== input.client)
      throw new DomainError(
        'INVALID_INPUT',
        'relationship',
        'Specify a relationship in which the client is the consumer.',
      );
    noted = !viewer.mayChange(input.client) && viewer.actsFor(relationship.provider);
    const consent = noted ? noteConsent : consentToProvider;
    await consent(mutation, relationship, ConsentPurpose.FINANCING_ADVICE, input.consentUntil);
    by = viewer.actorFor(noted ? relationship.provider : input.client);
  } else if (!viewer.actsFor(input.client)) {
    throw new DomainError(
      'FORBIDDEN',
      'relationship',
      'Specify the relationship in which the client stated the facts of the mortgage.',
    );
  }
  const money = (value: Money | null | undefined, field: string) => {
    if (value && value.currency !== input.balance.currency)
      throw new DomainError(
        'INVALID_INPUT',
        field,
        `The balance is in ${input.balance.currency}; use the same currency.`,
      );
    return value ? BigInt(toMinor(value, field)) : null;
  };
  if (input.asOf) checkAsOf(input.asOf, now);
  const values = {
    balanceMinor: money(input.balance, 'balance'),
    currency: input.balance.currency,
    annualRate: input.annualRate,
    compounding: input.compounding ?? null,
    rateType: input.rateType ?? null,
    remainingAmortisationMonths: BigInt(input.remainingAmortisationMonths),
    remainingTermMonths: BigInt(input.remainingTermMonths),
    lender: checkedName(input.lender, 'lender'),
    paymentMinor: money(input.monthlyPayment, 'monthlyPayment'),
    repaymentType: input.repaymentType ?? null,
    penaltyKind: input.penaltyKind ?? null,
    comparisonRate: input.comparisonRate ?? null,
    prepaymentShare: input.prepaymentShare ?? null,
    asOfOn: toDate(input.asOf ?? now.slice(0, 10)),
  };
  checkMortgage({
    ...{ balance: input.balance.amount, currency: input.balance.currency, annualRate: input.annualRate },
    compounding: input.compounding ?? Compounding.MONTHLY,
    remainingAmortisationMonths: input.remainingAmortisationMonths,
    remainingTermMonths: input.remainingTermMonths,
    monthlyPayment: input.monthlyPayment?.amount,
    repaymentType: input.repaymentType ?? undefined,
    comparisonRate: input.comparisonRate ?? undefined,
    prepaymentShare: input.prepaymentShare ?? undefined,
  });
  const id = newId('mtg');
  await runner.run(RECORD_MORTGAGE, {
    id,
    now,
    client: input.client,
    by,
    relationship: input.relationship ?? null,
    values: noted ? { ...values, noted } : values,
  });
  if (input.relationship && noted) await notifyClient(mutation, input, input.relationship, id);
  const event: NewEvent = {
    name: 'mortgageRecorded',
    entityId: id,
    entityVersion: 1,
    partyIds: [input.client],
    relationshipId: input.relationship ?? undefined,
  };
  mutation.event(event);
  const trusted = input.relationship ? await runner.run(TRUSTED_WITH_MORTGAGE, { id }) : [];
  addEventForEach(
    mutation,
    event,
    trusted.map((each) => each.id),
    event.partyIds,
  );
  return { mortgage: reference(id) };
}

/** Notifies a client of recorded facts and the consent, and of how to withdraw it. */
function notifyClient(mutation: MutationContext, { client }: MortgageValues, relationship: string, id: string) {
  const by = mutation.viewer.personId;
  return mailSide(mutation, { relationship, side: client, by, key: `mortgage|${id}` }, (teller) => ({
    template: 'notice',
    data: {
      subject: `${teller} has recorded your mortgage`,
      paragraphs: [
        'Only you and this provider can see it, while your relationship lasts. You can view the recorded facts, and withdraw your consent, at any time.',
      ],
      link: { label: 'Open Covalue', to: '/' },
    },
  }));
}

export interface RateOfferValues {
  offering: string;
  name: string;
  annualRate: string;
  compounding: Compounding;
  rateType: RateType;
  termMonths: number;
  fees: Money;
  smallest?: Money | null;
  largest?: Money | null;
  validUntil?: string | null;
}

export async function recordRateOffer(mutation: MutationContext, input: RateOfferValues) {
  const { runner, viewer, now } = mutation;
  const [found] = await runner.run(OFFERING_PROVIDER, { offering: input.offering });
  const broker = found?.provider;
  if (!broker || !viewer.actsFor(broker)) throw notFound('offering', 'offering of yours');
  viewer.mustChange(broker, 'offering');
  const amounts = checkedRateOffer(input);
  const values = {
    name: checkedName(input.name, 'name'),
    annualRate: input.annualRate,
    compounding: input.compounding,
    rateType: input.rateType,
    termMonths: BigInt(input.termMonths),
    ...amounts,
    currency: input.fees.currency,
    validUntil: toDate(input.validUntil),
  };
  const id = newId('rto');
  await runner.run(RECORD_RATE_OFFER, { id, now, offering: input.offering, values });
  mutation.event({ name: 'rateOffered', entityId: id, entityVersion: 1, partyIds: [broker] });
  return { rateOffer: reference(id) };
}

function factsOf(stored: StoredMortgage): Partial<Mortgage> {
  const { currency, annualRate, compounding, rateType, remainingAmortisationMonths, remainingTermMonths } = stored;
  const { lender, repaymentType, penaltyKind, comparisonRate, prepaymentShare } = stored;
  return {
    ...{ currency, annualRate, compounding, rateType, remainingAmortisationMonths, remainingTermMonths },
    ...{ lender, repaymentType, penaltyKind, comparisonRate, prepaymentShare },
    balance: amountOf(stored.balanceMinor, currency),
    monthlyPayment: amountOf(stored.paymentMinor, currency),
  };
}

function amountOf(minor: number | undefined, currency: string): string | undefined {
  return minor === undefined ? undefined : fromMinor(minor, currency).amount;
}

type OfferRow = RowOf<typeof FINANCING_OF_CLIENT>['offers'][number];
type StoredMortgage = NonNullable<RowOf<typeof FINANCING_OF_CLIENT>['mortgage']>;

function offerOf([stored, validUntil, broker, offering]: OfferRow): OfferedBy {
  const { id, name, annualRate, compounding, rateType, termMonths, currency } = stored;
  return {
    ...{ id, broker, offering, name, annualRate, compounding, rateType, termMonths, currency },
    fees: fromMinor(stored.feesMinor, currency).amount,
    validUntil: validUntil ?? undefined,
    smallest: amountOf(stored.smallestMinor, currency),
    largest: amountOf(stored.largestMinor, currency),
  };
}
