/** Finds statements in the wrong place, as rules over one source file. Pure: no files. */
import { literalText, type SyntaxNode, visitSyntax } from '../syntax.ts';

/** Calls that give a text its name, by which `npm run check` EXPLAINs it. */
const NAMING = new Set(['statement', 'statementByType']);
/** Stands for what a template fills in. */
const FILLED = '_';
const CYPHER = [
  /\b(MATCH|MERGE|UNWIND|FOREACH|RETURN|DETACH DELETE)(\s+|(?=\())[\w$({]/,
  /\bCREATE\s*(\(|_)/,
  /\bCALL\s*[({]|\bCALL\s+\w+\./,
  /\bSET\s+\w+(\.\w+|:\w+)?\s*(\+?=|:)/,
];
const NAMED_BY_HAND = /^\/\/ \w+\n/;

interface Import extends SyntaxNode {
  typeOnly: boolean;
  specifiers: { isTypeOnly?: boolean; local: { value: string }; imported?: { value: string } | null }[];
  source: { value: string };
}

/** @returns the beginning of each Cypher text of a file that is not a `*.cypher.ts`, and each import of a function that names one */
export function misplacedIn(source: string, tsx = false): string[] {
  return [...texts(source, tsx), ...namingImports(source, tsx)];
}

/** @returns the beginning of each text of a `*.cypher.ts` that begins with its name, but was not given it by `statement()` */
export function namedByHandIn(source: string): string[] {
  return texts(source, false).filter((text) => NAMED_BY_HAND.test(text));
}

/** @returns each `FOREACH` that locks a node: Neo4j ends transactions that wait for each other there (docs/decisions/0012) */
export function lockedInForeach(source: string): string[] {
  return source.match(/FOREACH\s*\([^|]*\|[^)]*\.lock\s*=/g) ?? [];
}

function texts(source: string, tsx: boolean): string[] {
  const found: string[] = [];
  visitSyntax(source, tsx, (node) => {
    const text = literalText(node, FILLED) ?? '';
    if (CYPHER.some((clause) => clause.test(text))) found.push(text.slice(0, 80));
  });
  return found;
}

function namingImports(source: string, tsx: boolean): string[] {
  const found: string[] = [];
  visitSyntax(source, tsx, (node) => {
    if (node.type !== 'ImportDeclaration') return;
    const { typeOnly, specifiers, source: from } = node as Import;
    if (typeOnly || !/(^|\/)statement\.ts$/.test(from.value)) return;
    for (const { isTypeOnly, local, imported } of specifiers) {
      const name = imported?.value ?? local.value;
      if (!isTypeOnly && NAMING.has(name)) found.push(`import { ${name} }`);
    }
  });
  return found;
}
