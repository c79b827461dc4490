/** Doing something: a mutation whose key stays the same until it is known to be done, so that a retry does nothing twice. */

import { useCallback, useRef, useState } from 'react';
import type { TypedDocumentNode } from 'urql';
import { useMutation } from 'urql';
import { notify } from '../ui/notice.tsx';
import { uiTexts } from '../ui/texts.ts';

interface Problem {
  message: string;
  field: string | null;
  /** Of a SlotTaken. */
  alternatives?: readonly { startsAt: string; endsAt: string }[];
}

export interface Act<Data, Input> {
  /** @returns the result; undefined when it was refused or the server was not reached (see `problem`) */
  act: (input: Input) => Promise<Data | undefined>;
  busy: boolean;
  problem: Problem | undefined;
}

const newKey = () =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join('');

export function useAct<Result extends { errors: Problem[] }, Input extends object>(
  document: TypedDocumentNode<{ result: Result }, { input: Input }>,
  done?: string,
): Act<Result, Input> {
  const [{ fetching }, mutate] = useMutation(document);
  const [problem, setProblem] = useState<Problem>();
  const key = useRef({ of: '', key: newKey() });
  const act = useCallback(
    async (input: Input) => {
      const of = JSON.stringify(input);
      if (key.current.of !== of) key.current = { of, key: newKey() };
      const { data, error } = await mutate({ input: { ...input, idempotencyKey: key.current.key } });
      const refused =
        data?.result.errors[0] ??
        (error && { field: null, message: error.networkError ? uiTexts.errors.network : error.message });
      setProblem(refused);
      if (refused) {
        notify(uiTexts.errors.failed(refused.message), 'wrong');
        return undefined;
      }
      key.current = { of: '', key: newKey() };
      if (done) notify(done);
      return data?.result;
    },
    [mutate, done],
  );
  return { act, busy: fetching, problem };
}
