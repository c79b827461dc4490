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

/**
 * Clause: the edge `(from)-[:type]->(to)`, which may be there already. It locks neither node before the commit, unlike
 * MERGE (docs/decisions/0012), so one of them must be locked. Rows of one statement do not see each other's edges: each pair
 * may come in one row only.
 */
export function linkOnce(from: string, type: string, to: string): string {
  return `FOREACH (each IN CASE WHEN EXISTS { (${from})-[:${type}]->(${to}) } THEN [] ELSE [${from}] END | CREATE (each)-[:${type}]->(${to}))`;
}

/**
 * Clauses that lock all nodes that a pattern finds, each once and in the order of their ids.
 * @param pattern of MATCH, with its conditions
 * @param bound variables of the pattern that are bound before
 */
export function lockAll(node: string, pattern: string, ...bound: string[]): string {
  return `CALL (${bound.join(', ')}) {
  MATCH ${pattern}
  WITH DISTINCT ${node} ORDER BY ${node}.id SET ${node}.lock = true REMOVE ${node}.lock
  RETURN count(${node}) AS locked
}`;
}

export interface Statement {
  name: string;
  text: string;
}

/** Every statement that the code holds, for the test that EXPLAINs them all. */
export const STATEMENTS = new Map<string, Statement>();

/** A type, as far as a statement needs it to find one of its nodes. */
export interface LabelledType {
  label: string;
  /** Predicate: the viewer may see the node. */
  visible: (node: string) => string;
}

export type StatementByType = (type: LabelledType) => Statement;

/** Every statement whose text depends on a type, so that `npm run check` can EXPLAIN it for each type. */
export const STATEMENTS_BY_TYPE: StatementByType[] = [];

/** @throws Error if another statement has this name */
export function statement(name: string, text: string): Statement {
  if (STATEMENTS.has(name)) throw new Error(`Duplicate statement name: ${name}`);
  const named = { name, text: `// ${name}\n${text}` };
  STATEMENTS.set(name, named);
  return named;
}

/**
 * One statement for each type, with the label at the end of its name. A label cannot be a parameter of Cypher, and Neo4j uses
 * the index of a label only if the text names it.
 */
export function statementByType(name: string, text: (type: LabelledType) => string): StatementByType {
  const byLabel = new Map<string, Statement>();
  const ofType: StatementByType = (type) => {
    const known = byLabel.get(type.label) ?? statement(name + type.label, text(type));
    byLabel.set(type.label, known);
    return known;
  };
  STATEMENTS_BY_TYPE.push(ofType);
  return ofType;
}
