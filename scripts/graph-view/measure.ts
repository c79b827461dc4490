/** What a browser shows of the graph view, measured on its canvases: from the drawn texts and from Cytoscape, not from the code of the page. */
import type { Page } from 'playwright-core';
import { nextNode, rowsOf } from '../../src/dashboard/features/graph/keyboard.rules.ts';

/** Before the page is opened: notes each text that is drawn over the graph since it was last cleared, and tasks over 50 ms. */
export const RECORDER = `(() => {
  window.drawnTexts = [];
  window.longTasks = [];
  const { clearRect, fillText } = CanvasRenderingContext2D.prototype;
  CanvasRenderingContext2D.prototype.clearRect = function (...box) {
    if (this.canvas.className === 'graph-labels') window.drawnTexts = [];
    return clearRect.apply(this, box);
  };
  CanvasRenderingContext2D.prototype.fillText = function (text, x, y, ...rest) {
    if (this.canvas.className === 'graph-labels') {
      const { actualBoundingBoxLeft: left, actualBoundingBoxRight: right, actualBoundingBoxAscent: up, actualBoundingBoxDescent: down } = this.measureText(text);
      const { a, d, e, f } = this.getTransform();
      window.drawnTexts.push({ text, x1: (x - left) * a + e, x2: (x + right) * a + e, y1: (y - up) * d + f, y2: (y + down) * d + f });
    }
    return fillText.call(this, text, x, y, ...rest);
  };
  new PerformanceObserver((list) => window.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });
})()`;

const CY = `document.querySelector('.graph-drawing')._cyreg.cy`;

export interface State {
  nodes: { id: string; x: number; y: number }[];
  lines: number;
  groups: number;
  /** Nodes outside of the view. */
  outside: string[];
  zoom: number;
}

export const stateOf = (page: Page): Promise<State> =>
  page.evaluate(`(() => {
    const cy = ${CY};
    const outside = (node) => {
      const { x, y } = node.renderedPosition();
      return x < 0 || y < 0 || x > cy.width() || y > cy.height();
    };
    return {
      nodes: cy.nodes().map((node) => ({ id: node.id(), ...node.position() })),
      lines: cy.edges().length,
      groups: cy.nodes('[?group]').length,
      outside: cy.nodes().filter(outside).map((node) => node.id()),
      zoom: cy.zoom(),
    };
  })()`);

interface BentLine {
  id: string;
  /** From source to target. */
  points: { x: number; y: number }[];
  /** Nodes that it crosses all the same. */
  crossed: string[];
}

export const bentLines = (page: Page): Promise<BentLine[]> =>
  page.evaluate(`(() => {
    const cy = ${CY};
    const isNear = ({ x, y }, from, to, distance) => {
      const [dx, dy] = [to.x - from.x, to.y - from.y];
      const share = Math.max(0, Math.min(1, ((x - from.x) * dx + (y - from.y) * dy) / (dx * dx + dy * dy || 1)));
      return Math.hypot(from.x + share * dx - x, from.y + share * dy - y) < distance;
    };
    return cy.edges().filter((edge) => edge.segmentPoints()).map((edge) => {
      const points = [edge.source().position(), ...edge.segmentPoints(), edge.target().position()];
      const others = cy.nodes().difference(edge.connectedNodes());
      const crossed = others.filter((node) => points.slice(1).some((to, at) => isNear(node.position(), points[at], to, node.width() / 2)));
      return { id: edge.id(), points, crossed: crossed.map((node) => node.id()) };
    });
  })()`);

interface Text {
  text: string;
  x1: number;
  x2: number;
  y1: number;
  y2: number;
}

/** Texts on the canvas, and pairs that cover each other. */
export async function labels(page: Page): Promise<{ count: number; overlaps: string[] }> {
  const texts = (await page.evaluate('window.drawnTexts')) as Text[];
  const overlaps: string[] = [];
  for (const [at, a] of texts.entries())
    for (const b of texts.slice(at + 1))
      if (a.x1 < b.x2 && b.x1 < a.x2 && a.y1 < b.y2 && b.y1 < a.y2) overlaps.push(`${a.text} / ${b.text}`);
  return { count: texts.length, overlaps };
}

/** Zooms to the middle, as the buttons do. */
export async function zoomTo(page: Page, factor: number): Promise<void> {
  await page.evaluate(`(() => {
    const cy = ${CY};
    cy.zoom({ level: ${factor} * cy.zoom(), renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  })()`);
  await nextFrames(page);
}

export const nextFrames = (page: Page) =>
  page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

/** Waits until all responses and the layout are there. */
export async function settled(page: Page, timeout: number): Promise<void> {
  await page.locator('.graph-foot [aria-busy="false"]', { hasText: 'node' }).waitFor({ timeout });
  await page.locator('.graph-drawing[aria-busy="false"]').waitFor({ timeout });
  await nextFrames(page);
}

/** How many nodes the arrow keys reach from the first, by the rules of the page. */
export function reachable(nodes: State['nodes']): number {
  const rows = rowsOf(nodes);
  const reached = new Set(nodes.slice(0, 1).map(({ id }) => id));
  for (const id of reached)
    for (const direction of ['left', 'right', 'up', 'down'] as const) {
      const next = nextNode(rows, id, direction);
      if (next) reached.add(next);
    }
  return reached.size;
}

const KEYS = { left: 'ArrowLeft', right: 'ArrowRight', up: 'ArrowUp', down: 'ArrowDown' } as const;

/** Presses arrow keys, and compares the announced node with the one that the rules name. @returns what differs */
export async function walk(page: Page, presses: number, nameOf: (id: string) => string): Promise<string[]> {
  const { nodes } = await stateOf(page);
  const rows = rowsOf(nodes);
  const problems: string[] = [];
  await page.locator('.graph-drawing').focus();
  await page.keyboard.press('Home');
  let at = nextNode(rows, undefined, 'right');
  const directions = ['right', 'down', 'right', 'down', 'left', 'down', 'right', 'up'] as const;
  for (let press = 0; press < presses; press++) {
    const direction = directions[press % directions.length] ?? 'down';
    await page.keyboard.press(KEYS[direction]);
    at = nextNode(rows, at, direction) ?? at;
    const said = (await page.locator('.graph-canvas [aria-live]').textContent()) ?? '';
    if (!at || !said.startsWith(nameOf(at))) problems.push(`${direction}: "${said}" instead of ${at}`);
  }
  return problems;
}

/** Times of frames while the graph is dragged, sorted, in ms. */
export async function framesWhileDragged(page: Page): Promise<number[]> {
  const box = await page.locator('.graph-drawing').boundingBox();
  if (!box) throw new Error('The canvas is not there');
  await page.evaluate(
    'window.frames_ = []; let last = performance.now(); const note = (at) => { window.frames_.push(at - last); last = at; requestAnimationFrame(note); }; requestAnimationFrame(note);',
  );
  const [x, y] = [box.x + 20, box.y + 12];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 120; step++) await page.mouse.move(x + 200 * Math.abs(Math.sin(step / 10)), y + step);
  await page.mouse.up();
  return ((await page.evaluate('window.frames_')) as number[]).sort((a, b) => a - b);
}
