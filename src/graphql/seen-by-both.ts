/** Whether both parties of a relationship may see a node of any type: what one attaches to it, the other gets to see. */
import { notFound } from '../errors.ts';
import { prefixOf } from '../graph/ids.ts';
import type { Shapes } from '../planner/shape.ts';
import type { Action } from './mutate.ts';

/**
 * @returns the label of its nodes, for statements that find it by its index. @throws Refusal NOT_FOUND unless each of the two, by itself, may
 * see it: otherwise a slip of one would show the other what belongs to a third.
 */
export async function mustBeSeenByBoth(
  { runner }: Action,
  shapes: Shapes,
  id: string,
  { provider, consumer }: { provider: string; consumer: string },
  field: string,
): Promise<{ label: string }> {
  const type = shapes.ofId(prefixOf(id));
  if (!type?.visible || !type.label) throw notFound(field, 'thing');
  const [row] = await runner.run(
    `// nodeSeenByBoth
UNWIND [$provider, $consumer] AS partyId
MATCH (me:Party {id: partyId})
WITH me, false AS sees, [me] AS mine, [] AS reach
MATCH (n:${type.label} {id: $id}) WHERE ${type.visible('n')}
RETURN count(DISTINCT me) AS seers`,
    { id, provider, consumer },
  );
  if (row?.seers !== 2) throw notFound(field, 'thing that both parties may see');
  return { label: type.label };
}
