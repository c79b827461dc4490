/** Recommendations to the party, alternating between kinds, with every reason and their sum; accept, or say why not. */
import { Check, Sparkles, X } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useHint, useViewer } from '../../client/viewer.tsx';
import {
  AcceptRecommendationDocument,
  DeclineRecommendationDocument,
  RecommendationsDocument,
  type RecommendationsQuery,
} from '../../generated.ts';
import { Arithmetic } from '../../ui/arithmetic.tsx';
import { Badge, Button, Card, Empty, Loaded, PageTitle } from '../../ui/parts.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { date, number, percent, signed } from '../../values/format.ts';
import { recommendationTexts as t } from './texts.ts';

type Recommendation = NonNullable<RecommendationsQuery['recommendations']>[number];
/** Reasons beyond these are shown when asked for. */
const FIRST_REASONS = 5;

export default function Recommendations() {
  const { party } = useViewer();
  const noneHint = useHint(t.noneHint, t.noneHintForAdministrators);
  const [asked, again] = useQuery({ query: RecommendationsDocument, variables: { for: party.id } });
  const model = asked.data?.recommendationModel;
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <Loaded asked={asked} find={({ recommendations }) => recommendations} again={again}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon={Sparkles} title={t.none} hint={noneHint} />
          ) : (
            <div className="stack">
              {found.map((each) => (
                <Recommended key={each.id} of={each} />
              ))}
            </div>
          )
        }
      </Loaded>
      {model && (
        <p className="hint footnote">
          {t.model(model.name, model.consumers, date(model.trainedAt))}
          {model.gain != null &&
            model.gainHalfWidth != null &&
            `; ${t.gain(signed(model.gain), number(model.gainHalfWidth, 3))}`}
        </p>
      )}
    </>
  );
}

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
    .map((each) => <Recommended key={each.id} of={each} />);
}

function Recommended({ of }: { of: Recommendation }) {
  const accept = useAct(AcceptRecommendationDocument, t.answers[of.kind].accepted);
  const [declining, setDeclining] = useState(false);
  const { kind, offering, provider, product, rateOffer, probability, score, prior } = of;
  const by = offering?.provider ?? rateOffer?.broker;
  const description = offering?.description ?? provider?.description;
  return (
    <Card
      title={(offering ?? provider ?? product ?? rateOffer)?.name ?? t.kinds[kind]}
      hint={by ? t.by(by.name) : undefined}
      aside={<Badge tone="accent">{probability == null ? t.kinds[kind] : t.probability(percent(probability))}</Badge>}
    >
      <p>{of.sentence}</p>
      {description && <p>{description}</p>}
      {score != null && prior != null && <Why of={{ ...of, score, prior }} />}
      <div className="actions">
        <Button
          look="primary"
          icon={Check}
          busy={accept.busy}
          title={t.answers[kind].acceptHint}
          onClick={() => accept.act({ id: of.id })}
        >
          {t.accept}
        </Button>
        <Button icon={X} onClick={() => setDeclining(true)}>
          {t.decline}
        </Button>
      </div>
      {declining && <Decline id={of.id} kind={kind} onClose={() => setDeclining(false)} />}
    </Card>
  );
}

/** Prior and contributions; they sum to the score. */
function Why({ of }: { of: Recommendation & { score: number; prior: number } }) {
  const [all, setAll] = useState(false);
  const reasons = all ? of.reasons : of.reasons.slice(0, FIRST_REASONS);
  const left = of.reasons.slice(reasons.length);
  const rest = left.reduce((sum, { contribution }) => sum + contribution, 0);
  const parts = [
    { key: 'prior', what: t.prior, value: of.prior },
    ...reasons.map(({ offering, provider, segment, contribution, count, of: whole }) => ({
      key: offering?.id ?? provider?.id ?? segment ?? '',
      what: segment ? t.segment(segment) : t.because((offering ?? provider)?.name ?? ''),
      value: contribution,
      hint: count != null && whole != null ? t.counts(count, whole) : undefined,
    })),
    ...(left.length ? [{ key: 'rest', what: `+${left.length}`, value: rest }] : []),
  ];
  const largest = Math.max(Math.abs(of.prior), ...of.reasons.map(({ contribution }) => Math.abs(contribution)), 1e-9);
  return (
    <Arithmetic
      caption={t.why}
      parts={parts}
      largest={largest}
      sum={of.score}
      sumLabel={t.sum}
      more={
        left.length > 0 && (
          <Button look="quiet" onClick={() => setAll(true)}>
            {uiTexts.more}
          </Button>
        )
      }
    />
  );
}

function Decline({ id, kind, onClose }: { id: string; kind: Recommendation['kind']; onClose: () => void }) {
  const { act, busy } = useAct(DeclineRecommendationDocument, t.answers[kind].declined);
  return (
    <ReasonDialog
      title={t.decline}
      hint={t.answers[kind].declineHint}
      label={t.declineReason}
      look="primary"
      busy={busy}
      onSubmit={(reason) => act({ id, reason })}
      onClose={onClose}
    />
  );
}
