/** The pages of a list that were asked for so far, as one list. */
import { useCallback, useLayoutEffect, useRef, useState } from 'react';
import { type CombinedError, type OperationResult, type RequestPolicy, type TypedDocumentNode, useClient } from 'urql';

interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { hasNextPage: boolean; endCursor?: string | null };
}

/** `after` is set for the pages after the first. */
interface PageVariables {
  after?: string | null;
}

interface Options<Data, Variables extends PageVariables, Connection> {
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  select: (data: Data) => Connection | null | undefined;
  /** Number of pages that are read at first. Default: 1. */
  initialCount?: number;
  /** Nothing is read. */
  pause?: boolean;
  /** Of the first reading. Default: what the cache has. */
  requestPolicy?: RequestPolicy;
}

export interface QueryPages<Connection> {
  /** As of `useQuery`. */
  data?: {
    /** The first page, with all nodes that were read: other fields, e.g. the number of all nodes, are those of the first page. */
    list: Connection;
    hasMore: boolean;
  };
  fetching: boolean;
  error?: CombinedError;
  /** Reads one more page. Both functions stay the same while the list is the same. */
  more: () => void;
  /** Reads all pages again. */
  refetch: () => void;
}

/** Nothing is left to read or to retry. */
export const isWhole = ({ data, error }: QueryPages<unknown>) => !data?.hasMore && !error;

interface Read<Connection> {
  key: string;
  count: number;
  round: number;
  pages: Connection[];
  error?: CombinedError;
}

/** Each page starts where the one before it ends now, so that changes leave no gap between them. The list stays while it is read again. */
export function useQueryPages<Data, Variables extends PageVariables, Connection extends Page<unknown>>({
  query,
  variables,
  select,
  initialCount = 1,
  pause = false,
  requestPolicy = 'cache-first',
}: Options<Data, Variables, Connection>): QueryPages<Connection> {
  const client = useClient();
  const key = JSON.stringify([initialCount, variables]);
  const [asked, setAsked] = useState({ key, count: initialCount, round: 0 });
  // Another list begins with its first pages.
  const { count, round } = asked.key === key ? asked : { count: initialCount, round: 0 };
  const [read, setRead] = useState<Read<Connection>>();
  const latest = useRef({ variables, select });
  latest.current = { variables, select };
  // Before the browser paints: what the cache has appears at once.
  useLayoutEffect(() => {
    if (pause) return;
    const open: { unsubscribe: () => void }[] = [];
    /** Of each page that was answered: its cursor leads to the next one. */
    const answers: { page?: Connection; cursor?: string; error?: CombinedError }[] = [];
    const close = (from: number) => {
      for (const { unsubscribe } of open.splice(from)) unsubscribe();
      answers.splice(from);
    };
    const take = (index: number, { data, error, stale }: OperationResult<Data, Variables>) => {
      const page = (data && latest.current.select(data)) ?? undefined;
      if (!page && stale) return;
      const cursor = (page?.pageInfo.hasNextPage && page.pageInfo.endCursor) || undefined;
      const isFollowed = open.length > index + 1 && answers[index]?.cursor === cursor;
      answers[index] = { page, cursor, error };
      if (!isFollowed) {
        close(index + 1);
        if (cursor && index + 1 < count) follow(index + 1, cursor);
      }
      // Shown together, so that the list does not shrink while a page is read.
      if (answers.length < open.length) return;
      const pages = answers.flatMap((answer) => answer.page ?? []);
      const failure = answers.find((answer) => answer.error)?.error;
      setRead((before) => ({
        ...{ key, count, round, error: failure },
        pages: pages.length || before?.key !== key ? pages : before.pages,
      }));
    };
    const follow = (index: number, after: string | null | undefined) => {
      const context = { requestPolicy: round ? ('network-only' as const) : requestPolicy };
      const source = client.query(query, { ...latest.current.variables, ...(after ? { after } : undefined) }, context);
      const place = { unsubscribe: () => {} };
      open[index] = place;
      const { unsubscribe } = source.subscribe((result) => open[index] === place && take(index, result));
      if (open[index] === place) place.unsubscribe = unsubscribe;
      else unsubscribe();
    };
    follow(0, latest.current.variables.after);
    return () => close(0);
  }, [client, query, key, count, round, pause, requestPolicy]);

  const ask = useCallback(
    (change: (now: typeof asked) => Partial<typeof asked>) =>
      setAsked((before) => {
        const now = before.key === key ? before : { key, count: initialCount, round: 0 };
        return { ...now, ...change(now) };
      }),
    [key, initialCount],
  );
  const more = useCallback(() => ask((now) => ({ count: now.count + 1 })), [ask]);
  const refetch = useCallback(() => ask((now) => ({ round: now.round + 1 })), [ask]);
  const [first, last] = [read?.pages[0], read?.pages.at(-1)];
  const list = first && { ...first, nodes: read?.pages.flatMap(({ nodes }) => nodes) };
  return {
    data: list && { list, hasMore: last?.pageInfo.hasNextPage === true },
    fetching: !pause && (read?.key !== key || read.count < count || read.round < round),
    error: read?.error,
    more,
    refetch,
  };
}
