import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawnOf, figuresOf, MIN_GROUP } from '../../../src/dashboard/features/graph/drawn.rules.ts';
import { bestFits, fit } from '../../../src/dashboard/features/graph/fuzzy.rules.ts';
import {
  filtered,
  type GraphLine,
  type GraphNode,
  type GraphPart,
} from '../../../src/dashboard/features/graph/graph.rules.ts';
import { type Direction, nextNode, rowsOf } from '../../../src/dashboard/features/graph/keyboard.rules.ts';
import { type Box, isOverlap, placedLabels, wrapped } from '../../../src/dashboard/features/graph/labels.rules.ts';
import { measured, sizeOf, stepOf, widthOf } from '../../../src/dashboard/features/graph/measures.rules.ts';
import { addedView, MAX_VIEWS, viewsIn } from '../../../src/dashboard/features/graph/saved-views.rules.ts';
import { spendOf } from '../../../src/dashboard/features/graph/spend.rules.ts';

const node = (id: string, type: GraphNode['type'] = 'Organisation'): GraphNode => ({ id, name: id, type });
const line = (source: string, target: string, more: Partial<GraphLine> = {}): GraphLine => ({
  id: `${source}-${target}-${more.label ?? ''}`,
  source,
  target,
  label: 'x',
  state: 'ACTIVE',
  ...more,
});
const GROUPING = { isGrouping: true, opened: [], kept: new Set<string>() };
const nameOf = (role: string, count: number) => `+ ${count} ${role}`;

/** A hub with this many clients, one provider and one partner. */
function hub(clients: number): GraphPart {
  const ids = Array.from({ length: clients }, (_, at) => `c${at}`);
  return {
    nodes: ['hub', 'provider', 'other', ...ids].map((id) => node(id)),
    lines: [
      line('provider', 'hub'),
      line('hub', 'other'),
      line('provider', 'other'),
      ...ids.map((id) => line('hub', id)),
    ],
  };
}

describe('what is drawn', () => {
  it('has one group for many leaves of a node, with one line', () => {
    const drawn = drawnOf(hub(48), GROUPING, nameOf);
    expect(drawn.nodes.map(({ name }) => name)).toEqual(['hub', 'provider', 'other', '+ 48 consumers']);
    expect(drawn.lines.find(({ target }) => target.startsWith('group:'))?.lines).toHaveLength(48);
  });

  it('draws few leaves, opened groups, kept nodes and ungrouped graphs one by one', () => {
    const count = (options: Partial<typeof GROUPING> & { opened?: string[] }, clients = 48) =>
      drawnOf(hub(clients), { ...GROUPING, ...options }, nameOf).nodes.length;
    expect(count({}, MIN_GROUP - 1)).toBe(3 + MIN_GROUP - 1);
    expect(count({}, MIN_GROUP)).toBe(4);
    expect(count({ opened: ['group:hub:consumers'] } as never)).toBe(51);
    expect(count({ isGrouping: false })).toBe(51);
    expect(count({ kept: new Set(['c0', 'c1']) })).toBe(6);
  });

  it('has one line for parallel ones, with the state that all have', () => {
    const part = {
      nodes: [node('a'), node('b')],
      lines: [
        line('a', 'b', { label: '1' }),
        line('a', 'b', { label: '2' }),
        line('b', 'a', { label: '3', state: 'ENDED' }),
        line('b', 'a', { label: '4' }),
      ],
    };
    const { lines } = drawnOf(part, GROUPING, nameOf);
    expect(lines.map(({ id, state, lines: { length } }) => [id, state, length])).toEqual([
      ['a>b', 'ACTIVE', 2],
      ['b>a', undefined, 2],
    ]);
  });

  const ids = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
  const parts = fc
    .record({
      nodes: fc.uniqueArray(fc.tuple(ids, fc.constantFrom('Organisation', 'Person', 'Resource')), {
        selector: ([id]) => id,
        minLength: 2,
      }),
      ends: fc.array(fc.tuple(ids, ids, fc.constantFrom('ACTIVE', 'ENDED')), { maxLength: 60 }),
    })
    .map(({ nodes, ends }): GraphPart => {
      const known = new Set<string>(nodes.map(([id]) => id));
      return {
        nodes: nodes.map(([id, type]) => node(id, type as GraphNode['type'])),
        lines: ends.flatMap(([source, target, state], at) =>
          known.has(source) && known.has(target)
            ? [line(source, target, { label: `${at}`, state: state as 'ACTIVE' })]
            : [],
        ),
      };
    });

  it('adds up to what was found, whatever is hidden or grouped', () => {
    fc.assert(
      fc.property(parts, fc.boolean(), fc.boolean(), ids, (part, isGrouping, hidesPeople, hiddenId) => {
        const shown = filtered(part, {
          hiddenTypes: hidesPeople ? ['Person'] : [],
          hiddenStates: ['ENDED'],
          hiddenIds: [hiddenId],
        });
        const drawn = drawnOf(shown, { ...GROUPING, isGrouping }, nameOf);
        const { nodes, groups, lines } = figuresOf(part, shown, drawn);
        expect(nodes.drawn + groups).toBe(drawn.nodes.length);
        expect(nodes.drawn + nodes.grouped + nodes.hidden).toBe(part.nodes.length);
        expect(lines.drawn).toBe(drawn.lines.length);
        expect(lines.drawn + lines.sharing + lines.hidden - lines.indirect).toBe(part.lines.length);
        expect(drawn.lines.flatMap((each) => each.lines)).toHaveLength(shown.lines.length);
        const ends = new Set(drawn.nodes.map(({ id }) => id));
        expect(drawn.lines.every(({ source, target }) => ends.has(source) && ends.has(target))).toBe(true);
      }),
    );
  });
});

describe('measures', () => {
  const part = {
    nodes: [node('a'), node('b'), node('c')],
    lines: [
      line('a', 'b', { criticality: 'LOW', spend: { amount: 100, currency: 'CAD' } }),
      line('a', 'b', { label: '2', criticality: 'HIGH', spend: { amount: 50, currency: 'CAD' } }),
      line('a', 'c', { spend: { amount: 10, currency: 'EUR' } }),
    ],
  };
  const drawn = drawnOf(part, GROUPING, nameOf);

  it('count relationships, take the highest criticality, and add amounts of one currency', () => {
    const values = (measure: 'relationships' | 'criticality' | 'spend') => {
      const { nodes, lines, unknown, currency } = measured(measure, drawn.nodes, drawn.lines);
      return [Object.fromEntries(nodes), Object.fromEntries(lines), unknown, currency];
    };
    expect(values('relationships')).toEqual([{ a: 3, b: 2, c: 1 }, { 'a>b': 2, 'a>c': 1 }, 0, undefined]);
    expect(values('criticality')).toEqual([{ a: 3, b: 3 }, { 'a>b': 3 }, 1, undefined]);
    expect(values('spend')).toEqual([{ a: 150, b: 150 }, { 'a>b': 150 }, 1, 'CAD']);
  });

  it('have areas and widths in proportion, and steps from 1 to 5', () => {
    const scale = { highest: 100 };
    expect(sizeOf(100, scale) ** 2 / sizeOf(50, scale) ** 2).toBeCloseTo(2);
    expect(widthOf(100, scale) / widthOf(50, scale)).toBeCloseTo(2);
    expect([0, 10, 30, 50, 70, 100].map((value) => stepOf(value, scale))).toEqual([1, 1, 2, 3, 4, 5]);
    for (const value of [0, 0.001]) expect(sizeOf(value, scale)).toBeGreaterThanOrEqual(16);
    expect(Number.isFinite(sizeOf(0, { highest: 0 }))).toBe(true);
  });

  it('show each level of criticality differently, also if only some occur', () => {
    const scale = { highest: 3, levels: 4 };
    const levels = [1, 2, 3, 4];
    expect(new Set(levels.map((level) => stepOf(level, scale))).size).toBe(4);
    const sizes = levels.map((level) => sizeOf(level, scale));
    expect(sizes).toEqual([...new Set(sizes)].sort((a, b) => a - b));
  });

  it('take the agreements in force, otherwise the price for a year', () => {
    const cad = (amount: string) => ({ amount, currency: 'CAD' });
    const agreement = {
      amount: cad('1200'),
      agreedOn: '2026-01-01',
      validFrom: null,
      validUntil: null,
      cancelledAt: null,
    };
    const offering = { price: cad('10'), pricePeriod: 'MONTH' as const };
    const spend = (agreements: (typeof agreement)[]) => spendOf({ agreements, offering }, '2026-06-01')?.amount;
    expect(spend([])).toBe(120);
    expect(spend([agreement, { ...agreement, amount: cad('300') }])).toBe(1500);
    expect(spend([{ ...agreement, agreedOn: '2026-07-01' }])).toBe(120);
    expect(spend([{ ...agreement, validUntil: '2026-05-31' as never }])).toBe(120);
    expect(spend([{ ...agreement, cancelledAt: '2026-05-31T00:00:00Z' as never }])).toBe(120);
    expect(spendOf({ offering: { price: null, pricePeriod: null } }, '2026-06-01')).toBeUndefined();
  });
});

describe('the search of nodes', () => {
  const NAMES = [
    'Maple & Main Brokerage',
    'Northlight Real Estate Academy',
    'First Harbour Bank',
    'London School of Economics',
    'Société Générale',
    'HarbourView Notaries',
  ];
  const found = (search: string) =>
    bestFits(
      NAMES.map((name) => ({ name })),
      search,
      3,
    ).map(({ name }) => name);

  it.each([
    ['acronyms', 'mmb', 'Maple & Main Brokerage'],
    ['the beginning of an acronym', 'nre', 'Northlight Real Estate Academy'],
    ['acronyms without small words', 'LSE', 'London School of Economics'],
    ['inner words', 'estate', 'Northlight Real Estate Academy'],
    ['words in any order', 'bank harbour', 'First Harbour Bank'],
    ['text within words', 'light', 'Northlight Real Estate Academy'],
    ['words written together', 'view', 'HarbourView Notaries'],
    ['accents', 'societe generale', 'Société Générale'],
    ['a missing letter', 'brokrage', 'Maple & Main Brokerage'],
    ['exchanged letters', 'acadmey', 'Northlight Real Estate Academy'],
  ])('finds %s', (_, search, name) => {
    expect(found(search)[0]).toBe(name);
  });

  it('puts better fits first, and finds nothing by chance', () => {
    expect(found('harbour')).toEqual(['HarbourView Notaries', 'First Harbour Bank']);
    for (const search of ['xyz', 'zz', '', '   ', '&', 'mbm', 'bankk house']) expect(found(search), search).toEqual([]);
    expect(fit('Maple', 'maple')).toBe(100);
  });
});

describe('arrow keys', () => {
  const points = fc.uniqueArray(
    fc.record({ id: fc.uuid(), x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) }),
    { selector: ({ id }) => id, minLength: 1, maxLength: 60 },
  );
  const DIRECTIONS: Direction[] = ['left', 'right', 'up', 'down'];

  it('reach every node from every other', () => {
    fc.assert(
      fc.property(points, (nodes) => {
        const rows = rowsOf(nodes);
        for (const start of [nodes[0], nodes.at(-1)]) {
          const reached = new Set([start?.id as string]);
          for (const id of reached)
            for (const direction of DIRECTIONS) {
              const next = nextNode(rows, id, direction);
              if (next) reached.add(next);
            }
          expect(reached.size).toBe(nodes.length);
        }
      }),
    );
  });

  it('go in their direction', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...DIRECTIONS), (nodes, direction) => {
        const at = new Map(nodes.map((each) => [each.id, each]));
        const rows = rowsOf(nodes);
        for (const { id, x, y } of nodes) {
          const next = at.get(nextNode(rows, id, direction) ?? '');
          if (!next) continue;
          if (direction === 'left') expect(next.x).toBeLessThanOrEqual(x);
          if (direction === 'right') expect(next.x).toBeGreaterThanOrEqual(x);
          if (direction === 'up') expect(next.y).toBeLessThanOrEqual(y);
          if (direction === 'down') expect(next.y).toBeGreaterThanOrEqual(y);
        }
      }),
    );
  });
});

describe('labels', () => {
  const view = { width: 800, height: 600 };
  const candidates = fc.array(
    fc.record({
      x: fc.integer({ min: -50, max: 850 }),
      y: fc.integer({ min: -50, max: 650 }),
      radius: fc.constantFrom(0, 3, 13, 30),
      width: fc.integer({ min: 5, max: 180 }),
      height: fc.constantFrom(15, 30),
    }),
    { maxLength: 120 },
  );

  it('never overlap, and are within the view', () => {
    fc.assert(
      fc.property(candidates, (list) => {
        const placed = placedLabels(
          list.map((each, at) => ({ id: `${at}`, ...each })),
          view,
        );
        for (const [at, box] of placed.entries()) {
          expect(box.x >= 0 && box.x + box.width <= view.width && box.y >= 0 && box.y + box.height <= view.height).toBe(
            true,
          );
          expect(placed.slice(at + 1).some((other) => isOverlap(box, other))).toBe(false);
        }
      }),
    );
  });

  it('drop the less important one, and leave nodes free where they can', () => {
    const label = { x: 100, y: 100, radius: 10, width: 60, height: 15 };
    const many = Array.from({ length: 6 }, (_, at) => ({ id: `${at}`, ...label }));
    const placed = placedLabels(many, view);
    expect(placed.length).toBeLessThan(6);
    expect(placed[0]?.id).toBe('0');
    const [beside] = placedLabels([{ id: 'a', ...label }], view, {
      obstacles: [{ x: 60, y: 112, width: 80, height: 30 }],
    });
    expect(beside).toMatchObject({ x: 114, y: 92.5 });
    const inCrowd = (mayCover: boolean) =>
      placedLabels([{ id: 'a', ...label, mayCover }], view, { obstacles: [{ x: 0, y: 0, width: 800, height: 600 }] });
    expect([inCrowd(false).length, inCrowd(true).length]).toEqual([0, 1]);
  });

  it('of a line are beside its middle if a node is there', () => {
    const label = { id: 'a', x: 100, y: 100, radius: 0, width: 40, height: 15, otherwise: [{ x: 200, y: 100 }] };
    const place = (obstacles: Box[]) => placedLabels([label], view, { obstacles });
    expect(place([])).toMatchObject([{ x: 80, y: 92.5 }]);
    expect(place([{ x: 90, y: 90, width: 20, height: 20 }])).toMatchObject([{ x: 180, y: 92.5 }]);
  });

  it('wrap, and end with an ellipsis', () => {
    const widthOf = (text: string) => text.length;
    expect(wrapped('Maple Main Brokerage of Toronto', 12, 2, widthOf)).toEqual(['Maple Main', 'Brokerage o…']);
    expect(wrapped('Donaudampfschifffahrt', 8, 2, widthOf)).toEqual(['Donauda…']);
  });
});

describe('saved views', () => {
  it('replace those of the same name, and drop the oldest beyond the limit', () => {
    const view = (name: string, address = '/graph/org_a') => ({ name, address });
    expect(addedView([view('a'), view('b')], view(' a ', '/graph'))).toEqual([view('b'), view('a', '/graph')]);
    expect(addedView([], view('  '))).toEqual([]);
    const full = Array.from({ length: MAX_VIEWS }, (_, at) => view(`v${at}`));
    expect(addedView(full, view('new')).map(({ name }) => name)).not.toContain('v0');
  });

  it('leave out anything but views of the graph', () => {
    const stored = [
      { name: 'a', address: '/graph?layout=right' },
      { name: 'b', address: 'https://evil.example' },
      null,
      7,
    ];
    expect(viewsIn(JSON.stringify(stored))).toEqual([{ name: 'a', address: '/graph?layout=right' }]);
    for (const broken of [null, '', '{', '{}', '"x"']) expect(viewsIn(broken)).toEqual([]);
  });
});
