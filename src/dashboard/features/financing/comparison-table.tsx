/** All offers compared with the current mortgage, and those that were not compared. */
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import type { ComparisonFragment } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { money, percent } from '../../values/format.ts';
import { mortgageTexts as t } from './texts.ts';

const UNKNOWN = '–';

interface Props {
  comparisons: readonly ComparisonFragment[];
  excluded: readonly { why: string; rateOffer: { id: string; name: string } }[];
}

export function ComparisonTable({ comparisons, excluded }: Props) {
  const [first] = comparisons;
  if (!first) return <ExcludedOffers excluded={excluded} />;
  return (
    <>
      <Card
        title={t.table}
        aside={
          <ExportRowsMenu
            name="rate-offers"
            rows={comparisons}
            columns={[
              [t.offer, ({ rateOffer }) => rateOffer.name],
              [t.brokerColumn, ({ broker }) => broker.name],
              [t.rate, ({ rateOffer }) => rateOffer.annualRate],
              [t.payment, ({ newPayment }) => newPayment],
              [t.fees, ({ fees }) => fees],
              [t.penalty, ({ penalty }) => penalty],
              [t.balance, ({ newBalance }) => newBalance],
              [t.net, ({ netSaving }) => netSaving],
              [t.breakEvenColumn, ({ breakEvenMonth }) => breakEvenMonth],
              [uiTexts.currency, ({ currency }) => currency],
            ]}
          />
        }
      >
        <TableFrame label={t.table}>
          <table className="comparisons">
            <thead>
              <tr>
                <th scope="col">{t.offer}</th>
                {[t.rate, t.payment, t.fees, t.penalty, t.balance, t.net, t.breakEvenColumn].map((label) => (
                  <th key={label} scope="col" className="figure">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <CurrentMortgageRow comparison={first} />
              {comparisons.map((comparison) => (
                <OfferRow key={comparison.rateOffer.id} comparison={comparison} />
              ))}
            </tbody>
          </table>
        </TableFrame>
      </Card>
      <ExcludedOffers excluded={excluded} />
    </>
  );
}

/** With the reason of each, e.g. the ratio that exceeds its limit. */
function ExcludedOffers({ excluded }: Pick<Props, 'excluded'>) {
  if (excluded.length === 0) return null;
  return (
    <Card title={t.excluded}>
      <ul className="lines">
        {excluded.map(({ rateOffer, why }) => (
          <li key={rateOffer.id}>
            {rateOffer.name} <span className="hint">{why}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function CurrentMortgageRow({
  comparison: { currency, oldPayment, oldBalance, oldPaidOffMonth },
}: {
  comparison: ComparisonFragment;
}) {
  return (
    <tr className="muted">
      <th scope="row">{t.present}</th>
      <td className="figure">{UNKNOWN}</td>
      <td className="figure">{money({ amount: oldPayment, currency })}</td>
      <td className="figure">{UNKNOWN}</td>
      <td className="figure">{UNKNOWN}</td>
      <td className="figure">
        {money({ amount: oldBalance, currency })}
        <PaidOff month={oldPaidOffMonth} />
      </td>
      <td className="figure">{UNKNOWN}</td>
      <td className="figure">{UNKNOWN}</td>
    </tr>
  );
}

function OfferRow({ comparison }: { comparison: ComparisonFragment }) {
  const { rateOffer, broker, currency, newPayment, fees, penalty, newBalance, netSaving, breakEvenMonth } = comparison;
  return (
    <tr>
      <th scope="row">
        {rateOffer.name}
        <span className="hint block">{broker.name}</span>
      </th>
      <td className="figure">
        {percent(Number(rateOffer.annualRate), 3)}
        {comparison.assumedAfterMonths !== null && (
          <span className="hint block">{t.assumedAfter(comparison.assumedAfterMonths)}</span>
        )}
      </td>
      <td className="figure">{money({ amount: newPayment, currency })}</td>
      <td className="figure">{money({ amount: fees, currency })}</td>
      <td className="figure">{money({ amount: penalty, currency })}</td>
      <td className="figure">
        {money({ amount: newBalance, currency })}
        <PaidOff month={comparison.newPaidOffMonth} />
      </td>
      <td className={`figure strong ${Number(netSaving) > 0 ? 'gain' : 'loss'}`}>
        {money({ amount: netSaving, currency })}
      </td>
      <td className="figure">{breakEvenMonth ?? UNKNOWN}</td>
    </tr>
  );
}

function PaidOff({ month }: { month: number | null }) {
  return month !== null && <span className="hint block">{t.paidOff(month)}</span>;
}
