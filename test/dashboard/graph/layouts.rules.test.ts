import { describe, expect, it } from 'vitest';
import { positionsOf } from '../../../src/dashboard/features/graph/layout/layout.rules.ts';
import type { LayoutKind } from '../../../src/dashboard/features/graph/layout/layout-types.rules.ts';

const node = (id: string, size = 26) => ({ id, size });
const line = (source: string, target: string) => ({ id: `${source}>${target}`, source, target });

/** Hubs in a tree, each with leaves. */
function world(hubs: number, leaves: number, sizeOf: (at: number) => number) {
  const nodes = [];
  const lines = [];
  for (let hub = 0; hub < hubs; hub++) {
    nodes.push(node(`h${hub}`, sizeOf(hub)));
    if (hub > 0) lines.push(line(`h${Math.floor((hub - 1) / 3)}`, `h${hub}`));
    for (let leaf = 0; leaf < leaves; leaf++) {
      nodes.push(node(`h${hub}.${leaf}`, sizeOf(leaf)));
      lines.push(line(`h${hub}`, `h${hub}.${leaf}`));
    }
  }
  return { nodes, lines, aspect: 1.6 };
}
const KINDS: LayoutKind[] = ['force', 'right', 'down', 'concentric', 'grid'];

describe('layouts', () => {
  const SIZES: [string, (at: number) => number][] = [
    ['of one size', () => 26],
    ['sized by a measure', (at) => 20 + ((at * 7) % 45)],
  ];
  const cases = KINDS.flatMap((kind) => SIZES.map(([name, sizeOf]) => [kind, name, sizeOf] as const));

  it.each(cases)('%s: places each of 2,000 nodes %s, none over another', (kind, _, sizeOf) => {
    const input = world(40, 49, sizeOf);
    const { positions } = positionsOf({ kind, ...input });
    expect(positions.size).toBe(2_000);
    const discs = input.nodes
      .map(({ id, size }) => ({ id, size, x: 0, y: 0, ...positions.get(id) }))
      .sort((a, b) => a.x - b.x);
    const covered: string[] = [];
    for (const [at, a] of discs.entries())
      for (const b of discs.slice(at + 1)) {
        if (b.x - a.x > 65) break;
        if (Math.hypot(b.x - a.x, b.y - a.y) < (a.size + b.size) / 2) covered.push(`${a.id} ${b.id}`);
      }
    expect(covered).toEqual([]);
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
