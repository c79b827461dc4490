/** How the products of a relationship are used, beside what peers do: the expected rate, its interval, the percentile. */
import { useQuery } from 'urql';
import { UnderusedProductsDocument, type UnderusedProductsQuery, type UsageFlag } from '../../generated.ts';
import { Interval } from '../../ui/interval.tsx';
import { Badge, Card, Loaded, type Tone } from '../../ui/parts.tsx';
import { number, percent } from '../../values/format.ts';
import { usageTexts as t } from './texts.ts';
import './usage.css';

const TONES: Record<UsageFlag, Tone> = { UNDER_USED: 'warn', AS_PEERS: 'good', NOT_ENOUGH_DATA: 'muted' };
export type Usage = NonNullable<UnderusedProductsQuery['underusedProducts']>[number];

export function UsageCard({ relationship }: { relationship: string }) {
  const [asked, again] = useQuery({ query: UnderusedProductsDocument, variables: { relationship, flags: null } });
  if (asked.data && !asked.data.underusedProducts?.length) return null;
  return (
    <Card title={t.title} hint={t.hint}>
      <Loaded asked={asked} find={(data) => data.underusedProducts} again={again} rows={3}>
        {(products) => (
          <ul className="items">
            {products.map((usage) => (
              <UsageItem key={usage.product.id} usage={usage} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

export function UsageItem({ usage }: { usage: Usage }) {
  const { product, flag, activeMonths, months, mean, low, high, peers, percentile, belowQuartile, peerGain } = usage;
  return (
    <li className="usage">
      <p>
        <span className="strong">{product.name}</span> <Badge tone={TONES[flag]}>{t.flags[flag]}</Badge>
      </p>
      <Interval value={mean} {...{ low, high }} from={0} to={1} />
      <p className="hint">
        {t.months(activeMonths, months)}; {t.expected(percent(mean, 0), percent(low, 0), percent(high, 0))}
        {percentile != null && peers != null && `; ${t.percentile(number(percentile), peers)}`}
        {flag === 'UNDER_USED' && belowQuartile != null && `; ${t.below(percent(belowQuartile, 0))}`}
      </p>
      {peerGain && peerGain.difference > peerGain.halfWidth && (
        <p className="hint">{t.gain(number(peerGain.difference, 1), number(peerGain.halfWidth, 1))}</p>
      )}
    </li>
  );
}
