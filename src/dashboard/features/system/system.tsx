/** For administrators: how the model of recommendations was trained, the background workers, and the records that could not be processed. */
import { RotateCw } from 'lucide-react';
import { useEffect } from 'react';
import { useQuery } from 'urql';
import { useViewer } from '../../client/viewer.tsx';
import { SystemDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { AdministratorsCard } from './administrators-card.tsx';
import { DeliveriesCard } from './deliveries-card.tsx';
import { DemoDataCard } from './demo-data-card.tsx';
import { MailCard } from './mail-card.tsx';
import { PeopleCard } from './people-card.tsx';
import { SetAsideCard } from './set-aside-card.tsx';
import { systemTexts as t } from './texts.ts';
import { TrainingsCard } from './trainings-card.tsx';
import { WorkersCard } from './workers-card.tsx';

/** Interval of reading a training that is running. */
const REFRESH_MS = 5_000;

export default function System() {
  const { me } = useViewer();
  const [query, execute] = useQuery({ query: SystemDocument, requestPolicy: 'cache-and-network' });
  const refetch = () => execute({ requestPolicy: 'network-only' });
  const isTraining = query.data?.trainingRuns.nodes.some(({ endedAt }) => !endedAt) ?? false;
  useEffect(() => {
    if (!isTraining) return;
    const timer = setInterval(() => execute({ requestPolicy: 'network-only' }), REFRESH_MS);
    return () => clearInterval(timer);
  }, [isTraining, execute]);
  return (
    <>
      <PageTitle
        title={t.title}
        subtitle={t.subtitle}
        aside={
          <Button icon={RotateCw} busy={query.fetching} onClick={refetch}>
            {t.refresh}
          </Button>
        }
      />
      <QueryBoundary query={query} select={(data) => (me.administrator ? data : null)} refetch={refetch}>
        {({ backgroundWorkers, setAsideRecords, trainingRuns, ...system }) => (
          <div className="stack">
            <DemoDataCard />
            <DeliveriesCard system={system} />
            <SetAsideCard records={setAsideRecords.nodes} total={setAsideRecords.totalCount} refetch={refetch} />
            <MailCard />
            <PeopleCard />
            <AdministratorsCard />
            <WorkersCard workers={backgroundWorkers} />
            <TrainingsCard runs={trainingRuns.nodes} total={trainingRuns.totalCount} />
          </div>
        )}
      </QueryBoundary>
    </>
  );
}
