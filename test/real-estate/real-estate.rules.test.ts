/** Pure rules: areas, look-up words, matching, and reading of records. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RecordProblem, readListing } from '../../src/features/real-estate/feeds/reso.rules.ts';
import { checkedPolygon, isWithin, type Position } from '../../src/features/real-estate/homes/area.rules.ts';
import { type CriteriaInput, checkedCriteria, summaryOf } from '../../src/features/real-estate/homes/criteria.rules.ts';
import { type Home, HomeFeature, HomeType, StandardStatus } from '../../src/features/real-estate/homes/home.rules.ts';
import { lookupOfCriteria, lookupOfHome, questionOf } from '../../src/features/real-estate/homes/lookup.rules.ts';
import { evaluate } from '../../src/features/real-estate/homes/match.rules.ts';
import { distanceKm } from '../../src/values/distance.rules.ts';
import { record } from './feed.ts';

describe('areas', () => {
  it('measure distances on the globe', () => {
    // Toronto to Montréal, 504 km; a degree of latitude, 111.195 km.
    const [toronto, montreal] = [
      { latitude: 43.6532, longitude: -79.3832 },
      { latitude: 45.5017, longitude: -73.5673 },
    ];
    expect(distanceKm(toronto, montreal)).toBeCloseTo(504.3, 0);
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 1, longitude: 0 })).toBeCloseTo(111.195, 3);
  });
  it('find the points within a concave polygon', () => {
    const bay: Position[] = [
      [0, 0],
      [4, 0],
      [4, 4],
      [2, 1],
      [0, 4],
    ];
    expect(isWithin([1, 1], bay)).toBe(true);
    expect(isWithin([2, 3], bay)).toBe(false);
    expect(isWithin([5, 1], bay)).toBe(false);
  });
  it('accept closed and open polygons, and reject those that cross or fold back', () => {
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ];
    expect(checkedPolygon([...square, [0, 0]], 'p')).toEqual(square);
    expect(() =>
      checkedPolygon(
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
        ],
        'p',
      ),
    ).toThrow(/cross/);
    expect(() =>
      checkedPolygon(
        [
          [0, 0],
          [2, 0],
          [1, 0],
          [1, 1],
        ],
        'p',
      ),
    ).toThrow(/cross or touch/);
    expect(() =>
      checkedPolygon(
        [
          [0, 0],
          [0, 0],
          [1, 1],
        ],
        'p',
      ),
    ).toThrow(/identical/);
  });
});

const FEATURES = Object.values(HomeFeature).slice(0, 4);
const somewhere = fc.record({
  longitude: fc.double({ min: -80, max: -79, noNaN: true }),
  latitude: fc.double({ min: 43, max: 44, noNaN: true }),
});
const homes: fc.Arbitrary<Home> = fc
  .tuple(
    fc.record({
      homeType: fc.option(fc.constantFrom(...Object.values(HomeType)), { nil: undefined }),
      listPriceMinor: fc.option(fc.integer({ min: 0, max: 200_000_000 }), { nil: undefined }),
      currency: fc.constantFrom('CAD', 'USD'),
      forLease: fc.boolean(),
      bedroomsTotal: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
      features: fc.subarray(FEATURES),
      places: fc.subarray(['lakeview', 'hamilton']),
    }),
    fc.option(somewhere, { nil: {} }),
  )
  .map(([home, at]) => ({
    ...home,
    ...at,
    standardStatus: StandardStatus.ACTIVE,
    lackingFeatures: FEATURES.filter((feature) => !home.features.includes(feature)),
  }));
const wishes: fc.Arbitrary<CriteriaInput> = fc
  .record({
    places: fc.subarray(['Lakeview', 'Hamilton']),
    triangle: fc.option(fc.tuple(somewhere, somewhere, somewhere), { nil: undefined }),
    circle: fc.option(fc.tuple(somewhere, fc.double({ min: 0.1, max: 60, noNaN: true })), { nil: undefined }),
    prices: fc.option(fc.tuple(fc.nat(2_000_000), fc.nat(2_000_000)), { nil: undefined }),
    open: fc.boolean(),
    homeTypes: fc.subarray(Object.values(HomeType), { maxLength: 3 }),
    bedroomsFrom: fc.option(fc.integer({ min: 0, max: 15 }), { nil: undefined }),
    must: fc.subarray(FEATURES, { maxLength: 1 }),
  })
  .map(({ triangle, circle, prices, open, ...rest }) => {
    const [low, high] = [...(prices ?? [])].sort((a, b) => a - b);
    const money = (amount: number | undefined) =>
      amount === undefined ? null : { amount: String(amount), currency: 'CAD' };
    return {
      ...rest,
      polygon: triangle?.map(({ longitude, latitude }) => [longitude, latitude]),
      circle: circle && { ...circle[0], radiusKm: circle[1] },
      priceFrom: money(low),
      priceTo: open ? null : money(high),
    };
  });

it('a home that meets criteria shares a look-up word of every kind with them, in both directions', () => {
  let met = 0;
  fc.assert(
    fc.property(wishes, homes, (input, home) => {
      let criteria: ReturnType<typeof checkedCriteria>;
      try {
        criteria = checkedCriteria(input);
      } catch {
        return; // a triangle without a surface
      }
      if (!evaluate(criteria, home).meets) return;
      met++;
      const [wanted, offered] = [lookupOfCriteria(criteria), lookupOfHome(home)];
      for (const kind of ['area', 'price', 'type', 'bedrooms'] as const)
        expect(
          wanted[kind].some((word) => offered?.[kind].includes(word)),
          kind,
        ).toBe(true);
    }),
    { numRuns: 20_000, seed: 4 },
  );
  expect(met).toBeGreaterThan(300);
});

it('a look-up word is short and has no syntax of the index', () => {
  const criteria = checkedCriteria({
    places: ['Saint-Jérôme (Québec)', 'AND', 'l’Île*'],
    polygon: Array.from({ length: 180 }, (_, i) => [-79 + Math.cos(i / 28.7) / 3, 43 + Math.sin(i / 28.7) / 3]),
    priceFrom: { amount: '1', currency: 'CAD' },
  });
  const question = questionOf(lookupOfCriteria(criteria));
  expect(question.replaceAll(/\+\(|\)/g, '')).toMatch(/^[\p{L}\p{N}_ ]+$/u);
  expect(question.split(' ').length).toBeLessThan(60);
});

it('a match lists the met, missed and unknown criteria', () => {
  const criteria = checkedCriteria({
    bedroomsFrom: 3,
    livingAreaFrom: 148,
    yearBuiltFrom: 2000,
    must: [HomeFeature.GARAGE],
    nice: [HomeFeature.SPA, HomeFeature.POOL],
    never: [HomeFeature.HORSES],
  });
  const home = readListing(record('1', { YearBuilt: undefined, SpaYN: true, PoolPrivateYN: false }));
  expect(evaluate(criteria, home)).toEqual({
    meets: true,
    met: ['BEDROOMS', 'LIVING_AREA', 'GARAGE', 'SPA'],
    missed: ['POOL'],
    unknown: ['YEAR_BUILT', 'HORSES'],
    score: 50,
  });
  expect(evaluate(criteria, { ...home, bedroomsTotal: 2 })).toMatchObject({
    meets: false,
    missed: ['BEDROOMS', 'POOL'],
  });
  expect(evaluate(criteria, { ...home, features: [HomeFeature.GARAGE, HomeFeature.HORSES] }).meets).toBe(false);
  expect(evaluate(criteria, { ...home, standardStatus: StandardStatus.CLOSED }).meets).toBe(false);
  expect(evaluate(checkedCriteria({ places: ['Lakeview'] }), readListing(record('1', { City: undefined }))).meets).toBe(
    false,
  );
});

it.each([
  [{ priceFrom: '600000', priceTo: '1300000.50' }, 'CAD', 'any home in Lakeview, CAD 600,000 to CAD 1,300,000.50'],
  [{ priceFrom: '600000' }, 'CAD', 'any home in Lakeview, CAD 600,000+'],
  [{ priceTo: '30000000' }, 'JPY', 'any home in Lakeview, up to JPY 30,000,000'],
  [{ priceTo: '2500', forLease: true }, 'USD', 'any home to rent in Lakeview, up to USD 2,500 a month'],
])('a price is written for people: %j in %s', ({ forLease, ...prices }: Record<string, unknown>, currency, said) => {
  const asked = Object.fromEntries(Object.entries(prices).map(([key, amount]) => [key, { amount, currency }]));
  const summary = summaryOf(checkedCriteria({ places: ['Lakeview'], forLease, ...asked } as CriteriaInput));
  expect(summary.toLowerCase()).toBe(said.toLowerCase());
});

it('a radius is written in kilometres, as it is entered', () => {
  const circle = { latitude: 43.6, longitude: -79.6, radiusKm: 5 };
  expect(summaryOf(checkedCriteria({ places: [], circle } as CriteriaInput))).toContain('5 km around a point');
});

describe('records', () => {
  it('are read from CSV and JSON in the same way', () => {
    const text = readListing(
      record('1', {
        ListPrice: '499900.50',
        BedroomsTotal: '4',
        GarageYN: 'Y',
        Appliances: 'Dishwasher, Range',
        Basement: 'None',
        LivingAreaUnits: 'Square Meters',
        LivingArea: '150',
        PetsAllowed: 'No',
      }),
    );
    const json = readListing(
      record('1', {
        ListPrice: 499900.5,
        BedroomsTotal: 4,
        GarageYN: true,
        Appliances: ['Dishwasher', 'Range'],
        Basement: ['None'],
        LivingAreaUnits: 'Square Meters',
        LivingArea: 150,
        PetsAllowed: ['No'],
      }),
    );
    expect(text).toEqual(json);
    expect(text).toMatchObject({
      listPriceMinor: 49_990_050,
      currency: 'CAD',
      homeType: 'HOUSE',
      squareMetres: 150,
      bathroomsTotal: 2,
      features: ['DISHWASHER', 'GARAGE', 'PARKING'],
      lackingFeatures: ['BASEMENT', 'LAUNDRY', 'PETS_ALLOWED'],
      places: ['lakeview', 'lakeview_on'],
    });
    expect(readListing(record('1', { Country: 'US' })).currency).toBe('USD');
    expect(readListing(record('1', { PropertySubType: 'Townhouse', PropertyType: 'Residential Lease' }))).toMatchObject(
      { homeType: 'TOWNHOUSE', forLease: true },
    );
    expect(readListing(record('1', { Latitude: 0, Longitude: 0 })).latitude).toBeUndefined();
    expect(readListing(record('1', { Media: [{ MediaURL: 'javascript:alert(1)' }] })).photoUrl).toBeUndefined();
    expect(
      readListing(
        record('1', {
          Media: [
            { MediaURL: 'https://x.example/2', Order: 2 },
            { MediaURL: 'https://x.example/1', Order: 1 },
          ],
        }),
      ).photoUrl,
    ).toBe('https://x.example/1');
  });
  it.each([
    [{ ListingKey: undefined }, 'ListingKey'],
    [{ ListPrice: '1,000' }, 'ListPrice'],
    [{ ListPrice: -5 }, 'ListPrice'],
    [{ ListPrice: '500000.001' }, 'ListPrice'],
    [{ StandardStatus: 'Maybe' }, 'StandardStatus'],
  ])('are rejected with the name of the field: %j', (more, field) => {
    let problem: unknown;
    try {
      readListing(record('1', more));
    } catch (error) {
      problem = error;
    }
    expect(problem).toBeInstanceOf(RecordProblem);
    expect((problem as RecordProblem).field).toBe(field);
  });
});
