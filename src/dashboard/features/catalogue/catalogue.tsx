/** What the acting party provides: services with their products, and offerings. */
import { PackagePlus, Plus } from 'lucide-react';
import { ExportListMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { isWhole, useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import { CatalogueDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useNewDialog } from '../../ui/hash-location.ts';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { offeringList } from './offering-list.ts';
import { ServiceCard } from './service-card.tsx';
import { NewServiceDialog } from './service-dialogs.tsx';
import { catalogueTexts as t } from './texts.ts';

const PAGE = 50;

export default function Catalogue() {
  const { party } = useViewer();
  const [isNewOpen, setNewOpen] = useNewDialog('service');
  const services = useQueryPages({
    query: CatalogueDocument,
    variables: { party: party.id, first: PAGE },
    select: (data) => data.party?.services,
  });
  const { query, variables, select } = offeringList(party.id);
  const offerings = useQueryPages({ query, variables, select });
  /** Undefined while others may be on the next page. */
  const offeringsOf = (service: string) => {
    const found = offerings.data?.list.nodes.filter((offering) => offering.service.id === service);
    return found?.length || !offerings.data?.hasMore ? found : undefined;
  };
  const refetch = () => {
    services.refetch();
    offerings.refetch();
  };
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
      <QueryBoundary query={services} select={({ list }) => list} refetch={refetch}>
        {({ nodes }) => (
          <div className="stack">
            {nodes.length === 0 && (
              <EmptyState icon={PackagePlus} title={t.none} hint={t.noneHint}>
                {newService}
              </EmptyState>
            )}
            {nodes.map((service) => (
              <ServiceCard key={service.id} service={service} offerings={offeringsOf(service.id)} refetch={refetch} />
            ))}
            <div className="actions">
              <MorePages pages={services} />
            </div>
            {!isWhole(offerings) && (
              <div className="actions">
                {t.offerings}: <MorePages pages={offerings} />
              </div>
            )}
          </div>
        )}
      </QueryBoundary>
      {isNewOpen && <NewServiceDialog onClose={() => setNewOpen(false)} onDone={refetch} />}
    </>
  );
}
