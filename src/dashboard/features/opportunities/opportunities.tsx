/** For a provider: consumers that never considered it, likeliest first, and its products that are used less than by peers. */
import { Gauge, UserPlus } from 'lucide-react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useHint, useViewer } from '../../client/viewer.tsx';
import {
  OpportunitiesDocument,
  type OpportunitiesQuery,
  ProvidedRelationshipsDocument,
  type ProvidedRelationshipsQuery,
  UnderusedProductsDocument,
} from '../../generated.ts';
import { Arithmetic } from '../../ui/arithmetic.tsx';
import { Badge, Card, Empty, Loaded, PageTitle } from '../../ui/parts.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { recommendationTexts } from '../recommendations/texts.ts';
import { UsageItem } from '../usage/usage.tsx';
import { opportunityTexts as t } from './texts.ts';
import './opportunities.css';

const FIRST = 25;
/** Each is an answer of its own; the others' usage is on their relationships' pages. */
const MAX_JUDGED = 12;
type Opportunity = NonNullable<OpportunitiesQuery['opportunities']>[number];
type Provided = NonNullable<ProvidedRelationshipsQuery['party']>['relationshipsAsProvider']['nodes'][number];

export default function Opportunities() {
  const { party } = useViewer();
  const noneHint = useHint(t.noneHint, t.noneHintForAdministrators);
  const [asked, again] = useQuery({ query: OpportunitiesDocument, variables: { provider: party.id, first: FIRST } });
  const [provided, providedAgain] = useQuery({
    query: ProvidedRelationshipsDocument,
    variables: { party: party.id, first: MAX_JUDGED },
  });
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <div className="stack">
        <Card title={t.consumers} hint={t.consumersHint}>
          <Loaded asked={asked} find={({ opportunities }) => opportunities} again={again}>
            {(found) =>
              found.length === 0 ? (
                <Empty icon={UserPlus} title={t.none} hint={noneHint} />
              ) : (
                <ol className="ranked">
                  {found.map((each, rank) => (
                    <li key={each.consumer.id}>
                      <Ranked of={each} rank={rank + 1} />
                    </li>
                  ))}
                </ol>
              )
            }
          </Loaded>
        </Card>
        <Card title={t.underused} hint={t.underusedHint}>
          <Loaded asked={provided} find={(data) => data.party?.relationshipsAsProvider} again={providedAgain} rows={3}>
            {({ nodes, totalCount }) => (
              <>
                {nodes.length === 0 && <Empty icon={Gauge} title={t.noRelationships} />}
                <ul className="items">
                  {nodes.map((relationship) => (
                    <Underused key={relationship.id} relationship={relationship} />
                  ))}
                </ul>
                {totalCount > nodes.length && <p className="hint">{t.judged(nodes.length, totalCount)}</p>}
              </>
            )}
          </Loaded>
        </Card>
      </div>
    </>
  );
}

function Ranked({ of: { consumer, score, prior, reasons }, rank }: { of: Opportunity; rank: number }) {
  const r = recommendationTexts;
  return (
    <details className="likelihood" open={rank === 1}>
      <summary>
        <span>
          <span className="hint">{rank}.</span> <Link href={`/graph/${consumer.id}`}>{consumer.name}</Link>{' '}
          {consumer.segment && <Badge tone="muted">{consumer.segment}</Badge>}
        </span>
        <span className="hint">{t.reasons(reasons.length)}</span>
      </summary>
      <Arithmetic
        caption={r.why}
        parts={[
          { key: 'prior', what: r.prior, value: prior },
          ...reasons.map(({ provider, segment, contribution, count, of }) => ({
            key: provider?.id ?? segment ?? '',
            what: segment ? t.segment(segment) : provider ? t.consumesFrom(provider.name) : t.another,
            hint: count != null && of != null ? r.counts(count, of) : undefined,
            value: contribution,
          })),
        ]}
        sum={score}
        sumLabel={r.sum}
      />
    </details>
  );
}

function Underused({ relationship: { id, consumer, offering } }: { relationship: Provided }) {
  const [{ data, fetching }] = useQuery({
    query: UnderusedProductsDocument,
    variables: { relationship: id, flags: ['UNDER_USED'] },
  });
  const found = data?.underusedProducts ?? [];
  return (
    <li className="underused">
      <p>
        <Link href={`/relationships/${id}`}>{consumer.name}</Link> <span className="hint">{offering.name}</span>
      </p>
      {found.length === 0 && <p className="hint">{fetching ? uiTexts.loading : t.noneUnderused}</p>}
      <ul>
        {found.map((usage) => (
          <UsageItem key={usage.product.id} usage={usage} />
        ))}
      </ul>
    </li>
  );
}
