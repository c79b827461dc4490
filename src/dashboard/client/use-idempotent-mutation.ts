/** Runs a mutation with an idempotency key that stays the same until the mutation succeeds, so that a retry changes nothing twice. */

import { useCallback, useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useMutation } from 'urql';
import type { UndoOfferFragment } from '../generated.ts';
import { failureMessage } from '../ui/failure-message.ts';
import { notify } from '../ui/notice.tsx';
import { uiTexts } from '../ui/texts.ts';
import { offerUndo } from './pending-undo.ts';

interface Problem {
  message: string;
  field: string | null;
  /** Free times, when the error is SlotTaken. */
  alternatives?: readonly { startsAt: string; endsAt: string }[];
}

export interface IdempotentMutation<Data, Input> {
  /** @returns the result; undefined when the mutation failed or the server was not reached (see `problem`) */
  mutate: (input: Input) => Promise<Data | undefined>;
  busy: boolean;
  problem: Problem | undefined;
}

/** Not `crypto.randomUUID`, which browsers offer on secure origins only. */
export const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function useIdempotentMutation<
  Result extends { errors: Problem[]; undo?: UndoOfferFragment | null },
  Input extends object,
>(
  document: TypedDocumentNode<{ result: Result }, { input: Input }>,
  successMessage?: string,
): IdempotentMutation<Result, Input> {
  const [{ fetching }, execute] = useMutation(document);
  const [problem, setProblem] = useState<Problem>();
  const key = useRef({ input: '', key: newKey() });
  const mutate = useCallback(
    async (input: Input) => {
      const text = JSON.stringify(input);
      if (key.current.input !== text) key.current = { input: text, key: newKey() };
      const { data, error } = await execute({ input: { ...input, idempotencyKey: key.current.key } });
      const [refused] = data?.result.errors ?? [];
      const message = failureMessage(error, data?.result.errors) ?? error?.message;
      const failure = message === undefined ? undefined : { field: null, ...refused, message };
      setProblem(failure);
      if (failure) {
        notify(uiTexts.errors.failed(failure.message), 'error');
        return undefined;
      }
      key.current = { input: '', key: newKey() };
      // The offer says what happened.
      if (data?.result.undo) offerUndo(data.result.undo);
      else if (successMessage) notify(successMessage);
      return data?.result;
    },
    [execute, successMessage],
  );
  return { mutate, busy: fetching, problem };
}
