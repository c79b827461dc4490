/**
 * Amounts, units, dates and numbers as people read them, by locale: the one home of `Intl` formats, for the dashboard, mails and texts of the
 * API (`test/checks/formats.rules.test.ts`). Pure.
 */
import { type Money, moneyIn, moneyText } from './money-text.rules.ts';

/** Units of areas, as in the schema. */
export type AreaUnit = 'SQUARE_METRES' | 'SQUARE_FEET';

const AREA_UNITS: Record<AreaUnit, string> = { SQUARE_METRES: 'm²', SQUARE_FEET: 'sq ft' };
/** Regions whose road signs are in miles. */
const MILES = new Set(['US', 'GB', 'LR', 'MM']);
const KM_IN_A_MILE = 1.609344;

/** @param locale BCP 47 */
export function formatsIn(locale: string) {
  const number = (value: number, digits = 0) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
  return {
    /** With the code of the currency. */
    money: (value: Money) => moneyIn(value, locale),

    number,

    /** Always with a sign, for terms of a sum. */
    signed: (value: number, digits = 3) =>
      new Intl.NumberFormat(locale, {
        maximumFractionDigits: digits,
        minimumFractionDigits: digits,
        signDisplay: 'always',
      }).format(value),

    /** @param share 0 to 1 */
    percent: (share: number, digits = 1) =>
      new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: digits }).format(share),

    /** In the unit in which it was recorded: "142 m²". */
    area: (value: number, unit: AreaUnit | null | undefined) =>
      `${number(value)} ${AREA_UNITS[unit ?? 'SQUARE_METRES']}`,

    /** "4.2 km", or in miles where people use them. @param digits default: one below 10 */
    distance(km: number, digits?: number): string {
      const inMiles = MILES.has(new Intl.Locale(locale).region ?? '');
      const value = inMiles ? km / KM_IN_A_MILE : km;
      return new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: inMiles ? 'mile' : 'kilometer',
        maximumFractionDigits: digits ?? (value < 10 ? 1 : 0),
      }).format(value);
    },

    /** "3 s". */
    seconds: (value: number, digits = 0) => `${number(value, digits)} s`,

    /** "A, B, and C". */
    list: (items: Iterable<string>) => new Intl.ListFormat(locale).format(items),

    /** A day ("2026-12-01"), or the local day of an instant. */
    date: (iso: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...(iso.length === 10 && { timeZone: 'UTC' }) }).format(
        new Date(iso),
      ),

    /** @param timeZone default: the local one */
    dateTime: (iso: string, timeZone?: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(new Date(iso)),

    /** "Tuesday, 1 December 2026" in the zone. */
    longDay: (iso: string, timeZone: string) =>
      new Intl.DateTimeFormat(locale, {
        ...{ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
        timeZone,
      }).format(new Date(iso)),

    /** "Tue 1 Dec" in the zone. */
    shortDay: (iso: string, timeZone: string) =>
      new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', month: 'short', timeZone }).format(
        new Date(iso),
      ),

    /** "14:05" in the zone, whatever the locale. */
    hour: (iso: string, timeZone: string) =>
      new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
        new Date(iso),
      ),

    time: (iso: string) => new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(new Date(iso)),

    monthName: (day: Date) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric' }).format(day),

    weekday: (day: Date) => new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(day),

    /** "in 5 months", "3 days ago". @param days from today; negative when it is past */
    daysAway(days: number): string {
      const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      if (Math.abs(days) < 31) return format.format(days, 'day');
      if (Math.abs(days) < 365) return format.format(Math.round(days / 30.4), 'month');
      return format.format(Math.round(days / 365.25), 'year');
    },
  };
}

/** Of texts that are the same for all readers: mails, which are written in English, and texts of the API. Distances are in kilometres, as they are entered. */
export const textFormats = { ...formatsIn('en-GB'), money: moneyText, distance: formatsIn('en-CA').distance };

/** Language and region, perhaps with a script: no extensions, which change more than the language of formats. */
const LOCALE = /^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/;

/** @returns the canonical form of a locale (BCP 47) whose formats are known here; undefined for others */
export function knownLocale(text: string): string | undefined {
  try {
    const [locale = ''] = Intl.getCanonicalLocales(text);
    return LOCALE.test(locale) && Intl.DateTimeFormat.supportedLocalesOf(locale).length > 0 ? locale : undefined;
  } catch {
    return undefined;
  }
}

/** "French (Canada)" for fr-CA. */
export const localeName = (locale: string) =>
  new Intl.DisplayNames('en', { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale;

/** IANA name of the time zone of this browser or process. */
export const localTimeZone = () => new Intl.DateTimeFormat().resolvedOptions().timeZone;
