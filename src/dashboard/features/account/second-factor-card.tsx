/** The second factor of the person: setting it up, and removing it. */
import { type FormEvent, useState } from 'react';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type AccountOfPersonFragment,
  BeginSecondFactorDocument,
  ConfirmSecondFactorDocument,
  RemoveSecondFactorDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { FormDialog } from '../../ui/form-dialog.tsx';
import { date } from '../../values/format.ts';
import { CodeField, RecoveryCodes, type Setup } from './second-factor.tsx';
import { accountTexts as t } from './texts.ts';

export function SecondFactorCard({ person, refetch }: { person: AccountOfPersonFragment; refetch: () => void }) {
  const begin = useIdempotentMutation(BeginSecondFactorDocument);
  const remove = useIdempotentMutation(RemoveSecondFactorDocument, t.removed);
  const [setup, setSetup] = useState<Setup>();
  const [isRemoving, setRemoving] = useState(false);
  const { secondFactorSince } = person;
  return (
    <Card title={t.factor} hint={t.factorHint}>
      <p>{secondFactorSince ? t.factorSince(date(secondFactorSince)) : t.noFactor}</p>
      <div className="actions">
        {secondFactorSince ? (
          <Button onClick={() => setRemoving(true)}>{t.removeFactor}</Button>
        ) : (
          <Button
            busy={begin.busy}
            onClick={async () => {
              const { secret, uri } = (await begin.mutate({})) ?? {};
              if (secret && uri) setSetup({ secret, uri });
            }}
          >
            {t.setUpFactor}
          </Button>
        )}
      </div>
      {setup && (
        <ConfirmDialog
          setup={setup}
          onClose={() => {
            setSetup(undefined);
            refetch();
          }}
        />
      )}
      {isRemoving && (
        <FormDialog<'code'>
          title={t.removeFactor}
          fields={[{ name: 'code', label: t.code, required: true, autoComplete: 'one-time-code' }]}
          busy={remove.busy}
          problem={remove.problem}
          onSubmit={remove.mutate}
          onClose={() => setRemoving(false)}
        />
      )}
    </Card>
  );
}

function ConfirmDialog({ setup, onClose }: { setup: Setup; onClose: () => void }) {
  const { mutate, busy, problem } = useIdempotentMutation(ConfirmSecondFactorDocument);
  const [code, setCode] = useState('');
  const [codes, setCodes] = useState<readonly string[]>();
  async function submit(event: FormEvent) {
    event.preventDefault();
    const confirmed = await mutate({ code });
    if (confirmed) setCodes(confirmed.recoveryCodes ?? []);
  }
  return (
    <Dialog title={t.factor} onClose={onClose}>
      {codes ? (
        <RecoveryCodes codes={codes} onDone={onClose} />
      ) : (
        <form onSubmit={submit}>
          <CodeField {...{ code, setCode, setup }} />
          {problem && <ErrorMessage>{problem.message}</ErrorMessage>}
          <div className="actions">
            <Button variant="primary" type="submit" busy={busy}>
              {t.confirm}
            </Button>
          </div>
        </form>
      )}
    </Dialog>
  );
}
