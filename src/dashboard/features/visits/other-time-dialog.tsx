/** Proposes another time in answer to a proposal, or moves a booked visit. */
import { useState } from 'react';
import { usePackTexts } from '../../client/packs.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { CounterProposeVisitDocument, MoveVisitDocument, type VisitFragment } from '../../generated.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { localDateTime } from '../../values/calendar.rules.ts';
import { visitTexts } from './texts.ts';
import { LOCAL_TIME_ZONE } from './visit.ts';
import { VisitTimeForm } from './visit-time-form.tsx';

export function OtherTimeDialog({ visit, onClose }: { visit: VisitFragment; onClose: () => void }) {
  const t = usePackTexts(visitTexts);
  const counterProposal = useIdempotentMutation(CounterProposeVisitDocument, t.proposed);
  const move = useIdempotentMutation(MoveVisitDocument, t.moved);
  const isBooked = visit.state === 'CONFIRMED';
  const { mutate, busy, problem } = isBooked ? move : counterProposal;
  const [startsAt, setStartsAt] = useState(localDateTime(new Date(visit.startsAt)));
  return (
    <Dialog title={t.otherTime} onClose={onClose}>
      <VisitTimeForm
        {...{ busy, problem, startsAt }}
        onStartsAt={setStartsAt}
        submitLabel={isBooked ? t.move : t.propose}
        onSubmit={async () => {
          const input = { id: visit.id, expectedVersion: visit.version, startsAt, timeZone: LOCAL_TIME_ZONE };
          if (await mutate(input)) onClose();
        }}
      />
    </Dialog>
  );
}
