import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCIES } from '../../src/values/currency.rules.ts';
import { fromMinor, isCurrency, minorUnits, moneyText, toMinor } from '../../src/values/money.ts';

describe('the currencies of ISO 4217', () => {
  it.each([
    [0, 'JPY KRW CLP ISK UGX VND XOF UYI'],
    [2, 'CAD USD EUR HUF COP IDR LBP PKR MGA MRU COU XCG SLE ZWG VED XAD'],
    [3, 'KWD BHD IQD JOD LYD OMR TND'],
    [4, 'CLF UYW'],
    // Withdrawn, for amounts of earlier years.
    [2, 'HRK BGN SLL'],
  ])('%i decimals: %s', (units, codes) => {
    for (const code of codes.split(' ')) {
      expect(minorUnits(code), code).toBe(units);
      expect(isCurrency(code), code).toBe(true);
    }
  });

  it.each([
    'XAU',
    'XXX',
    'XTS',
    'XDR',
    'cad',
    'EURO',
    '$',
    '',
    'ABC',
    'DEM',
    'BTC',
    'constructor',
    'CAD ',
    'RMB',
    'UKP',
    '124',
    'СAD',
    '__proto__',
  ])('%j is not a currency', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(() => minorUnits(code)).toThrowError(
      expect.objectContaining({ code: 'INVALID_INPUT', field: 'currency', message: expect.stringContaining(code) }),
    );
  });

  it('are read from one table, not from Intl, whose decimals change with the version of Node', () => {
    expect(CURRENCIES).toHaveLength(165 + 6);
    expect(readFileSync('src/values/money.ts', 'utf8')).not.toContain('Intl.');
  });
});

describe('an amount', () => {
  it.each([
    ['30000000', 'JPY', 30_000_000, '30000000'],
    ['50000.125', 'KWD', 50_000_125, '50000.125'],
    ['50000.1250', 'KWD', 50_000_125, '50000.125'],
    ['2568.25', 'CAD', 256_825, '2568.25'],
    ['1.5', 'HUF', 150, '1.50'],
    ['1000.0001', 'CLF', 10_000_001, '1000.0001'],
    ['5.00', 'JPY', 5, '5'],
    ['-7', 'BHD', -7_000, '-7.000'],
    ['-0', 'CAD', 0, '0.00'],
    ['0.01', 'CAD', 1, '0.01'],
    ['-0.01', 'CAD', -1, '-0.01'],
    ['1.10', 'CAD', 110, '1.10'],
    ['4.35', 'USD', 435, '4.35'],
    ['1.15', 'EUR', 115, '1.15'],
    ['8.290', 'CAD', 829, '8.29'],
    ['-50000.125', 'KWD', -50_000_125, '-50000.125'],
    ['1000000', 'UGX', 1_000_000, '1000000'],
    ['0.005', 'BHD', 5, '0.005'],
    ['90071992547409.91', 'CAD', Number.MAX_SAFE_INTEGER, '90071992547409.91'],
  ])('%s %s is stored as %i', (amount, currency, minor, back) => {
    expect(Object.is(toMinor({ amount, currency }), minor)).toBe(true);
    expect(fromMinor(minor, currency)).toEqual({ amount: back, currency });
  });

  it.each([
    ['0.5', 'JPY', 'amount'],
    ['50000.1255', 'KWD', 'amount'],
    ['1.005', 'CAD', 'amount'],
    ['90071992547409.92', 'CAD', 'amount'],
    ['9007199254740.992', 'KWD', 'amount'],
    ['1', 'XAU', 'currency'],
    ['1.005', 'UGX', 'amount'],
    ['9007199254740992', 'JPY', 'amount'],
    ['-90071992547409.92', 'CAD', 'amount'],
    ['0.00001', 'CLF', 'amount'],
  ])('%s %s is rejected at %s, or at the given field', (amount, currency, field) => {
    const refused = (of: string) => expect.objectContaining({ code: 'INVALID_INPUT', field: of });
    expect(() => toMinor({ amount, currency })).toThrowError(refused(field));
    expect(() => toMinor({ amount, currency }, 'balance')).toThrowError(refused('balance'));
  });

  it('is stored and read unchanged in every currency', () =>
    fc.assert(
      fc.property(fc.constantFrom(...CURRENCIES), fc.maxSafeInteger(), (currency, minor) => {
        const money = fromMinor(minor, currency);
        expect(toMinor(money)).toBe(minor);
        expect(money.amount.split('.')[1]?.length ?? 0).toBe(minorUnits(currency));
      }),
    ));

  it('that was stored with a code that is rejected today can still be read', () => {
    expect(fromMinor(150, 'XDR')).toEqual({ amount: '1.50', currency: 'XDR' });
  });

  it.each([
    ['649000.00', 'CAD', 'CAD 649,000'],
    ['1180.50', 'CAD', 'CAD 1,180.50'],
    ['30000000', 'JPY', 'JPY 30,000,000'],
    ['50000.125', 'KWD', 'KWD 50,000.125'],
    ['-1234567.80', 'USD', 'USD -1,234,567.80'],
    ['450000.00', 'USD', 'USD 450,000'],
    ['0.50', 'CAD', 'CAD 0.50'],
    ['-0.05', 'CAD', 'CAD -0.05'],
    ['90071992547409.91', 'CAD', 'CAD 90,071,992,547,409.91'],
    ['1000.0001', 'CLF', 'CLF 1,000.0001'],
  ])('%s %s reads %s', (amount, currency, text) => {
    expect(moneyText({ amount, currency })).toBe(text);
  });
});
