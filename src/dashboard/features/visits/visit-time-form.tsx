/** A form with the time of a visit; if a participant is not free then, it offers the nearest free times. */
import type { FormEvent, ReactNode } from 'react';
import { usePackTexts } from '../../client/packs.ts';
import type { IdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { Button } from '../../ui/button.tsx';
import { localDateTime } from '../../values/calendar.rules.ts';
import { dateTime } from '../../values/format.ts';
import { visitTexts } from './texts.ts';
import './visits.css';

interface Props extends Pick<IdempotentMutation<unknown, never>, 'busy' | 'problem'> {
  /** Local time without an offset: "2026-12-01T14:30". */
  startsAt: string;
  onStartsAt: (startsAt: string) => void;
  submitLabel: string;
  onSubmit: () => void;
  children?: ReactNode;
}

export function VisitTimeForm({ startsAt, onStartsAt, busy, problem, submitLabel, onSubmit, children }: Props) {
  const t = usePackTexts(visitTexts);
  return (
    <form
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <label>
        {t.when}
        <input
          type="datetime-local"
          required
          value={startsAt}
          min={localDateTime(new Date())}
          onChange={(event) => onStartsAt(event.target.value)}
        />
      </label>
      {children}
      {problem && (
        <div className="error-message slot-taken" role="alert">
          <p>{problem.message}</p>
          {problem.alternatives?.map((slot) => (
            <Button key={slot.startsAt} onClick={() => onStartsAt(localDateTime(new Date(slot.startsAt)))}>
              {dateTime(slot.startsAt)}
            </Button>
          ))}
        </div>
      )}
      <div className="actions">
        <Button variant="primary" type="submit" busy={busy}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
