/** Runs the queries of the graph view, again after events. */
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useLiveCursor } from '../../client/live-events.ts';
import { type GraphQuery, type GraphResult, listIn, runGraphQuery } from './graph-queries.ts';

/** Queries at the same time: a hundred at once would wait for each other on the server beyond its time limit. */
const PARALLEL = 4;

/** Events that follow each other within this time cause one run. */
const DEBOUNCE_MS = 400;

interface GraphResults {
  results: Map<GraphQuery, GraphResult>;
  busy: boolean;
  /** Message of the first query that failed. */
  problem?: string;
}

export function useGraphResults(queries: GraphQuery[], withSpend: boolean): GraphResults {
  const client = useClient();
  const cursor = useLiveCursor();
  const [state, setState] = useState<GraphResults>({ results: new Map(), busy: true });
  const key = queries.join(',');
  useEffect(() => {
    let isCurrent = true;
    setState((before) => ({ ...before, busy: true }));
    const timer = setTimeout(
      async () => {
        const wanted = listIn(key);
        const settled = await allSettled(wanted, async (query) => {
          // Nobody waits for the others once there are newer queries.
          if (!isCurrent) return undefined;
          return runGraphQuery(client, query, withSpend);
        });
        if (!isCurrent) return;
        const failed = settled.find((each) => each.status === 'rejected');
        setState({
          results: new Map(
            wanted.flatMap((query, at) => {
              const result = settled[at];
              return result?.status === 'fulfilled' && result.value ? [[query, result.value] as const] : [];
            }),
          ),
          busy: false,
          problem: failed && (failed.reason as Error).message,
        });
      },
      cursor ? DEBOUNCE_MS : 0,
    );
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [client, key, withSpend, cursor]);
  return state;
}

/** As Promise.allSettled, with at most `PARALLEL` at the same time. */
async function allSettled<Item, Value>(
  items: readonly Item[],
  run: (item: Item) => Promise<Value>,
): Promise<PromiseSettledResult<Value>[]> {
  const settled: PromiseSettledResult<Value>[] = [];
  let next = 0;
  const worker = async () => {
    for (let at = next++; at < items.length; at = next++) {
      const [result] = await Promise.allSettled([run(items[at] as Item)]);
      settled[at] = result;
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, worker));
  return settled;
}
