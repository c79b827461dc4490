/**
 * Whether a client qualifies for an offer by the lending rules of the country of the home: loan to value, and debt service at the
 * qualifying rate. What is not known is asked for, and neither passes nor fails. Pure.
 */
import { DomainError } from '../../errors.ts';
import { textFormats } from '../../values/format.rules.ts';
import { minorUnits } from '../../values/money.ts';
import { roundHalfUp } from '../../values/rounding.rules.ts';
import { type Compounding, type Exact, exact, type Loan, monthlyRate, payment } from './amortisation.rules.ts';
import type { LendingRule } from './lending-rules.rules.ts';

/** What a client states for the qualification. Amounts are decimals in the currency of the mortgage. */
export interface QualificationFacts {
  /** Of the home, ISO 3166-1 alpha-2. */
  country?: string;
  homeValue?: string;
  /** Whether the mortgage has mortgage default insurance. */
  isInsured?: boolean;
  /** Gross income of the household in a year. */
  annualIncome?: string;
  /** Of all other debts, in a month. */
  monthlyDebtPayments?: string;
  annualPropertyTax?: string;
  monthlyHeating?: string;
  monthlyCondoFees?: string;
}

export type QualificationFact = keyof QualificationFacts;

export enum QualificationRatio {
  LOAN_TO_VALUE = 'LOAN_TO_VALUE',
  GROSS_DEBT_SERVICE = 'GROSS_DEBT_SERVICE',
  TOTAL_DEBT_SERVICE = 'TOTAL_DEBT_SERVICE',
}

export enum QualificationStatus {
  QUALIFIES = 'QUALIFIES',
  FAILS = 'FAILS',
  UNKNOWN = 'UNKNOWN',
}

export interface CheckedRatio {
  ratio: QualificationRatio;
  /** A fraction with four decimals; null while facts are missing. */
  value: string | null;
  /** The largest permitted one, as a fraction; null if it depends on a missing fact. */
  limit: string | null;
  status: QualificationStatus;
  sentence: string;
}

export interface Qualification {
  status: QualificationStatus;
  ratios: CheckedRatio[];
  /** Null without rules. */
  qualifyingRate: string | null;
  /** The monthly payment at the qualifying rate; null without rules. */
  qualifyingPayment: string | null;
  rules: LendingRule | null;
  sentence: string;
}

interface Offer {
  annualRate: string;
  compounding: Compounding;
  currency: string;
}

const NAMES: Record<QualificationRatio, string> = {
  LOAN_TO_VALUE: 'loan to value',
  GROSS_DEBT_SERVICE: 'gross debt service',
  TOTAL_DEBT_SERVICE: 'total debt service',
};

const HOUSING_FACTS = ['annualIncome', 'annualPropertyTax', 'monthlyHeating', 'monthlyCondoFees'] as const;

const MONTHS = 12;
const LAST_DECIMAL = 8;
/** Digits of a fraction before the decimals of its percentage. */
const PERCENT_DIGITS = 2;

/**
 * The facts to ask for; none in a country without rules. Whether the mortgage is insured is asked for only if it decides.
 * @param loan the mortgage today
 */
export function missingQualificationFacts(
  facts: QualificationFacts,
  loan: Pick<Loan, 'balance'>,
  rules: readonly LendingRule[],
): QualificationFact[] {
  const { country } = facts;
  const rule = ruleOf(facts, rules);
  if (country !== undefined && !rule) return [];
  const wanted: QualificationFact[] = ['country', 'homeValue', 'monthlyDebtPayments', ...HOUSING_FACTS];
  const missing = wanted.filter((name) => facts[name] === undefined);
  if (rule && facts.homeValue !== undefined && facts.isInsured === undefined) {
    const share = loan.balance.div(facts.homeValue);
    if (share.gt(rule.loanToValue.uninsured) && share.lte(rule.loanToValue.insured)) missing.push('isInsured');
  }
  return missing;
}

/**
 * The payment is the one that repays the balance in the remaining amortisation at the qualifying rate, also where less is paid today.
 * @param loan the mortgage today
 */
export function qualify(
  facts: QualificationFacts,
  loan: Pick<Loan, 'balance' | 'months'>,
  { annualRate, compounding, currency }: Offer,
  rules: readonly LendingRule[],
): Qualification {
  const rule = ruleOf(facts, rules);
  if (!rule)
    return {
      status: QualificationStatus.UNKNOWN,
      ratios: [],
      ...{ qualifyingRate: null, qualifyingPayment: null, rules: null },
      sentence: facts.country
        ? `It is not known whether the client qualifies: there are no lending rules for ${countryName(facts.country)}.`
        : 'It is not known whether the client qualifies: the country of the home is missing.',
    };
  const digits = minorUnits(currency);
  const rate = qualifyingRate(annualRate, rule);
  const pays = roundHalfUp(payment(loan.balance, monthlyRate(rate, compounding), loan.months), digits);
  const ratios = [loanToValue(facts, loan, rule), ...debtService(facts, pays, rule)];
  const status = worstOf(ratios.map((each) => each.status));
  return {
    status,
    ratios,
    qualifyingRate: rate.toFixed(),
    qualifyingPayment: pays.toFixed(digits),
    rules: rule,
    sentence: sentenceOf(status, ratios),
  };
}

/** The rate at which debt service is calculated. */
export function qualifyingRate(annualRate: string, { qualifyingRate: { margin, floor } }: LendingRule): Exact {
  const withMargin = exact(annualRate).plus(margin);
  return withMargin.gt(floor) ? withMargin : exact(floor);
}

function ruleOf({ country }: QualificationFacts, rules: readonly LendingRule[]): LendingRule | undefined {
  return rules.find((rule) => rule.country === country);
}

function loanToValue(facts: QualificationFacts, { balance }: Pick<Loan, 'balance'>, rule: LendingRule): CheckedRatio {
  const { insured, uninsured } = rule.loanToValue;
  const { homeValue, isInsured } = facts;
  const limit = isInsured === undefined ? null : isInsured ? insured : uninsured;
  const ratio = QualificationRatio.LOAN_TO_VALUE;
  if (homeValue === undefined) return checked(ratio, null, limit);
  const share = balance.div(homeValue);
  // Without insurance the limit is lower: what meets it needs no insurance, and insurance does not help above the higher one.
  if (limit === null && share.lte(uninsured)) return checked(ratio, share, uninsured);
  if (limit === null && share.gt(insured)) return checked(ratio, share, insured);
  return checked(ratio, share, limit);
}

function debtService(facts: QualificationFacts, pays: Exact, rule: LendingRule): CheckedRatio[] {
  const { annualIncome, annualPropertyTax, monthlyHeating, monthlyCondoFees, monthlyDebtPayments } = facts;
  const [gross, total] = [QualificationRatio.GROSS_DEBT_SERVICE, QualificationRatio.TOTAL_DEBT_SERVICE];
  if (
    annualIncome === undefined ||
    annualPropertyTax === undefined ||
    monthlyHeating === undefined ||
    monthlyCondoFees === undefined
  )
    return [checked(gross, null, rule.grossDebtService), checked(total, null, rule.totalDebtService)];
  const housing = pays
    .plus(exact(annualPropertyTax).div(MONTHS))
    .plus(monthlyHeating)
    .plus(exact(monthlyCondoFees).times(rule.condoFeeShare));
  const shareOfIncome = (costs: Exact) => costs.times(MONTHS).div(annualIncome);
  return [
    checked(gross, shareOfIncome(housing), rule.grossDebtService),
    checked(
      total,
      monthlyDebtPayments === undefined ? null : shareOfIncome(housing.plus(monthlyDebtPayments)),
      rule.totalDebtService,
    ),
  ];
}

/** A ratio that equals its limit is permitted. */
function checked(ratio: QualificationRatio, share: Exact | null, limit: string | null): CheckedRatio {
  const value = share && roundHalfUp(share, 4).toFixed(4);
  const name = NAMES[ratio];
  if (share === null)
    return { ratio, value, limit, status: QualificationStatus.UNKNOWN, sentence: `${name}: facts are missing` };
  if (limit === null)
    return {
      ...{ ratio, value, limit, status: QualificationStatus.UNKNOWN },
      sentence: `${name} ${percentText(share)}: the limit depends on mortgage default insurance`,
    };
  const fails = share.gt(limit);
  return {
    ...{ ratio, value, limit, status: fails ? QualificationStatus.FAILS : QualificationStatus.QUALIFIES },
    sentence: `${name} ${percentText(share, limit)} ${fails ? '>' : '≤'} ${percentText(exact(limit))}`,
  };
}

/** With enough decimals to differ from the limit, at least one. */
function percentText(share: Exact, limit?: string): string {
  let decimals = 1;
  const rounded = () => roundHalfUp(share, decimals + PERCENT_DIGITS);
  while (limit !== undefined && !share.eq(limit) && decimals < LAST_DECIMAL && rounded().eq(limit)) decimals++;
  return textFormats.percent(rounded().toNumber(), decimals);
}

/** One failure decides; else what is not known. */
function worstOf(statuses: QualificationStatus[]): QualificationStatus {
  const worst = [QualificationStatus.FAILS, QualificationStatus.UNKNOWN].find((each) => statuses.includes(each));
  return worst ?? QualificationStatus.QUALIFIES;
}

function sentenceOf(status: QualificationStatus, ratios: CheckedRatio[]): string {
  const of = ratios.filter((each) => each.status === status).map(({ sentence }) => sentence);
  if (status === QualificationStatus.FAILS) return `The client does not qualify: ${of.join(', ')}.`;
  if (status === QualificationStatus.QUALIFIES) return `The client qualifies: ${of.join(', ')}.`;
  return `It is not known whether the client qualifies: ${of.join(', ')}.`;
}

function countryName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
}

/** @throws DomainError that names the field, for facts that nobody has */
export function checkQualificationFacts(facts: QualificationFacts): void {
  const refuse = (field: QualificationFact, message: string): never => {
    throw new DomainError('INVALID_INPUT', field, message);
  };
  const { country } = facts;
  if (country !== undefined && !/^[A-Z]{2}$/.test(country))
    refuse('country', 'Specify the country of the home as two capital letters (ISO 3166-1), e.g. "CA".');
  for (const field of ['homeValue', 'annualIncome'] as const) {
    const amount = facts[field];
    if (amount !== undefined && !exact(amount).gt(0)) refuse(field, 'Specify an amount above zero.');
  }
  for (const field of ['monthlyDebtPayments', 'annualPropertyTax', 'monthlyHeating', 'monthlyCondoFees'] as const) {
    const amount = facts[field];
    if (amount !== undefined && exact(amount).lt(0)) refuse(field, 'Specify zero or more.');
  }
}
