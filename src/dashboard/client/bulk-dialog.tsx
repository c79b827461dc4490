/** Changes the chosen rows one by one: asks before, shows the progress, can be stopped, and says of each row that failed why. */
import { type ReactNode, useRef, useState } from 'react';
import { type AnyVariables, type TypedDocumentNode, useClient } from 'urql';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { failureMessage } from '../ui/failure-message.ts';
import { uiTexts } from '../ui/texts.ts';
import { type BulkResult, byReason, runForEach } from './bulk.rules.ts';
import { newKey } from './use-idempotent-mutation.ts';

/** Names that are shown of rows that failed for one reason; the file of the report has all. */
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
  onClose: () => void;
  /** Something was changed. */
  onDone: () => void;
}

export function BulkDialog<Row>({ title, hint, rows, nameOf, act, isDangerous, onClose, onDone }: Props<Row>) {
  const [result, setResult] = useState<BulkResult<Row>>();
  const [isRunning, setRunning] = useState(false);
  const stopped = useRef(false);
  const start = async () => {
    stopped.current = false;
    setRunning(true);
    setResult({ done: 0, failed: [], left: rows });
    await runForEach(rows, act, setResult, () => stopped.current);
    setRunning(false);
  };
  const close = () => {
    // A dialog that is closed with Escape stops it too.
    stopped.current = true;
    if (result?.done) onDone();
    onClose();
  };
  const tried = result ? result.done + result.failed.length : 0;
  return (
    <Dialog title={title} onClose={close}>
      {!result && <div>{hint}</div>}
      {result && (
        <div className="stack">
          <progress max={rows.length} value={tried} aria-label={title} />
          <p role="status">
            {uiTexts.bulk.progress(tried, rows.length)} {uiTexts.bulk.done(result.done)}
            {result.failed.length > 0 && ` ${uiTexts.bulk.failed(result.failed.length)}`}
            {!isRunning && result.left.length > 0 && ` ${uiTexts.bulk.left(result.left.length)}`}
          </p>
          {result.failed.length > 0 && (
            <ul className="lines">
              {byReason(result.failed).map(([message, failed]) => (
                <li key={message}>
                  <strong>{message}</strong>
                  <span className="hint block">
                    {failed.slice(0, SHOWN_NAMES).map(nameOf).join(', ')}
                    {failed.length > SHOWN_NAMES && ` ${uiTexts.bulk.others(failed.length - SHOWN_NAMES)}`}
                  </span>
                </li>
              ))}
            </ul>
          )}
        </div>
      )}
      <div className="actions">
        {isRunning ? (
          <Button
            onClick={() => {
              stopped.current = true;
            }}
          >
            {uiTexts.bulk.stop}
          </Button>
        ) : (
          <>
            <Button onClick={close}>{result ? uiTexts.close : uiTexts.cancel}</Button>
            {!result && (
              <Button variant={isDangerous ? 'danger' : 'primary'} onClick={() => void start()}>
                {title}
              </Button>
            )}
          </>
        )}
      </div>
    </Dialog>
  );
}

interface Payload {
  errors: readonly { message: string }[];
}

/** Runs a mutation for one row, with a key of its own. @returns why it was refused */
export function useRowMutation<Input extends object>(
  document: TypedDocumentNode<{ result: Payload }, { input: Input }>,
): (input: Input) => Promise<string | undefined> {
  const client = useClient();
  return async (input) => {
    const variables = { input: { ...input, idempotencyKey: newKey() } } as AnyVariables;
    const { data, error } = await client.mutation<{ result: Payload }>(document as never, variables as never);
    return failureMessage(error, data?.result.errors as never) ?? error?.message;
  };
}
