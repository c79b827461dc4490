/** A calendar of one month with the visits marked. */
import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useState } from 'react';
import { usePackTexts } from '../../client/packs.ts';
import type { VisitFragment } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { localDay, weeksOfMonth } from '../../values/calendar.rules.ts';
import { firstDayOfWeek, monthName, time, weekday } from '../../values/format.ts';
import { visitTexts } from './texts.ts';
import { addressOf } from './visit.ts';

const MAX_MARKS = 3;

export function MonthCalendar({ visits }: { visits: VisitFragment[] }) {
  const t = usePackTexts(visitTexts);
  const [month, setMonth] = useState(() => new Date(new Date().getFullYear(), new Date().getMonth(), 1));
  const weeks = weeksOfMonth(month.getFullYear(), month.getMonth(), firstDayOfWeek());
  const today = localDay(new Date());
  const byDay = new Map<string, VisitFragment[]>();
  for (const visit of visits) {
    const day = localDay(new Date(visit.startsAt));
    byDay.set(day, [...(byDay.get(day) ?? []), visit]);
  }
  const turn = (months: number) => setMonth(new Date(month.getFullYear(), month.getMonth() + months, 1));
  return (
    <Card
      title={monthName(month)}
      aside={
        <div className="actions month-turn">
          <Button variant="quiet" icon={ChevronLeft} aria-label={t.previousMonth} onClick={() => turn(-1)} />
          <Button variant="quiet" icon={ChevronRight} aria-label={t.nextMonth} onClick={() => turn(1)} />
        </div>
      }
    >
      <table className="month">
        <caption className="visually-hidden">{monthName(month)}</caption>
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
              {week.map((day) => (
                <Day
                  key={localDay(day)}
                  day={day}
                  isOtherMonth={day.getMonth() !== month.getMonth()}
                  isToday={localDay(day) === today}
                  visits={byDay.get(localDay(day)) ?? []}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function Day({
  day,
  isOtherMonth,
  isToday,
  visits,
}: {
  day: Date;
  isOtherMonth: boolean;
  isToday: boolean;
  visits: VisitFragment[];
}) {
  const descriptions = visits.map((visit) => `${time(visit.startsAt)} ${visit.title} ${addressOf(visit) ?? ''}`);
  return (
    <td
      className={isOtherMonth ? 'other' : undefined}
      aria-current={isToday ? 'date' : undefined}
      title={descriptions.join('\n') || undefined}
    >
      {day.getDate()}
      {visits.length > 0 && (
        <span className="marks">
          <span className="visually-hidden">{descriptions.join(', ')}</span>
          {visits.slice(0, MAX_MARKS).map(({ id, state }) => (
            <i key={id} className={state} aria-hidden />
          ))}
        </span>
      )}
    </td>
  );
}
