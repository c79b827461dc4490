/** The rows of a list that are chosen, by their IDs. */
import { useCallback, useEffect, useMemo, useState } from 'react';

export interface Selection<Row> {
  rows: readonly Row[];
  has: (id: string) => boolean;
  /** Stays the same, so that rows that did not change are not rendered again. */
  toggle: (id: string) => void;
  /** All rows of the list are chosen. */
  isAll: boolean;
  toggleAll: () => void;
  clear: () => void;
}

export function useSelection<Row extends { id: string }>(list: readonly Row[]): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => list.filter(({ id }) => ids.has(id)), [list, ids]);
  // A row that leaves the list is not chosen when it returns.
  useEffect(() => {
    if (rows.length < ids.size) setIds(new Set(rows.map(({ id }) => id)));
  }, [rows, ids]);
  const isAll = list.length > 0 && rows.length === list.length;
  const toggle = useCallback(
    (id: string) =>
      setIds((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    [],
  );
  return {
    rows,
    has: (id) => ids.has(id),
    toggle,
    isAll,
    toggleAll: () => setIds(new Set(isAll ? [] : list.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
