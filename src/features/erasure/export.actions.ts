/** All data about the signed-in person (GDPR articles 15 and 20), as the person sees it. */
import { parse } from 'graphql';
import neo4j from 'neo4j-driver';
import { readViewer } from '../../access-control/viewer.ts';
import { loadNodes, type RequestContext } from '../../schema/request-context.ts';
import { trailOf } from '../audit/audit-read.actions.ts';
import { type Export, exportPage } from './export.page.rules.ts';
import { selectionOf } from './export-selection.ts';
import { LIST_MAILS, LIST_RECORDS, OWN_ANSWERS } from './own-records.cypher.ts';

/** Of each kind. */
export const MAX_EXPORTED = 2_000;
const BATCH = 200;
const TRAIL_BATCH = 100;
/** Entries of the audit trail. */
export const MAX_EXPORTED_TRAIL = 1_000;

/** Null for a service account. */
export async function exportMyData(context: RequestContext) {
  const { reads, now } = context;
  const { personId: person, scope } = await readViewer(reads, context.viewer());
  if (scope) return null;
  const cut: string[] = [];
  const ids = new Set<string>();
  for (const { of, run } of LIST_RECORDS) {
    if (of.key === 'Recommendations') continue;
    const rows = await reads.run(run, { person, after: '', limit: neo4j.int(MAX_EXPORTED + 1) });
    if (rows.length > MAX_EXPORTED) cut.push(of.what);
    for (const { id } of rows.slice(0, MAX_EXPORTED)) ids.add(id);
  }
  const mails = await reads.run(LIST_MAILS, { person, limit: neo4j.int(MAX_EXPORTED + 1) });
  if (mails.length > MAX_EXPORTED) cut.push('emails');
  for (const { id } of mails.slice(0, MAX_EXPORTED)) ids.add(id);
  const records: Export['records'] = {};
  for (const [type, each] of byType(context, ids, cut)) {
    const seen = await read(context, type, each);
    if (seen.length) records[type] = seen;
  }
  const answers = await reads.run(OWN_ANSWERS, { person, limit: neo4j.int(MAX_EXPORTED) });
  if (answers.length) records.Recommendation = answers;
  if (answers.length === MAX_EXPORTED) cut.push('recommendations');
  const [self] = await read(context, 'Person', [person]);
  const auditTrail = await trail(context, person, cut);
  const exported: Export = { exportedAt: now, person: self ?? null, records, auditTrail, cut };
  return { json: JSON.stringify(exported, null, 2), html: exportPage(exported), cut };
}

function byType({ planner }: RequestContext, ids: Iterable<string>, cut: string[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const id of ids) {
    const type = planner.shapes.ofId(id);
    if (!type?.visible) cut.push(id);
    else found.set(type.name, [...(found.get(type.name) ?? []), id]);
  }
  return found;
}

/** Those that the person sees. */
async function read(context: RequestContext, type: string, ids: readonly string[]): Promise<unknown[]> {
  const { planner, reads } = context;
  const { schema, shapes } = planner;
  const selection = selectionOf(schema, shapes, type);
  const sets = parse(selection).definitions.flatMap((each) =>
    'selectionSet' in each && each.selectionSet ? [each.selectionSet] : [],
  );
  const operation = { schema, fragments: {}, variables: {} };
  const found: unknown[] = [];
  for (let start = 0; start < ids.length; start += BATCH) {
    const wanted = ids.slice(start, start + BATCH).map((id) => ({ selection, id, sets, operation }));
    const nodes = await loadNodes(planner, reads, context.viewer(), wanted, context);
    found.push(...nodes.filter((node) => node !== null));
  }
  return found;
}

async function trail(context: RequestContext, person: string, cut: string[]): Promise<unknown[]> {
  const entries: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const page: Awaited<ReturnType<typeof trailOf>> = await trailOf(context, person, { first: TRAIL_BATCH, after });
    if (!page) return entries;
    for (const { actor, party, ...entry } of page.entries)
      entries.push({ ...entry, actorId: actor?.id ?? null, partyId: party?.id ?? null });
    if (!page.hasNextPage) return entries;
    if (entries.length >= MAX_EXPORTED_TRAIL) {
      cut.push('audit trail');
      return entries;
    }
    after = page.endCursor;
  }
}
