/** Records a client's mortgage. */

import { isContact, isRecorded } from '../../access-control/recorded.rules.ts';
import { DomainError } from '../../errors.ts';
import { newId } from '../../graph/ids.ts';
import { toDate } from '../../graph/temporal.ts';
import { checkedName } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { NewEvent } from '../../outbox/append-event.ts';
import { reference } from '../../schema/node-reference.ts';
import { type Money, toMinor } from '../../values/money.ts';
import { addEventForEach, consentToProvider, noteConsent } from '../consents/consent.actions.ts';
import { ConsentPurpose } from '../consents/consent.rules.ts';
import { mailSide } from '../mail/mail-side.actions.ts';
import { lockRelationship } from '../relationships/relationship.actions.ts';
import { Compounding, type RepaymentType } from './amortisation.rules.ts';
import { RECORD_MORTGAGE, TRUSTED_WITH_MORTGAGE } from './financing.cypher.ts';
import { checkMortgage, type PenaltyKind, type RateType } from './mortgage.rules.ts';
import { checkAsOf } from './mortgage-age.rules.ts';
import { checkQualificationFacts } from './qualification.rules.ts';

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
  country?: string | null;
  homeValue?: Money | null;
  isInsured?: boolean | null;
  annualIncome?: Money | null;
  monthlyDebtPayments?: Money | null;
  annualPropertyTax?: Money | null;
  monthlyHeating?: Money | null;
  monthlyCondoFees?: Money | null;
}

export interface MortgageValues extends MortgageFacts {
  client: string;
  relationship?: string | null;
  consentUntil?: Date | null;
}

export async function recordMortgage(mutation: MutationContext, input: MortgageValues) {
  const { runner, viewer, now } = mutation;
  // A record of a provider is a note in the client's name, never the client's own statement.
  let noted = false;
  // Nobody is notified of what a party noted about a contact.
  const isOfContact = isContact(input.client);
  let recorder: string | undefined;
  let by = viewer.actorFor(input.client);
  if (input.relationship) {
    const relationship = await lockRelationship(mutation, input.relationship, 'relationship');
    if (relationship.consumer !== input.client)
      throw new DomainError(
        'INVALID_INPUT',
        'relationship',
        'Specify a relationship in which the client is the consumer.',
      );
    noted = relationship.side === 'provider' && viewer.capacityFor(input.client) === undefined;
    const consent = { purpose: ConsentPurpose.FINANCING_ADVICE, validUntil: input.consentUntil };
    if (isRecorded(relationship)) checkNoteAboutContact(relationship, input);
    else if (noted) await noteConsent(mutation, relationship, consent);
    else await consentToProvider(mutation, relationship, consent);
    if (isOfContact) recorder = relationship.provider;
    by = viewer.actorFor(noted ? relationship.provider : input.client);
  } else if (viewer.actsFor(input.client))
    mutation.authority.over({ consumer: input.client }, 'client', 'party of yours');
  else
    throw new DomainError(
      'FORBIDDEN',
      'relationship',
      'Specify the relationship in which the client stated the facts of the mortgage.',
    );
  const values = mortgageValues(input, now);
  const id = newId('mtg');
  await runner.run(RECORD_MORTGAGE, {
    id,
    now,
    client: input.client,
    by,
    relationship: input.relationship ?? null,
    values: noted ? { ...values, noted } : values,
  });
  if (input.relationship && noted && !isOfContact) await notifyClient(mutation, input, input.relationship, id);
  const event: NewEvent = {
    name: 'mortgageRecorded',
    entityId: id,
    entityVersion: 1,
    // A contact has no consent by which its recorder would see the event.
    partyIds: recorder === undefined ? [input.client] : [recorder, input.client],
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

/** A note about a contact is never a consent, and a contact sees nothing of what its recorder states. */
function checkNoteAboutContact({ provider }: { provider: string }, { consentUntil }: MortgageValues): void {
  if (isContact(provider))
    throw new DomainError(
      'ILLEGAL_STATE',
      'relationship',
      'The provider has not confirmed this relationship; record your mortgage without it.',
      { currentState: 'RECORDED', possible: [] },
    );
  if (consentUntil)
    throw new DomainError(
      'INVALID_INPUT',
      'consentUntil',
      'A contact gives no consent; omit it. The note is visible to you only.',
    );
}

/** The facts as they are stored. @throws DomainError for facts that no mortgage has */
export function mortgageValues(input: MortgageFacts, now: string) {
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
    country: input.country ?? null,
    insured: input.isInsured ?? null,
    homeValueMinor: money(input.homeValue, 'homeValue'),
    incomeMinor: money(input.annualIncome, 'annualIncome'),
    debtPaymentsMinor: money(input.monthlyDebtPayments, 'monthlyDebtPayments'),
    propertyTaxMinor: money(input.annualPropertyTax, 'annualPropertyTax'),
    heatingMinor: money(input.monthlyHeating, 'monthlyHeating'),
    condoFeesMinor: money(input.monthlyCondoFees, 'monthlyCondoFees'),
  };
  checkQualificationFacts({
    country: input.country ?? undefined,
    homeValue: input.homeValue?.amount,
    annualIncome: input.annualIncome?.amount,
    monthlyDebtPayments: input.monthlyDebtPayments?.amount,
    annualPropertyTax: input.annualPropertyTax?.amount,
    monthlyHeating: input.monthlyHeating?.amount,
    monthlyCondoFees: input.monthlyCondoFees?.amount,
  });
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
  return values;
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
      link: { label: 'Open in Covalue', to: '/#/mortgage' },
    },
  }));
}
