/** Dates as tables have them. One order of day and month holds for a whole column. Pure. */

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

/** The first of the hundred years that two digits stand for, unless the mapping says otherwise: 70 is 1970, 69 is 2069. */
export const TWO_DIGIT_YEARS_FROM = 1970;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH_NAMES = [
  ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
  ...['november', 'december', 'sept'],
];
const TIME = '(?:[T ]+\\d{1,2}:\\d{2}.*)?';
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

/** @returns undefined for what is no date in this form, such as 30 February */
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
const SLASHED = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{2}|\d{4})(?!\d)/;

/** Which order a date such as 03/13/2024 proves; undefined where both are possible, or it is no such date. */
export function provenOrder(text: string): DayMonthOrder | undefined {
  const [, first, second] = SLASHED.exec(text.trim())?.map(Number) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const [asDay, asMonth] = [first > 12 && first <= 31 && second <= 12, second > 12 && second <= 31 && first <= 12];
  return asDay ? 'DD/MM' : asMonth ? 'MM/DD' : undefined;
}

/** Collects what the dates of one column prove about the order of day and month. */
export class ColumnOrder {
  readonly proof: Partial<Record<DayMonthOrder, string>> = {};
  /** A date that both orders could read. */
  undecided: string | undefined;

  add(text: string): void {
    const order = provenOrder(text);
    if (order) this.proof[order] ??= text;
    else if (SLASHED.test(text.trim())) this.undecided ??= text;
  }

  /** The order of the whole column; DD/MM where nothing proves one. `undefined`: the column has both. */
  get order(): DayMonthOrder | undefined {
    if (this.proof['DD/MM'] && this.proof['MM/DD']) return undefined;
    return this.proof['MM/DD'] ? 'MM/DD' : 'DD/MM';
  }
}
