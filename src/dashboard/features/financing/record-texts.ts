import type { Compounding, ConsentPurpose, PenaltyKind, RateType } from '../../generated.ts';

const compounding: Record<Compounding, string> = {
  MONTHLY: 'Monthly',
  SEMI_ANNUAL: 'Every six months (fixed rates in Canada)',
};
const rateTypes: Record<RateType, string> = { FIXED: 'Fixed', VARIABLE: 'Variable' };
const penalties: Record<PenaltyKind, string> = {
  NONE: 'None',
  THREE_MONTHS_INTEREST: "Three months' interest",
  GREATER_OF_THREE_MONTHS_AND_IRD: "The greater of three months' interest and the rate differential",
};
const purposes: Record<ConsentPurpose, string> = {
  FINANCING_ADVICE: 'Sees your financing, and checks whether another mortgage saves money',
  FINANCING_REFERRAL: 'Sees your financing, as the mortgage broker to whom you were referred',
};

export const recordTexts = {
  mortgage: 'Record a mortgage',
  noteMortgage: 'Note the mortgage',
  mortgageHint: 'What the latest statement of the lender says',
  mortgageRecorded: 'The mortgage is recorded. It is compared with the rate offers in force.',
  unknown: 'I do not know',
  lender: 'Lender',
  balance: 'Outstanding balance',
  currency: 'Currency',
  rate: 'Interest rate in percent a year',
  rateHint: 'For example 5.89',
  compounding,
  compoundingLabel: 'Interest is compounded',
  rateType: 'Type of rate',
  rateTypes,
  amortisation: 'Months until it is paid off',
  term: 'Months until the rate expires',
  penalty: 'Penalty for paying it back early',
  penalties,
  rateOffer: 'Record a rate offer',
  rateOfferHint: 'Everyone who can see the offering can see the rate.',
  correctMortgage: 'Correct the mortgage',
  editRateOffer: 'Edit rate offer',
  corrected: 'Saved.',
  rateOfferRecorded: 'The rate offer is recorded.',
  name: 'Name',
  termMonths: 'Months for which the rate is guaranteed',
  fees: 'Total fees of switching',
  validUntil: 'Last day on which it can be accepted',
  consents: 'Consents',
  consentsHint: 'Who may see and use your financing',
  noConsents: 'You have given no consent.',
  give: 'Give consent',
  given: 'The consent is given.',
  to: 'To',
  purpose: 'Purpose',
  purposes,
  withdraw: 'Withdraw',
  withdrawn: 'The consent is withdrawn. The party can no longer see your financing.',
  until: (day: string) => `until ${day}`,
  isWithdrawn: 'withdrawn',
  expired: 'expired',
  notedBy: (name: string) => `noted by ${name}`,
} as const;
