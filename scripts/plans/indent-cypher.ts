/** Lays a Cypher statement out for reading: a clause on each line, subqueries and long expressions indented. */

const MAX_WIDTH = 120;
const INDENT = '  ';
/** Strings, names in backticks, comments, words and parameters, numbers, brackets, operators. */
const TOKENS = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|\/\/[^\n]*|\$?[\p{L}_][\p{L}\p{N}_]*|\d[\d.]*|[^\s]/gu;
const CLOSING = new Map([
  ['(', ')'],
  ['[', ']'],
  ['{', '}'],
]);
const CLAUSES = new Set([
  'MATCH',
  'OPTIONAL',
  'WHERE',
  'WITH',
  'RETURN',
  'UNWIND',
  'CALL',
  'ORDER',
  'SKIP',
  'LIMIT',
  'UNION',
]);
/** A clause does not begin after these: OPTIONAL MATCH, STARTS WITH, ENDS WITH. */
const CONTINUED_BY = new Set(['OPTIONAL', 'STARTS', 'ENDS']);
/** A long expression may be wrapped before these. */
const BREAKS_BEFORE = new Set(['AND', 'OR', 'WHEN', 'ELSE']);

interface Token {
  text: string;
  spaced: boolean;
}
interface Group {
  open: Token;
  content: Item[];
  close: string;
  /** Whether white space stands before the closing bracket. */
  spacedEnd: boolean;
}
type Item = Token | Group;

export function indentCypher(text: string): string {
  const [comments, body] = headOf(text);
  const tokens = [...body.matchAll(TOKENS)].map(
    ({ 0: token, index }): Token => ({ text: token, spaced: /\s/.test(body[index - 1] ?? '') }),
  );
  return [...comments, ...layOut(groupsOf(tokens), '', true)].join('\n');
}

/** The comments before the first clause, each on its line. */
function headOf(text: string): [comments: string[], body: string] {
  const lines = text.split('\n');
  const first = lines.findIndex((line) => !line.trimStart().startsWith('//'));
  return [lines.slice(0, first), lines.slice(first).join('\n')];
}

function groupsOf(tokens: Token[]): Item[] {
  const position = { next: 0 };
  const until = (closing?: string): Item[] => {
    const items: Item[] = [];
    while (position.next < tokens.length) {
      const token = tokens[position.next++] as Token;
      if (token.text === closing) {
        position.next--;
        break;
      }
      const close = CLOSING.get(token.text);
      if (!close) items.push(token);
      else {
        const content = until(close);
        const end = tokens[position.next++];
        items.push({ open: token, content, close, spacedEnd: end?.spaced ?? false });
      }
    }
    return items;
  };
  return until();
}

/** @param isQuery whether the items are clauses, rather than an expression or the content of a map */
function layOut(items: Item[], indent: string, isQuery: boolean): string[] {
  return split(items, isQuery ? beginsClause : continues).flatMap((part) => {
    if (fits(indent, flat(part)) && !isCall(part)) return [indent + flat(part)];
    const pieces = isQuery ? split(part, continues) : [part];
    const lines: string[] = [];
    for (const [index, piece] of pieces.entries()) {
      const laidOut = layOutPiece(piece, index ? indent + INDENT : indent);
      const [first = ''] = laidOut;
      const joined = `${lines.at(-1)} ${first.trimStart()}`;
      // Items of a list share lines; conditions do not.
      if (word(pieces[index - 1]?.at(-1)) === ',' && laidOut.length === 1 && fits('', joined))
        lines.splice(-1, 1, joined);
      else lines.push(...laidOut);
    }
    return lines;
  });
}

/** The brackets of a piece that is too long, or that holds a subquery, are opened one after another. */
function layOutPiece(piece: Item[], indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const [index, item] of piece.entries()) {
    const text = flat([item]);
    const space = spacedBefore(item) && line !== '' ? ' ' : '';
    const isShort = text.length < MAX_WIDTH / 3 || fits(indent + line, flat(piece.slice(index)));
    const opens = isCall(piece) ? isSubquery(item) : !isShort;
    if ('content' in item && opens && (item.content.length > 1 || item.content.some((each) => 'content' in each))) {
      lines.push(`${indent}${line}${space}${item.open.text}`);
      lines.push(...layOut(item.content, indent + INDENT, isSubquery(item)));
      line = item.close;
    } else line += space + text;
  }
  return line ? [...lines, indent + line] : lines;
}

function split(items: Item[], begins: (items: Item[], index: number) => boolean): Item[][] {
  const parts: Item[][] = [];
  for (const [index, item] of items.entries())
    if (index === 0 || begins(items, index)) parts.push([item]);
    else parts.at(-1)?.push(item);
  return parts;
}

function beginsClause(items: Item[], index: number): boolean {
  return CLAUSES.has(word(items[index])) && !CONTINUED_BY.has(word(items[index - 1]));
}

function continues(items: Item[], index: number): boolean {
  return BREAKS_BEFORE.has(word(items[index])) || word(items[index - 1]) === ',';
}

function isSubquery(item: Item): boolean {
  return (
    'content' in item && item.open.text === '{' && item.content.some((_, index) => beginsClause(item.content, index))
  );
}

/** Subqueries of CALL are always opened. */
function isCall(items: Item[]): boolean {
  return word(items[0]) === 'CALL' && items.some(isSubquery);
}

function fits(indent: string, text: string): boolean {
  return indent.length + text.length <= MAX_WIDTH;
}

function word(item: Item | undefined): string {
  return item && 'text' in item ? item.text : '';
}

function spacedBefore(item: Item): boolean {
  return 'text' in item ? item.spaced : item.open.spaced;
}

function flat(items: Item[]): string {
  return items
    .map((item, index) => {
      const text = 'text' in item ? item.text : `${item.open.text}${inner(item)}${item.close}`;
      return index && spacedBefore(item) ? ` ${text}` : text;
    })
    .join('');
}

function inner({ content, spacedEnd }: Group): string {
  const text = flat(content);
  return spacedEnd && content[0] && spacedBefore(content[0]) ? ` ${text} ` : text;
}
