/** Answers a proposed relationship: agree or decline. */
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  AgreeRelationshipDocument,
  DeclineRelationshipDocument,
  type RelationshipRowFragment,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { relationshipSummaryTexts as t } from './texts.ts';

export function AnswerProposal({
  relationship: { id, version },
}: {
  relationship: Pick<RelationshipRowFragment, 'id' | 'version'>;
}) {
  const agree = useIdempotentMutation(AgreeRelationshipDocument);
  const [declining, setDeclining] = useState(false);
  return (
    <>
      <Button variant="primary" busy={agree.busy} onClick={() => agree.mutate({ id, expectedVersion: version })}>
        {t.agree}
      </Button>
      <Button onClick={() => setDeclining(true)}>{t.decline}</Button>
      {declining && <DeclineDialog id={id} version={version} onClose={() => setDeclining(false)} />}
    </>
  );
}

function DeclineDialog({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { mutate, busy } = useIdempotentMutation(DeclineRelationshipDocument);
  return (
    <ReasonDialog
      title={t.decline}
      label={t.declineReason}
      busy={busy}
      onSubmit={(reason) => mutate({ id, expectedVersion: version, reason })}
      onClose={onClose}
    />
  );
}
