/** The button that proposes a visit, and its form. */
import { CalendarPlus } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { DEFAULT_MINUTES } from '../../../features/appointments/appointment-limits.rules.ts';
import { UNDER_WAY_STATES } from '../../../values/relationship-state.rules.ts';
import { MAX_NAME_LENGTH } from '../../../values/text-limits.rules.ts';
import { usePackTexts } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import { PlacesDocument, ProposeVisitDocument, type VisitRelationshipFragment } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from '../../ui/select.tsx';
import { dayFromNow } from '../../values/calendar.rules.ts';
import { fullAddress } from '../../values/format.ts';
import { otherSide } from '../relationship-summary/sides.rules.ts';
import { visitTexts } from './texts.ts';
import { LOCAL_TIME_ZONE } from './visit.ts';
import { VisitTimeForm } from './visit-time-form.tsx';

const DURATIONS_MINUTES = ['30', '45', '60', '90', '120'];
const DEFAULT_TIME = 'T10:00';
/** The value of the select for a place that is typed. */
const OTHER_LOCATION = '';

interface Place {
  id: string;
  name: string;
}

interface Props {
  /** With whom a visit may be proposed; those that are not agreed or active are left out. */
  relationships: readonly VisitRelationshipFragment[];
  /** The place, when it is known already. */
  place?: Place;
  variant?: 'primary' | 'quiet';
}

export function ProposeVisit({ relationships, place, variant = 'primary' }: Props) {
  const t = usePackTexts(visitTexts);
  const [open, setOpen] = useState(false);
  const visitable = relationships.filter(({ state }) => UNDER_WAY_STATES.includes(state));
  if (visitable.length === 0) return null;
  return (
    <>
      <Button
        variant={variant}
        icon={CalendarPlus}
        aria-label={place && `${t.propose}: ${place.name}`}
        title={place && t.propose}
        onClick={() => setOpen(true)}
      >
        {place ? undefined : t.propose}
      </Button>
      {open && <ProposeVisitDialog relationships={visitable} place={place} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposeVisitDialog({ relationships, place, onClose }: Props & { onClose: () => void }) {
  const t = usePackTexts(visitTexts);
  const { party } = useViewer();
  const { mutate, busy, problem } = useIdempotentMutation(ProposeVisitDocument, t.proposed);
  const [relationship, setRelationship] = useState(relationships[0]?.id ?? '');
  const [placeId, setPlaceId] = useState(place?.id ?? OTHER_LOCATION);
  const [location, setLocation] = useState('');
  const [minutes, setMinutes] = useState(String(DEFAULT_MINUTES));
  const [note, setNote] = useState('');
  const [startsAt, setStartsAt] = useState(() => dayFromNow(1) + DEFAULT_TIME);
  const favourites = useFavouritePlaces(relationship, place !== undefined);
  const places = place ? [[place.id, place.name] as const] : favourites;
  return (
    <Dialog title={t.propose} onClose={onClose}>
      <VisitTimeForm
        {...{ busy, problem, startsAt }}
        onStartsAt={setStartsAt}
        submitLabel={t.propose}
        onSubmit={async () => {
          const input = {
            relationship,
            title: t.subject,
            startsAt,
            timeZone: LOCAL_TIME_ZONE,
            durationMinutes: Number(minutes),
            place: placeId || null,
            location: (placeId === OTHER_LOCATION && location) || null,
            note: note || null,
          };
          if (await mutate(input)) onClose();
        }}
      >
        <div className="visit-fields">
          <Select
            label={t.duration}
            value={minutes}
            onChange={setMinutes}
            options={DURATIONS_MINUTES.map((each) => [each, t.minutes(each)] as const)}
          />
          {relationships.length > 1 && (
            <Select
              label={t.counterpart}
              value={relationship}
              onChange={(next) => {
                setRelationship(next);
                setPlaceId(OTHER_LOCATION);
              }}
              options={relationships.map(
                (each) => [each.id, `${otherSide(each, party.id).name}, ${each.offering.name}`] as const,
              )}
            />
          )}
          <Select
            label={t.place}
            value={placeId}
            onChange={setPlaceId}
            options={[...places, [OTHER_LOCATION, t.otherLocation]]}
          />
        </div>
        {placeId === OTHER_LOCATION && (
          <label>
            {t.location}
            <input maxLength={MAX_NAME_LENGTH} value={location} onChange={(event) => setLocation(event.target.value)} />
          </label>
        )}
        <label>
          {t.note}
          <textarea rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </VisitTimeForm>
    </Dialog>
  );
}

/** The client's favourite homes as options of a select. */
function useFavouritePlaces(relationship: string, pause: boolean) {
  const [{ data }] = useQuery({ query: PlacesDocument, variables: { relationship }, pause });
  return (data?.serviceRelationship?.favourites.nodes ?? []).map(
    ({ listing }) => [listing.id, fullAddress(listing)] as const,
  );
}
