import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/source-files.ts';
import { literalText, type SyntaxNode, visitSyntax } from '../../scripts/syntax.ts';
import { mailName } from '../../src/dashboard/client/mail-names.rules.ts';
import { industryWordsIn } from '../support/industry-words.ts';

/** Features of one industry, and the examples of the API, which is the same for all. */
const OF_INDUSTRIES = /^src\/dashboard\/(features\/(homes|criteria|financing|referrals)|explorer)\//;
/** What has such a name is shown only with its pack, or with data of its kind. */
const NAMED =
  /visit|home|listing|propert|alert|criteria|match|mortgage|financ|rate.?offer|referral|saving|real.?estate|change.?request|rate.?watch/i;

/** Texts of several words, or of one that begins with a capital. */
const IS_SHOWN = /^\p{Lu}\p{Ll}|\p{L}\S*\s+\S*\p{L}/u;

const NOT_SHOWN = new Set(['ImportDeclaration', 'TsLiteralType']);
const isComparison = ({ type, operator }: SyntaxNode) =>
  type === 'BinaryExpression' && /^[!=]==$/.test(String(operator));
const isClass = ({ type, name }: SyntaxNode) =>
  type === 'JSXAttribute' && (name as unknown as SyntaxNode).value === 'className';
const nameOf = ({ type, key }: SyntaxNode) =>
  type === 'KeyValueProperty' ? String((key as SyntaxNode).value ?? '') : '';

function wordsOf(source: string, tsx: boolean): string[] {
  const found: string[] = [];
  visitSyntax(source, tsx, (node) => {
    if (NOT_SHOWN.has(node.type ?? '') || isComparison(node) || isClass(node) || NAMED.test(nameOf(node))) return false;
    const text = node.type === 'JSXText' ? node.value : literalText(node, ' ');
    if (text && IS_SHOWN.test(text)) found.push(...industryWordsIn(text).map((word) => `${word}: ${text}`));
  });
  return found;
}

describe('texts of the dashboard', () => {
  it('have no words of an industry, but those of its pack', () => {
    const files = filesIn('src/dashboard', /(?<!generated)\.tsx?$/).filter((file) => !OF_INDUSTRIES.test(file));
    expect(files.length).toBeGreaterThan(150);
    expect(files.flatMap((file) => wordsOf(readFileSync(file, 'utf8'), file.endsWith('x')))).toEqual([]);
  });

  it.each([
    ["export const t = { hint: 'Your clients’ mortgages' };", ['mortgages: Your clients’ mortgages']],
    ["packTexts({ title: 'Visits' }, { REAL_ESTATE: { title: 'Visits' } });", ['Visits: Visits']],
    ['const a = <p>View the homes</p>;', ['homes: View the homes']],
    [`navigate('/homes'); const a = <p className="a visit">{type === 'Listing' ? 'Yes' : 'No'}</p>;`, []],
    ["const t = { homesHint: 'All homes', packs: { FINANCING: { hint: 'Ask your lender' } } };", []],
  ])('are found in %s', (source, words) => {
    expect(wordsOf(source, true)).toEqual(words);
  });
});

it('names an email by its template, in the words of the packs', () => {
  expect(mailName('visit', ['GENERAL'])).toBe('Appointment');
  expect(mailName('visit', ['GENERAL', 'REAL_ESTATE'])).toBe('Visit');
  expect(mailName('sign-in-link', ['GENERAL'])).toBe('Sign in link');
});
