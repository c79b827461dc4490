/** The nodes and lines of the graph view: parties, and relationships from provider to consumer. Pure. */

import { csvCell } from '../../../tables/csv-cell.rules.ts';
import type { Criticality, RelationshipKind, RelationshipState } from '../../generated.ts';
import { localDay } from '../../values/calendar.rules.ts';
import { type Priced, spendOf } from './spend.rules.ts';

/** Links of a value chain from its start, unless another depth is chosen. */
export const DEFAULT_DEPTH = 4;
/** The API refuses a greater depth. */
export const MAX_DEPTH = 10;

export interface GraphNode {
  id: string;
  name: string;
  type: 'Organisation' | 'Person' | 'Contact' | 'Resource';
  segment?: string | null;
}

export interface GraphLine {
  id: string;
  source: string;
  target: string;
  label: string;
  /** Undefined for the lines of a resource: who created it, whose service it enables. */
  state?: RelationshipState;
  kind?: RelationshipKind;
  startsOn?: string;
  criticality?: Criticality | null;
  /** For a year; only if it was asked for and is known. */
  spend?: { amount: number; currency: string };
}

export interface GraphPart {
  nodes: GraphNode[];
  lines: GraphLine[];
}

interface PartyLike {
  __typename: 'Organisation' | 'Person' | 'Contact';
  id: string;
  name: string;
  segment: string | null;
}
interface RelationshipLike extends Priced {
  id: string;
  state: RelationshipState;
  kind: RelationshipKind;
  startsOn: string;
  provider: PartyLike;
  consumer: PartyLike;
  criticality: Criticality | null;
  offering: Priced['offering'] & { id: string; name: string };
}

export const nodeOf = ({ __typename: type, id, name, segment }: PartyLike): GraphNode => ({ id, name, type, segment });

export function partOf(relationships: readonly RelationshipLike[], parties: readonly PartyLike[] = []): GraphPart {
  const today = localDay(new Date());
  return {
    nodes: [...parties, ...relationships.flatMap(({ provider, consumer }) => [provider, consumer])].map(nodeOf),
    lines: relationships.map(
      ({ id, state, kind, startsOn, provider, consumer, criticality, offering, agreements }) => ({
        id,
        source: provider.id,
        target: consumer.id,
        label: offering.name,
        state,
        kind,
        startsOn,
        criticality,
        spend: spendOf({ agreements, offering }, today),
      }),
    ),
  };
}

/** Each node and line once, in the order in which they came. */
export function merged(parts: GraphPart[]): GraphPart {
  const nodes = new Map(parts.flatMap((part) => part.nodes.map((node) => [node.id, node] as const)));
  const lines = new Map(parts.flatMap((part) => part.lines.map((line) => [line.id, line] as const)));
  return {
    nodes: [...nodes.values()],
    lines: [...lines.values()].filter(({ source, target }) => nodes.has(source) && nodes.has(target)),
  };
}

export interface Filter {
  hiddenTypes: GraphNode['type'][];
  hiddenStates: string[];
  /** ISO date; relationships that began earlier are hidden. */
  since?: string;
  hiddenIds: string[];
}

export interface IndirectLine extends GraphLine {
  indirect?: true;
}

/** Removes hidden nodes and lines. Visible nodes that are connected only by hidden ones get an indirect line. */
export function filtered(
  { nodes, lines }: GraphPart,
  { hiddenTypes, hiddenStates, since, hiddenIds }: Filter,
): { nodes: GraphNode[]; lines: IndirectLine[] } {
  const shown = new Map(
    nodes
      .filter(({ id, type }) => !hiddenTypes.includes(type) && !hiddenIds.includes(id))
      .map((node) => [node.id, node]),
  );
  const left = lines.filter(
    ({ state, startsOn }) => !(state && hiddenStates.includes(state)) && !(since && startsOn && startsOn < since),
  );
  const direct = left.filter(({ source, target }) => shown.has(source) && shown.has(target));
  const joined = new Set(direct.map(({ source, target }) => `${source}|${target}`));
  const from = new Map<string, GraphLine[]>();
  for (const line of left) {
    const others = from.get(line.source);
    if (others) others.push(line);
    else from.set(line.source, [line]);
  }
  const passable = (id: string) => !shown.has(id) && !hiddenIds.includes(id);
  const indirect: IndirectLine[] = [];
  for (const start of shown.keys()) {
    const seen = new Set<string>();
    const open = (from.get(start) ?? []).map(({ target }) => target).filter(passable);
    for (let at = open.pop(); at !== undefined; at = open.pop()) {
      if (seen.has(at)) continue;
      seen.add(at);
      for (const { target } of from.get(at) ?? []) {
        if (passable(target)) open.push(target);
        else if (shown.has(target) && target !== start && !joined.has(`${start}|${target}`)) {
          joined.add(`${start}|${target}`);
          indirect.push({ id: `${start}~${target}`, source: start, target, label: '', indirect: true });
        }
      }
    }
  }
  return { nodes: [...shown.values()], lines: [...direct, ...indirect] };
}

/** CSV with one row for each line. */
export function csvOf({ nodes, lines }: { nodes: GraphNode[]; lines: GraphLine[] }): string {
  const names = new Map(nodes.map(({ id, name }) => [id, name]));
  const rows = lines.map(({ id, source, target, label, state, kind, startsOn }) => [
    id,
    source,
    names.get(source) ?? '',
    target,
    names.get(target) ?? '',
    label,
    state ?? '',
    kind ?? '',
    startsOn ?? '',
  ]);
  return [
    ['relationship', 'providerId', 'provider', 'consumerId', 'consumer', 'offering', 'state', 'kind', 'startsOn'],
    ...rows,
  ]
    .map((row) => row.map(csvCell).join(','))
    .join('\r\n');
}

/** A statement that shows the same in Neo4j Browser. Quotes in ids are escaped. */
export function cypherOf({ nodes, lines }: { nodes: GraphNode[]; lines: GraphLine[] }): string {
  const list = (ids: string[]) =>
    `[${ids.map((id) => `'${id.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`).join(', ')}]`;
  const relationships = lines.filter(({ state }) => state).map(({ id }) => id);
  const alone = nodes.filter(({ type }) => type !== 'Resource').map(({ id }) => id);
  return relationships.length
    ? `MATCH (provider:Party)-[p:PROVIDER_OF]->(r:ServiceRelationship)<-[c:CONSUMER_OF]-(consumer:Party)\nWHERE r.id IN ${list(relationships)}\nOPTIONAL MATCH (r)-[o:ON]->(offering:Offering)\nRETURN *`
    : `MATCH (party:Party) WHERE party.id IN ${list(alone)} RETURN party`;
}
