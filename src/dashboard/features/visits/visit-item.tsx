/** A visit in a list, with what the viewer may do. */
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { usePackTexts } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  CancelVisitDocument,
  CompleteVisitDocument,
  ConfirmVisitDocument,
  type VisitFragment,
} from '../../generated.ts';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { dateTime, time } from '../../values/format.ts';
import { isParty, otherSide } from '../relationship-summary/sides.rules.ts';
import { OtherTimeDialog } from './other-time-dialog.tsx';
import { visitTexts } from './texts.ts';
import { addressOf, LOCAL_TIME_ZONE, needsAnswerOf } from './visit.ts';
import './visits.css';

const TONES: Record<VisitFragment['state'], Tone> = {
  PROPOSED: 'warn',
  CONFIRMED: 'good',
  CANCELLED: 'muted',
  DONE: 'accent',
};

/** @param menu after the buttons */
export function VisitItem({ visit, menu }: { visit: VisitFragment; menu?: ReactNode }) {
  const t = usePackTexts(visitTexts);
  const { party } = useViewer();
  const { relationship, startsAt, endsAt, timeZone, state } = visit;
  return (
    <li className="item visit">
      <div>
        <p className="strong">
          {visit.title} <Badge tone={TONES[state]}>{t.states[state]}</Badge>
        </p>
        <p>
          <time dateTime={startsAt}>{dateTime(startsAt)}</time> – {time(endsAt)}
          {timeZone !== LOCAL_TIME_ZONE && (
            <span className="hint"> {t.there(dateTime(startsAt, timeZone), timeZone)}</span>
          )}
        </p>
        <p className="hint">
          {[addressOf(visit), t.with(otherSide(relationship, party.id).name)].filter(Boolean).join(' · ')} ·{' '}
          <Link href={`/relationships/${relationship.id}`}>{relationship.offering.name}</Link>
        </p>
        {(visit.cancelReason ?? visit.note) && <p className="hint">{visit.cancelReason ?? visit.note}</p>}
      </div>
      <VisitActions visit={visit} />
      {menu}
    </li>
  );
}

function VisitActions({ visit }: { visit: VisitFragment }) {
  const t = usePackTexts(visitTexts);
  const { party } = useViewer();
  const confirm = useIdempotentMutation(ConfirmVisitDocument, t.confirmed);
  const cancel = useIdempotentMutation(CancelVisitDocument, t.cancelled);
  const complete = useIdempotentMutation(CompleteVisitDocument);
  const [dialog, setDialog] = useState<'time' | 'cancel' | 'complete'>();
  const close = () => setDialog(undefined);
  const { id, version, state, relationship } = visit;
  const input = { id, expectedVersion: version };
  if (state === 'DONE' || state === 'CANCELLED') return null;
  if (!isParty(relationship, party.id)) return null;
  const hasBegun = new Date(visit.startsAt) < new Date();
  return (
    <div className="actions">
      {needsAnswerOf(visit, party.id) && (
        <Button variant="primary" busy={confirm.busy} onClick={() => confirm.mutate(input)}>
          {t.confirm}
        </Button>
      )}
      {state === 'CONFIRMED' && hasBegun && <Button onClick={() => setDialog('complete')}>{t.complete}</Button>}
      <Button variant="quiet" onClick={() => setDialog('time')}>
        {t.otherTime}
      </Button>
      <Button variant="quiet" onClick={() => setDialog('cancel')}>
        {t.cancel}
      </Button>
      {dialog === 'time' && <OtherTimeDialog visit={visit} onClose={close} />}
      {dialog === 'cancel' && (
        <ReasonDialog
          title={t.cancel}
          label={t.why}
          busy={cancel.busy}
          onSubmit={(reason) => cancel.mutate({ ...input, reason })}
          onClose={close}
        />
      )}
      {dialog === 'complete' && (
        <ReasonDialog
          title={t.complete}
          label={t.howWasIt}
          variant="primary"
          busy={complete.busy}
          onSubmit={(note) => complete.mutate({ ...input, note })}
          onClose={close}
        />
      )}
    </div>
  );
}
