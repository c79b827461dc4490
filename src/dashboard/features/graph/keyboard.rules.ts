/**
 * The next node by an arrow key. Nodes are in rows of nearly the same height: left and right go through a row, up and down to the nearest
 * node of the next row. So every node can be reached from every other one, and a step always goes in the direction of its key. Pure.
 */

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface Placed {
  id: string;
  x: number;
  y: number;
}

/** A node and a half: a wider difference in height is another row. */
const ROW_HEIGHT = 40;

export interface Rows {
  rows: Placed[][];
  /** Row and place of each node. */
  places: Map<string, { row: number; at: number }>;
}

export function rowsOf(nodes: readonly Placed[]): Rows {
  const sorted = [...nodes].sort((a, b) => a.y - b.y || a.x - b.x || (a.id < b.id ? -1 : 1));
  const rows: Placed[][] = [];
  let top = Number.NEGATIVE_INFINITY;
  for (const node of sorted) {
    const row = rows.at(-1);
    if (row && node.y - top < ROW_HEIGHT) row.push(node);
    else {
      rows.push([node]);
      top = node.y;
    }
  }
  for (const row of rows) row.sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
  return {
    rows,
    places: new Map(rows.flatMap((row, index) => row.map(({ id }, at) => [id, { row: index, at }] as const))),
  };
}

/** The ID of the next node; undefined at the edge of the graph. The first node of all, if `from` is not drawn. */
export function nextNode({ rows, places }: Rows, from: string | undefined, direction: Direction): string | undefined {
  const place = from === undefined ? undefined : places.get(from);
  if (!place) return rows[0]?.[0]?.id;
  const row = rows[place.row] ?? [];
  if (direction === 'left') return row[place.at - 1]?.id;
  if (direction === 'right') return row[place.at + 1]?.id;
  const x = row[place.at]?.x ?? 0;
  return nearest(rows[place.row + (direction === 'down' ? 1 : -1)] ?? [], x)?.id;
}

/** By x; `row` is sorted by it. */
function nearest(row: readonly Placed[], x: number): Placed | undefined {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((row[middle]?.x ?? 0) < x) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [row[low - 1], row[low]];
  if (!before || !after) return before ?? after;
  return x - before.x <= after.x - x ? before : after;
}
