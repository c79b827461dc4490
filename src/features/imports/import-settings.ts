/** The settings of an import, from the input of the API. */
import { DomainError } from '../../errors.ts';
import { DELIMITERS } from '../../tables/detect.ts';
import { MAX_CONSTANT_LENGTH } from './import.rules.ts';
import type { ImportSettings } from './mapping/field.rules.ts';

/** As the API takes them. */
export interface SettingsInput {
  sheet?: number | null;
  encoding: string;
  delimiter: string;
  headerLine: number;
  columns: { column: number; field: string }[];
  constants?: { field: string; value: string }[] | null;
  decimalMark?: string | null;
  dateOrder?: string | null;
  currency?: string | null;
  leaveOutInvalid?: boolean | null;
}

/** @throws DomainError INVALID_INPUT that names the field */
export function settingsOf(input: SettingsInput): ImportSettings {
  const { sheet, headerLine, columns, constants, decimalMark, dateOrder, currency, leaveOutInvalid } = input;
  if (headerLine < 0) throw new DomainError('INVALID_INPUT', 'headerLine', 'Specify 0 or more.');
  const long = constants?.find(({ value }) => value.length > MAX_CONSTANT_LENGTH);
  if (long)
    throw new DomainError(
      'INVALID_INPUT',
      'constants',
      `Use at most ${MAX_CONSTANT_LENGTH} characters for ${long.field}.`,
    );
  return {
    sheet: sheet ?? 0,
    encoding: checkedEncoding(input.encoding),
    delimiter: checkedDelimiter(input.delimiter),
    headerLine,
    columns: columns.map(({ column, field }) => ({ column, field })),
    constants: Object.fromEntries((constants ?? []).map(({ field, value }) => [field, value])),
    decimalMark: oneOf('decimalMark', decimalMark, ['.', ',']),
    dateOrder: oneOf('dateOrder', dateOrder, ['DD/MM', 'MM/DD']),
    currency: currency ?? undefined,
    leaveOutInvalid: leaveOutInvalid ?? false,
  };
}

export function checkedEncoding(encoding: string): string {
  try {
    return new TextDecoder(encoding).encoding;
  } catch {
    throw new DomainError('INVALID_INPUT', 'encoding', 'This encoding is unknown; use e.g. utf-8 or windows-1252.');
  }
}

export function checkedDelimiter(delimiter: string): string {
  return oneOf('delimiter', delimiter, DELIMITERS) ?? ',';
}

function oneOf<T extends string>(field: string, value: string | null | undefined, known: readonly T[]): T | undefined {
  if (value === null || value === undefined) return undefined;
  const found = known.find((each) => each === value);
  if (found === undefined)
    throw new DomainError('INVALID_INPUT', field, `Use one of ${known.map((each) => JSON.stringify(each)).join(' ')}.`);
  return found;
}
