/** Named statements. The name is the first comment of the text, so that Neo4j's query log shows it. */

/**
 * Clauses for a node that is locked: its next version. `SET n.version = n.version + 1` would lock the node against new edges
 * too, and wait for those who create one and wait for this transaction (docs/decisions/0012).
 * @param kept variables that stay in scope
 */
export function nextVersion(node: string, ...kept: string[]): string {
  return `WITH ${[node, ...kept].join(', ')}, ${node}.version + 1 AS nextVersion_
SET ${node}.version = nextVersion_, ${node}.updatedAt = datetime($now)`;
}

export interface Statement {
  name: string;
  text: string;
}

/** Every statement that the code holds, for the test that EXPLAINs them all. */
export const STATEMENTS = new Map<string, Statement>();

export function statement(name: string, text: string): Statement {
  if (STATEMENTS.has(name)) throw new Error(`Two statements are named ${name}`);
  const named = { name, text: `// ${name}\n${text}` };
  STATEMENTS.set(name, named);
  return named;
}
