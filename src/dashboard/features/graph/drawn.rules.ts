/**
 * What is drawn of the nodes and lines that are shown: parallel lines are one line with their number, and many leaves of one node are
 * one group ("+ 48 clients"). Also the figures that explain the difference. Pure.
 */
import type { RelationshipState } from '../../generated.ts';
import type { GraphNode, GraphPart, IndirectLine } from './graph.rules.ts';

/** Fewer leaves of one node are drawn one by one. */
export const MIN_GROUP = 8;

/** What the leaves of a group are to their neighbour. */
export type GroupRole = 'consumers' | 'providers' | 'partners' | 'resources';

export interface DrawnNode extends GraphNode {
  /** Of a group: its leaves. */
  group?: { role: GroupRole; neighbour: string; members: string[] };
}

export interface DrawnLine {
  /** "<source>><target>"; a line keeps it while others join it. */
  id: string;
  source: string;
  target: string;
  /** The state of all its lines; undefined if they differ or have none. */
  state?: RelationshipState;
  indirect?: true;
  /** The lines that it stands for, at least one. */
  lines: IndirectLine[];
}

export interface Drawn {
  nodes: DrawnNode[];
  lines: DrawnLine[];
}

export interface GroupingOptions {
  /** Whether leaves are grouped at all. */
  isGrouping: boolean;
  /** IDs of groups that were opened. */
  opened: readonly string[];
  /** Nodes that are drawn in any case. */
  kept: ReadonlySet<string>;
}

/** `nameOf`: the text of a group, e.g. "+ 48 clients". */
export function drawnOf(
  { nodes, lines }: { nodes: GraphNode[]; lines: IndirectLine[] },
  options: GroupingOptions,
  nameOf: (role: GroupRole, count: number) => string,
): Drawn {
  const groups = options.isGrouping ? groupsOf(nodes, lines, options) : [];
  const groupOf = new Map(groups.flatMap(({ id, members }) => members.map((member) => [member, id] as const)));
  const end = (id: string) => groupOf.get(id) ?? id;
  const drawnLines = new Map<string, DrawnLine>();
  for (const line of lines) {
    const [source, target] = [end(line.source), end(line.target)];
    const key = `${source}>${target}${line.indirect ? '~' : ''}`;
    const drawn = drawnLines.get(key);
    if (!drawn) drawnLines.set(key, { id: key, source, target, ...stateOf(line), lines: [line] });
    else {
      drawn.lines.push(line);
      if (drawn.state !== line.state) drawn.state = undefined;
    }
  }
  return {
    nodes: [
      ...nodes.filter(({ id }) => !groupOf.has(id)),
      ...groups.map(({ id, type, ...group }) => ({ id, type, name: nameOf(group.role, group.members.length), group })),
    ],
    lines: [...drawnLines.values()],
  };
}

const stateOf = ({ state, indirect }: IndirectLine) => ({ state, ...(indirect && { indirect }) });

/** The leaves of a node are grouped by what they are to it. */
function groupsOf(nodes: GraphNode[], lines: IndirectLine[], { opened, kept }: GroupingOptions) {
  const neighbours = new Map<string, { id: string; role: GroupRole } | 'several'>();
  const note = (id: string, neighbour: string, role: GroupRole) => {
    const known = neighbours.get(id);
    if (!known) neighbours.set(id, { id: neighbour, role });
    else if (known !== 'several' && known.id !== neighbour) neighbours.set(id, 'several');
    else if (known !== 'several' && known.role !== role) known.role = 'partners';
  };
  for (const { source, target } of lines) {
    note(target, source, 'consumers');
    note(source, target, 'providers');
  }
  const groups = new Map<
    string,
    { id: string; neighbour: string; role: GroupRole; type: GraphNode['type']; members: string[] }
  >();
  for (const { id, type } of nodes) {
    const leaf = neighbours.get(id);
    if (!leaf || leaf === 'several' || leaf.id === id || kept.has(id)) continue;
    const role = type === 'Resource' ? 'resources' : leaf.role;
    const key = groupId(leaf.id, role);
    const group = groups.get(key);
    if (group) group.members.push(id);
    else groups.set(key, { id: key, neighbour: leaf.id, role, type, members: [id] });
  }
  return [...groups.values()].filter(({ id, members }) => members.length >= MIN_GROUP && !opened.includes(id));
}

const groupId = (neighbour: string, role: GroupRole) => `group:${neighbour}:${role}`;

/** The group that has this node; undefined if the node is drawn itself. */
export const groupWith = ({ nodes }: Drawn, member: string): DrawnNode | undefined =>
  nodes.find(({ group }) => group?.members.includes(member));

/** Numbers of nodes and lines, found = drawn + grouped or sharing a line + hidden. */
export interface Figures {
  nodes: { found: number; drawn: number; grouped: number; hidden: number };
  groups: number;
  /** `drawn` includes lines of groups and indirect lines; `sharing`: lines beyond the first of a drawn line. */
  lines: { found: number; drawn: number; sharing: number; hidden: number; indirect: number };
}

export function figuresOf(
  found: GraphPart,
  shown: { nodes: GraphNode[]; lines: IndirectLine[] },
  drawn: Drawn,
): Figures {
  const groups = drawn.nodes.flatMap(({ group }) => group ?? []);
  const indirect = shown.lines.filter((line) => line.indirect).length;
  return {
    nodes: {
      found: found.nodes.length,
      drawn: drawn.nodes.length - groups.length,
      grouped: groups.reduce((sum, { members }) => sum + members.length, 0),
      hidden: found.nodes.length - shown.nodes.length,
    },
    groups: groups.length,
    lines: {
      found: found.lines.length,
      drawn: drawn.lines.length,
      sharing: shown.lines.length - drawn.lines.length,
      hidden: found.lines.length - (shown.lines.length - indirect),
      indirect,
    },
  };
}
