/** Exports the graph as a file. */
import type { Core } from 'cytoscape';
import { saveFile } from '../../ui/save-file.ts';
import { csvOf, type GraphPart } from './graph.rules.ts';

export type Format = 'PNG' | 'SVG' | 'CSV' | 'JSON';
export const FORMATS: Format[] = ['PNG', 'SVG', 'CSV', 'JSON'];

export function exportAs(format: Format, core: Core, shown: GraphPart): void {
  const background = getComputedStyle(document.querySelector('.canvas') as Element).backgroundColor;
  if (format === 'PNG')
    save(
      core.png({
        output: 'blob',
        full: true,
        scale: 2,
        maxWidth: 8_000,
        maxHeight: 8_000,
        bg: background,
      }) as unknown as Blob,
      'png',
    );
  else if (format === 'SVG') save(new Blob([svgOf(core, background)], { type: 'image/svg+xml' }), 'svg');
  // Excel reads UTF-8 only with a byte order mark.
  else if (format === 'CSV') save(new Blob([`\uFEFF${csvOf(shown)}`], { type: 'text/csv' }), 'csv');
  else save(new Blob([JSON.stringify(shown, null, 2)], { type: 'application/json' }), 'json');
}

const save = (content: Blob, ending: string) => saveFile(content, `covalue-graph.${ending}`);

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Positions and colours as on screen; lines are straight. */
function svgOf(core: Core, background: string): string {
  const { x1, y1, w, h } = core.elements().boundingBox({});
  const lines = core.edges().map((edge) => {
    const [from, to] = [edge.source().position(), edge.target().position()];
    const dash = edge.style('line-style') === 'solid' ? '' : ' stroke-dasharray="5 4"';
    return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${edge.style('line-color')}" stroke-width="${Number.parseFloat(edge.style('width'))}" opacity="${edge.style('opacity')}"${dash}><title>${escaped(edge.data('label'))}</title></line>`;
  });
  const nodes = core.nodes().map((node) => {
    const { x, y } = node.position();
    const half = node.width() / 2;
    const look = `fill="${node.style('background-color')}" opacity="${node.style('opacity')}"`;
    const shape =
      node.data('type') === 'Person'
        ? `<circle cx="${x}" cy="${y}" r="${half}" ${look}/>`
        : `<rect x="${x - half}" y="${y - half}" width="${half * 2}" height="${half * 2}" rx="5" ${look}${node.data('type') === 'Resource' ? ` transform="rotate(45 ${x} ${y})"` : ''}/>`;
    return `${shape}<text x="${x}" y="${y + half + 14}" text-anchor="middle" fill="${node.style('color')}">${escaped(node.data('name'))}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${x1 - 40} ${y1 - 40} ${w + 80} ${h + 80}" font-family="Inter, system-ui, sans-serif" font-size="12"><rect x="${x1 - 40}" y="${y1 - 40}" width="${w + 80}" height="${h + 80}" fill="${background}"/>${lines.join('')}${nodes.join('')}</svg>`;
}
