/** The queries of the graph view. The address has the queries; the graph shows the sum of their results. */
import type { Client, OperationResult } from 'urql';
import {
  type Criticality,
  GraphChainDocument,
  type GraphChainQueryVariables,
  GraphExpandDocument,
  type GraphExpandQuery,
  GraphImpactDocument,
  GraphPathsDocument,
  GraphStartDocument,
} from '../../generated.ts';
import { uiTexts } from '../../ui/texts.ts';
import { DEFAULT_DEPTH, type GraphLine, type GraphNode, type GraphPart, partOf } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

/** Relationships of a party that one page of its expansion has. */
export const PAGE = 100;
/** As `GraphPaths` asks for. */
const MAX_PATHS = 5;

/**
 * `start:<id>`, `expand:<id>:<pages>`, `chain:<id>:<UPSTREAM|DOWNSTREAM>:<depth>`, `impact:<id>` or `path:<from>:<to>`.
 * A text, as in the address.
 */
export type GraphQuery = string;

export interface GraphResult extends GraphPart {
  /** A sentence about the result, e.g. how many parties are affected. */
  summary?: string;
  /** Highlighted nodes and lines by id, with their distance from the start. */
  highlighted?: Map<string, number>;
  /** How many relationships an expanded party has. */
  total?: { id: string; shown: number; all: number };
  affected?: { id: string; name: string; depth: number; criticality: Criticality | null }[];
}

/** The values of a comma-separated parameter of the address. */
export const listIn = (text: string | null): string[] => (text ? text.split(',').filter(Boolean) : []);

const nothing = (summary?: string): GraphResult => ({ nodes: [], lines: [], summary });

/** @throws CombinedError */
export async function runGraphQuery(client: Client, query: GraphQuery, withSpend: boolean): Promise<GraphResult> {
  const [kind, id = '', third = '', fourth = ''] = query.split(':');
  switch (kind) {
    case 'start':
      return start(client, id, withSpend);
    case 'expand':
      return expand(client, id, Number(third || 1), withSpend);
    case 'chain':
      return chain(client, {
        of: id,
        direction: third === 'DOWNSTREAM' ? 'DOWNSTREAM' : 'UPSTREAM',
        maxDepth: Number(fourth || DEFAULT_DEPTH),
        withSpend,
      });
    case 'impact':
      return impact(client, id, withSpend);
    case 'path':
      return paths(client, id, third, withSpend);
    default:
      return nothing();
  }
}

type PartyType = 'Organisation' | 'Person' | 'Contact';

function isParty<Node extends { __typename: string }>(node: Node): node is Extract<Node, { __typename: PartyType }> {
  return ['Organisation', 'Person', 'Contact'].includes(node.__typename);
}

async function start(client: Client, id: string, withSpend: boolean): Promise<GraphResult> {
  const { data, error } = await client.query(GraphStartDocument, { id, withSpend }).toPromise();
  if (error) throw error;
  const node = data?.node;
  if (node?.__typename === 'ServiceRelationship') return { ...partOf([node]), highlighted: new Map([[node.id, 0]]) };
  return node && isParty(node) ? partOf([], [node]) : nothing(uiTexts.errors.notFound);
}

async function expand(client: Client, id: string, pages: number, withSpend: boolean): Promise<GraphResult> {
  const parts: GraphPart[] = [];
  let all = 0;
  let after: string | null = null;
  for (let page = 0; page < pages; page++) {
    const { data, error }: OperationResult<GraphExpandQuery> = await client
      .query(GraphExpandDocument, { id, first: PAGE, after, withSpend })
      .toPromise();
    if (error) throw error;
    const party: GraphExpandQuery['party'] | undefined = data?.party;
    if (!party) break;
    parts.push(partOf(party.relationships.nodes, [party]));
    all = party.relationships.totalCount;
    after = party.relationships.pageInfo.endCursor;
    if (!party.relationships.pageInfo.hasNextPage) break;
  }
  const lines = parts.flatMap((part) => part.lines);
  return { nodes: parts.flatMap((part) => part.nodes), lines, total: { id, shown: lines.length, all } };
}

async function chain(client: Client, variables: GraphChainQueryVariables): Promise<GraphResult> {
  const { data, error } = await client.query(GraphChainDocument, variables).toPromise();
  if (error) throw error;
  const found = data?.valueChain;
  if (!found) return nothing(uiTexts.errors.notFound);
  const part = partOf(found.relationships);
  const relationships = new Map(found.relationships.map((each) => [each.id, each]));
  const resourceNodes: GraphNode[] = [];
  const resourceLines: GraphLine[] = [];
  for (const { relationship, resources } of found.links) {
    const link = relationships.get(relationship.id);
    if (!link) continue;
    for (const { id, name } of resources) {
      resourceNodes.push({ id, name, type: 'Resource' });
      resourceLines.push({ id: `${link.id}>${id}`, source: link.provider.id, target: id, label: t.creates });
      resourceLines.push({ id: `${id}>${link.consumer.id}`, source: id, target: link.consumer.id, label: t.enables });
    }
  }
  return {
    nodes: [...part.nodes, ...resourceNodes],
    lines: [...part.lines, ...resourceLines],
    highlighted: new Map([
      ...found.links.map(({ relationship, depth }) => [relationship.id, depth] as const),
      ...resourceLines.map(({ id }) => [id, 0] as const),
    ]),
    summary: found.truncated ? t.truncated : undefined,
  };
}

async function impact(client: Client, id: string, withSpend: boolean): Promise<GraphResult> {
  const { data, error } = await client.query(GraphImpactDocument, { id, withSpend }).toPromise();
  if (error) throw error;
  const found = data?.impactOf;
  if (!found) return nothing(uiTexts.errors.notFound);
  const { affected, affectedCount, relationshipCount, truncated } = found;
  const summary = affectedCount ? t.impactOf(affectedCount, relationshipCount) : t.nobody;
  const relationships = affected.flatMap(({ through }) => through.map(({ relationship }) => relationship));
  return {
    ...partOf(
      relationships,
      affected.map(({ party }) => party),
    ),
    highlighted: new Map([
      [id, 0],
      ...affected.map(({ party, depth }) => [party.id, depth] as const),
      ...affected.flatMap(({ depth, through }) => through.map(({ relationship }) => [relationship.id, depth] as const)),
    ]),
    affected: affected.map(({ party, depth, criticality }) => ({ id: party.id, name: party.name, depth, criticality })),
    summary: truncated ? `${summary} ${t.truncated}` : summary,
  };
}

async function paths(client: Client, from: string, to: string, withSpend: boolean): Promise<GraphResult> {
  const { data, error } = await client.query(GraphPathsDocument, { from, to, withSpend }).toPromise();
  if (error) throw error;
  const found = data?.paths ?? [];
  const [shortest] = found;
  if (!shortest) return nothing(t.noPath);
  const nodes = found.flatMap((path) => path.nodes);
  const relationships = nodes.flatMap((node) => (node.__typename === 'ServiceRelationship' ? [node] : []));
  const parties = nodes.filter(isParty);
  return {
    ...partOf(relationships, parties),
    highlighted: new Map(shortest.nodes.map(({ id }) => [id, 0])),
    summary: t.pathFound(found.length, found.length === MAX_PATHS, shortest.length),
  };
}
