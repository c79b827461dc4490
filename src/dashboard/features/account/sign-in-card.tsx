/** How else the person signs in, and where it is signed in. */
import { useState } from 'react';
import { useQuery } from 'urql';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type AccountOfPersonFragment,
  ConnectIdentityDocument,
  DisconnectIdentityDocument,
  EndOtherSessionsDocument,
  SignInProviderDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { PROOF_FIELDS, type ProofName, proofOf } from '../../ui/proof-fields.ts';
import { date } from '../../values/format.ts';
import { accountTexts as t } from './texts.ts';

export function SignInCard({ person: { identityBoundAt } }: { person: AccountOfPersonFragment }) {
  const [{ data }] = useQuery({ query: SignInProviderDocument });
  const connect = useIdempotentMutation(ConnectIdentityDocument);
  const disconnect = useIdempotentMutation(DisconnectIdentityDocument, t.disconnected);
  const endOthers = useIdempotentMutation(EndOtherSessionsDocument, t.othersEnded);
  const [isConnecting, setConnecting] = useState(false);
  const [isDisconnecting, setDisconnecting] = useState(false);
  const provider = data?.signInProvider;
  return (
    <Card title={t.signIn}>
      {provider && (
        <>
          <p>{identityBoundAt ? t.connectedSince(provider, date(identityBoundAt)) : t.notConnected(provider)}</p>
          <div className="actions">
            {identityBoundAt ? (
              <Button onClick={() => setDisconnecting(true)}>{t.disconnect}</Button>
            ) : (
              <Button onClick={() => setConnecting(true)}>{t.connect(provider)}</Button>
            )}
          </div>
        </>
      )}
      <p className="hint">{t.sessionsHint}</p>
      <div className="actions">
        <Button busy={endOthers.busy} onClick={() => endOthers.mutate({})}>
          {t.endOthers}
        </Button>
      </div>
      {isConnecting && provider && (
        <FormDialog<ProofName>
          title={t.connect(provider)}
          hint={t.connectHint(provider)}
          fields={PROOF_FIELDS}
          submitLabel={t.continue}
          busy={connect.busy}
          problem={connect.problem}
          onSubmit={async (proof) => {
            const { path } = (await connect.mutate(proofOf(proof))) ?? {};
            if (path) location.assign(path);
            return path;
          }}
          onClose={() => setConnecting(false)}
        />
      )}
      {isDisconnecting && (
        <ConfirmDialog
          title={t.disconnect}
          hint={t.disconnectHint}
          busy={disconnect.busy}
          onSubmit={() => disconnect.mutate({})}
          onClose={() => setDisconnecting(false)}
        />
      )}
    </Card>
  );
}
