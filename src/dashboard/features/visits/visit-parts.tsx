/** A visit, what either side may do with it, and booking one. */
import { CalendarPlus } from 'lucide-react';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { type Act, useAct } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  CancelVisitDocument,
  CompleteVisitDocument,
  ConfirmVisitDocument,
  CounterProposeVisitDocument,
  MoveVisitDocument,
  PlacesDocument,
  ProposeVisitDocument,
  type VisitFragment,
  type VisitRelationshipFragment,
} from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Badge, Button, Choice, type Tone } from '../../ui/parts.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { localDateTime } from '../../values/calendar.rules.ts';
import { dateTime, fullAddress, time } from '../../values/format.ts';
import { isParty, otherSide } from '../relationship-summary/relationship-parts.tsx';
import { visitTexts as t } from './texts.ts';
import './visits.css';

const TONES: Record<VisitFragment['state'], Tone> = {
  PROPOSED: 'warn',
  CONFIRMED: 'good',
  CANCELLED: 'muted',
  DONE: 'accent',
};
const MINUTES = ['30', '45', '60', '90', '120'];
const HERE = Intl.DateTimeFormat().resolvedOptions().timeZone;
const ELSEWHERE = '';

/** An answer is due from the viewer's side. */
export const awaits = (visit: VisitFragment, party: string) =>
  visit.state === 'PROPOSED' && visit.proposedBy.id !== party && new Date(visit.startsAt) > new Date();

export function addressOf(visit: VisitFragment): string | null {
  const { place, location } = visit;
  return place?.__typename === 'Listing' ? fullAddress(place) : location;
}

export function VisitItem({ visit }: { visit: VisitFragment }) {
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
          {timeZone !== HERE && <span className="hint"> {t.there(dateTime(startsAt, timeZone), timeZone)}</span>}
        </p>
        <p className="hint">
          {[addressOf(visit), t.with(otherSide(relationship, party.id).name)].filter(Boolean).join(' · ')} ·{' '}
          <Link href={`/relationships/${relationship.id}`}>{relationship.offering.name}</Link>
        </p>
        {(visit.cancelReason ?? visit.note) && <p className="hint">{visit.cancelReason ?? visit.note}</p>}
      </div>
      <Steps visit={visit} />
    </li>
  );
}

function Steps({ visit }: { visit: VisitFragment }) {
  const { party } = useViewer();
  const confirm = useAct(ConfirmVisitDocument, t.confirmed);
  const cancel = useAct(CancelVisitDocument, t.cancelled);
  const complete = useAct(CompleteVisitDocument);
  const [doing, setDoing] = useState<'time' | 'cancel' | 'complete'>();
  const stop = () => setDoing(undefined);
  const { id, version, state, relationship } = visit;
  const input = { id, expectedVersion: version };
  if (state === 'DONE' || state === 'CANCELLED') return null;
  if (!isParty(relationship, party.id)) return null;
  const isOver = new Date(visit.startsAt) < new Date();
  return (
    <div className="actions">
      {awaits(visit, party.id) && (
        <Button look="primary" busy={confirm.busy} onClick={() => confirm.act(input)}>
          {t.confirm}
        </Button>
      )}
      {state === 'CONFIRMED' && isOver && <Button onClick={() => setDoing('complete')}>{t.complete}</Button>}
      <Button look="quiet" onClick={() => setDoing('time')}>
        {t.otherTime}
      </Button>
      <Button look="quiet" onClick={() => setDoing('cancel')}>
        {t.cancel}
      </Button>
      {doing === 'time' && <OtherTime visit={visit} onClose={stop} />}
      {doing === 'cancel' && (
        <ReasonDialog
          title={t.cancel}
          label={t.why}
          busy={cancel.busy}
          onSubmit={(reason) => cancel.act({ ...input, reason })}
          onClose={stop}
        />
      )}
      {doing === 'complete' && (
        <ReasonDialog
          title={t.complete}
          label={t.howWasIt}
          look="primary"
          busy={complete.busy}
          onSubmit={(note) => complete.act({ ...input, note })}
          onClose={stop}
        />
      )}
    </div>
  );
}

/** A proposal is answered with another time; a booked visit is moved. */
function OtherTime({ visit, onClose }: { visit: VisitFragment; onClose: () => void }) {
  const counter = useAct(CounterProposeVisitDocument, t.proposed);
  const move = useAct(MoveVisitDocument, t.moved);
  const { act, busy, problem } = visit.state === 'CONFIRMED' ? move : counter;
  const [startsAt, setStart] = useState(localDateTime(new Date(visit.startsAt)));
  return (
    <Dialog title={t.otherTime} onClose={onClose}>
      <TimeForm
        {...{ busy, problem, startsAt }}
        onStart={setStart}
        submit={visit.state === 'CONFIRMED' ? t.move : t.propose}
        onSubmit={async () =>
          (await act({ id: visit.id, expectedVersion: visit.version, startsAt, timeZone: HERE })) && onClose()
        }
      />
    </Dialog>
  );
}

interface TimeProps extends Pick<Act<unknown, never>, 'busy' | 'problem'> {
  startsAt: string;
  onStart: (startsAt: string) => void;
  submit: string;
  onSubmit: () => void;
  children?: ReactNode;
}

/** A time, and the free ones nearby where somebody is not free then. */
function TimeForm({ startsAt, onStart, busy, problem, submit, onSubmit, children }: TimeProps) {
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
          onChange={(event) => onStart(event.target.value)}
        />
      </label>
      {children}
      {problem && (
        <div className="wrong" role="alert">
          <p>{problem.message}</p>
          {problem.alternatives?.map((slot) => (
            <Button key={slot.startsAt} onClick={() => onStart(localDateTime(new Date(slot.startsAt)))}>
              {dateTime(slot.startsAt)}
            </Button>
          ))}
        </div>
      )}
      <div className="actions">
        <Button look="primary" type="submit" busy={busy}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

/** Opens the form in which a visit is proposed; `place` when it is known already. */
export function ProposeVisit({
  relationships,
  place,
  look = 'primary',
}: {
  relationships: readonly VisitRelationshipFragment[];
  place?: { id: string; name: string };
  look?: 'primary' | 'quiet';
}) {
  const [open, setOpen] = useState(false);
  const may = relationships.filter(({ state }) => state === 'AGREED' || state === 'ACTIVE');
  if (may.length === 0) return null;
  return (
    <>
      {place ? (
        <Button
          look={look}
          icon={CalendarPlus}
          aria-label={`${t.propose}: ${place.name}`}
          title={t.propose}
          onClick={() => setOpen(true)}
        />
      ) : (
        <Button look={look} icon={CalendarPlus} onClick={() => setOpen(true)}>
          {t.propose}
        </Button>
      )}
      {open && <ProposalDialog relationships={may} place={place} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposalDialog({
  relationships,
  place,
  onClose,
}: {
  relationships: readonly VisitRelationshipFragment[];
  place?: { id: string; name: string };
  onClose: () => void;
}) {
  const { party } = useViewer();
  const { act, busy, problem } = useAct(ProposeVisitDocument, t.proposed);
  const [relationship, setRelationship] = useState(relationships[0]?.id ?? '');
  const [chosen, setChosen] = useState(place?.id ?? ELSEWHERE);
  const [location, setLocation] = useState('');
  const [minutes, setMinutes] = useState('45');
  const [note, setNote] = useState('');
  const [startsAt, setStart] = useState(() =>
    localDateTime(new Date(Date.now() + 86_400_000)).replace(/T.*/, 'T10:00'),
  );
  const [{ data }] = useQuery({ query: PlacesDocument, variables: { relationship }, pause: place !== undefined });
  const places = place
    ? [[place.id, place.name] as const]
    : (data?.serviceRelationship?.favourites.nodes ?? []).map(
        ({ listing }) => [listing.id, fullAddress(listing)] as const,
      );
  return (
    <Dialog title={t.propose} onClose={onClose}>
      <TimeForm
        {...{ busy, problem, startsAt }}
        onStart={setStart}
        submit={t.propose}
        onSubmit={async () => {
          const input = {
            relationship,
            startsAt,
            timeZone: HERE,
            durationMinutes: Number(minutes),
            place: chosen || null,
            location: (chosen === ELSEWHERE && location) || null,
            note: note || null,
          };
          if (await act(input)) onClose();
        }}
      >
        <div className="visit-fields">
          <Choice
            label={t.howLong}
            value={minutes}
            onChange={setMinutes}
            options={MINUTES.map((each) => [each, t.minutes(each)] as const)}
          />
          {relationships.length > 1 && (
            <Choice
              label={t.whom}
              value={relationship}
              onChange={(next) => {
                setRelationship(next);
                setChosen(ELSEWHERE);
              }}
              options={relationships.map(
                (each) => [each.id, `${otherSide(each, party.id).name}, ${each.offering.name}`] as const,
              )}
            />
          )}
          <Choice label={t.where} value={chosen} onChange={setChosen} options={[...places, [ELSEWHERE, t.elsewhere]]} />
        </div>
        {chosen === ELSEWHERE && (
          <label>
            {t.location}
            <input maxLength={200} value={location} onChange={(event) => setLocation(event.target.value)} />
          </label>
        )}
        <label>
          {t.note}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </TimeForm>
    </Dialog>
  );
}
