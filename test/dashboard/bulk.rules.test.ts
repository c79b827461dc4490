import { expect, it } from 'vitest';
import { type BulkResult, byReason, MAX_VIEWS, runForEach, withView } from '../../src/dashboard/client/bulk.rules.ts';

it('a row that fails does not stop the others, and each has its answer', async () => {
  const seen: BulkResult<number>[] = [];
  const result = await runForEach(
    [1, 2, 3, 4, 5],
    async (row) => {
      if (row === 2) return 'It has ended.';
      if (row === 4) throw new Error('The server cannot be reached.');
      return undefined;
    },
    (each) => seen.push(each),
    () => false,
  );
  expect(result).toEqual({
    done: 3,
    failed: [
      { row: 2, message: 'It has ended.' },
      { row: 4, message: 'The server cannot be reached.' },
    ],
    left: [],
  });
  expect(seen.map(({ left }) => left.length)).toEqual([4, 3, 2, 1, 0]);
});

it('stops before the next row, and says what was not tried', async () => {
  let tried = 0;
  const result = await runForEach(
    ['a', 'b', 'c', 'd'],
    async () => {
      tried++;
      return undefined;
    },
    () => {},
    () => tried === 2,
  );
  expect(result).toEqual({ done: 2, failed: [], left: ['c', 'd'] });
});

it('groups failures by reason, the most frequent first', () => {
  const failed = ['x', 'y', 'y'].map((message, row) => ({ row, message }));
  expect(byReason(failed)).toEqual([
    ['y', [1, 2]],
    ['x', [0]],
  ]);
});

it('keeps views by name', () => {
  const views = withView([{ name: 'b', parameters: '1' }], { name: 'a', parameters: '2' });
  expect(views.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(withView(views, { name: 'b', parameters: '3' })).toEqual([
    { name: 'a', parameters: '2' },
    { name: 'b', parameters: '3' },
  ]);
  const many = Array.from({ length: 40 }, (_, n) => ({ name: String(n), parameters: '' }));
  expect(many.reduce(withView, [] as typeof many)).toHaveLength(MAX_VIEWS);
});
