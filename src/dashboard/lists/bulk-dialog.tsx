/** Changes the chosen rows one by one: asks before, shows the progress, can be stopped, and reports the result of each row. */
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { ExportRowsMenu } from '../client/export-list-menu.tsx';
import { newKey } from '../client/use-idempotent-mutation.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { failureMessage } from '../ui/failure-message.ts';
import { uiTexts } from '../ui/texts.ts';
import { type BulkResult, byReason, runForEach } from './bulk.rules.ts';
import { listTexts } from './texts.ts';

const t = listTexts.bulk;

/** Names that are shown of rows that failed for one reason; the exported report has all. */
const SHOWN_NAMES = 20;

interface Props<Row> {
  title: string;
  hint: ReactNode;
  rows: readonly Row[];
  nameOf: (row: Row) => string;
  /** @returns why the row was refused; undefined when it is done */
  act: (row: Row) => Promise<string | undefined>;
  /** It cannot be undone. */
  isDangerous?: boolean;
  /** Rows are being changed, or no longer: the list is not read again for each of them. */
  onBusy: (isBusy: boolean) => void;
  onClose: () => void;
  /** Something was changed, and nothing is under way. */
  onDone: () => void;
}

export function BulkDialog<Row>({ title, hint, rows, nameOf, act, isDangerous, ...on }: Props<Row>) {
  const [result, setResult] = useState<BulkResult<Row>>();
  const [isRunning, setRunning] = useState(false);
  const stopped = useRef(false);
  const isClosed = useRef(false);
  // A screen that is left stops after the present row.
  useEffect(
    () => () => {
      stopped.current = true;
    },
    [],
  );
  useEffect(() => {
    if (!isRunning) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isRunning]);
  const start = async (before: readonly Row[], tried: readonly Row[]) => {
    const show = ({ done, ...others }: BulkResult<Row>) => setResult({ done: [...before, ...done], ...others });
    stopped.current = false;
    setRunning(true);
    on.onBusy(true);
    show({ done: [], failed: [], left: tried });
    const { done } = await runForEach(tried, act, show, () => stopped.current);
    setRunning(false);
    on.onBusy(false);
    if (isClosed.current && before.length + done.length > 0) on.onDone();
  };
  const close = () => {
    // One that is closed while it runs stops after the present row.
    stopped.current = true;
    isClosed.current = true;
    if (!isRunning && result?.done.length) on.onDone();
    on.onClose();
  };
  return (
    <Dialog title={title} onClose={close}>
      {result ? <Result {...{ title, rows, nameOf, result, isRunning }} /> : <div>{hint}</div>}
      <div className="actions">
        {isRunning ? (
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            {t.stop}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{result ? uiTexts.close : uiTexts.cancel}</Button>
            {!result && (
              <Button variant={isDangerous ? 'danger' : 'primary'} onClick={() => void start([], rows)}>
                {title}
              </Button>
            )}
            {result && result.done.length < rows.length && (
              <Button onClick={() => void start(result.done, [...result.failed.map(({ row }) => row), ...result.left])}>
                {t.retry}
              </Button>
            )}
            {result && <Report {...{ rows, nameOf, result }} />}
          </>
        )}
      </div>
    </Dialog>
  );
}

interface ResultProps<Row> extends Pick<Props<Row>, 'rows' | 'nameOf'> {
  result: BulkResult<Row>;
}

function Result<Row>({
  title,
  rows,
  nameOf,
  result: { done, failed, left },
  isRunning,
}: ResultProps<Row> & { title: string; isRunning: boolean }) {
  const tried = done.length + failed.length;
  return (
    <div className="stack">
      <progress max={rows.length} value={tried} aria-label={title} />
      <p role="status">
        {t.progress(tried, rows.length)} {t.done(done.length)}
        {failed.length > 0 && ` ${t.failed(failed.length)}`}
        {!isRunning && left.length > 0 && ` ${t.left(left.length)}`}
      </p>
      {failed.length > 0 && (
        <ul className="lines">
          {byReason(failed).map(([message, each]) => (
            <li key={message}>
              <strong>{message}</strong>
              <span className="hint block">
                {each.slice(0, SHOWN_NAMES).map(nameOf).join(', ')}
                {each.length > SHOWN_NAMES && ` ${t.others(each.length - SHOWN_NAMES)}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The result of each row, in the order of the list. */
function Report<Row>({ rows, nameOf, result: { done, failed } }: ResultProps<Row>) {
  const isDone = new Set(done);
  const reasons = new Map(failed.map(({ row, message }) => [row, message]));
  return (
    <ExportRowsMenu
      name={t.report.file}
      rows={rows}
      columns={[
        [t.report.name, nameOf],
        [
          t.report.result,
          (row) => (isDone.has(row) ? t.report.done : reasons.has(row) ? t.report.failed : t.report.left),
        ],
        [t.report.reason, (row) => reasons.get(row)],
      ]}
    />
  );
}

interface Payload {
  errors: readonly { message: string }[];
}

/**
 * Runs a mutation for one row. The same input has the same key, so that a row that is tried again after a lost answer is not changed twice.
 * @returns a function that returns why the row was refused
 */
export function useRowMutation<Input extends object>(
  document: TypedDocumentNode<{ result: Payload }, { input: Input }>,
): (input: Input) => Promise<string | undefined> {
  const client = useClient();
  const keys = useRef(new Map<string, string>());
  return async (input) => {
    const text = JSON.stringify(input);
    const idempotencyKey = keys.current.get(text) ?? newKey();
    keys.current.set(text, idempotencyKey);
    const variables = { input: { ...input, idempotencyKey } } as AnyVariables;
    const { data, error } = await client.mutation<{ result: Payload }>(document as never, variables as never);
    return failureMessage(error, data?.result.errors) ?? error?.message;
  };
}
