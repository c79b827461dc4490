/** Exports the graph as a file. */
import type { Core } from 'cytoscape';
import { saveFile } from '../../ui/save-file.ts';
import { csvOf, type GraphPart } from './graph.rules.ts';
import { type LabelLayer, LINE_HEIGHT, type View } from './label-layer.ts';

export type Format = 'PNG' | 'SVG' | 'CSV' | 'JSON';
export const FORMATS: Format[] = ['PNG', 'SVG', 'CSV', 'JSON'];

/** Pixels of a picture for one unit of the graph. */
const SCALE = 2;
const MAX_PIXELS = 8_000;
/** Around the nodes, for names. */
const MARGIN = 80;

interface Exported {
  core: Core;
  labels: LabelLayer;
  shown: GraphPart;
}

export async function exportAs(format: Format, { core, labels, shown }: Exported): Promise<void> {
  const background = getComputedStyle(document.querySelector('.graph-canvas') as Element).backgroundColor;
  if (format === 'PNG') save(await pngOf(core, labels, background), 'png');
  else if (format === 'SVG') save(new Blob([svgOf(core, labels, background)], { type: 'image/svg+xml' }), 'svg');
  // Excel reads UTF-8 only with a byte order mark.
  else if (format === 'CSV') save(new Blob([`\uFEFF${csvOf(shown)}`], { type: 'text/csv' }), 'csv');
  else save(new Blob([JSON.stringify(shown, null, 2)], { type: 'application/json' }), 'json');
}

/** The whole graph with the names that have room. */
async function pngOf(core: Core, labels: LabelLayer, background: string): Promise<Blob> {
  const { x1, y1, w, h } = core.elements().boundingBox({});
  const zoom = Math.min(1, MAX_PIXELS / SCALE / (Math.max(w, h) + 2 * MARGIN));
  const drawing: unknown = core.png({ output: 'blob', full: true, scale: zoom * SCALE });
  const picture = await createImageBitmap(drawing as Blob);
  const view = wholeView({ x1, y1, w, h }, zoom);
  const canvas = new OffscreenCanvas(view.width * SCALE, view.height * SCALE);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  context.fillStyle = background;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, MARGIN * SCALE, MARGIN * SCALE, w * zoom * SCALE, h * zoom * SCALE);
  labels.paint(context, view, SCALE);
  return canvas.convertToBlob({ type: 'image/png' });
}

const wholeView = ({ x1, y1, w, h }: { x1: number; y1: number; w: number; h: number }, zoom: number): View => ({
  zoom,
  pan: { x: MARGIN - x1 * zoom, y: MARGIN - y1 * zoom },
  width: w * zoom + 2 * MARGIN,
  height: h * zoom + 2 * MARGIN,
});

const save = (content: Blob, ending: string) => saveFile(content, `covalue-graph.${ending}`);

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Positions and colours as on screen; lines are straight. */
function svgOf(core: Core, labels: LabelLayer, background: string): string {
  const view = wholeView(core.elements().boundingBox({}), 1);
  const at = ({ x, y }: { x: number; y: number }) => ({ x: x + view.pan.x, y: y + view.pan.y });
  const lines = core.edges().map((edge) => {
    const [from, to] = [at(edge.source().position()), at(edge.target().position())];
    const dash = edge.style('line-style') === 'solid' ? '' : ' stroke-dasharray="5 4"';
    return `<line x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}" stroke="${edge.style('line-color')}" stroke-width="${Number.parseFloat(edge.style('width'))}" opacity="${edge.style('opacity')}"${dash}/>`;
  });
  const nodes = core.nodes().map((node) => {
    const { x, y } = at(node.position());
    const half = node.width() / 2;
    const look = `fill="${node.style('background-color')}" stroke="${node.style('border-color')}" opacity="${node.style('opacity')}"`;
    const title = `<title>${escaped(node.data('name'))}</title>`;
    return ['Person', 'Contact'].includes(node.data('type')) || node.data('group')
      ? `<circle cx="${x}" cy="${y}" r="${half}" ${look}>${title}</circle>`
      : `<rect x="${x - half}" y="${y - half}" width="${half * 2}" height="${half * 2}" rx="5" ${look}${node.data('type') === 'Resource' ? ` transform="rotate(45 ${x} ${y})"` : ''}>${title}</rect>`;
  });
  const texts = labels
    .placed(view)
    .flatMap(({ label, box }) =>
      label.text.lines.map(
        (line, index) =>
          `<text x="${box.x + box.width / 2}" y="${box.y + LINE_HEIGHT * (index + 0.75)}" text-anchor="middle" fill="${labels.inkOf(label)}">${escaped(line)}</text>`,
      ),
    );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${view.width} ${view.height}" font-family="Inter, system-ui, sans-serif" font-size="12"><rect width="${view.width}" height="${view.height}" fill="${background}"/>${lines.join('')}${nodes.join('')}${texts.join('')}</svg>`;
}
