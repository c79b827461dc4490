/** The syntax tree of a source file, for checks of its texts. Pure: no files. */
import { parseSync } from '@swc/core';

export interface SyntaxNode {
  type?: string;
  value?: string;
  raw?: string;
  quasis?: { cooked?: string; raw: string }[];
  [key: string]: unknown;
}

/** @param look called for each node, parents first; `false` skips what is inside the node */
export function visitSyntax(source: string, tsx: boolean, look: (node: SyntaxNode) => unknown): void {
  const walk = (node: unknown): void => {
    if (!node || typeof node !== 'object') return;
    if ('type' in node && look(node as SyntaxNode) === false) return;
    for (const each of Object.values(node)) walk(each);
  };
  walk(parseSync(source, { syntax: 'typescript', tsx, decorators: true, target: 'es2022' }).body);
}

/** @returns the text of a string or template, with `filled` where the template fills something in; undefined for other nodes */
export function literalText({ type, value, quasis }: SyntaxNode, filled: string): string | undefined {
  if (type === 'StringLiteral') return value ?? '';
  if (type === 'TemplateLiteral') return (quasis ?? []).map(({ cooked, raw }) => cooked ?? raw).join(filled);
  return undefined;
}
