/** Casts of one source file. Pure: no files. */
import { type SyntaxNode, visitSyntax } from '../syntax.ts';

export interface Casts {
  /** `x as T` and `<T>x`; `as const` is not a cast. */
  casts: number;
  /** `x as unknown as T`. */
  forced: number;
  /** The type `any`. */
  any: number;
}

export function castsIn(source: string): Casts {
  const found: Casts = { casts: 0, forced: 0, any: 0 };
  visitSyntax(source, false, (node) => {
    if (isCast(node)) {
      found.casts++;
      const inner = withoutParentheses(node.expression);
      if (isCast(inner) && isKeyword(inner.typeAnnotation, 'unknown')) found.forced++;
    }
    if (isKeyword(node, 'any')) found.any++;
  });
  return found;
}

function isCast(node: unknown): node is SyntaxNode {
  return isNode(node) && (node.type === 'TsAsExpression' || node.type === 'TsTypeAssertion');
}

function isKeyword(node: unknown, kind: string): boolean {
  return isNode(node) && node.type === 'TsKeywordType' && node.kind === kind;
}

function withoutParentheses(node: unknown): unknown {
  return isNode(node) && node.type === 'ParenthesisExpression' ? withoutParentheses(node.expression) : node;
}

function isNode(node: unknown): node is SyntaxNode {
  return typeof node === 'object' && node !== null && 'type' in node;
}
