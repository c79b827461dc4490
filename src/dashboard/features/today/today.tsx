/** The open tasks of the viewer, as provider and as consumer. */
import { CircleCheckBig } from 'lucide-react';
import { useQuery } from 'urql';
import { LazyExportListMenu } from '../../client/export-list-menu.tsx';
import { useViewer } from '../../client/viewer.tsx';
import { RecommendationsDocument, TodayDocument, type TodayQuery } from '../../generated.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { GettingStarted } from '../getting-started/getting-started.tsx';
import { changeRequests, failedMails, feedback, financingQuestions, surveys, visits } from './answer-sections.tsx';
import { RelationshipCounts } from './relationship-counts.tsx';
import { expiring, membershipOffers, proposals, readyToStart, waitingForOthers } from './relationship-sections.tsx';
import { newHomes, recommendations, savingsOfClients } from './suggestion-sections.tsx';
import { NewTask } from './task-dialogs.tsx';
import { snoozed, tasks } from './task-sections.tsx';
import { todayTexts as t } from './texts.ts';
import type { TodaySection } from './today-section.tsx';
import './today.css';

/** In the order in which they are shown. */
const SECTIONS: TodaySection[] = [
  tasks,
  membershipOffers,
  changeRequests,
  proposals,
  visits,
  feedback,
  financingQuestions,
  surveys,
  newHomes,
  failedMails,
  readyToStart,
  expiring,
  savingsOfClients,
  recommendations,
  waitingForOthers,
  snoozed,
];

export default function Today() {
  const { party } = useViewer();
  const [query, refetch] = useQuery({
    query: TodayDocument,
    variables: { party: party.id },
  });
  return (
    <>
      <PageTitle
        title={t.title}
        subtitle={t.subtitle(party.name)}
        aside={
          <>
            <LazyExportListMenu
              name="today"
              load={async () => (await import('./attention-list.ts')).attentionList(party.id, t.kinds)}
            />
            <NewTask />
          </>
        }
      />
      <QueryBoundary query={query} select={(data) => (data.party ? data : null)} refetch={refetch} rows={8}>
        {(today) => <TodaySections today={today} />}
      </QueryBoundary>
    </>
  );
}

function TodaySections({ today }: { today: TodayQuery }) {
  const { me, party, packs } = useViewer();
  const [{ data, fetching }] = useQuery({ query: RecommendationsDocument, variables: { for: party.id } });
  // All sections appear together: a section that appears later would move elements that the user is about to click.
  if (!data && fetching) return <Skeleton rows={8} />;
  const offers = me.person.membershipOffers;
  const input = { today, party: party.id, packs, offers, recommendations: data?.recommendations ?? [] };
  const shown = SECTIONS.map((section) => section(input)).filter(Boolean);
  return (
    <div className="with-aside">
      <div className="stack">
        <GettingStarted />
        {shown.length > 0 ? shown : <EmptyState icon={CircleCheckBig} title={t.nothing} hint={t.nothingHint} />}
      </div>
      <RelationshipCounts />
    </div>
  );
}
