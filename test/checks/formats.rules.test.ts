// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the tests have source text
/** Amounts, units, dates and numbers are written by one function for each (`src/values/format.rules.ts`), so that all of them follow the locale. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CODE, filesIn } from '../../scripts/source-files.ts';
import { formatsIn, knownLocale, localeName, textFormats } from '../../src/values/format.rules.ts';

const DIRECT: [what: string, pattern: RegExp][] = [
  ['toLocaleString', /\.toLocale(?:Date|Time)?String\(/],
  ['Intl', /\bIntl\.(?:NumberFormat|DateTimeFormat|RelativeTimeFormat|ListFormat)\(/],
  ['a unit', /'(?:m²|sq ft|km|mi)'|\}\s?(?:m²|sq ft|km|mi)\b/],
  ['a percentage', /\}\s?%(?![\w'"]* ?\|)/],
  ['a currency', /'(?:CA|US)?\$ '|\}\s?(?:CAD|USD|EUR)\b|\}\s\$\{currency\}|\b(?:CA|US)\$/],
  ['a date', /\.toFormat\(\s*(?!'(?:yyyy-MM-dd(?: HH:mm:ss)?|HH:mm)')/],
];

/** What is not for people: tables, migrations, time zones, styles, the progress of commands. */
const OTHERS: Record<string, RegExp> = {
  'src/values/format.rules.ts': /./,
  'src/values/money-text.rules.ts': /./,
  'src/cli/progress.ts': /%/,
  'src/dashboard/ui/bar.tsx': /style=/,
  'src/dashboard/features/referrals/referrals.tsx': /t\.expected/,
  'src/features/real-estate/listing.kind.ts': /fromMinor/,
  'src/import/graph-rows.ts': /amountMinor/,
  'src/import/write-batch.ts': /amountMinor/,
  'src/graph/neo4j-jars.ts': /%/,
  'src/graph/minor-units.migration.ts': /Intl/,
  'src/tables/amount.rules.ts': /Intl/,
  'src/features/appointments/time.rules.ts': /Intl\.DateTimeFormat\('en', \{ timeZone: zone \}\)/,
  'src/features/recommendations/usage/usage.api.ts': /FLAG_PROBABILITY/,
};

function directUses(source: string): string[] {
  return source
    .split('\n')
    .filter((line) => !/^\s*(?:\/\/|\/?\*)/.test(line))
    .flatMap((line) => DIRECT.flatMap(([what, pattern]) => (pattern.test(line) ? [`${what}: ${line.trim()}`] : [])));
}

describe('formats', () => {
  it.each([
    'const text = count.toLocaleString();',
    'new Intl.NumberFormat(locale).format(1)',
    "const unit = isMetric ? 'm²' : 'sq ft';",
    'const far = `${km.toFixed(1)} km`;',
    'const share = `${Math.round(100 * part)} %`;',
    'const price = `CA$ ${amount}`;',
    'const price = `${amount} CAD`;',
    "start.toFormat('d LLLL yyyy')",
  ])('%s is a direct use', (source) => expect(directUses(source).length).toBeGreaterThan(0));

  it.each(["start.toFormat('yyyy-MM-dd')", 'area(value, unit)', '/* 12 km */', "import { money } from './format.ts';"])(
    '%s is none',
    (source) => expect(directUses(source)).toEqual([]),
  );

  it('are used directly nowhere else', () => {
    const found = filesIn('src', CODE).flatMap((file) =>
      directUses(readFileSync(file, 'utf8'))
        .filter((use) => !OTHERS[file]?.test(use))
        .map((use) => `${file}: ${use}`),
    );
    expect(found).toEqual([]);
  });

  it.each([
    ['en-CA', '1,600 sq ft', '4.3 km', '25%', 'CAD 649,000'],
    ['en-US', '1,600 sq ft', '2.6 mi', '25%', 'CAD 649,000'],
    ['de-DE', '1.600 sq ft', '4,3 km', '25 %', '649.000 CAD'],
    ['fr-CA', '1 600 sq ft', '4,3 km', '25 %', '649 000 CAD'],
  ])('follow the locale %s', (locale, area, distance, percent, money) => {
    const formats = formatsIn(locale);
    const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
    expect(plain(formats.area(1_600, 'SQUARE_FEET'))).toBe(area);
    expect(plain(formats.distance(4.25))).toBe(distance);
    expect(plain(formats.percent(0.25))).toBe(percent);
    expect(plain(formats.money({ amount: '649000.00', currency: 'CAD' }))).toBe(money);
  });

  it.each([
    ['fr-CA', 'fr-CA'],
    ['EN-ca', 'en-CA'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['es-419', 'es-419'],
    ['xx', undefined],
    ['en_CA', undefined],
    ['en-CA-u-nu-arab', undefined],
    ['', undefined],
  ])('of the locale “%s” are %s', (text, known) => expect(knownLocale(text)).toBe(known));

  it('of a locale have a name', () => expect(localeName('fr-CA')).toBe('French (Canada)'));

  it('of mails are the same for all readers', () => {
    const zone = 'America/Toronto';
    expect(textFormats.longDay('2026-12-02T02:05:00Z', zone)).toBe('Tuesday, 1 December 2026');
    expect(textFormats.shortDay('2026-12-02T02:05:00Z', zone)).toBe('Tue 1 Dec');
    expect(textFormats.hour('2026-12-02T02:05:00Z', zone)).toBe('21:05');
    expect(textFormats.money({ amount: '1180.50', currency: 'CAD' })).toBe('CAD 1,180.50');
    expect(textFormats.area(142.4, 'SQUARE_METRES')).toBe('142 m²');
  });
});
