import type { RecommendationKind } from '../../generated.ts';
import { plural } from '../../values/plural.rules.ts';

interface AnswerTexts {
  /** The button, where nobody is asked. */
  accept?: string;
  /** What accepting will do. */
  acceptHint: string;
  /** What accepting has done. */
  accepted: string;
  /** What declining will do, in the dialog. */
  declineHint: string;
  /** What declining has done. */
  declined: string;
}

/** What answering a recommendation does; see src/features/recommendations/recommenders.ts. */
const RECOMMENDATION_ANSWERS: Record<RecommendationKind, AnswerTexts> = {
  NEXT_OFFERING: {
    acceptHint: 'Proposes a relationship on this offering to its provider',
    accepted: 'A relationship was proposed to the provider, who can agree or decline',
    declineHint: 'Nothing is sent to the provider. The recommendation returns only if the evidence for it doubles.',
    declined: 'Declined. It returns only if the evidence for it doubles.',
  },
  OPPORTUNITY: {
    acceptHint: 'Proposes a relationship on the first published offering of this provider',
    accepted: 'A relationship was proposed to the provider, who can agree or decline',
    declineHint: 'Nothing is sent to the provider. The recommendation returns only if the evidence for it doubles.',
    declined: 'Declined. It returns only if the evidence for it doubles.',
  },
  UNDERUSED_PRODUCT: {
    accept: 'Plan to use it more',
    acceptHint: 'Records that you plan to use this product more; nothing is sent to the provider',
    accepted: 'Recorded. Nothing was sent to the provider; your future use is counted.',
    declineHint:
      'Nothing is sent, and your relationship does not change. The recommendation returns only if the evidence for it doubles.',
    declined: 'Declined. It returns only if the evidence for it doubles.',
  },
  MORTGAGE_BROKER: {
    acceptHint:
      'Proposes a relationship to this mortgage broker and names the expected saving; your mortgage is not shared',
    accepted:
      'A relationship was proposed to the mortgage broker, who can agree or decline; your mortgage was not shared',
    declineHint:
      'Nothing is sent to the mortgage broker. The recommendation returns only if the saving doubles; the Mortgage page still compares this offer.',
    declined: 'Declined. It returns only if the saving doubles.',
  },
};

export const recommendationTexts = {
  title: 'Recommendations',
  subtitle: (name: string) => `Recommendations for ${name}, with their reasons`,
  none: 'No recommendations',
  noneHint:
    'Nothing is likely enough for you at present. A suggestion must be at least twice as likely for you as for everybody. Recommendations never reveal the relationships of others.',
  training: 'The model is trained once a day, or by npm run train.',
  kinds: {
    NEXT_OFFERING: 'Next offering',
    OPPORTUNITY: 'New provider',
    UNDERUSED_PRODUCT: 'Underused',
    MORTGAGE_BROKER: 'Savings',
  },
  kindColumn: 'Kind',
  providerColumn: 'Provider',
  points: 'In points of the model: the more points, the more likely. The rows add up to the total.',
  prior: 'Everybody starts with',
  confidence: { LOW: 'Confidence: low', MEDIUM: 'Confidence: medium', HIGH: 'Confidence: high' },
  because: (name: string) => `You use ${name}`,
  segment: (name: string) => `Your ${name}`,
  counts: (count: number, of: number) => `${count} of ${of}`,
  ask: (name: string) => `Ask ${name}`,
  decline: 'Not interested',
  declineReason: 'Reason (optional; not shown to the provider)',
  answers: RECOMMENDATION_ANSWERS,
  by: (name: string) => `by ${name}`,
  model: (name: string, consumers: number, when: string) =>
    `Model ${name}, trained on ${plural(consumers, { one: 'consumer', other: 'consumers' })} on ${when}`,
  gain: (gain: string, half: string) => `better than the popularity baseline by ${gain} ± ${half} (nDCG@10)`,
} as const;
