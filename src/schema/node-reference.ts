/** What a resolver answers instead of a node: the planner reads its selected fields. */

export class NodeReference {
  constructor(readonly id: string) {}
}

/** Typed as the node that it stands for, because that is what the client gets. */
export function reference<T>(id: string): T {
  return new NodeReference(id) as T;
}

/** Nodes of a mutation's payload that were read inside its transaction, by response key. */
export const PRELOADED = Symbol('preloaded');
