/** How many clients reached each stage, and what they saved. */
import { HandCoins } from 'lucide-react';
import { Bar } from '../../ui/bar.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { money } from '../../values/format.ts';
import type { Funnel } from './funnel.rules.ts';
import { referralTexts as t } from './texts.ts';
import './referrals.css';

export function FunnelCard({ funnel: { stages, savings } }: { funnel: Funnel }) {
  const [first] = stages;
  return (
    <Card title={t.funnel} hint={t.funnelHint}>
      {first?.count === 0 && <EmptyState icon={HandCoins} title={t.none} hint={t.noneHint} />}
      <ul className="funnel">
        {stages.map(({ stage, count }) => (
          <li key={stage}>
            <span>{t.stages[stage]}</span>
            <Bar share={first?.count ? count / first.count : 0} />
            <b>{count}</b>
          </li>
        ))}
      </ul>
      {savings.map(({ currency, realised, expected }) => (
        <p key={currency}>
          <span className="big">{money({ amount: realised, currency })}</span>{' '}
          <span className="hint">{t.realised(money({ amount: expected, currency }))}</span>
        </p>
      ))}
    </Card>
  );
}
