/** Restores the state before a change. */
import type { Runner } from '../../graph/runner.ts';
import type { Shapes } from '../../planner/shape.ts';
import { codeOf } from '../../values/thrown.ts';
import { driverProperties } from './stored-property.ts';
import {
  CREATE_EDGES_AGAIN,
  CREATE_NODE_AGAIN,
  REMOVE_EDGES,
  REMOVE_NODES,
  RESTORE_LABELS,
  RESTORE_NODE,
} from './undo.cypher.ts';
import {
  type CoveredChange,
  changedMeanwhile,
  edgesOnlyIn,
  type NodeEnd,
  type Snapshot,
  textOf,
  undoneVersion,
  versionOf,
} from './undo.rules.ts';
import { readSnapshot } from './undo-recorder.ts';

/**
 * Labels, properties and edges become those before the change; only `version` and `updatedAt` go on.
 * @throws DomainError ILLEGAL_STATE if one of the nodes has been changed since
 */
export async function restoreChanges(
  runner: Runner,
  shapes: Shapes,
  changes: readonly CoveredChange[],
  now: string,
): Promise<void> {
  for (const { id, edges, after } of changes)
    if (textOf(await readSnapshot(runner, shapes, id, edges, true)) !== textOf(after)) throw changedMeanwhile();
  const before = changes.map((each) => each.before);
  const after = changes.map((each) => each.after);
  await runner.run(REMOVE_EDGES, { elements: edgesOnlyIn(after, before).map(({ element }) => element) });
  await runner.run(REMOVE_NODES, {
    elements: changes.flatMap((each) => (each.before || !each.after ? [] : [each.after.element])),
  });
  const again = new Map<string, string>();
  try {
    for (const change of changes)
      if (change.before && change.after) await restoreNode(runner, change, change.before, change.after, now);
      else if (change.before) again.set(change.before.element, await createAgain(runner, change, change.before, now));
    const edges = edgesOnlyIn(before, after);
    const elementOf = ({ element }: NodeEnd) => again.get(element) ?? element;
    const rows = await runner.run(CREATE_EDGES_AGAIN, {
      edges: edges.map(({ type, from, to, properties }) => ({
        ...{ type, from: elementOf(from), fromId: from.id ?? '', to: elementOf(to), toId: to.id ?? '' },
        properties: driverProperties(properties),
      })),
    });
    if (rows[0]?.count !== edges.length) throw changedMeanwhile();
  } catch (error) {
    // Another record has taken its place, e.g. its name.
    if (codeOf(error) === 'Neo.ClientError.Schema.ConstraintValidationFailed') throw changedMeanwhile();
    throw error;
  }
}

async function restoreNode(runner: Runner, change: CoveredChange, before: Snapshot, after: Snapshot, now: string) {
  const { element } = after;
  await runner.run(RESTORE_NODE, { element, properties: propertiesFor(change, before, now) });
  const added = before.labels.filter((label) => !after.labels.includes(label));
  const removed = after.labels.filter((label) => !before.labels.includes(label));
  if (added.length || removed.length) await runner.run(RESTORE_LABELS, { element, added, removed });
}

async function createAgain(runner: Runner, change: CoveredChange, before: Snapshot, now: string): Promise<string> {
  const properties = propertiesFor(change, before, now);
  const [row] = await runner.run(CREATE_NODE_AGAIN, { labels: before.labels, properties });
  return row?.element ?? '';
}

function propertiesFor(change: CoveredChange, before: Snapshot, now: string): Record<string, unknown> {
  const properties = driverProperties(before.properties);
  if (versionOf(before) === undefined) return properties;
  const [version, updatedAt] = [String(undoneVersion(change)), now];
  return {
    ...properties,
    ...driverProperties([
      ['version', 'INTEGER', version],
      ['updatedAt', 'ZONED DATETIME', updatedAt],
    ]),
  };
}
