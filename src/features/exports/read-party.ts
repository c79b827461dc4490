/**
 * All data of a party that the viewer may see: the party, its lists, and the lists of their records, read by the same queries as clients
 * use. So an export shows nothing that the API does not.
 */
import { type DocumentNode, parse } from 'graphql';
import { executeOperation } from '../../http/execute.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { isRecord } from '../../values/thrown.ts';
import { type Collection, Collections } from './collections.ts';

/** A record with its type. */
export interface ExportedRecord {
  type: string;
  values: Record<string, unknown>;
}

const PAGE = 100;
/** Records whose lists are read in one query. */
const AT_ONCE = 5;
/** So that an export ends. */
export const MAX_EXPORTED = 500_000;

/** One record after another, each once. @param onCut called when there are more than `MAX_EXPORTED` */
export async function* readParty(
  context: RequestContext,
  party: string,
  onCut: () => void,
): AsyncGenerator<ExportedRecord> {
  const collections = new Collections(context.planner.schema);
  const documents = new Map<string, DocumentNode>();
  const seen = new Set<string>([party]);
  const waiting = new Map<string, string[]>([[party.startsWith('org_') ? 'Organisation' : 'Person', [party]]]);
  const query = async (text: string, variables: Record<string, unknown>) => {
    const document = documents.get(text) ?? parse(text);
    documents.set(text, document);
    const { data, errors } = await executeOperation({ document, variables }, context);
    if (errors?.length) throw new Error(`The export could not be read: ${errors[0]?.message}`);
    return data ?? {};
  };
  /** Exported at once, or later with its lists. */
  const take = (type: string, found: unknown): ExportedRecord[] => {
    if (!isRecord(found) || typeof found.id !== 'string' || seen.has(found.id)) return [];
    if (seen.size >= MAX_EXPORTED) {
      onCut();
      return [];
    }
    seen.add(found.id);
    if (!collections.hasCollections(type)) return [{ type, values: found }];
    waiting.set(type, [...(waiting.get(type) ?? []), found.id]);
    return [];
  };
  for (let next = nextOf(waiting); next; next = nextOf(waiting)) {
    const [type, ids] = next;
    const lists = collections.of(type);
    const selection = `id ${collections.selection(type)} ${lists.map((each) => pageOf(collections, each)).join(' ')}`;
    const { nodes } = await query(`query ($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${selection} } } }`, {
      ids,
    });
    for (const node of Array.isArray(nodes) ? nodes : []) {
      if (!isRecord(node)) continue;
      const values = Object.fromEntries(
        Object.entries(node).filter(([name]) => !lists.some(({ field }) => field === name)),
      );
      yield { type, values };
      for (const list of lists) {
        let page = pageIn(node[list.field]);
        for (;;) {
          for (const found of page.records) yield* take(list.type, found);
          if (!page.after) break;
          const more = `query ($id: ID!, $after: String) { node(id: $id) { ... on ${type} { ${pageOf(collections, list, ', after: $after')} } } }`;
          const { node: again } = await query(more, { id: node.id, after: page.after });
          page = pageIn(isRecord(again) ? again[list.field] : undefined);
        }
      }
    }
  }
}

/** Takes the next few of one type. */
function nextOf(waiting: Map<string, string[]>): [type: string, ids: string[]] | undefined {
  for (const [type, ids] of waiting) {
    const taken = ids.splice(0, AT_ONCE);
    if (!ids.length) waiting.delete(type);
    if (taken.length) return [type, taken];
  }
  return undefined;
}

function pageOf(collections: Collections, { field, type, isPaged }: Collection, more = ''): string {
  // The values of those with lists are read with their lists.
  const inner = collections.hasCollections(type) ? 'id' : `id ${collections.selection(type)}`;
  return isPaged
    ? `${field}(first: ${PAGE}${more}) { nodes { ${inner} } pageInfo { hasNextPage endCursor } }`
    : `${field} { ${inner} }`;
}

function pageIn(value: unknown): { records: unknown[]; after?: string } {
  if (Array.isArray(value)) return { records: value };
  if (!isRecord(value) || !Array.isArray(value.nodes)) return { records: [] };
  const { pageInfo } = value;
  const after = isRecord(pageInfo) && pageInfo.hasNextPage ? String(pageInfo.endCursor) : undefined;
  return { records: value.nodes, after };
}
