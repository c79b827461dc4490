/** Reads the cells of one row under a mapping. What cannot be understood is a problem with its column and reason, never a guess. Pure. */
import { readAmount } from '../../../tables/amount.rules.ts';
import { type CalendarDay, provenOrder, readDate } from '../../../tables/date.rules.ts';
import { quoted } from '../../../tables/quoted.rules.ts';
import type { Cell } from '../../../tables/workbook.rules.ts';
import { canonicalAddress } from '../../../values/address.rules.ts';
import { minorUnitsOf } from '../../../values/currency.rules.ts';
import { fromMinor, type Money } from '../../../values/money.ts';
import { MAX_NAME_LENGTH, MAX_TEXT_LENGTH } from '../../../values/text-limits.rules.ts';
import { isBlank } from './blank.rules.ts';
import { type ImportField, type ImportSettings, plainName } from './field.rules.ts';

/** A value that cannot be used, and why. */
export interface ValueProblem {
  /** Name of the column, or of the field for all rows. */
  column: string;
  why: string;
}

const MONTH_FORMATS = ['YYYY-MM', 'MM/YYYY', 'MMM YYYY', 'MMM-YY'] as const;
const YES = new Set(['yes', 'y', 'true', '1', 'x', 'ja', 'j', 'wahr', 'oui', 'o', 'vrai']);
const NO = new Set(['no', 'n', 'false', '0', 'nein', 'falsch', 'non', 'faux']);
/** As a spreadsheet shows a long number, e.g. 4.91512E+11. */
const SCIENTIFIC = /^\d[.,]?\d*e\+?\d+$/i;

export class RowReader {
  readonly problems: ValueProblem[] = [];
  /** Values that were left out because they could not be understood (`leaveOutInvalid`). */
  readonly leftOut: ValueProblem[] = [];
  readonly #cells = new Map<string, { column: string; value: Cell }[]>();

  /** @param names of all columns */
  constructor(
    readonly fields: readonly ImportField[],
    readonly settings: ImportSettings,
    readonly names: readonly string[],
    cells: readonly Cell[],
  ) {
    for (const { column, field } of settings.columns) {
      const value = cells[column] ?? '';
      const text = typeof value === 'string' ? tidy(value) : value;
      if (typeof text === 'string' && isBlank(text)) continue;
      const known = this.#cells.get(field) ?? [];
      known.push({ column: names[column] ?? field, value: text });
      this.#cells.set(field, known);
    }
    for (const [field, value] of Object.entries(settings.constants))
      if (!this.#cells.has(field) && !isBlank(tidy(value)))
        this.#cells.set(field, [{ column: this.#label(field), value: tidy(value) }]);
  }

  /** Adds a problem: of a required field or of the row it rejects the row; else as the settings say. */
  refuse(field: string, why: string, column = this.#columnOf(field)): undefined {
    const problem = { column, why };
    const isOptional = this.fields.some(({ name, required }) => name === field && !required);
    if (isOptional && this.settings.leaveOutInvalid) this.leftOut.push(problem);
    else this.problems.push(problem);
    return undefined;
  }

  /** A value that is not understood and does not matter enough to reject the row. */
  leaveOut(field: string, why: string): void {
    this.leftOut.push({ column: this.#columnOf(field), why });
  }

  has(field: string): boolean {
    return this.#cells.has(field);
  }

  /** All values of a field, as they are written. */
  texts(field: string): string[] {
    return (this.#cells.get(field) ?? []).map(({ value }) => String(value));
  }

  /** One line. */
  name(field: string): string | undefined {
    return this.#text(field, MAX_NAME_LENGTH)?.replaceAll(/\s+/g, ' ');
  }

  text(field: string): string | undefined {
    return this.#text(field, MAX_TEXT_LENGTH);
  }

  #text(field: string, max: number): string | undefined {
    const [text] = this.texts(field);
    if (text === undefined) {
      const known = this.fields.find(({ name }) => name === field);
      if (known?.required) this.refuse(field, 'a value is required.');
      return undefined;
    }
    if (text.length > max)
      return this.refuse(field, `${quoted(text)} has ${text.length} characters; use at most ${max}.`);
    return text;
  }

  money(field: string, currencyField?: string): Money | undefined {
    const [cell] = this.#cells.get(field) ?? [];
    if (!cell) return undefined;
    const code = (currencyField && this.texts(currencyField)[0]) || this.settings.currency;
    const currency = code?.toUpperCase();
    if (!currency) return this.refuse(field, `${quoted(String(cell.value))} has no currency; choose one for all rows.`);
    if (minorUnitsOf(currency) === undefined)
      return this.refuse(currencyField ?? field, `${quoted(currency)} is not an ISO 4217 code.`);
    const { value } = cell;
    // A number of a workbook is exact to 15 digits; its text has a full stop, whatever the language.
    const amount =
      typeof value === 'number'
        ? readAmount(plainNumber(value), { currency, decimalMark: '.' })
        : readAmount(value, { currency, decimalMark: this.settings.decimalMark });
    if (typeof amount === 'string')
      return this.refuse(
        field,
        `${amount.replace('specify "decimalMark" in the mapping', 'choose the decimal mark')}.`,
      );
    if (amount.rounded)
      return this.refuse(field, `${quoted(String(value))} has more decimals than ${currency}; round it.`);
    return fromMinor(amount.minor, currency);
  }

  /** A share such as `5.25 %`, as a decimal: `0.0525`. A number without a percent sign is a percentage too, if it is 0.3 or more. */
  rate(field: string): string | undefined {
    const [cell] = this.#cells.get(field) ?? [];
    if (!cell) return this.#required(field);
    const written = String(cell.value).replaceAll(/\s/g, '');
    const [, digits = ''] = /^([\d.,]+)%?$/.exec(written) ?? [];
    const mark = typeof cell.value === 'number' ? '.' : (this.settings.decimalMark ?? (/,/.test(digits) ? ',' : '.'));
    const plain = mark === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
    if (!/^\d+(\.\d+)?$/.test(plain))
      return this.refuse(field, `${quoted(String(cell.value))} is not a rate such as 5.25 %.`);
    if (typeof cell.value === 'number' && Number(plain) < 0.3) return plain;
    return shiftTwo(plain);
  }

  integer(field: string): number | undefined {
    const [text] = this.texts(field);
    if (text === undefined) return this.#required(field);
    const value = Number(text.replace(/[.,]0+$/, ''));
    return Number.isSafeInteger(value) ? value : this.refuse(field, `${quoted(text)} is not a whole number.`);
  }

  /** As `YYYY-MM-DD`. `OR_MONTH`: a month is its first day. */
  date(field: string, precision: 'DAY' | 'OR_MONTH' = 'DAY'): string | undefined {
    const [text] = this.texts(field);
    if (text === undefined) return this.#required(field);
    const { dateOrder } = this.settings;
    const orders = dateOrder ? [dateOrder] : (provenOrder(text) ?? []);
    const formats = [
      ...(['YYYY-MM-DD', 'DD MMM YYYY', 'DD-MMM-YY'] as const),
      ...[orders].flat().flatMap((order) => [`${order}/YYYY` as const, `${order}/YY` as const]),
      ...(precision === 'OR_MONTH' ? MONTH_FORMATS : []),
    ];
    for (const format of formats) {
      const day = readDate(text, format);
      if (day) return isoOf(day);
    }
    if (!dateOrder && /^\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}/.test(text))
      return this.refuse(field, `${quoted(text)} may be day before month or month before day; choose the order.`);
    return this.refuse(field, `${quoted(text)} is not a date such as 2026-11-30.`);
  }

  /** @param choices each value with the texts that mean it, besides its own name */
  choice<T extends string>(field: string, choices: Readonly<Record<T, readonly string[]>>): T | undefined {
    const [text] = this.texts(field);
    if (text === undefined) return this.#required(field);
    const plain = plainName(text);
    for (const value of Object.keys(choices) as T[])
      if (plain === plainName(value) || choices[value].some((each) => plainName(each) === plain)) return value;
    return this.refuse(field, `${quoted(text)} is not one of ${Object.keys(choices).join(', ')}.`);
  }

  yesOrNo(field: string): boolean | undefined {
    const [text] = this.texts(field);
    if (text === undefined) return this.#required(field);
    const plain = plainName(text);
    if (YES.has(plain)) return true;
    return NO.has(plain) ? false : this.refuse(field, `${quoted(text)} is neither yes nor no.`);
  }

  emails(field: string): string[] {
    return (this.#cells.get(field) ?? []).flatMap(({ column, value }) =>
      // Exports of address books put several into one cell.
      String(value)
        .split(/[;,\s]+/)
        .filter(Boolean)
        .flatMap((part) => {
          const address = part.replace(/^mailto:/i, '').replace(/^<(.*)>$/, '$1');
          const canonical = canonicalAddress(address);
          if (canonical?.slice(canonical.lastIndexOf('@')).includes('.')) return [canonical];
          this.refuse(field, `${quoted(part)} is not an email address.`, column);
          return [];
        }),
    );
  }

  /** As they are written, without numbers whose digits a spreadsheet has lost. */
  phones(field: string): string[] {
    return (this.#cells.get(field) ?? []).flatMap(({ column, value }) => {
      const text = typeof value === 'number' ? plainNumber(value) : value;
      if (SCIENTIFIC.test(text)) {
        const exact = exactInteger(text);
        if (exact) return [exact];
        this.refuse(
          field,
          `${quoted(text)} has lost digits in a spreadsheet; format the column as text and export it again.`,
          column,
        );
        return [];
      }
      const digits = text.replaceAll(/\D/g, '');
      if (
        digits.length >= 3 &&
        digits.length <= 20 &&
        !/[^\d\s()+./\-–x*#,]/iu.test(text.replace(/(?:ext|tel|fax|p|m)\.?:?/giu, ''))
      )
        return [text];
      this.refuse(field, `${quoted(text)} is not a phone number.`, column);
      return [];
    });
  }

  website(field: string): string | undefined {
    const [text] = this.texts(field);
    if (text === undefined) return this.#required(field);
    const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
    const isUrl = URL.canParse(url) && /^[^\s.]+(\.[^\s.]+)+$/u.test(new URL(url).hostname);
    return isUrl ? url : this.refuse(field, `${quoted(text)} is not a web address.`);
  }

  #required(field: string): undefined {
    const known = this.fields.find(({ name }) => name === field);
    return known?.required ? this.refuse(field, 'a value is required.') : undefined;
  }

  #columnOf(field: string): string {
    const mapped = this.settings.columns.find((each) => each.field === field);
    return this.#cells.get(field)?.[0]?.column ?? (mapped && this.names[mapped.column]) ?? this.#label(field);
  }

  #label(field: string): string {
    return this.fields.find(({ name }) => name === field)?.label ?? field;
  }
}

function tidy(text: string): string {
  // An apostrophe before a formula or a number is how a spreadsheet marks text.
  return text
    .normalize('NFC')
    .replaceAll('\u00a0', ' ')
    .trim()
    .replace(/^'(?=[=+\-@\d])/, '');
}

/** Without an exponent. */
export function plainNumber(value: number): string {
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}

function exactInteger(text: string): string | undefined {
  const [, digits = '', exponent = ''] = /^([\d.,]+)e\+?(\d+)$/i.exec(text) ?? [];
  const [whole = '', fraction = ''] = digits.split(/[.,]/);
  return fraction.length === Number(exponent) ? whole + fraction : undefined;
}

function shiftTwo(plain: string): string {
  const [whole = '0', fraction = ''] = plain.split('.');
  const padded = whole.padStart(3, '0');
  return `${padded.slice(0, -2).replace(/^0+(?=\d)/, '')}.${padded.slice(-2)}${fraction}`
    .replace(/0+$/, '')
    .replace(/\.$/, '');
}

function isoOf({ year, month, day }: CalendarDay): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
