/**
 * A small picture of the whole graph with a frame around what is in view; hidden while all nodes are in view. A click or a drag moves the
 * view. For the pointer only.
 */
import type { Core } from 'cytoscape';
import type { ThemeColours } from './theme-colours.ts';

const PADDING = 6;
const MIN_DOT = 1.5;
/** Changes that follow each other are drawn once. */
const DEBOUNCE_MS = 60;

export class Minimap {
  readonly #cy: Core;
  readonly #canvas: HTMLCanvasElement;
  /** The nodes, drawn once for many moves of the frame. */
  readonly #picture = document.createElement('canvas');
  #colours: ThemeColours;
  #place = { scale: 1, x: 0, y: 0 };
  /** Around all nodes. */
  #box = { x1: 0, y1: 0, x2: 0, y2: 0 };
  #timer?: ReturnType<typeof setTimeout>;

  constructor(cy: Core, canvas: HTMLCanvasElement, colours: ThemeColours) {
    this.#cy = cy;
    this.#canvas = canvas;
    this.#colours = colours;
    cy.on('add remove position data', () => this.refresh());
    cy.on('viewport resize', () => this.#paint());
    canvas.addEventListener('pointerdown', (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#moveTo(event);
    });
    canvas.addEventListener('pointermove', (event) => event.buttons > 0 && this.#moveTo(event));
  }

  set colours(colours: ThemeColours) {
    this.#colours = colours;
    this.refresh();
  }

  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => !this.#cy.destroyed() && this.#draw(), DEBOUNCE_MS);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #draw(): void {
    const [cy, ratio] = [this.#cy, devicePixelRatio];
    const [width, height] = [this.#canvas.clientWidth, this.#canvas.clientHeight];
    if (width === 0) return;
    for (const canvas of [this.#canvas, this.#picture]) {
      canvas.width = width * ratio;
      canvas.height = height * ratio;
    }
    const box = cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false });
    const scale = Math.min(
      (width - 2 * PADDING) / Math.max(1, box.w),
      (height - 2 * PADDING) / Math.max(1, box.h),
      0.25,
    );
    this.#box = box;
    this.#place = { scale, x: width / 2 - (box.x1 + box.w / 2) * scale, y: height / 2 - (box.y1 + box.h / 2) * scale };
    const context = this.#picture.getContext('2d') as CanvasRenderingContext2D;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.fillStyle = this.#colours['ink-soft'];
    cy.nodes().forEach((node) => {
      const { x, y } = node.position();
      const size = Math.max(MIN_DOT, Number(node.data('size')) * scale);
      context.fillRect(x * scale + this.#place.x - size / 2, y * scale + this.#place.y - size / 2, size, size);
    });
    this.#paint();
  }

  #paint(): void {
    if (this.#cy.destroyed()) return;
    const context = this.#canvas.getContext('2d') as CanvasRenderingContext2D;
    const { scale, x, y } = this.#place;
    const { x1, y1, x2, y2, w, h } = this.#cy.extent();
    const box = this.#box;
    this.#canvas.classList.toggle('is-needless', x1 <= box.x1 && y1 <= box.y1 && x2 >= box.x2 && y2 >= box.y2);
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    if (this.#picture.width > 0) context.drawImage(this.#picture, 0, 0);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.strokeStyle = this.#colours.accent;
    context.lineWidth = 2;
    context.strokeRect(x1 * scale + x, y1 * scale + y, w * scale, h * scale);
  }

  #moveTo({ offsetX, offsetY }: PointerEvent): void {
    const [cy, { scale, x, y }] = [this.#cy, this.#place];
    const [modelX, modelY] = [(offsetX - x) / scale, (offsetY - y) / scale];
    cy.pan({ x: cy.width() / 2 - modelX * cy.zoom(), y: cy.height() / 2 - modelY * cy.zoom() });
  }
}
