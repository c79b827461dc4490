/** Renders a content as plain text, for mail programs without HTML. Pure. */
import type { Block, Card, MailContent } from './mail-content.rules.ts';

const WIDTH = 76;

export function mailText({ heading, blocks, footer, unsubscribe = [] }: MailContent): string {
  const parts = [
    heading,
    '='.repeat(Math.min(WIDTH, heading.length)),
    '',
    ...blocks.flatMap((each) => [...block(each), '']),
  ];
  parts.push('-----', footer);
  for (const { label, url } of unsubscribe) parts.push(`${label}: ${url}`);
  return `${parts.map(wrapped).join('\n')}\n`;
}

function block(each: Block): string[] {
  switch (each.kind) {
    case 'text':
      return [each.text];
    case 'quote':
      return each.text.split(/\r?\n/).map((line) => `> ${line}`);
    case 'list':
      return each.items.map((item) => `- ${item}`);
    case 'facts':
      return each.rows.map(([label, value]) => `${label}: ${value}`);
    case 'button':
      return [`${each.button.label}:`, each.button.url];
    case 'card':
      return card(each);
  }
}

const MARKS = { met: '[x]', missed: '[ ]', unknown: '[?]' };

function card({ tag, title, price, facts, criteria, button }: Card): string[] {
  return [
    `* ${tag}: ${title}`,
    ...[price, facts].filter((line) => line !== undefined).map((line) => `  ${line}`),
    ...criteria.map(({ mark, text }) => `  ${MARKS[mark]} ${text}`),
    ...(button ? [`  ${button.label}: ${button.url}`] : []),
  ];
}

/** Lines of at most 76 characters where words allow it, as far in as the first; addresses stay whole. */
function wrapped(text: string): string {
  return text.split('\n').map(wrappedLine).join('\n');
}

function wrappedLine(line: string): string {
  const [indent = ''] = /^(> )?\s*/.exec(line) ?? [];
  const found: string[] = [];
  let current = '';
  for (const word of line.slice(indent.length).split(' ')) {
    if (current && indent.length + current.length + word.length >= WIDTH) {
      found.push(current);
      current = word;
    } else current = current ? `${current} ${word}` : word;
  }
  return [...found, current].map((each) => `${indent}${each}`).join('\n');
}
