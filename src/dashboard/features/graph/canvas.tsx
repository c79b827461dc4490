/** The picture, drawn by Cytoscape. What it shows is in the list beside it too, for those who cannot see or point. */
import cytoscape, { type Core, type ElementDefinition } from 'cytoscape';
import { useEffect, useImperativeHandle, useRef } from 'react';
import type { GraphNode, IndirectLine } from './graph.rules.ts';
import { graphTexts } from './texts.ts';

export type Layout = keyof typeof graphTexts.layouts;

export interface CanvasHandle {
  fit: () => void;
  core: () => Core | undefined;
}

interface Props {
  nodes: GraphNode[];
  lines: IndirectLine[];
  marked: Map<string, number>;
  selected?: string;
  layout: Layout;
  onSelect: (id: string | undefined) => void;
  onOpen: (id: string) => void;
  ref: React.Ref<CanvasHandle>;
}

/** Forces are computed for this many nodes in a moment; for more, rings are. */
const ORGANIC_UP_TO = 350;
const ANIMATED_UP_TO = 120;
/** Few nodes are not blown up to fill the place. */
const CLOSEST = 1.3;

export function Canvas({ nodes, lines, marked, selected, layout, onSelect, onOpen, ref }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const core = useRef<Core>(undefined);
  const told = useRef({ onSelect, onOpen });
  told.current = { onSelect, onOpen };
  useImperativeHandle(ref, () => ({
    fit: () => core.current?.animate({ fit: { eles: core.current.elements(), padding: 40 } }),
    core: () => core.current,
  }));

  useEffect(() => {
    const cy = cytoscape({
      container: frame.current,
      style: styleOfTheme(),
      minZoom: 0.05,
      maxZoom: 3,
      textureOnViewport: true,
      hideEdgesOnViewport: false,
    });
    core.current = cy;
    cy.on('tap', 'node, edge[!indirect]', ({ target }) => told.current.onSelect(target.id()));
    cy.on('dbltap', 'node', ({ target }) => told.current.onOpen(target.id()));
    cy.on('tap', ({ target }) => target === cy && told.current.onSelect(undefined));
    const restyle = () => cy.style(styleOfTheme());
    const dark = matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener('themechange', restyle);
    dark.addEventListener('change', restyle);
    return () => {
      window.removeEventListener('themechange', restyle);
      dark.removeEventListener('change', restyle);
      cy.destroy();
    };
  }, []);

  const asked = useRef(layout);
  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    const isNew = patch(cy, nodes, lines);
    if (!isNew && asked.current === layout) return;
    asked.current = layout;
    arrange(cy, layout);
  }, [nodes, lines, layout]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    cy.batch(() => {
      cy.elements().removeClass('marked dimmed chosen');
      cy.elements().forEach((element) => {
        const depth = marked.get(element.id());
        if (depth === undefined) element.removeData('depth');
        else element.data('depth', Math.min(depth, 4));
      });
      if (marked.size > 0) {
        cy.elements().addClass('dimmed');
        cy.elements('[depth >= 0]').removeClass('dimmed').addClass('marked').connectedNodes().removeClass('dimmed');
      }
      if (selected) cy.getElementById(selected).addClass('chosen').removeClass('dimmed');
    });
  }, [marked, selected, nodes, lines]);

  return <div ref={frame} className="canvas" role="img" aria-label={graphTexts.canvas} />;
}

/** Makes the picture hold these and no others; what stays keeps its place. @returns whether any came */
function patch(cy: Core, nodes: GraphNode[], lines: IndirectLine[]): boolean {
  const wanted: ElementDefinition[] = [
    ...nodes.map(({ id, name, type }) => ({ group: 'nodes' as const, data: { id, name, type } })),
    ...lines.map(({ id, source, target, label, state, indirect }) => ({
      group: 'edges' as const,
      data: { id, source, target, label, state, ...(indirect && { indirect }) },
    })),
  ];
  const ids = new Set(wanted.map(({ data }) => data.id));
  const isFirst = cy.nodes().empty();
  let isNew = false;
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const element of wanted) {
      const there = cy.getElementById(element.data.id as string);
      if (there.nonempty()) there.data(element.data);
      else {
        cy.add({
          ...element,
          ...(element.group === 'nodes' && !isFirst && { position: beside(cy, element.data.id as string, lines) }),
        });
        isNew = true;
      }
    }
  });
  return isNew;
}

/** A new node begins at a neighbour that is there. */
function beside(cy: Core, id: string, lines: IndirectLine[]) {
  const line = lines.find(({ source, target }) => source === id || target === id);
  const neighbour = line && cy.getElementById(line.source === id ? line.target : line.source);
  const { x, y } = neighbour?.nonempty() ? neighbour.position() : { x: 0, y: 0 };
  const angle = cy.nodes().length * 2.4;
  return { x: x + 90 * Math.cos(angle), y: y + 90 * Math.sin(angle) };
}

function arrange(cy: Core, layout: Layout): void {
  const count = cy.nodes().length;
  const name = layout === 'cose' && count > ORGANIC_UP_TO ? 'concentric' : layout;
  const still = count > ANIMATED_UP_TO || matchMedia('(prefers-reduced-motion: reduce)').matches;
  cy.layout({
    name,
    animate: still ? false : 'end',
    animationDuration: 300,
    padding: 40,
    fit: true,
    stop: () => cy.zoom() > CLOSEST && cy.zoom({ level: CLOSEST, renderedPosition: middleOf(cy) }),
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

const middleOf = (cy: Core) => ({ x: cy.width() / 2, y: cy.height() / 2 });

/** The colours of the page, so that the picture is light or dark with it. */
function styleOfTheme(): cytoscape.StylesheetJson {
  const sample = document.createElement('i');
  document.body.append(sample);
  // Cytoscape knows no light-dark(); the browser resolves it.
  const colour = (name: string) => {
    sample.style.color = `var(--${name})`;
    return getComputedStyle(sample).color;
  };
  const [ink, soft, paper, accent, warn, violet, good, bad, edge] = [
    'ink',
    'ink-soft',
    'paper',
    'accent',
    'warn',
    'violet',
    'good',
    'bad',
    'edge-strong',
  ].map(colour) as string[];
  sample.remove();
  const lineOf = (state: string, stroke: string | undefined, more = {}) => ({
    selector: `edge[state = "${state}"]`,
    style: { 'line-color': stroke, 'target-arrow-color': stroke, ...more },
  });
  return [
    {
      selector: 'node',
      style: {
        width: 26,
        height: 26,
        label: 'data(name)',
        color: ink,
        'font-family': '"Inter Variable", system-ui, sans-serif',
        'font-size': 12,
        'min-zoomed-font-size': 7,
        'text-valign': 'bottom',
        'text-margin-y': 5,
        'text-wrap': 'wrap',
        'text-max-width': '120px',
        'text-outline-color': paper,
        'text-outline-width': 2,
        'background-color': accent,
      },
    },
    { selector: 'node[type = "Person"]', style: { 'background-color': warn, shape: 'ellipse' } },
    { selector: 'node[type = "Organisation"]', style: { shape: 'round-rectangle' } },
    {
      selector: 'node[type = "Resource"]',
      style: { 'background-color': violet, shape: 'diamond', width: 16, height: 16, 'font-size': 10, color: soft },
    },
    {
      selector: 'edge',
      style: {
        width: 1.5,
        'line-color': edge,
        'target-arrow-color': edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
        label: 'data(label)',
        color: soft,
        'font-family': '"Inter Variable", system-ui, sans-serif',
        'font-size': 9,
        'min-zoomed-font-size': 9,
        'text-rotation': 'autorotate',
        'text-outline-color': paper,
        'text-outline-width': 2,
      },
    },
    lineOf('ACTIVE', good),
    lineOf('AGREED', accent, { 'line-style': 'dashed' }),
    lineOf('PROPOSED', warn, { 'line-style': 'dashed' }),
    lineOf('SUSPENDED', violet, { 'line-style': 'dotted' }),
    lineOf('ENDED', edge, { 'line-style': 'dotted' }),
    lineOf('DECLINED', bad, { 'line-style': 'dotted' }),
    { selector: 'edge[?indirect]', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 6], opacity: 0.7 } },
    { selector: '.dimmed', style: { opacity: 0.22 } },
    { selector: 'edge.marked', style: { width: 3.5 } },
    { selector: 'node.marked', style: { 'border-width': 3, 'border-color': bad } },
    { selector: 'node.marked[depth = 0]', style: { 'border-color': ink } },
    { selector: 'node.marked[depth >= 2]', style: { 'border-color': violet } },
    { selector: '.chosen', style: { 'overlay-color': accent, 'overlay-opacity': 0.18, 'overlay-padding': 7 } },
  ] as cytoscape.StylesheetJson;
}
