/** What became of the rows; the undo. */
import { Download, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import {
  type ImportOutcome,
  ImportReportDocument,
  type ImportStateFragment,
  UndoImportDocument,
} from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { notify } from '../../ui/notice.tsx';
import { number } from '../../values/format.ts';
import { ProblemList } from './problem-list.tsx';
import { importTexts as t } from './texts.ts';
import { downloadRejected } from './upload-file.ts';

export function ImportReport({ open }: { open: ImportStateFragment }) {
  const { id, state, rejectedCount, keptCount, fileDeletedAt } = open;
  const isOver = state === 'DONE' || state === 'STOPPED' || state === 'UNDONE';
  const facts: [label: string, count: number][] = [
    [t.report.created, open.createdCount],
    [t.report.updated, open.updatedCount],
    [t.report.merged, open.mergedCount],
    [t.report.skipped, open.skippedCount],
    [t.report.rejected, rejectedCount],
    [t.report.removed, open.removedCount],
    [t.report.restored, open.restoredCount],
    [t.report.kept, keptCount],
  ];
  return (
    <Card
      title={t.report.title}
      aside={
        isOver && (
          <Link className="button plain" href="/import">
            {t.report.another}
          </Link>
        )
      }
    >
      <dl className="facts">
        {facts
          .filter(([label, count]) => count > 0 || label === t.report.created)
          .map(([label, count]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{number(count)}</dd>
            </div>
          ))}
      </dl>
      {fileDeletedAt && <p className="hint">{t.report.deleted}</p>}
      {isOver && !fileDeletedAt && rejectedCount > 0 && <RejectedRows id={id} />}
      {isOver && !fileDeletedAt && keptCount > 0 && <KeptRows id={id} />}
      {!fileDeletedAt && (state === 'DONE' || state === 'STOPPED') && <Undo open={open} />}
    </Card>
  );
}

function useRows(id: string, outcomes?: ImportOutcome[]) {
  const [{ data }] = useQuery({ query: ImportReportDocument, variables: { id, outcomes } });
  return data?.importReport ?? [];
}

function RejectedRows({ id }: { id: string }) {
  const rows = useRows(id, ['REJECTED']);
  const problems = rows.map(({ line, reason }) => ({ line, column: '', why: reason ?? '' }));
  return (
    <>
      <ProblemList title={t.report.rejectedRows} problems={problems} />
      <div className="actions">
        <Button
          icon={Download}
          onClick={async () => {
            if (!(await downloadRejected(id))) notify(t.report.downloadFailed, 'error');
          }}
        >
          {t.report.download}
        </Button>
      </div>
    </>
  );
}

function KeptRows({ id }: { id: string }) {
  const rows = useRows(id).filter(({ undoOutcome }) => undoOutcome === 'KEPT');
  return (
    <ProblemList
      title={t.report.keptRows}
      problems={rows.map(({ line, undoReason }) => ({ line, column: '', why: undoReason ?? '' }))}
    />
  );
}

function Undo({ open: { id, version } }: { open: ImportStateFragment }) {
  const [isOpen, setOpen] = useState(false);
  const { mutate, busy } = useIdempotentMutation(UndoImportDocument, t.report.undoStarted);
  return (
    <div className="actions">
      <Button icon={Undo2} onClick={() => setOpen(true)}>
        {t.report.undo}
      </Button>
      {isOpen && (
        <ConfirmDialog
          title={t.report.undo}
          hint={t.report.undoHint}
          busy={busy}
          onClose={() => setOpen(false)}
          onSubmit={() => mutate({ id, expectedVersion: version })}
        />
      )}
    </div>
  );
}
