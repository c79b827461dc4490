/** What is recommended to the party, of each kind in turn, with every reason and the sum that they make; accept, or say why not. */
import { Check, Sparkles, X } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../app/act.ts';
import { useViewer } from '../app/viewer.tsx';
import { date, number, percent, signed } from '../format.ts';
import {
  AcceptRecommendationDocument,
  DeclineRecommendationDocument,
  RecommendationsDocument,
  type RecommendationsQuery,
} from '../generated.ts';
import { texts } from '../texts.ts';
import { Badge, Bar, Button, Card, Empty, Loaded, PageTitle } from '../ui/parts.tsx';
import { ReasonDialog } from '../ui/reason-dialog.tsx';

const t = texts.recommendations;
type Recommendation = NonNullable<RecommendationsQuery['recommendations']>[number];
/** Reasons beyond these are shown when asked for. */
const FIRST_REASONS = 5;

export default function Recommendations() {
  const { party } = useViewer();
  const [asked, again] = useQuery({ query: RecommendationsDocument, variables: { for: party.id } });
  const model = asked.data?.recommendationModel;
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <Loaded asked={asked} find={({ recommendations }) => recommendations} again={again}>
        {(found) =>
          found.length === 0 ? (
            <Empty icon={Sparkles} title={t.none} hint={t.noneHint} />
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

function Recommended({ of }: { of: Recommendation }) {
  const accept = useAct(AcceptRecommendationDocument, t.accepted);
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
      {score != null && prior != null && <Arithmetic of={{ ...of, score, prior }} />}
      <div className="actions">
        <Button
          look="primary"
          icon={Check}
          busy={accept.busy}
          title={t.acceptHint}
          onClick={() => accept.act({ id: of.id })}
        >
          {t.accept}
        </Button>
        <Button icon={X} onClick={() => setDeclining(true)}>
          {t.decline}
        </Button>
      </div>
      {declining && <Decline id={of.id} onClose={() => setDeclining(false)} />}
    </Card>
  );
}

/** Prior and contributions, each with its bar; they sum to the score. */
function Arithmetic({ of }: { of: Recommendation & { score: number; prior: number } }) {
  const [all, setAll] = useState(false);
  const reasons = all ? of.reasons : of.reasons.slice(0, FIRST_REASONS);
  const rest = of.reasons.slice(reasons.length).reduce((sum, { contribution }) => sum + contribution, 0);
  const largest = Math.max(Math.abs(of.prior), ...of.reasons.map(({ contribution }) => Math.abs(contribution)), 1e-9);
  const line = (key: string, what: string, value: number, counts = '') => (
    <tr key={key}>
      <th scope="row">
        {what} {counts && <span className="hint">{counts}</span>}
      </th>
      <td className="bar-cell">
        <Bar share={Math.abs(value) / largest} tone={value < 0 ? 'bad' : 'accent'} />
      </td>
      <td className="figure">{signed(value)}</td>
    </tr>
  );
  return (
    <table className="arithmetic">
      <caption className="visually-hidden">{t.why}</caption>
      <tbody>
        {line('prior', t.prior, of.prior)}
        {reasons.map(({ offering, provider, segment, contribution, count, of: whole }) =>
          line(
            offering?.id ?? provider?.id ?? segment ?? '',
            segment ? t.segment(segment) : t.because((offering ?? provider)?.name ?? ''),
            contribution,
            count != null && whole != null ? t.counts(count, whole) : '',
          ),
        )}
        {of.reasons.length > reasons.length && line('rest', `+${of.reasons.length - reasons.length}`, rest)}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.sum}</th>
          <td>
            {of.reasons.length > reasons.length && (
              <Button look="quiet" onClick={() => setAll(true)}>
                {texts.more}
              </Button>
            )}
          </td>
          <td className="figure">{signed(of.score)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Decline({ id, onClose }: { id: string; onClose: () => void }) {
  const { act, busy } = useAct(DeclineRecommendationDocument, t.declined);
  return (
    <ReasonDialog
      title={t.decline}
      label={texts.relationship.declineReason}
      look="primary"
      busy={busy}
      onSubmit={(reason) => act({ id, reason })}
      onClose={onClose}
    />
  );
}
