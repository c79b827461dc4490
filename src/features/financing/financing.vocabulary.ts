/** The names that this feature adds to the graph. */
import { names, type Vocabulary } from '../../graph/vocabulary.ts';

export const financingVocabulary: Vocabulary = {
  labels: names('FinancingQuestionnaire Mortgage RateNotice RateOffer RateToCompare Referral'),
  relationshipTypes: names('ANSWERED_BY HAS_MORTGAGE QUOTES REFERRED TO_BROKER WITH_OFFER'),
  properties: names(`
annualRate asOfOn balanceMinor brokerId comparedUpTo comparisonRate compounding condoFeesMinor debtPaymentsMinor expectedSavingMinor feesMinor heatingMinor
homeValueMinor horizonMonths incomeMinor insured largestMinor lender
outcomeNote paymentMinor penaltyKind prepaymentShare propertyTaxMinor questions rateType remainingAmortisationMonths
remainingTermMonths repaymentType smallestMinor termMonths
`),
};
