/** The keyboard on the canvas: it moves from node to node, and the view follows. */
import type { Core } from 'cytoscape';
import { fit, zoomBy } from './canvas-layout.ts';
import { type Direction, nextNode, type Rows, rowsOf } from './keyboard.rules.ts';

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const ZOOM_STEP = 1.3;
/** A focused node nearer to the edge is moved to the middle. */
const EDGE = 60;

export interface KeyHandlers {
  onFocus: (id: string) => void;
  onSelect: (id: string) => void;
  onOpen: (id: string) => void;
  onLeave: () => void;
}

export class CanvasKeys {
  readonly #cy: Core;
  #rows?: Rows;
  #focused?: string;

  constructor(cy: Core) {
    this.#cy = cy;
    cy.on('add remove position', 'node', () => {
      this.#rows = undefined;
    });
  }

  /** @returns the ID of the focused node */
  get focused(): string | undefined {
    return this.#focused && this.#cy.getElementById(this.#focused).nonempty() ? this.#focused : undefined;
  }

  focus(id: string | undefined): void {
    this.#focused = id;
    const node = id === undefined ? undefined : this.#cy.getElementById(id);
    if (!node?.nonempty()) return;
    const { x, y } = node.renderedPosition();
    if (x < EDGE || y < EDGE || x > this.#cy.width() - EDGE || y > this.#cy.height() - EDGE) this.#cy.center(node);
  }

  /** @returns whether the key has a meaning here */
  press(key: string, { onFocus, onSelect, onOpen, onLeave }: KeyHandlers): boolean {
    const focused = this.focused;
    const direction = ARROWS[key];
    if (direction) return this.#goTo(nextNode(this.#currentRows(), focused, direction), onFocus);
    if (key === 'Home') return this.#goTo(this.#currentRows().rows[0]?.[0]?.id, onFocus);
    if (key === 'End') return this.#goTo(this.#currentRows().rows.at(-1)?.at(-1)?.id, onFocus);
    switch (key) {
      case 'Enter':
        if (focused) onOpen(focused);
        return true;
      case ' ':
        if (focused) onSelect(focused);
        return true;
      case '+':
      case '=':
      case '-':
        zoomBy(this.#cy, key === '-' ? 1 / ZOOM_STEP : ZOOM_STEP, this.#positionOf(focused));
        return true;
      case 'f':
      case 'F':
        fit(this.#cy);
        return true;
      case 'Escape':
        onLeave();
        return true;
      default:
        return false;
    }
  }

  #goTo(id: string | undefined, onFocus: (id: string) => void): true {
    if (id) {
      this.focus(id);
      onFocus(id);
    }
    return true;
  }

  #positionOf(id: string | undefined) {
    return id === undefined ? undefined : this.#cy.getElementById(id).position();
  }

  #currentRows(): Rows {
    this.#rows ??= rowsOf(this.#cy.nodes().map((node) => ({ id: node.id(), ...node.position() })));
    return this.#rows;
  }
}
