import { expect, it } from 'vitest';
import { parametersOf, viewOf, withView } from '../../src/dashboard/lists/view.rules.ts';

it('keeps views by name, and replaces one of the same name', () => {
  const views = withView([{ name: 'b', parameters: '1' }], { name: 'a', parameters: '2' });
  expect(views.map(({ name }) => name)).toEqual(['a', 'b']);
  expect(withView(views, { name: 'b', parameters: '3' })).toEqual([
    { name: 'a', parameters: '2' },
    { name: 'b', parameters: '3' },
  ]);
});

it('has of an address only the parameters of a view, and sets all of them', () => {
  const view = viewOf(new URLSearchParams('q=a%26b&size=500&new=client&state=&order=NAME'), ['order', 'q', 'state']);
  expect(view).toBe('order=NAME&q=a%26b');
  expect(parametersOf(view, ['order', 'q', 'state'])).toEqual({ order: 'NAME', q: 'a&b', state: undefined });
  expect(parametersOf('', ['order'])).toEqual({ order: undefined });
});
