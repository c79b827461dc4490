/** Labels of nodes that the server writes and removes at any time, whatever callers do. Those of the audit trail begin with `Audit`. */
const BOOKKEEPING = ['CostBudget', 'IdempotencyKey', 'Migration', 'PersonKey', 'WriteBarrier'];

/** Cypher: the node is business data, an event or a setting. For tests that compare a graph before and after a call. @param also further labels to leave out */
export function isBusinessNode(node: string, also: readonly string[] = []): string {
  const labels = [...BOOKKEEPING, ...also].map((label) => `'${label}'`).join(', ');
  return `none(label_ IN labels(${node}) WHERE label_ IN [${labels}] OR label_ STARTS WITH 'Audit')`;
}
