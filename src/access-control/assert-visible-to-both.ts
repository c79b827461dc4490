/**
 * Whether both parties of a relationship may see a node of any type: an object that one party attaches becomes visible
 * to the other.
 */

import { notFound } from '../errors.ts';
import type { Runner } from '../graph/runner.ts';
import type { LabelledType, RowOf } from '../graph/statement.ts';
import { VISIBLE_TO_BOTH } from './visible-to-both.cypher.ts';

/** Finds the type of a node by the prefix of its id. */
export interface TypesById {
  ofId(id: string): (Partial<LabelledType> & { visibleWithin?: unknown }) | undefined;
}

export type SeenByBoth = LabelledType & RowOf<ReturnType<typeof VISIBLE_TO_BOTH>>;

/**
 * @param relationship its ID
 * @returns the type of the node, which can be attached (`visibleWithin`), for statements that find it by its label, and its names
 * @throws DomainError NOT_FOUND unless each of the two parties, by itself, may see it: otherwise a mistake of one party would show
 * the other what belongs to a third
 */
export async function assertVisibleToBothParties(
  runner: Runner,
  types: TypesById,
  id: string,
  relationship: string,
  field: string,
): Promise<SeenByBoth> {
  const { label, visible, visibleWithin } = types.ofId(id) ?? {};
  if (!label || !visible || !visibleWithin) throw notFound(field, 'thing');
  const [row] = await runner.run(VISIBLE_TO_BOTH({ label, visible }), { id, relationship });
  if (row?.seers !== 2) throw notFound(field, 'thing that both parties may see');
  return { label, visible, ...row };
}
