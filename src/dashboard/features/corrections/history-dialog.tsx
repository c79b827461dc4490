/** Who changed a record, when, and its values before and after. A value before can be restored where the viewer may edit it. */
import { useState } from 'react';
import { type TypedDocumentNode, useQuery } from 'urql';
import { MAX_PAGE } from '../../../planner/page-limits.rules.ts';
import { ExportRowsMenu } from '../../client/export-list-menu.tsx';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { RecordHistoryDocument, type RecordHistoryQuery } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { QueryBoundary } from '../../ui/query-boundary.tsx';
import { TableFrame } from '../../ui/table-frame.tsx';
import { uiTexts } from '../../ui/texts.ts';
import { dateTime } from '../../values/format.ts';
import { actLabel, type ShownChange, shownChanges } from './history.rules.ts';
import { correctionTexts as t } from './texts.ts';

interface Problem {
  message: string;
  field: string | null;
}

/** The ordinary mutation that edits the record, with what it needs besides the field. */
export interface Restoring {
  // biome-ignore lint/suspicious/noExplicitAny: mutations of any record; the server checks the input
  document: TypedDocumentNode<{ result: { errors: Problem[] } & Record<string, any> }, { input: any }>;
  input: object;
  /** Names of its fields that are texts, days or choices. */
  fields: readonly string[];
}

type Entry = NonNullable<RecordHistoryQuery['history']>['entries'][number];

const PAGE = 20;

export default function HistoryDialog({
  of,
  name,
  restoring,
  onClose,
}: {
  of: string;
  name: string;
  restoring?: Restoring;
  onClose: () => void;
}) {
  const [first, setFirst] = useState(PAGE);
  const [query, refetch] = useQuery({
    query: RecordHistoryDocument,
    variables: { of, first },
    requestPolicy: 'network-only',
  });
  return (
    <Dialog title={t.historyOf(name)} onClose={onClose}>
      <QueryBoundary query={query} select={({ history }) => history} refetch={refetch}>
        {({ entries, hasNextPage }) => (
          <>
            {entries.length === 0 && <p className="hint">{t.noHistory}</p>}
            <ol className="lines">
              {entries.map((entry, index) => (
                <li key={`${entry.at} ${index}`}>
                  <HistoryEntry entry={entry} place={index + 1} restoring={restoring} onRestored={refetch} />
                </li>
              ))}
            </ol>
            <ExportRowsMenu
              name="history"
              isCut={hasNextPage}
              rows={entries.flatMap(changeRows)}
              columns={[
                [t.columns.when, ({ entry }) => entry.at],
                [t.columns.who, ({ entry }) => entry.actorName ?? t.somebody],
                [t.columns.what, ({ entry }) => actLabel(entry.mutation ?? entry.event)],
                [t.columns.reason, ({ entry }) => entry.reason],
                [t.field, ({ change }) => change?.label],
                [t.before, ({ change }) => change?.before],
                [t.after, ({ change }) => change?.after],
              ]}
            />
            {hasNextPage && first < MAX_PAGE && <Button onClick={() => setFirst(MAX_PAGE)}>{uiTexts.more}</Button>}
            {hasNextPage && first >= MAX_PAGE && <p className="hint">{t.onlyLatest(entries.length)}</p>}
          </>
        )}
      </QueryBoundary>
    </Dialog>
  );
}

/** A row for each change; one without changes if none is shown. */
function changeRows(entry: Entry): { entry: Entry; change?: ShownChange }[] {
  const changes = shownChanges(entry.changes as Record<string, unknown>, []);
  return changes.length ? changes.map((change) => ({ entry, change })) : [{ entry }];
}

function HistoryEntry({
  entry,
  place,
  restoring,
  onRestored,
}: {
  entry: Entry;
  /** From 1, the latest first. */
  place: number;
  restoring?: Restoring;
  onRestored: () => void;
}) {
  const { at, actorName, mutation, reason, hiddenFields, isErased } = entry;
  const changes = shownChanges(entry.changes as Record<string, unknown>, restoring?.fields ?? []);
  return (
    <>
      <p>
        <b>{actorName ?? t.somebody}</b> · {actLabel(mutation ?? entry.event)} · {dateTime(at)}
      </p>
      {reason && <blockquote>{reason}</blockquote>}
      {changes.length > 0 && (
        <ChangesTable {...{ changes, restoring, onRestored }} label={t.changesOf(place, dateTime(at))} />
      )}
      {hiddenFields.length > 0 && <p className="hint">{t.hidden(hiddenFields.join(', '))}</p>}
      {isErased && <p className="hint">{t.erased}</p>}
    </>
  );
}

function ChangesTable({
  changes,
  restoring,
  onRestored,
  label,
}: {
  changes: ShownChange[];
  restoring?: Restoring;
  onRestored: () => void;
  label: string;
}) {
  return (
    <TableFrame label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.field}</th>
            <th scope="col">{t.before}</th>
            <th scope="col">{t.after}</th>
            {restoring && (
              <th scope="col">
                <span className="visually-hidden">{t.actions}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <th scope="row">{change.label}</th>
              <td>{change.before ?? t.none}</td>
              <td>{change.after ?? t.none}</td>
              {restoring && (
                <td>{change.restorable !== undefined && <RestoreButton {...{ change, restoring, onRestored }} />}</td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}

function RestoreButton({
  change: { field, label, before, restorable },
  restoring: { document, input },
  onRestored,
}: {
  change: ShownChange;
  restoring: Restoring;
  onRestored: () => void;
}) {
  const { mutate, busy } = useIdempotentMutation(document, t.restored);
  return (
    <Button
      busy={busy}
      aria-label={t.restoreOf(label, before ?? t.none)}
      onClick={async () => {
        if (await mutate({ ...input, [field]: restorable })) onRestored();
      }}
    >
      {t.restore}
    </Button>
  );
}
