/** The elements of the canvas: what is drawn, with sizes, widths and colours. */
import type { Core, ElementDefinition } from 'cytoscape';
import type { Drawn, DrawnLine, DrawnNode } from './drawn.rules.ts';
import { type Measured, type Scale, sizeOf, stepOf, widthOf } from './measures.rules.ts';

const SIZES = { party: 26, resource: 16, group: 34, largest: 64 };
const WIDTH = { one: 1.5, step: 1.2, widest: 8 };

/** With more lines they are drawn in the fast way. */
const MANY_LINES = 1_500;

/** With this share of the nodes gone it is another graph. */
const MANY_GONE = 1 / 3;

/** Makes these the elements; those that stay keep their position. @returns whether they have to be arranged: some are new, or many gone */
export function updateElements(cy: Core, { nodes, lines }: Drawn, measured?: Measured): boolean {
  const wanted: ElementDefinition[] = [
    ...nodes.map((node) => ({ group: 'nodes' as const, data: nodeData(node, measured) })),
    ...lines.map((line) => ({ group: 'edges' as const, data: lineData(line, measured) })),
  ];
  const ids = new Set(wanted.map(({ data }) => data.id));
  const before = cy.nodes().length;
  const isFirst = before === 0;
  const gone = cy.nodes().filter((node) => !ids.has(node.id())).length;
  const neighbours = new Map(
    lines.flatMap(({ source, target }) => [[source, target] as const, [target, source] as const]),
  );
  const added: ElementDefinition[] = [];
  cy.batch(() => {
    cy.elements()
      .filter((element) => !ids.has(element.id()))
      .remove();
    for (const element of wanted) {
      const existing = cy.getElementById(element.data.id as string);
      if (existing.nonempty()) {
        existing.removeData('step unmeasured');
        existing.data(element.data);
      } else
        added.push({
          ...element,
          ...(element.group === 'nodes' &&
            !isFirst && { position: positionNear(cy, neighbours.get(element.data.id as string), added.length) }),
        });
    }
    cy.add(added);
    cy.edges().toggleClass('many', lines.length > MANY_LINES);
  });
  return added.length > 0 || gone >= MANY_GONE * before;
}

function nodeData({ id, name, type, group }: DrawnNode, measured?: Measured) {
  const value = measured?.nodes.get(id);
  return {
    id,
    name,
    type,
    size: sizeOfNode({ type, group }, value, measured),
    ...(group && { group: group.members.length }),
    ...colourOf(value, measured, measured?.nodeScale),
  };
}

function sizeOfNode({ type, group }: Pick<DrawnNode, 'type' | 'group'>, value?: number, measured?: Measured): number {
  if (value !== undefined && measured?.nodeScale) return sizeOf(value, measured.nodeScale);
  if (measured) return SIZES.resource;
  if (group) return Math.min(SIZES.largest, SIZES.group + 2 * Math.sqrt(group.members.length));
  return type === 'Resource' ? SIZES.resource : SIZES.party;
}

/** The step of a measure, or that there is none to show. */
function colourOf(value: number | undefined, measured?: Measured, scale?: Scale) {
  if (!measured) return {};
  return value !== undefined && scale ? { step: stepOf(value, scale) } : { unmeasured: true };
}

function widthOfLine(count: number, value?: number, measured?: Measured): number {
  if (!measured) return Math.min(WIDTH.widest, WIDTH.one + WIDTH.step * Math.log2(count));
  return value !== undefined && measured.lineScale ? widthOf(value, measured.lineScale) : WIDTH.one;
}

function lineData({ id, source, target, state, indirect, lines }: DrawnLine, measured?: Measured) {
  const value = measured?.lines.get(id);
  return {
    id,
    source,
    target,
    state: state ?? null,
    count: lines.length,
    width: widthOfLine(lines.length, value, measured),
    ...colourOf(value, measured, measured?.lineScale),
    ...(indirect && { indirect }),
  };
}

/** A new node starts near a neighbour that is shown already. */
function positionNear(cy: Core, neighbour: string | undefined, at: number) {
  const known = neighbour === undefined ? undefined : cy.getElementById(neighbour);
  const { x, y } = known?.nonempty() ? known.position() : { x: 0, y: 0 };
  const angle = at * 2.4;
  return { x: x + 90 * Math.cos(angle), y: y + 90 * Math.sin(angle) };
}

/** Marks the highlighted and the selected elements, and dims the rest. `highlighted`: distances from the start, by ID of a drawn element. */
export function mark(cy: Core, highlighted: ReadonlyMap<string, number>, selected: string | undefined): void {
  cy.batch(() => {
    cy.elements('.marked, .dimmed, .chosen').removeClass('marked dimmed chosen').removeData('depth');
    if (highlighted.size > 0) {
      cy.elements().addClass('dimmed');
      for (const [id, depth] of highlighted) {
        const element = cy.getElementById(id);
        element.data('depth', Math.min(depth, MAX_COLOURED_DEPTH)).removeClass('dimmed').addClass('marked');
        if (element.isEdge()) element.connectedNodes().removeClass('dimmed');
      }
    }
    if (selected) cy.getElementById(selected).addClass('chosen').removeClass('dimmed');
  });
}

/** Greater distances from the start have the colour of this one. */
const MAX_COLOURED_DEPTH = 4;
