/** The style of the graph in the colours of the page. Names are drawn by the label layer. */
import type cytoscape from 'cytoscape';
import type { RelationshipState } from '../../generated.ts';
import type { ThemeColours } from './theme-colours.ts';

export function canvasStyle(colours: ThemeColours): cytoscape.StylesheetJson {
  const { ink, paper, accent, warn, violet, good, bad } = colours;
  const [soft, edge] = [colours['ink-soft'], colours['edge-strong']];
  const states: Record<RelationshipState, [stroke: string, line: 'solid' | 'dashed' | 'dotted']> = {
    ACTIVE: [good, 'solid'],
    AGREED: [accent, 'dashed'],
    PROPOSED: [warn, 'dashed'],
    SUSPENDED: [violet, 'dotted'],
    ENDED: [edge, 'dotted'],
    DECLINED: [bad, 'dotted'],
  };
  return [
    {
      selector: 'node',
      style: {
        width: 'data(size)',
        height: 'data(size)',
        'background-color': accent,
        'border-width': 1.5,
        'border-color': paper,
      },
    },
    { selector: 'node[type = "Person"]', style: { 'background-color': warn, shape: 'ellipse' } },
    { selector: 'node[type = "Contact"]', style: { 'background-color': soft, shape: 'ellipse' } },
    { selector: 'node[type = "Organisation"]', style: { shape: 'round-rectangle' } },
    { selector: 'node[type = "Resource"]', style: { 'background-color': violet, shape: 'diamond' } },
    {
      selector: 'node[?group]',
      style: {
        shape: 'ellipse',
        'background-color': paper,
        'border-width': 3,
        'border-style': 'double',
        'border-color': accent,
      },
    },
    ...colours.ramp.map((colour, index) => ({
      selector: `node[step = ${index + 1}]`,
      style: { 'background-color': colour, 'border-color': soft, 'border-width': 1 },
    })),
    { selector: 'node[step][?group]', style: { 'border-width': 5, 'border-color': paper } },
    {
      selector: 'edge',
      style: {
        width: 'data(width)',
        'line-color': edge,
        'target-arrow-color': edge,
        'target-arrow-shape': 'triangle',
        'arrow-scale': 0.8,
        'curve-style': 'bezier',
      },
    },
    ...Object.entries(states).map(([state, [stroke, line]]) => ({
      selector: `edge[state = "${state}"]`,
      style: { 'line-color': stroke, 'target-arrow-color': stroke, 'line-style': line },
    })),
    ...colours.ramp.map((colour, index) => ({
      selector: `edge[step = ${index + 1}]`,
      style: { 'line-color': colour, 'target-arrow-color': colour },
    })),
    {
      selector: 'node[?unmeasured]',
      style: { 'background-color': paper, 'border-width': 1.5, 'border-style': 'dashed', 'border-color': soft },
    },
    { selector: 'edge[?unmeasured]', style: { 'line-color': edge, 'target-arrow-color': edge } },
    { selector: 'edge[?indirect]', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 6], opacity: 0.7 } },
    // Thousands of straight lines without arrows are drawn in a fraction of the time.
    {
      selector: 'edge.many',
      style: {
        'curve-style': 'haystack',
        'haystack-radius': 0,
        'target-arrow-shape': 'none',
        'line-style': 'solid',
        opacity: 0.5,
      },
    },
    { selector: '.dimmed', style: { opacity: 0.22 } },
    { selector: 'edge.marked[!unmeasured][!step]', style: { width: 2.5 } },
    { selector: 'edge.marked', style: { opacity: 1 } },
    { selector: 'node.marked', style: { 'border-width': 3, 'border-color': bad } },
    { selector: 'node.marked[depth = 0]', style: { 'border-color': ink } },
    { selector: 'node.marked[depth >= 2]', style: { 'border-color': violet } },
    { selector: '.chosen', style: { 'underlay-color': accent, 'underlay-opacity': 0.25, 'underlay-padding': 7 } },
    { selector: 'node.chosen', style: { 'underlay-shape': 'ellipse' } },
    // The page shows the focus and the hand itself.
    { selector: 'node:active', style: { 'overlay-opacity': 0.1 } },
  ] as cytoscape.StylesheetJson;
}
