/** The client's search criteria, their history, and requests to change them. */
import { House } from 'lucide-react';
import { useQuery } from 'urql';
import { useViewer } from '../../client/viewer.tsx';
import { AlertDocument } from '../../generated.ts';
import { Badge } from '../../ui/badge.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { CriteriaFacts } from './criteria-facts.tsx';
import { CriteriaHistory } from './criteria-history.tsx';
import { RequestChangeCard } from './request-change-card.tsx';
import { criteriaTexts as t } from './texts.ts';

export default function Criteria() {
  const { alerts } = useViewer();
  const [first] = alerts;
  if (!first) return <EmptyState isPage icon={House} title={t.noAlert} hint={t.noAlertHint} />;
  return (
    <>
      <PageTitle title={t.title} />
      <div className="stack">
        {alerts.map(({ id }) => (
          <AlertDetails key={id} id={id} />
        ))}
      </div>
    </>
  );
}

function AlertDetails({ id }: { id: string }) {
  const [query, refetch] = useQuery({ query: AlertDocument, variables: { alert: id } });
  return (
    <QueryBoundary query={query} select={({ propertyAlert }) => propertyAlert} refetch={refetch} rows={8}>
      {(alert) => (
        <div className="with-aside">
          <div className="stack">
            <Card
              title={alert.name}
              hint={t.now}
              aside={<Badge tone="muted">{t.version(alert.criteria.version)}</Badge>}
            >
              <CriteriaFacts criteria={alert.criteria} />
            </Card>
            <RequestChangeCard alert={alert} />
          </div>
          <aside>
            <CriteriaHistory alert={alert} />
          </aside>
        </div>
      )}
    </QueryBoundary>
  );
}
