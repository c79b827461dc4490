/** For a provider: consumers that never considered it, the most likely first, and its underused products. */
import { Gauge, UserPlus } from 'lucide-react';
import { useQuery } from 'urql';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useHint, useViewer } from '../../client/viewer.tsx';
import { OpportunitiesDocument, ProvidedRelationshipsDocument } from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { recommendationTexts } from '../recommendations/texts.ts';
import { OpportunityItem } from './opportunity-item.tsx';
import { opportunityTexts as t } from './texts.ts';
import { UnderusedItem } from './underused-item.tsx';
import './opportunities.css';

const FIRST = 25;

/** Each is a separate query; the pages of the other relationships show their use. */
const MAX_RELATIONSHIPS = 12;

export default function Opportunities() {
  const { party } = useViewer();
  const noneHint = useHint(t.noneHint, t.noneHintForAdministrators);
  const [query, refetch] = useQuery({ query: OpportunitiesDocument, variables: { provider: party.id, first: FIRST } });
  const [relationships, refetchRelationships] = useQuery({
    query: ProvidedRelationshipsDocument,
    variables: { party: party.id, first: MAX_RELATIONSHIPS },
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
                [recommendationTexts.sum, ({ score }) => score],
              ]}
            />
          }
        >
          <QueryBoundary query={query} select={({ opportunities }) => opportunities} refetch={refetch}>
            {(found) =>
              found.length === 0 ? (
                <EmptyState icon={UserPlus} title={t.none} hint={noneHint} />
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
          <QueryBoundary
            query={relationships}
            select={(data) => data.party?.relationshipsAsProvider}
            refetch={refetchRelationships}
            rows={3}
          >
            {({ nodes, totalCount }) => (
              <>
                {nodes.length === 0 && <EmptyState icon={Gauge} title={t.noRelationships} />}
                <ul className="items">
                  {nodes.map((relationship) => (
                    <UnderusedItem key={relationship.id} relationship={relationship} />
                  ))}
                </ul>
                {totalCount > nodes.length && <p className="hint">{t.firstOf(nodes.length, totalCount)}</p>}
              </>
            )}
          </QueryBoundary>
        </Card>
      </div>
    </>
  );
}
