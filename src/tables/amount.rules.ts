/** Amounts as people and programs write them in tables. Exact: digits are shifted as text, never read as floats. Pure. */
import { CURRENCIES, minorUnitsOf } from '../values/currency.rules.ts';
import { quoted } from './quoted.rules.ts';

export interface AmountFormat {
  /** ISO 4217 code that the amounts are in. */
  currency: string;
  /**
   * The decimal mark; the other character may separate groups of digits. Undefined: not declared. It is "." then, and
   * "1.234" is rejected if the currency has fewer than three decimals, because it may be 1,234.
   */
  decimalMark?: '.' | ',';
}

/** In minor units; `rounded`: it had more decimals than its currency and was rounded half up. */
export interface Amount {
  minor: number;
  rounded: boolean;
}

/** Signs of currencies in use beside those that `Intl` knows, in lower case, without a full stop at the end. */
const MORE_MARKS: Record<string, string[]> = {
  AUD: ['a$', 'au$'],
  BRL: ['r$'],
  CAD: ['c$', 'ca$', 'cdn$'],
  CHF: ['fr', 'sfr'],
  CNY: ['¥', '元', '人民币', 'rmb'],
  CZK: ['kč', 'kc'],
  DKK: ['kr', 'dkr'],
  EUR: ['euro', 'euros'],
  HKD: ['hk$'],
  INR: ['₹', 'rs'],
  ISK: ['kr'],
  JPY: ['¥', '円'],
  LKR: ['rs'],
  MUR: ['rs'],
  MXN: ['mx$'],
  NGN: ['₦'],
  NOK: ['kr', 'nkr'],
  NPR: ['rs'],
  NZD: ['nz$'],
  PKR: ['rs'],
  PLN: ['zł', 'zl'],
  SEK: ['kr', 'skr', ':-'],
  SGD: ['s$'],
  TWD: ['nt$'],
  USD: ['us$'],
  ZAR: ['r'],
};
/** Where "Cr" may also be a crore, ten million. */
const COUNTS_CRORES = new Set(['INR', 'PKR', 'BDT', 'NPR', 'LKR']);
const MINUS = /[\u2212\u2010-\u2013\ufe63\uff0d]/gu;

/** `5,-`, `5.--` and `5/-` (as in India) are whole amounts. */
const NO_CENTS = /(?<=\d)(?:[.,][-\u2014]+|\/[-=])(?=\D*$)/u;
/** One to three digits, a full stop and three digits. */
const THOUSANDS_OR_DECIMALS = /^[1-9]\d{0,2}\.\d{3}$/;

/** @returns the amount, or why the text is none */
export function readAmount(text: string, format: AmountFormat): Amount | string {
  const { currency, decimalMark = '.' } = format;
  const wrong = `${quoted(text)} is not an amount such as "1234${decimalMark}50"`;
  // A superscript, a fraction or a digit in a circle would become a digit.
  if (/\p{No}/u.test(text)) return wrong;
  const plain = text
    .normalize('NFKC')
    .replace(MINUS, '-')
    .replace(/[’‘ʼ]/gu, "'")
    .replace(/\p{Cf}/gu, '')
    // Not line ends and tabs: text on two lines is two values.
    .replace(/\p{Zs}+/gu, ' ')
    .trim()
    .replace(NO_CENTS, '');
  const [, before = '', number, after = ''] = /^(.*?)([.,]?\d(?:[\d., ']*\d)?[.,]?)(.*)$/u.exec(plain) ?? [];
  if (number === undefined || /\d/.test(after)) return wrong;
  const signs: string[] = [];
  const marks: string[] = [];
  const around = readAround(before, after);
  if (!around) return wrong;
  for (const token of around) {
    if (/^[-+]$|^\(\)$/.test(token)) signs.push(token);
    else if (/^[cd]r\.?$/i.test(token)) {
      if (/^c/i.test(token) && !token.startsWith('CR') && COUNTS_CRORES.has(currency))
        return `${quoted(text)}: "${token}" may be a credit or a crore; write CR, or the amount in full`;
      signs.push(token.toUpperCase());
    } else marks.push(token);
  }
  const foreign = marks.find((mark) => !marksOf(currency).has(normalMark(mark)));
  if (foreign !== undefined)
    return isMark(foreign)
      ? `${quoted(text)} is in another currency ("${foreign}"); the column is in ${currency}`
      : wrong;
  if (signs.length > 1) return wrong;
  const digits = minorUnitsOf(currency) ?? 2;
  if (!format.decimalMark && digits < 3 && THOUSANDS_OR_DECIMALS.test(number))
    return `${quoted(text)} may be ${number} or ${number.replace('.', '')}; specify "decimalMark" in the mapping`;
  const amount = minorOf(number, decimalMark, digits);
  if (!amount) return wrong;
  const negative = /^(-|\(\)|CR)/.test(signs[0] ?? '');
  return { minor: (negative ? -amount.minor : amount.minor) || 0, rounded: amount.rounded };
}

/** Signs, marks and brackets before and after the number; undefined when brackets do not match. */
function readAround(before: string, after: string): string[] | undefined {
  const tokens = (part: string): string[] => part.match(/[-+()]|[^-+()\s]+/gu) ?? [];
  const [left, right] = [tokens(before), tokens(after.replace(/^\s*:-\s*$/u, ' sek '))];
  const [opened, closed] = [left.indexOf('('), right.indexOf(')')];
  if (opened < 0 && closed < 0) return [...left, ...right];
  if (opened < 0 || closed < 0) return undefined;
  left.splice(opened, 1);
  right.splice(closed, 1);
  return left.includes('(') || right.includes(')') ? undefined : ['()', ...left, ...right];
}

const GROUPS = [
  // 1,234,567
  /^(\d{1,3}(?:([,' ])\d{3})(?:\2\d{3})*)(?:\.(\d*))?$/,
  // 12,34,567 as in India
  /^(\d{1,2}(?:(,)\d{2})+,\d{3})(?:\.(\d*))?$/,
  /^(\d*)()(?:\.(\d*))?$/,
];

function minorOf(number: string, decimalMark: '.' | ',', digits: number): Amount | undefined {
  const plain = decimalMark === ',' ? number.replace(/[.,]/g, (mark) => (mark === ',' ? '.' : ',')) : number;
  for (const pattern of GROUPS) {
    const [, whole, , fraction = ''] = pattern.exec(plain) ?? [];
    if (whole === undefined) continue;
    const kept = fraction.padEnd(digits, '0').slice(0, digits);
    const rest = fraction.slice(digits);
    const minor = Number(BigInt(whole.replace(/\D/g, '') + kept)) + (rest[0] !== undefined && rest[0] >= '5' ? 1 : 0);
    return Number.isSafeInteger(minor) ? { minor, rounded: /[1-9]/.test(rest) } : undefined;
  }
  return undefined;
}

const known = new Map<string, Set<string>>();
const LOCALES = ['en', 'en-CA', 'en-AU'];

/** Permitted text beside an amount of this currency: its code and its signs. */
function marksOf(currency: string): Set<string> {
  let marks = known.get(currency);
  if (!marks) {
    marks = new Set([currency.toLowerCase(), ...(MORE_MARKS[currency] ?? [])]);
    for (const locale of LOCALES)
      for (const currencyDisplay of ['symbol', 'narrowSymbol'] as const)
        marks.add(intlMark(locale, currency, currencyDisplay));
    // The narrow sign of other currencies, e.g. "$" of CAD, is plain only in its own column.
    known.set(currency, marks);
  }
  return marks;
}

function intlMark(locale: string, currency: string, currencyDisplay: 'symbol' | 'narrowSymbol'): string {
  const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay }).formatToParts(0);
  return normalMark(parts.find(({ type }) => type === 'currency')?.value ?? currency);
}

function normalMark(mark: string): string {
  return mark.normalize('NFKC').toLowerCase().replace(/\.$/, '');
}

/** A single letter may as well be a unit: 5K, 50p. */
function isMark(text: string): boolean {
  if (/^\p{L}{0,3}\p{Sc}\p{L}{0,2}$/u.test(text) || /^[A-Z]{3}$/.test(text)) return true;
  const mark = normalMark(text);
  return mark.length > 1 && CURRENCIES.some((each) => marksOf(each).has(mark));
}
