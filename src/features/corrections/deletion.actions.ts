/** Deletes a record that was created by mistake, as long as nothing depends on it. */
import neo4j from 'neo4j-driver';
import { notFound } from '../../errors.ts';
import { prefixOf } from '../../graph/ids.ts';
import type { LabelledType } from '../../graph/statement.ts';
import type { Deletable } from '../../mutations/deletion/deletable.ts';
import { checkNothingDepends, DERIVED_EDGES } from '../../mutations/deletion/deletion.rules.ts';
import { checkedText, checkVersion } from '../../mutations/input-checks.rules.ts';
import type { MutationContext } from '../../mutations/run-mutation.ts';
import type { Shapes } from '../../planner/shape.ts';
import type { RequestContext } from '../../schema/request-context.ts';
import { DELETE_RECORD, DEPENDENTS, SEES_ONE_OF } from './deletion.cypher.ts';

/** So many records of each kind are asked for one that the viewer may see. */
const ASKED_DEPENDENTS = 20;

export async function deleteRecord(
  mutation: MutationContext,
  { registries, planner }: Pick<RequestContext, 'registries' | 'planner'>,
  input: { id: string; expectedVersion?: number | null; reason?: string | null },
) {
  const { runner, authority } = mutation;
  const { id } = input;
  const deletable = registries.deletables[prefixOf(id)];
  const record = await deletable?.lock(mutation, id);
  const what = `${deletable?.what ?? 'record'} of yours`;
  if (!deletable || !record) throw notFound('id', what);
  const side = authority.narrowed(deletable.authority, record.target, 'id', what);
  checkedText(input.reason, 'reason');
  checkVersion(input.expectedVersion, record.version);
  deletable.check?.(record, mutation, side);
  const typeOf = (of: string) => labelled(planner.shapes.ofId(of), of);
  const edgesOf = (of: string): string[] => [
    ...(registries.deletables[prefixOf(of)] ?? deletable).edges,
    ...deletable.edges,
    ...DERIVED_EDGES,
  ];
  const all = [id, ...(record.parts ?? [])];
  for (const each of all) {
    await registries.deletedWith[prefixOf(each)]?.(mutation, each);
    checkNothingDepends(
      described(deletable, registries.deletables[prefixOf(each)]),
      await dependentsOf(mutation, planner.shapes, typeOf(each), { id: each, own: edgesOf(each) }),
    );
  }
  for (const each of all) mutation.undo?.covers(each, 'all');
  for (const each of all) await runner.run(DELETE_RECORD(typeOf(each)), { id: each });
  const { title, partyIds, relationshipId, version, readers = [] } = record;
  const event = { name: deletable.event, entityId: id, entityVersion: version + 1 };
  mutation.event({
    ...event,
    partyIds,
    relationshipId,
    change: title ? { [titleField(id)]: { before: title, after: null } } : {},
  });
  for (const reader of readers) if (!partyIds.includes(reader)) mutation.event({ ...event, partyIds: [reader] });
  return { deletedId: id };
}

/** Types of edges, and whether the viewer may see what is there: a message must not name records that the viewer cannot read. */
async function dependentsOf(
  { runner, viewer }: MutationContext,
  shapes: Shapes,
  type: LabelledType,
  of: { id: string; own: string[] },
): Promise<{ type: string; isSeen: boolean }[]> {
  const found: { type: string; isSeen: boolean }[] = [];
  for (const edges of await runner.run(DEPENDENTS(type), { ...of, most: neo4j.int(ASKED_DEPENDENTS) })) {
    let isSeen = false;
    for (const prefix of new Set(edges.ids.map(prefixOf))) {
      const { label, visible } = shapes.ofId(prefix) ?? {};
      if (isSeen || !label || !visible) continue;
      const [row] = await runner.run(SEES_ONE_OF({ label, visible }), { viewer: viewer.key, ids: edges.ids });
      isSeen = row?.isSeen ?? false;
    }
    found.push({ type: edges.type, isSeen });
  }
  return found;
}

/** A part is named as the whole, with what may depend on either. */
function described(whole: Deletable, part: Deletable | undefined): Deletable {
  return part ? { ...whole, dependents: { ...part.dependents, ...whole.dependents } } : whole;
}

const titleField = (id: string) => ({ agr_: 'title', act_: 'summary' })[prefixOf(id)] ?? 'name';

function labelled(shape: Partial<LabelledType> | undefined, id: string): LabelledType {
  const { label, visible } = shape ?? {};
  if (!label || !visible) throw new TypeError(`${id} is of no type with a label.`);
  return { label, visible };
}
