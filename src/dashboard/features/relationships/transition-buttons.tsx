/** The transitions of a relationship that the viewer may make in its state. */
import { Pause, Play, Square, Waypoints } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { useViewer } from '../../client/viewer.tsx';
import {
  ActivateRelationshipDocument,
  EndRelationshipDocument,
  type RelationshipState,
  ResumeRelationshipDocument,
  SuspendRelationshipDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { dayFromNow } from '../../values/calendar.rules.ts';
import { AnswerProposal } from '../relationship-summary/answer-proposal.tsx';
import { isParty } from '../relationship-summary/sides.rules.ts';
import type { RelationshipDetails } from './relationship-details.ts';
import { relationshipTexts as t } from './texts.ts';

export function TransitionButtons({ relationship }: { relationship: RelationshipDetails }) {
  const { party } = useViewer();
  const activate = useIdempotentMutation(ActivateRelationshipDocument);
  const resume = useIdempotentMutation(ResumeRelationshipDocument);
  const [asked, setAsked] = useState<'end' | 'suspend'>();
  const onClose = () => setAsked(undefined);
  const { id, version, state, startsOn, proposedBy } = relationship;
  const input = { id, expectedVersion: version };
  const today = dayFromNow(0);
  if (!isParty(relationship, party.id)) return null;
  const end = (
    <Button variant="quiet" icon={Square} onClick={() => setAsked('end')}>
      {t.end}
    </Button>
  );
  const transitions: Record<RelationshipState, ReactNode> = {
    PROPOSED: proposedBy?.id === party.id ? null : <AnswerProposal relationship={relationship} />,
    AGREED: (
      <Button variant="primary" icon={Play} busy={activate.busy} onClick={() => activate.mutate(input)}>
        {t.activate}
      </Button>
    ),
    ACTIVE: (
      <>
        <Button variant="quiet" icon={Pause} onClick={() => setAsked('suspend')}>
          {t.suspend}
        </Button>
        {end}
      </>
    ),
    SUSPENDED: (
      <>
        <Button variant="primary" icon={Play} busy={resume.busy} onClick={() => resume.mutate(input)}>
          {t.resume}
        </Button>
        {end}
      </>
    ),
    ENDED: null,
    DECLINED: null,
  };
  return (
    <>
      <Link href={`/graph/${id}`} className="button quiet">
        <Waypoints size={16} aria-hidden /> {t.inGraph}
      </Link>
      {transitions[state]}
      {asked === 'suspend' && <SuspendDialog {...{ input, onClose }} />}
      {asked === 'end' && (
        <EndDialog input={{ ...input, endsOn: startsOn > today ? startsOn : today }} onClose={onClose} />
      )}
    </>
  );
}

function SuspendDialog({ input, onClose }: { input: { id: string; expectedVersion: number }; onClose: () => void }) {
  const { mutate, busy } = useIdempotentMutation(SuspendRelationshipDocument);
  return (
    <ConfirmDialog
      title={t.suspend}
      hint={t.suspendSure}
      busy={busy}
      onSubmit={() => mutate(input)}
      onClose={onClose}
    />
  );
}

function EndDialog({
  input,
  onClose,
}: {
  input: { id: string; expectedVersion: number; endsOn: string };
  onClose: () => void;
}) {
  const { mutate, busy } = useIdempotentMutation(EndRelationshipDocument);
  return <ConfirmDialog title={t.end} hint={t.endSure} busy={busy} onSubmit={() => mutate(input)} onClose={onClose} />;
}
