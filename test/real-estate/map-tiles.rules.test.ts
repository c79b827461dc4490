import { expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { tilesOrigin, tilesProblem } from '../../src/features/real-estate/homes/map-tiles.rules.ts';

it.each([
  ['https://tiles.example/{z}/{x}/{y}.png', 'https://tiles.example'],
  ['https://tiles.example:8443/{z}/{x}/{y}{r}.png?key=abc', 'https://tiles.example:8443'],
  ['http://localhost:8080/tiles/{z}/{y}/{x}', 'http://localhost:8080'],
])('%s are tiles of %s', (template, origin) => {
  expect(tilesProblem(template)).toBeUndefined();
  expect(tilesOrigin(template)).toBe(origin);
});

it.each([
  ['https://tiles.example/{z}/{x}.png', /must contain \{y\}/],
  ['https://{s}.tiles.example/{z}/{x}/{y}.png', /may contain/],
  ['https://{x}.tiles.example/{z}/{x}/{y}.png', /in its path only/],
  // They would begin another directive, or another source, of the content security policy.
  ['https://tiles.example;script-src/{z}/{x}/{y}', /http or https/],
  ['https://tiles.example /{z}/{x}/{y}', /http or https/],
  ['ftp://tiles.example/{z}/{x}/{y}.png', /http or https/],
  ['/tiles/{z}/{x}/{y}.png', /http or https/],
  ['https://user:secret@tiles.example/{z}/{x}/{y}.png', /user and password/],
])('%s is refused', (template, problem) => {
  expect(tilesProblem(template)).toMatch(problem);
  expect(() => readConfig({ MAP_TILES_URL: template })).toThrow(/MAP_TILES_URL/);
});
