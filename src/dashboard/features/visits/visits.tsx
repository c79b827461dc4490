/** All visits of the viewer: to answer, upcoming and past, with a calendar and its feed for calendar programs. */
import { CalendarDays } from 'lucide-react';
import { useMemo } from 'react';
import { useQuery } from 'urql';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { usePackTexts } from '../../client/packs.ts';
import { useViewer } from '../../client/viewer.tsx';
import { type VisitFragment, VisitsDocument } from '../../generated.ts';
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

export default function Visits() {
  const t = usePackTexts(visitTexts);
  const { party } = useViewer();
  const from = useMemo(() => instantFromNow(-PAST_DAYS), []);
  const [query, refetch] = useQuery({ query: VisitsDocument, variables: { party: party.id, from } });
  // Relationships with visits come first.
  const relationships = [...(query.data?.party?.relationships.nodes ?? [])].sort(
    (a, b) => b.appointments.nodes.length - a.appointments.nodes.length,
  );
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle} aside={<ProposeVisit relationships={relationships} />} />
      <QueryBoundary query={query} select={(data) => data.party} refetch={refetch} rows={8}>
        {({ relationships: { nodes } }) => <Agenda visits={nodes.flatMap(({ appointments }) => appointments.nodes)} />}
      </QueryBoundary>
    </>
  );
}

function Agenda({ visits }: { visits: VisitFragment[] }) {
  const t = usePackTexts(visitTexts);
  const { party } = useViewer();
  const sorted = [...visits].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const now = Date.now();
  const isAhead = ({ endsAt, state }: VisitFragment) =>
    new Date(endsAt).getTime() >= now && (state === 'PROPOSED' || state === 'CONFIRMED');
  const toAnswer = sorted.filter((visit) => needsAnswerOf(visit, party.id));
  const upcoming = sorted.filter((visit) => isAhead(visit) && !toAnswer.includes(visit));
  const past = sorted.filter((visit) => !isAhead(visit)).reverse();
  return (
    <div className="with-aside">
      <div className="stack">
        {sorted.length === 0 && <EmptyState icon={CalendarDays} title={t.none} hint={t.noneHint} />}
        <VisitList title={t.toAnswer} visits={toAnswer} />
        <VisitList title={t.upcoming} visits={upcoming} />
        <VisitList title={t.past} visits={past} />
      </div>
      <aside className="stack">
        <ExportRowsMenu
          name="appointments"
          rows={sorted}
          columns={[
            [t.subject, ({ title }) => title],
            [t.when, ({ startsAt }) => startsAt],
            [t.until, ({ endsAt }) => endsAt],
            [t.place, (visit) => addressOf(visit)],
            [t.counterpart, ({ relationship }) => otherSide(relationship, party.id).name],
            [t.state, ({ state }) => t.states[state]],
          ]}
        />
        <MonthCalendar visits={sorted.filter(({ state }) => state !== 'CANCELLED')} />
        <CalendarFeedCard />
      </aside>
    </div>
  );
}

function VisitList({ title, visits }: { title: string; visits: VisitFragment[] }) {
  if (visits.length === 0) return null;
  return (
    <Card title={title}>
      <ul className="items">
        {visits.map((visit) => (
          <VisitItem key={visit.id} visit={visit} />
        ))}
      </ul>
    </Card>
  );
}
