/** Both balances over time, and the net saving, with the month from which switching pays. */
import type { ComparisonFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { LineChart } from './line-chart.tsx';
import { mortgageTexts as t } from './texts.ts';

export function ComparisonCharts({ comparison }: { comparison: ComparisonFragment }) {
  const { points, currency, breakEvenMonth } = comparison;
  const valuesOf = (field: 'oldBalance' | 'newBalance' | 'netSaving') =>
    points.map((point) => ({ month: point.month, value: Number(point[field]) }));
  return (
    <>
      <Card title={t.balances}>
        <LineChart
          {...{ currency, breakEvenMonth }}
          label={t.balances}
          lines={[
            { name: t.keep, className: 'old', values: valuesOf('oldBalance') },
            { name: t.change, className: 'new', values: valuesOf('newBalance') },
          ]}
        />
      </Card>
      <Card title={t.saving}>
        <LineChart
          {...{ currency, breakEvenMonth }}
          label={t.saving}
          withZero
          lines={[{ name: t.net, className: 'saving', values: valuesOf('netSaving') }]}
        />
      </Card>
    </>
  );
}
