/** Styles of one feature do not change another: the styles of all screens that were opened apply at the same time. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { filesIn } from '../../scripts/source-files.ts';
import { usageTexts } from '../../src/dashboard/features/usage/texts.ts';

interface Rule {
  file: string;
  selector: string;
  classes: string[];
}

const FRAMES = /^(?:@|from$|to$|\d)/;

function rulesOf(file: string, text: string): Rule[] {
  return [...text.replaceAll(/\/\*.*?\*\//gs, '').matchAll(/([^{};]+)\{/g)]
    .flatMap(([, selectors = '']) => selectors.split(','))
    .map((selector) => selector.trim())
    .filter((selector) => selector && !FRAMES.test(selector) && !selector.startsWith('('))
    .map((selector) => ({ file, selector, classes: selector.match(/\.[a-zA-Z][\w-]*/g) ?? [] }));
}

const featureOf = (file: string) => /features\/([\w-]+)/.exec(file)?.[1] ?? 'all';

/** Selectors of features that have no class of their own. */
function restyling(rules: Rule[]): string[] {
  const places = new Map<string, Set<string>>();
  for (const { file, classes } of rules)
    for (const each of classes) places.set(each, (places.get(each) ?? new Set()).add(featureOf(file)));
  return rules
    .filter(({ file, classes }) => featureOf(file) !== 'all' && !classes.some((each) => places.get(each)?.size === 1))
    .map(({ file, selector }) => `${file}: ${selector}`);
}

describe('styles of a feature', () => {
  it.each([
    ['.thread { }', '.thread { gap: 4px }', 2],
    ['.thread { }', 'aside { }', 1],
    ['.thread { }', '@media print { .graph .node { } }', 0],
  ])('%s and %s', (feedback, graph, count) =>
    expect(
      restyling([
        ...rulesOf('features/feedback/feedback.css', feedback),
        ...rulesOf('features/graph/graph.css', graph),
      ]),
    ).toHaveLength(count),
  );

  it('apply to classes of that feature only', () => {
    const files = filesIn('src/dashboard', /\.css$/);
    expect(restyling(files.flatMap((file) => rulesOf(file, readFileSync(file, 'utf8'))))).toEqual([]);
  });
});

it('states no use "of 0 months"', () => {
  expect(usageTexts.months(0, 0)).not.toMatch(/\b0\b/);
  expect(usageTexts.months(0, 1)).toBe('used in 0 of 1 month');
});
