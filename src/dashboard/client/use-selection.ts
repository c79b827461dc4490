/** The rows of a list that are chosen, by their IDs. Those that are no longer in the list are not chosen. */
import { useState } from 'react';

export interface Selection<Row> {
  rows: readonly Row[];
  has: (row: Row) => boolean;
  toggle: (row: Row) => void;
  /** All rows of the list are chosen. */
  isAll: boolean;
  toggleAll: () => void;
  clear: () => void;
}

export function useSelection<Row extends { id: string }>(list: readonly Row[]): Selection<Row> {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const rows = list.filter(({ id }) => ids.has(id));
  const isAll = list.length > 0 && rows.length === list.length;
  return {
    rows,
    has: ({ id }) => ids.has(id),
    toggle({ id }) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      setIds(next);
    },
    isAll,
    toggleAll: () => setIds(new Set(isAll ? [] : list.map(({ id }) => id))),
    clear: () => setIds(new Set()),
  };
}
