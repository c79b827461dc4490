import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../scripts/dashboard-imports/imports.rules.ts';
import { lastQuarters } from '../../src/dashboard/features/advocacy/quarters.rules.ts';
import { fractionOf } from '../../src/dashboard/features/financing/percentage.rules.ts';
import { ticksBetween } from '../../src/dashboard/features/financing/ticks.rules.ts';
import {
  csvOf,
  cypherOf,
  filtered,
  type GraphLine,
  type GraphNode,
  merged,
} from '../../src/dashboard/features/graph/graph.rules.ts';
import { centreOf } from '../../src/dashboard/features/homes/centre.rules.ts';
import { criterionName } from '../../src/dashboard/features/homes/criterion.rules.ts';
import { funnelOf } from '../../src/dashboard/features/referrals/funnel.rules.ts';
import { clientsWithMortgage } from '../../src/dashboard/features/today/today.rules.ts';
import { localDay, weeksOfMonth } from '../../src/dashboard/values/calendar.rules.ts';
import { messageForPeople } from '../../src/dashboard/values/message.rules.ts';
import { plural } from '../../src/dashboard/values/plural.rules.ts';
import { distanceKm } from '../../src/values/distance.rules.ts';
import { moneyIn } from '../../src/values/money-text.rules.ts';

const node = (id: string, type: GraphNode['type'] = 'Organisation'): GraphNode => ({ id, name: id, type });
const line = (source: string, target: string, more: Partial<GraphLine> = {}): GraphLine => ({
  id: `${source}-${target}`,
  source,
  target,
  label: 'x',
  state: 'ACTIVE',
  ...more,
});
const NO_FILTER = { hiddenTypes: [], hiddenStates: [], hiddenIds: [] };

describe('the graph that is shown', () => {
  it('has each node and line once, and only lines with both ends', () => {
    const part = { nodes: [node('a'), node('b')], lines: [line('a', 'b'), line('a', 'gone')] };
    expect(merged([part, part])).toEqual({ nodes: part.nodes, lines: [line('a', 'b')] });
  });

  it('joins nodes across any number of hidden ones, once and in their direction', () => {
    const part = {
      nodes: [node('a'), node('p', 'Person'), node('q', 'Person'), node('b'), node('c')],
      lines: [line('a', 'p'), line('p', 'q'), line('q', 'b'), line('p', 'b'), line('c', 'q')],
    };
    const { nodes, lines } = filtered(part, { ...NO_FILTER, hiddenTypes: ['Person'] });
    expect(nodes.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(lines.map(({ source, target, indirect }) => [source, target, indirect])).toEqual([
      ['a', 'b', true],
      ['c', 'b', true],
    ]);
  });

  it('draws no indirect line beside a direct one, around a cycle, or across manually hidden nodes', () => {
    const part = {
      nodes: [node('a'), node('p', 'Person'), node('b')],
      lines: [line('a', 'p'), line('p', 'a'), line('p', 'b'), line('a', 'b')],
    };
    expect(filtered(part, { ...NO_FILTER, hiddenTypes: ['Person'] }).lines).toEqual([line('a', 'b')]);
    const chain = { nodes: [node('a'), node('m'), node('b')], lines: [line('a', 'm'), line('m', 'b')] };
    expect(filtered(chain, { ...NO_FILTER, hiddenIds: ['m'] }).lines).toEqual([]);
  });

  it('filters by state and start date', () => {
    const part = {
      nodes: [node('a'), node('b'), node('c')],
      lines: [
        line('a', 'b', { state: 'ENDED' }),
        line('b', 'c', { startsOn: '2020-01-01' }),
        line('a', 'c', { startsOn: '2026-01-01' }),
      ],
    };
    const { lines } = filtered(part, { ...NO_FILTER, hiddenStates: ['ENDED'], since: '2025-01-01' });
    expect(lines.map(({ id }) => id)).toEqual(['a-c']);
  });
});

describe('exports', () => {
  it('quote cells with commas, quotes and line breaks, and escape formulas', () => {
    const nodes = [
      { ...node('a'), name: '=HYPERLINK("http://evil")' },
      { ...node('b'), name: 'B, "the" best' },
    ];
    const [, row] = csvOf({ nodes, lines: [line('a', 'b')] }).split('\r\n');
    expect(row).toBe(`a-b,a,"'=HYPERLINK(""http://evil"")",b,"B, ""the"" best",x,ACTIVE,,`);
  });

  it('escape IDs in Cypher strings', () => {
    const text = cypherOf({ nodes: [], lines: [line("a'] DETACH DELETE r //\\", 'b')] });
    expect(text).toContain("['a\\'] DETACH DELETE r //\\\\-b']");
  });
});

describe('figures', () => {
  it('show distances in the units of a map', () => {
    const toronto = { latitude: 43.6532, longitude: -79.3832 };
    const montreal = { latitude: 45.5019, longitude: -73.5674 };
    expect(distanceKm(toronto, montreal)).toBeCloseTo(504, -1);
    expect(distanceKm(toronto, toronto)).toBe(0);
    expect(centreOf([toronto, montreal])?.latitude).toBeCloseTo(44.577, 2);
    expect(centreOf([])).toBeUndefined();
  });

  it('mark axes with round numbers that cover all values', () => {
    expect(ticksBetween(391_800, 412_000, 5)).toEqual([390_000, 395_000, 400_000, 405_000, 410_000, 415_000]);
    expect(ticksBetween(-8_700, 6_629, 5)).toEqual([-10_000, -5_000, 0, 5_000, 10_000]);
    expect(ticksBetween(5, 5, 5).length).toBeGreaterThan(1);
  });
});

it('shows messages of the API without names of operations, code and instants of programs', () => {
  expect(messageForPeople('Use it up, or request a sign-in link (requestSignInLink).', String)).toBe(
    'Use it up, or request a sign-in link.',
  );
  const text = messageForPeople(
    'The slot (Shore Road) is taken until 2026-11-30T10:00:00.000Z; see `alternatives`.',
    () => 'noon',
  );
  expect(text).toBe('The slot (Shore Road) is taken until noon; see alternatives.');
});

it('names an excluded feature that a home lacks, and one that it has', () => {
  expect(criterionName('POOL', 'met', ['GARDEN'])).toBe('No pool');
  expect(criterionName('POOL', 'met', ['POOL'])).toBe('Pool');
  expect(criterionName('POOL', 'missed', ['POOL'])).toBe('No pool');
  expect(criterionName('POOL', 'missed', [])).toBe('Pool');
  expect(criterionName('POOL', 'unknown', [])).toBe('Pool');
  expect(criterionName('PRICE', 'met', [])).toBe('Price');
});

it('lists the last four quarters, across the turn of a year', () => {
  expect(
    lastQuarters(new Date(2026, 1, 11)).map(({ quarter, year, from }) => [quarter, year, localDay(new Date(from))]),
  ).toEqual([
    [2, 2025, '2025-04-01'],
    [3, 2025, '2025-07-01'],
    [4, 2025, '2025-10-01'],
    [1, 2026, '2026-01-01'],
  ]);
});

it.each(['Pacific/Kiritimati', 'America/Vancouver', 'UTC'])('finds the quarter of a day in %s', (zone) => {
  const { TZ } = process.env;
  process.env.TZ = zone;
  try {
    // The first and the last moment of a quarter in the viewer's time zone.
    for (const [now, last] of [
      [new Date(2026, 3, 1, 0, 0, 1), [2, 2026]],
      [new Date(2026, 2, 31, 23, 59, 59), [1, 2026]],
      [new Date(2025, 11, 31, 23, 59, 59), [4, 2025]],
    ] as const) {
      const { quarter, year, from } = lastQuarters(now)[3] as { quarter: number; year: number; from: string };
      expect([quarter, year]).toEqual(last);
      expect(new Date(from)).toEqual(new Date(year, (quarter - 1) * 3, 1));
    }
  } finally {
    if (TZ === undefined) delete process.env.TZ;
    else process.env.TZ = TZ;
  }
});

describe('the days of a month', () => {
  const days = (year: number, month: number, firstDay?: number) => weeksOfMonth(year, month, firstDay).flat();

  it('has each day once, in whole weeks that start on the requested weekday', () => {
    for (let month = 0; month < 24; month++)
      for (const firstDay of [1, 6, 7]) {
        const all = days(2026, month, firstDay);
        expect(all.length % 7).toBe(0);
        expect(all[0]?.getDay()).toBe(firstDay % 7);
        expect(new Set(all.map(localDay)).size).toBe(all.length);
        const within = all.filter((day) => day.getMonth() === month % 12);
        expect(within.length).toBe(new Date(2026, month + 1, 0).getDate());
        // No week lies entirely in another month.
        expect(all.length - within.length).toBeLessThan(13);
      }
  });

  it('begins with the right weekday', () => {
    // 1 November 2026 is a Sunday.
    expect(localDay(days(2026, 10, 1)[0] as Date)).toBe('2026-10-26');
    expect(localDay(days(2026, 10, 7)[0] as Date)).toBe('2026-11-01');
  });
});

describe('the funnel of referrals', () => {
  const usd = (amount: string) => ({ amount, currency: 'USD' });
  const referral = (state: 'ACCEPTED' | 'DECLINED' | 'SWITCHED' | 'STAYED', realised?: string) => ({
    state,
    expectedSaving: usd('100.10'),
    realisedSaving: realised ? usd(realised) : null,
  });

  it('counts each client once in every stage reached, and sums the actual savings', () => {
    const { stages, savings } = funnelOf([
      { mortgages: [], referrals: [] },
      { mortgages: [{}], referrals: [] },
      { mortgages: [{}], referrals: [referral('DECLINED')] },
      { mortgages: [{}], referrals: [referral('DECLINED'), referral('STAYED')] },
      { mortgages: [], referrals: [referral('SWITCHED', '80.05'), referral('SWITCHED', '120.10')] },
      { mortgages: [{}], referrals: [referral('ACCEPTED')] },
    ]);
    expect(stages.map(({ count }) => count)).toEqual([5, 4, 3, 1]);
    expect(savings).toEqual([{ currency: 'USD', realised: '200.15', expected: '200.20' }]);
  });
});

it('converts a percentage to the fraction that the API expects', () => {
  expect(['7.25', '0.5', '12', '5.0000'].map(fractionOf)).toEqual(['0.0725', '0.005', '0.12', '0.050000']);
});

describe('money as the pages show it', () => {
  it.each([
    ['450000.00', 'USD', 'USD 450,000'],
    ['450000.00', 'CAD', 'CAD 450,000'],
    ['2568.25', 'CAD', 'CAD 2,568.25'],
    ['30000000', 'JPY', 'JPY 30,000,000'],
    ['50000.125', 'KWD', 'KWD 50,000.125'],
    ['-7.50', 'AUD', '-AUD 7.50'],
    // More digits than a float has.
    ['90071992547409.91', 'CAD', 'CAD 90,071,992,547,409.91'],
  ])('%s %s is displayed as %s in every locale', (amount, currency, text) => {
    for (const locale of ['en-US', 'en-CA', 'en-GB'])
      expect(moneyIn({ amount, currency }, locale).replaceAll('\u00a0', ' '), locale).toBe(text);
    expect(moneyIn({ amount, currency }, 'de')).toContain(currency);
  });

  it.each(['EURO', '', '€', 'X'])('shows an invalid currency as stored: %j', (currency) => {
    expect(moneyIn({ amount: '5.00', currency }, 'en')).toBe(`${currency} 5.00`);
  });

  it('sums savings in the decimals of each currency', () => {
    const saved = (amount: string, currency: string) => ({
      state: 'SWITCHED' as const,
      expectedSaving: { amount, currency },
      realisedSaving: { amount, currency },
    });
    const referrals = [saved('0.125', 'KWD'), saved('-0.250', 'KWD'), saved('900', 'JPY'), saved('200', 'JPY')];
    expect(funnelOf([{ mortgages: [], referrals }]).savings).toEqual([
      { currency: 'KWD', realised: '-0.125', expected: '-0.125' },
      { currency: 'JPY', realised: '1100', expected: '1100' },
    ]);
  });
});

describe('import arrows of the dashboard', () => {
  const at = (path: string) => `src/dashboard/${path}`;

  it.each([
    ['a component and a feature', at('ui/card.tsx'), at('features/visits/visits.tsx')],
    ['a feature and a later one', at('features/visits/visits.tsx'), at('features/today/today.tsx')],
    ['rules and a component', at('features/visits/a.rules.ts'), at('ui/card.tsx')],
    ['a page and the server', at('features/visits/visits.tsx'), 'src/graph/graph.ts'],
    ['a file in an unknown folder', at('features/weather/weather.tsx'), at('ui/card.tsx')],
    ['a file and itself', at('ui/card.tsx'), at('ui/card.tsx')],
  ])('refuses %s', (_what, file, target) => {
    expect(problemsOf(new Map([[file, [target]]]))).toHaveLength(1);
  });

  it.each([
    ['a screen and a component', at('features/visits/visits.tsx'), at('ui/card.tsx')],
    ['the frame and a feature', at('app/sections.ts'), at('features/visits/visits.tsx')],
    ['rules and types of the operations', at('features/visits/a.rules.ts'), at('generated.ts')],
    ['rules of a page and of the server', at('features/graph/graph.rules.ts'), 'src/tables/csv-cell.rules.ts'],
  ])('allows %s', (_what, file, target) => {
    expect(problemsOf(new Map([[file, [target]]]))).toEqual([]);
  });
});

describe('counts with their nouns', () => {
  it.each([
    [0, '0 homes'],
    [1, '1 home'],
    [2, '2 homes'],
    [21, '21 homes'],
    [1_000, '1,000 homes'],
  ])('%i: %s', (count, text) => expect(plural(count, { one: 'home', other: 'homes' })).toBe(text));
});

describe('the screen Today', () => {
  it('lists each client with a mortgage once', () => {
    const consumer = { id: 'client', mortgages: [{ id: 'mor_1' }] };
    const nodes = [
      { id: 'a', consumer },
      { id: 'b', consumer },
      { id: 'c', consumer: { ...consumer, id: 'other', mortgages: [] } },
    ];
    expect(clientsWithMortgage({ clients: { nodes } } as never)).toEqual([consumer]);
    expect(clientsWithMortgage({})).toEqual([]);
  });
});
