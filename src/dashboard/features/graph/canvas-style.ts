/** The style of the graph in the colours of the page. */
import type cytoscape from 'cytoscape';
import type { RelationshipState } from '../../generated.ts';

export function themeStyle(): cytoscape.StylesheetJson {
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
  const states: Record<RelationshipState, [stroke: string | undefined, line: 'solid' | 'dashed' | 'dotted']> = {
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
    ...Object.entries(states).map(([state, [stroke, line]]) => ({
      selector: `edge[state = "${state}"]`,
      style: { 'line-color': stroke, 'target-arrow-color': stroke, 'line-style': line },
    })),
    { selector: 'edge[?indirect]', style: { 'line-style': 'dashed', 'line-dash-pattern': [2, 6], opacity: 0.7 } },
    { selector: '.dimmed', style: { opacity: 0.22 } },
    { selector: 'edge.marked', style: { width: 3.5 } },
    { selector: 'node.marked', style: { 'border-width': 3, 'border-color': bad } },
    { selector: 'node.marked[depth = 0]', style: { 'border-color': ink } },
    { selector: 'node.marked[depth >= 2]', style: { 'border-color': violet } },
    { selector: '.chosen', style: { 'overlay-color': accent, 'overlay-opacity': 0.18, 'overlay-padding': 7 } },
  ] as cytoscape.StylesheetJson;
}
