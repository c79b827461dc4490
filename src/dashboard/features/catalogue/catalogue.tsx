/** What the acting party provides: services with their products, and offerings. */
import { PackagePlus, Plus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import { useViewer } from '../../client/viewer.tsx';
import { CatalogueDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { offeringList } from './offering-list.ts';
import { ServiceCard } from './service-card.tsx';
import { NewServiceDialog } from './service-dialogs.tsx';
import { catalogueTexts as t } from './texts.ts';

const PAGE = 50;

export default function Catalogue() {
  const { party } = useViewer();
  const [first, setFirst] = useState(PAGE);
  const [isNewOpen, setNewOpen] = useState(false);
  const [query, execute] = useQuery({ query: CatalogueDocument, variables: { party: party.id, first } });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  const newService = (
    <Button variant="primary" icon={Plus} onClick={() => setNewOpen(true)}>
      {t.newService}
    </Button>
  );
  return (
    <>
      <PageTitle
        title={t.title}
        subtitle={t.subtitle(party.name)}
        aside={
          <>
            <ExportListMenu list={offeringList(party.id)} />
            {newService}
          </>
        }
      />
      <QueryBoundary query={query} select={(data) => data.party} refetch={refetch}>
        {({ services, offerings }) => (
          <div className="stack">
            {services.nodes.length === 0 && (
              <EmptyState icon={PackagePlus} title={t.none} hint={t.noneHint}>
                {newService}
              </EmptyState>
            )}
            {services.nodes.map((service) => (
              <ServiceCard
                key={service.id}
                service={service}
                offerings={offerings.nodes.filter((offering) => offering.service.id === service.id)}
                refetch={refetch}
              />
            ))}
            {offerings.totalCount > offerings.nodes.length && (
              <p className="hint">{t.notAllShown(offerings.nodes.length, offerings.totalCount)}</p>
            )}
            {services.pageInfo.hasNextPage && <Button onClick={() => setFirst(first + PAGE)}>{uiTexts.more}</Button>}
          </div>
        )}
      </QueryBoundary>
      {isNewOpen && <NewServiceDialog onClose={() => setNewOpen(false)} onDone={refetch} />}
    </>
  );
}
