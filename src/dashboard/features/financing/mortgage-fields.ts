/** The fields of forms about a mortgage, and its facts as they are typed and sent. */
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import type { Compounding, MortgageSuggestionQuery, PenaltyKind, RateType } from '../../generated.ts';
import { type FormField, moneyOrNull, orNull } from '../../ui/form-dialog.tsx';
import { countries } from './countries.ts';
import { fractionOf, percentageOf } from './percentage.rules.ts';
import { recordTexts as t } from './record-texts.ts';

export type RecordedMortgage = NonNullable<MortgageSuggestionQuery['party']>['mortgages'][number];

export type MortgageFieldName =
  | ('lender' | 'balance' | 'currency' | 'annualRate' | 'compounding')
  | ('rateType' | 'remainingAmortisationMonths' | 'remainingTermMonths' | 'penaltyKind' | 'comparisonRate');
export type QualificationFieldName =
  | ('country' | 'homeValue' | 'isInsured' | 'annualIncome')
  | ('monthlyDebtPayments' | 'annualPropertyTax' | 'monthlyHeating' | 'monthlyCondoFees');
export type FactName = MortgageFieldName | QualificationFieldName;

/** A fact that is not known is asked for later; it is never assumed. */
const UNKNOWN = ['', t.unknown] as const;

export const MORTGAGE_FIELDS: readonly FormField<MortgageFieldName>[] = [
  { name: 'lender', label: t.lender, required: true, maxLength: MAX_NAME_LENGTH },
  { name: 'balance', label: t.balance, kind: 'amount', required: true },
  { name: 'currency', label: t.currency, kind: 'currency', required: true },
  { name: 'annualRate', label: t.rate, kind: 'amount', required: true, hint: t.rateHint },
  {
    name: 'compounding',
    label: t.compoundingLabel,
    kind: 'choice',
    options: [UNKNOWN, ...Object.entries(t.compounding)],
  },
  { name: 'rateType', label: t.rateType, kind: 'choice', options: [UNKNOWN, ...Object.entries(t.rateTypes)] },
  { name: 'remainingAmortisationMonths', label: t.amortisation, kind: 'count', required: true },
  { name: 'remainingTermMonths', label: t.term, kind: 'count', required: true },
  {
    name: 'penaltyKind',
    label: t.penalty,
    kind: 'choice',
    options: [UNKNOWN, ...Object.entries(t.penalties)],
  },
  {
    name: 'comparisonRate',
    label: t.comparisonRate,
    kind: 'amount',
    hint: t.rateHint,
    shownWith: ({ penaltyKind }) => penaltyKind === 'GREATER_OF_THREE_MONTHS_AND_IRD',
  },
];

/** What decides whether the client qualifies for an offer; all may stay unknown. */
export const QUALIFICATION_FIELDS: readonly FormField<QualificationFieldName>[] = [
  { name: 'country', label: t.country, kind: 'choice', options: [UNKNOWN, ...countries()] },
  { name: 'homeValue', label: t.homeValue, kind: 'amount' },
  { name: 'isInsured', label: t.insured, kind: 'choice', options: [UNKNOWN, ['true', t.yes], ['false', t.no]] },
  { name: 'annualIncome', label: t.income, kind: 'amount' },
  { name: 'monthlyDebtPayments', label: t.debtPayments, kind: 'amount', hint: t.zeroIfNone },
  { name: 'annualPropertyTax', label: t.propertyTax, kind: 'amount' },
  { name: 'monthlyHeating', label: t.heating, kind: 'amount' },
  { name: 'monthlyCondoFees', label: t.condoFees, kind: 'amount', hint: t.zeroIfNone },
];

export const ALL_FIELDS: readonly FormField<FactName>[] = [
  ...(MORTGAGE_FIELDS as readonly FormField<FactName>[]),
  ...QUALIFICATION_FIELDS,
];

/** The facts as they were typed. */
export const factsOf = (
  values: Record<MortgageFieldName, string> & Partial<Record<QualificationFieldName, string>>,
) => {
  const money = (amount = '') => moneyOrNull(amount, values.currency);
  return {
    lender: values.lender,
    balance: { amount: values.balance, currency: values.currency },
    annualRate: fractionOf(values.annualRate),
    compounding: orNull(values.compounding) as Compounding | null,
    rateType: orNull(values.rateType) as RateType | null,
    remainingAmortisationMonths: Number(values.remainingAmortisationMonths),
    remainingTermMonths: Number(values.remainingTermMonths),
    penaltyKind: orNull(values.penaltyKind) as PenaltyKind | null,
    comparisonRate: values.comparisonRate ? fractionOf(values.comparisonRate) : null,
    country: orNull(values.country ?? ''),
    isInsured: values.isInsured ? values.isInsured === 'true' : null,
    homeValue: money(values.homeValue),
    annualIncome: money(values.annualIncome),
    monthlyDebtPayments: money(values.monthlyDebtPayments),
    annualPropertyTax: money(values.annualPropertyTax),
    monthlyHeating: money(values.monthlyHeating),
    monthlyCondoFees: money(values.monthlyCondoFees),
  };
};

/** The recorded facts, as a form shows them. */
export const valuesOf = (mortgage: RecordedMortgage): Record<FactName, string> => ({
  lender: mortgage.lender,
  ...{ balance: mortgage.balance.amount, currency: mortgage.balance.currency },
  annualRate: percentageOf(mortgage.annualRate),
  ...{ compounding: mortgage.compounding ?? '', rateType: mortgage.rateType ?? '' },
  remainingAmortisationMonths: String(mortgage.remainingAmortisationMonths),
  remainingTermMonths: String(mortgage.remainingTermMonths),
  penaltyKind: mortgage.penaltyKind ?? '',
  comparisonRate: mortgage.comparisonRate ? percentageOf(mortgage.comparisonRate) : '',
  country: mortgage.country ?? '',
  isInsured: mortgage.isInsured === null ? '' : String(mortgage.isInsured),
  homeValue: mortgage.homeValue?.amount ?? '',
  annualIncome: mortgage.annualIncome?.amount ?? '',
  monthlyDebtPayments: mortgage.monthlyDebtPayments?.amount ?? '',
  annualPropertyTax: mortgage.annualPropertyTax?.amount ?? '',
  monthlyHeating: mortgage.monthlyHeating?.amount ?? '',
  monthlyCondoFees: mortgage.monthlyCondoFees?.amount ?? '',
});

/** The recorded facts for which the forms have no field. */
export const otherFactsOf = ({ repaymentType, prepaymentShare, monthlyPayment }: RecordedMortgage) => ({
  ...{ repaymentType, prepaymentShare },
  monthlyPayment: monthlyPayment && { amount: monthlyPayment.amount, currency: monthlyPayment.currency },
});
