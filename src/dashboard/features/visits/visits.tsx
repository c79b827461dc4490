/** All visits of the viewer: to answer, upcoming and past, with a calendar and its feed for calendar programs. */
import { CalendarDays } from 'lucide-react';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { MAX_DAYS_AHEAD } from '../../../features/appointments/appointment-limits.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { MorePages } from '../../client/more-pages.tsx';
import { usePackTexts } from '../../client/packs.ts';
import { isWhole, useQueryPages } from '../../client/use-query-pages.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  type AppointmentOrder,
  type AppointmentState,
  type VisitFragment,
  VisitPartnersDocument,
  VisitsDocument,
} from '../../generated.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { PageTitle } from '../../ui/page-title.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { instantFromNow } from '../../values/calendar.rules.ts';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { CalendarFeedCard } from './calendar-feed-card.tsx';
import { MonthCalendar } from './month-calendar.tsx';
import { ProposeVisit } from './propose-visit.tsx';
import { visitTexts } from './texts.ts';
import { addressOf, needsAnswerOf } from './visit.ts';
import { VisitItem } from './visit-item.tsx';

/** Earlier visits are on the pages of their relationships. */
const PAST_DAYS = 60;
const ALL_STATES: AppointmentState[] = ['PROPOSED', 'CONFIRMED', 'CANCELLED', 'DONE'];
/** On one page of the visits ahead, and of the others. */
const [AHEAD, PAST] = [50, 20];

export default function Visits() {
  const t = usePackTexts(visitTexts);
  const { party } = useViewer();
  const [{ data }] = useQuery({ query: VisitPartnersDocument, variables: { party: party.id } });
  const { past, now, last } = useMemo(
    () => ({
      past: instantFromNow(-PAST_DAYS),
      now: new Date().toISOString(),
      last: instantFromNow(MAX_DAYS_AHEAD + 1),
    }),
    [],
  );
  const ahead = useVisits(AHEAD, { from: now, until: last, states: ['PROPOSED', 'CONFIRMED'] }, 'EARLIEST');
  const over = useVisits(PAST, { from: past, until: now, states: ALL_STATES }, 'LATEST');
  const cancelled = useVisits(PAST, { from: now, until: last, states: ['CANCELLED', 'DONE'] }, 'LATEST');
  // Those with visits come first.
  const visited = new Set(
    [ahead, over, cancelled]
      .flatMap((pages) => pages.data?.list.nodes ?? [])
      .map(({ relationship }) => relationship.id),
  );
  const partners = [...(data?.party?.relationships.nodes ?? [])].sort(
    (a, b) => Number(visited.has(b.id)) - Number(visited.has(a.id)),
  );
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle} aside={<ProposeVisit relationships={partners} />} />
      <QueryBoundary query={ahead} select={({ list }) => list} refetch={ahead.refetch} rows={8}>
        {({ nodes }) => <Agenda {...{ now, nodes, ahead, over, cancelled }} />}
      </QueryBoundary>
    </>
  );
}

interface Period {
  from: string;
  until: string;
  states: AppointmentState[];
}

function useVisits(first: number, period: Period, orderBy: AppointmentOrder) {
  const { party } = useViewer();
  return useQueryPages({
    query: VisitsDocument,
    variables: { party: party.id, first, ...period, orderBy },
    select: (data) => data.party?.appointments,
  });
}
type Visits = ReturnType<typeof useVisits>;

function Agenda({
  now,
  nodes,
  ahead,
  over,
  cancelled,
}: {
  now: string;
  nodes: readonly VisitFragment[];
  ahead: Visits;
  over: Visits;
  cancelled: Visits;
}) {
  const t = usePackTexts(visitTexts);
  const { party } = useViewer();
  const toAnswer = nodes.filter((visit) => needsAnswerOf(visit, party.id));
  // One that is going on now is ahead.
  const ended = over.data?.list.nodes.filter(({ endsAt }) => endsAt < now) ?? [];
  const others = [...(cancelled.data?.list.nodes ?? []), ...ended];
  const isEmpty = nodes.length === 0 && others.length === 0;
  return (
    <div className="with-aside">
      <div className="stack">
        {isEmpty && [over, cancelled].every(({ fetching, error }) => !fetching && !error) && (
          <EmptyState icon={CalendarDays} title={t.none} hint={t.noneHint} />
        )}
        <VisitList title={t.toAnswer} visits={toAnswer} />
        <VisitList title={t.upcoming} visits={nodes.filter((visit) => !toAnswer.includes(visit))} more={[ahead]} />
        <VisitList title={t.past} visits={others} more={[cancelled, over]} />
      </div>
      <aside className="stack">
        <ExportRowsMenu
          name="appointments"
          rows={[...nodes, ...others]}
          isCut={[ahead, over, cancelled].some(({ data }) => data?.hasMore)}
          columns={[
            [t.subject, ({ title }) => title],
            [t.when, ({ startsAt }) => startsAt],
            [t.until, ({ endsAt }) => endsAt],
            [t.place, (visit) => addressOf(visit)],
            [t.counterpart, ({ relationship }) => otherSide(relationship, party.id).name],
            [t.state, ({ state }) => t.states[state]],
          ]}
        />
        <MonthCalendar visits={[...nodes, ...others].filter(({ state }) => state !== 'CANCELLED')} />
        <CalendarFeedCard />
      </aside>
    </div>
  );
}

function VisitList({ title, visits, more }: { title: string; visits: readonly VisitFragment[]; more?: Visits[] }) {
  if (visits.length === 0 && (more ?? []).every(isWhole)) return null;
  return (
    <Card title={title}>
      <ul className="items">
        {visits.map((visit) => (
          <VisitItem key={visit.id} visit={visit} />
        ))}
      </ul>
      {more?.map((pages, index) => (
        <MorePages key={index} pages={pages} />
      ))}
    </Card>
  );
}
