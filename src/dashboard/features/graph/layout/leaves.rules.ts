/**
 * Leaves have one neighbour. Many leaves of one node are arranged as one block beside or around it, so that a layout of thousands of nodes
 * has to place only those between. Pure.
 */
import type { LayoutLine, LayoutNode, Point } from './layout-types.rules.ts';

/** Fewer leaves are placed as any other node. */
const MIN_BLOCK = 6;
/** Of more leaves in blocks, names have no room. */
const MAX_NAMED_LEAVES = 120;
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

export interface LeafBlock {
  hub: string;
  /** Whether lines lead from the hub to the leaves. */
  outward: boolean;
  leaves: LayoutNode[];
}

export interface Split {
  core: LayoutNode[];
  coreLines: LayoutLine[];
  blocks: LeafBlock[];
  /** Whether there is room for the names of leaves. */
  isNamed: boolean;
}

/** `byDirection`: providers and consumers of a hub are different blocks. */
export function withoutLeaves(nodes: LayoutNode[], lines: LayoutLine[], byDirection: boolean): Split {
  const neighbours = new Map<string, { hub: string; outward: boolean } | 'several'>();
  const note = (id: string, hub: string, outward: boolean) => {
    const known = neighbours.get(id);
    if (!known) neighbours.set(id, { hub, outward });
    else if (known !== 'several' && known.hub !== hub) neighbours.set(id, 'several');
  };
  for (const { source, target } of lines) {
    if (source === target) continue;
    note(target, source, true);
    note(source, target, false);
  }
  const blocks = new Map<string, LeafBlock>();
  for (const node of nodes) {
    const leaf = neighbours.get(node.id);
    // Of two nodes that have only each other, neither is a leaf.
    if (!leaf || leaf === 'several' || neighbours.get(leaf.hub) !== 'several') continue;
    const key = `${leaf.hub}:${byDirection && leaf.outward}`;
    const block = blocks.get(key);
    if (block) block.leaves.push(node);
    else blocks.set(key, { ...leaf, leaves: [node] });
  }
  const kept = [...blocks.values()].filter(({ leaves }) => leaves.length >= MIN_BLOCK);
  const inBlock = new Set(kept.flatMap(({ leaves }) => leaves.map(({ id }) => id)));
  return {
    core: nodes.filter(({ id }) => !inBlock.has(id)),
    coreLines: lines.filter(({ source, target }) => !inBlock.has(source) && !inBlock.has(target)),
    blocks: kept,
    isNamed: inBlock.size <= MAX_NAMED_LEAVES,
  };
}

/** The points of leaves around a hub at 0, 0, as the seeds of a sunflower: evenly dense at any number. */
export function around(
  count: number,
  { hubSize, leafSize, isNamed }: { hubSize: number; leafSize: number; isNamed: boolean },
): { points: Point[]; radius: number } {
  const spacing = isNamed ? leafSize + 40 : leafSize * 1.5;
  // The innermost leaves leave the hub free.
  const skipped = (hubSize / 2 + leafSize * 1.4) ** 2 / spacing ** 2;
  const at = (index: number) => spacing * Math.sqrt(index + skipped);
  return {
    points: Array.from({ length: count }, (_, index) => ({
      x: at(index) * Math.cos(index * GOLDEN_ANGLE),
      y: at(index) * Math.sin(index * GOLDEN_ANGLE),
    })),
    radius: at(count - 1) + leafSize / 2,
  };
}

/** Cells of a grid with its centre at 0, 0, about as high as `aspect` says. */
export function gridPoints(
  count: number,
  cell: { width: number; height: number },
  aspect: number,
): { points: Point[]; width: number; height: number } {
  const columns = Math.max(1, Math.min(count, Math.round(Math.sqrt((count * aspect * cell.height) / cell.width))));
  const rows = Math.ceil(count / columns);
  return {
    points: Array.from({ length: count }, (_, index) => ({
      x: ((index % columns) - (columns - 1) / 2) * cell.width,
      y: (Math.floor(index / columns) - (rows - 1) / 2) * cell.height,
    })),
    width: columns * cell.width,
    height: rows * cell.height,
  };
}
