/** Arranges the elements of the canvas: the worker calculates, the canvas moves. */
import type { Core, NodeSingular } from 'cytoscape';
import type { LayoutClient } from './layout/layout-client.ts';
import type { LayoutKind, Point } from './layout/layout-types.rules.ts';

const MAX_ANIMATED_NODES = 120;
const ANIMATION_MS = 300;

/** A few nodes are not enlarged beyond this to fill the canvas. */
const MAX_FITTED_ZOOM = 1.3;
const PADDING = 48;
const BEND_RADIUS = 40;
const MIN_ZOOM = 0.0001;

const isStill = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/**
 * @returns false if a newer request or the end of the view came first
 * @throws Error if the worker fails
 */
export async function arrange(cy: Core, client: LayoutClient, kind: LayoutKind): Promise<boolean> {
  const result = await client.positions({
    kind,
    aspect: cy.height() > 0 ? cy.width() / cy.height() : 1,
    nodes: cy
      .nodes()
      .map((node) => ({ id: node.id(), size: Number(node.data('size')), from: fromOf(node.position()) })),
    lines: cy.edges().map((edge) => ({ id: edge.id(), source: edge.source().id(), target: edge.target().id() })),
  });
  if (!result || cy.destroyed()) return false;
  const { job } = client;
  const { positions, bends } = result;
  const animated = cy.nodes().length <= MAX_ANIMATED_NODES && !isStill();
  cy.nodes().stop(true);
  cy.batch(() => {
    cy.edges().removeStyle('curve-style segment-weights segment-distances segment-radii edge-distances');
    if (!animated) cy.nodes().positions((node) => positions.get(node.id()) ?? node.position());
  });
  if (animated) await Promise.all(cy.nodes().map((node) => moved(node, positions.get(node.id()) ?? node.position())));
  if (cy.destroyed() || client.job !== job) return false;
  cy.batch(() => {
    for (const [id, points] of bends) bend(cy, id, points);
  });
  fit(cy, animated);
  return true;
}

const moved = (node: NodeSingular, position: Point) =>
  new Promise<void>((complete) => node.animate({ position }, { duration: ANIMATION_MS, complete }));

/** Force layouts begin where nodes are; one point for all says nothing. */
const fromOf = ({ x, y }: Point) => (x === 0 && y === 0 ? undefined : { x, y });

/** The whole graph, however large. */
export function fit(cy: Core, animated = !isStill()): void {
  const elements = cy.elements();
  if (elements.empty()) return;
  cy.stop();
  cy.minZoom(MIN_ZOOM);
  const { x1, y1, w, h } = elements.boundingBox({ includeLabels: false, includeOverlays: false });
  const zoom = Math.min(
    MAX_FITTED_ZOOM,
    (cy.width() - 2 * PADDING) / Math.max(1, w),
    (cy.height() - 2 * PADDING) / Math.max(1, h),
  );
  const pan = { x: cy.width() / 2 - (x1 + w / 2) * zoom, y: cy.height() / 2 - (y1 + h / 2) * zoom };
  if (animated) cy.animate({ zoom, pan }, { duration: ANIMATION_MS });
  else cy.viewport({ zoom, pan });
  cy.minZoom(Math.min(0.05, zoom / 2));
}

/** Zooms about a point of the model, or about the middle of the view. */
export function zoomBy(cy: Core, factor: number, about?: Point): void {
  const renderedPosition = { x: cy.width() / 2, y: cy.height() / 2 };
  cy.zoom({ level: cy.zoom() * factor, ...(about ? { position: about } : { renderedPosition }) });
}

/** Leads a line through these points. Cytoscape wants them relative to the straight line. */
function bend(cy: Core, id: string, points: Point[]): void {
  const edge = cy.getElementById(id);
  if (edge.empty()) return;
  const [from, to] = [edge.source().position(), edge.target().position()];
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return;
  const relative = points.map(({ x, y }) => ({
    weight: ((x - from.x) * dx + (y - from.y) * dy) / length ** 2,
    distance: ((x - from.x) * -dy + (y - from.y) * dx) / length,
  }));
  edge.style({
    'curve-style': 'round-segments',
    'edge-distances': 'node-position',
    'segment-radii': BEND_RADIUS,
    'segment-weights': relative.map(({ weight }) => weight.toFixed(4)).join(' '),
    'segment-distances': relative.map(({ distance }) => distance.toFixed(2)).join(' '),
  });
}
