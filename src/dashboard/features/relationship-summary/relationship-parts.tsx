/** What several screens show of a relationship. */
import { useState } from 'react';
import { useAct } from '../../client/use-idempotent-mutation.ts';
import {
  AgreeRelationshipDocument,
  DeclineRelationshipDocument,
  type RelationshipRowFragment,
} from '../../generated.ts';
import { Button } from '../../ui/parts.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { relationshipSummaryTexts as t } from './texts.ts';

export type Row = RelationshipRowFragment;

export const otherSide = <Side extends { id: string }>(
  { provider, consumer }: { provider: Side; consumer: Side },
  of: string,
) => (provider.id === of ? consumer : provider);

export const isParty = (
  { provider, consumer }: { provider: { id: string }; consumer: { id: string } },
  party: string,
) => provider.id === party || consumer.id === party;

export function AnswerProposal({ relationship: { id, version } }: { relationship: Row }) {
  const agree = useAct(AgreeRelationshipDocument);
  const [declining, setDeclining] = useState(false);
  return (
    <>
      <Button look="primary" busy={agree.busy} onClick={() => agree.act({ id, expectedVersion: version })}>
        {t.agree}
      </Button>
      <Button onClick={() => setDeclining(true)}>{t.decline}</Button>
      {declining && <Decline id={id} version={version} onClose={() => setDeclining(false)} />}
    </>
  );
}

function Decline({ id, version, onClose }: { id: string; version: number; onClose: () => void }) {
  const { act, busy } = useAct(DeclineRelationshipDocument);
  return (
    <ReasonDialog
      title={t.decline}
      label={t.declineReason}
      busy={busy}
      onSubmit={(reason) => act({ id, expectedVersion: version, reason })}
      onClose={onClose}
    />
  );
}
