/** Values of feeds: which are understood, and which become unknown and are reported; nothing is guessed. */
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { homeTypeNamed } from '../../src/features/real-estate/feeds/home-type.rules.ts';
import { recordsOf } from '../../src/features/real-estate/feeds/json-records.ts';
import { isProblem, readFeed } from '../../src/features/real-estate/feeds/listing-feed.ts';
import {
  type FeedOptions,
  RecordProblem,
  readListing,
  readRecord,
} from '../../src/features/real-estate/feeds/reso.rules.ts';
import { NumberText, type ResoRecord } from '../../src/features/real-estate/feeds/reso-values.rules.ts';
import { checkedCriteria } from '../../src/features/real-estate/homes/criteria.rules.ts';
import {
  comparablePrice,
  HomeFeature,
  HomeType,
  StandardStatus,
} from '../../src/features/real-estate/homes/home.rules.ts';
import { lookupOfCriteria, lookupOfHome } from '../../src/features/real-estate/homes/lookup.rules.ts';
import { evaluate } from '../../src/features/real-estate/homes/match.rules.ts';
import { ImportSummary } from '../../src/features/real-estate/import-summary.rules.ts';
import { record } from './feed.ts';

function read(more: ResoRecord, options: FeedOptions = {}) {
  const unknown: Record<string, string> = {};
  const listing = readListing(record('1', more), {
    ...options,
    noteUnknown: (field, value) => {
      unknown[field] = value;
    },
  });
  return { listing, unknown };
}
function problemOf(more: ResoRecord, options: FeedOptions = {}): RecordProblem {
  try {
    readRecord(record('1', more), options);
  } catch (error) {
    if (error instanceof RecordProblem) return error;
    throw error;
  }
  throw new Error('It was taken.');
}

describe('envelopes of JSON', () => {
  const key = (ListingKey: string, more: object = {}) => ({ ListingKey, ...more });
  const read = async (text: string, step = 7) => {
    const all: string[] = [];
    async function* parts() {
      // Split anywhere, as chunks of files are.
      for (let start = 0; start < text.length; start += step) yield text.slice(start, start + step);
    }
    try {
      for await (const { place, record: found, why } of recordsOf(parts()))
        all.push(`${place} ${found ? ((found.ListingKey as string | undefined) ?? 'no key') : why}`);
    } catch (error) {
      all.push((error as Error).message);
    }
    return all;
  };
  it.each([
    ['keyed by id', { listings: { 123: key('a'), 124: key('b') } }, ['1 a', '2 b']],
    ['two lists', { sale: [key('a')], rent: [key('b'), key('c')] }, ['1 a', '2 b', '3 c']],
    ['lists of several depths', { featured: { items: [key('a')] }, listings: [key('b')] }, ['1 a', '2 b']],
    ['pages of pages', [{ value: [key('a')] }, { value: [key('b')] }], ['1 a', '2 b']],
    ['deep', { a: { b: { c: { d: { e: { f: [{ g: { h: key('a') } }] } } } } } }, ['1 a']],
    ['wrapped one by one', { value: [{ Listing: key('a') }, { Listing: {} }] }, ['1 a', '2 no key']],
    [
      'listings within a listing',
      [{ Rooms: [key('x'), key('y')], ...key('a') }, key('b', { Units: [key('z')] })],
      ['1 a', '2 b'],
    ],
    [
      'others in the list',
      { value: [{ MlsId: 1 }, key('a'), 5, null, {}], meta: { count: 5 } },
      ['1 no key', '2 a', '3 This is not an object.', '4 This is not an object.', '5 no key'],
    ],
    ['others keyed by id', { 1: key('a'), 2: {}, 3: key('b'), count: 3 }, ['1 a', '2 no key', '3 b']],
    ['beside other things', { meta: { fields: ['x'], page: {} }, data: key('a'), rows: [1, 2] }, ['1 a']],
    ['none', { value: [{ MemberKey: '1' }, 5] }, ['1 Document 1 of the file contains no listing; its fields: value.']],
  ])('%s', async (_name, value, found) => {
    expect(await read(JSON.stringify(value))).toEqual(found);
    expect(await read(JSON.stringify(value, null, 2))).toEqual(found);
  });
  it.each([
    '[{"ListingKey":"a"} {"ListingKey":"b"}]',
    '[{"ListingKey":"a"},,5]',
    '[{"ListingKey":"a"}}',
    '{"v":[{"ListingKey":"a"}],}',
    '[{"ListingKey":"a"}, {"x" 5}]',
    '[{"ListingKey":"a"}, {5: 5}]',
    '[{"ListingKey":"a"}, tru',
  ])('are reported as broken or truncated: %s', async (text) => {
    expect(await read(text)).toEqual([
      '1 a',
      expect.stringMatching(/broken after record 1|after record 1; the file is truncated/),
    ]);
  });
  it('reads NaN and Infinity, wherever the file is split', async () => {
    const text =
      '[{"ListingKey":"a","YearBuilt":NaN,"City":"NaN \\" Infinity","N":[-Infinity,Infinity]},{"ListingKey":"\\\\","x":NaN}]';
    for (const step of [1, 2, 3, 5, 7, 1_000]) {
      async function* parts() {
        for (let start = 0; start < text.length; start += step) yield text.slice(start, start + step);
      }
      const records: unknown[] = [];
      for await (const { record: found } of recordsOf(parts())) records.push(found);
      expect(records).toEqual([
        { ListingKey: 'a', YearBuilt: 'NaN', City: 'NaN " Infinity', N: ['-Infinity', 'Infinity'] },
        { ListingKey: '\\', x: 'NaN' },
      ]);
    }
    expect(await read('[{"ListingKey":"a"},{"ListingKey":NaNa}]')).toEqual(['1 a', expect.stringContaining('broken')]);
  });
  it('discards an envelope that exceeds the maximum size of a listing', async () => {
    const long = 'x'.repeat(1_000_000);
    const text = JSON.stringify({
      big: Array.from({ length: 6 }, (_, index) => key(`k${index}`, { long })),
      last: { l: key('z') },
    });
    expect(await read(text, 65_536)).toEqual([...'012345'].map((each) => `${Number(each) + 1} k${each}`).concat('7 z'));
    expect(await read(`{"x": ["${long}", {"a": "${long.repeat(4)}"}, {}], "ListingKey": "late"}`, 65_536)).toEqual([
      '1 A ListingKey appears after more than 4194304 characters of its object.',
    ]);
  });
});

describe('units of areas', () => {
  it.each([
    ...['Square Feet', 'SquareFeet', 'sq ft', 'Sq. Ft.', 'SQFT', 'sf', 'ft²', 'pi²', 'pieds carrés'].map(
      (unit) => [unit, 'SQUARE_FEET', 150, 13.9355] as const,
    ),
    ...[
      'Square Meters',
      'SquareMeters',
      'sqm',
      'SQM',
      'sq m',
      'Sq. Mtrs.',
      'm2',
      'M2',
      'm²',
      'mètres carrés',
      'square metres',
      'Meters',
    ].map((unit) => [unit, 'SQUARE_METRES', 150, 150] as const),
    ['Acres', 'SQUARE_FEET', 150 * 43_560, 607_028.4634],
    ['hectares', 'SQUARE_METRES', 1_500_000, 1_500_000],
    ['Square Yards', 'SQUARE_FEET', 1_350, 125.4191],
  ] as const)('%s', (LivingAreaUnits, unit, shown, metres) => {
    const { listing, unknown } = read({ LivingArea: 150, LivingAreaUnits });
    expect(listing).toMatchObject({ areaUnit: unit, livingArea: shown });
    expect(listing.squareMetres).toBeCloseTo(metres, 3);
    expect(unknown).toEqual({});
  });
  it.each([
    'km²',
    '㎢',
    'cm²',
    'mm2',
    'm3',
    'sq mi',
    'sq in',
    '坪',
    'guntha',
    'Feet/Meters',
    '$/sqft',
    'per sqft',
    'm&sup2;',
  ])('the unit %s is unknown', (LivingAreaUnits) => {
    const { listing, unknown } = read({ LivingArea: 150, LivingAreaUnits });
    expect([listing.livingArea, unknown]).toEqual([undefined, { LivingAreaUnits }]);
  });
  it.each([
    ...['1,500', '1500+', '1200-1500', '~1500', '1 500', '150 sqm / 1,614 sqft', '10 x 20', '５００', '-5', '1e400'],
    // A placeholder, and an area that lost its thousands.
    ...['1', '1.500', '10.500', '9.999'],
  ])('a living area of %j is unknown', (LivingArea) => {
    const { listing, unknown } = read({ LivingArea, LivingAreaUnits: 'Square Feet' });
    expect([listing.livingArea, Object.keys(unknown)]).toEqual([undefined, ['LivingArea']]);
  });
  it('a missing or unknown unit leaves the area unknown', () => {
    for (const LivingAreaUnits of ['tsubo', 'Other', undefined]) {
      const { listing, unknown } = read({ LivingArea: 150, LivingAreaUnits });
      expect([listing.livingArea, listing.areaUnit, listing.squareMetres]).toEqual([undefined, undefined, undefined]);
      expect(unknown).toEqual({ LivingAreaUnits: LivingAreaUnits ?? '(missing)' });
    }
    expect(read({ LivingArea: '150 m²', LivingAreaUnits: undefined }).listing.squareMetres).toBe(150);
    expect(read({ LivingArea: '150 smoots' }).unknown).toEqual({ LivingArea: '150 smoots' });
    const feedWide = { areaUnit: 'SQUARE_METRES' } as FeedOptions;
    expect(read({ LivingArea: 150, LivingAreaUnits: undefined }, feedWide).listing.squareMetres).toBe(150);
    expect(read({ LivingArea: 150, LivingAreaUnits: 'sqft' }, feedWide).listing.areaUnit).toBe('SQUARE_FEET');
    expect(read({ LivingArea: undefined, LotSizeArea: 2, LotSizeUnits: 'Acres' }).listing.livingArea).toBeUndefined();
  });
});

describe('types of homes', () => {
  it.each([
    [
      'HOUSE',
      'Single Family Residence',
      'SingleFamilyResidence',
      'singlefamilyresidence',
      'SINGLE FAMILY',
      'Detached',
      'Semi-Detached',
      'House',
      '2-Storey House',
      'Cottage',
      'Villa',
      'Half Duplex',
      'Farmhouse',
      'Maison',
      'Bungalow',
      'House with Shop',
      'House w/ Workshop',
      'Single Family w/ Detached Garage',
      'House, Detached Garage',
      'One Family House',
      'Single-Family Detached',
      'Detached Bungalow',
      'Detached with Common Elements',
      'Semi-Detached House',
      'Residential Detached',
    ],
    [
      'TOWNHOUSE',
      'Townhouse',
      'Town House',
      'TownHouse',
      'Row/Townhouse',
      'Condo Townhouse',
      'Townhome',
      'Maison de ville',
      'End Terrace House',
      'Att/Row/Townhouse',
    ],
    [
      'CONDOMINIUM',
      'Condominium',
      'Penthouse',
      'PentHouse',
      'Pent House',
      'Apartment',
      'Stock Cooperative',
      'StockCooperative',
      'Own Your Own',
      'Condo/Co-op',
      'Loft',
      'Appartement',
      'Duplex Apartment',
      'Low-Rise Apartment',
    ],
    [
      'MULTI_FAMILY',
      'Duplex',
      'Multi Family',
      'MultiFamily',
      'Multi-Family',
      'Fourplex',
      'Residential Income',
      'Apartment Building',
      'Apartment Block',
      'Block of Flats',
      'Two Family House',
      'Two-Family',
      '3 Family',
      '2 Family Home',
      'Four Family Residence',
      'FivePlex',
      '4-Plex',
      '3plex',
    ],
    [
      'MANUFACTURED',
      'Manufactured Home',
      'Manufactured In Park',
      'ManufacturedOnLand',
      'Mobile Home',
      'Mobile Home on Lot',
      'Maison mobile',
    ],
    ['FARM', 'Farm', 'Ranch', 'Agriculture'],
    ['LAND', 'Land', 'Vacant Land', 'UnimprovedLand', 'Residential Lot', 'Terrain', 'Flat Land'],
    [
      'OTHER',
      'Warehouse',
      'Clubhouse',
      'Club House',
      'Houseboat',
      'House Boat',
      'HouseBoat',
      'Greenhouse',
      'Mobile Home Park',
      'MobileHomePark',
      'Trailer Park',
      'Manufactured Home Community',
      'Boat Slip',
      'Deeded Parking',
      'Hotel/Motel',
      'Office',
      'Other',
      'Store w/ Apartment',
      'Detached Garage',
      'DetachedGarage',
      '2 Car Garage',
      'Attached Carport',
      'Detached Workshop',
      'Barn',
      'Parking Stall',
      'Hotel Condo',
      'Office Condo',
      'Room in Apartment',
      'Shared House',
      'House Share',
    ],
  ])('%s', (type, ...names) => {
    for (const name of names) expect([name, homeTypeNamed(name)]).toEqual([name, { type, understood: true }]);
  });
  it('other names determine no type, and are reported unless they are general', () => {
    for (const name of [
      'Coffee House',
      'Powerhouse',
      'Island',
      'Landmark',
      'Flatbed',
      'Dome',
      'Single Family Attached',
      'Detached Gazebo',
      'Studio',
      '豪宅',
      'Raised Ranch',
      'Ranch/1 Story',
      'Wind Farm',
      'Guest House',
      'Public House',
      'Lighthouse',
      'House Plot',
      'Mobile Home Lot',
      'Manufactured Home Site',
      'Modular',
    ])
      expect([name, homeTypeNamed(name)]).toEqual([name, { understood: false, type: undefined }]);
    for (const name of ['Residential', 'Residential Lease', 'Residential Freehold', 'For Sale', 'Home with Office'])
      expect([name, homeTypeNamed(name)]).toEqual([name, { understood: true, type: undefined }]);
    expect(read({ PropertySubType: undefined })).toMatchObject({
      listing: { homeType: undefined },
      unknown: { PropertySubType: '(missing)' },
    });
    expect(read({ PropertySubType: 'Dome' })).toMatchObject({
      listing: { homeType: undefined },
      unknown: { PropertySubType: 'Dome' },
    });
  });
  it('lists of names and the structure are read; a list of several types determines none', () => {
    expect(read({ PropertySubType: ['Townhouse'] }).listing.homeType).toBe('TOWNHOUSE');
    expect(read({ PropertySubType: 'Single Family', StructureType: ['Apartment'] }).listing.homeType).toBe(
      'CONDOMINIUM',
    );
    expect(read({ PropertySubType: ['Townhouse', 'Warehouse'] }).listing.homeType).toBeUndefined();
  });
  it.each([
    [{ PropertyType: 'Residential Lease' }, true],
    [{ PropertyType: 'ResidentialLease' }, true],
    [{ PropertyType: 'Rental' }, true],
    [{ PropertyType: 'Residential', TransactionType: 'For Lease' }, true],
    [{ PropertyType: 'Residential Leasehold' }, false],
    [{ PropertyType: 'Parental Suite' }, false],
    [{ PropertyType: undefined, ListPrice: undefined, LeaseAmount: 2_000 }, true],
    [{ PropertyType: 'For Sale Or Rent' }, false],
    [{ PropertyType: 'For Sale/Lease', LeaseAmount: 2_000 }, false],
    [{ PropertyType: 'For Sale or Lease', ListPrice: undefined, LeaseAmount: 2_000 }, true],
    [{ PropertyType: 'Rental Income' }, false],
    [{ PropertyType: 'RentalIncome' }, false],
    [{ PropertyType: 'Rental Investment' }, false],
    [{ PropertyType: 'Land Lease' }, false],
    [{ PropertyType: 'Rental', TransactionType: 'For Sale' }, false],
    [{ PropertyType: 'Residential', TransactionType: 'For Sale or Lease' }, false],
    [{ PropertyType: 'Vacation Rental' }, true],
    [{ PropertyType: 'To Let' }, true],
    [{ TransactionType: 'Vente ou location' }, false],
  ])('%j is for lease: %s', (more, forLease) => expect(read(more).listing.forLease).toBe(forLease));
  it('statuses are also read as OData enum members', () => {
    expect(read({ StandardStatus: 'ActiveUnderContract' }).listing.standardStatus).toBe('ACTIVE_UNDER_CONTRACT');
    expect(read({ StandardStatus: 'ComingSoon' }).listing.standardStatus).toBe('COMING_SOON');
  });
  it.each([
    ['ACTIVE', 'Available', 'Back On Market', 'BackOnMarket', 'Price Change', 'New', 'For Sale'],
    [
      ...['ACTIVE_UNDER_CONTRACT', 'Active Under Contract', 'Contingent', 'Sold Conditional', 'Under Contract - Show'],
      ...['Accepting Backup Offers', 'Active With Accepted Offer', 'Pending - Taking Backups', 'Contingent - Show'],
    ],
    [
      ...['PENDING', 'Under Contract', 'Under Offer', 'Sale Pending', 'PENDING', 'Pending Under Contract'],
      ...['Sold STC', 'Sold Subject to Contract', 'Sale Agreed', 'Let Agreed', 'Reserved'],
    ],
    ['HOLD', 'Temporarily Off Market', 'TemporarilyOffMarket', 'Temp. Off Market', 'Suspended', 'Hold Do Not Show'],
    ['WITHDRAWN', 'Off Market', 'Off-Market', 'Inactive', 'Not Available', 'No Longer Available'],
    ['EXPIRED', 'Lapsed'],
    ['CANCELED', 'Cancelled', 'Canceled', 'Terminated'],
    ['CLOSED', 'Sold', 'Leased', 'Rented', 'Closed Sale', 'Settled'],
    ['DELETE', 'Deleted', 'Removed', 'Delete'],
    ['INCOMPLETE', 'Draft'],
    ['COMING_SOON', 'Coming Soon - No Show'],
  ])('status %s', (status, ...names) => {
    for (const name of names)
      expect([name, read({ StandardStatus: name }).listing.standardStatus]).toEqual([name, status]);
    expect(read({ StandardStatus: '', MlsStatus: names[0] }).listing.standardStatus).toBe(status);
  });
  it.each(['Nowhere', 'Not Sold', '-', 'A', '1', 'null', 'Activated', 'Not For Sale', 'For Sale - Sold', 'Aсtive'])(
    '%j is not a status',
    (StandardStatus) => expect(problemOf({ StandardStatus }).field).toBe('StandardStatus'),
  );
  it.each([
    [{ BathroomsFull: 2, BathroomsHalf: 1, BathroomsTotalInteger: 3 }, 2.5, []],
    [{ BathroomsFull: 2, BathroomsHalf: 1, BathroomsTotalInteger: 3, BathroomsTotalDecimal: 2.5 }, 2.5, []],
    [{ BathroomsFull: 2, BathroomsHalf: 1, BathroomsTotalDecimal: '2.1' }, 2.5, []],
    [{ BathroomsFull: 1, BathroomsThreeQuarter: 1, BathroomsTotalInteger: 2 }, 1.75, []],
    [{ BathroomsFull: undefined, BathroomsHalf: 1, BathroomsTotalInteger: 3 }, 2.5, []],
    [{ BathroomsFull: undefined, BathroomsTotalInteger: 3 }, 3, []],
    [{ BathroomsFull: 2, BathroomsHalf: 1, BathroomsTotalInteger: 5 }, undefined, ['BathroomsTotalInteger']],
    [{ BathroomsFull: 2, BathroomsTotalInteger: 3 }, undefined, ['BathroomsTotalInteger']],
    [{ BathroomsFull: 3, BathroomsTotalInteger: 2 }, undefined, ['BathroomsTotalInteger']],
    [{ BathroomsFull: 2, BathroomsHalf: 1, BathroomsTotalDecimal: 4 }, undefined, ['BathroomsTotalDecimal']],
    [{ BathroomsFull: 2, BathroomsPartial: 1, BathroomsTotalInteger: 3 }, undefined, ['BathroomsPartial']],
    [{ BathroomsFull: 2, BathroomsPartial: 1, BathroomsTotalDecimal: 2.5 }, 2.5, []],
  ])('%j are %s bathrooms', (more, count, noted) => {
    const { listing, unknown } = read(more);
    expect([listing.bathroomsTotal, Object.keys(unknown)]).toEqual([count, noted]);
  });
});

describe('prices', () => {
  it.each([
    ...[0, 1, '0', '1.00', '0.01', undefined, '', 'Price on request', 'Call for price', 'POA', 'TBD', 'P.O.A.', 'N/A'],
    ...['null', 'NaN', '-', '?', 'Unknown', 'Not available', 'To be announced', 'Make an offer', 'Best Offer'],
  ])('%j is on request', (ListPrice) => {
    const { listing, unknown } = read({ ListPrice, Country: undefined });
    expect([listing.listPriceMinor, listing.currency]).toEqual([undefined, undefined]);
    expect(Object.keys(unknown)).toEqual(['ListPrice']);
  });
  it('a number keeps its digits, and a rounded text is rejected', () => {
    expect(read({ ListPrice: new NumberText('5e5') }).listing.listPriceMinor).toBe(50_000_000);
    expect(read({ ListPrice: new NumberText('499900.50') }).listing.listPriceMinor).toBe(49_990_050);
    for (const ListPrice of [
      ...[
        '4.5E+05',
        '$450,000',
        '450 000',
        '1.5.0',
        '-5',
        'cheap',
        '450k',
        '450000-500000',
        'From 450000',
        '450000 CAD',
      ],
      ...['450.000', '1.234', '1.450.000', '４５００００', '+450000', '.5', '450000.005', 'Infinity', true],
    ])
      expect(problemOf({ ListPrice }).field, String(ListPrice)).toBe('ListPrice');
    expect(read({ ListPrice: '450000.0000' }).listing.listPriceMinor).toBe(45_000_000);
    expect(read({ ListPrice: new NumberText('450.000') }).listing.listPriceMinor).toBe(45_000);
    expect(read({ ListPrice: '450.125', PriceCurrency: 'KWD' }).listing.listPriceMinor).toBe(450_125);
  });
  it.each([
    [{ Country: 'IN' }, 'INR'],
    [{ Country: 'GB' }, 'GBP'],
    [{ Country: 'gbr' }, 'GBP'],
    [{ Country: 'United Kingdom' }, 'GBP'],
    [{ Country: 'USA' }, 'USD'],
    [{ Country: 'U.S.A.' }, 'USD'],
    [{ Country: 'Deutschland' }, 'EUR'],
    [{ Country: 'Côte d’Ivoire' }, 'XOF'],
    [{ Country: 'BG' }, 'EUR'],
    [{ Country: 'The Netherlands' }, 'EUR'],
    [{ Country: 'Trinidad and Tobago' }, 'TTD'],
    [{ Country: 'Hong Kong' }, 'HKD'],
    [{ Country: 'Russian Federation' }, 'RUB'],
    [{ Country: 'México' }, 'MXN'],
    [{ Country: 'South Korea' }, 'KRW'],
    [{ Country: 'Dominica' }, 'XCD'],
    [{ Country: 'AND' }, 'EUR'],
    [{ Country: 'CA', PriceCurrency: 'INR' }, 'INR'],
    [{ Country: null, PriceCurrency: 'jpy', ListPrice: '30000000' }, 'JPY'],
  ])('%j: %s', (more, currency) => {
    expect(read(more).listing.currency).toBe(currency);
    // Options of the feed apply to records that lack the value.
    expect(read(more, { currency: 'CHF' }).listing.currency).toBe(currency);
  });
  it.each([
    [{ Country: null }, 'PriceCurrency'],
    [{ Country: '' }, 'PriceCurrency'],
    [{ Country: 'Narnia' }, 'Country'],
    [{ Country: 'PA' }, 'Country'],
    [{ Country: 'Congo' }, 'Country'],
    [{ Country: 'Korea' }, 'Country'],
    [{ Country: 'NA' }, 'Country'],
    [{ Country: 'New Jersey' }, 'Country'],
    ...['-', '???', 'The', 'N/A'].map((Country): [ResoRecord, string] => [{ Country }, 'Country']),
    [{ Country: '840' }, 'Country'],
  ])('%j is rejected with a hint, and accepted with --currency', (more, field) => {
    expect(problemOf(more)).toMatchObject({ field, message: expect.stringMatching(/--currency/) });
    expect(read(more, { currency: 'CHF' }).listing.currency).toBe('CHF');
  });
  it('an unknown currency, or two of them, are rejected regardless of the option of the feed', () => {
    expect(problemOf({ PriceCurrency: '$' }, { currency: 'CAD' }).field).toBe('PriceCurrency');
    expect(problemOf({ PriceCurrency: 'EURO' }, { currency: 'CAD' }).field).toBe('PriceCurrency');
    expect(problemOf({ PriceCurrency: 'CAD', CurrencyCode: 'USD' }).field).toBe('CurrencyCode');
  });
  it.each([
    ['Daily', 100, 304_167],
    ['per night', 100, 304_167],
    ['Weekly', 600, 260_000],
    ['pw', 600, 260_000],
    ['Bi-Weekly', 1_200, 260_000],
    ['fortnightly', 1_200, 260_000],
    ['Semi Monthly', 1_300, 260_000],
    ['Monthly', 2_600, 260_000],
    ['Quarterly', 7_800, 260_000],
    ['Semi-Annually', 15_600, 260_000],
    ['Annually', 31_200, 260_000],
    ['p.a.', 31_200, 260_000],
    // Half a cent of a month is rounded up.
    ['Annually', 12.06, 101],
    ['Seasonal', 9_000, undefined],
    ['OneTime', 9_000, undefined],
  ])('the rent %s of %s is %s in cents per month', (LeaseAmountFrequency, LeaseAmount, month) => {
    const lease = { PropertyType: 'Residential Lease', ListPrice: undefined, LeaseAmount, LeaseAmountFrequency };
    expect(comparablePrice(read(lease).listing)).toBe(month);
  });
  it('a lease is compared by the month if its period is known', () => {
    const lease = { PropertyType: 'Residential Lease', ListPrice: undefined };
    const upTo = (amount: string) => checkedCriteria({ forLease: true, priceTo: { amount, currency: 'CAD' } });
    const outcome = (more: ResoRecord, amount: string) => {
      const { listing } = read({ ...lease, ...more });
      const { meets, met, missed, unknown } = evaluate(upTo(amount), listing);
      return [meets, met, missed, unknown];
    };
    expect(outcome({ LeaseAmount: 600, LeaseAmountFrequency: 'Weekly' }, '2600')).toEqual([true, ['PRICE'], [], []]);
    expect(outcome({ LeaseAmount: 600, LeaseAmountFrequency: 'Weekly' }, '2599')).toEqual([false, [], ['PRICE'], []]);
    expect(outcome({ LeaseAmount: 24_000, LeaseAmountFrequency: 'Annually' }, '2000')[0]).toBe(true);
    for (const LeaseAmountFrequency of ['p.c.m.', 'PCM', '/mo', 'Per Calendar Month'])
      expect(outcome({ LeaseAmount: 2_000, LeaseAmountFrequency }, '2000')[1], LeaseAmountFrequency).toEqual(['PRICE']);
    for (const LeaseAmountFrequency of ['Every 4 weeks', '4 weekly', 'Upfront', 'per m²'])
      expect(outcome({ LeaseAmount: 2_000, LeaseAmountFrequency }, '1')[3], LeaseAmountFrequency).toEqual(['PRICE']);
    expect(outcome({ ListPrice: 2_000, LeaseAmountFrequency: 'MonthToMonth' }, '2000')[0]).toBe(true);
    expect(outcome({ LeaseAmount: 0, ListPrice: 2_000, LeaseAmountFrequency: 'Monthly' }, '1999')[0]).toBe(false);
    for (const LeaseAmountFrequency of [undefined, 'Seasonal', 'Whenever'])
      expect(outcome({ LeaseAmount: 9_000, LeaseAmountFrequency }, '2000')).toEqual([true, [], [], ['PRICE']]);
    expect(read({ ...lease, LeaseAmount: 9, LeaseAmountFrequency: 'Whenever' }).unknown).toEqual({
      LeaseAmountFrequency: 'Whenever',
    });
  });
});

describe('keys', () => {
  it.each([
    [new NumberText('16092772160500747519'), '16092772160500747519'],
    [1, '1'],
    ['1', '1'],
    [' 1\u200b', '1'],
    ['007', '007'],
    [new NumberText('7.0'), '7'],
    [new NumberText('1e3'), '1000'],
    ['12E5', '12E5'],
    ['Ab-1', 'Ab-1'],
  ])('%j is %s', (ListingKey, key) => expect(read({ ListingKey }).listing.listingKey).toBe(key));
  it.each([
    new NumberText('1.6092772160500748e19'),
    '1.60928E+19',
    '1E+11',
    '1,23457E+11',
    'NaN',
    'null',
    '-',
    true,
    {},
    [1, 2],
    '',
    'x'.repeat(256),
  ])('%j is rejected as a key', (ListingKey) => expect(problemOf({ ListingKey }).field).toBe('ListingKey'));
});

it('invalid numbers, places and times are unknown, and the listing is accepted', () => {
  const { listing, unknown } = read(
    {
      ...{ BedroomsTotal: 'three', BathroomsFull: '2+1', YearBuilt: 99_999, Latitude: 143, City: { name: 'x' } },
      ...{ ModificationTimestamp: 'yesterday', OnMarketDate: '2026-02-31', GarageYN: 'perhaps' },
    },
    { now: '2026-11-29T00:00:00Z' },
  );
  expect(unknown).toEqual({
    ...{ BedroomsTotal: 'three', BathroomsFull: '2+1', YearBuilt: '99999', Latitude: '143', City: '{"name":"x"}' },
    ...{ ModificationTimestamp: 'yesterday', OnMarketDate: '2026-02-31', GarageYN: 'perhaps' },
  });
  expect(listing).toMatchObject({
    bedroomsTotal: undefined,
    yearBuilt: undefined,
    latitude: undefined,
    modifiedAt: undefined,
  });
  expect(read({ BedroomsTotal: 2.5 }).unknown).toEqual({ BedroomsTotal: '2.5' });
  expect(read({ BedroomsTotal: 'N/A' }).unknown).toEqual({});
  // A wrong clock would make all later changes look old.
  const ahead = { ModificationTimestamp: '2099-01-01T00:00:00Z' };
  expect(read(ahead, { now: '2026-11-29T00:00:00Z' }).listing.modifiedAt).toBeUndefined();
  for (const offset of ['+25:00', '-14:30', '+05:60', '+9999'])
    expect(read({ ModificationTimestamp: `2026-01-02T03:04:05${offset}` }).unknown).toHaveProperty(
      'ModificationTimestamp',
    );
  // Values that programs write in place of an unknown date.
  for (const at of [
    '0001-01-01T00:00:00Z',
    '1753-01-01',
    '1899-12-30',
    '1900-01-01',
    '1970-01-01T00:00:00Z',
    '9999-12-31',
  ])
    expect(read({ ModificationTimestamp: at, OnMarketDate: at })).toMatchObject({
      listing: { modifiedAt: undefined, listedOn: undefined },
      unknown: { ModificationTimestamp: at, OnMarketDate: at },
    });
  for (const at of ['11/29/2026', '20261129', '/Date(1700000000000)/', 1_700_000_000, '2026-11-01T10:00:60Z'])
    expect(read({ ModificationTimestamp: at }).unknown).toHaveProperty('ModificationTimestamp');
  expect(read({ ModificationTimestamp: '2026-01-02T03:04:05-0500' }).listing.modifiedAt).toBe(
    '2026-01-02T08:04:05.000Z',
  );
  expect(read({ ModificationTimestamp: '2026-01-02T03:04:05' }).listing.modifiedAt).toBe('2026-01-02T03:04:05.000Z');
});

it('features are recognised by whole words, and ambiguous words are ignored', () => {
  const of = (more: ResoRecord) => read({ GarageYN: undefined, ...more }).listing;
  const told = (feature: HomeFeature, more: ResoRecord) => {
    const { features, lackingFeatures } = of(more);
    return features.includes(feature) ? true : lackingFeatures.includes(feature) ? false : undefined;
  };
  expect(told(HomeFeature.PETS_ALLOWED, { PetsAllowed: 'Not Allowed' })).toBe(false);
  for (const no of ['N', 'False', '0', 'Nil', 'Aucun'])
    expect(told(HomeFeature.PETS_ALLOWED, { PetsAllowed: no })).toBe(false);
  expect(told(HomeFeature.PETS_ALLOWED, { PetsAllowed: ['Cats OK'] })).toBe(true);
  expect(told(HomeFeature.PETS_ALLOWED, { PetsAllowed: 'Unknown' })).toBeUndefined();
  expect(told(HomeFeature.FURNISHED, { Furnished: 'Negotiable' })).toBeUndefined();
  expect(told(HomeFeature.FURNISHED, { Furnished: 'Unfurnished' })).toBe(false);
  for (const yes of ['Y', 'Yes', true, 'true', ['Furnished'], [true], 'Partially'])
    expect([yes, told(HomeFeature.FURNISHED, { Furnished: yes })]).toEqual([yes, true]);
  for (const no of ['N', false, 'No', [false], 'Unfurnished'])
    expect([no, told(HomeFeature.FURNISHED, { Furnished: no })]).toEqual([no, false]);
  expect(told(HomeFeature.POOL, { PoolFeatures: true })).toBe(true);
  expect(told(HomeFeature.POOL, { PoolFeatures: false })).toBe(false);
  // The presence of appliances does not show which ones.
  for (const yes of [true, 'Y', [true]]) expect(told(HomeFeature.DISHWASHER, { Appliances: yes })).toBeUndefined();
  expect(read({ Appliances: [{ Name: 'Dishwasher' }], GarageYN: undefined }).unknown).toEqual({
    Appliances: '{"Name":"Dishwasher"}',
  });
  expect(told(HomeFeature.HARDWOOD_FLOORS, { Flooring: ['HardwoodFloors'] })).toBe(true);
  expect(told(HomeFeature.HARDWOOD_FLOORS, { Flooring: 'Laminate, Wood Look Tile' })).toBe(false);
  expect(told(HomeFeature.BASEMENT, { Basement: ['Crawl Space'] })).toBe(false);
  expect(told(HomeFeature.BASEMENT, { Basement: 'See Remarks' })).toBeUndefined();
  expect(told(HomeFeature.GARDEN, { ExteriorFeatures: ['Courtyard'] })).toBe(false);
  expect(told(HomeFeature.LAUNDRY, { Appliances: ['DishWasher'] })).toBe(false);
  expect(told(HomeFeature.DISHWASHER, { Appliances: ['DishWasher'] })).toBe(true);
  expect(told(HomeFeature.POOL, { PoolPrivateYN: 'maybe' })).toBeUndefined();
  // A feature that is planned but absent.
  for (const may of ['Room for Pool', 'Pool Potential', 'RoomForPool', 'Pool: Excluded', 'Pool Not Working'])
    expect([may, told(HomeFeature.POOL, { PoolFeatures: may })]).toEqual([may, undefined]);
  for (const may of ['Dishwasher Hookup', 'Space for Dishwasher', 'Plumbed for Dishwasher', 'Dishwasher - Excluded'])
    expect([may, told(HomeFeature.DISHWASHER, { Appliances: ['Oven', may] })]).toEqual([may, undefined]);
  for (const may of ['Roughed-In', 'Ready for A/C', 'Optional'])
    expect([may, told(HomeFeature.AIR_CONDITIONING, { Cooling: may })]).toEqual([may, undefined]);
  for (const may of ['Solar Ready', 'Pre-Wired for Solar'])
    expect([may, told(HomeFeature.SOLAR, { GreenEnergyGeneration: may })]).toEqual([may, undefined]);
  for (const may of ['Case by case', 'Owner Only', 'No Dogs', 'Upon Approval', 'Conditional'])
    expect([may, told(HomeFeature.PETS_ALLOWED, { PetsAllowed: may })]).toEqual([may, undefined]);
  expect(told(HomeFeature.PETS_ALLOWED, { PetsAllowed: ['Cats OK', 'No Dogs'] })).toBe(true);
  expect(told(HomeFeature.PETS_ALLOWED, { PetsAllowed: 'Service Animals Only' })).toBe(false);
  expect(told(HomeFeature.FURNISHED, { Furnished: 'Furnished or Unfurnished' })).toBeUndefined();
  expect(told(HomeFeature.ACCESSIBLE, { AccessibilityFeatures: 'Non-slip floor' })).toBe(true);
  for (const no of ['Unfenced', 'Un-Fenced', 'Not Fenced'])
    expect([no, told(HomeFeature.FENCED, { Fencing: no })]).toEqual([no, false]);
  for (const no of ['Non-Pool', 'Pool: No', 'No Pool'])
    expect([no, told(HomeFeature.POOL, { PoolFeatures: no })]).toEqual([no, false]);
  expect(told(HomeFeature.AIR_CONDITIONING, { Cooling: 'Fans' })).toBe(false);
  expect(told(HomeFeature.LAUNDRY, { LaundryFeatures: 'Washer Hookup' })).toBe(true);
});

describe('an unknown value neither excludes a home nor satisfies a required criterion', () => {
  const criteria = checkedCriteria({
    homeTypes: [HomeType.HOUSE],
    bedroomsFrom: 3,
    livingAreaFrom: 100,
    priceTo: { amount: '300000', currency: 'CAD' },
    must: [HomeFeature.GARAGE],
    never: [HomeFeature.POOL],
  });
  const share = (home: ReturnType<typeof readListing>) => {
    const [wanted, offered] = [lookupOfCriteria(criteria), lookupOfHome(home)];
    return (['area', 'price', 'type', 'bedrooms'] as const).every((kind) =>
      wanted[kind].some((word) => offered?.[kind].includes(word)),
    );
  };
  it('for type, price, area, bedrooms and features', () => {
    const { listing } = read({
      ListPrice: 0,
      PropertySubType: 'Dome',
      LivingAreaUnits: 'tsubo',
      BedroomsTotal: 'x',
      GarageYN: '?',
    });
    expect(evaluate(criteria, listing)).toMatchObject({
      meets: true,
      met: [],
      missed: [],
      unknown: ['PRICE', 'HOME_TYPE', 'BEDROOMS', 'LIVING_AREA', 'GARAGE', 'POOL'],
    });
    expect(share(listing)).toBe(true);
  });
  it('while only prices in the same currency are compared', () => {
    const home = (more: ResoRecord) => read({ ListPrice: 200_000, ...more }).listing;
    expect(evaluate(criteria, home({})).meets).toBe(true);
    for (const Country of ['US', 'IN', 'GB'])
      expect(evaluate(criteria, home({ Country }))).toMatchObject({ meets: false, missed: ['PRICE'] });
    expect(evaluate(criteria, home({ PropertySubType: 'Warehouse' })).missed).toEqual(['HOME_TYPE']);
    expect(evaluate(criteria, { ...home({}), standardStatus: StandardStatus.CLOSED }).meets).toBe(false);
  });
});

it('while unknown values are reported only for accepted records', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'covalue-feed-')), 'feed.json');
  const refused = { ListPrice: '450.000', Basement: 5, YearBuilt: 'old' };
  writeFileSync(file, JSON.stringify([record('1', refused), record('2', { YearBuilt: 'new' })]));
  const unknown: string[] = [];
  const places: number[] = [];
  const noteUnknown = (field: string, value: string) => unknown.push(`${field}: ${value}`);
  for await (const row of readFeed(file, 'json', { noteUnknown })) if (!isProblem(row)) places.push(row.place);
  expect([places, unknown]).toEqual([[2], ['YearBuilt: new']]);
});

describe('display rules of the seller', () => {
  it.each([false, 'N', 'n', '0', 0, 'false', 'No', 'maybe'])(
    'hide the whole listing for InternetEntireListingDisplayYN=%j',
    (flag) => {
      // Also when the rest of the record is wrong.
      expect(
        readRecord(record('1', { InternetEntireListingDisplayYN: flag, StandardStatus: 'Nowhere', ListPrice: 'x' })),
      ).toEqual({
        listingKey: '1',
        withheld: true,
        modifiedAt: undefined,
      });
    },
  );
  it('apply each flag by itself, including those of IDX and VOW, in any letter case', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'covalue-feed-')), 'feed.json');
    const flagsOf = (what: string) => ['Internet', 'IDX', 'VOW'].map((channel) => `${channel}${what}DisplayYN`);
    const address = { UnparsedAddress: '12 Main Street' };
    for (const flag of flagsOf('EntireListing')) {
      expect(readRecord(record('1', { [flag]: false })), flag).toMatchObject({ withheld: true });
      writeFileSync(file, JSON.stringify([record('1', { ...address, [flag.toLowerCase()]: 'N' })]));
      for await (const row of readFeed(file, 'json')) expect(row, flag).toMatchObject({ listing: { withheld: true } });
    }
    for (const flag of flagsOf('Address')) {
      expect(read({ ...address, [flag]: false }).listing, flag).toMatchObject({ address: undefined });
      writeFileSync(file, JSON.stringify([record('1', { ...address, [flag.toUpperCase()]: 'N' })]));
      for await (const row of readFeed(file, 'json'))
        expect(row, flag).toMatchObject({ listing: { addressWithheld: true, address: undefined } });
    }
  });
  it.each([true, 'Y', '1', 1, 'true', null, '', undefined])(
    'show the listing for InternetEntireListingDisplayYN=%j',
    (flag) => {
      expect(readRecord(record('1', { InternetEntireListingDisplayYN: flag }))).toMatchObject({ city: 'Lakeview' });
    },
  );
  it('show only the surroundings without the address', () => {
    const home = {
      UnparsedAddress: '12 Main Street, Lakeview',
      ...{ StreetNumber: '12', StreetName: 'Main', PostalCode: 'L5E 1A1', Latitude: 43.58761, Longitude: -79.55123 },
      PublicRemarks: 'Come to 12 MAIN Street, a quiet place.',
    };
    expect(read(home).listing).toMatchObject({
      address: '12 Main Street, Lakeview',
      addressWithheld: false,
      latitude: 43.58761,
    });
    for (const flag of [false, 'N', '0', 'perhaps']) {
      const { listing } = read({ ...home, InternetAddressDisplayYN: flag });
      expect(listing).toMatchObject({
        address: undefined,
        addressWithheld: true,
        postalCode: 'L5E',
        latitude: 43.59,
        longitude: -79.55,
      });
      expect(listing.places).not.toContain('l5e_1a1');
      expect(JSON.stringify({ ...listing, addressKey: undefined, parcelKey: undefined })).not.toMatch(/main/i);
    }
  });
});

it.each([
  ['A quiet home near the lake. Built 1990, 3 bedrooms.', true],
  ['Come to 12 MAIN Street, a quiet place.', true],
  ['On Main St., one block from the shore.', false],
  ['Twelve Main is a quiet home.', false],
  ['Find us at L5E1A1.', false],
  ['Parking behind 14 Old Mill Rd, at the back.', false],
  ['Situe au 5, rue Principale', false],
])('withhold remarks that may disclose the address: %j', (PublicRemarks, kept) => {
  const home = { StreetNumber: '12', StreetName: 'Main', StreetSuffix: 'Street', PostalCode: 'L5E 1A1' };
  const { listing } = read({ ...home, PublicRemarks, InternetAddressDisplayYN: false });
  expect(listing.remarks !== undefined).toBe(kept);
  expect(listing.remarks ?? '').not.toMatch(/main|l5e ?1a1/i);
  const unparsed = { UnparsedAddress: '12 Main Street, Lakeview', PostalCode: 'L5E 1A1' };
  const other = read({ ...unparsed, PublicRemarks, InternetAddressDisplayYN: false }).listing;
  expect(other.remarks ?? '').not.toMatch(/main|l5e ?1a1/i);
});

it('recognise a home by parcel or address, and never merge two homes', () => {
  const identity = (more: ResoRecord) => {
    const { parcelKey, addressKey } = read({
      StreetNumber: '12',
      StreetName: 'Main',
      StreetSuffix: 'Street',
      ...more,
    }).listing;
    return { parcelKey, addressKey };
  };
  const house = identity({ ParcelNumber: '0123-456-789' });
  expect(identity({ ParcelNumber: '0123456789', StreetSuffix: 'St' })).toEqual(house);
  expect(identity({ ParcelNumber: new NumberText('16092772160500747519') }).parcelKey).not.toBe(
    identity({ ParcelNumber: new NumberText('16092772160500747520') }).parcelKey,
  );
  for (const ParcelNumber of ['0', '', 'N/A', 'TBD', '000-000-000', '9999999', '1.23E+11', '123456', 'unknown'])
    expect(identity({ ParcelNumber }).parcelKey, ParcelNumber).toBeUndefined();
  const flat = { PropertySubType: 'Condominium', ParcelNumber: '0123456789' };
  // A building has one address and perhaps one parcel for many homes.
  expect(identity(flat)).toEqual({ parcelKey: undefined, addressKey: undefined });
  expect(identity({ ...flat, UnitNumber: '3' })).toEqual(identity({ ...flat, UnitNumber: 'Unit 3' }));
  expect(identity({ ...flat, UnitNumber: '3' }).addressKey).not.toBe(identity({ ...flat, UnitNumber: '4' }).addressKey);
  for (const more of [
    { StreetNumber: '0' },
    { StreetNumber: 'Lot' },
    { StreetNumber: undefined, UnparsedAddress: 'Undisclosed Address' },
  ])
    expect(identity(more).addressKey).toBeUndefined();
});

it('are summarised by field and reason with an example, without control characters', () => {
  const summary = new ImportSummary();
  for (const unit of ['tsubo', 'ping\u0007']) summary.noteUnknown('LivingAreaUnits', unit);
  summary.noteRefused('ListPrice', '"cheap" is not a price; write digits only.');
  summary.noteRefused('ListPrice', '"dear" is not a price; write digits only.');
  summary.counts = {
    read: 9,
    refused: 2,
    setAside: 1,
    created: 3,
    changed: 1,
    unchanged: 2,
    stale: 0,
    relisted: 1,
    notShown: 1,
    withheld: 1,
    matches: 4,
  };
  expect(summary.lines(1).join('\n')).toBe(`9 records read in 1.0 s (9 per second).
Imported: 4 (3 new, 1 changed, including 1 back on the market under a new key).
Unchanged: 2. Older than the stored version: 0.
Withheld at the request of their sellers: 1 (1 were shown until now).
Unknown values, by field:
  LivingAreaUnits: 2, e.g. "tsubo"
Refused: 2, by reason:
  2 × ListPrice: "cheap" is not a price; write digits only.
Set aside: 1 of the refused records (setAsideRecords of the API); the next import of the same data retries them.
Matches reported: 4.`);
});
