/** A recommendation: why, how sure, and what accepting does; on demand, the reasons and their sum. */
import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  AcceptRecommendationDocument,
  DeclineRecommendationDocument,
  RecommendationsDocument,
  type RecommendationsQuery,
} from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { ScoreDetails } from '../../ui/sum-table.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { ConfidenceBadge } from './confidence-badge.tsx';
import { recommendationTexts as t } from './texts.ts';
import { useSeen } from './use-seen.ts';

type Recommendation = NonNullable<RecommendationsQuery['recommendations']>[number];

/** The button "Show more" shows the others. */
const SHOWN_REASONS = 5;

/** Recommendations to the consumer of a relationship that concern it or its provider. */
export function RecommendedWithin({ relationship, provider }: { relationship: string; provider: string }) {
  const { party } = useViewer();
  const [{ data }] = useQuery({ query: RecommendationsDocument, variables: { for: party.id } });
  return data?.recommendations
    ?.filter(
      (each) =>
        each.relationship?.id === relationship ||
        [each.offering?.provider.id, each.provider?.id, each.rateOffer?.broker.id].includes(provider),
    )
    .map((each) => <RecommendationCard key={each.id} recommendation={each} />);
}

export function RecommendationCard({ recommendation }: { recommendation: Recommendation }) {
  const accept = useIdempotentMutation(AcceptRecommendationDocument, t.answers[recommendation.kind].accepted);
  const [declining, setDeclining] = useState(false);
  useSeen(recommendation);
  const { kind, offering, provider, product, rateOffer, confidence, score, prior } = recommendation;
  const by = offering?.provider ?? rateOffer?.broker;
  const asked = by ?? provider;
  const description = offering?.description ?? provider?.description;
  return (
    <Card
      title={(offering ?? provider ?? product ?? rateOffer)?.name ?? t.kinds[kind]}
      hint={by ? t.by(by.name) : undefined}
      aside={
        <>
          <Badge tone="accent">{t.kinds[kind]}</Badge>
          {confidence && <ConfidenceBadge confidence={confidence} />}
        </>
      }
    >
      <p>{recommendation.sentence}</p>
      {description && <p className="hint">{description}</p>}
      <p className="hint">{t.answers[kind].acceptHint}</p>
      <div className="actions">
        <Button
          variant="primary"
          icon={Check}
          busy={accept.busy}
          onClick={() => accept.mutate({ id: recommendation.id })}
        >
          {asked ? t.ask(asked.name) : t.answers[kind].accept}
        </Button>
        <Button icon={X} onClick={() => setDeclining(true)}>
          {t.decline}
        </Button>
      </div>
      {score != null && prior != null && <ScoreReasons recommendation={{ ...recommendation, score, prior }} />}
      {declining && <DeclineDialog id={recommendation.id} kind={kind} onClose={() => setDeclining(false)} />}
    </Card>
  );
}

/** Prior and contributions; they sum to the score. */
function ScoreReasons({
  recommendation: { score, prior, reasons },
}: {
  recommendation: Recommendation & { score: number; prior: number };
}) {
  const [isExpanded, setExpanded] = useState(false);
  const shown = isExpanded ? reasons : reasons.slice(0, SHOWN_REASONS);
  const hidden = reasons.slice(shown.length);
  const rest = hidden.reduce((sum, { contribution }) => sum + contribution, 0);
  const terms = [
    { key: 'prior', label: t.prior, value: prior },
    ...shown.map(({ offering, provider, segment, contribution, count, of: total }) => ({
      key: offering?.id ?? provider?.id ?? segment ?? '',
      label: segment ? t.segment(segment) : t.because((offering ?? provider)?.name ?? ''),
      value: contribution,
      hint: count != null && total != null ? t.counts(count, total) : undefined,
    })),
    ...(hidden.length ? [{ key: 'rest', label: `+${hidden.length}`, value: rest }] : []),
  ];
  const maxValue = Math.max(Math.abs(prior), ...reasons.map(({ contribution }) => Math.abs(contribution)), 1e-9);
  return (
    <ScoreDetails
      points={t.points}
      terms={terms}
      maxValue={maxValue}
      sum={score}
      aside={
        hidden.length > 0 && (
          <Button variant="quiet" onClick={() => setExpanded(true)}>
            {uiTexts.more}
          </Button>
        )
      }
    />
  );
}

function DeclineDialog({ id, kind, onClose }: { id: string; kind: Recommendation['kind']; onClose: () => void }) {
  const { mutate, busy } = useIdempotentMutation(DeclineRecommendationDocument, t.answers[kind].declined);
  return (
    <ReasonDialog
      title={t.decline}
      hint={t.answers[kind].declineHint}
      label={t.declineReason}
      variant="primary"
      busy={busy}
      onSubmit={(reason) => mutate({ id, reason })}
      onClose={onClose}
    />
  );
}
