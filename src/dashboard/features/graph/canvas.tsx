/** The graph, drawn by Cytoscape. The list beside it has the same content, for screen readers and the keyboard. */
import cytoscape, { type Core } from 'cytoscape';
import { useEffect, useImperativeHandle, useRef } from 'react';
import { arrange, type Layout, updateElements } from './canvas-layout.ts';
import { themeStyle } from './canvas-style.ts';
import type { GraphNode, IndirectLine } from './graph.rules.ts';
import { graphTexts } from './texts.ts';

export interface CanvasHandle {
  fit: () => void;
  core: () => Core | undefined;
}

interface Props {
  nodes: GraphNode[];
  lines: IndirectLine[];
  /** Highlighted nodes and lines by id, with their distance from the start. */
  highlighted: Map<string, number>;
  selected?: string;
  layout: Layout;
  /** `undefined`: beside all nodes and lines. */
  onClick: (id: string | undefined) => void;
  onDoubleClick: (id: string) => void;
  ref: React.Ref<CanvasHandle>;
}

/** Greater distances from the start have the colour of this one. */
const MAX_COLOURED_DEPTH = 4;

export function Canvas({ nodes, lines, highlighted, selected, layout, onClick, onDoubleClick, ref }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const core = useRef<Core>(undefined);
  // The listeners of Cytoscape are set once; the handlers change with each render.
  const handlers = useRef({ onClick, onDoubleClick });
  handlers.current = { onClick, onDoubleClick };
  useImperativeHandle(ref, () => ({
    fit: () => core.current?.animate({ fit: { eles: core.current.elements(), padding: 40 } }),
    core: () => core.current,
  }));

  useEffect(() => {
    const cy = cytoscape({
      container: frame.current,
      style: themeStyle(),
      minZoom: 0.05,
      maxZoom: 3,
      textureOnViewport: true,
      hideEdgesOnViewport: false,
    });
    core.current = cy;
    cy.on('tap', 'node, edge[!indirect]', ({ target }) => handlers.current.onClick(target.id()));
    cy.on('dbltap', 'node', ({ target }) => handlers.current.onDoubleClick(target.id()));
    cy.on('tap', ({ target }) => target === cy && handlers.current.onClick(undefined));
    const restyle = () => cy.style(themeStyle());
    const dark = matchMedia('(prefers-color-scheme: dark)');
    window.addEventListener('themechange', restyle);
    dark.addEventListener('change', restyle);
    return () => {
      window.removeEventListener('themechange', restyle);
      dark.removeEventListener('change', restyle);
      cy.destroy();
    };
  }, []);

  const appliedLayout = useRef(layout);
  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    const hasNew = updateElements(cy, nodes, lines);
    if (!hasNew && appliedLayout.current === layout) return;
    appliedLayout.current = layout;
    arrange(cy, layout);
  }, [nodes, lines, layout]);

  useEffect(() => {
    const cy = core.current;
    if (!cy) return;
    cy.batch(() => {
      cy.elements().removeClass('marked dimmed chosen');
      cy.elements().forEach((element) => {
        const depth = highlighted.get(element.id());
        if (depth === undefined) element.removeData('depth');
        else element.data('depth', Math.min(depth, MAX_COLOURED_DEPTH));
      });
      if (highlighted.size > 0) {
        cy.elements().addClass('dimmed');
        cy.elements('[depth >= 0]').removeClass('dimmed').addClass('marked').connectedNodes().removeClass('dimmed');
      }
      if (selected) cy.getElementById(selected).addClass('chosen').removeClass('dimmed');
    });
  }, [highlighted, selected, nodes, lines]);

  return <div ref={frame} className="canvas" role="img" aria-label={graphTexts.canvas} />;
}
