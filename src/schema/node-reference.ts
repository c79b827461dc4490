/** The value that a resolver returns for a node: the planner reads its selected fields. */

export class NodeReference {
  constructor(readonly id: string) {}
}

/** `T` is the type of the node, because the client receives the node. */
export function reference<T = NodeReference>(id: string): T {
  return new NodeReference(id) as T;
}

/** The same fields, each of which may be a reference to its node, or a list of references. */
export type WithReferences<T> = { [K in keyof T]: T[K] | NodeReference | NodeReference[] };

/** Nodes of a mutation's payload that were read inside its transaction, by response key. */
export const PRELOADED = Symbol('preloaded');
