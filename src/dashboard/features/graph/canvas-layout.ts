/** Updates and arranges the elements of the graph. */
import type cytoscape from 'cytoscape';
import type { Core, ElementDefinition } from 'cytoscape';
import type { GraphNode, IndirectLine } from './graph.rules.ts';
import type { graphTexts } from './texts.ts';

export type Layout = keyof typeof graphTexts.layouts;

/** A force layout of more nodes takes too long; they are arranged in rings. */
const MAX_ORGANIC_NODES = 350;

const MAX_ANIMATED_NODES = 120;

/** A few nodes are not enlarged beyond this to fill the canvas. */
const MAX_FITTED_ZOOM = 1.3;

/** Makes these the elements of the graph; those that stay keep their position. @returns whether there are new ones */
export function updateElements(cy: Core, nodes: GraphNode[], lines: IndirectLine[]): boolean {
  const wanted: ElementDefinition[] = [
    ...nodes.map(({ id, name, type }) => ({ group: 'nodes' as const, data: { id, name, type } })),
    ...lines.map(({ id, source, target, label, state, indirect }) => ({
      group: 'edges' as const,
      data: { id, source, target, label, state, ...(indirect && { indirect }) },
    })),
  ];
  const ids = new Set(wanted.map(({ data }) => data.id));
  const isFirst = cy.nodes().empty();
  let hasNew = false;
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const element of wanted) {
      const existing = cy.getElementById(element.data.id as string);
      if (existing.nonempty()) existing.data(element.data);
      else {
        cy.add({
          ...element,
          ...(element.group === 'nodes' &&
            !isFirst && { position: positionNear(cy, element.data.id as string, lines) }),
        });
        hasNew = true;
      }
    }
  });
  return hasNew;
}

/** A new node starts near a neighbour that is shown already. */
function positionNear(cy: Core, id: string, lines: IndirectLine[]) {
  const line = lines.find(({ source, target }) => source === id || target === id);
  const neighbour = line && cy.getElementById(line.source === id ? line.target : line.source);
  const { x, y } = neighbour?.nonempty() ? neighbour.position() : { x: 0, y: 0 };
  const angle = cy.nodes().length * 2.4;
  return { x: x + 90 * Math.cos(angle), y: y + 90 * Math.sin(angle) };
}

export function arrange(cy: Core, layout: Layout): void {
  const count = cy.nodes().length;
  const name = layout === 'cose' && count > MAX_ORGANIC_NODES ? 'concentric' : layout;
  const isStill = count > MAX_ANIMATED_NODES || matchMedia('(prefers-reduced-motion: reduce)').matches;
  cy.layout({
    name,
    animate: isStill ? false : 'end',
    animationDuration: 300,
    padding: 40,
    fit: true,
    stop: () => cy.zoom() > MAX_FITTED_ZOOM && cy.zoom({ level: MAX_FITTED_ZOOM, renderedPosition: centreOf(cy) }),
    ...(name === 'cose' && {
      randomize: false,
      nodeRepulsion: () => 90_000,
      idealEdgeLength: () => 110,
      nodeOverlap: 20,
      numIter: count > 150 ? 300 : 1_000,
      gravity: 0.4,
    }),
    ...(name === 'concentric' && {
      concentric: (node: cytoscape.NodeSingular) => node.degree(false),
      levelWidth: () => Math.max(1, count / 40),
      minNodeSpacing: 14,
    }),
    ...(name === 'breadthfirst' && { directed: true, spacingFactor: 1.1 }),
  } as cytoscape.LayoutOptions).run();
}

const centreOf = (cy: Core) => ({ x: cy.width() / 2, y: cy.height() / 2 });
