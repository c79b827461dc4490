/** Collects every text that people read: descriptions of the schema, texts of the code, documentation. */
import { readFileSync } from 'node:fs';
import { parse, visit } from 'graphql';
import { literalText, type SyntaxNode, visitSyntax } from '../syntax.ts';

export interface Text {
  /** `file:line`, or the coordinate of a description, e.g. `Party.name`. */
  place: string;
  text: string;
}

/** Every description of a schema document, with the coordinate of what it describes. */
export function schemaTexts(sdl: string): Text[] {
  const texts: Text[] = [];
  const path: string[] = [];
  visit(parse(sdl), {
    enter(node) {
      if ('name' in node && node.kind.endsWith('Definition') && node.name) path.push(node.name.value);
      if ('description' in node && node.description)
        texts.push({ place: path.join('.'), text: node.description.value.replace(/\s+/g, ' ') });
    },
    leave(node) {
      if ('name' in node && node.kind.endsWith('Definition') && node.name) path.pop();
    },
  });
  return texts;
}

/** Cypher statements are not prose. */
const CYPHER = /\b(MATCH|RETURN|WHERE|MERGE|UNWIND|CALL|EXISTS|COUNT|CASE|ORDER BY|IS NOT NULL)\b/;
/** What a template fills in. */
const FILLED = '$' + '{}';
/** Two words: one word is a key or an identifier. */
const WORDS = /\p{L}{2,}\S*\s+\S*\p{L}/u;

/** Every string, template and JSX text of a source file that has words; `${…}` stands for what a template fills in. */
export function sourceTexts(file: string): Text[] {
  const source = readFileSync(file, 'utf8');
  const texts: Text[] = [];
  const add = (text: string, raw: string): void => {
    if (!WORDS.test(text) || CYPHER.test(text)) return;
    // Positions of swc count over all files that it has parsed, so the line is found by the text itself.
    const line = source.slice(0, source.indexOf(raw)).split('\n').length;
    texts.push({ place: `${file}:${line}`, text: withoutTags(text) });
  };
  visitSyntax(source, file.endsWith('x'), (node) => {
    const { type, value, raw, quasis } = node;
    if (type === 'ImportDeclaration' || type === 'TsLiteralType') return false;
    const text = type === 'JSXText' ? value : literalText(node, FILLED);
    if (text) add(text, quasis ? (quasis.find((part) => part.raw.trim())?.raw ?? '') : (raw ?? text));
  });
  return texts;
}

/** The title of every test and group of tests (`it`, `test`, `describe`, also with `.each`) of a file. */
export function titleTexts(file: string): Text[] {
  const source = readFileSync(file, 'utf8');
  const texts: Text[] = [];
  visitSyntax(source, false, (node) => {
    const call = node as SyntaxNode & { callee?: SyntaxNode; arguments?: { expression: SyntaxNode }[] };
    const title = call.type === 'CallExpression' && TEST.test(nameOf(call.callee)) && call.arguments?.[0]?.expression;
    if (!title) return;
    const text = literalText(title, FILLED);
    if (text === undefined) return;
    const line = source.slice(0, source.indexOf(title.raw ?? title.quasis?.[0]?.raw ?? text)).split('\n').length;
    texts.push({ place: `${file}:${line}`, text });
  });
  return texts;
}

const TEST = /^(it|test|describe)$/;

/** The identifier at the root of a callee, e.g. `it` of `it.skipIf(a).each(b)`. */
function nameOf(callee: SyntaxNode | undefined): string {
  if (!callee) return '';
  if (callee.type === 'Identifier') return String(callee.value);
  return nameOf((callee.object ?? callee.callee ?? callee.tag) as SyntaxNode | undefined);
}

/** Every comment of a source file, as one line each. */
export function commentTexts(file: string): Text[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g)].map(({ 0: comment, index }) => ({
    place: `${file}:${source.slice(0, index).split('\n').length}`,
    text: comment.replace(/^\/\*+|\*\/$|^\/\//g, '').replace(/\s*\n\s*\*?\s*/g, ' '),
  }));
}

/** The paragraphs, rows and items of a Markdown document. */
export function documentTexts(file: string): Text[] {
  const lines = readFileSync(file, 'utf8')
    .replace(/```[\s\S]*?```/g, (block) => block.replace(/[^\n]/g, ''))
    .split('\n');
  return lines.flatMap((text, index) => (text.trim() ? [{ place: `${file}:${index + 1}`, text }] : []));
}

function withoutTags(text: string): string {
  return text.replace(/<\/?[a-z!][^<>]*>/g, '\n\n');
}
