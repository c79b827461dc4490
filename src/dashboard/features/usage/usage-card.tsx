/** The use of products in a relationship compared with peers: the expected rate, its interval, the percentile. */
import { useQuery } from 'urql';
import { UnderusedProductsDocument, type UsageFlag, type UsageFragment } from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { IntervalChart } from '../../ui/interval-chart.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { number, percent } from '../../values/format.ts';
import { usageTexts as t } from './texts.ts';
import './usage.css';

const TONES: Record<UsageFlag, Tone> = { UNDER_USED: 'warn', AS_PEERS: 'good', NOT_ENOUGH_DATA: 'muted' };

export function UsageCard({ relationship }: { relationship: string }) {
  const [query, refetch] = useQuery({ query: UnderusedProductsDocument, variables: { relationship, flags: null } });
  if (query.data && !query.data.underusedProducts?.length) return null;
  return (
    <Card title={t.title} hint={t.hint}>
      <QueryBoundary query={query} select={(data) => data.underusedProducts} refetch={refetch} rows={3}>
        {(products) => (
          <ul className="items">
            {products.map((usage) => (
              <UsageItem key={usage.product.id} usage={usage} />
            ))}
          </ul>
        )}
      </QueryBoundary>
    </Card>
  );
}

export function UsageItem({ usage }: { usage: UsageFragment }) {
  const { product, flag, activeMonths, months, mean, low, high, peers, percentile, belowQuartile, peerGain } = usage;
  return (
    <li className="usage">
      <p>
        <span className="strong">{product.name}</span> <Badge tone={TONES[flag]}>{t.flags[flag]}</Badge>
      </p>
      <IntervalChart value={mean} {...{ low, high }} from={0} to={1} />
      <p className="hint">
        {t.months(activeMonths, months)}; {t.expected(percent(mean, 0), percent(low, 0), percent(high, 0))}
        {percentile != null && peers != null && `; ${t.percentile(percent(percentile / 100, 0), peers)}`}
        {flag === 'UNDER_USED' && belowQuartile != null && `; ${t.below(percent(belowQuartile, 0))}`}
      </p>
      {peerGain && peerGain.difference > peerGain.halfWidth && (
        <p className="hint">{t.gain(number(peerGain.difference, 1), number(peerGain.halfWidth, 1))}</p>
      )}
    </li>
  );
}
