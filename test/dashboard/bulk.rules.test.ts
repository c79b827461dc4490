import { expect, it } from 'vitest';
import { type BulkResult, byReason, runForEach } from '../../src/dashboard/lists/bulk.rules.ts';

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
    done: [1, 3, 5],
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
  expect(result).toEqual({ done: ['a', 'b'], failed: [], left: ['c', 'd'] });
});

it('groups failures by reason, the most frequent first', () => {
  const failed = ['x', 'y', 'y'].map((message, row) => ({ row, message }));
  expect(byReason(failed)).toEqual([
    ['y', [1, 2]],
    ['x', [0]],
  ]);
});
