/** Named statements. The name is the first comment of the text, so that Neo4j's query log shows it. */

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
