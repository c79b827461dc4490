/** Layers from providers to consumers, left to right or top to bottom (dagre). Pure. */
import { Graph, layout } from '@dagrejs/dagre';
import type { LayoutInput, LayoutResult, Point } from './layout-types.rules.ts';
import { gridPoints, type LeafBlock, withoutLeaves } from './leaves.rules.ts';

/** A node with its name below it. */
const CELL = { width: 136, height: 58 };
const NAME_HEIGHT = 32;
/** Between leaves without names. */
const LEAF_GAP = 18;
/** With more lines the shortest lines (network simplex) take too long; then each node has the first layer that it can have. */
const MAX_EXACT_LINES = 600;

export function layeredLayout({ nodes, lines }: LayoutInput, direction: 'right' | 'down'): LayoutResult {
  const { core, coreLines, blocks, isNamed } = withoutLeaves(nodes, lines, true);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: direction === 'right' ? 'LR' : 'TB',
    nodesep: direction === 'right' ? 12 : 24,
    ranksep: direction === 'right' ? 70 : 64,
    edgesep: 14,
    acyclicer: 'greedy',
    ranker: coreLines.length > MAX_EXACT_LINES ? 'longest-path' : 'network-simplex',
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { id, size } of core)
    graph.setNode(id, { width: Math.max(CELL.width, size), height: Math.max(CELL.height, size + NAME_HEIGHT) });
  const shape = blockAspect(blocks.length, direction);
  const grids = blocks.map((block, at) => ({ id: `block:${at}`, block, grid: gridOf(block, shape, isNamed) }));
  for (const { id, block, grid } of grids) {
    graph.setNode(id, { width: grid.width, height: grid.height });
    const [from, to] = block.outward ? [block.hub, id] : [id, block.hub];
    graph.setEdge(from, to, {}, id);
  }
  for (const { id, source, target } of coreLines) if (source !== target) graph.setEdge(source, target, {}, id);
  layout(graph);
  const positions = new Map<string, Point>(core.map(({ id }) => [id, pointOf(graph.node(id))]));
  for (const { id, block, grid } of grids) {
    const centre = pointOf(graph.node(id));
    for (const [at, leaf] of block.leaves.entries()) {
      const { x = 0, y = 0 } = grid.points[at] ?? {};
      positions.set(leaf.id, { x: centre.x + x, y: centre.y + y });
    }
  }
  return { positions, bends: bendsOf(graph) };
}

/** Width by height. Many blocks are beside each other in a layer, so each is long in the direction of the layers. */
function blockAspect(count: number, direction: 'right' | 'down'): number {
  const long = Math.max(0.6, count / 4);
  return direction === 'right' ? long : 1 / long;
}

function gridOf({ leaves }: LeafBlock, aspect: number, isNamed: boolean) {
  const side = LEAF_GAP + Math.max(...leaves.map(({ size }) => size));
  const [width, height] = isNamed
    ? [Math.max(CELL.width, side), Math.max(CELL.height, side + NAME_HEIGHT)]
    : [side, side];
  return gridPoints(leaves.length, { width, height }, aspect);
}

/** A line over several layers goes between their nodes. */
function bendsOf(graph: Graph): Map<string, Point[]> {
  const bends = new Map<string, Point[]>();
  for (const edge of graph.edges()) {
    const points: Point[] = graph.edge(edge)?.points ?? [];
    if (edge.name && points.length > 3) bends.set(edge.name, points.slice(1, -1).map(pointOf));
  }
  return bends;
}

const pointOf = ({ x, y }: { x?: number; y?: number }): Point => ({ x: x ?? 0, y: y ?? 0 });
