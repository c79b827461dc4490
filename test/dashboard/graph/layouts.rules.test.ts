import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../src/dashboard/features/graph/layout/layout.rules.ts';
import type { LayoutKind } from '../../../src/dashboard/features/graph/layout/layout-types.rules.ts';

const node = (id: string) => ({ id, size: 26 });
const line = (source: string, target: string) => ({ id: `${source}>${target}`, source, target });

/** Hubs in a tree, each with leaves. */
function world(hubs: number, leaves: number) {
  const nodes = [];
  const lines = [];
  for (let hub = 0; hub < hubs; hub++) {
    nodes.push(node(`h${hub}`));
    if (hub > 0) lines.push(line(`h${Math.floor((hub - 1) / 3)}`, `h${hub}`));
    for (let leaf = 0; leaf < leaves; leaf++) {
      nodes.push(node(`h${hub}.${leaf}`));
      lines.push(line(`h${hub}`, `h${hub}.${leaf}`));
    }
  }
  return { nodes, lines, aspect: 1.6 };
}
const KINDS: LayoutKind[] = ['force', 'right', 'down', 'concentric', 'grid'];

describe('layouts', () => {
  it.each(KINDS)('%s: places each of 2,000 nodes, none over another', (kind) => {
    const input = world(40, 49);
    const { positions } = positionsOf({ kind, ...input });
    expect(positions.size).toBe(2_000);
    const points = [...positions.values()].sort((a, b) => a.x - b.x);
    let nearest = Number.POSITIVE_INFINITY;
    for (const [at, { x, y }] of points.entries())
      for (let next = at + 1; next < points.length; next++) {
        const other = points[next] ?? { x: 0, y: 0 };
        if (other.x - x > 26) break;
        nearest = Math.min(nearest, Math.hypot(other.x - x, other.y - y));
      }
    expect(nearest).toBeGreaterThan(20);
  });

  it('put a consumer after its provider: to its right, or below it', () => {
    const lines = [
      line('academy', 'brokerage'),
      line('brokerage', 'client'),
      line('bank', 'client'),
      line('academy', 'client'),
    ];
    const nodes = ['client', 'bank', 'brokerage', 'academy'].map(node);
    for (const [kind, axis] of [
      ['right', 'x'],
      ['down', 'y'],
    ] as const) {
      const { positions, bends } = positionsOf({ kind, nodes, lines, aspect: 1.6 });
      for (const { source, target } of lines)
        expect(positions.get(target)?.[axis]).toBeGreaterThan(positions.get(source)?.[axis] ?? 0);
      // The long line goes around the broker.
      expect(bends.has('academy>client')).toBe(true);
    }
  });

  it('place cycles, nodes without lines, lines to the same node, and nothing at all', () => {
    const nodes = ['a', 'b', 'alone'].map(node);
    const lines = [line('a', 'b'), line('b', 'a'), line('a', 'a')];
    for (const kind of KINDS) {
      const { positions } = positionsOf({ kind, nodes, lines, aspect: 1 });
      expect(
        [...positions.values()].every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y)),
        kind,
      ).toBe(true);
      expect(positions.size).toBe(3);
      expect(positionsOf({ kind, nodes: [], lines: [], aspect: 1 }).positions.size).toBe(0);
    }
  });
});
