/** Draws names of nodes and lines over the graph, none over another, and the focus of the keyboard. */
import type { Core, EdgeSingular, NodeSingular } from 'cytoscape';
import { type Box, type Candidate, type Point, placedLabels, wrapped } from './labels.rules.ts';
import { FONT, type ThemeColours } from './theme-colours.ts';

export const LINE_HEIGHT = 15;
const MAX_WIDTH = 132;
const MAX_LABELS = 400;
/** Of a node with more lines, their names say little and cover much. */
const MAX_NAMED_LINES = 12;
/** Most important nodes: they are named at any zoom, even where the name covers another node. */
const MAX_PROMINENT = 60;
/** In pixels. Of smaller nodes only prominent ones are named: a name says little about a dot. */
const MIN_NAMED_RADIUS = 3;
/** Places of a label along a line that is straight, if its middle is not free. */
const SHARES = [0.36, 0.64, 0.25, 0.75];
const MAX_LINE_WIDTH = 180;

type Context = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

interface Text {
  lines: string[];
  width: number;
}

export interface Label {
  element: NodeSingular | EdgeSingular;
  text: Text;
  rank: number;
  isProminent: boolean;
  /** Half of the diameter of a node. */
  radius: number;
}

/** The part of the graph in view, in units of the page. */
export interface View {
  zoom: number;
  pan: { x: number; y: number };
  width: number;
  height: number;
}

/** Texts and importance of labels. */
export interface LabelContent {
  /** Greater is more important. */
  importance: (id: string) => number;
  lineLabel: (id: string) => string;
  allLines: boolean;
}

export class LabelLayer {
  readonly #cy: Core;
  readonly #context: CanvasRenderingContext2D;
  readonly #texts = new Map<string, Text>();
  #labels: Label[] = [];
  #content: LabelContent = { importance: () => 0, lineLabel: () => '', allLines: false };
  #colours: ThemeColours;
  focused?: string;
  #hovered?: string;

  constructor(cy: Core, canvas: HTMLCanvasElement, colours: ThemeColours) {
    this.#cy = cy;
    this.#colours = colours;
    this.#context = canvas.getContext('2d') as CanvasRenderingContext2D;
    cy.on('render', () => this.draw());
    cy.on('mouseover', 'node, edge', ({ target }) => this.#hover(target.id()));
    cy.on('mouseout', 'node, edge', () => this.#hover(undefined));
    document.fonts?.ready.then(() => {
      this.#texts.clear();
      this.update(this.#content);
    });
  }

  set colours(colours: ThemeColours) {
    this.#colours = colours;
    this.draw();
  }

  /** After elements, their importance or the selection changed. */
  update(content: LabelContent): void {
    if (this.#cy.destroyed()) return;
    this.#content = content;
    this.#labels = this.#cy
      .nodes()
      .map((element) => ({
        element,
        text: this.#textOf(element.data('name'), MAX_WIDTH, 2),
        rank: rankOf(element) + content.importance(element.id()),
        isProminent: true,
        radius: Number(element.data('size')) / 2,
      }))
      .sort((a, b) => b.rank - a.rank);
    const [highest, middle] = [this.#labels[0]?.rank, this.#labels[this.#labels.length >> 1]?.rank ?? 0];
    if (this.#labels.length > MAX_PROMINENT)
      for (const [at, label] of this.#labels.entries())
        label.isProminent = at < MAX_PROMINENT && (label.rank > middle || label.rank === highest);
    this.draw();
  }

  #hover(id: string | undefined): void {
    this.#hovered = id;
    this.draw();
  }

  draw(): void {
    const cy = this.#cy;
    if (cy.destroyed()) return;
    const { canvas } = this.#context;
    const ratio = devicePixelRatio;
    const [width, height] = [cy.width(), cy.height()];
    if (canvas.width !== Math.round(width * ratio) || canvas.height !== Math.round(height * ratio)) {
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
    } else this.#context.clearRect(0, 0, canvas.width, canvas.height);
    const view = { zoom: cy.zoom(), pan: cy.pan(), width, height };
    this.paint(this.#context, view, ratio);
    this.#paintFocus(this.#context, view, ratio);
  }

  /** Paints the labels of a view, also for an export. */
  paint(context: Context, view: View, ratio: number): void {
    context.save();
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    for (const { label, box } of this.placed(view)) this.#paintLabel(context, label, box);
    context.restore();
  }

  /** The labels of a view, with their places in it. */
  placed(view: View): { label: Label; box: Box }[] {
    const looked = this.#lookedAt();
    const [candidates, labels] = [[] as Candidate[], new Map<string, Label>()];
    const obstacles: Box[] = [];
    const add = (label: Label, [point, ...otherwise]: Point[], radius: number, mayCover: boolean) => {
      const id = label.element.id();
      if (labels.has(id) || !point) return;
      labels.set(id, label);
      const { lines, width } = label.text;
      const height = lines.length * LINE_HEIGHT;
      candidates.push({ id, ...point, otherwise, radius, width: width + 4, height, mayCover });
    };
    const nodes = this.#labels.flatMap((label) => {
      const { x, y } = label.element.isNode() ? label.element.position() : { x: 0, y: 0 };
      const point = { x: x * view.zoom + view.pan.x, y: y * view.zoom + view.pan.y };
      const radius = label.radius * view.zoom;
      if (point.x < -radius || point.y < -radius || point.x > view.width + radius || point.y > view.height + radius)
        return [];
      obstacles.push({ x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius });
      return [{ label, point, radius }];
    });
    for (const { label, point, radius } of nodes) if (looked.has(label.element.id())) add(label, [point], radius, true);
    for (const label of this.#lineLabels(looked)) add(label, placesIn(label, view), 0, true);
    for (const { label, point, radius } of nodes)
      if (label.isProminent || radius >= MIN_NAMED_RADIUS) add(label, [point], radius, label.isProminent);
    for (const label of this.#countLabels(view)) add(label, placesIn(label, view), 0, this.#content.allLines);
    return placedLabels(candidates, view, { obstacles, max: MAX_LABELS }).flatMap(({ id, ...box }) => {
      const label = labels.get(id);
      return label ? [{ label, box }] : [];
    });
  }

  /** Selected, focused and under the pointer. */
  #lookedAt(): Set<string> {
    const looked = new Set(this.#cy.elements('.chosen').map((element) => element.id()));
    for (const id of [this.focused, this.#hovered]) if (id) looked.add(id);
    return looked;
  }

  /** Of lines that are looked at, or end at a node with few lines that is. */
  #lineLabels(looked: Set<string>): Label[] {
    const found: Label[] = [];
    for (const id of looked) {
      const element = this.#cy.$id(id);
      const edges = element.edges().union(element.nodes().connectedEdges());
      if (edges.length <= MAX_NAMED_LINES)
        for (const edge of edges.toArray()) found.push(...this.#lineLabel(edge as EdgeSingular));
    }
    return found;
  }

  /** Of all lines that are long enough, if asked for; otherwise only of lines that stand for several. */
  #countLabels({ zoom }: View): Label[] {
    if (this.#cy.edges('.many').nonempty()) return [];
    return this.#cy
      .edges()
      .toArray()
      .flatMap((each) => {
        const edge = each as EdgeSingular;
        if (edge.hasClass('dimmed')) return [];
        const [from, to] = [edge.source().position(), edge.target().position()];
        const length = Math.hypot(to.x - from.x, to.y - from.y) * zoom;
        if (this.#content.allLines) return this.#lineLabel(edge).filter(({ text }) => text.width < length);
        const isGroup = edge.source().data('group') || edge.target().data('group');
        return edge.data('count') > 1 && !isGroup && length > 60
          ? [{ element: edge, ...ofLine, text: this.#textOf(`× ${edge.data('count')}`, 60, 1) }]
          : [];
      });
  }

  #lineLabel(element: EdgeSingular): Label[] {
    const text = this.#content.lineLabel(element.id());
    return text ? [{ element, ...ofLine, text: this.#textOf(text, MAX_LINE_WIDTH, 1) }] : [];
  }

  #textOf(text: string, width: number, maxLines: number): Text {
    const key = `${width}|${text}`;
    const known = this.#texts.get(key);
    if (known) return known;
    // The wider of the two.
    this.#context.font = fontOf(true);
    const widthOf = (part: string) => this.#context.measureText(part).width;
    const lines = wrapped(text, width, maxLines, widthOf);
    const measured = { lines, width: Math.max(...lines.map(widthOf)) };
    this.#texts.set(key, measured);
    return measured;
  }

  #paintLabel(context: Context, label: Label, box: Box): void {
    const { element, text } = label;
    context.globalAlpha = element.hasClass('dimmed') ? 0.45 : 1;
    context.font = fontOf(element.data('group') || element.hasClass('chosen'));
    context.fillStyle = this.inkOf(label);
    context.strokeStyle = this.#colours.ground;
    context.lineWidth = 4;
    for (const [at, line] of text.lines.entries()) {
      const [x, y] = [box.x + box.width / 2, box.y + LINE_HEIGHT * (at + 0.5)];
      context.strokeText(line, x, y);
      context.fillText(line, x, y);
    }
    context.globalAlpha = 1;
  }

  inkOf({ element }: Label): string {
    return element.isEdge() || element.data('type') === 'Resource' ? this.#colours['ink-soft'] : this.#colours.ink;
  }

  #paintFocus(context: Context, { zoom, pan }: View, ratio: number): void {
    const element = this.focused ? this.#cy.getElementById(this.focused) : undefined;
    if (!element?.nonempty()) return;
    const { x, y } = element.position();
    const radius = Math.max(8, (Number(element.data('size')) / 2) * zoom * 1.2 + 5);
    context.strokeStyle = this.#colours.ink;
    context.lineWidth = 3 * ratio;
    context.beginPath();
    context.arc((x * zoom + pan.x) * ratio, (y * zoom + pan.y) * ratio, radius * ratio, 0, 2 * Math.PI);
    context.stroke();
  }
}

const ofLine = { rank: 0, isProminent: false, radius: 0 };

/** The middle of a line first, then other points on it. */
function placesIn({ element }: Label, { zoom, pan }: View): Point[] {
  const edge = element as EdgeSingular;
  const [from, to] = [edge.source().position(), edge.target().position()];
  // Undefined if the line is straight.
  const bends: Point[] | undefined = edge.segmentPoints();
  const others =
    bends ?? SHARES.map((share) => ({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }));
  return [edge.midpoint(), ...others].map(({ x, y }) => ({ x: x * zoom + pan.x, y: y * zoom + pan.y }));
}

const fontOf = (isStrong: boolean) => `${isStrong ? 600 : 450} 12px ${FONT}`;

/** Dimmed nodes come last, highlighted ones first. */
const rankOf = (element: NodeSingular) => (element.hasClass('dimmed') ? -1e9 : element.hasClass('marked') ? 1e9 : 0);
