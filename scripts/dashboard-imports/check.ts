/**
 * Checks the import directions of the dashboard, as dependency-cruiser does for the server (it cannot read TSX with
 * swc). Prints every violation; the exit code is then 1.
 */
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { filesIn } from '../source-files.ts';
import { type SyntaxNode, visitSyntax } from '../syntax.ts';
import { problemsOf } from './imports.rules.ts';

const files = filesIn('src/dashboard', /\.tsx?$/).map((file) => file.replaceAll('\\', '/'));
const problems = problemsOf(new Map(files.map((file) => [file, importsOf(file)])));
if (problems.length) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}

/** The files of this repository that a file imports or re-exports, at once or later. */
function importsOf(file: string): string[] {
  const specifiers: string[] = [];
  visitSyntax(readFileSync(file, 'utf8'), file.endsWith('x'), (node) => {
    const {
      type,
      source,
      callee,
      arguments: given,
    } = node as SyntaxNode & {
      source?: SyntaxNode | null;
      callee?: SyntaxNode;
      arguments?: { expression: SyntaxNode }[];
    };
    const specifier = type === 'CallExpression' && callee?.type === 'Import' ? given?.[0]?.expression : source;
    if (specifier?.type === 'StringLiteral' && specifier.value) specifiers.push(specifier.value);
  });
  return specifiers
    .filter((specifier) => /^\..*\.tsx?$/.test(specifier))
    .map((specifier) => relative('.', join(file, '..', specifier)).replaceAll('\\', '/'));
}
