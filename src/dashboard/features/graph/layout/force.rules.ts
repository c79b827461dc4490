/** Forces push nodes apart and pull neighbours together (d3-force). Leaves are around their hub. Pure. */
import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import type { LayoutInput, Point } from './layout-types.rules.ts';
import { around, withoutLeaves } from './leaves.rules.ts';

/** Room for the name of a node. */
const MARGIN = 24;
const TICKS = { few: 320, many: 90 };
/** With this many nodes there are `TICKS.many`, so that a layout takes seconds. */
const MANY = 4_000;

interface Body {
  id: string;
  radius: number;
  x?: number;
  y?: number;
}

export function forceLayout({ nodes, lines, aspect }: LayoutInput): Map<string, Point> {
  const { core, coreLines, blocks, isNamed } = withoutLeaves(nodes, lines, false);
  const sizes = new Map(nodes.map(({ id, size }) => [id, size]));
  const discs = new Map(
    blocks.map(({ hub, leaves }) => {
      const leafSize = Math.max(...leaves.map(({ size }) => size));
      const hubSize = sizes.get(hub) ?? leafSize;
      return [hub, { leaves, ...around(leaves.length, { hubSize, leafSize, isNamed }) }] as const;
    }),
  );
  const bodies: Body[] = core.map(({ id, size, from }) => ({
    id,
    radius: (discs.get(id)?.radius ?? size / 2) + MARGIN,
    ...from,
  }));
  const radius = new Map(bodies.map((body) => [body.id, body.radius]));
  const links = coreLines
    .filter(({ source, target }) => source !== target)
    .map(({ source, target }) => ({ source, target }));
  const crowd = Math.min(1, bodies.length / MANY);
  const simulation = forceSimulation(bodies)
    .force(
      'link',
      forceLink<Body, { source: string | Body; target: string | Body }>(links)
        .id(({ id }) => id)
        .distance(({ source, target }) => lengthOf(source, radius) + lengthOf(target, radius) + 50),
    )
    .force(
      'charge',
      forceManyBody<Body>()
        .strength((body) => -260 - 8 * body.radius)
        .distanceMax(2_400),
    )
    .force('collide', forceCollide<Body>((body) => body.radius).iterations(2))
    // Weak, so that parts that are not connected stay near. Views are wider than high.
    .force('x', forceX<Body>(0).strength(0.04))
    .force('y', forceY<Body>(0).strength(0.04 * Math.max(1, aspect)))
    .stop();
  simulation.tick(Math.round(TICKS.few + (TICKS.many - TICKS.few) * crowd));
  const positions = new Map(bodies.map(({ id, x = 0, y = 0 }) => [id, { x, y }]));
  for (const [hub, { leaves, points }] of discs) {
    const centre = positions.get(hub) ?? { x: 0, y: 0 };
    for (const [at, { id }] of leaves.entries()) {
      const { x = 0, y = 0 } = points[at] ?? {};
      positions.set(id, { x: centre.x + x, y: centre.y + y });
    }
  }
  return positions;
}

const lengthOf = (end: string | Body, radius: Map<string, number>) =>
  typeof end === 'object' ? end.radius : (radius.get(end) ?? 0);
