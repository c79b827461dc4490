/** How `npm run check` counts casts. */
import { expect, it } from 'vitest';
import { castsIn } from '../../scripts/casts/casts.rules.ts';

it.each([
  ['const a = b as string;', { casts: 1, forced: 0, any: 0 }],
  ['const a = (b as unknown) as string;', { casts: 2, forced: 1, any: 0 }],
  ['f(b as unknown as string, c.d[0] as number);', { casts: 3, forced: 1, any: 0 }],
  ['const a = <string>b;', { casts: 1, forced: 0, any: 0 }],
  ["const a = ['x'] as const;", { casts: 0, forced: 0, any: 0 }],
  ['const a = { b: 1 } satisfies B;', { casts: 0, forced: 0, any: 0 }],
  ["import { a as b } from './c.ts'; import * as d from './e.ts'; // b as string", { casts: 0, forced: 0, any: 0 }],
  ["const a = 'b as string'; const c = `d as e`;", { casts: 0, forced: 0, any: 0 }],
  ['class A { @F() b(c: any) { return c as B; } }', { casts: 1, forced: 0, any: 1 }],
])('counts the casts of %s', (source, counts) => {
  expect(castsIn(source)).toEqual(counts);
});
