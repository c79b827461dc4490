/** Positions of the nodes of the graph. Pure; a worker calls it (`layout.worker.ts`). */
import { forceLayout } from './force.rules.ts';
import { layeredLayout } from './layered.rules.ts';
import type { LayoutInput, LayoutResult } from './layout-types.rules.ts';
import { grid, rings } from './simple.rules.ts';

export function positionsOf(input: LayoutInput): LayoutResult {
  switch (input.kind) {
    case 'force':
      return { positions: forceLayout(input), bends: new Map() };
    case 'right':
    case 'down':
      return layeredLayout(input, input.kind);
    case 'concentric':
      return { positions: rings(input), bends: new Map() };
    case 'grid':
      return { positions: grid(input), bends: new Map() };
  }
}
