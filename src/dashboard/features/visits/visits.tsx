/** All visits of the viewer: to answer, coming, and past, with a calendar of the month, and its feed for calendar programs. */
import { CalendarDays, ChevronLeft, ChevronRight, Rss } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import { PublishCalendarFeedDocument, type VisitFragment, VisitsDocument } from '../../generated.ts';
import { CopyButton } from '../../ui/copy-button.tsx';
import { Button, Card, Empty, Loaded, PageTitle } from '../../ui/parts.tsx';
import { instantFromNow, localDay, weeksOfMonth } from '../../values/calendar.rules.ts';
import { firstDayOfWeek, monthName, time, weekday } from '../../values/format.ts';
import { visitTexts as t } from './texts.ts';
import { addressOf, awaits, ProposeVisit, VisitItem } from './visit-parts.tsx';

/** What was longer ago is on the relationships' pages. */
const PAST_DAYS = 60;

export default function Visits() {
  const { party } = useViewer();
  const from = useMemo(() => instantFromNow(-PAST_DAYS), []);
  const [asked, again] = useQuery({ query: VisitsDocument, variables: { party: party.id, from } });
  // First those in which people meet.
  const relationships = [...(asked.data?.party?.relationships.nodes ?? [])].sort(
    (a, b) => b.appointments.nodes.length - a.appointments.nodes.length,
  );
  return (
    <>
      <PageTitle title={t.title} subtitle={t.subtitle} aside={<ProposeVisit relationships={relationships} />} />
      <Loaded asked={asked} find={(data) => data.party} again={again} rows={8}>
        {({ relationships: { nodes } }) => <Agenda visits={nodes.flatMap(({ appointments }) => appointments.nodes)} />}
      </Loaded>
    </>
  );
}

function Agenda({ visits }: { visits: VisitFragment[] }) {
  const { party } = useViewer();
  const sorted = [...visits].sort((a, b) => a.startsAt.localeCompare(b.startsAt));
  const now = Date.now();
  const isAhead = ({ endsAt, state }: VisitFragment) =>
    new Date(endsAt).getTime() >= now && (state === 'PROPOSED' || state === 'CONFIRMED');
  const toAnswer = sorted.filter((visit) => awaits(visit, party.id));
  const coming = sorted.filter((visit) => isAhead(visit) && !toAnswer.includes(visit));
  const past = sorted.filter((visit) => !isAhead(visit)).reverse();
  return (
    <div className="with-aside">
      <div className="stack">
        {sorted.length === 0 && <Empty icon={CalendarDays} title={t.none} hint={t.noneHint} />}
        {(
          [
            [t.toAnswer, toAnswer],
            [t.coming, coming],
            [t.past, past],
          ] as const
        ).map(
          ([title, of]) =>
            of.length > 0 && (
              <Card key={title} title={title}>
                <ul className="items">
                  {of.map((visit) => (
                    <VisitItem key={visit.id} visit={visit} />
                  ))}
                </ul>
              </Card>
            ),
        )}
      </div>
      <aside className="stack">
        <Month visits={sorted.filter(({ state }) => state !== 'CANCELLED')} />
        <Feed />
      </aside>
    </div>
  );
}

function Month({ visits }: { visits: VisitFragment[] }) {
  const [shown, setShown] = useState(() => new Date(new Date().getFullYear(), new Date().getMonth(), 1));
  const weeks = weeksOfMonth(shown.getFullYear(), shown.getMonth(), firstDayOfWeek());
  const today = localDay(new Date());
  const byDay = new Map<string, VisitFragment[]>();
  for (const visit of visits) {
    const day = localDay(new Date(visit.startsAt));
    byDay.set(day, [...(byDay.get(day) ?? []), visit]);
  }
  const turn = (months: number) => setShown(new Date(shown.getFullYear(), shown.getMonth() + months, 1));
  return (
    <Card
      title={monthName(shown)}
      aside={
        <div className="actions month-turn">
          <Button look="quiet" icon={ChevronLeft} aria-label={t.previousMonth} onClick={() => turn(-1)} />
          <Button look="quiet" icon={ChevronRight} aria-label={t.nextMonth} onClick={() => turn(1)} />
        </div>
      }
    >
      <table className="month">
        <caption className="visually-hidden">{monthName(shown)}</caption>
        <thead>
          <tr>
            {weeks[0]?.map((day) => (
              <th key={day.getDay()} scope="col">
                {weekday(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeks.map((week) => (
            <tr key={localDay(week[0] as Date)}>
              {week.map((day) => {
                const key = localDay(day);
                const of = byDay.get(key) ?? [];
                const isOther = day.getMonth() !== shown.getMonth();
                const said = of.map((visit) => `${time(visit.startsAt)} ${visit.title} ${addressOf(visit) ?? ''}`);
                return (
                  <td
                    key={key}
                    className={isOther ? 'other' : undefined}
                    aria-current={key === today ? 'date' : undefined}
                    title={said.join('\n') || undefined}
                  >
                    {day.getDate()}
                    {of.length > 0 && (
                      <span className="marks">
                        <span className="visually-hidden">{said.join(', ')}</span>
                        {of.slice(0, 3).map(({ id, state }) => (
                          <i key={id} className={state} aria-hidden />
                        ))}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

/** A secret address for calendar programs; a new one ends the one before. */
function Feed() {
  const { act, busy } = useAct(PublishCalendarFeedDocument);
  const [url, setUrl] = useState<string>();
  return (
    <Card title={t.feed} hint={t.feedHint}>
      {url ? (
        <>
          <label>
            <span className="visually-hidden">{t.feedAddress}</span>
            <input readOnly value={url} onFocus={(event) => event.target.select()} />
          </label>
          <div className="actions">
            <CopyButton text={url} />
            <a className="button plain" href={url.replace(/^https?:/, 'webcal:')}>
              {t.subscribe}
            </a>
          </div>
        </>
      ) : (
        <Button
          icon={Rss}
          busy={busy}
          onClick={async () => {
            const made = await act({});
            if (made?.path) setUrl(new URL(made.path, location.href).href);
          }}
        >
          {t.feedMake}
        </Button>
      )}
    </Card>
  );
}
