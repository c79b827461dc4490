/** How the price and the status of a home have changed: a small chart, and a table with all changes. */
import { capitalised } from '../../../values/words.rules.ts';
import { MorePages } from '../../client/more-pages.tsx';
import { useQueryPages } from '../../client/use-query-pages.ts';
import { HomeChangesDocument, type HomeChangesQuery, type StandardStatus } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { date, money, percent } from '../../values/format.ts';
import { CHART, type Difference, differenceInAll, differenceOf, stepsOf } from './price-history.rules.ts';
import { homeTexts } from './texts.ts';

const t = homeTexts.page;
const PAGE = 50;

type Change = NonNullable<HomeChangesQuery['listing']>['changes']['nodes'][number];

export function PriceHistoryCard({ listing, forLease }: { listing: string; forLease: boolean }) {
  const pages = useQueryPages({
    query: HomeChangesDocument,
    variables: { id: listing, first: PAGE },
    select: (data) => data.listing?.changes,
    requestPolicy: 'cache-and-network',
  });
  return (
    <Card title={t.history}>
      <QueryBoundary query={pages} select={({ list }) => list} refetch={pages.refetch} rows={3}>
        {({ nodes }) => (
          <>
            {!pages.data?.hasMore && <Summary difference={differenceInAll(nodes)} />}
            <PriceChart changes={nodes} />
            <TableFrame label={t.history}>
              <table className="rows">
                <thead>
                  <tr>
                    <th scope="col">{t.at}</th>
                    <th scope="col">{t.status}</th>
                    <th scope="col" className="figure">
                      {t.price}
                    </th>
                    <th scope="col" className="figure">
                      {t.difference}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {nodes.map((change) => (
                    <Row key={change.id} change={change} forLease={forLease} />
                  ))}
                </tbody>
              </table>
            </TableFrame>
            <div className="actions pager">
              <MorePages pages={pages} />
            </div>
          </>
        )}
      </QueryBoundary>
    </Card>
  );
}

function Row({ change, forLease }: { change: Change; forLease: boolean }) {
  const { at, standardStatus, previousStatus, listPrice, previousPrice } = change;
  const difference = differenceOf(previousPrice, listPrice);
  const status = statusName(standardStatus, forLease);
  return (
    <tr>
      <th scope="row" className="nowrap">
        {date(at)}
      </th>
      <td>
        {previousStatus && previousStatus !== standardStatus
          ? t.became(statusName(previousStatus, forLease), status)
          : status}
      </td>
      <td className="figure">{listPrice ? money(listPrice) : homeTexts.onRequest}</td>
      <td className="figure">{difference ? differenceText(difference) : '–'}</td>
    </tr>
  );
}

/** "Sold": the dictionary says "Closed" of sales and leases. */
export function statusName(status: StandardStatus, forLease: boolean): string {
  if (status === 'CLOSED') return forLease ? t.leased : t.sold;
  return capitalised(status);
}

function differenceText({ by, share, isRise }: Difference): string {
  const amount = share === undefined ? money(by) : `${money(by)} (${percent(share)})`;
  return isRise ? t.up(amount) : t.down(amount);
}

function Summary({ difference }: { difference?: Difference }) {
  return <p className="hint">{difference ? t.sinceListed(differenceText(difference)) : t.unchanged}</p>;
}

/** For the eye only: the table has the same. */
function PriceChart({ changes }: { changes: readonly Change[] }) {
  const steps = stepsOf(changes, Date.now());
  if (!steps) return null;
  return (
    <svg className="price-chart" viewBox={`0 0 ${CHART.width} ${CHART.height}`} preserveAspectRatio="none" aria-hidden>
      <path d={steps} />
    </svg>
  );
}
