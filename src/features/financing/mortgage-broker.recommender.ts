/** Recommends the best rate offer of a mortgage broker with whom the client saves. Pure. */

import { moneyText } from '../../values/money.ts';
import type { Recommender } from '../recommendations/recommenders/recommender.rules.ts';
import type { MortgageSuggestion } from './mortgage-suggestion.rules.ts';

declare module '../recommendations/recommenders/recommender.rules.ts' {
  interface RecommendationKinds {
    MORTGAGE_BROKER: string;
  }
}

export const mortgageBroker: Recommender<MortgageSuggestion> = {
  kind: 'MORTGAGE_BROKER',
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
