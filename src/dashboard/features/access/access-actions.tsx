import { CirclePause, CirclePlay, MailPlus, UserX } from 'lucide-react';
import { useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type AccessRowFragment,
  ResendInvitationDocument,
  ResumeAccessDocument,
  RevokeAccessDocument,
  SuspendAccessDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { ReasonDialog } from '../../ui/reason-dialog.tsx';
import { accessTexts as t } from './texts.ts';

export function AccessActions({ access: { id, version, state, person } }: { access: AccessRowFragment }) {
  const resend = useIdempotentMutation(ResendInvitationDocument, t.resent);
  const resume = useIdempotentMutation(ResumeAccessDocument, t.resumed);
  const suspend = useIdempotentMutation(SuspendAccessDocument, t.suspended);
  const revoke = useIdempotentMutation(RevokeAccessDocument, t.revoked);
  const [asking, setAsking] = useState<'suspend' | 'revoke'>();
  const change = { id, expectedVersion: version };
  const named = (label: string) => ({ 'aria-label': `${label}: ${person.name}`, title: label });
  return (
    <div className="actions">
      {state === 'ACTIVE' && (
        <>
          <Button
            variant="quiet"
            icon={MailPlus}
            busy={resend.busy}
            {...named(t.resend)}
            onClick={() => resend.mutate(change)}
          />
          <Button variant="quiet" icon={CirclePause} {...named(t.suspend)} onClick={() => setAsking('suspend')} />
        </>
      )}
      {state === 'SUSPENDED' && (
        <Button
          variant="quiet"
          icon={CirclePlay}
          busy={resume.busy}
          {...named(t.resume)}
          onClick={() => resume.mutate(change)}
        />
      )}
      {state !== 'REVOKED' && (
        <Button variant="quiet" icon={UserX} {...named(t.revoke)} onClick={() => setAsking('revoke')} />
      )}
      {asking && (
        <ReasonDialog
          title={asking === 'suspend' ? t.suspend : t.revoke}
          hint={asking === 'suspend' ? t.suspendHint : t.revokeHint}
          label={t.reason}
          busy={suspend.busy || revoke.busy}
          onSubmit={(reason) => (asking === 'suspend' ? suspend : revoke).mutate({ ...change, reason })}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  );
}
