/** Suggests a mortgage broker with whom the client saves, by the rules of `financing`. Pure. */

import { moneyText } from '../../../values/money.ts';
import type { MortgageSuggestion } from '../../financing/mortgage-broker.recommender.ts';
import { RecommendationKind, type Recommender } from './recommender.rules.ts';

export const mortgageBroker: Recommender<MortgageSuggestion> = {
  kind: RecommendationKind.MORTGAGE_BROKER,
  targets: ['rto_'],
  suggest: (suggestion) => {
    if (suggestion.kind !== 'switch') return [];
    const { offer, netSaving, horizonMonths } = suggestion.best;
    return [
      {
        target: offer.id,
        sentence: `${offer.name} saves ${moneyText({ amount: netSaving, currency: offer.currency })} over ${horizonMonths} months, after fees and penalty.`,
        evidence: Number(netSaving),
        benefit: { amount: netSaving, unit: offer.currency },
      },
    ];
  },
};
