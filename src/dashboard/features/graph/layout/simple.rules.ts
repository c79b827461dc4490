/** Rings and grids. Pure. */
import type { LayoutInput, Point } from './layout-types.rules.ts';
import { gridPoints } from './leaves.rules.ts';

const GAP = 26;

/** The nodes with the most neighbours are in the middle. */
export function rings({ nodes, lines }: LayoutInput): Map<string, Point> {
  const degrees = new Map<string, number>();
  for (const { source, target } of lines)
    for (const end of [source, target]) degrees.set(end, (degrees.get(end) ?? 0) + 1);
  const sorted = [...nodes].sort((a, b) => (degrees.get(b.id) ?? 0) - (degrees.get(a.id) ?? 0));
  const widest = Math.max(0, ...nodes.map(({ size }) => size)) + GAP;
  const positions = new Map<string, Point>();
  for (let ring = 0, next = 0; next < sorted.length; ring++) {
    const radius = ring * widest * 1.6;
    const places = ring === 0 ? 1 : Math.floor((2 * Math.PI * radius) / widest);
    const members = sorted.slice(next, next + places);
    next += members.length;
    for (const [at, { id }] of members.entries()) {
      const angle = (2 * Math.PI * at) / members.length - Math.PI / 2;
      positions.set(id, { x: radius * Math.cos(angle), y: radius * Math.sin(angle) });
    }
  }
  return positions;
}

/** In the order in which they were found. */
export function grid({ nodes, aspect }: LayoutInput): Map<string, Point> {
  const { points } = gridPoints(nodes.length, { width: 140, height: 84 }, aspect);
  return new Map(nodes.map(({ id }, at) => [id, points[at] ?? { x: 0, y: 0 }]));
}
