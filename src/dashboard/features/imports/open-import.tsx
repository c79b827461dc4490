/** One import, at the step where it stands. */
import { useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { useLocation } from 'wouter';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { DiscardImportDocument, ImportProgressDocument, type ImportStateFragment } from '../../generated.ts';
import { Bar } from '../../ui/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { ErrorMessage } from '../../ui/error-message.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { number } from '../../values/format.ts';
import { CheckStep } from './check-step.tsx';
import { ColumnsStep } from './columns-step.tsx';
import { ImportReport } from './import-report.tsx';
import { importTexts as t } from './texts.ts';

const POLL_MS = 700;

export function OpenImport({ id }: { id: string }) {
  const [query, refetch] = useQuery({ query: ImportProgressDocument, variables: { id } });
  const state = query.data?.import?.state;
  const isWorking = state === 'CHECKING' || state === 'RUNNING' || state === 'UNDOING';
  useEffect(() => {
    if (!isWorking) return;
    const timer = setInterval(() => refetch({ requestPolicy: 'network-only' }), POLL_MS);
    return () => clearInterval(timer);
  }, [isWorking, refetch]);
  return (
    <QueryBoundary query={query} select={(data) => data.import} refetch={refetch}>
      {(open) => <Step open={open} />}
    </QueryBoundary>
  );
}

function Step({ open }: { open: ImportStateFragment }) {
  // A person may go back from the check to the columns.
  const [isBack, setBack] = useState(false);
  const { state } = open;
  const current =
    state === 'UPLOADED' || isBack ? 'columns' : state === 'CHECKING' || state === 'CHECKED' ? 'check' : 'report';
  return (
    <>
      <div className="import-head">
        <h2>{open.fileName}</h2>
        <ol className="import-steps" aria-label={t.stepsLabel}>
          {(['columns', 'check', 'report'] as const).map((step) => (
            <li key={step} aria-current={step === current ? 'step' : undefined}>
              {t.steps[step]}
            </li>
          ))}
        </ol>
        {(state === 'UPLOADED' || state === 'CHECKED') && <Discard open={open} />}
      </div>
      {open.problem && <ErrorMessage>{open.problem}</ErrorMessage>}
      {t.working[state] && <Progress open={open} />}
      {current === 'columns' && <ColumnsStep open={open} onChecked={() => setBack(false)} />}
      {state === 'CHECKED' && !isBack && <CheckStep open={open} onBack={() => setBack(true)} />}
      {current === 'report' && <ImportReport open={open} />}
    </>
  );
}

function Progress({
  open: { state, doneRows, rowCount, removedCount, restoredCount, keptCount },
}: {
  open: ImportStateFragment;
}) {
  const done = state === 'UNDOING' ? removedCount + restoredCount + keptCount : doneRows;
  return (
    <Card title={t.working[state]}>
      <div role="status" aria-live="polite">
        {state !== 'CHECKING' && t.progress(number(done), number(rowCount))}
      </div>
      {state !== 'CHECKING' && rowCount > 0 && <Bar share={done / rowCount} />}
    </Card>
  );
}

function Discard({ open: { id, version } }: { open: ImportStateFragment }) {
  const [isOpen, setOpen] = useState(false);
  const [, navigate] = useLocation();
  const { mutate, busy } = useIdempotentMutation(DiscardImportDocument, t.discarded);
  return (
    <>
      <Button variant="quiet" onClick={() => setOpen(true)}>
        {t.discard}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t.discard}
          hint={t.discardHint}
          busy={busy}
          onClose={() => setOpen(false)}
          onSubmit={async () => {
            const done = await mutate({ id, expectedVersion: version });
            if (done) navigate('/import');
            return done;
          }}
        />
      )}
    </>
  );
}
