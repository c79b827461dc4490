/** For some seconds after a destructive change: what happened, and a button that undoes it. It is there again after a reload. */
import { Undo2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { useQuery } from 'urql';
import { offerUndo, type PendingUndo, pendingUndo } from '../../client/pending-undo.ts';
import { useIdempotentMutation } from '../../client/use-idempotent-mutation.ts';
import { PendingUndosDocument, UndoDocument } from '../../generated.ts';
import { Button } from '../../ui/button.tsx';
import { seconds } from '../../values/format.ts';
import { correctionTexts as t } from './texts.ts';

export default function UndoToast() {
  const offered = pendingUndo.use();
  const [{ data }] = useQuery({ query: PendingUndosDocument, requestPolicy: 'network-only' });
  useEffect(() => {
    const [latest] = data?.viewer.pendingUndos ?? [];
    if (latest && !pendingUndo.current) offerUndo(latest);
  }, [data]);
  // Another person may sign in here next.
  useEffect(() => () => pendingUndo.set(undefined), []);
  return (
    <div className="undo" role="status" aria-live="polite">
      {offered && <Offer key={offered.id} offered={offered} />}
    </div>
  );
}

function Offer({ offered: { id, mutation, endsAt } }: { offered: PendingUndo }) {
  const { mutate, busy } = useIdempotentMutation(UndoDocument, t.undone);
  const left = useSecondsUntil(endsAt);
  const undo = useCallback(async () => {
    await mutate({ id });
    if (pendingUndo.current?.id === id) pendingUndo.set(undefined);
  }, [mutate, id]);
  useEffect(() => {
    if (left === 0 && !busy && pendingUndo.current?.id === id) pendingUndo.set(undefined);
  }, [left, busy, id]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      event.preventDefault();
      void undo();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [undo]);
  return (
    <p className="notice">
      <span>{t.done[mutation] ?? t.changed}</span>
      <Button icon={Undo2} busy={busy} aria-keyshortcuts={t.undoKeys} onClick={undo}>
        {t.undo}
      </Button>
      {/* Read out once, not every second. */}
      <span className="figure" aria-hidden>
        {seconds(left)}
      </span>
    </p>
  );
}

/** A field has its own undo. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select') !== null;
}

function useSecondsUntil(endsAt: number): number {
  const secondsLeft = () => Math.max(0, Math.ceil((endsAt - performance.now()) / 1000));
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    const timer = setInterval(() => setLeft(secondsLeft()), 250);
    return () => clearInterval(timer);
  });
  return left;
}
