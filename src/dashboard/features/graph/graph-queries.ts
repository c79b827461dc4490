/** The graph queries in the address: the picture is their sum, so a link shows the same to others. */
import { useEffect, useState } from 'react';
import { type Client, type OperationResult, useClient } from 'urql';
import { useLiveCursor } from '../../client/live-events.ts';
import {
  GraphChainDocument,
  GraphExpandDocument,
  type GraphExpandQuery,
  GraphImpactDocument,
  GraphPathsDocument,
  GraphStartDocument,
} from '../../generated.ts';
import { uiTexts } from '../../ui/texts.ts';
import { type GraphLine, type GraphNode, type Part, partOf } from './graph.rules.ts';
import { graphTexts as t } from './texts.ts';

const PAGE = 100;
const SETTLE_MS = 400;

/** `expand:<id>:<pages>`, `chain:<id>:<UPSTREAM|DOWNSTREAM>:<depth>`, `impact:<id>`, `path:<from>:<to>`, `start:<id>` */
export type Ask = string;

export interface Answer extends Part {
  /** A sentence about the result, e.g. how many parties are affected. */
  said?: string;
  /** What stands out, with how far it is from where the answer begins. */
  marked?: Map<string, number>;
  /** How many relationships a party has, when it was expanded. */
  total?: { id: string; shown: number; all: number };
  affected?: { id: string; name: string; depth: number; criticality: string | null }[];
}

export const asksIn = (text: string | null): Ask[] => (text ? text.split(',').filter(Boolean) : []);

async function answer(client: Client, ask: Ask): Promise<Answer> {
  const [what, id = '', third = '', fourth = ''] = ask.split(':');
  const nothing: Answer = { nodes: [], lines: [] };
  if (what === 'start') {
    const { data, error } = await client.query(GraphStartDocument, { id }).toPromise();
    if (error) throw error;
    const node = data?.node;
    if (node?.__typename === 'ServiceRelationship') return { ...partOf([node]), marked: new Map([[node.id, 0]]) };
    return node?.__typename === 'Organisation' || node?.__typename === 'Person'
      ? partOf([], [node])
      : { ...nothing, said: uiTexts.errors.notFound };
  }
  if (what === 'expand') return expand(client, id, Number(third || 1));
  if (what === 'chain')
    return chain(client, id, third === 'DOWNSTREAM' ? 'DOWNSTREAM' : 'UPSTREAM', Number(fourth || 4));
  if (what === 'impact') return impact(client, id);
  if (what === 'path') return paths(client, id, third);
  return nothing;
}

async function expand(client: Client, id: string, pages: number): Promise<Answer> {
  const parts: Part[] = [];
  let all = 0;
  let after: string | null = null;
  for (let page = 0; page < pages; page++) {
    const { data, error }: OperationResult<GraphExpandQuery> = await client
      .query(GraphExpandDocument, { id, first: PAGE, after })
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

async function chain(
  client: Client,
  of: string,
  direction: 'UPSTREAM' | 'DOWNSTREAM',
  maxDepth: number,
): Promise<Answer> {
  const { data, error } = await client.query(GraphChainDocument, { of, direction, maxDepth }).toPromise();
  if (error) throw error;
  const found = data?.valueChain;
  if (!found) return { nodes: [], lines: [], said: uiTexts.errors.notFound };
  const part = partOf(found.relationships);
  const relationships = new Map(found.relationships.map((each) => [each.id, each]));
  const resources: GraphNode[] = [];
  const made: GraphLine[] = [];
  for (const { relationship, resources: of_ } of found.links) {
    const whole = relationships.get(relationship.id);
    if (!whole) continue;
    for (const { id, name } of of_) {
      resources.push({ id, name, type: 'Resource' });
      made.push({ id: `${whole.id}>${id}`, source: whole.provider.id, target: id, label: t.creates });
      made.push({ id: `${id}>${whole.consumer.id}`, source: id, target: whole.consumer.id, label: t.enables });
    }
  }
  const marked = new Map([
    ...found.links.map(({ relationship, depth }) => [relationship.id, depth] as const),
    ...made.map(({ id }) => [id, 0] as const),
  ]);
  return {
    nodes: [...part.nodes, ...resources],
    lines: [...part.lines, ...made],
    marked,
    said: found.truncated ? t.truncated : undefined,
  };
}

async function impact(client: Client, id: string): Promise<Answer> {
  const { data, error } = await client.query(GraphImpactDocument, { id }).toPromise();
  if (error) throw error;
  const found = data?.impactOf;
  if (!found) return { nodes: [], lines: [], said: uiTexts.errors.notFound };
  const through = found.affected.flatMap(({ through: links }) => links.map(({ relationship }) => relationship));
  const said = found.affectedCount ? t.impactOf(found.affectedCount, found.relationshipCount) : t.nobody;
  return {
    ...partOf(
      through,
      found.affected.map(({ party }) => party),
    ),
    marked: new Map([
      [id, 0],
      ...found.affected.map(({ party, depth }) => [party.id, depth] as const),
      ...found.affected.flatMap(({ depth, through: links }) =>
        links.map(({ relationship }) => [relationship.id, depth] as const),
      ),
    ]),
    affected: found.affected.map(({ party, depth, criticality }) => ({
      id: party.id,
      name: party.name,
      depth,
      criticality,
    })),
    said: found.truncated ? `${said} ${t.truncated}` : said,
  };
}

async function paths(client: Client, from: string, to: string): Promise<Answer> {
  const { data, error } = await client.query(GraphPathsDocument, { from, to }).toPromise();
  if (error) throw error;
  const found = data?.paths ?? [];
  const [shortest] = found;
  if (!shortest) return { nodes: [], lines: [], said: t.noPath };
  const nodes = found.flatMap((path) => path.nodes);
  const relationships = nodes.flatMap((node) => (node.__typename === 'ServiceRelationship' ? [node] : []));
  const parties = nodes.flatMap((node) =>
    node.__typename === 'Organisation' || node.__typename === 'Person' ? [node] : [],
  );
  return {
    ...partOf(relationships, parties),
    marked: new Map(shortest.nodes.map(({ id }) => [id, 0])),
    said: t.pathFound(found.length, shortest.length),
  };
}

/** The results of the queries, read again after events; undefined while loading. */
export function useAnswers(asks: Ask[]): { answers: Map<Ask, Answer>; busy: boolean; problem?: string } {
  const client = useClient();
  const cursor = useLiveCursor();
  const [state, setState] = useState<{ answers: Map<Ask, Answer>; busy: boolean; problem?: string }>({
    answers: new Map(),
    busy: true,
  });
  const key = asks.join(',');
  useEffect(() => {
    let current = true;
    setState((before) => ({ ...before, busy: true }));
    const timer = setTimeout(
      async () => {
        const wanted = asksIn(key);
        const got = await Promise.allSettled(wanted.map((ask) => answer(client, ask)));
        if (!current) return;
        const failed = got.find((each) => each.status === 'rejected');
        setState({
          answers: new Map(
            wanted.flatMap((ask, at) => (got[at]?.status === 'fulfilled' ? [[ask, got[at].value]] : [])),
          ),
          busy: false,
          problem: failed && (failed.reason as Error).message,
        });
      },
      cursor ? SETTLE_MS : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [client, key, cursor]);
  return state;
}
