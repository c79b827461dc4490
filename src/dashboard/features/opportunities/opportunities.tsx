/** For a provider: consumers that never considered it, the most likely first, and its underused products. */
import { Gauge, UserPlus } from 'lucide-react';
import { useQuery } from 'urql';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useViewer } from '../../client/viewer.tsx';
import { OpportunitiesDocument, UnderuseDocument } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { number } from '../../values/format.ts';
import { Abstentions } from '../recommendations/abstentions.tsx';
import { OpportunityItem } from './opportunity-item.tsx';
import { opportunityTexts as t } from './texts.ts';
import { UnderusedItem } from './underused-item.tsx';
import './opportunities.css';

const FIRST = 25;

export default function Opportunities() {
  const { party } = useViewer();
  const [query, refetch] = useQuery({ query: OpportunitiesDocument, variables: { provider: party.id, first: FIRST } });
  const abstentions = query.data?.recommendationAbstentions ?? [];
  const [underuse, refetchUnderuse] = useQuery({
    query: UnderuseDocument,
    variables: { provider: party.id, first: FIRST },
  });
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle(party.name)} />
      <div className="stack">
        <Card
          title={t.consumers}
          hint={t.consumersHint}
          aside={
            <ExportRowsMenu
              name="opportunities"
              rows={query.data?.opportunities ?? []}
              columns={[
                [t.consumers, ({ consumer }) => consumer.name],
                [t.segmentColumn, ({ consumer }) => consumer.segment],
                [uiTexts.totalInPoints, ({ score }) => score],
              ]}
            />
          }
        >
          <QueryBoundary query={query} select={({ opportunities }) => opportunities} refetch={refetch}>
            {(found) =>
              found.length === 0 ? (
                <EmptyState icon={UserPlus} title={t.none} hint={abstentions.length ? undefined : t.noneHint}>
                  <Abstentions abstentions={abstentions} />
                </EmptyState>
              ) : (
                <ol className="ranked">
                  {found.map((each, index) => (
                    <li key={each.consumer.id}>
                      <OpportunityItem opportunity={each} rank={index + 1} />
                    </li>
                  ))}
                </ol>
              )
            }
          </QueryBoundary>
        </Card>
        <Card title={t.underused} hint={t.underusedHint}>
          <QueryBoundary query={underuse} select={(data) => data.underuseOf} refetch={refetchUnderuse} rows={3}>
            {({ evaluated, isCut, totalCount, items }) => (
              <>
                {items.length === 0 && (
                  <EmptyState icon={Gauge} title={evaluated ? t.noneUnderused : t.noRelationships} />
                )}
                <ul className="items">
                  {items.map((each) => (
                    <UnderusedItem key={`${each.relationship.id} ${each.usage.product.id}`} underuse={each} />
                  ))}
                </ul>
                {totalCount > items.length && <p className="hint">{uiTexts.of(items.length, totalCount)}</p>}
                {isCut && <p className="hint">{t.evaluated(number(evaluated))}</p>}
              </>
            )}
          </QueryBoundary>
        </Card>
      </div>
    </>
  );
}
