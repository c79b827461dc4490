/** How `npm run check` judges the lengths of files. */
import { expect, it } from 'vitest';
import { judgeSizes } from '../../scripts/file-sizes/file-sizes.rules.ts';

const files = (...lengths: number[]) => new Map(lengths.map((lines, index) => [`f${index}.ts`, lines]));
const many = (count: number, lines: number): number[] => new Array<number>(count).fill(lines);

it.each([
  ['short files', files(...many(18, 80), ...many(2, 200)), []],
  ['one file of 351 lines', files(...many(19, 80), 351), ['f19.ts has 351 lines']],
  ['a median of 91 lines', files(...many(20, 91)), ['the median is 91 lines']],
  ['more than a tenth above 220 lines', files(...many(17, 80), ...many(3, 221)), ['a tenth of the files']],
])('judges %s', (_, sizes, expected) => {
  const { problems } = judgeSizes(sizes);
  expect(problems.filter((each) => !each.startsWith('  '))).toEqual(
    expected.map((text) => expect.stringContaining(text)),
  );
});

it('summarises the percentiles', () => {
  expect(judgeSizes(files(10, 20, 30, 40)).summary).toBe('4 files: median 20 lines, 90th percentile 40, longest 40');
});
