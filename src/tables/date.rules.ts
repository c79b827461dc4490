/** Dates as tables have them. One order of day and month holds for a whole column. Pure. */
import { UTC_OFFSET } from '../values/offset.rules.ts';

export const DATE_FORMATS = [
  'YYYY-MM-DD',
  'YYYY-MM',
  'YYYYMM',
  'YYYYMMDD',
  'DD/MM/YYYY',
  'MM/DD/YYYY',
  'DD/MM/YY',
  'MM/DD/YY',
  'MM/YYYY',
  'MMM-YY',
  'MMM YYYY',
  'DD-MMM-YY',
  'DD MMM YYYY',
] as const;
export type DateFormat = (typeof DATE_FORMATS)[number];

/** First year of the century for two-digit years, unless the mapping sets another one: 70 is 1970, 69 is 2069. */
export const TWO_DIGIT_YEARS_FROM = 1970;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'sept'],
];
/** Digits after a sign are an offset, and one that does not exist shows that the cell is not a time. */
const WRONG_OFFSET = `[^+-]*(?!${UTC_OFFSET}(?!\\d)|[+-](?:0?\\d|1[0-4])(?![\\d:]))[+-]\\d`;
/** Source of a pattern: a time after a day. The time is ignored, but it must be valid. */
export const TIME = `(?:[T ]+(?:(?:[01]?\\d|2[0-3]):[0-5]\\d|24:00)(?!\\d|:6[1-9]|:[7-9]\\d)(?!${WRONG_OFFSET}).*)?`;
const PARTS: Record<string, string> = {
  YYYY: '(?<y>\\d{4})',
  YY: '(?<y>\\d{2})',
  MMM: '(?<m>[a-z]{3,9})\\.?',
  MM: '(?<m>\\d{1,2})',
  DD: '(?<d>\\d{1,2})',
};
const PATTERNS = Object.fromEntries(DATE_FORMATS.map((format) => [format, patternOf(format)])) as Record<
  DateFormat,
  RegExp
>;
PATTERNS.YYYYMM = /^(?<y>\d{4})(?<m>\d{2})$/;
PATTERNS.YYYYMMDD = /^(?<y>\d{4})(?<m>\d{2})(?<d>\d{2})$/;

function patternOf(format: string): RegExp {
  const parts = format.split(/[-/ ]/).map((part) => PARTS[part] ?? part);
  return new RegExp(`^${parts.join('[-/. ]')}${/DD/.test(format) ? TIME : ''}$`, 'i');
}

export interface CalendarDay {
  year: number;
  /** 1 to 12. */
  month: number;
  day: number;
}

/** @returns undefined for an invalid date in this format, such as 30 February */
export function readDate(
  text: string,
  format: DateFormat,
  twoDigitYearsFrom = TWO_DIGIT_YEARS_FROM,
): CalendarDay | undefined {
  const { y, m = '', d } = PATTERNS[format].exec(text.trim())?.groups ?? {};
  if (y === undefined) return undefined;
  const year = y.length === 2 ? yearIn(twoDigitYearsFrom, Number(y)) : Number(y);
  const month = /\d/.test(m) ? Number(m) : monthNamed(m);
  const day = Number(d ?? 1);
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists && year >= 1900 && year <= 2200 ? { year, month, day } : undefined;
}

/** The year that ends in these two digits, in the hundred years from `first` on. */
function yearIn(first: number, digits: number): number {
  const year = Math.floor(first / 100) * 100 + digits;
  return year < first ? year + 100 : year;
}

function monthNamed(name: string): number {
  const lower = name.toLowerCase();
  return lower.length === 3 || MONTH_NAMES.includes(lower) ? MONTHS.indexOf(lower.slice(0, 3)) + 1 : 0;
}

export type DayMonthOrder = 'DD/MM' | 'MM/DD';
const SLASHED = new RegExp(`^(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{2}|\\d{4})${TIME}$`, 'i');

/**
 * Which order a date such as 03/13/2024 proves; undefined where both are possible, or the date is invalid: 31/02/2024 exists
 * in no order, so it proves none.
 */
export function provenOrder(text: string): DayMonthOrder | undefined {
  const [asDay, asMonth] = (['DD/MM', 'MM/DD'] as const).map((order) => readSlashed(text, order));
  if (asDay && !asMonth) return 'DD/MM';
  return asMonth && !asDay ? 'MM/DD' : undefined;
}

function readSlashed(text: string, order: DayMonthOrder): CalendarDay | undefined {
  return SLASHED.test(text.trim()) ? (readDate(text, `${order}/YYYY`) ?? readDate(text, `${order}/YY`)) : undefined;
}

/** Collects the evidence of the dates of one column for the order of day and month. */
export class ColumnOrder {
  readonly proof: Partial<Record<DayMonthOrder, string>> = {};
  /** A date that both orders could read. */
  undecided: string | undefined;

  add(text: string): void {
    const order = provenOrder(text);
    if (order) this.proof[order] ??= text;
    else if (readSlashed(text, 'DD/MM')) this.undecided ??= text;
  }

  /** The order of the whole column; DD/MM where nothing proves one. `undefined`: the column has both. */
  get order(): DayMonthOrder | undefined {
    if (this.proof['DD/MM'] && this.proof['MM/DD']) return undefined;
    return this.proof['MM/DD'] ? 'MM/DD' : 'DD/MM';
  }
}
